"""Numbers in a table: alignment, signs, separators and bases together."""
ROWS = [("zero", 0, 0.0), ("small", 7, 0.001), ("negative", -42, -3.25), ("large", 1234567, 9876543.21), ("huge", 10 ** 15, 1e21), ("tiny", 1, 1.5e-9)]
print(f"{'name':<10}|{'int':>20}|{'float':^24}|{'hex':>14}|")
print("-" * 10 + "+" + "-" * 20 + "+" + "-" * 24 + "+" + "-" * 14 + "+")
for name, number, real in ROWS:
    print(f"{name:<10}|{number:>20,}|{real:^24,.3f}|{number:>#14x}|")
for name, number, real in ROWS:
    print("%-10s|%20d|%24.6e|%#14x|" % (name, number, real, number))
for name, number, real in ROWS:
    print("{:.<10}|{:=+20}|{:*^24g}|{:014b}|".format(name, number, real, abs(number) % 1000))
for name, number, real in ROWS:
    print(name.rjust(10), str(number).zfill(20), repr(real).center(24, "_"), format(number, "_o"), format(real, "%"), format(real, "+.2G"))
