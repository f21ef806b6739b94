"""What `match` asks of objects, on both machines: is it a sequence, has it these keys, these attributes.

The register machine's instructions do at once what CPython's, and the stack machine's, do in several.
"""
from rvm.interp import operations
from rvm.interp.construction import dict_update
from rvm.objects import protocol
from rvm.objects.basetypes import w_object_type
from rvm.objects.containers.setobject import new_set
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tables import has_plain_hash
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import MAPPING, SEQUENCE, W_Type
from rvm.rlib.jit import promote, unroll_safe, we_are_jitted

NO_ARGUMENTS = []


def is_collection(w_object, collection):
    """Return whether patterns for SEQUENCE or MAPPING, as `collection` says, match the object at all."""
    w_type = w_object.gettype()
    if we_are_jitted():
        promote(w_type)
    return w_type.collection & collection != 0


# Sequences.

def match_sequence(w_subject):
    """MATCH_SEQUENCE."""
    return operations.wrap_bool(is_collection(w_subject, SEQUENCE))


def get_len(w_subject):
    """GET_LEN."""
    return W_Int(operations.length(w_subject))


def no_sequence_of(w_subject, count):
    """JUMP_NO_SEQUENCE_OF."""
    return not is_collection(w_subject, SEQUENCE) or operations.length(w_subject) != count


def no_sequence(w_subject, least):
    """JUMP_NO_SEQUENCE."""
    return not is_collection(w_subject, SEQUENCE) or is_shorter(w_subject, least)


def is_shorter(w_subject, least):
    """Return whether the object has fewer items; it is not asked for its length where any will do."""
    return least > 0 and operations.length(w_subject) < least


def get_item_from_end(w_subject, position):
    """GET_ITEM_FROM_END.  The index is not negative: not every sequence supports that."""
    return operations.getitem(w_subject, W_Int(operations.length(w_subject) - position))


# Mappings.

def match_mapping(w_subject):
    """MATCH_MAPPING."""
    return operations.wrap_bool(is_collection(w_subject, MAPPING))


def no_mapping(w_subject, least):
    """JUMP_NO_MAPPING."""
    return not is_collection(w_subject, MAPPING) or is_shorter(w_subject, least)


def match_keys(w_subject, w_keys):
    """MATCH_KEYS."""
    values_w = values_of_keys(w_subject, w_keys)
    return w_None if values_w is None else W_Tuple(values_w)


def keys_or_none(w_subject, w_keys):
    """JUMP_NO_KEYS."""
    return one_or_tuple(values_of_keys(w_subject, w_keys))


def one_or_tuple(values_w):
    """Return the one value, or the tuple of several; None (machine-level) if the pattern has not matched."""
    if values_w is None:
        return None
    return values_w[0] if len(values_w) == 1 else W_Tuple(values_w)


@unroll_safe
def values_of_keys(w_mapping, w_keys):
    """Return the values of the keys, or None if one is missing.  Raise ValueError if one comes twice."""
    assert isinstance(w_keys, W_Tuple)
    keys_w = w_keys.items_w
    count = len(keys_w)
    values_w = [None] * count
    if count == 0:
        return values_w
    w_get = None
    w_missing = None
    if type(w_mapping) is not W_Dict:
        w_get = protocol.getattr(w_mapping, "get")
        w_missing = w_object_type.call([], None)
    w_seen = None if have_plain_hashes(keys_w) else new_set()
    i = 0
    while i < count:
        w_key = keys_w[i]
        if is_seen(w_key, keys_w, i, w_seen):
            raise value_error("mapping pattern checks duplicate key (%s)" % protocol.repr(w_key))
        w_value = value_of_key(w_mapping, w_get, w_key, w_missing)
        if w_value is w_missing:
            return None
        values_w[i] = w_value
        i += 1
    return values_w


def value_of_key(w_mapping, w_get, w_key, w_missing):
    """Return the value of a key, or `w_missing`; `w_get` is the method `get`, or None (machine-level) of a dict."""
    if w_get is not None:
        return w_get.call2(w_key, w_missing)
    assert isinstance(w_mapping, W_Dict)
    return w_mapping.getitem(w_key)


@unroll_safe
def have_plain_hashes(keys_w):
    for w_key in keys_w:
        if not has_plain_hash(w_key):
            return False
    return True


@unroll_safe
def is_seen(w_key, keys_w, i, w_seen):
    """Return whether the i-th key is among those before it, which are in the set `w_seen` if there is one."""
    if w_seen is not None:
        if w_seen.contains(w_key):
            return True
        w_seen.add(w_key)
        return False
    j = 0
    while j < i:
        if protocol.equal(keys_w[j], w_key):
            return True
        j += 1
    return False


@unroll_safe
def mapping_rest(w_subject, w_keys):
    """MAPPING_REST."""
    assert isinstance(w_keys, W_Tuple)
    w_rest = new_dict()
    dict_update(w_rest, w_subject)
    for w_key in w_keys.items_w:
        operations.delitem(w_rest, w_key)
    return w_rest


# Classes.

def no_instance(w_subject, w_class):
    """JUMP_NO_INSTANCE."""
    if not isinstance(w_class, W_Type):
        raise type_error("called match pattern must be a type")
    return not protocol.isinstance_of(w_subject, w_class)


def match_class(w_subject, w_class, count, w_names):
    """MATCH_CLASS."""
    values_w = values_of_attributes(w_subject, w_class, count, w_names)
    return w_None if values_w is None else W_Tuple(values_w)


def attributes_or_none(w_subject, w_class, count, w_names):
    """JUMP_NO_ATTRIBUTES."""
    return one_or_tuple(values_of_attributes(w_subject, w_class, count, w_names))


@unroll_safe
def values_of_attributes(w_subject, w_class, count, w_names):
    """Return what the sub-patterns of a class pattern are matched against, or None if it does not match.

    The first `count` are positional, the others are the attributes in the tuple `w_names`.
    """
    if no_instance(w_subject, w_class):
        return None
    assert isinstance(w_class, W_Type) and isinstance(w_names, W_Tuple)
    arguments_w = NO_ARGUMENTS
    if count > 0:
        arguments_w = positional_arguments(w_class, count)
    names = [""] * (count + len(w_names.items_w))
    values_w = [None] * len(names)
    i = 0
    while i < len(names):
        if i < count and arguments_w is None:
            values_w[i] = w_subject
        else:
            w_name = arguments_w[i] if i < count else w_names.items_w[i - count]
            names[i] = checked_name(w_class, w_name, names, i if count > 0 else 0)
            values_w[i] = protocol.find_attr(w_subject, names[i])
            if values_w[i] is None:
                return None
        i += 1
    return values_w


def positional_arguments(w_class, count):
    """Return the items of `__match_args__`, at least `count`; None if a positional pattern is for the instance."""
    w_arguments = find_match_args(w_class)
    allowed = 1
    arguments_w = None
    if w_arguments is None:
        if not w_class.matches_self:
            allowed = 0
    elif type(w_arguments) is not W_Tuple:
        raise type_error("%s.__match_args__ must be a tuple (got %s)" % (
            w_class.name, protocol.type_name(w_arguments)))
    else:
        arguments_w = w_arguments.items_w
        allowed = len(arguments_w)
    if allowed < count:
        raise type_error("%s() accepts %d positional sub-pattern%s (%d given)" % (
            w_class.name, allowed, "" if allowed == 1 else "s", count))
    return arguments_w


def find_match_args(w_class):
    """Return the class's `__match_args__`, or None if it has none."""
    if w_class.w_metatype is None:
        w_found = w_class.lookup("__match_args__")
        if w_found is None or type(w_found) is W_Tuple:
            return w_found
    return protocol.find_attr(w_class, "__match_args__")


@unroll_safe
def checked_name(w_class, w_name, names, count):
    """Return the attribute's name.  Raise TypeError if it is no str or is among the first `count` of `names`."""
    if type(w_name) is not W_Str:
        raise type_error("__match_args__ elements must be strings (got %s)" % protocol.type_name(w_name))
    name = w_name.text()
    i = 0
    while i < count:
        if names[i] == name:
            raise type_error("%s() got multiple sub-patterns for attribute %s" % (
                w_class.name, protocol.repr(w_name)))
        i += 1
    return name
