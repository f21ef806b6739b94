"""Copies of objects, shallow and deep.

A class says how it is copied by __copy__ and __deepcopy__, or by __reduce_ex__ or __reduce__;
else the copy gets the attributes, and the items of a list or dict, of the object.
"""
from copyreg import dispatch_table
import _weakref
import types as _types
from _collections import defaultdict as _defaultdict, deque as _deque
from _functools import partial as _partial

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """Raised where the two functions cannot make sense of what a class says."""


error = Error


def copy(x):
    """A shallow copy: a new object with the same contents."""
    cls = type(x)
    copier = _copiers.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A deep copy: a new object whose contents are deep copies. `memo` holds those made already, by id."""
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    copier = _deep_copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        y = _deepcopy_object(x, cls, memo)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _deepcopy_object(x, cls, memo):
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, memo, *reduced)


def _keep_alive(x, memo):
    """Keep an object as long as the memo, so that no other one gets its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


# How an object is made anew: (function, arguments, state, list items, dict items, set state).

def _reduce(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(cls, "__reduce_ex__", None)
    if reductor is not None and reductor is not getattr(object, "__reduce_ex__", None):
        return reductor(x, 4)
    reductor = getattr(cls, "__reduce__", None)
    if reductor is not None and reductor is not getattr(object, "__reduce__", None):
        return reductor(x)
    return _reduce_plainly(x, cls)


def _reduce_plainly(x, cls):
    """By the attributes and items of an object."""
    builtin = _builtin_base(cls)
    if builtin is _deque:
        return cls, ([], x.maxlen), _state(x), iter(list(x))
    if builtin is _defaultdict:
        return cls, (x.default_factory,), _state(x), None, iter(list(x.items()))
    if builtin is _partial:
        return _call_partial, (cls, x.func, x.args, x.keywords), _state(x)
    if builtin is bytearray:
        return cls, (bytes(x),), _state(x)
    if issubclass(cls, BaseException):
        return (cls, x.args, x.__dict__) if x.__dict__ else (cls, x.args)
    if builtin not in _REBUILT:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = (cls,)
    kwargs = {}
    if hasattr(x, "__getnewargs_ex__"):
        positional, kwargs = x.__getnewargs_ex__()
        args += positional
    elif hasattr(x, "__getnewargs__"):
        args += x.__getnewargs__()
    elif builtin not in (object, list, dict, set):
        args += (builtin(x),)
    items = iter(list(x)) if builtin is list else None
    pairs = iter(list(dict.items(x))) if builtin is dict else None
    if builtin is set:
        return cls, (list(x),), _state(x)
    return (lambda cls, *args: cls.__new__(cls, *args, **kwargs)), args, _state(x), items, pairs


def _call_partial(cls, func, args, keywords):
    return cls(func, *args, **keywords)


def _builtin_base(cls):
    """The first builtin class that it derives from."""
    for base in cls.__mro__:
        if "__module__" not in base.__dict__ or base in _WITH_MODULE:
            return base
    return object


_WITH_MODULE = {staticmethod, classmethod, _types.FunctionType, _types.BuiltinFunctionType}


_REBUILT = {object, list, dict, set, frozenset, tuple, str, bytes, int, float, complex}


def _state(x):
    """What __getstate__ gives; else the attributes, with those in slots as a second dict."""
    getstate = getattr(x, "__getstate__", None)
    if getstate is not None and getattr(type(x), "__getstate__", None) is not getattr(object, "__getstate__", None):
        return getstate()
    attributes = getattr(x, "__dict__", None) or None
    slots = {}
    for cls in type(x).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = "_" + cls.__name__.lstrip("_") + name
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    if slots:
        return attributes, slots
    return attributes


def _rebuild(x, memo, func, args, state=None, listiter=None, dictiter=None, state_setter=None):
    """Make an object of what _reduce tells; a deep copy where there is a memo."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        _set_state(y, state, state_setter)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y


def _set_state(y, state, state_setter):
    if state_setter is not None:
        state_setter(y, state)
    elif hasattr(y, "__setstate__"):
        y.__setstate__(state)
    else:
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            y.__dict__.update(state)
        if slots is not None:
            for key, value in slots.items():
                setattr(y, key, value)


# The builtin types.

def _same(x, memo=None):
    return x


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    if id(x) in memo:           # the tuple is inside itself
        return memo[id(x)]
    for item, copied in zip(x, y):
        if item is not copied:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deepcopy_slice(x, memo):
    return slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_ATOMIC = [
    type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    _types.CodeType, _types.BuiltinFunctionType, _types.FunctionType, _weakref.ref]
_copiers = {cls: _same for cls in _ATOMIC}
_deep_copiers = {cls: _same for cls in _ATOMIC}
_copiers[tuple] = _copiers[frozenset] = _copiers[slice] = _copiers[_types.MethodType] = _same
_copiers[list] = list.copy
_copiers[dict] = dict.copy
_copiers[set] = set.copy
_deep_copiers[list] = _deepcopy_list
_deep_copiers[tuple] = _deepcopy_tuple
_deep_copiers[dict] = _deepcopy_dict
_deep_copiers[set] = _deep_copiers[frozenset] = _deepcopy_set
_deep_copiers[slice] = _deepcopy_slice
_deep_copiers[_types.MethodType] = _deepcopy_method
