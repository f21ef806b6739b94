"""Metaclasses: the order of their hooks, and the cell of __class__."""


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        print('prepare', name, bases, keywords)
        return {'prepared': 1}

    def __new__(meta, name, bases, namespace, **keywords):
        print('new', name, sorted(key for key in namespace), keywords)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print('init', name, keywords)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **keywords):
        print('call', args, keywords)
        return super().__call__(*args, **keywords)


class A(metaclass=Meta, option=1):
    x = 1

    def which(self):
        return __class__


class B(A, other=2):
    def __init__(self, value, *, more=0):
        super().__init__()
        self.value = value + more


print(A().which(), B(1, more=2).value, A.prepared, type(B).__name__)


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)


class DropsCell(type):
    def __new__(meta, name, bases, namespace):
        namespace.pop('__classcell__')
        return super().__new__(meta, name, bases, namespace)


class OtherClass(type):
    def __new__(meta, name, bases, namespace):
        super().__new__(meta, name, bases, namespace)
        return type('Other', (), {})


def with_cell(meta):
    class Celled(metaclass=meta):
        def which(self):
            return __class__
    return Celled


attempt(lambda: with_cell(DropsCell))
attempt(lambda: with_cell(OtherClass))


class Conflict1(metaclass=type('Meta1', (type,), {})):
    pass


class Conflict2(metaclass=type('Meta2', (type,), {})):
    pass


attempt(lambda: type('C', (Conflict1, Conflict2), {}))
attempt(lambda: type('C', (1,), {}))


def build(name, bases, namespace, **keywords):
    return name, bases, sorted(namespace), keywords


class Built(metaclass=build, key=1):
    y = 2


print(Built)


class OwnOrder(type):
    def mro(cls):
        return [cls, A, object]


class Reordered(metaclass=OwnOrder):
    pass


print(Reordered.x, Reordered.__mro__)
for bases in [(1,), (bool,), (int, str), (int, int), (object, int)]:
    attempt(lambda: type('C', bases, {}))
attempt(lambda: type('a\0b', (), {}))
attempt(lambda: type('C', ()))
attempt(lambda: type('C', (), {}, key=1))
made = type('Made', (int,), {'__qualname__': 'Outer.Made', '__doc__': 'made', 'half': lambda self: self // 2})
print(made, made(9).half(), made.__doc__, made.__module__, sorted(made.__dict__))
