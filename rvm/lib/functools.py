"""Functions of functions: caches, wrappers, partial calls, dispatch by type."""
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from abc import get_cache_token

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
           "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
           "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

# Wrappers.

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function it wraps.

    The attributes named in `assigned` are copied, those in `updated` are updated.
    """
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped       # last, as the wrapped one may have been a wrapper too
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper() to the decorated function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# total_ordering: each comparison from another one and equality.

def _not_or_equal(name, root):
    """The comparison that holds where `root` fails and the two differ, such as > from <."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return not result and self != other
    return compare


def _or_equal(name, root):
    """The comparison that holds where `root` holds or the two are equal, such as <= from <."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other
    return compare


def _not(name, root):
    """The comparison that holds where `root` fails, such as >= from <."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return not result
    return compare


def _and_not_equal(name, root):
    """The comparison that holds where `root` holds and the two differ, such as < from <=."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other
    return compare


def _not_and_equal(name, root):
    """The comparison that holds where `root` fails or the two are equal, such as >= from <=."""
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other
    return compare


_ORDERINGS = {
    "__lt__": [("__gt__", _not_or_equal), ("__le__", _or_equal), ("__ge__", _not)],
    "__le__": [("__ge__", _not_and_equal), ("__lt__", _and_not_equal), ("__gt__", _not)],
    "__gt__": [("__lt__", _not_or_equal), ("__ge__", _or_equal), ("__le__", _not)],
    "__ge__": [("__le__", _not_and_equal), ("__gt__", _and_not_equal), ("__lt__", _not)],
}


def total_ordering(cls):
    """A class decorator that fills in the ordering methods that the class lacks."""
    roots = [name for name in _ORDERINGS
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)       # prefer __lt__ to __le__ to __gt__ to __ge__
    for name, make in _ORDERINGS[root]:
        if name not in roots:
            function = make(name, root)
            function.__name__ = name
            function.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
            setattr(cls, name, function)
    return cls


# Partial methods.

class partialmethod:
    """As partial, for a method of a class: the object comes before the given arguments."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        args = "".join([repr(arg) + ", " for arg in self.args])[:-2]
        keywords = ", ".join([f"{name}={value!r}" for name, value in self.keywords.items()])
        cls = self.__class__
        return f"{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


# Caches.

def _cache_info_type():
    """The class of what cache_info() gives, made when a cache is first asked for."""
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the last `maxsize` different calls; of all, if it is None.

    With `typed`, arguments of different types are different calls, 3 and 3.0 for example.
    """
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)         # used as a decorator without arguments
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _cache_info_type())
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """A decorator that keeps the results of all different calls."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property computed once for an object, then kept among the object's attributes."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property.") from None
        missing = object()
        value = cache.get(self.attrname, missing)
        if value is missing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


# Generic functions.

def _merge(sequences):
    """The sequences merged as C3 does; RuntimeError where they contradict each other."""
    result = []
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for first in sequences:
            candidate = first[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _c3_mro(cls, abcs):
    """The method resolution order of the class with the abstract classes where they fit in."""
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - i
            break           # explicit abstract bases go after the concrete ones
    else:
        boundary = 0
    explicit = list(cls.__bases__[:boundary])
    abstract = []
    other = list(cls.__bases__[boundary:])
    for base in abcs:
        if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__):
            abstract.append(base)       # cls itself is what brings it in
    for base in abstract:
        abcs.remove(base)
    orders = [_c3_mro(base, list(abcs)) for base in explicit + abstract + other]
    return _merge([[cls]] + orders + [explicit, abstract, other])


def _compose_mro(cls, types):
    """As _c3_mro, with those of the types that the class is registered with or has the methods of."""
    bases = set(cls.__mro__)

    def is_related(typ):
        return (typ not in bases and hasattr(typ, "__mro__")
                and not isinstance(typ, type(list[int])) and issubclass(cls, typ))

    types = [typ for typ in types if is_related(typ)]
    types = [typ for typ in types
             if not any(typ != other and typ in other.__mro__ for other in types)]
    type_set = set(types)
    mro = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in type_set])
        if not found:
            mro.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for subclass in sub:
                if subclass not in mro:
                    mro.append(subclass)
    return _c3_mro(cls, mro)


def _find_impl(cls, registry):
    """The implementation registered for the class, or for what comes next to it."""
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            # Two abstract classes of which neither is explicit nor derived from the other.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """A decorator that makes a generic function: the type of the first argument chooses what is called.

    The decorated function is what is called where nothing else is registered.
    """
    registry = {}
    dispatch_cache = {}
    cache_token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal cache_token
        if cache_token is not None:
            current_token = get_cache_token()
            if cache_token != current_token:
                dispatch_cache.clear()
                cache_token = current_token
        impl = dispatch_cache.get(cls)
        if impl is None:
            impl = registry.get(cls)
            if impl is None:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

    def register(cls, func=None):
        """Register an implementation for a class, or for that of its first annotation."""
        nonlocal cache_token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            cls, func = _annotated(cls)
        for each in _members(cls):
            registry[each] = func
            if cache_token is None and hasattr(each, "__abstractmethods__"):
                cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


def _annotated(func):
    """The class that the first annotation of a function names, and the function."""
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` "
            "on an annotated function.")
    argname = next(iter(annotations))
    cls = annotations[argname]
    if not _is_dispatch_type(cls):
        if hasattr(cls, "__args__"):
            raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
        raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
    return cls, func


def _is_dispatch_type(cls):
    """Is it a class, or a union of classes?"""
    if isinstance(cls, type):
        return True
    if isinstance(cls, type(list[int])):
        return False
    return _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def _is_union(cls):
    return type(cls).__name__ in ("UnionType", "_UnionGenericAlias")


def _members(cls):
    return cls.__args__ if _is_union(cls) else (cls,)


def _read_only(registry):
    from types import MappingProxyType
    return MappingProxyType(registry)


class singledispatchmethod:
    """As singledispatch, for methods: the type of the first argument after self chooses."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
