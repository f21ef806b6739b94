"""The metaclass keyword, __prepare__, and classes that make, count and guard classes."""


class Ordered(type):
    """Keeps every binding of the body, repeated ones too."""

    class Log(dict):
        def __init__(self):
            super().__init__()
            self.bindings = []

        def __setitem__(self, key, value):
            if not key.startswith("__"):
                self.bindings.append((key, value))
            super().__setitem__(key, value)

    @classmethod
    def __prepare__(metacls, name, bases, **options):
        print("prepare", name, [b.__name__ for b in bases], options)
        return metacls.Log()

    def __new__(metacls, name, bases, namespace, **options):
        cls = super().__new__(metacls, name, bases, dict(namespace))
        cls.bindings = namespace.bindings
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = options

    def __len__(cls):
        return len(cls.bindings)

    def __iter__(cls):
        return iter(dict(cls.bindings))

    def __contains__(cls, name):
        return name in dict(cls.bindings)

    def __getattr__(cls, name):
        return "no " + name

    def __repr__(cls):
        return "<" + cls.__name__ + ">"

    @property
    def size(cls):
        return "size %d" % len(cls)


class Record(metaclass=Ordered, flag=True):
    x = 1
    y = 2
    x = 3


class Child(Record, color="red"):
    z = 4


print(Record.bindings, list(Record), len(Child), "x" in Record, "x" in Child, Child.x)
print(Record.options, Child.options, Record.missing, Record.size, [Record, Child], type(Child) is Ordered)
for wrong in (lambda: Record().missing, lambda: Record().size, lambda: len(Record())):
    try:
        print(wrong())
    except (AttributeError, TypeError) as error:
        print(error)


class Singleton(type):
    made = {}

    def __call__(cls, *args):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class Config(metaclass=Singleton):
    def __init__(self, *args):
        self.args = args


print(Config(1) is Config(2), Config().args, isinstance(Config(), Config))


class Final(type):
    def __new__(metacls, name, bases, namespace):
        for base in bases:
            if isinstance(base, Final):
                raise TypeError(f"{base.__name__} is final")
        return super().__new__(metacls, name, bases, namespace)

    def __setattr__(cls, name, value):
        raise AttributeError(f"{cls.__name__}.{name} is read only")


class Leaf(metaclass=Final):
    value = 1


for wrong in (lambda: type("Sub", (Leaf,), {}), lambda: Final("Sub", (Leaf,), {}), lambda: setattr(Leaf, "value", 2)):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(error)


class Both(Ordered, Singleton):
    pass


class Mixed(Record, Config, metaclass=Both):
    pass


print(Mixed() is Mixed(), Mixed.__class__.__mro__[1:3], type(Mixed).__name__)
try:
    class Clash(Record, Config):
        pass
except TypeError as error:
    print(error)


def upper(name, bases, namespace):
    return type(name, bases, {k.upper() if k[0] != "_" else k: v for k, v in namespace.items()})


class Shouted(metaclass=upper):
    word = "loud"


print(Shouted.WORD, hasattr(Shouted, "word"), type(Shouted), Shouted.__module__)
