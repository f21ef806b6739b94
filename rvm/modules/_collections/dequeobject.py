"""deque: items in a ring, which grows by doubling."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import index_error, runtime_error
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import make_sure_not_resized

SMALLEST_RING = 8       # places; always a power of two


class W_Deque(W_Root):
    """The `count` items are at `start` and the places after it, the ring's first following its last."""

    def __init__(self):
        self.maxlen = -1        # negative: none
        self.version = 0        # grows with each change of the items' number or order
        self.init_items()

    def init_items(self):
        ring_w = [None] * SMALLEST_RING
        make_sure_not_resized(ring_w)
        self.ring_w = ring_w
        self.start = 0
        self.count = 0

    def clear(self):
        self.version += 1
        self.init_items()

    def place(self, index):
        """The place in the ring of the item at `index`, from -1 to the count."""
        place = (self.start + index) & (len(self.ring_w) - 1)
        assert place >= 0
        return place

    def getitem(self, index):
        """The item at `index`, which is in range."""
        return self.ring_w[self.place(index)]

    def setitem(self, index, w_item):
        self.ring_w[self.place(index)] = w_item

    def resize(self, size):
        """Take a ring of `size` places, a power of two."""
        ring_w = [None] * size
        for i in range(self.count):
            ring_w[i] = self.getitem(i)
        self.ring_w = ring_w
        self.start = 0

    # Both ends.

    def append(self, w_item):
        if self.count == len(self.ring_w):
            self.resize(2 * self.count)
        self.ring_w[self.place(self.count)] = w_item
        self.count += 1
        self.version += 1
        if 0 <= self.maxlen < self.count:
            self.popleft()

    def appendleft(self, w_item):
        if self.count == len(self.ring_w):
            self.resize(2 * self.count)
        place = self.place(-1)
        self.ring_w[place] = w_item
        self.start = place
        self.count += 1
        self.version += 1
        if 0 <= self.maxlen < self.count:
            self.pop()

    def pop(self):
        if self.count == 0:
            raise index_error("pop from an empty deque")
        place = self.place(self.count - 1)
        w_item = self.ring_w[place]
        self.ring_w[place] = None
        self.count -= 1
        self.version += 1
        return w_item

    def popleft(self):
        if self.count == 0:
            raise index_error("pop from an empty deque")
        place = self.place(0)
        w_item = self.ring_w[place]
        self.ring_w[place] = None
        self.start = self.place(1)
        self.count -= 1
        self.version += 1
        return w_item

    # All items.

    def items_w(self):
        """A new list of all items."""
        return [self.getitem(i) for i in range(self.count)]

    def extend_w(self, items_w):
        for w_item in items_w:
            self.append(w_item)

    def rotate(self, steps):
        """Move `steps` items from the right end to the left one, or with negative steps the other way."""
        count = self.count
        if count == 0:
            return
        self.version += 1
        steps %= count
        if steps <= count // 2:
            for i in range(steps):
                self.move_end(self.count - 1, -1)
        else:
            for i in range(count - steps):
                self.move_end(0, self.count)

    def move_end(self, source, target):
        """Move the item at the one end to the other."""
        source_place = self.place(source)
        w_item = self.ring_w[source_place]
        self.ring_w[source_place] = None
        target_place = self.place(target)
        if source == 0:
            self.start = self.place(1)
        else:
            self.start = target_place
        self.ring_w[target_place] = w_item

    def insert(self, index, w_item):
        """Insert before `index`, from 0 to the count; there must be room."""
        if index <= self.count // 2:
            self.appendleft(w_item)
            for i in range(index):
                self.setitem(i, self.getitem(i + 1))
        else:
            self.append(w_item)
            for i in range(self.count - 1, index, -1):
                self.setitem(i, self.getitem(i - 1))
        self.setitem(index, w_item)

    def delitem(self, index):
        """Remove the item at `index`, which is in range."""
        if index < self.count // 2:
            for i in range(index, 0, -1):
                self.setitem(i, self.getitem(i - 1))
            self.popleft()
        else:
            for i in range(index, self.count - 1):
                self.setitem(i, self.getitem(i + 1))
            self.pop()

    def reverse(self):
        for i in range(self.count // 2):
            other = self.count - 1 - i
            w_item = self.getitem(i)
            self.setitem(i, self.getitem(other))
            self.setitem(other, w_item)

    def native_iter(self):
        if type(self) is W_Deque:
            return W_DequeIterator(self)
        return None


W_DequeUser = user_subclass(W_Deque)
w_deque_type = builtin_type("collections.deque", W_Deque, w_object_type, Layout("deque"))


def new_deque_of_type(w_type):
    """An empty deque of `w_type`: deque itself or a class derived from it."""
    if w_type is w_deque_type:
        return W_Deque()
    w_deque = W_DequeUser()
    w_deque.init_instance(w_type)
    return w_deque


class W_AnyDequeIterator(W_Iterator):
    def __init__(self, w_deque):
        self.w_deque = w_deque
        self.version = w_deque.version
        self.left = w_deque.count       # how many items it has still to give

    def next_item(self):
        w_deque = self.w_deque
        if w_deque.version != self.version:
            self.left = 0
            raise mutated_error()
        left = self.left
        if left == 0:
            return None
        self.left = left - 1
        return w_deque.getitem(self.next_index(w_deque.count, left))

    def next_index(self, count, left):
        """Where the next item is."""
        raise NotImplementedError


class W_DequeIterator(W_AnyDequeIterator):
    def next_index(self, count, left):
        return count - left


class W_DequeReverseIterator(W_AnyDequeIterator):
    def next_index(self, count, left):
        return left - 1


def mutated_error():
    return runtime_error("deque mutated during iteration")
