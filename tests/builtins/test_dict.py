"""dict's methods and views against the host's, on dicts of each strategy."""
import itertools
import random

import pytest

from rvm.objects.tables import empty_strategy, int_strategy, object_strategy, str_strategy
from tests.objects.convert import (
    call_method, comparable, construct, host_outcome, rvm_outcome, to_host, to_rvm)

DICTS = [{}, {"a": 1}, {"b": 2, "a": 1}, {1: "x", 0: "y"}, {1.5: 1}, {1: 1, "a": 2}, {None: 0, (1, 2): 3},
         {True: 1}, {2 ** 70: 1}, {2.0: 1, 3: 1}]
KEYS = ["a", "b", "", 1, 0, True, False, 1.0, 0.5, 2, 3, 2.0, None, (1, 2), 2 ** 70, float(2 ** 70), frozenset([1]),
        [1], {}]

STRATEGIES = [({}, empty_strategy), ({"a": 1}, str_strategy), ({1: 1}, int_strategy), ({True: 1}, object_strategy),
              ({1.0: 1}, object_strategy), ({1: 1, "a": 2}, object_strategy), ({None: 1}, object_strategy)]


@pytest.mark.parametrize("items, strategy", STRATEGIES)
def test_strategy(items, strategy):
    assert to_rvm(items).strategy is strategy


def check(items, name, *args):
    """The method's outcome and the dict after it are the host's."""
    host = dict(items)
    w_dict = to_rvm(items)
    args_w = [to_rvm(arg) for arg in args]
    expected = host_outcome(lambda: getattr(host, name)(*args))
    assert rvm_outcome(lambda: call_method(w_dict, name, *args_w)) == expected, (items, name, args)
    assert comparable(to_host(w_dict)) == comparable(host), (items, name, args)


@pytest.mark.parametrize("name", [
    "__len__", "__iter__", "__reversed__", "__repr__", "copy", "clear", "popitem", "keys", "values", "items"])
def test_no_argument(name):
    for items in DICTS:
        check(items, name)


@pytest.mark.parametrize("name", ["__getitem__", "__delitem__", "__contains__", "get", "pop", "setdefault"])
def test_one_key(name):
    for items in DICTS:
        for key in KEYS:
            check(items, name, key)


@pytest.mark.parametrize("name", ["__setitem__", "get", "pop", "setdefault"])
def test_key_and_value(name):
    for items in DICTS:
        for key in KEYS:
            check(items, name, key, 7)


@pytest.mark.parametrize("name", ["update", "__or__", "__ior__", "__ror__", "__eq__", "__ne__"])
def test_two_dicts(name):
    for items in DICTS:
        for other in DICTS + [[(1, 2), ("a", 3)], [[1]], [1], 5, [(1, 2, 3)], ((4, 5),)]:
            check(items, name, other)


def test_argument_errors():
    for name in ["get", "pop", "setdefault", "__getitem__", "update"]:
        check({}, name, 1, 2, 3)
    for name in ["get", "pop", "setdefault"]:
        check({}, name)


def test_fromkeys():
    w_type = to_rvm({}).gettype()
    w_fromkeys = w_type.lookup("fromkeys").descr_get(None, w_type)
    for args in [([1, 2, 1],), ([1, 2, 1], 0), (["a"],), (["a"], []), ("bab", 0), ({2: 3},), ([],), ((1, "a", None), 1),
                 ([[]],), ([[]], 0), (5,), (5, 0), (), ([1], 2, 3)]:
        args_w = [to_rvm(arg) for arg in args]
        expected = host_outcome(lambda: dict.fromkeys(*args))
        assert rvm_outcome(lambda: w_fromkeys.call(args_w, None)) == expected, args


def test_items_and_keywords():
    assert to_host(construct("dict", to_rvm([(1, 2)]), a=to_rvm(3))) == {1: 2, "a": 3}


OTHERS = [set(), {1}, {"a", "b"}, {("a", 1)}, frozenset([0, 1]), {"a": 1}, {1: "x"}]


@pytest.mark.parametrize("view", ["keys", "items"])
def test_views_as_sets(view):
    names = ["__and__", "__or__", "__sub__", "__xor__", "__rand__", "__ror__", "__rsub__", "__rxor__", "__eq__",
             "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "isdisjoint"]
    for items, other, name in itertools.product(DICTS, OTHERS, names):
        host = getattr(items, view)()
        w_view = call_method(to_rvm(items), view)
        if isinstance(other, dict):
            host_other, w_other = other.keys(), call_method(to_rvm(other), "keys")
        else:
            host_other, w_other = other, to_rvm(other)
        expected = host_outcome(lambda: getattr(host, name)(host_other))
        assert rvm_outcome(lambda: call_method(w_view, name, w_other)) == expected, (items, other, name)


@pytest.mark.parametrize("view", ["keys", "items", "values"])
def test_views(view):
    for items in DICTS:
        for name in ["__len__", "__repr__", "__iter__", "__reversed__"]:
            expected = host_outcome(lambda: getattr(getattr(items, view)(), name)())
            assert rvm_outcome(lambda: call_method(call_method(to_rvm(items), view), name)) == expected


def test_view_contains():
    for items in DICTS:
        for item in [1, "a", ("a", 1), (1, "x"), (1, 2, 3), (True, "x"), None]:
            for view in ["keys", "items"]:
                expected = host_outcome(lambda: item in getattr(items, view)())
                assert rvm_outcome(
                    lambda: call_method(call_method(to_rvm(items), view), "__contains__", to_rvm(item))) == expected


def test_repr_of_a_dict_in_itself():
    w_dict = to_rvm({1: 2})
    w_dict.setitem(to_rvm("d"), w_dict)
    assert to_host(call_method(w_dict, "__repr__")) == "{1: 2, 'd': {...}}"


def test_change_of_size_while_iterating():
    host = {1: 1, 2: 2}
    w_dict = to_rvm(host)
    w_iter = w_dict.native_iter()
    host_iter = iter(host)
    assert to_host(w_iter.next_item()) == next(host_iter)
    host[3] = 3
    w_dict.setitem(to_rvm(3), to_rvm(3))
    expected = host_outcome(lambda: next(host_iter))
    assert expected[0] == "raised"
    assert rvm_outcome(w_iter.next_item) == expected
    assert rvm_outcome(w_iter.next_item) == expected


def test_change_of_strategy_while_iterating():
    w_dict = to_rvm({"a": 1, "b": 2, "c": 3})
    w_iter = w_dict.native_iter()
    assert to_host(w_iter.next_item()) == "a"
    assert w_dict.getitem(to_rvm((1,))) is None
    assert w_dict.strategy is object_strategy
    assert [to_host(w_iter.next_item()), to_host(w_iter.next_item()), w_iter.next_item()] == ["b", "c", None]


def test_random_changes():
    """Many changes in a row, with keys that are equal across types and strategies."""
    randomness = random.Random(7)
    keys = ["a", "b", 0, 1, 2, True, 1.0, 2.0, None, (1,), (1.0,), 2 ** 65, float(2 ** 65)]
    for _ in range(300):
        host = {}
        w_dict = to_rvm(host)
        pool = randomness.sample(keys, randomness.randint(1, len(keys)))
        for step in range(30):
            key = randomness.choice(pool)
            name, args = randomness.choice([
                ("__setitem__", (key, step)), ("pop", (key, None)), ("setdefault", (key, step)), ("get", (key,)),
                ("popitem", ()), ("__contains__", (key,))])
            expected = host_outcome(lambda: getattr(host, name)(*args))
            assert rvm_outcome(lambda: call_method(w_dict, name, *[to_rvm(arg) for arg in args])) == expected
            assert comparable(to_host(w_dict)) == comparable(host)
