"""collections.OrderedDict: every dict is ordered; this one can be reordered, and compares its order."""
import _operator
from _library import (
    builtin_type as _builtin_type, final_type as _final_type, move_to_last as _move_to_last, pop_first as _pop_first)

_shown = {}     # the ids of the objects whose repr is being made


def _repr_inside(owner, placeholder, make):
    """make(), or the placeholder where the owner's repr is being made already."""
    key = id(owner)
    if key in _shown:
        return placeholder
    _shown[key] = True
    try:
        return make()
    finally:
        del _shown[key]


class _View:
    """A view of an ordered dictionary: what dict's has, under another name."""

    __slots__ = "_view",

    def __init__(self, view):
        self._view = view

    __class__ = property(lambda self: type(self._view))     # for isinstance
    mapping = property(lambda self: self._view.mapping)
    __hash__ = None

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __len__(self):
        return len(self._view)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        return _repr_inside(self, "...", lambda: f"{type(self).__name__}({list(self._view)!r})")

    def __reduce__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")


def _plain(other):
    return other._view if isinstance(type(other), type) and issubclass(type(other), _View) else other


def _add_operators(view):
    """Add the operations of sets to a class of views."""
    def add(name, function):
        def method(self, other):
            return function(self._view, _plain(other))

        def reflected(self, other):
            return function(other, self._view)
        method.__name__, reflected.__name__ = f"__{name}__", f"__r{name}__"
        setattr(view, method.__name__, method)
        if name in ("and", "or", "xor", "sub"):
            setattr(view, reflected.__name__, reflected)
    for name in ("eq", "ne", "lt", "le", "gt", "ge", "and_", "or_", "xor", "sub"):
        add(name.rstrip("_"), getattr(_operator, name))
    view.isdisjoint = lambda self, other: self._view.isdisjoint(_plain(other))
    return view


@_add_operators
class odict_keys(_View):
    __slots__ = ()


@_add_operators
class odict_items(_View):
    __slots__ = ()


class odict_values(_View):
    __slots__ = ()
    __hash__ = object.__hash__


for _view_type in (odict_keys, odict_items, odict_values):
    _view_type.__module__ = "builtins"
    _final_type(_view_type)


@_builtin_type
class OrderedDict(dict):
    "Dictionary that remembers insertion order"

    __module__ = "collections"

    __marker = object()

    def popitem(self, last=True):
        """Remove and give the last (key, value) pair, or the first one."""
        if not last:
            return _pop_first(self)
        if not self:
            raise KeyError("dictionary is empty")
        return super().popitem()

    def move_to_end(self, key, last=True):
        """Move an existing key to the end, or to the beginning."""
        _move_to_last(self, key)
        if last:
            return
        key, value = dict.popitem(self)     # the key that was there, which `key` equals
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for key, value in rest:
            dict.__setitem__(self, key, value)

    def keys(self):
        """Return a view of the keys."""
        return odict_keys(dict.keys(self))

    def items(self):
        """Return a view of the pairs of keys and values."""
        return odict_items(dict.items(self))

    def values(self):
        """Return a view of the values."""
        return odict_values(dict.values(self))

    def pop(self, key, default=__marker):
        """Remove the key and give its value, or `default` where it is given and the key is not there."""
        if default is self.__marker:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of the key, which is set to `default` first where it is not there."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        """A shallow copy of the same class."""
        new = type(self)()
        for key in dict.keys(self):
            new[key] = self[key]
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new ordered dictionary with keys from an iterable and all values the same."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def update(self, /, *args, **kwds):
        """Take the pairs of a mapping or an iterable of pairs, and those given by keyword."""
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        for other in args:
            self.__add_all(other)
        for key, value in kwds.items():
            self[key] = value

    def __add_all(self, other):
        """Add the items of a mapping or of an iterable of pairs."""
        if hasattr(other, "keys") and type(other) is not dict:
            for key in other.keys():
                self[key] = other[key]
            return
        pairs = other.items() if hasattr(other, "items") else other
        for pair in pairs:
            items = [item for _, item in zip(range(3), pair)]
            if len(items) < 2:
                values = "1 value" if items else "0 values"
                raise ValueError(f"need more than {values} to unpack")
            if len(items) > 2:
                raise ValueError("too many values to unpack (expected 2)")
            self[items[0]] = items[1]

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        OrderedDict.update(self, *args, **kwds)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        def make():
            if not self:
                return f"{self.__class__.__name__}()"
            return f"{self.__class__.__name__}({list(self.items())!r})"
        return _repr_inside(self, "...", make)

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())
