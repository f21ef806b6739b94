"""super() without arguments, by any name and where it cannot work."""


def tell(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    kind = "base"

    def name(self):
        return "Base.name"

    @classmethod
    def make(cls):
        return "Base.make", cls.__name__


parent = super


class Derived(Base):
    kind = "derived"

    def name(self):
        return super().name(), parent().name(), [call() for call in [lambda: 1]], __class__.__name__

    @classmethod
    def make(cls):
        return parent().make(), super().make(), __class__

    def captured(self):
        def inner():
            return self
        __class__
        return parent().kind, inner() is self

    def captured_after(self):
        __class__
        first = parent().kind
        self = Base()
        return first, lambda: self, tell(parent)

    def through_call(self):
        __class__
        return (lambda self: (__class__, parent().kind)[1])(self)

    def without_class(self):
        return parent().kind

    def deleted(self):
        __class__
        del self
        return parent().kind

    def deleted_too(self):
        del self
        return super().kind

    def deleted_cell(self):
        del self
        super().kind
        return lambda: self

    def other_first(self):
        __class__
        self = 5
        return parent().kind

    def no_arguments():
        return super().kind

    def in_comprehension(self):
        return [super().kind for _ in range(1)]

    def cell_of_int(self):
        nonlocal __class__
        __class__ = 5
        return super().kind

    def star(*args):
        return super().kind


print(Derived().name())
print(Derived.make())
print(Derived().captured())
print(Derived().captured_after()[0])
print(Derived().through_call())
tell(Derived().without_class)
tell(Derived().deleted)
tell(Derived().deleted_too)
tell(Derived().deleted_cell)
tell(Derived().other_first)
tell(Derived.no_arguments)
tell(Derived().in_comprehension)
tell(Derived().star)
tell(Derived().cell_of_int)
tell(super)
tell(lambda: super())
tell(lambda x: super(), 1)


def outside(self):
    return super().kind


tell(outside, 1)


class Special(super):
    pass


class Odd(Base):
    def name(self):
        __class__
        return Special().name(), type(Special()).__name__


print(Odd().name())


class Unset(type):
    def __new__(mcs, name, bases, namespace):
        tell(namespace["early"], 1)
        return super().__new__(mcs, name, bases, namespace)


class Early(metaclass=Unset):
    def early(self):
        return super().kind
