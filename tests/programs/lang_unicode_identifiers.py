"""Identifiers are normalised to NFKC, wherever a name stands in the source; strings are not."""
import ｓｙｓ
import collections.ａbc as ﬁle
from math import ｐｉ as 𝐩

ﬁ = 1
print(fi, ﬁ, sys is ｓｙｓ, file is ﬁle, file.__name__, p == 𝐩, sorted(name for name in globals() if "fi" in name))

𝕬𝖇𝖈 = "bold"
print(Abc, [name for name in globals() if name.startswith("A")])

é = "composed"          # e and a combining accent
print(é, ascii([name for name in globals() if len(name) == 1 and name > "z"]))


def ｆ(ａ, *ｂ, ｃ=3, **ｄ):
    global ｇ
    ｇ = a
    x = 1

    def inner():
        nonlocal ｘ
        ｘ += 1
        return x
    return a, b, c, d, inner(), f.__name__


print(f(1, 2, ｃ=4, ｅ=5), g)


class Ｋ:
    __ｓecret = "mangled"
    ª = "feminine"

    def ｍ(self):
        return self.__secret, self.a, self.ª


print(K.__name__, K().m(), sorted(name for name in vars(K) if "secret" in name or len(name) == 1))
k = K()
k.ｖ = 5
print(k.v, vars(k), hasattr(k, "ｖ"), getattr(k, "v"))
del k.ｖ
print(vars(k))

try:
    raise ValueError("x")
except ValueError as ｅ:
    print(repr(e))

match {"a": 1, "b": 2}:
    case {"a": ｏ, **ｒ}:
        print(o, r)
match k:
    case Ｋ(ª=ｗ):
        print(w)

print([ｙ for y in range(3)], (lambda ｚ: z)(4), (ｑ := 7), q)
for ｉ in [1]:
    print(i)
print("ﬁ" == "fi", f"{ﬁ=}", {"ｋ": 1}, "ﬁ".isidentifier())
del ﬁ
for wrong in [lambda: unbound_ﬁ, lambda: k.ﬁ, lambda: f(ﬁ=1) and f(ａ=1, b=3, **{"a": 2})]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:
    import ﬁﬁ
except ImportError as error:
    print(error)
