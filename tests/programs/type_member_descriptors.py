"""Attributes that CPython keeps in the object are member descriptors; which classes an instance may change between;
a property's class without room for the docstring.
"""
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for owner, name in (complex, "real"), (slice, "start"), (type, "__mro__"), (property, "fget"), (range, "stop"), \
        (types.FunctionType, "__globals__"), (int, "real"), (float, "imag"), (super, "__self__"):
    descriptor = owner.__dict__[name]
    print(descriptor, type(descriptor).__name__, descriptor.__qualname__, descriptor.__objclass__ is owner)
print(types.MemberDescriptorType, types.GetSetDescriptorType)
print(complex.real.__get__(3 + 4j), type(complex.real).__get__(complex.imag, 5j))
attempt(lambda: complex.real.__set__(1j, 2))
attempt(lambda: complex.real.__delete__(1j))
attempt(lambda: complex.real.__get__("no number"))


class H:
    __slots__ = ["a", "b"]


class I:
    __slots__ = ["b", "a"]


class H0(H):
    __slots__ = ()


class L(H):
    __slots__ = ["e"]


class M(I):
    __slots__ = ["e"]


class L0(H0):
    __slots__ = ["e"]


class Q(H):
    pass


class R(H):
    __slots__ = ["__dict__", "__weakref__"]


for old in H, I, H0, L, M, L0, Q, R:
    allowed = []
    for new in H, I, H0, L, M, L0, Q, R:
        thing = old()
        try:
            thing.__class__ = new
            allowed.append(type(thing).__name__)
        except TypeError as error:
            assert "object layout differs" in str(error)
    print(old.__name__, allowed)


class Plain(property):
    pass


class Slots(property):
    __slots__ = ()


def getter(self):
    "the getter's"


print(Plain(getter).__doc__, Plain(getter).__dict__, Plain(getter).setter(len).__doc__)
print(Plain(None, doc="given").__doc__, property(getter).__doc__)
attempt(lambda: Slots(getter))
