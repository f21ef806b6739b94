"""The methods of set and frozenset against the host's, on sets of each strategy."""
import itertools

import pytest

from rvm.objects.tables import empty_strategy, int_strategy, object_strategy, str_strategy
from tests.objects.convert import (
    call_method, comparable, construct, host_outcome, rvm_outcome, to_host, to_rvm)

SETS = [set(), {1}, {1, 2, 3}, {"a", "b"}, {1, "a", None}, {1.5, 2}, {True, 0}, {(1, 2), 2 ** 70}, {frozenset([1])}]
FROZEN = [frozenset(items) for items in SETS]
ITEMS = [1, 2, 1.0, True, "a", "zz", None, (1, 2), 2 ** 70, frozenset([1]), {1}, set(), [1]]
ITERABLES = SETS + FROZEN + [[1, "a"], (), "ab", {1: 2}, range(3), 5, [[]]]


@pytest.mark.parametrize("items, strategy", [
    (set(), empty_strategy), ({1}, int_strategy), ({"a"}, str_strategy), ({1, "a"}, object_strategy)])
def test_strategy(items, strategy):
    assert to_rvm(items).strategy is strategy


def check(items, name, *args):
    """The method's outcome and the set after it are the host's."""
    host = items.copy()
    w_set = to_rvm(items)
    args_w = [to_rvm(arg) for arg in args]
    expected = host_outcome(lambda: getattr(host, name)(*args))
    assert rvm_outcome(lambda: call_method(w_set, name, *args_w)) == expected, (items, name, args)
    assert comparable(to_host(w_set)) == comparable(host), (items, name, args)


@pytest.mark.parametrize("name", ["add", "discard", "remove", "__contains__"])
def test_one_item(name):
    for items in SETS:
        for item in ITEMS:
            check(items, name, item)


@pytest.mark.parametrize("name", ["__len__", "copy", "clear"])
def test_no_argument(name):
    for items in SETS:
        check(items, name)


@pytest.mark.parametrize("name", [
    "union", "intersection", "difference", "symmetric_difference", "isdisjoint", "issubset", "issuperset"])
def test_algebra(name):
    for items, other in itertools.product(SETS + FROZEN, ITERABLES):
        check(items, name, other)


@pytest.mark.parametrize("name", [
    "update", "intersection_update", "difference_update", "symmetric_difference_update"])
def test_updates(name):
    for items, other in itertools.product(SETS, ITERABLES):
        check(items, name, other)


@pytest.mark.parametrize("name", ["update", "union", "intersection", "difference_update"])
def test_many_arguments(name):
    for items in SETS:
        check(items, name)
        check(items, name, [1], {2}, "ab")


@pytest.mark.parametrize("name", [
    "__or__", "__and__", "__sub__", "__xor__", "__ror__", "__rand__", "__rsub__", "__rxor__",
    "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_operators(name):
    for items, other in itertools.product(SETS + FROZEN, SETS + FROZEN + [[1], 5]):
        check(items, name, other)


@pytest.mark.parametrize("name", ["__ior__", "__iand__", "__isub__", "__ixor__"])
def test_inplace_operators(name):
    for items, other in itertools.product(SETS, SETS + FROZEN + [[1], 5]):
        check(items, name, other)


@pytest.mark.parametrize("name", [
    "isdisjoint", "__sub__", "__isub__", "__ixor__", "__or__", "symmetric_difference_update"])
def test_with_itself(name):
    for items in SETS:
        host = items.copy()
        w_set = to_rvm(items)
        expected = host_outcome(lambda: getattr(host, name)(host))
        assert rvm_outcome(lambda: call_method(w_set, name, w_set)) == expected
        assert comparable(to_host(w_set)) == comparable(host)


def test_repr():
    for items in [set(), {1}, frozenset(), frozenset([1]), {None}]:
        check(items, "__repr__")


def test_pop():
    for items in [set(), {1}, {"a"}, {None}]:
        check(items, "pop")


def test_hash():
    for items in [frozenset(), frozenset([1]), frozenset([1, 2, 3]), frozenset([(1,), 2 ** 70, frozenset([5])])]:
        check(items, "__hash__")


def test_construction():
    for name, cls in [("set", set), ("frozenset", frozenset)]:
        for value in ITERABLES:
            assert rvm_outcome(lambda: construct(name, to_rvm(value))) == host_outcome(lambda: cls(value))
        assert rvm_outcome(lambda: construct(name, to_rvm(1), to_rvm(2))) == host_outcome(lambda: cls(1, 2))
        assert rvm_outcome(lambda: construct(name, a=to_rvm(1))) == host_outcome(lambda: cls(a=1))


def test_change_of_size_while_iterating():
    host = {1, 2}
    w_set = to_rvm(host)
    w_iter = w_set.native_iter()
    host_iter = iter(host)
    assert to_host(w_iter.next_item()) == next(host_iter)
    host.add(3)
    w_set.add(to_rvm(3))
    assert rvm_outcome(w_iter.next_item) == host_outcome(lambda: next(host_iter))
