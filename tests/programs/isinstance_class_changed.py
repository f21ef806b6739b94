"""isinstance where `__class__` of the objects comes to be another than their type, and is their type again."""


class A:
    pass


class B(A):
    pass


class Liar:
    @property
    def __class__(self):
        return int


def check(o, c):
    return isinstance(o, c)


for _ in range(3):
    print([check(x, c) for x in (A(), B(), 1, True, "s", Liar()) for c in (A, B, int, (int, A), (str, B), bool)])
o = B()
print(check(o, int))


class C:
    pass


c = C()
print(check(c, int), check(c, (int, str)))
C.__class__ = property(lambda self: int)
print(check(c, int), check(c, (str, int)))
del C.__class__
print(check(c, int), check(c, (str, int)))
C.__getattribute__ = lambda self, name: str if name == "__class__" else object.__getattribute__(self, name)
print(check(c, int), check(c, (str, int)))
A.__getattribute__ = C.__getattribute__
print(check(o, str), check(A(), str), check(B(), str))
del A.__getattribute__
print(check(o, str), check(A(), str), check(B(), str))
