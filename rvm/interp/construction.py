"""Making and changing tuples, lists, sets, dicts, strings and slices on both machines, and what unpacking shares.

Several objects are passed as one number, `values`, which only the machine itself can read.  So the
functions that read it are made for each machine, by Construction, from the machine's readers:

    count_of(code, values)              how many objects there are
    value_at(frame, code, values, i)    object i

The registers that unpacking writes are passed as one number too, `targets`, of which the machine reads

    count_of(code, targets)             how many registers there are
    register_at(code, targets, i)       the number of the register that takes item i

This module knows no instruction.
"""
from rvm.interp.calls import function_name
from rvm.interp.modes import modes
from rvm.interp.quick_ways import has_quick_way
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import W_List, extend_list, item_of, list_of_few, new_list
from rvm.objects.containers.liststrategies import float_list_strategy
from rvm.objects.containers.setobject import W_Set, new_set
from rvm.objects.dictobject import W_Dict, iterates_as_dict, new_dict, update_from_mapping
from rvm.objects.errors import type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.strobject import W_Str
from rvm.objects.tables import generalize
from rvm.objects.text import formatting
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import dont_look_inside, hint, promote, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import not_none, try_inline

NO_DEFAULTS = []
NO_CLOSURE = []


class Construction(object):
    """One machine's functions that make one object of several, or several of one.  Used at import only."""

    def __init__(self, count_of, value_at, register_at):
        list_of = make_list_of(count_of, value_at)
        self.build_list = make_build_list(count_of, value_at)
        self.build_tuple = make_build_tuple(list_of)
        self.build_set = make_build_set(count_of, value_at)
        self.build_dict = make_build_dict(count_of, value_at)
        self.build_string = make_build_string(count_of, value_at)
        self.unpack = make_unpack(count_of, register_at)
        self.unpack_star = make_unpack_star(count_of, register_at)


def make_list_of(count_of, value_at):
    @unroll_safe
    def list_of(frame, code, values):
        """Return the objects as a list."""
        count = count_of(code, values)
        items_w = [None] * count
        i = 0
        while i < count:
            items_w[i] = value_at(frame, code, values, i)
            i += 1
        return items_w

    return list_of


def make_build_list(count_of, value_at):
    @unroll_safe
    def build_list(frame, code, values):
        """BUILD_LIST: what list_of makes cannot grow, and would have to be copied."""
        items_w = [None] * count_of(code, values)
        i = 0
        while i < len(items_w):
            items_w[i] = value_at(frame, code, values, i)
            i += 1
        return list_of_few(items_w)

    return build_list


def make_build_tuple(list_of):
    def build_tuple(frame, code, values):
        """BUILD_TUPLE."""
        return W_Tuple(list_of(frame, code, values))

    return build_tuple


def make_build_set(count_of, value_at):
    @unroll_safe
    def build_set(frame, code, values):
        """BUILD_SET."""
        w_set = new_set()
        i = 0
        while i < count_of(code, values):
            w_set.add(value_at(frame, code, values, i))
            i += 1
        return w_set

    return build_set


def make_build_dict(count_of, value_at):
    @unroll_safe
    def has_strs_among_others(frame, code, values):
        """Return whether some of the keys are strs and some are not."""
        count = count_of(code, values) // 2
        strs = 0
        for i in range(count):
            if type(value_at(frame, code, values, 2 * i)) is W_Str:
                strs += 1
        return 0 < strs < count

    @unroll_safe
    def build_dict(frame, code, values):
        """BUILD_DICT: keys and values in turn."""
        w_dict = new_dict()
        if has_strs_among_others(frame, code, values):
            generalize(w_dict)          # now, while it is empty: later its entries would have to be moved
        i = 0
        while i < count_of(code, values):
            w_dict.setitem(value_at(frame, code, values, i), value_at(frame, code, values, i + 1))
            i += 2
        return w_dict

    return build_dict


def make_build_string(count_of, value_at):
    @unroll_safe
    def join_from(frame, code, values, first):
        """Return the text of the values from the one at `first` on."""
        parts = [""] * (count_of(code, values) - first)
        i = 0
        while i < len(parts):
            parts[i] = value_at(frame, code, values, first + i).text()
            i += 1
        return "".join(parts)

    def build_string(frame, code, values):
        """BUILD_STRING: a long text in front, to which a loop may be appending, is not copied."""
        if count_of(code, values) > 1:
            w_first = value_at(frame, code, values, 0)
            if isinstance(w_first, W_Str) and w_first.is_long():
                return w_first.plus(W_Str(join_from(frame, code, values, 1)))
        return W_Str(join_from(frame, code, values, 0))

    return build_string


# Changing what is under construction.

def format_value(w_value, conversion, w_spec):
    """FORMAT: the conversion is 0, or 1, 2, 3 for !s, !r, !a."""
    if conversion < 2 and type(w_value) is W_Str and type(w_spec) is W_Str and w_spec.is_empty():
        return w_value
    if conversion == 1:
        w_value = W_Str(protocol.str_of(w_value))
    elif conversion == 2:
        w_value = W_Str(protocol.repr(w_value))
    elif conversion == 3:
        w_value = W_Str(protocol.ascii(w_value))
    spec = w_spec.text()
    if not we_are_jitted() and spec != "":
        return W_Str(formatting.format_of(w_value, spec))
    return W_Str(protocol.format_of(w_value, spec))


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


def dict_merge(w_dict, w_mapping, w_callee, is_last):
    """DICT_MERGE: as DICT_UPDATE, for a call of w_callee, where a key must not come twice.

    `is_last` tells that the call is the next instruction.  No code of the program runs before it has read the
    keywords, so that entries need not be copied for it.  Only a trace function might.
    """
    assert isinstance(w_dict, W_Dict)
    if type(w_mapping) is W_Dict and w_mapping.is_traced() and w_dict.is_traced():
        merge_names(w_dict, w_mapping, w_callee)
    elif type(w_mapping) is W_Dict and w_dict.length() == 0:
        if is_last and not modes.special:
            w_mapping.lend_entries(w_dict)
        else:
            w_mapping.copy_entries(w_dict)
    else:
        merge_mapping(w_dict, w_mapping, w_callee)


@unroll_safe
def merge_names(w_dict, w_mapping, w_callee):
    """DICT_MERGE of two dicts with str keys, which a trace knows as constants, so that it makes neither dict."""
    iterator = w_mapping.entries()
    while iterator.advance():
        name = hint(iterator.key().text(), promote_string=True)
        if w_dict.getitem_str(name) is not None:
            raise repeated_key(iterator.key(), w_callee)
        w_dict.setitem_str(name, iterator.w_value)


def merge_mapping(w_dict, w_mapping, w_callee):
    """DICT_MERGE of any mapping."""
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
    """Raise TypeError where a key of a call's keywords is there already."""
    if w_dict.contains(w_key):
        raise repeated_key(w_key, w_callee)


@dont_look_inside
def repeated_key(w_key, w_callee):
    return type_error("%s got multiple values for keyword argument '%s'" % (
        function_name(w_callee), protocol.str_of(w_key)))


def keys_of(w_mapping, w_callee):
    """Return what the `keys` of the mapping returns."""
    w_keys = protocol.find_attr(w_mapping, "keys")
    if w_keys is None:
        if w_callee is None:
            raise type_error("'%s' object is not a mapping" % protocol.type_name(w_mapping))
        raise type_error("%s argument after ** must be a mapping, not %s" % (
            function_name(w_callee), protocol.type_name(w_mapping)))
    return w_keys.call0()


def list_to_tuple(w_list):
    """LIST_TO_TUPLE."""
    assert isinstance(w_list, W_List)
    return W_Tuple(w_list.items_w())


def dict_or_none(w_object):
    """Return the object if it is a dict, else None."""
    return w_object if isinstance(w_object, W_Dict) else None


# Unpacking.

def make_unpack(count_of, register_at):
    unpack_list = make_unpack_list(count_of, register_at)

    @try_inline
    @unroll_safe
    def quick_unpack(frame, code, w_iterable, targets):
        """Unpack a tuple with the right number of items.  Return False where unpack must do it."""
        w_iterable = not_none(w_iterable)
        if type(w_iterable) is not W_Tuple:
            return False
        items_w = w_iterable.items_w
        count = count_of(code, targets)
        if len(items_w) != count:
            return False
        i = 0
        while i < count:
            register = register_at(code, targets, i)
            frame.regs[register] = items_w[i]
            i += 1
        return True

    @has_quick_way(quick_unpack)
    @unroll_safe
    def unpack(frame, code, w_iterable, targets):
        """UNPACK."""
        count = count_of(code, targets)
        if type(w_iterable) is W_Tuple:
            items_w = w_iterable.items_w
        elif type(w_iterable) is W_List:
            unpack_list(frame, code, w_iterable, targets)
            return
        else:
            items_w = take(w_iterable, count)[:]
        if len(items_w) != count:
            raise wrong_count(len(items_w), count)
        promote(len(items_w))       # for the next time that the trace unpacks them
        i = 0
        while i < count:
            register = register_at(code, targets, i)
            frame.regs[register] = items_w[i]
            i += 1

    return unpack


def make_unpack_list(count_of, register_at):
    unpack_floats = make_unpack_floats(register_at)

    @unroll_safe
    def unpack_list(frame, code, w_list, targets):
        """Do the same as unpack, item by item: a list of numbers needs no list of objects."""
        count = count_of(code, targets)
        if w_list.length() != count:
            raise wrong_count(w_list.length(), count)
        if we_are_jitted():
            promote(w_list.length())        # lets all indexes go without a test
        elif w_list.strategy is float_list_strategy:
            unpack_floats(frame, code, float_list_strategy.unerase(w_list.contents), targets)
            return
        i = 0
        while i < count:
            register = register_at(code, targets, i)
            w_item = item_of(w_list, i)
            frame.regs[register] = w_item
            i += 1

    return unpack_list


def make_unpack_floats(register_at):
    @unroll_safe
    def unpack_floats(frame, code, floats, targets):
        """Put floats into the targets, as many as there are; for lists of floats outside of traces."""
        i = 0
        while i < len(floats):
            register = register_at(code, targets, i)
            w_item = W_Float(floats[i])
            frame.regs[register] = w_item
            i += 1

    return unpack_floats


def make_unpack_star(count_of, register_at):
    put_unpacked = make_put_unpacked(count_of, register_at)

    def unpack_star(frame, code, w_iterable, before, targets):
        """UNPACK_STAR: the target at index `before` takes the list of all items that the others leave."""
        w_items = listed(w_iterable)
        least = count_of(code, targets) - 1
        rest = w_items.length() - least
        if rest < 0:
            raise value_error("not enough values to unpack (expected at least %d, got %d)" % (
                least, w_items.length()))
        put_unpacked(frame, code, w_items, before, rest, targets)

    return unpack_star


def make_put_unpacked(count_of, register_at):
    @unroll_safe
    def put_unpacked(frame, code, w_items, before, rest, targets):
        """Put the items of a list into the targets, `rest` of them as a list into the one at index `before`."""
        i = 0
        while i < count_of(code, targets):
            register = register_at(code, targets, i)
            if i < before:
                w_item = w_items.getitem(i)
            elif i == before:
                w_item = w_items.getslice(before, 1, rest)
            else:
                w_item = w_items.getitem(i + rest - 1)
            frame.regs[register] = w_item
            i += 1

    return put_unpacked


def listed(w_iterable):
    """Return a list of all that is unpacked, perhaps the iterable itself; it must not be changed."""
    if type(w_iterable) is W_List:
        return w_iterable
    if type(w_iterable) is W_Tuple:
        return new_list(w_iterable.items_w)
    return list_of_few(protocol.items_of(iterator_to_unpack(w_iterable)))


def wrong_count(found, wanted):
    """Return the ValueError for unpacking another number of items than wanted."""
    if found > wanted:
        return value_error("too many values to unpack (expected %d)" % wanted)
    return value_error("not enough values to unpack (expected %d, got %d)" % (wanted, found))


def iterator_to_unpack(w_iterable):
    """Return an iterator over what is unpacked."""
    if not protocol.is_iterable(w_iterable):
        raise type_error("cannot unpack non-iterable %s object" % protocol.type_name(w_iterable))
    return protocol.iter(w_iterable)


def take(w_iterable, count):
    """Return at most count + 1 items of the iterable: no more is read of one that is too long."""
    w_iter = iterator_to_unpack(w_iterable)
    items_w = []
    while len(items_w) <= count:
        w_item = protocol.next_item(w_iter)
        if w_item is None:
            break
        items_w.append(w_item)
    return items_w
