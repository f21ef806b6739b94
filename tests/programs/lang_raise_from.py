"""raise in all its forms: classes, instances, from, again; what may not be raised."""


def attempt(action):
    try:
        action()
    except BaseException as error:
        cause, context = error.__cause__, error.__context__
        print(repr(error), "cause", repr(cause), "context", repr(context), error.__suppress_context__)


def raise_class():
    raise ValueError


def raise_instance():
    raise ValueError("one", 2)


def with_cause():
    raise ValueError("v") from KeyError("k")


def cause_class():
    raise ValueError("v") from KeyError


def cause_none():
    try:
        raise KeyError("hidden")
    except KeyError:
        raise ValueError("v") from None


def in_handler():
    try:
        raise KeyError("first")
    except KeyError:
        raise ValueError("second")


def cause_in_handler():
    try:
        raise KeyError("first")
    except KeyError as error:
        raise ValueError("second") from error


def again():
    try:
        raise KeyError("same")
    except KeyError:
        raise


def again_by_name():
    try:
        raise KeyError("same")
    except KeyError as error:
        raise error


def again_after_other():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise ValueError("second")
        except ValueError:
            pass
        raise


def again_in_function():
    def helper():
        raise

    try:
        raise KeyError("active")
    except KeyError:
        helper()


def nothing_active():
    raise


def in_finally():
    try:
        raise KeyError("lost")
    finally:
        raise ValueError("won")


def evaluated():
    def tell(tag, value):
        print("evaluate", tag)
        return value
    raise tell("exception", ValueError) from tell("cause", OSError("os"))


class Strange(Exception):
    def __new__(cls, *args):
        return 5


class Careful(Exception):
    def __init__(self, needed):
        super().__init__("careful " + needed)


def raise_strange():
    raise Strange


def raise_careful():
    raise Careful


for function in (raise_class, raise_instance, with_cause, cause_class, cause_none, in_handler, cause_in_handler,
                 again, again_by_name, again_after_other, again_in_function, nothing_active, in_finally,
                 evaluated, raise_strange, raise_careful):
    attempt(function)
for wrong in (5, "text", None, object, type, [ValueError]):
    def raise_it():
        raise wrong

    def as_cause():
        raise ValueError("v") from wrong
    attempt(raise_it)
    attempt(as_cause)
error = ValueError("circle")
error.__cause__ = error
print(error.__cause__ is error, error.__suppress_context__)
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", 2)):
    try:
        setattr(error, name, value)
    except TypeError as problem:
        print(problem)
print(ValueError("w").with_traceback(None).args)
