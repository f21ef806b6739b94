"""__getattr__, __getattribute__, __setattr__, __delattr__, __dir__."""


class Logged:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("refused " + name)
        self.log.append("get " + name)
        return name.upper()

    def __setattr__(self, name, value):
        self.log.append("set %s=%r" % (name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append("del " + name)
        super().__delattr__(name)

    def __dir__(self):
        return ["b", "a"]


class Everything:
    x = 1

    def __getattribute__(self, name):
        if name == "raises":
            raise AttributeError(name)
        return "intercepted " + name

    def __getattr__(self, name):
        return "fallback " + name


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


thing = Logged()
thing.x = 1
thing.x += 1
print(thing.x, thing.other, hasattr(thing, "nothing"), getattr(thing, "none", "default"), dir(thing))
del thing.x
attempt(lambda: thing.nope)
attempt(lambda: delattr(thing, "gone"))
print(thing.log, thing.x)
e = Everything()
print(e.x, e.y, e.raises, e.__class__, hasattr(e, "anything"), len.__name__)
attempt(lambda: len(e))
attempt(lambda: e())
