"""The ways a list keeps its items: none, machine integers, machine floats, objects.

A strategy is a singleton; only it knows what the list's erased contents are.  When an item
does not fit, the list changes to the strategy for objects.
The method: Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically
typed languages", OOPSLA 2013.
"""
from rvm.objects import protocol, specials
from rvm.objects.containers.sliceobject import delete_each
from rvm.objects.floatobject import W_Float
from rvm.objects.floatvalue import is_number_float
from rvm.objects.intobject import W_Bool, W_Int
from rvm.rlib.jit import loop_driver, promote, unroll_safe
from rvm.rlib.objectmodel import import_from_mixin, new_erasing_pair, record_not_none, specialize
from rvm.rlib.sorting import make_timsort_class


class ListStrategy(object):
    """What each strategy can do; indexes are in range unless stated otherwise."""

    def length(self, w_list):
        raise NotImplementedError

    def getitem(self, w_list, index):
        """Return the item at `index`, which may be negative, or None if there is none."""
        raise NotImplementedError

    def setitem(self, w_list, index, w_item):
        """Set the item at `index`, which may be negative.  Return False if there is none."""
        raise NotImplementedError

    def append(self, w_list, w_item):
        raise NotImplementedError

    def insert(self, w_list, index, w_item):
        raise NotImplementedError

    def pop(self, w_list, index):
        raise NotImplementedError

    def pop_last(self, w_list):
        """Remove and return the last item.  Return None if the list is empty."""
        raise NotImplementedError

    def items_w(self, w_list):
        """Return a list of all items, which the caller must not change."""
        raise NotImplementedError

    def slice_contents(self, w_list, start, step, count):
        """Return new contents: `count` items from `start` on."""
        raise NotImplementedError

    def extend(self, w_list, w_other):
        """Append the items of the list `w_other`."""
        raise NotImplementedError

    def set_range(self, w_list, start, stop, w_other):
        """Replace the items from `start` to `stop` by the items of `w_other`."""
        raise NotImplementedError

    def delete_slice(self, w_list, start, step, count):
        """Delete `count` items from `start` on."""
        raise NotImplementedError

    def reverse(self, w_list):
        raise NotImplementedError

    def repeat(self, w_list, times):
        """Make the list `times` >= 1 times as long."""
        raise NotImplementedError

    def find(self, w_list, w_item, start, stop):
        """Return the first index of an item equal to `w_item` from `start` up to `stop`, or -1."""
        raise NotImplementedError

    def sort(self, w_list, reverse):
        raise NotImplementedError


class EmptyStrategy(ListStrategy):
    """An empty list, whose later items are not known yet."""
    erase, unerase = new_erasing_pair("empty")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def empty_contents(self):
        return self.erase(None)

    def length(self, w_list):
        return 0

    def getitem(self, w_list, index):
        return None

    def setitem(self, w_list, index, w_item):
        return False

    def append(self, w_list, w_item):
        strategy = strategy_for(w_item)
        w_list.strategy = strategy
        w_list.contents = strategy.contents_of_one(w_item)

    def insert(self, w_list, index, w_item):
        self.append(w_list, w_item)

    def pop(self, w_list, index):
        raise NotImplementedError

    def pop_last(self, w_list):
        return None

    def items_w(self, w_list):
        return []

    def slice_contents(self, w_list, start, step, count):
        return self.empty_contents()

    def extend(self, w_list, w_other):
        count = w_other.length()
        w_list.strategy = w_other.strategy
        w_list.contents = w_other.strategy.slice_contents(w_other, 0, 1, count)

    def set_range(self, w_list, start, stop, w_other):
        self.extend(w_list, w_other)

    def delete_slice(self, w_list, start, step, count):
        pass

    def reverse(self, w_list):
        pass

    def repeat(self, w_list, times):
        pass

    def find(self, w_list, w_item, start, stop):
        return -1

    def sort(self, w_list, reverse):
        pass


class TypedStrategy(ListStrategy):
    """A strategy whose contents are a machine-level list; TypedMixin has the rest of it."""

    def contents_of_one(self, w_item):
        raise NotImplementedError

    def contents_of(self, items_w):
        raise NotImplementedError


class TypedMixin(object):
    """The methods of a typed strategy, which defines accepts, wrap, unwrap, erase and unerase."""

    def contents_of_one(self, w_item):
        return self.erase([self.unwrap(w_item)])

    @unroll_safe
    def contents_of(self, items_w):
        return self.erase([self.unwrap(w_item) for w_item in items_w])

    def length(self, w_list):
        return len(self.unerase(w_list.contents))

    def getitem(self, w_list, index):
        items = self.unerase(w_list.contents)
        if index < 0:
            index += len(items)
            if index < 0:
                return None
        if index >= len(items):
            return None
        return self.wrap(items[index])

    def setitem(self, w_list, index, w_item):
        if not self.accepts(w_item):
            generalize(w_list)
            return w_list.strategy.setitem(w_list, index, w_item)
        items = self.unerase(w_list.contents)
        if index < 0:
            index += len(items)
            if index < 0:
                return False
        if index >= len(items):
            return False
        items[index] = self.unwrap(w_item)
        return True

    def append(self, w_list, w_item):
        if self.accepts(w_item):
            self.unerase(w_list.contents).append(self.unwrap(w_item))
        else:
            generalize(w_list)
            w_list.strategy.append(w_list, w_item)

    def insert(self, w_list, index, w_item):
        if self.accepts(w_item):
            assert index >= 0
            self.unerase(w_list.contents).insert(index, self.unwrap(w_item))
        else:
            generalize(w_list)
            w_list.strategy.insert(w_list, index, w_item)

    def pop(self, w_list, index):
        items = self.unerase(w_list.contents)
        assert index >= 0
        return self.wrap(items.pop(index))

    def pop_last(self, w_list):
        items = self.unerase(w_list.contents)
        if len(items) == 0:
            return None
        return self.wrap(items.pop())

    def slice_contents(self, w_list, start, step, count):
        items = self.unerase(w_list.contents)
        if step == 1:
            stop = start + count
            assert start >= 0
            assert stop >= 0
            return self.erase(items[start:stop])
        return self.erase(self.chosen(items, start, step, count))

    def chosen(self, items, start, step, count):
        """Return a list of each `step`-th of the items: of its own, so that a trace takes in the usual slices."""
        result = [items[start]] * count
        for i in range(1, count):
            result[i] = items[start + i * step]
        return result

    def extend(self, w_list, w_other):
        if w_other.strategy is self:
            items = self.unerase(w_list.contents)
            items.extend(self.unerase(w_other.contents))
        elif w_list.length() == 0:
            empty_list_strategy.extend(w_list, w_other)
        elif w_other.length() != 0:
            generalize(w_list)
            object_list_strategy.extend_w(w_list, w_other.items_w())

    def set_range(self, w_list, start, stop, w_other):
        assert start >= 0
        assert stop >= start
        if w_other.strategy is self:
            items = self.unerase(w_list.contents)
            others = self.unerase(w_other.contents)
            self.replace_range(items, start, stop, others[:] if others is items else others)
        elif w_other.length() == 0:
            self.delete_slice(w_list, start, 1, stop - start)
        else:
            generalize(w_list)
            object_list_strategy.set_range_w(w_list, start, stop, w_other.items_w())

    def replace_range(self, items, start, stop, others):
        """Do `items[start:stop] = others`, of any length."""
        old = stop - start
        assert old >= 0
        new = len(others)
        if new < old:
            first = start + new
            assert first >= 0
            assert stop >= first
            del items[first:stop]
        elif new > old:
            tail = items[stop:]
            del items[stop:]
            items.extend(others[old:])
            items.extend(tail)
            new = old
        for i in range(new):
            items[start + i] = others[i]

    def delete_slice(self, w_list, start, step, count):
        delete_each(self.unerase(w_list.contents), start, step, count)

    def reverse(self, w_list):
        self.unerase(w_list.contents).reverse()

    def repeat(self, w_list, times):
        items = self.unerase(w_list.contents)
        if len(items) == 1:     # the commonest by far, and natively the copies would be made one by one
            item = items[0]
            w_list.contents = self.erase([item] * times)
        else:
            w_list.contents = self.erase(items * times)


class MachineItems(object):
    """Mixin of a typed strategy whose items are not kept as objects."""

    def items_w(self, w_list):
        return [self.wrap(item) for item in self.unerase(w_list.contents)]


def find_by_equality(w_list, w_item, start, stop):
    """Return the same as ListStrategy.find, by `==` of the objects, which may change the list."""
    w_shape = protocol.special_shape(w_item, specials.EQ)
    if w_shape is not None:
        return find_by_code(w_shape, w_list, w_item, start, stop)
    return find_by_core(w_list, w_item, start, stop)


def find_by_core(w_list, w_item, start, stop):
    """Return the same as find_by_equality where the item's `==` is a function of the core."""
    index = start
    while index < stop:
        w_candidate = w_list.strategy.getitem(w_list, index)
        if w_candidate is None:
            return -1
        if protocol.equal(w_candidate, w_item):
            return index
        index += 1
    return -1


def find_by_code(w_shape, w_list, w_item, start, stop):
    """Return the same as find_by_equality, in a loop that the JIT compiles for the code that compares."""
    w_shape = promote(w_shape)
    index = start
    while True:
        find_driver.jit_merge_point(w_shape=w_shape)
        w_candidate = w_list.strategy.getitem(w_list, index) if index < stop else None
        if w_candidate is None:
            return -1
        if protocol.equal(w_candidate, w_item):
            return index
        index += 1


find_driver = loop_driver("find", "search in a list")


@specialize.argtype(1)
def position_of(items, value, start, stop):
    """Return the same as ListStrategy.find of machine values: of its own, so that a trace calls only this loop."""
    for i in range(start, min(stop, len(items))):
        if items[i] == value:
            return i
    return -1


MachineSort = make_timsort_class()
FloatSort = make_timsort_class()


class IntListStrategy(TypedStrategy):
    """Ints that fit a machine word.  A bool is not one of them: it has its identity."""
    import_from_mixin(TypedMixin)
    import_from_mixin(MachineItems)
    erase, unerase = new_erasing_pair("int list")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def accepts(self, w_item):
        return type(w_item) is W_Int

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_Int)
        return w_item.value

    def find(self, w_list, w_item, start, stop):
        if type(w_item) is not W_Int and type(w_item) is not W_Bool:
            return find_by_equality(w_list, w_item, start, stop)
        assert isinstance(w_item, W_Int)
        return position_of(self.unerase(w_list.contents), w_item.value, start, stop)

    def sort(self, w_list, reverse):
        items = self.unerase(w_list.contents)
        MachineSort(items).sort()
        if reverse:
            items.reverse()


class FloatListStrategy(TypedStrategy):
    """Floats except NaN, of which each object is equal only to itself."""
    import_from_mixin(TypedMixin)
    import_from_mixin(MachineItems)
    erase, unerase = new_erasing_pair("float list")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def accepts(self, w_item):
        return is_number_float(w_item)

    def wrap(self, value):
        return W_Float(value)

    def unwrap(self, w_item):
        assert isinstance(w_item, W_Float)
        return w_item.value

    def find(self, w_list, w_item, start, stop):
        if not is_number_float(w_item):
            return find_by_equality(w_list, w_item, start, stop)
        assert isinstance(w_item, W_Float)
        return position_of(self.unerase(w_list.contents), w_item.value, start, stop)

    def sort(self, w_list, reverse):
        items = self.unerase(w_list.contents)
        if reverse:     # 0.0 and -0.0 are equal, and keep their order
            items.reverse()
        FloatSort(items).sort()
        if reverse:
            items.reverse()


class ObjectListStrategy(TypedStrategy):
    import_from_mixin(TypedMixin)
    erase, unerase = new_erasing_pair("object list")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def accepts(self, w_item):
        return True

    def wrap(self, w_item):
        return record_not_none(w_item)

    def unwrap(self, w_item):
        return w_item

    def items_w(self, w_list):
        return self.unerase(w_list.contents)

    def find(self, w_list, w_item, start, stop):
        return find_by_equality(w_list, w_item, start, stop)

    def extend_w(self, w_list, items_w):
        self.unerase(w_list.contents).extend(items_w)

    def set_range_w(self, w_list, start, stop, items_w):
        self.replace_range(self.unerase(w_list.contents), start, stop, items_w)


empty_list_strategy = EmptyStrategy()
int_list_strategy = IntListStrategy()
float_list_strategy = FloatListStrategy()
object_list_strategy = ObjectListStrategy()


def strategy_for(w_item):
    """Return the strategy for a list of only this item."""
    if type(w_item) is W_Int:
        return int_list_strategy
    if is_number_float(w_item):
        return float_list_strategy
    return object_list_strategy


@unroll_safe
def strategy_for_all(items_w):
    """Return the strategy for a list of these items; there is at least one."""
    strategy = strategy_for(items_w[0])
    if strategy is int_list_strategy:
        for w_item in items_w:
            if type(w_item) is not W_Int:
                return object_list_strategy
    elif strategy is float_list_strategy:
        for w_item in items_w:
            if not is_number_float(w_item):
                return object_list_strategy
    return strategy


def generalize(w_list):
    """Change the list to the strategy for objects."""
    items_w = w_list.strategy.items_w(w_list)
    w_list.strategy = object_list_strategy
    w_list.contents = object_list_strategy.erase(items_w)
