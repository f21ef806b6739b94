"""What object gives every instance."""


class Thing:
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


t, u = Thing(), Thing()
print(t == t, t == u, t != u, hash(t) == hash(t), t.__eq__(u), t.__ne__(t), t.__eq__(t), bool(t), t.__class__ is Thing, repr(t).startswith("<__main__.Thing object at 0x"), str(t) == repr(t))
print(object().__eq__(1), object.__repr__(5).startswith("<int object at"), object.__str__("a"), object.__hash__("a") == object.__hash__("a"), object.__format__(5, ""), t.__format__("") == str(t), sorted(object.__dir__(t)) == dir(t))
attempt(lambda: t < u)
attempt(lambda: t + u)
attempt(lambda: -t)
attempt(lambda: t[0])
attempt(lambda: t())
attempt(lambda: len(t))
attempt(lambda: iter(t))
attempt(lambda: 1 in t)
attempt(lambda: int(t))
attempt(lambda: float(t))
attempt(lambda: "{:5}".format(t))
attempt(lambda: t.missing)
attempt(lambda: object().x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: t.__lt__(u))
attempt(lambda: object.__setattr__(t, "x", 1) or t.x)
attempt(lambda: object.__getattribute__(t, "x"))
attempt(lambda: object.__getattribute__(t, "nope"))
attempt(lambda: object.__delattr__(t, "x"))
attempt(lambda: object.__delattr__(t, "x"))
attempt(lambda: object.__getattribute__(t, 5))
attempt(lambda: object.__init_subclass__(x=1))


def delete():
    del t[0]


def put():
    t[0] = 1


def context():
    with t:
        pass


attempt(delete)
attempt(put)
attempt(context)
