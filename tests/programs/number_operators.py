"""A class that takes part in every numeric operator, forward, reflected and in place."""
BINARY = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"]


def made(name):
    def method(self, other):
        return "%s(%r)" % (name, other)
    return method


class Everything:
    """Answers each operator with the name of the method."""

    def __repr__(self):
        return "E"


for word in BINARY:
    for kind in ("", "r", "i"):
        name = "__%s%s__" % (kind, word)
        setattr(Everything, name, made(name))
e = Everything()
print(e + 1, e - 1, e * 1, e / 1, e // 1, e % 1, e ** 1, e << 1, e >> 1, e & 1, e | 1, e ^ 1, e @ 1, divmod(e, 1))
print(1 + e, 1 - e, 1 * e, 1 / e, 1 // e, 1 % e, 1 ** e, 1 << e, 1 >> e, 1 & e, 1 | e, 1 ^ e, 1 @ e, divmod(1, e))
print("a" + e, "a" * e, "%s" % e, [] + e, [] * e, () + e, 1.5 ** e, 1j - e, {1} - e, {} | e, b"" + e, None + e)
f = e
f += 2
print(f)
f = e
f **= 2
print(f)
f = e
f @= 2
print(f)
f = e
f >>= 2
print(f)
f = 5
f //= e
print(f)
