"""isinstance and issubclass with types, tuples and hooks."""


class A:
    pass


class B(A):
    pass


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, instance)
        return 1

    def __subclasscheck__(cls, subclass):
        print("subclasscheck", cls.__name__, subclass.__name__)
        return []


class Hooked(metaclass=Meta):
    pass


class Pretends:
    __class__ = A


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, ()), isinstance("a", ((int, float), (bytes, (str,)))), isinstance(True, int), isinstance(None, type(None)), isinstance(A, type), isinstance(int, object))
print(issubclass(B, A), issubclass(A, A), issubclass(bool, (str, int)), issubclass(type, object), issubclass(B, (str, (A,))), isinstance(B(), B.__bases__), type(B()) is B, B().__class__ is B, isinstance(Pretends(), A), isinstance(1, int | str), issubclass(int, int | None))
print(isinstance(1, Hooked), issubclass(int, Hooked), isinstance(Hooked(), Hooked), isinstance(1, (str, Hooked)))
attempt(lambda: isinstance(1, 1))
attempt(lambda: isinstance(1, (str, 1)))
attempt(lambda: isinstance(1, (int, 1)))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, list[int]))
attempt(lambda: isinstance(1))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
attempt(lambda: issubclass(int, (str, 1)))
attempt(lambda: issubclass("a", A))
attempt(lambda: issubclass(int))
