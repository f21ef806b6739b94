# Where the __doc__ of a property comes from: its getter, or what it is given.
class Described(property):
    """Describes itself."""


class Plain(property):
    pass


def get(self):
    """get's"""


def bare(self):
    pass


def other(self):
    """other's"""


for kind in (property, Described, Plain):
    print(kind.__name__)
    print(kind(get).__doc__, kind(bare).__doc__, kind(get, doc="given").__doc__, kind().__doc__)
    print(kind(get).getter(other).__doc__, kind(get).getter(bare).__doc__, kind(bare).getter(other).__doc__)
    print(kind(get, doc="given").getter(other).__doc__, kind(get).setter(other).__doc__)
    print(kind(doc="only").getter(other).__doc__, kind().setter(other).__doc__)

p = property(get)
p.__doc__ = "set"
print(p.__doc__, p.getter(other).__doc__, p.setter(other).__doc__)
print(type.__dict__["__mro__"], int.real)
