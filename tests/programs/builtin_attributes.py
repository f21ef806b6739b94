"""getattr, setattr, hasattr, delattr, vars, dir."""


class Thing:
    shared = "class"

    def __init__(self):
        self.own = 1

    @property
    def computed(self):
        return self.own + 1

    @property
    def broken(self):
        raise ValueError("broken")

    def method(self):
        return "method"


class Fallback:
    def __getattr__(self, name):
        if name.startswith("x"):
            return "got " + name
        raise AttributeError("nothing called " + name)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


t = Thing()
print(getattr(t, "own"), getattr(t, "shared"), getattr(t, "computed"), getattr(t, "method")(), getattr(t, "none", "default"), getattr(t, "none", None), hasattr(t, "own"), hasattr(t, "none"), hasattr(5, "real"))
setattr(t, "new", [1])
setattr(t, "not an identifier", 2)
print(vars(t), t.new, getattr(t, "not an identifier"), vars(t) is t.__dict__)
delattr(t, "new")
vars(t)["put"] = 3
print(t.put, hasattr(t, "new"), [name for name in dir(t) if not name.startswith("__")], "own" in dir(t), "own" in dir(Thing), getattr(Fallback(), "xy"), hasattr(Fallback(), "y"))
attempt(lambda: getattr(t, "none"))
attempt(lambda: getattr(t, "broken"))
attempt(lambda: getattr(t, "broken", "default"))
attempt(lambda: hasattr(t, "broken"))
attempt(lambda: getattr(Fallback(), "y"))
attempt(lambda: getattr(t, 5))
attempt(lambda: hasattr(t, None))
attempt(lambda: setattr(t, 5, 6))
attempt(lambda: setattr(t, "computed", 1))
attempt(lambda: delattr(t, "computed"))
attempt(lambda: delattr(t, "none"))
attempt(lambda: delattr(t, "shared"))
attempt(lambda: setattr(5, "real", 1))
attempt(lambda: setattr(5, "new", 1))
attempt(lambda: setattr(int, "new", 1))
attempt(lambda: setattr("a", "upper", 1))
attempt(lambda: delattr([], "append"))
attempt(lambda: vars(5))
attempt(lambda: getattr(t))
attempt(lambda: getattr(t, "a", 1, 2))
attempt(lambda: hasattr(t))
attempt(lambda: None.attribute)
attempt(lambda: setattr(None, "a", 1))
attempt(lambda: (lambda: 0).missing)
attempt(lambda: len.missing)
attempt(lambda: Thing.missing)
attempt(lambda: delattr(Thing, "missing"))
attempt(lambda: t.method.missing)
attempt(lambda: setattr(t.method, "new", 1))
attempt(lambda: super(Thing, t).missing)
