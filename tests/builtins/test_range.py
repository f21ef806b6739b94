"""range, slice and the iteration functions against the host's."""
import itertools

import pytest

from rvm.objects.containers.rangeobject import W_LongRange, new_range
from rvm.rlib.arith import MAXINT, MININT
from tests.objects.convert import call_function, call_method, construct, host_outcome, rvm_outcome, to_rvm

BIG = 2 ** 70
RANGES = [range(0), range(5), range(2, 20, 3), range(20, 2, -3), range(5, 5), range(-5, 5), range(BIG, BIG + 3),
          range(0, BIG, 2 ** 68), range(BIG, 0, -2 ** 68), range(MAXINT - 2, MAXINT), range(MININT, MININT + 7, 3),
          range(0, 1, 5), range(MAXINT, MININT, MININT), range(0, -1, MININT)]
INDEXES = [0, 1, -1, 4, -5, 20, BIG, -BIG, True, "a", 1.0, None] + [
    slice(*bounds) for bounds in itertools.product(
        [None, 0, 2, -2, 20, BIG], [None, 1, -1, 3, -BIG], [None, 2, -1, BIG])]
VALUES = [0, 1, 2, 5, -5, 20, BIG, BIG + 1, True, 2.0, 2.5, "a", None, MAXINT - 1]


def check(value, name, *args):
    args_w = [to_rvm(arg) for arg in args]
    expected = host_outcome(lambda: getattr(value, name)(*args))
    assert rvm_outcome(lambda: call_method(to_rvm(value), name, *args_w)) == expected, (value, name, args)


@pytest.mark.parametrize("name", ["__len__", "__iter__", "__reversed__", "__repr__", "__bool__"])
def test_no_argument(name):
    for value in RANGES:
        check(value, name)


def test_getitem():
    for value in RANGES:
        for index in INDEXES:
            check(value, "__getitem__", index)


@pytest.mark.parametrize("name", ["__contains__", "index", "count"])
def test_search(name):
    for value in RANGES:
        for item in VALUES:
            check(value, name, item)


@pytest.mark.parametrize("name", ["__eq__", "__ne__"])
def test_equality(name):
    for value, other in itertools.product(RANGES + [range(2, 21, 3), range(3, 3)], RANGES + [5, [1]]):
        check(value, name, other)


def test_construction():
    for args in [(5,), (1, 5), (1, 10, 3), (1, 10, 0), ("a",), (1, 2.0), (), (1, 2, 3, 4), (True,), (1, BIG, 0)]:
        args_w = [to_rvm(arg) for arg in args]
        assert rvm_outcome(lambda: construct("range", *args_w)) == host_outcome(lambda: range(*args)), args


def test_no_machine_word_overflows():
    """A range is one of machine integers only where stepping past its last item stays one."""
    assert isinstance(new_range(MININT, MAXINT, 1), W_LongRange)
    assert isinstance(new_range(MAXINT - 1, MAXINT, 2), W_LongRange)
    assert not isinstance(new_range(0, MAXINT, 1), W_LongRange)


def test_slice_indices():
    bounds = [None, 0, 1, -1, 3, -3, 10, -10, BIG, -BIG]
    for start, stop, step in itertools.product(bounds, bounds, [None, 1, -1, 2, -2, 0, BIG]):
        for length in [0, 1, 5]:
            check(slice(start, stop, step), "indices", length)
    check(slice(None), "indices", -1)
    check(slice("a"), "indices", 1)


def test_slice():
    check(slice(1, "a", None), "__repr__")
    for other in [slice(1, 2), slice(1, 3), slice(1, "a"), 5]:
        for name in ["__eq__", "__ne__", "__lt__", "__ge__"]:
            check(slice(1, 2), name, other)


SEQUENCES = [[], [1], [3, 1, 2], [2.5, -1.5], ["b", "a"], (1, 2.5, True), {3: 1, 1: 2}, [[], [1]], [0, None, ""],
             range(5), [2 ** 62, 2 ** 62, 2 ** 62], [1, "a"], 5]


@pytest.mark.parametrize("function", [all, any, sum, min, max, sorted, len, iter], ids=lambda f: f.__name__)
def test_functions_of_one_iterable(function):
    for items in SEQUENCES:
        expected = host_outcome(lambda: function(items))
        assert rvm_outcome(lambda: call_function(function.__name__, to_rvm(items))) == expected, items


@pytest.mark.parametrize("cls", [enumerate, zip, reversed, list, tuple, set, dict], ids=lambda cls: cls.__name__)
def test_types_of_one_iterable(cls):
    for items in SEQUENCES:
        expected = host_outcome(lambda: cls(items))
        assert rvm_outcome(lambda: construct(cls.__name__, to_rvm(items))) == expected, items


def test_keywords():
    for name, function in [("min", min), ("max", max)]:
        for args, keywords in [(([],), {"default": 3}), ((1, 2), {"default": 3}), ((), {}), ((3, 1, 2), {}),
                               ((1, 1.0), {}), ((1, "a"), {})]:
            args_w = [to_rvm(arg) for arg in args]
            keywords_w = {key: to_rvm(value) for key, value in keywords.items()}
            assert rvm_outcome(lambda: call_function(name, *args_w, **keywords_w)) == host_outcome(
                lambda: function(*args, **keywords))
    for start in [5, -1, 2 ** 70, "a", 1.5]:
        assert rvm_outcome(lambda: construct("enumerate", to_rvm([1, 2]), start=to_rvm(start))) == host_outcome(
            lambda: enumerate([1, 2], start=start))
    assert rvm_outcome(lambda: call_function("sorted", to_rvm([1, 3, 2]), reverse=to_rvm(True))) == host_outcome(
        lambda: sorted([1, 3, 2], reverse=True))


def test_sum_with_start():
    for items, start in [([[1], [2]], []), ([1, 2], 1.5), ([1.5], 1), (["a"], ""), ([b"a"], b""), ([1], None),
                         ([2 ** 62, 2 ** 62], 2 ** 62), ([], "a")]:
        assert rvm_outcome(lambda: call_function("sum", to_rvm(items), to_rvm(start))) == host_outcome(
            lambda: sum(items, start)), (items, start)


def test_zip():
    for lists in [([1, 2], [3, 4]), ([1, 2], [3]), ([1], [3, 4]), ([1], [2], [3]), ([1, 2], [1, 2], [1]), (),
                  ([], [], [1])]:
        for strict in (False, True):
            args_w = [to_rvm(items) for items in lists]
            assert rvm_outcome(lambda: construct("zip", *args_w, strict=to_rvm(strict))) == host_outcome(
                lambda: list_iterator(zip(*lists, strict=strict)))


def list_iterator(iterator):
    return iter(list(iterator))


def test_next():
    assert rvm_outcome(lambda: call_function("next", to_rvm([]).native_iter(), to_rvm(3))) == host_outcome(
        lambda: next(iter([]), 3))
    assert rvm_outcome(lambda: call_function("next", to_rvm([]).native_iter())) == host_outcome(lambda: next(iter([])))
    assert rvm_outcome(lambda: call_function("next", to_rvm([]))) == host_outcome(lambda: next([]))
