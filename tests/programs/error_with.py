"""Errors in with statements: __exit__ may swallow, replace or let through."""


class Manager:
    def __init__(self, name, answer=False):
        self.name, self.answer = name, answer

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, trace is not None)
        if self.answer == "raise":
            raise RuntimeError("from exit of " + self.name)
        return self.answer


with Manager("swallows", True):
    1 / 0
try:
    with Manager("replaces", "raise"):
        raise KeyError("inner")
except RuntimeError as error:
    print(error, repr(error.__context__))
for bad in (5, object(), Manager):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
with Manager("outer") as outer, Manager("inner") as inner:
    print(outer.name, inner.name)
    [][0]
