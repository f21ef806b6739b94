"""Static and class methods called again and again at one place, of classes and instances, and changed in between."""


class Base:
    @staticmethod
    def plain(n):
        return "plain", n

    @classmethod
    def made(cls, n=0):
        return cls.__name__, n

    def upper(self):
        return "upper of an instance"


class Derived(Base):
    pass


class Meta(type):
    def made(cls, n=0):
        return "of the metaclass", n


class WithMeta(metaclass=Meta):
    @classmethod
    def made(cls, n=0):
        return "of the class", cls.__name__, n


def call_all(receivers):
    """Call the methods of all receivers at the same places."""
    for receiver in receivers:
        print(receiver.plain(1), receiver.made(2), receiver.made(), receiver.made(n=3))


call_all([Base, Derived, Base(), Derived(), Base, Derived(), Derived])


def made_by(receivers):
    for receiver in receivers:
        print(receiver.made(5))


made_by([Base, WithMeta, Derived, WithMeta, Base(), WithMeta(), Base])

# A place that sees a type and objects of it.
def upper_of(receivers):
    for receiver, arguments in receivers:
        print(receiver.upper(*arguments), receiver.upper is None)
        try:
            print(receiver.upper())
        except TypeError as error:
            print(error)


upper_of([("abc", ()), (str, ("def",)), ("ghi", ()), (Base(), ()), (Base, (1,)), (str, ("jkl",))])


def fromkeys_of(receivers):
    for receiver in receivers:
        print(receiver.fromkeys("ab"))


fromkeys_of([dict, {}, dict, {}])


# Changes.
def both(receiver):
    return receiver.plain(0), receiver.made(0)


for change in range(6):
    print(both(Base), both(Derived), both(Base()), both(Derived()))
    if change == 0:
        Base.plain = staticmethod(lambda n: ("another", n))
    elif change == 1:
        Derived.made = classmethod(lambda cls, n: ("Derived's own", cls.__name__, n))
    elif change == 2:
        Base.__dict__["plain"].__init__(lambda n: ("initialized again", n))
        Derived.__dict__["made"].__init__(lambda cls, n: ("initialized again", cls.__name__, n))
    elif change == 3:
        del Derived.made
        Base.plain = lambda *arguments: ("a function", len(arguments))
    elif change == 4:
        Base.made = staticmethod(len)
        Base.plain = staticmethod(abs)
        both = lambda receiver: (receiver.plain(-2), receiver.made("abc"))


# One whose function is None at first.
late = staticmethod(None)


class Late:
    method = late


def called(receiver):
    try:
        return receiver.method(3)
    except TypeError as error:
        return str(error)


print(called(Late), called(Late()))
late.__init__(lambda n: n + 1)
print(called(Late), called(Late()), called(Late))


class Counted(classmethod):
    """A class method of a derived class may do otherwise."""
    def __get__(self, instance, owner=None):
        return lambda n: ("by __get__", n)


class Holder:
    made = Counted(lambda cls, n: n)


for _ in range(2):
    print(Holder.made(1), Holder().made(2))
try:
    for arguments in [(1,), (1, 2)]:
        print(Base.__dict__["plain"].__func__(*arguments))
except TypeError as error:
    print(error)
