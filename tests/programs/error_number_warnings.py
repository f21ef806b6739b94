"""A number that a keyword touches is warned of: each one, when the program is read."""
x = 1if 1else 2
print(x, 0x1for 3, 1.5is None, 1not in [], 0b1or 2, 0o7and 1, [1for y in ()], 1_0if x else 3)
print(f"{1if 1else 2}", 1jor 2, 1e5if x else 1, 1.if 0else 2)
if 1is 1:
    print(0xbif x else 3)
