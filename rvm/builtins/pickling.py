"""`__reduce__` and `__setstate__` of builtin types: the tuples by which copy and pickle make an object anew."""
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, to_int
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import IteratorTable
from rvm.objects.tupleobject import W_Tuple


def called(w_function, args_w, w_state=None):
    """Return (function, arguments), or with a state (function, arguments, state)."""
    if w_state is None:
        return W_Tuple([w_function, W_Tuple(args_w)])
    return W_Tuple([w_function, W_Tuple(args_w), w_state])


def iterator_over(w_iterable, w_state=None):
    """Return what makes iter(w_iterable)."""
    return called(FUNCTIONS["iter"], [w_iterable], w_state)


def iterator_at(w_sequence, index):
    """Return what makes an iterator of the sequence that has come to an index; None (machine-level) has ended."""
    if w_sequence is None:
        return iterator_over(W_Tuple([]))
    return iterator_over(w_sequence, W_Int(index))


def iterator_over_rest(items_w):
    """Return what makes an iterator over a list of the items."""
    return iterator_over(new_list(items_w))


def own_state(w_object):
    """Return the attributes that the object's class may have given it."""
    return protocol.getattr(w_object, "__getstate__").call0()


def clipped(w_state, least, most):
    """Return an index that a state tells, made one between these; least <= most."""
    return max(min(to_int(w_state), most), least)


def state_items(w_state, least, most):
    """Return the items of a state that must be a tuple of that many."""
    if not isinstance(w_state, W_Tuple):
        raise type_error("state is not a tuple")
    if not least <= len(w_state.items_w) <= most:
        raise type_error("state has a wrong number of items: %d" % len(w_state.items_w))
    return w_state.items_w


def numbers_state(w_state, count):
    """Return the machine integers of a state that must be a tuple of that many."""
    if not isinstance(w_state, W_Tuple) or len(w_state.items_w) != count:
        raise value_error("invalid arguments")
    return [to_int(w_item) for w_item in w_state.items_w]


def numbers_tuple(numbers):
    return W_Tuple([W_Int(number) for number in numbers])


def declare_pickling(table, reduce, set_state=None):
    """Declare `__reduce__` by a function of the object, and `__setstate__` by one of the object and the state."""
    if isinstance(table, IteratorTable):
        reduce = reducing_whole(reduce, table.self_check("__reduce__"))
        table.method("__reduce__(self: whole, /) [unsigned]")(reduce)
    else:
        table.method("__reduce__(self, /) [unsigned]")(reduce)
    if set_state is not None:
        table.method("__setstate__(self, state, /) -> None [unsigned]")(set_state)


def reducing_whole(reduce, to_iterator):
    """Return a function as `reduce`, which takes an iterator, for instances of derived classes too."""
    def reduce_whole(w_self):
        w_iterator = to_iterator(w_self)
        items_w = reduce(w_iterator).items_w
        if w_self is w_iterator or items_w[0] is not w_iterator.gettype():
            return W_Tuple(items_w)
        return W_Tuple([w_self.gettype()] + items_w[1:])
    return reduce_whole


def declare_length_hint(table, length_hint):
    """Declare `__length_hint__` by a function of the object that returns a machine integer."""
    table.method("__length_hint__(self, /) -> int [unsigned]")(length_hint)
