"""Stand-ins for RPython's dicts with custom equality and hash, and for its functions over dicts."""


class _Key(object):
    """A key as the underlying dict sees it."""
    __slots__ = ("owner", "key", "hash")

    def __init__(self, owner, key, hash):
        self.owner = owner
        self.key = key
        self.hash = hash

    def __eq__(self, other):
        return self.owner.key_eq(self.key, other.key)

    def __ne__(self, other):
        return not self.owner.key_eq(self.key, other.key)

    def __hash__(self):
        return self.hash


class r_dict(object):
    """A dict in insertion order whose keys are compared by key_eq and hashed by key_hash."""
    __hash__ = None

    def __init__(self, key_eq, key_hash, force_non_null=False, simple_hash_eq=False):
        self._dict = {}
        self.key_eq = key_eq
        self.key_hash = key_hash
        self.force_non_null = force_non_null

    def _wrapped(self, key):
        return _Key(self, key, self.key_hash(key))

    def __getitem__(self, key):
        try:
            return self._dict[self._wrapped(key)]
        except KeyError:
            raise KeyError(key)

    def __setitem__(self, key, value):
        self._dict[self._wrapped(key)] = value

    def __delitem__(self, key):
        del self._dict[self._wrapped(key)]

    def __len__(self):
        return len(self._dict)

    def __contains__(self, key):
        return self._wrapped(key) in self._dict

    def __iter__(self):
        for wrapped in self._dict:
            yield wrapped.key

    def get(self, key, default):
        return self._dict.get(self._wrapped(key), default)

    def setdefault(self, key, default):
        return self._dict.setdefault(self._wrapped(key), default)

    def pop(self, key, *default):
        return self._dict.pop(self._wrapped(key), *default)

    def popitem(self):
        wrapped, value = self._dict.popitem()
        return wrapped.key, value

    def copy(self):
        result = self.__class__(self.key_eq, self.key_hash, self.force_non_null)
        result._dict = self._dict.copy()
        return result

    def update(self, other):
        for key, value in other.items():
            self[key] = value

    def keys(self):
        return [wrapped.key for wrapped in self._dict]

    def values(self):
        return list(self._dict.values())

    def items(self):
        return [(wrapped.key, value) for wrapped, value in self._dict.items()]

    def iteritems(self):
        for wrapped, value in self._dict.items():
            yield wrapped.key, value

    def clear(self):
        self._dict.clear()


class r_ordereddict(r_dict):
    pass


def iteritems_with_hash(d):
    """Yield (key, value, hash) triples; the hash is the one that the key was stored with."""
    if isinstance(d, r_dict):
        for wrapped, value in list(d._dict.items()):
            yield wrapped.key, value, wrapped.hash
    else:
        for key, value in d.items():
            yield key, value, hash(key)


# d[key] of a key whose hash is known.

def getitem_with_hash(d, key, hash):
    return d._dict[_Key(d, key, hash)] if isinstance(d, r_dict) else d[key]


def setitem_with_hash(d, key, hash, value):
    if isinstance(d, r_dict):
        d._dict[_Key(d, key, hash)] = value
    else:
        d[key] = value


def delitem_with_hash(d, key, hash):
    if isinstance(d, r_dict):
        del d._dict[_Key(d, key, hash)]
    else:
        del d[key]


class _Finder(_Key):
    """A key that notes which one of a dict's it equals; a dict asks it first, as its class is derived."""

    found = None

    def __eq__(self, stored):
        is_equal = self.owner.key_eq(stored.key, self.key)
        if is_equal:
            self.found = stored
        return is_equal

    __hash__ = _Key.__hash__


def move_to_end(d, key, last=True):
    """Move the dict's key that equals `key` to the end (or the start) of the order, unless it is there already."""
    if hasattr(d, "key_eq"):
        finder = _Finder(d, key, d.key_hash(key))
        value = d._dict[finder]
        _move(d._dict, finder.found, value, last)
    else:
        _move(d, key, d[key], last)


def _move(d, key, value, last):
    if last:
        if next(reversed(d)) is not key:
            del d[key]
            d[key] = value
        return
    items = [(other, other_value) for other, other_value in d.items() if other is not key and other != key]
    d.clear()
    d[key] = value
    for other, other_value in items:
        d[other] = other_value
