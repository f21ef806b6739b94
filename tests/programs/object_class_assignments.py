"""Assigning __class__, __bases__, __dict__, and the attributes of functions and classes."""


def assign(target, name, value):
    try:
        setattr(target, name, value)
        print(name, '=', getattr(target, name))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def delete(target, name):
    try:
        delattr(target, name)
        print('deleted', name)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class A:
    def hi(self):
        return 'A'


class B:
    def hi(self):
        return 'B'


class Slotted:
    __slots__ = ('a',)


class SameSlots:
    __slots__ = ('a',)


changing = A()
changing.kept = 1
changing.__class__ = B
print(changing.hi(), changing.kept)
for value in (int, 1, Slotted):
    assign(changing, '__class__', value)
assign(Slotted(), '__class__', SameSlots)
assign(1, '__class__', A)
delete(changing, '__class__')


class C(A):
    pass


class Child(C):
    pass


C.__bases__ = (B,)
print(Child().hi(), Child.__mro__)
for value in ((), 1, (1,), (C,), (int,), (A, B), [A]):
    assign(C, '__bases__', value)
print(A.__subclasses__(), Child().hi(), [base.__name__ for base in Child.__mro__])
delete(C, '__bases__')
assign(int, '__bases__', (object,))

owner = A()
shared = {'p': 1, 2: 'two'}
before = owner.__dict__
owner.__dict__ = shared
shared['q'] = 3
owner.r = 4
print(owner.p, owner.q, owner.__dict__ is shared, sorted(map(str, shared)), before)
other = A()
other.__dict__ = owner.__dict__
other.s = 5
print(owner.s, vars(other) is shared)
assign(owner, '__dict__', 1)
delete(owner, '__dict__')
print(owner.__dict__)
owner.__dict__[1] = 'one'
owner.x = 2
print(owner.__dict__, owner.x)
owner.__class__ = B
print(owner.hi(), owner.x)

for value in ('AA', 1, 'a\0b'):
    assign(A, '__name__', value)
delete(A, '__name__')
assign(A, '__qualname__', 'Outer.AA')
assign(A, '__module__', 'elsewhere')
print(A)
for name, value in (('__doc__', 'doc'), ('__dict__', {}), ('__mro__', ()), ('__base__', B)):
    assign(A, name, value)
assign(int, 'real', 1)
delete(int, 'real')
delete(A, 'nothing')
delete(changing, 'nothing')


# The class of a class: another metaclass, the class itself too.
class Meta(type):
    def called(cls):
        return 'Meta', cls.__name__


class Other(Meta):
    def called(cls):
        return 'Other', cls.__name__

    def __call__(cls, *args):
        return 'made', type.__call__(cls, *args).__class__.__name__


class Made(metaclass=Meta):
    pass


class Derived(Made):
    pass


seen = []
for i in range(4000):
    if i == 3000:
        Made.__class__ = Other
    seen.append((Made.called()[0], isinstance(Made, Other), type(Made()).__name__))
print(sorted(set(seen)), seen.index(('Other', True, 'tuple')), Derived.called())
for meta in (Meta, type, int, Derived):
    assign(Made, '__class__', meta)


class Itself(type):
    def __new__(meta, name, bases, namespace):
        made = super().__new__(meta, name, bases, namespace)
        made.__class__ = made
        return made

    def __repr__(cls):
        return cls.__name__


class Mark(Itself, metaclass=Itself):
    pass


print(Mark, type(Mark), type(Mark) is Mark, isinstance(Mark, Mark), {Mark: 1}[Mark])


class Integer(int):
    pass


class DerivedInteger(Integer):
    pass


class OtherInteger(int):
    pass


number = Integer(5)
assign(number, '__class__', DerivedInteger)
assign(number, '__class__', OtherInteger)
assign(number, '__class__', Integer)
print(number, type(number))


# Of each two builtin types one class without additions: none may become the other.
plain = [type('Plain' + base.__name__, (base,), {'__slots__': ()})
         for base in (object, int, tuple, bytes, str, list, dict, frozenset, float)]
for one in plain:
    for other in plain:
        assign(one(), '__class__', other)
