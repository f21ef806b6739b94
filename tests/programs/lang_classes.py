"""Class bodies, super, class cells, private names, decorators, keyword arguments of classes."""


class Base:
    """The doc of Base."""
    shared = []
    count: int = 0

    def __init__(self, name):
        self.name = name

    def greet(self, greeting="hello"):
        return "%s, %s" % (greeting, self.name)

    @property
    def loud(self):
        return self.name.upper()

    @staticmethod
    def static(x):
        return x * 2

    @classmethod
    def make(cls, *args):
        return cls(*args)


class Derived(Base):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra

    def greet(self, *args, **kwargs):
        return super().greet(*args, **kwargs) + "!" * self.extra

    def parents(self):
        return __class__.__name__, super().__thisclass__.__name__

    def from_closure(self):
        def inner():
            return super(Derived, self).greet("closure")
        return inner()


d = Derived("dee", 3)
print(d.greet(), d.greet(greeting="bye"), d.loud, d.static(4), d.parents(), d.from_closure())
print(Derived.make("m", 1).greet())
print(Base.__doc__, Derived.__doc__, Base.__annotations__, Derived.__qualname__, Derived.__module__)
print([c.__name__ for c in Derived.__mro__])


class Private:
    __hidden = 1

    def __init__(self):
        self.__value = 2

    def __method(self, __argument=3):
        return self.__hidden, self.__value, __argument

    def all(self):
        return self.__method()


print(Private().all(), sorted(n for n in Private().__dict__), Private._Private__hidden)

x = "global x"


class Names:
    y = x
    x = "class x"
    z = [x for _ in range(1)]
    total = sum([i for i in range(3)])

    def see(self):
        return x, self.x

    if True:
        conditional = y

    for loop in range(2):
        pass
    del y


print(Names.x, Names.z, Names.total, Names.conditional, Names.loop, hasattr(Names, "y"), Names().see())


def make(value):
    class Local:
        inner = "inner"
        value = "class attribute"

        def get(self):
            return value, self.value

        class Nested:
            def where(self):
                return __class__.__qualname__, value
    return Local


print(make(5).inner, make(6)().get(), make(7).Nested().where())


class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.stamp = "stamped"
        return made


class WithMeta(metaclass=Meta, flag=1, other="two"):
    def cell(self):
        return __class__ is WithMeta


print(WithMeta.options, WithMeta().stamp, WithMeta().cell(), type(WithMeta).__name__)
bases = (Base,)


class Starred(*bases, **{"metaclass": type}):
    pass


print(Starred("s").greet())


def register(registry):
    def apply(cls):
        registry.append(cls.__name__)
        return cls
    return apply


registry = []


@register(registry)
@register(registry)
class Registered:
    pass


print(registry)


class Operators:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return "add %s %s" % (self.n, getattr(other, "n", other))

    def __radd__(self, other):
        return "radd %s %s" % (self.n, other)

    def __iadd__(self, other):
        self.n += other
        return self

    def __neg__(self):
        return "neg"

    def __invert__(self):
        return "inv"

    def __matmul__(self, other):
        return "matmul"

    def __contains__(self, item):
        return item == self.n

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


o = Operators(1)
o += 4
print(o + 1, 1 + o, o.n, -o, ~o, o @ o, 5 in o, 6 not in o, o(1, k=2))


class NonlocalInClass:
    def run(self):
        value = 1

        class Changer:
            nonlocal value
            value = 2
            seen = value
        return value, Changer.seen


print(NonlocalInClass().run())
