"""complex() of objects with __complex__, derived classes among them."""


class Method:
    def __complex__(self):
        return 1 + 2j


class Derived(complex):
    pass


class Overriding(complex):
    def __complex__(self):
        return 42j


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


VALUES = Method(), Derived(3, 4), Overriding(5, 6), Real(), Index(), 1.5, 2, True, 3j, "1+2j", None
for first in VALUES:
    for second in (None,) + VALUES:
        try:
            made = complex(first) if second is None else complex(first, second)
            print(type(first).__name__, type(second).__name__, type(made).__name__, made)
        except TypeError as error:
            print(error)
print(Derived(Overriding(5, 6)), type(Derived(Method())).__name__, complex(real=Method()), Overriding(1j).__complex__())
