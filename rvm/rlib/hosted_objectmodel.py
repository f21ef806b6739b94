"""Stand-ins for rpython.rlib's objectmodel, debug, rerased and unroll."""
import sys
import types

from rvm.rlib.hosted_dicts import (
    r_dict, r_ordereddict, iteritems_with_hash, getitem_with_hash, setitem_with_hash, delitem_with_hash,
    move_to_end)


def _same(function):
    return function


def _decorator(*args, **keywords):
    return _same


class _Specialize(object):
    """Specialization means nothing when hosted: each decorator returns the function."""
    memo = arg = arg_or_var = argtype = ll = ll_and_arg = call_location = staticmethod(_decorator)


specialize = _Specialize()
always_inline = dont_inline = try_inline = _same


def we_are_translated():
    return False


ordered_dict = dict     # without the order of its keys in Python 2.7, hence the name


def set_function(target, name, make):
    """Set an attribute to the function that make() returns; hosted, it is made at its first call."""
    def first_call(*args):
        function = make()
        setattr(target, name, function)
        return function(*args)
    setattr(target, name, first_call)


def compute_hash(x):
    """Return a hash of a string, number, tuple or (by identity) any other object."""
    return hash(x)


def compute_identity_hash(x):
    return object.__hash__(x)


def compute_unique_id(x):
    return id(x)


def instantiate(cls, nonmovable=False):
    """Return a new instance whose __init__ has not run."""
    return cls.__new__(cls)


def keepalive_until_here(*values):
    pass


def likely(condition):
    return condition


def nonneg(number):
    return number


def not_none(instance):
    return instance


def takes_no_none(function):
    return function


def record_not_none(item):
    """Return the object, which is not None: neither the C nor a trace tests it, nor what a caller of this tests in C."""
    assert item is not None
    return item


def newlist_hint(size):
    return []


def make_sure_not_resized(l):
    return l


class unrolling_iterable(object):
    """An iterable that the translator unrolls where a loop runs over it."""

    def __init__(self, iterable):
        self._items = list(iterable)

    def __iter__(self):
        return iter(self._items)


class Erased(object):
    """A value whose type the translator may not see."""
    __slots__ = ("value", "pair")

    def __init__(self, value, pair):
        self.value = value
        self.pair = pair


def new_erasing_pair(name):
    """Return two functions: erase(x), and unerase(erased), which returns x."""
    pair = object()

    def erase(x):
        return Erased(x, pair)

    def unerase(erased):
        assert erased.pair is pair, "erased by another pair than " + name
        return erased.value

    return erase, unerase


def import_from_mixin(mixin, special_methods=('__init__', '__del__')):
    """Copy methods and attributes of `mixin` and its bases into the class body that calls this."""
    target = sys._getframe(1).f_locals
    found = {}
    immutable_fields = []
    for base in mixin.__mro__:
        if base is object:
            continue
        for key, value in base.__dict__.items():
            if key == '_immutable_fields_':
                immutable_fields.extend(value)
            elif key not in found and _is_mixed_in(key, special_methods):
                found[key] = _copy_of(value)
    for key, value in found.items():
        if key in target:
            raise Exception("import_from_mixin: would overwrite the value already defined locally "
                            "for %r" % (key,))
        target[key] = value
    if immutable_fields:
        target['_immutable_fields_'] = list(target.get('_immutable_fields_', [])) + immutable_fields


def _is_mixed_in(key, special_methods):
    return not (key.startswith('__') and key.endswith('__')) or key in special_methods


def _copy_of(value):
    if isinstance(value, classmethod):
        raise AssertionError("classmethods not supported in 'import_from_mixin'")
    if isinstance(value, types.FunctionType):
        return _copy_of_function(value)
    if isinstance(value, staticmethod):
        return staticmethod(_copy_of_function(value.__func__))
    return value


def _copy_of_function(function):
    copy = types.FunctionType(function.__code__, function.__globals__, function.__name__,
                              function.__defaults__, function.__closure__)
    copy.__dict__.update(function.__dict__)
    copy.__doc__ = function.__doc__
    return copy
