"""A class whose attributes are looked up while its method resolution order is not there yet."""


def seen(cls, name):
    try:
        return getattr(cls, name)
    except AttributeError:
        return "no " + name


class Meta(type):
    def mro(cls):
        print(cls.__name__, seen(cls, "color"), seen(cls, "weight"))
        return type.mro(cls)


class Base:
    color = "blue"
    size = 3
    weight = 10

    def __len__(self):
        return self.size

    def __call__(self):
        return "called"


class Derived(Base, metaclass=Meta):
    own = 1


class Further(Derived):
    size = 4

    def __init__(self):
        self.made = True


for cls in (Derived, Further):
    print(seen(cls, "color"), seen(cls, "own"), cls.weight, cls().weight, seen(cls, "size"))
    print(len(cls()), cls()(), issubclass(cls, Base))
print(Further().made, isinstance(Further(), Base), [c.__name__ for c in Further.__mro__])


class Other:
    color = "red"
    size = 5
    weight = 20

    def __len__(self):
        return -self.size + 10

    def __call__(self):
        return "called otherwise"


Derived.__bases__ = (Other,)
print(Derived.color, Further.color, Further.weight, Further.size, len(Derived()), Further()(), issubclass(Further, Base))
