"""Errors about the arguments of builtin functions and methods: what is said first, and by which name."""


class Text(str):
    pass


class Data(bytearray):
    pass


class Number(float):
    pass


CALLS = """
"abc".upper(1); "abc".upper(a=1); Text("abc").upper(1); "abc".upper(*[1]); Text("abc").upper(*[1])
"abc".find(); "abc".find(a=1); "abc".find(**{"a": 1}); "abc".find(1, 2, 3, 4); Text("a").find(**{"a": 1})
"abc".replace(1); "abc".replace(1, 2, 3, 4); "abc".split(1, 2, 3); "abc".split(1, sep=2); "abc".split(zz=1)
bytearray(b"a").upper(1); Data(b"a").upper(*[1]); bytearray.upper(b"a"); bytearray.find(); bytearray.maketrans(1)
Number.fromhex(1, 2); Number(1).fromhex(); float.fromhex(1, 2); dict.fromkeys(a=1); int.from_bytes(1, 2, 3, 4)
str.upper(); str.upper(1); str.upper(1, 2); str.upper(a=1); list.append([]); list.append(1, 2); list.sort(1, 2)
[].sort(1); [].sort(1, 2, 3); [].sort(zz=1); [].sort(key=1, reverse=2, zz=3); sorted(); sorted(zz=1); sorted([], zz=1)
int.__add__(); int.__add__("a"); int.__add__("a", 1, 2); int.__add__(1, a=2); (1).__add__(); (1).__add__(a=1)
int(1, 2, 3); int(1, 2, zz=3); int(base=2); int(zz=1); str(1, 2, 3, 4); bytes(zz=1); float(1, 2); float(zz=1)
tuple(1, 2); tuple(zz=1); tuple.__new__(); tuple.__new__(1, 2, 3); tuple.__new__(int); property.__new__(1); list.__init__()
list.__init__(1, 2); list.__init__([], a=1); dict(1, 2); {}.update(1, 2); set(1, 2); {1}.union(a=1); {1}.union(**{"a": 1})
max(); max(zz=1); max(1, zz=2); max(1, key=2, default=3, zz=4); sum(); sum(zz=1); sum([], 1, 2); sum([], 1, start=2)
print(zz=1); pow(1); pow(1, 2, 3, 4); pow(base=1); round(); enumerate(); enumerate([], 1, 2); enumerate(start=1)
super(1, 2, 3); type(1, 2); type(1, a=2); object(1); object.__new__(); object.__subclasshook__(1, 2, 3); slice(a=1)
SyntaxError(a=1); UnicodeDecodeError(1, a=2); UnicodeDecodeError(1); KeyError(a=1); ImportError(a=1); OSError(a=1)
ExceptionGroup("a", [ValueError()]).derive(); ExceptionGroup("a", [ValueError()]).split(); "abc".count(1, "a")
b"aba".replace(b"a", 1, 2.5); (1j).__pow__("a", 1); (5).to_bytes(10**20); b"a".center(3, None); str.join.__get__(None)
(lambda: 1).__get__(None); staticmethod(len).__get__(None, int); int.__dict__["real"].__get__("a"); iter("").__init__(1)
"""


for line in CALLS.split("\n"):
    for text in line.split("; "):
        if text:
            try:
                print(text, "->", eval(text))
            except Exception as error:
                print(text, "->", type(error).__name__, error)
