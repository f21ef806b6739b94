# Strings that grow by `+`: every way to append, and every way to look at what has grown so far.


class Text:
    def __init__(self):
        self.s = ""


def checksum(s):
    total = 0
    for c in s:
        total = (total * 31 + ord(c)) % 1000003
    return len(s), total


def local(piece, times):
    s = ""
    for i in range(times):
        s += piece
    return s


def attribute(piece, times):
    text = Text()
    for i in range(times):
        text.s += piece
    return text.s


def item(piece, times):
    texts = {"s": ""}
    for i in range(times):
        texts["s"] += piece
    return texts["s"]


def sum_of_three(piece, times):
    s = ""
    for i in range(times):
        s = s + piece + "-"
    return s


def formatted(piece, times):
    s = ""
    for i in range(times):
        s = f"{s}{piece}{i % 7}"
    return s


def formatted_two(piece, times):
    s = ""
    for i in range(times):
        s = f"{s!s}{piece}"
    return s


for function in local, attribute, item, sum_of_three, formatted, formatted_two:
    for piece in "x", "ab", "é", "日本", "a€b", "\u2022", "", "long " * 30:
        print(function.__name__, checksum(function(piece, 400)))

# Looking at it on the way.
s = ""
seen = []
for i in range(2000):
    s += chr(97 + i % 26)
    if s[-1] == "z":
        seen.append(len(s))
    if s.endswith("xyz"):
        seen.append(s[-3:])
    if s[:1] != "a" or s[i] != chr(97 + i % 26) or not s:
        print("wrong", i)
    if i % 500 == 499:
        seen.append((s.count("a"), s.find("z", 300), s[300:310], s[::-500], hash(s) == hash(str(list(s))) or s.upper()[-5:]))
print(len(seen), seen[-12:])

# With characters of more than one byte.
s = "é" * 300
for i in range(600):
    s += "aé"
    if s[-1] != "é" or s[-2] != "a" or len(s) != 302 + 2 * i or not s.endswith("aé") or s.endswith("e"):
        print("wrong", i)
print(len(s), s[299:304], s[-3:], s[400:410:3])

# Several texts that grow from one.
base = "0123456789" * 40
one = base + "a"
two = base + "b"
three = one + "c"
four = one + "d"
five = three + four
print(len(base), one[-3:], two[-3:], three[-3:], four[-4:], len(five), five == base + "ac" + base + "ad")
print(base == "0123456789" * 40, one > base, one < two, one != two, one == base + "a")

# Doubling, and a text that is added to itself.
s = "ab" * 200
for i in range(5):
    s += s
print(checksum(s))

# As a key, in a set, as an attribute's name, in a join, printed, formatted, encoded, compared.
key = ("k" * 300) + "1"
d = {key: 1}
d[("k" * 300) + "1"] += 1
print(d == {"k" * 300 + "1": 2}, key in d, len({key, "k" * 300 + "1"}))
setattr(Text, ("n" * 300) + "m", 5)
print(getattr(Text, "n" * 300 + "m"), len(",".join([key, key])), ("%s!" % (key + "2"))[-4:], (key + "é").encode()[-3:])
print((key + "xyz")[290:], (key + "\n")[-2:].strip(), "11" in key + "1", (key + "abc").split("1"))
print(f"{key + 'q':>305}|"[-3:], repr(key + "'")[-4:], (key + "2") * 2 == (key + "2") + (key + "2"))
print(isinstance(key + "x", str), type(key + "x"), (key + "") is key or key + "" == key)
print(int("1" * 300 + "2") % 97, (key + "A").swapcase()[-2:], (key + "x").isalnum(), sorted(key + "ba")[:3])


class Derived(str):
    pass


grown = Derived("d" * 400)
grown += "e"
print(type(grown), grown[-2:])
grown = ("f" * 400) + Derived("g")
print(type(grown), grown[-2:], len(grown))


# In a loop that is compiled, with both short and long texts.
def shapes(n):
    out = []
    for i in range(n):
        s = "s"
        for j in range(i % 60):
            s += "0123456789"
        if s and s[-1] != "9" and len(s) > 1:
            out.append("wrong")
        out.append(len(s))
    return sum(x for x in out if x != "wrong"), out.count("wrong")


print(shapes(3000))

# As a name.
globals()["v" * 300 + "1"] = 7
print(globals()["v" * 300 + "1"])
