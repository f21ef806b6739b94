"""Builtin types called with one and two arguments, and isinstance with tuples: what the interpreter does straight."""
import abc


class Text(str):
    def __init__(self, *arguments):
        print("Text.__init__", len(arguments))


class Speaks:
    def __str__(self):
        return Text("spoken")


class Number(int):
    pass


class Counts:
    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __bool__(self):
        return False

    def __index__(self):
        return 3


def shown(function, *arguments):
    try:
        if len(arguments) == 1:
            result = function(arguments[0])
        else:
            result = function(arguments[0], arguments[1])
        print(function.__name__, type(result).__name__, len(result) if isinstance(result, (set, frozenset)) else result)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


VALUES = [0, 3, -2, 2.75, "12", "zz", b"ab", (1, 2), [1, 2], None, Number(5), Counts(), Text("given")]
for kind in (int, float, str, bool, tuple, range, list, set, dict, bytes, complex, frozenset, object, Number, Text,
             type(None), type(shown)):
    for value in VALUES:
        if kind in (str, object, Text) and type(value) is Counts:
            continue
        shown(kind, value)
for kind, first, second in ((int, "12", 3), (int, "zz", 36), (int, 1, 2), (str, b"ab", "ascii"), (str, "ab", "ascii"),
                            (range, 1, 4), (range, 4.0, 1), (complex, 1, 2), (bool, 1, 2), (tuple, 1, 2),
                            (float, 1, 2), (Number, "11", 2), (Text, b"x", "ascii"), (object, 1, 2), (slice, 1, 2)):
    shown(kind, first, second)
shown(str, Speaks())


class Meta(type):
    def __instancecheck__(cls, instance):
        print("asked", cls.__name__)
        return cls.answer(instance)


class Yes(metaclass=Meta):
    answer = staticmethod(lambda instance: True)


class No(metaclass=Meta):
    answer = staticmethod(lambda instance: False)


class Other:
    pass


class Changed:
    pass


def change(instance):
    instance.__class__ = Other
    return False


class Changes(metaclass=Meta):
    answer = staticmethod(change)


class Claims:
    @property
    def __class__(self):
        return Other


class Abstract(abc.ABC):
    pass


Abstract.register(Changed)
for tested, classes in ((1, (str, int)), (1, (str, float)), (True, (str, int)), (1, (str, No, int)),
                        (1, (No, Yes, int)),
                        (1, (int, Yes)), (Claims(), (int, Other)), (Claims(), (int, Claims)), (Claims(), (int, str)),
                        (Changed(), (Other, int)), (Changed(), (int, Changes, Other)),
                        (Changed(), (Changes, Changed)),
                        (Changed(), (int, Abstract)), (Other(), (int, Abstract, Other)), (1, ()),
                        (1, ((), (str, (int,)))), (1, (str, int | float)), (1, (str, 3)), (1, (int, 3)),
                        (1, (str, list[int])),
                        (int, (type, str)), (Yes, (str, Meta)), (None, (type(None), int))):
    try:
        print(isinstance(tested, classes))
    except TypeError as error:
        print(error)
