# What asks for a length in advance does without where that is a TypeError.
import operator


def make(length=None, hint=None):
    class Sized:
        def __iter__(self):
            return iter([1, 2])

    def raising(what):
        def method(self):
            if isinstance(what, Exception):
                raise what
            return what
        return method
    if length is not None:
        Sized.__len__ = raising(length)
    if hint is not None:
        Sized.__length_hint__ = raising(hint)
    return Sized()


def outcome(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [None, 3, -1, "x", NotImplemented, 2**70, TypeError("no length"), ValueError("bad"), True]
for length in VALUES:
    for hint in VALUES:
        made = make(length, hint)
        print(length, hint, outcome(lambda: list(made)), outcome(lambda: [*made]),
              outcome(lambda: operator.length_hint(made, 7)), outcome(lambda: tuple(made)), outcome(lambda: bytes(made)))
