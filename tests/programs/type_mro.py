"""The order in which bases are searched (C3)."""


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


class E(C):
    pass


class F(D, E):
    def who(self):
        return "F" + super().who()


for cls in (D, E, F):
    print([c.__name__ for c in cls.__mro__], cls().who())
print(super(D, F()).who(), super(B, D()).who(), D.who(D()), super(C, F()).who())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: type("G", (A, B), {}))
attempt(lambda: type("H", (D, C, B), {}))
attempt(lambda: type("I", (B, B), {}))
attempt(lambda: super(A, 5).who())
attempt(lambda: super(5, A()).who())
attempt(lambda: super().who())
attempt(lambda: super(B, A()).who())
attempt(lambda: super(A, A()).who())
s = super(B, D())
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s.__self__).__name__, repr(s)[:36], isinstance(s, super))
