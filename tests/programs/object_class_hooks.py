"""__init_subclass__, __set_name__, __prepare__, __mro_entries__, __class_getitem__."""


class Base:
    def __init_subclass__(cls, /, tag=None, **keywords):
        super().__init_subclass__(**keywords)
        cls.tag = tag
        print('init_subclass', cls.__name__, tag, cls().name())

    def name(self):
        return 'base'


class Derived(Base, tag='x'):
    def name(self):
        return __class__.__name__ + ' ' + super().name()


class Again(Derived):
    pass


print(Derived.tag, Again.tag)
try:
    class Wrong(Base, foo=1):
        def name(self):
            return ''
except TypeError as error:
    print(error)


class Named:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name, owner.helper())


class Owner:
    first = Named()
    second = Named()

    @classmethod
    def helper(cls):
        return __class__.__name__


class Broken:
    def __set_name__(self, owner, name):
        1 / 0


try:
    class Breaks:
        broken = Broken()
except RuntimeError as error:
    print(error, repr(error.__cause__))


class Watching(dict):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print('get', key)
        return super().__getitem__(key)


class Watched(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Watching()


class Body(metaclass=Watched):
    one = 1
    two = one + len('x')


class Names:
    """A mapping that is no dict."""

    def __init__(self):
        self.names = {}

    def __getitem__(self, key):
        return self.names[key]

    def __setitem__(self, key, value):
        self.names[key] = value

    def __delitem__(self, key):
        del self.names[key]


class FromNames(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Names()

    def __new__(meta, name, bases, namespace):
        return super().__new__(meta, name, bases, namespace.names)


class Mapped(metaclass=FromNames):
    gone = 1
    del gone
    kept = 2


print(sorted(Mapped.__dict__))


class Entry:
    def __mro_entries__(self, bases):
        print('mro_entries', len(bases))
        return (int, Base)


class Resolved(Entry(), tag='resolved'):
    def name(self):
        return 'resolved'


print(Resolved.__bases__, type(Resolved.__orig_bases__[0]).__name__, Resolved(3) + 1)


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Generic[1], type('Sub', (Generic,), {})[1, 2])
try:
    type('M', (type,), {'__prepare__': lambda *args: 5})

    class NoMapping(metaclass=type('M', (type,), {'__prepare__': classmethod(lambda *args: 5)})):
        pass
except TypeError as error:
    print(error)
