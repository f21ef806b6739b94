"""type.__basicsize__, __itemsize__, __flags__, __dictoffset__ and __weakrefoffset__: what CPython's instances take.

rvm's own objects are laid out otherwise (`sys.getsizeof` tells their size).  These attributes
are CPython's, as programs compare them to find out what a class adds to its base.
"""
from rvm.builtins.type_type import table
from rvm.objects.intobject import W_Int

WORD = 8
HEADER = 2 * WORD
BEFORE = 3 * WORD        # what stands before an object with a `__dict__`

# Of builtin types whose instances are not just a header: the size of an instance, and of each item in it.
SIZES = {"BaseException": (72, 0), "bool": (32, 4), "bytearray": (56, 0), "bytes": (33, 1), "complex": (32, 0),
         "dict": (48, 0), "enumerate": (56, 0), "float": (24, 0), "frozenset": (200, 0), "int": (24, 4), "list": (40, 0),
         "property": (64, 0), "range": (48, 0), "set": (200, 0), "slice": (40, 0), "str": (80, 0), "super": (40, 0),
         "tuple": (24, 8), "type": (904, 40), "zip": (48, 0), "function": (136, 0), "code": (184, 2),
         "frame": (120, 8), "module": (56, 0), "classmethod": (32, 0), "staticmethod": (32, 0), "filter": (32, 0),
         "map": (32, 0), "reversed": (32, 0)}

# Bits of __flags__.
MANAGED_DICT = 1 << 4
IMMUTABLE = 1 << 8
HEAP = 1 << 9
BASE = 1 << 10
READY = 1 << 12
COLLECTED = 1 << 14
MATCH_SELF = 1 << 22
ABSTRACT = 1 << 20
SUBCLASS = {"int": 1 << 24, "list": 1 << 25, "tuple": 1 << 26, "bytes": 1 << 27, "str": 1 << 28, "dict": 1 << 29,
            "BaseException": 1 << 30, "type": 1 << 31}
UNCOLLECTED = ["object", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "range", "NoneType",
               "ellipsis", "NotImplementedType"]


def builtin_size(w_type):
    """Return the size of an instance and of its items of the nearest builtin type that SIZES lists."""
    for w_base in w_type.mro_w:
        if not w_base.is_heap and w_base.name in SIZES:
            return SIZES[w_base.name]
    return (HEADER, 0) if w_type.name == "object" or w_type.is_heap else (HEADER + WORD, 0)


def adds_dict(w_type):
    return w_type.is_heap and w_type.has_dict and not w_type.w_base.has_dict


def adds_weakref(w_type):
    return w_type.is_heap and w_type.has_weakref and not w_type.w_base.has_weakref


def size_without_weakref(w_type):
    """Return the size of an instance up to where its weak references are."""
    if not w_type.is_heap:
        return builtin_size(w_type)[0]
    size = basic_size(w_type.w_base) + WORD * len(w_type.slots)
    if adds_dict(w_type) and builtin_size(w_type)[1] > 0:
        size += WORD
    return size


def basic_size(w_type):
    size = size_without_weakref(w_type)
    return size + WORD if adds_weakref(w_type) else size


@table.member("__basicsize__")
def get_basicsize(w_self):
    return W_Int(basic_size(w_self))


@table.member("__itemsize__")
def get_itemsize(w_self):
    return W_Int(builtin_size(w_self)[1])


@table.member("__dictoffset__")
def get_dictoffset(w_self):
    if not w_self.has_dict:
        return W_Int(0)
    w_type = w_self
    while w_type.is_heap and not adds_dict(w_type) and w_type.w_base is not None:
        w_type = w_type.w_base
    if not w_type.is_heap:
        return W_Int(HEADER)
    return W_Int(-WORD if builtin_size(w_type)[1] > 0 else -basic_size(w_type) - BEFORE)


@table.member("__weakrefoffset__")
def get_weakrefoffset(w_self):
    if not w_self.has_weakref:
        return W_Int(0)
    w_type = w_self
    while w_type.is_heap and not adds_weakref(w_type) and w_type.w_base is not None:
        w_type = w_type.w_base
    size = size_without_weakref(w_type)
    return W_Int(size if w_type.is_heap else size - WORD)


@table.member("__flags__")
def get_flags(w_self):
    flags = READY | w_self.collection
    for w_base in w_self.mro_w:
        if not w_base.is_heap and w_base.name in SUBCLASS:
            flags |= SUBCLASS[w_base.name]
    if w_self.is_heap:
        flags |= HEAP | COLLECTED
        if w_self.has_dict and builtin_size(w_self)[1] == 0:
            flags |= MANAGED_DICT
    else:
        flags |= IMMUTABLE
        if w_self.name not in UNCOLLECTED:
            flags |= COLLECTED
    if w_self.acceptable_as_base and w_self.layout is not None:
        flags |= BASE
    if w_self.is_abstract:
        flags |= ABSTRACT
    if w_self.matches_self:
        flags |= MATCH_SELF
    return W_Int(flags)
