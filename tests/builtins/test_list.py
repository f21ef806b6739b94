"""list's methods against the host's, on lists of each strategy."""
import itertools

import pytest

from rvm.objects import protocol
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.liststrategies import (
    empty_list_strategy, float_list_strategy, int_list_strategy, object_list_strategy)
from rvm.objects.root import w_None
from tests.objects.convert import call_method, comparable, host_outcome, rvm_outcome, to_host, to_rvm

LISTS = [[], [1], [3, 1, 2, 1], [2.5, 0.5, -1.0], ["b", "a", "c"], [1, "a", None], [True, 1, 1.0], [[1], [0]],
         list(range(12)), [None] * 3, [2 ** 70, 1], [0.0, -0.0]]
VALUES = [0, 1, 2.5, "a", None, True, [1], 2 ** 70]
INDEXES = [0, 1, -1, 2, -3, 5, -13, 2 ** 70, -2 ** 70, True, "a", 1.0, None]
SLICES = [slice(*bounds) for bounds in itertools.product(
    [None, 0, 2, -2, 20, -20], [None, 1, 3, -1, 20, -20], [None, 1, 2, -1, -3, 0])]

STRATEGIES = [([], empty_list_strategy), ([1, 2], int_list_strategy), ([1.5], float_list_strategy),
              (["a"], object_list_strategy), ([1, 1.5], object_list_strategy), ([True], object_list_strategy),
              ([2 ** 70], object_list_strategy), ([float("nan")], object_list_strategy)]


@pytest.mark.parametrize("items, strategy", STRATEGIES)
def test_strategy(items, strategy):
    assert to_rvm(items).strategy is strategy


def check(items, name, *args):
    """The method's outcome and the list after it are the host's."""
    host = list(items)
    w_list = to_rvm(items)
    args_w = [to_rvm(arg) for arg in args]
    expected = host_outcome(lambda: getattr(host, name)(*args))
    assert rvm_outcome(lambda: call_method(w_list, name, *args_w)) == expected, (items, name, args)
    assert comparable(to_host(w_list)) == comparable(host), (items, name, args)


@pytest.mark.parametrize("name", [
    "__len__", "__iter__", "__reversed__", "__repr__", "copy", "clear", "reverse", "pop"])
def test_no_argument(name):
    for items in LISTS:
        check(items, name)


def test_no_list_can_be_hashed():
    assert to_rvm([]).gettype().lookup("__hash__") is w_None
    for items in LISTS:
        expected = host_outcome(lambda: hash(items))
        assert expected == ("raised", "TypeError", "unhashable type: 'list'")
        assert rvm_outcome(lambda: to_rvm(protocol.hash(to_rvm(items)))) == expected


@pytest.mark.parametrize("name", ["append", "remove", "index", "count", "__contains__"])
def test_one_value(name):
    for items in LISTS:
        for value in VALUES:
            check(items, name, value)


@pytest.mark.parametrize("name", ["__getitem__", "__delitem__"])
def test_index(name):
    for items in LISTS:
        for index in INDEXES + SLICES:
            check(items, name, index)


def test_pop():
    for items in LISTS:
        for index in [0, 1, -1, 2, -3, 5, -13, True, "a", 1.0, None]:
            check(items, "pop", index)


def test_setitem():
    for items in LISTS:
        for index in INDEXES:
            for value in VALUES:
                check(items, "__setitem__", index, value)


def test_setitem_slice():
    for items in LISTS:
        for index in SLICES:
            for value in ([], [7], [7, 8], [0.5, 1.5, 2.5], ["x"], 5, "ab", (1, 2, 3, 4)):
                check(items, "__setitem__", index, value)


def test_insert():
    for items in LISTS:
        for index in [0, 1, -1, 3, -3, 20, -20]:
            for value in VALUES:
                check(items, "insert", index, value)


@pytest.mark.parametrize("name", ["extend", "__iadd__", "__add__"])
def test_concatenation(name):
    for items in LISTS:
        for other in LISTS + [(1, 2), (), "ab", range(3), range(5, 0, -2), {1: 2}, {3}, 5]:
            check(items, name, other)


@pytest.mark.parametrize("name", ["__mul__", "__imul__", "__rmul__"])
def test_repetition(name):
    for items in LISTS:
        for times in [0, 1, 2, 5, -1, True]:
            check(items, name, times)


@pytest.mark.parametrize("name", ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_comparison(name):
    for items in LISTS:
        for other in LISTS + [(1,), 1]:
            check(items, name, other)


def test_index_with_bounds():
    for items in LISTS:
        for start in [0, 1, -2, 20, None]:
            check(items, "index", 1, start)
            for stop in [0, 2, -1, 20]:
                check(items, "index", 1, start, stop)


def test_argument_errors():
    for name in ["append", "insert", "pop", "index", "extend"]:
        check([1], name, 1, 2, 3, 4)
    check([1], "sort", 1)
    check([1], "clear", 1)
    for name in ["append", "insert", "extend"]:
        check([1], name)


def test_sort():
    mixed = [3, 1.5, 2, 0.5, True, 2 ** 70, -2 ** 70]
    for items in LISTS + [mixed, [5, 4, 3, 2, 1] * 20, ["b", "\u00e9", "a", "\U0001f600"], [(1, 2), (0, 3), (1, 0)]]:
        for reverse in (False, True):
            host = list(items)
            w_list = to_rvm(items)
            expected = host_outcome(lambda: host.sort(reverse=reverse))
            assert rvm_outcome(lambda: call_sort(w_list, reverse)) == expected
            if expected[0] != "raised":
                assert comparable(to_host(w_list)) == comparable(host)


def call_sort(w_list, reverse):
    return w_list.gettype().lookup("sort").call([w_list, to_rvm(reverse)], ["reverse"])


def test_repr_of_a_list_in_itself():
    w_list = to_rvm([1])
    w_list.append(w_list)
    assert to_host(call_method(w_list, "__repr__")) == "[1, [...]]"


def test_bool_keeps_its_identity():
    w_list = to_rvm([1, 2])
    w_list.append(to_rvm(True))
    assert isinstance(w_list, W_List)
    assert w_list.getitem(2) is to_rvm(True)


def test_iterator_goes_on_while_the_list_grows():
    w_list = to_rvm([1])
    w_iter = w_list.native_iter()
    assert to_host(w_iter.next_item()) == 1
    w_list.append(to_rvm("x"))
    assert to_host(w_iter.next_item()) == "x"
    assert w_iter.next_item() is None
    w_list.append(to_rvm(2))
    assert w_iter.next_item() is None


def test_range_into_list():
    for a_range in [range(0), range(5), range(5, -5, -3), range(2 ** 70, 2 ** 70 + 3)]:
        check([1], "extend", a_range)
        check([], "extend", a_range)


def test_memory_error():
    for items, name, arg in [([1, 2], "__mul__", 2 ** 62), ([1], "__imul__", 2 ** 62), ([], "extend", range(2 ** 62))]:
        assert rvm_outcome(lambda: call_method(to_rvm(items), name, to_rvm(arg)))[:2] == ("raised", "MemoryError")
