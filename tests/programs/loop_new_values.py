"""Values made in a loop and used at once by operations that make such values too.

Each loop runs often enough for a JIT to compile it.
"""


def slices(n):
    total = 0
    for i in range(n):
        text = ("ab" * (i % 7))[:3] + repr(i)[1:] + str(i)[::-1] + ("x%d" % i)[-2:]
        total += len(text) + len(text.upper().replace("X", "yz"))
    return text, total


def numbers(n):
    total = 0
    for i in range(n):
        total += round(i * 7, -1) + pow(i + 1, 3, 1000) + (i * 3).bit_length()
        total += int(str(i * 5)) + int(round(i / 3, 1)) + abs(-i) + divmod(i * 11, 13)[1]
        total += (i * 10**18 + 5) // 10**18
    return total


def sequences(n):
    total = 0
    for i in range(n):
        pair = (i, i + 1, "x")[:2] + (i,) * 2
        data = bytes([i % 256, 7])[:1] + b"ab"[i % 2:]
        parts = (str(i) + " b c").split()[1:]
        total += sum(pair) + len(data) + len(parts) + pair.index(i)
    return pair, data, parts, total


def floats(n):
    total = 0.0
    for i in range(n):
        value = i / 4
        total += value.__round__(1) + float(str(value)) + abs(-value) + value.conjugate()
        total += (value + 1j).conjugate().real + float.fromhex(value.hex())
    return total


for function in slices, numbers, sequences, floats:
    print(function.__name__, function(3000))
