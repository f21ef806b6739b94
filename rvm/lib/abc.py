"""Abstract base classes (PEP 3119)."""

from _library import copy_collection, mark_collection
from _weakref import ref

__all__ = ["ABC", "ABCMeta", "abstractclassmethod", "abstractmethod", "abstractproperty",
           "abstractstaticmethod", "get_cache_token", "update_abstractmethods"]


def abstractmethod(funcobj):
    """Mark a method that a concrete class must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Deprecated: use classmethod over abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    """Deprecated: use staticmethod over abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractproperty(property):
    """Deprecated: use property over abstractmethod."""

    __isabstractmethod__ = True


class _Data:
    """What an abstract class knows of its subclasses; the negative answers are of one token's time.

    The keys of the dicts are weak references to classes.
    """

    __slots__ = ("registry", "subclasses", "strangers", "token")

    def __init__(self):
        self.registry = {}
        self.subclasses = {}
        self.strangers = {}
        self.token = 0


def _add(classes, cls):
    """Put a class into one of these dicts, until it is gone."""
    classes[ref(cls, lambda dead: classes.pop(dead, None))] = True


_token = 0      # how often `register` was called


def get_cache_token():
    """A number that changes whenever a class is registered."""
    return _token


class ABCMeta(type):
    """The metaclass of abstract classes, of which others can be registered as virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls._abc_impl = _Data()
        if type(cls.__dict__.get("__abc_tpflags__")) is int:
            mark_collection(cls, cls.__abc_tpflags__)
            del cls.__abc_tpflags__
        cls.__abstractmethods__ = _abstract_names(cls, namespace.items())
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass; gives it back, to be used as a decorator."""
        global _token
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _add(cls._abc_impl.registry, subclass)
        _token += 1
        copy_collection(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        data = cls._abc_impl
        key = ref(subclass)
        if key in data.subclasses:
            return True
        subtype = type(instance)
        if subtype is subclass:
            if data.token == _token and key in data.strangers:
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        key = ref(subclass)
        if key in data.subclasses:
            return True
        if data.token != _token:
            data.strangers = {}
            data.token = _token
        elif key in data.strangers:
            return False
        answer = _find_subclass(cls, subclass, data)
        if answer:
            _add(data.subclasses, subclass)
        else:
            _add(data.strangers, subclass)
        return answer

    def _dump_registry(cls, file=None):
        """Print what is registered, to see while debugging."""
        data = cls._abc_impl
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {set(data.registry)!r}", file=file)
        print(f"_abc_cache: {set(data.subclasses)!r}", file=file)
        print(f"_abc_negative_cache: {set(data.strangers)!r}", file=file)
        print(f"_abc_negative_cache_version: {data.token!r}", file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry = {}

    def _abc_caches_clear(cls):
        cls._abc_impl.subclasses = {}
        cls._abc_impl.strangers = {}


def _find_subclass(cls, subclass, data):
    """Is it a subclass by the hook, by inheritance, by registration, or of a subclass of cls?"""
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return answer
    if cls in subclass.__mro__:
        return True
    for reference in list(data.registry):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


def _abstract_names(cls, items):
    """The abstract names among the class's own items, and those inherited that are abstract still."""
    names = [name for name, value in items if getattr(value, "__isabstractmethod__", False)]
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            value = getattr(cls, name, None)
            if getattr(value, "__isabstractmethod__", False):
                names.append(name)
    return frozenset(names)


def update_abstractmethods(cls):
    """Find the abstract methods anew, after a class was changed."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, list(cls.__dict__.items()))
    return cls


class ABC(metaclass=ABCMeta):
    """A base for abstract classes, for those who would rather inherit than name a metaclass."""

    __slots__ = ()
