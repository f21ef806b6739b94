"""Copies of objects, shallow and deep.

A class says how it is copied by __copy__ and __deepcopy__, or by __reduce_ex__ or __reduce__;
else the copy gets the attributes, and the items of a list or dict, of the object.
"""
from copyreg import dispatch_table
import _weakref
import types as _types

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
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    raise Error(f"un(deep)copyable object of type {cls}")


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


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_ATOMIC = [
    type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    _types.CodeType, _types.BuiltinFunctionType, _types.FunctionType, _weakref.ref]
_copiers = {cls: _same for cls in _ATOMIC}
_deep_copiers = {cls: _same for cls in _ATOMIC}
_copiers[tuple] = _copiers[frozenset] = _copiers[slice] = _same
_copiers[list] = list.copy
_copiers[dict] = dict.copy
_copiers[set] = set.copy
_deep_copiers[list] = _deepcopy_list
_deep_copiers[tuple] = _deepcopy_tuple
_deep_copiers[dict] = _deepcopy_dict
_deep_copiers[_types.MethodType] = _deepcopy_method
