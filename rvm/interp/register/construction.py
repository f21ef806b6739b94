"""Making tuples, lists, sets, dicts, strings, slices and functions; unpacking them."""
from rvm.code.code import Code
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function
from rvm.interp.operands import count_of, operand, register_number
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import W_List, extend_list, item_at, new_list
from rvm.objects.containers.setobject import W_Set, new_set
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import W_Dict, iterates_as_dict, new_dict, update_from_mapping
from rvm.objects.errors import type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import unroll_safe, we_are_jitted


@unroll_safe
def values(frame, code, operands):
    """The objects that the list of operands names."""
    count = count_of(code, operands)
    items_w = [None] * count
    i = 0
    while i < count:
        items_w[i] = operand(frame, code, operands, i)
        i += 1
    return items_w


def build_list(frame, code, operands):
    """BUILD_LIST."""
    return new_list(values(frame, code, operands))


def build_tuple(frame, code, operands):
    """BUILD_TUPLE."""
    return W_Tuple(values(frame, code, operands))


@unroll_safe
def build_set(frame, code, operands):
    """BUILD_SET."""
    w_set = new_set()
    i = 0
    while i < count_of(code, operands):
        w_set.add(operand(frame, code, operands, i))
        i += 1
    return w_set


@unroll_safe
def build_dict(frame, code, operands):
    """BUILD_DICT."""
    w_dict = new_dict()
    i = 0
    while i < count_of(code, operands):
        w_dict.setitem(operand(frame, code, operands, i), operand(frame, code, operands, i + 1))
        i += 2
    return w_dict


@unroll_safe
def build_string(frame, code, operands):
    """BUILD_STRING."""
    count = count_of(code, operands)
    parts = [""] * count
    i = 0
    while i < count:
        parts[i] = operand(frame, code, operands, i).text()
        i += 1
    return W_Str("".join(parts))


def build_slice(w_start, w_stop, w_step):
    """BUILD_SLICE."""
    return W_Slice(w_start, w_stop, w_step)


def format_value(w_value, conversion, w_spec):
    """FORMAT: the conversion is 0, or 1, 2, 3 for !s, !r, !a."""
    if conversion == 1:
        w_value = W_Str(protocol.str_of(w_value))
    elif conversion == 2:
        w_value = W_Str(protocol.repr(w_value))
    elif conversion == 3:
        w_value = W_Str(protocol.ascii(w_value))
    return W_Str(protocol.format_of(w_value, w_spec.text()))


def list_append(w_list, w_item):
    """LIST_APPEND."""
    assert isinstance(w_list, W_List)
    w_list.append(w_item)


def set_add(w_set, w_item):
    """SET_ADD."""
    assert isinstance(w_set, W_Set)
    w_set.add(w_item)


def dict_put(w_dict, w_key, w_value):
    """DICT_PUT."""
    assert isinstance(w_dict, W_Dict)
    w_dict.setitem(w_key, w_value)


def list_extend(w_list, w_iterable):
    """LIST_EXTEND."""
    assert isinstance(w_list, W_List)
    if not protocol.is_iterable(w_iterable) and w_iterable.gettype().special(specials.ITER) is None:
        raise type_error("Value after * must be an iterable, not %s" % protocol.type_name(w_iterable))
    extend_list(w_list, w_iterable)


def set_update(w_set, w_iterable):
    """SET_UPDATE."""
    assert isinstance(w_set, W_Set)
    for w_item in protocol.items_of(w_iterable):
        w_set.add(w_item)


def dict_update(w_dict, w_mapping):
    """DICT_UPDATE."""
    assert isinstance(w_dict, W_Dict)
    if isinstance(w_mapping, W_Dict) and iterates_as_dict(w_mapping):
        w_dict.update_from(w_mapping)
    else:
        update_from_mapping(w_dict, w_mapping, keys_of(w_mapping, None))


def dict_merge(w_dict, w_mapping, w_callee):
    """DICT_MERGE: as dict_update, for a call of w_callee, where a key must not come twice."""
    assert isinstance(w_dict, W_Dict)
    if isinstance(w_mapping, W_Dict) and iterates_as_dict(w_mapping):
        merge_entries(w_dict, w_mapping, w_callee)
        return
    w_iter = protocol.iter(keys_of(w_mapping, w_callee))
    while True:
        w_key = protocol.next_item(w_iter)
        if w_key is None:
            return
        check_new(w_dict, w_key, w_callee)
        w_dict.setitem(w_key, protocol.getitem(w_mapping, w_key))


def merge_entries(w_dict, w_mapping, w_callee):
    """DICT_MERGE of a dict, whose entries count, whatever its class makes of `__getitem__`."""
    if w_dict.length() == 0:
        w_dict.update_from(w_mapping)
        return
    size = w_mapping.length()
    iterator = w_mapping.guarded_entries()
    while w_mapping.length() == size and iterator.advance():
        w_key = iterator.key()
        w_value = iterator.w_value()
        check_new(w_dict, w_key, w_callee)
        w_dict.setitem(w_key, w_value)


def check_new(w_dict, w_key, w_callee):
    """A key of a call's keywords must not be there already."""
    if w_dict.contains(w_key):
        if not w_key.is_text():
            raise type_error("keywords must be strings")
        raise type_error("%s() got multiple values for keyword argument '%s'" % (
            function_name(w_callee), w_key.text()))


def keys_of(w_mapping, w_callee):
    """What the `keys` of the mapping gives."""
    w_keys = protocol.find_attr(w_mapping, "keys")
    if w_keys is None:
        if w_callee is None:
            raise type_error("'%s' object is not a mapping" % protocol.type_name(w_mapping))
        raise type_error("%s() argument after ** must be a mapping, not %s" % (
            function_name(w_callee), protocol.type_name(w_mapping)))
    return w_keys.call0()


def function_name(w_callee):
    w_name = protocol.find_attr(w_callee, "__qualname__")
    if w_name is None or not w_name.is_text():
        return protocol.str_of(w_callee)
    w_module = protocol.find_attr(w_callee, "__module__")
    if w_module is not None and w_module.is_text() and w_module.text() != "builtins":
        return w_module.text() + "." + w_name.text()
    return w_name.text()


def list_to_tuple(w_list):
    """LIST_TO_TUPLE."""
    assert isinstance(w_list, W_List)
    return W_Tuple(w_list.items_w())


@unroll_safe
def make_function(frame, code, w_code, w_defaults, w_kwdefaults, w_annotations, operands):
    """MAKE_FUNCTION."""
    assert isinstance(w_code, Code)
    if w_defaults is w_None:
        defaults_w = NO_DEFAULTS
    else:
        assert isinstance(w_defaults, W_Tuple)
        defaults_w = w_defaults.items_w
    count = count_of(code, operands)
    if count == 0:
        closure = NO_CLOSURE
    else:
        closure = [None] * count
        i = 0
        while i < count:
            w_cell = operand(frame, code, operands, i)
            assert isinstance(w_cell, W_Cell)
            closure[i] = w_cell
            i += 1
    return W_Function(w_code, frame.globals, defaults_w, dict_or_none(w_kwdefaults),
                      dict_or_none(w_annotations), closure)


NO_DEFAULTS = []
NO_CLOSURE = []


def dict_or_none(w_object):
    return w_object if isinstance(w_object, W_Dict) else None


# Unpacking.

@unroll_safe
def unpack(frame, code, w_iterable, operands):
    """UNPACK."""
    count = count_of(code, operands)
    if type(w_iterable) is W_Tuple:
        items_w = w_iterable.items_w
    elif type(w_iterable) is W_List:
        unpack_list(frame, code, w_iterable, operands)
        return
    else:
        items_w = take(w_iterable, count)[:]
    if len(items_w) != count:
        raise wrong_count(len(items_w), count)
    i = 0
    while i < count:
        register = register_number(code, operands, i)
        frame.regs[register] = items_w[i]
        i += 1


@unroll_safe
def unpack_list(frame, code, w_list, operands):
    """As unpack, item by item: a list of numbers needs no list of objects."""
    count = count_of(code, operands)
    if w_list.length() != count:
        raise wrong_count(w_list.length(), count)
    i = 0
    while i < count:
        register = register_number(code, operands, i)
        w_item = item_at(w_list, i) if not we_are_jitted() else None
        if w_item is None:
            w_item = w_list.getitem(i)
        frame.regs[register] = w_item
        i += 1


def wrong_count(found, wanted):
    if found > wanted:
        return value_error("too many values to unpack (expected %d)" % wanted)
    return value_error("not enough values to unpack (expected %d, got %d)" % (wanted, found))


def iterator_to_unpack(w_iterable):
    if not protocol.is_iterable(w_iterable):
        raise type_error("cannot unpack non-iterable %s object" % protocol.type_name(w_iterable))
    return protocol.iter(w_iterable)


def take(w_iterable, count):
    """At most count + 1 items of the iterable: no more is read of one that is too long."""
    w_iter = iterator_to_unpack(w_iterable)
    items_w = []
    while len(items_w) <= count:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            break
        items_w.append(w_item)
    return items_w


def unpack_star(frame, code, w_iterable, before, operands):
    """UNPACK_STAR: the target at index `before` takes the list of all that the others leave."""
    w_iter = iterator_to_unpack(w_iterable)
    items_w = protocol.items_of(w_iter)
    count = count_of(code, operands)
    rest = len(items_w) - (count - 1)
    if rest < 0:
        raise value_error("not enough values to unpack (expected at least %d, got %d)" % (count - 1, len(items_w)))
    put_unpacked(frame, code, items_w, before, rest, operands)


@unroll_safe
def put_unpacked(frame, code, items_w, before, rest, operands):
    i = 0
    while i < count_of(code, operands):
        register = register_number(code, operands, i)
        if i < before:
            frame.regs[register] = items_w[i]
        elif i == before:
            stop = before + rest
            assert before >= 0 and stop >= before
            frame.regs[register] = new_list(items_w[before:stop])
        else:
            frame.regs[register] = items_w[i + rest - 1]
        i += 1
