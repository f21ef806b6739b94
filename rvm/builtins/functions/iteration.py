"""The builtin functions iter and next."""
from rvm.objects import protocol, specials
from rvm.objects.builtin import function
from rvm.objects.errors import type_error
from rvm.objects.iterators import W_CallIterator


@function("iter(object, sentinel=NULL, /) [unsigned]")
def iter_(w_object, w_sentinel):
    """Get an iterator from an object.

In the first form, the argument must supply its own iterator, or be a sequence.
In the second form, the callable is called until it returns the sentinel."""
    if w_sentinel is None:
        return protocol.iter(w_object)
    if w_object.gettype().special(specials.CALL) is None:
        raise type_error("iter(v, w): v must be callable")
    return W_CallIterator(w_object, w_sentinel)


@function("next(iterator, default=NULL, /) [unsigned]")
def next_(w_iterator, w_default):
    """Return the next item from the iterator.

If default is given and the iterator is exhausted,
it is returned instead of raising StopIteration."""
    if w_default is None:
        w_next = w_iterator.gettype().special(specials.NEXT)
        if w_next is None:
            raise type_error("'%s' object is not an iterator" % protocol.type_name(w_iterator))
        return protocol.call_method0(w_next, w_iterator)
    w_item = protocol.next_item(w_iterator)
    return w_default if w_item is None else w_item
