"""Abstract base classes (PEP 3119)."""

from _abc import (
    _abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump, _reset_caches, _reset_registry,
    get_cache_token)

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


class ABCMeta(type):
    """The metaclass of abstract classes, of which others can be registered as virtual subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Make a class a virtual subclass; gives it back, to be used as a decorator."""
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)

    def _dump_registry(cls, file=None):
        """Print what is registered, to see while debugging."""
        registry, subclasses, strangers, token = _get_dump(cls)
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {registry!r}", file=file)
        print(f"_abc_cache: {subclasses!r}", file=file)
        print(f"_abc_negative_cache: {strangers!r}", file=file)
        print(f"_abc_negative_cache_version: {token!r}", file=file)

    def _abc_registry_clear(cls):
        _reset_registry(cls)

    def _abc_caches_clear(cls):
        _reset_caches(cls)


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
