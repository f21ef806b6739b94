# Bytes that grow by `+`: ways to append, and every way to look at what has grown so far.


class Holder:
    def __init__(self):
        self.b = b""


def checksum(b):
    total = 0
    for byte in b:
        total = (total * 31 + byte) % 1000003
    return len(b), total


def local(piece, times):
    b = b""
    for i in range(times):
        b += piece
    return b


def attribute(piece, times):
    holder = Holder()
    for i in range(times):
        holder.b += piece
    return holder.b


def sum_of_three(piece, times):
    b = b""
    for i in range(times):
        b = b + piece + b"-"
    return b


for function in local, attribute, sum_of_three:
    for piece in b"x", b"a\xff", b"", b"long " * 30, bytearray(b"ba"), memoryview(b"view"):
        print(function.__name__, checksum(function(piece, 400)))

# Looking at it on the way.
b = b""
seen = []
for i in range(2000):
    b += bytes([97 + i % 26])
    if b[-1] == 122:
        seen.append(len(b))
    if b.endswith(b"xyz"):
        seen.append(b[-3:])
    if b[:1] != b"a" or b[i] != 97 + i % 26 or not b or b.endswith(b"?") or not b.endswith(b""):
        print("wrong", i)
    if i % 500 == 499:
        seen.append((b.count(b"a"), b.find(b"z", 300), b[300:310], b[::-500], b.upper()[-5:], hash(b) == hash(bytes(list(b)))))
print(len(seen), seen[-12:])

# Several that grow from one.
base = b"0123456789" * 40
one = base + b"a"
two = base + b"b"
three = one + b"c"
four = one + b"d"
five = three + four
print(len(base), one[-3:], two[-3:], three[-3:], four[-4:], len(five), five == base + b"ac" + base + b"ad")
print(base == b"0123456789" * 40, one > base, one < two, one != two, one == base + b"a")
for index in -402, -401, 0, 399, 400, 401:
    try:
        print(one[index])
    except IndexError as e:
        print(e)

# Doubling, and one that is added to itself.
b = b"ab" * 200
for i in range(5):
    b += b
print(checksum(b))

# As a key, in a join, shown, viewed, converted, compared, iterated.
key = b"k" * 300 + b"1"
d = {key: 1}
d[b"k" * 300 + b"1"] += 1
print(d == {b"k" * 300 + b"1": 2}, key in d, len({key, b"k" * 300 + b"1"}), len(b",".join([key, key])))
print((b"%b!" % (key + b"2"))[-4:], (key + b"\xc3\xa9").decode()[-3:], repr(key + b"'")[-4:], 49 in key + b"1")
print(bytes(memoryview(key + b"x"))[-3:], bytearray(key + b"xy")[-3:], (key + b"z").hex()[-6:], list(key + b"w")[-2:])
print((key + b"xyz")[290:], (key + b"\n")[-2:].strip(), (key + b"abc").split(b"1"), (key + b"2") * 2 == (key + b"2") + (key + b"2"))
print((key + b"") is key, key + b"" == key, type(key + b"x"), int(b"1" * 300 + b"2") % 97, bytearray(b"q") + key == b"q" + key)
print((b" " * 300 + b"ab ").strip(), (key + b"ab").removesuffix(b"ab") == key, (key + b"2").isalnum(), min(key + b"!"))


class Derived(bytes):
    pass


grown = Derived(b"d" * 400)
grown += b"e"
print(type(grown), grown[-2:], type(Derived(b"d" * 400) + b""))
grown = b"f" * 400 + Derived(b"g")
print(type(grown), grown[-2:], len(grown))
print((b"h" * 400 + b"i").ljust(2) == b"h" * 400 + b"i")
for wrong in "s", 1, None, [1]:
    try:
        key + wrong
    except TypeError as e:
        print(e)


# In a loop that is compiled, with both short and long ones.
def shapes(n):
    out = []
    for i in range(n):
        b = b"s"
        for j in range(i % 60):
            b += b"0123456789"
        if b and b[-1] != 57 and len(b) > 1:
            out.append("wrong")
        out.append(len(b))
    return sum(x for x in out if x != "wrong"), out.count("wrong")


print(shapes(1000))
