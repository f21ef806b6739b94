"""Names with two underscores in classes: what is changed and what is not."""
__module_name = "module"


class Spam:
    __count = 0

    def __init__(self, value):
        self.__value = value
        self.__dict__["direct"] = 1
        Spam.__count += 1

    def __secret(self, __x=2, *, __k=3):
        __local = __x + __k
        return __local + self.__value

    def get(self, other):
        return self.__secret(), self.__secret(1), other.__value, Spam.__count

    def keyword(self):
        try:
            self.__secret(__k=10)
        except TypeError as error:
            print(error)
        return self.__secret(_Spam__k=10), self._Spam__secret(_Spam__x=5)

    def special(self):
        return self.__class__.__name__, self.__init__.__name__, self.__secret.__name__

    def has(self):
        return hasattr(self, "__value"), hasattr(self, "_Spam__value")

    def global_name(self):
        try:
            return __module_name
        except NameError as error:
            return str(error)

    def forget(self):
        del self.__value
        return getattr(self, "__value", "gone")

    def closure(self):
        __cell = 1

        def inner():
            nonlocal __cell
            __cell += 1
            return __cell
        return inner(), inner.__code__.co_freevars

    def loops(self):
        for __i in range(2):
            pass
        with self as __me:
            pass
        try:
            raise ValueError("v")
        except ValueError as __error:
            caught = str(__error)
        return [__j + __i for __j in range(2)], __me is self, caught, sorted(n for n in locals() if "__" in n)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


s = Spam(7)
print(s.get(Spam(8)), s.keyword(), s.special(), s.has())
print(sorted(s.__dict__), s._Spam__value, Spam._Spam__count, s.global_name())
print(s.closure(), s.loops(), s.forget())


class Child(Spam):
    def __secret(self):
        return "the child's own"

    def both(self):
        return self.__secret(), self._Spam__secret()


c = Child(1)
print(c.both(), sorted(n for n in vars(Child) if "secret" in n))


class __Private:
    __x = 1

    class __Inner:
        __y = 2

    def names(self):
        return self.__Inner.__qualname__, sorted(n for n in vars(self.__Inner) if "y" in n)


print(__Private._Private__x, __Private().names())


class ___:
    __kept = 1


print([n for n in vars(___) if "kept" in n])


class Annotated:
    __field: int = 1
    _plain: str
    import sys as __sys

    def __function(self): pass


print(Annotated.__annotations__, sorted(n for n in vars(Annotated) if n.startswith("_Ann")))
print(Annotated._Annotated__function.__qualname__, Annotated._Annotated__sys.__name__)
try:
    Spam.__count
except AttributeError as error:
    print(error)
