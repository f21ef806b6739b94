"""tuple's methods against the host's."""
import itertools

import pytest

from tests.objects.convert import call_method, construct, host_outcome, rvm_outcome, to_rvm

TUPLES = [(), (1,), (3, 1, 2, 1), (2.5, 0.5), ("a", "b", "c"), (1, "a", None), (True, 1), ((1,), ()), tuple(range(12))]
VALUES = [0, 1, 2.5, "a", None, True, (1,), [1], 2 ** 70]
INDEXES = [0, 1, -1, 2, -3, 20, -20, 2 ** 70, True, "a", 1.0, None] + [
    slice(*bounds) for bounds in itertools.product(
        [None, 0, 2, -2, 20], [None, 1, 3, -1, -20], [None, 1, 2, -1, -3, 0, 2 ** 70])]


def check(items, name, *args):
    args_w = [to_rvm(arg) for arg in args]
    w_tuple = to_rvm(items)
    expected = host_outcome(lambda: getattr(items, name)(*args))
    assert rvm_outcome(lambda: call_method(w_tuple, name, *args_w)) == expected, (items, name, args)


@pytest.mark.parametrize("name", ["__len__", "__iter__", "__repr__", "__hash__", "__getnewargs__"])
def test_no_argument(name):
    for items in TUPLES:
        if name != "__hash__" or all(isinstance(item, (int, tuple)) for item in items):
            check(items, name)


@pytest.mark.parametrize("name", ["index", "count", "__contains__"])
def test_one_value(name):
    for items in TUPLES:
        for value in VALUES:
            check(items, name, value)


def test_index_with_bounds():
    for items in TUPLES:
        for start in [0, 1, -2, 20, None]:
            check(items, "index", 1, start)
            for stop in [0, 2, -1, 20]:
                check(items, "index", 1, start, stop)


def test_getitem():
    for items in TUPLES:
        for index in INDEXES:
            check(items, "__getitem__", index)


@pytest.mark.parametrize("name", ["__add__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_two_tuples(name):
    for items in TUPLES:
        for other in TUPLES + [[1], 5]:
            check(items, name, other)


def test_repetition():
    for items in TUPLES:
        for times in [0, 1, 3, -1, True]:
            check(items, "__mul__", times)


def test_construction():
    for value in [[1, 2], (1, 2), {1: 2}, range(3), 5]:
        assert rvm_outcome(lambda: construct("tuple", to_rvm(value))) == host_outcome(lambda: tuple(value))
    assert rvm_outcome(lambda: construct("tuple", to_rvm(1), to_rvm(2))) == host_outcome(lambda: tuple(1, 2))


def test_hash_of_unhashable():
    check(([],), "__hash__")
