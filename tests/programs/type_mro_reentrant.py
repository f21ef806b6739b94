"""A metaclass's mro() that looks at the class, changes bases, or leaves types out."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Looks(type):
    def mro(cls):
        if cls.__mro__ is None:
            print("made", cls.__name__, cls.__bases__)
            if cls.__name__ == "Base" and not hasattr(Looks, "done"):
                Looks.done = True
                attempt(lambda: type("Derived", (cls,), {}))
                attempt(lambda: super(cls, cls).missing)
                attempt(cls)
                cls.__bases__ += ()
        return type.mro(cls)


class Base(metaclass=Looks):
    pass


print(Base.__mro__)


class Cycle(type):
    active = False

    def mro(cls):
        if Cycle.active and cls.__name__ == "B1":
            B2.__bases__ = (B1,)
        if Cycle.active and cls.__name__ == "B2":
            B1.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Cycle):
    pass


class B1(A):
    pass


class B2(A):
    pass


Cycle.active = True
attempt(lambda: setattr(B1, "__bases__", (A,)))
Cycle.active = False
print(B1.__bases__, B2.__bases__, A.__subclasses__())


class Replaces(type):
    fails = active = False

    def mro(cls):
        if Replaces.active and cls.__name__ == "C":
            Replaces.active = False
            C.__bases__ = (D2,)
            if Replaces.fails:
                raise ValueError("after a change")
        return type.mro(cls)


class D1(metaclass=Replaces):
    pass


class D2(metaclass=Replaces):
    pass


class C(D1):
    pass


for Replaces.fails in False, True:
    C.__bases__ = (D1,)
    Replaces.active = True
    attempt(lambda: setattr(C, "__bases__", (D1,)))
    print(C.__bases__, C.__mro__, D1.__subclasses__(), D2.__subclasses__())

for order in lambda cls: (A,), lambda cls: (cls, int, object), lambda cls: (cls,):
    made = []

    def make():
        made.append(type("Mine", (type,), {"mro": order})("X", (), {}))
        return made[0].__mro__
    attempt(make)
    if made:
        attempt(made[0])
        attempt(lambda: object.__new__(made[0]))
