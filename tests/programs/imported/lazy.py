"""A module with __getattr__ and __dir__."""
known = 1


def __getattr__(name):
    if name.startswith("x"):
        return name * 2
    raise AttributeError("lazy has no " + name)


def __dir__():
    return ["known", "xx"]
