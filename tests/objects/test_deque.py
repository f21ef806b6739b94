"""The ring of deque, by random operations, against the host's deque."""
import collections
import random

import pytest

from rvm.modules._collections.deque import W_Deque, W_DequeIterator, W_DequeReverseIterator
from rvm.objects.errors import PyError
from rvm.objects.intobject import W_Int


def contents(w_deque):
    return [w_item.value for w_item in w_deque.items_w()]


def taken(w_iterator):
    values = []
    while True:
        w_item = w_iterator.next_item()
        if w_item is None:
            return values
        values.append(w_item.value)


def step(chance, w_deque, host, number):
    """Do one operation on both."""
    operation = chance.choice(["append", "append", "appendleft", "pop", "popleft", "rotate", "insert", "delitem",
                               "reverse", "setitem"])
    if operation in ("append", "appendleft"):
        getattr(w_deque, operation)(W_Int(number))
        getattr(host, operation)(number)
    elif operation == "rotate":
        steps = chance.randrange(-20, 20)
        w_deque.rotate(steps)
        host.rotate(steps)
    elif operation == "reverse":
        w_deque.reverse()
        host.reverse()
    elif operation == "insert" and len(host) != host.maxlen:
        index = chance.randrange(len(host) + 1)
        w_deque.insert(index, W_Int(number))
        host.insert(index, number)
    elif not host:
        with pytest.raises(PyError):
            w_deque.pop()
    elif operation in ("pop", "popleft"):
        assert getattr(w_deque, operation)().value == getattr(host, operation)()
    elif operation in ("delitem", "setitem"):
        index = chance.randrange(len(host))
        if operation == "delitem":
            w_deque.delitem(index)
            del host[index]
        else:
            w_deque.setitem(index, W_Int(number))
            host[index] = number


@pytest.mark.parametrize("maxlen", [None, 0, 1, 5, 40])
@pytest.mark.parametrize("seed", range(3))
def test_operations(seed, maxlen):
    chance = random.Random(seed)
    w_deque = W_Deque()
    w_deque.maxlen = -1 if maxlen is None else maxlen
    host = collections.deque(maxlen=maxlen)
    for number in range(150):
        step(chance, w_deque, host, number)
        assert contents(w_deque) == list(host)
        assert w_deque.count == len(host)
    assert taken(W_DequeIterator(w_deque)) == list(host)
    assert taken(W_DequeReverseIterator(w_deque)) == list(reversed(host))


def test_what_leaves_is_not_kept():
    w_deque = W_Deque()
    for number in range(20):
        w_deque.append(W_Int(number))
    w_deque.rotate(7)
    while w_deque.count:
        w_deque.popleft()
    assert not any(w_deque.ring_w)


def test_changes_are_noticed():
    w_deque = W_Deque()
    w_deque.append(W_Int(1))
    w_deque.append(W_Int(2))
    w_iterator = W_DequeIterator(w_deque)
    w_iterator.next_item()
    w_deque.rotate(1)
    with pytest.raises(PyError):
        w_iterator.next_item()
