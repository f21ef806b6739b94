# stderr: ignore
"""The package that a relative import starts from."""


class Spec:
    def __init__(self, parent):
        self.parent = parent


def attempt(globals, name="nothing", level=1):
    try:
        __import__(name, globals, {}, ("foo",), level)
    except (ImportError, TypeError, KeyError, ValueError) as error:
        print(type(error).__name__, error)


attempt({"__package__": None, "__spec__": None, "__name__": "__main__"}, "")
attempt({"__package__": None, "__name__": "no_such_package.module"}, "")
attempt({"__package__": None, "__name__": "no_such_package", "__path__": []}, "")
attempt({"__name__": "no_such_package", "__path__": []})
attempt({"__package__": "no_such_package"})
attempt({"__package__": "", "__spec__": None})
attempt({"__package__": "no_such_package"}, level=2)
attempt({"__package__": 1})
attempt({"__spec__": Spec("no_such_package")})
attempt({"__package__": "no_such_package", "__spec__": Spec("no_such_package")})
attempt({"__package__": "no_such_package", "__spec__": Spec("another")})
attempt({"__spec__": Spec(1)})
attempt({"__name__": 1})
attempt({})
attempt(None)
attempt(1)
