"""dict's methods and views against the host's, on dicts of each strategy; namespaces and instances as dicts."""
import itertools
import random

import pytest

from rvm.objects.basetypes import w_object_type
from rvm.objects.instance import W_Instance
from rvm.objects.namespace import Cell, Namespace
from rvm.objects.nametables import instance_dict, namespace_dict
from rvm.objects.tables import empty_strategy, int_strategy, object_strategy, str_strategy
from rvm.objects.typeobject import W_Type
from tests.objects.convert import (
    call_method, comparable, construct, host_outcome, rvm_outcome, to_host, to_rvm)

DICTS = [{}, {"a": 1}, {"b": 2, "a": 1}, {1: "x", 0: "y"}, {1.5: 1}, {1: 1, "a": 2}, {None: 0, (1, 2): 3},
         {True: 1}, {2 ** 70: 1}, {2.0: 1, 3: 1}]
KEYS = ["a", "b", "", 1, 0, True, False, 1.0, 0.5, 2, 3, 2.0, None, (1, 2), 2 ** 70, float(2 ** 70), frozenset([1]),
        [1], {}]

STRATEGIES = [({}, empty_strategy), ({"a": 1}, str_strategy), ({1: 1}, int_strategy), ({True: 1}, object_strategy),
              ({1.0: 1}, object_strategy), ({1: 1, "a": 2}, object_strategy), ({None: 1}, object_strategy)]


@pytest.mark.parametrize("items, strategy", STRATEGIES, ids=repr)
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


# Dicts whose entries are elsewhere.

def has_names_dict():
    namespace = Namespace()
    return namespace, namespace_dict(namespace)


def test_namespace_reads_and_writes_through():
    namespace, w_dict = has_names_dict()
    w_dict.setitem(to_rvm("x"), to_rvm(1))
    namespace.set("y", to_rvm("two"))
    assert comparable(to_host(w_dict)) == comparable({"x": 1, "y": "two"})
    assert to_host(namespace.get("x")) == 1
    assert w_dict.delitem(to_rvm("x")) and not w_dict.delitem(to_rvm("x"))
    assert namespace.names() == ["y"]
    assert namespace_dict(namespace) is w_dict
    w_copy = w_dict.copy()
    w_copy.setitem(to_rvm(1), to_rvm(1))
    assert namespace.names() == ["y"]
    w_dict.update_from(to_rvm({"z": 3}))
    assert namespace.names() == ["y", "z"]
    w_dict.clear()
    assert namespace.names() == []


def test_namespace_versions():
    namespace = Namespace()
    w_function = to_rvm("a constant")
    version = namespace.version
    namespace.set("f", w_function)
    assert namespace.version is not version
    assert namespace.find_cell("f") is w_function
    version = namespace.version
    namespace.set("f", to_rvm(2))
    assert namespace.version is not version and isinstance(namespace.find_cell("f"), Cell)
    version = namespace.version
    for value in [3, "text", 4, 2 ** 70, True]:
        namespace.set("f", to_rvm(value))
        assert namespace.version is version
        assert comparable(to_host(namespace.get("f"))) == comparable(value)
    assert namespace.delete("f") and namespace.version is not version
    assert namespace.get("f") is None and not namespace.delete("f")


def test_key_that_is_no_str_is_refused():
    _, w_dict = has_names_dict()
    assert rvm_outcome(lambda: call_method(w_dict, "__setitem__", to_rvm(1), to_rvm(1))) == (
        "raised", "TypeError", "keys of this dict must be str, not int")
    assert w_dict.getitem(to_rvm(1)) is None


def test_instance_dict():
    w_type = W_Type("C", [w_object_type], {}, w_object_type.layout, True)
    w_type.mro_w = [w_type, w_object_type]
    w_type.has_dict = True
    w_instance = W_Instance(w_type)
    w_instance.setdictvalue("x", to_rvm(1))
    w_instance.setdictvalue("\x00hidden", to_rvm(0))
    w_dict = instance_dict(w_instance)
    w_dict.setitem(to_rvm("y"), to_rvm(2))
    assert comparable(to_host(w_dict)) == comparable({"x": 1, "y": 2})
    assert to_host(w_instance.getdictvalue("y")) == 2
    assert to_host(call_method(w_dict, "pop", to_rvm("x"))) == 1
    assert w_instance.getdictvalue("x") is None
    assert to_host(call_method(w_dict, "popitem")) == ("y", 2)
    assert w_dict.length() == 0
    assert w_dict.getitem(to_rvm("\x00hidden")) is None
