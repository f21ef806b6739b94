"""_heapq against the host's: results, and the lists that are left."""
import _heapq
import random

import pytest

from rvm.modules.declare import MODULES
from tests.objects.convert import comparable, host_outcome, rvm_outcome, to_host, to_rvm

LISTS = [[], [1], [3, 1, 2], [2, 2, 2], list(range(20, 0, -1)), [1.5, 1, True], ["b", "a", "c"], [1, "a", 2]]
ONE_LIST = ["heapify", "heappop", "_heapify_max", "_heappop_max"]
LIST_AND_ITEM = ["heappush", "heappushpop", "heapreplace", "_heapreplace_max"]


def check(name, items, *arguments):
    """The function's outcome and the list after it are the host's."""
    host = list(items)
    w_list = to_rvm(items)
    arguments_w = [w_list] + [to_rvm(argument) for argument in arguments]
    expected = host_outcome(lambda: getattr(_heapq, name)(host, *arguments))
    assert rvm_outcome(lambda: MODULES["_heapq"].contents[name].call(arguments_w, None)) == expected, (name, items)
    if expected[0] != "raised":
        assert comparable(to_host(w_list)) == comparable(host), (name, items)
    return to_host(w_list)


@pytest.mark.parametrize("name", ONE_LIST)
def test_one_list(name):
    for items in LISTS:
        check(name, items)


NAN = float("nan")
VALUES = [1, 2, 2 ** 70, 1.5, NAN, "a", "ab", "\u20ac", True, (1, 2), (1,), (), (1, "a"), (1, NAN), (1.0, 2), ((1,), 2)]


def test_items_of_which_some_are_compared_by_their_values():
    """Also where that is known of some of a heap's items only, or raises an error for some."""
    chance = random.Random(8)
    for _ in range(300):
        kind = chance.choice([VALUES, VALUES[:5], VALUES[5:8], VALUES[9:14], VALUES[9:13]])
        items = [chance.choice(kind) for _ in range(chance.randrange(1, 12))]
        for name in ONE_LIST:
            check(name, items)
        for name in LIST_AND_ITEM:
            check(name, items, chance.choice(kind))


@pytest.mark.parametrize("name", LIST_AND_ITEM)
def test_list_and_item(name):
    for items in LISTS:
        for item in (0, 2, 100, "b", 1.5):
            check(name, items, item)


@pytest.mark.parametrize("name", ONE_LIST + LIST_AND_ITEM)
def test_what_is_no_list_is_refused(name):
    heap = to_rvm((1, 2))
    arguments_w = [heap] if name in ONE_LIST else [heap, to_rvm(1)]
    assert rvm_outcome(lambda: MODULES["_heapq"].contents[name].call(arguments_w, None))[:2] == ("raised", "TypeError")


def test_a_heap_gives_its_items_in_order():
    chance = random.Random(5)
    items = [chance.randrange(50) for _ in range(200)]
    heap = check("heapify", items)
    w_heap = to_rvm(heap)
    taken = [to_host(MODULES["_heapq"].contents["heappop"].call1(w_heap)) for _ in items]
    assert taken == sorted(items)
