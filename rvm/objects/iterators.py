"""The declaration of iterator types, and iterators that belong to no particular container."""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, is_slot
from rvm.objects.errors import PyError, stop_iteration, value_error, w_IndexError, w_StopIteration
from rvm.objects.instance import InstanceMixin
from rvm.objects.intobject import W_Int, W_Integer, new_int
from rvm.objects.root import W_Iterator
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.objects.wrong_calls import wrong_self
from rvm.rlib.arith import ovfcheck
from rvm.rlib.bigint import BIG_ONE
from rvm.rlib.jit import loop_driver, promote
from rvm.rlib.objectmodel import import_from_mixin


class W_UserIterator(W_Iterator):
    """An instance of a program's class that is derived from a type of iterators: it holds an iterator of that type.

    So one class has what instances need, and not one for each type of iterators.
    """
    import_from_mixin(InstanceMixin)

    def __init__(self, w_type, w_iterator):
        self.w_iterator = w_iterator
        self.init_instance(w_type)

    def next_item(self):
        w_next = self.gettype().special(specials.NEXT)
        if self.inherits(w_next, specials.NEXT):
            return self.w_iterator.next_item()
        try:
            return w_next.descr_call1(self)
        except PyError as e:
            if not e.matches(w_StopIteration):
                raise
            return None

    def native_iter(self):
        return self if self.inherits(self.gettype().special(specials.ITER), specials.ITER) else None

    def inherits(self, w_method, number):
        """Return whether this special method is the one of the type of the iterator."""
        return w_method is self.w_iterator.gettype().special(number)

    def loop_shape(self):
        if self.inherits(self.gettype().special(specials.NEXT), specials.NEXT):
            return self.w_iterator.loop_shape()
        return self.gettype()


def as_instance(w_cls, w_iterator):
    """Return what a constructor makes: the iterator, or of a derived class an instance that holds it."""
    if w_cls is w_iterator.gettype():
        return w_iterator
    return W_UserIterator(w_cls, w_iterator)


class IteratorTable(TypeTable):
    """Declares what a type of iterators has from which programs may derive.

    Its methods are passed the iterator, also where they are called with an instance of a derived class.
    """
    def self_check(self, name):
        cls = self.cls
        w_type = self.w_type
        slot = is_slot(w_type.name, name)

        def to_self(w_object):
            if isinstance(w_object, cls):
                return w_object
            if isinstance(w_object, W_UserIterator):
                w_iterator = w_object.w_iterator
                if isinstance(w_iterator, cls):
                    return w_iterator
            raise wrong_self(w_type, name, slot, w_object)
        return to_self


def iterator_type(name, cls):
    """Make the type called `name` of a class of W_Iterator.  Return its table, for further methods."""
    return iterator_methods(TypeTable(builtin_type(name, cls, w_object_type), cls))


def subclassable_iterator(name, cls):
    """Make a type as iterator_type does, from which programs may derive; its constructor returns as_instance(...)."""
    return iterator_methods(IteratorTable(builtin_type(name, cls, w_object_type, Layout(name)), cls))


def iterator_methods(table):
    """Declare `__iter__` and `__next__`; return the table."""
    @table.method("__iter__(self: whole, /)")
    def iter_(w_self):
        return w_self

    @table.method("__next__(self, /)")
    def next_(self):
        w_item = self.next_item()
        if w_item is None:
            raise stop_iteration()
        return w_item

    return table


class W_CallIterator(W_Iterator):
    """iter(callable, sentinel)."""

    def __init__(self, w_callable, w_sentinel):
        self.w_callable = w_callable        # None: at the end
        self.w_sentinel = w_sentinel

    def loop_shape(self):
        if self.w_callable is None:
            return None
        return self.w_callable.loop_shape()

    def next_item(self):
        if self.w_callable is None:
            return None
        try:
            w_item = self.w_callable.call0()
        except PyError as e:
            if not e.matches(w_StopIteration):
                raise
            self.w_callable = None
            return None
        if self.w_callable is None:         # the call came back here and ended the iterator
            return None
        if protocol.equal(self.w_sentinel, w_item):
            self.w_callable = None
            return None
        return w_item


class W_ReverseSequenceIterator(W_Iterator):
    """reversed() of an object with `__len__` and `__getitem__`."""

    def __init__(self, w_sequence):
        self.w_sequence = w_sequence        # None: at the end
        self.index = protocol.length(w_sequence) - 1

    def next_item(self):
        if self.w_sequence is None:
            return None
        if self.index < 0:
            self.w_sequence = None
            return None
        try:
            w_item = protocol.getitem(self.w_sequence, W_Int(self.index))
        except PyError as e:
            self.w_sequence = None
            if e.matches(w_IndexError) or e.matches(w_StopIteration):
                return None
            raise
        self.index -= 1
        return w_item

    def length_hint(self):
        """Return how many items are left if the sequence keeps its length."""
        if self.w_sequence is None or protocol.length(self.w_sequence) < self.index + 1:
            return 0
        return self.index + 1


class W_Enumerate(W_Iterator):
    """enumerate(iterable, start)."""

    def __init__(self, w_iter, w_start):
        self.w_iter = w_iter
        self.w_next = w_start       # the next number if it is not a machine word, else None
        self.number = 0
        if isinstance(w_start, W_Int):
            self.number = w_start.value
            self.w_next = None

    def next_item(self):
        w_item = protocol.next_item(self.w_iter)
        if w_item is None:
            return None
        return W_Tuple([self.count(), w_item])

    def loop_shape(self):
        return self.w_iter.loop_shape()

    def count(self):
        w_number = self.w_next
        if w_number is None:
            number = self.number
            w_number = W_Int(number)
            try:
                self.number = ovfcheck(number + 1)
            except OverflowError:
                self.w_next = successor(w_number)
        else:
            self.w_next = successor(w_number)
        return w_number


def successor(w_number):
    assert isinstance(w_number, W_Integer)
    return new_int(w_number.to_big().add(BIG_ONE))


class W_Zip(W_Iterator):
    """zip(*iterables, strict)."""

    def __init__(self, iters_w, strict):
        self.iters_w = iters_w
        self.strict = strict

    def next_item(self):
        iters_w = self.iters_w
        if len(iters_w) == 2:
            w_first = protocol.next_item(iters_w[0])
            if w_first is None:
                return self.ended(0)
            w_second = protocol.next_item(iters_w[1])
            if w_second is None:
                return self.ended(1)
            return W_Tuple([w_first, w_second])
        return self.next_of_many()

    def next_of_many(self):
        count = len(self.iters_w)
        if count == 0:
            return None
        items_w = [None] * count
        for i in range(count):
            w_item = protocol.next_item(self.iters_w[i])
            if w_item is None:
                return self.ended(i)
            items_w[i] = w_item
        return W_Tuple(items_w)

    def ended(self, index):
        """Check the other iterators after the one with number `index` ended: if strict, they must end too."""
        if not self.strict:
            return None
        if index > 0:
            raise value_error("zip() argument %d is shorter than argument%s%d" % (
                index + 1, " " if index == 1 else "s 1-", index))
        for i in range(1, len(self.iters_w)):
            if protocol.next_item(self.iters_w[i]) is not None:
                raise value_error("zip() argument %d is longer than argument%s%d" % (
                    i + 1, " " if i == 1 else "s 1-", i))
        return None


class W_Map(W_Iterator):
    """map(function, *iterables)."""

    def __init__(self, w_function, iters_w):
        self.w_function = w_function
        self.iters_w = iters_w

    def next_item(self):
        iters_w = self.iters_w
        if len(iters_w) == 1:
            w_item = protocol.next_item(iters_w[0])
            if w_item is None:
                return None
            return self.w_function.call1(w_item)
        return self.next_of_many()

    def loop_shape(self):
        return self.w_function.loop_shape()

    def next_of_many(self):
        args_w = []
        for w_iter in self.iters_w:
            w_item = protocol.next_item(w_iter)
            if w_item is None:
                return None
            args_w.append(w_item)
        return self.w_function.call(args_w, None)


class W_Filter(W_Iterator):
    """filter(function, iterable); a function None (machine-level) stands for bool."""

    def __init__(self, w_function, w_iter):
        self.w_function = w_function
        self.w_iter = w_iter

    def next_item(self):
        if self.w_function is None:
            return next_true(self.w_iter)
        return next_passing(self.w_function, self.w_iter, True)

    def loop_shape(self):
        if self.w_function is None:
            return self.w_iter.loop_shape()
        return self.w_function.loop_shape()


# A consumer's trace has the first round of these in it, and of the others a call.

def unrolls_true(w_shape):
    return True


def unrolls_passing(w_called, w_shape):
    return True


true_driver = loop_driver("next_true", "next true item", should_unroll_one_iteration=unrolls_true)
passing_driver = loop_driver("next_passing", "next item that passes", ["w_called", "w_shape"],
                             should_unroll_one_iteration=unrolls_passing)


def next_true(w_iter):
    """Return the next item of an iterator that is true, or None at its end."""
    w_shape = promote(w_iter.loop_shape())
    while True:
        true_driver.jit_merge_point(w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None or protocol.truth(w_item):
            return w_item


def next_passing(w_predicate, w_iter, wanted):
    """Return the next item of an iterator whose w_predicate(item) has the truth `wanted`, or None at its end."""
    w_called = promote(w_predicate.loop_shape())
    w_shape = promote(w_iter.loop_shape())
    while True:
        passing_driver.jit_merge_point(w_called=w_called, w_shape=w_shape)
        w_item = protocol.next_item(w_iter)
        if w_item is None or protocol.truth(w_predicate.call1(w_item)) == wanted:
            return w_item
