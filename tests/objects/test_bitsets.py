"""Frozensets of small ints, kept as bits: each operation does what the host's does, with any other kind of set."""
import itertools

import pytest

from rvm.objects.containers.bitsets import LIMIT, bit_strategy, count_of_bits, lowest_bit, pack
from rvm.objects.tables import int_strategy
from tests.objects.convert import call_method, construct, rvm_outcome, host_outcome, to_host, to_rvm

PACKED = [frozenset(items) for items in [{0}, {1, 2, 3}, {2, 3, 5, 61, 62}, range(20), range(LIMIT)]]
OTHERS = [frozenset(items) for items in [
    set(), {63}, {-1, 2}, {1, 2, 2 ** 70}, {"a", 1}, {"a", "b"}, {2.0, 3}, {True}, {1.5, None}, {(1, 2)}, range(100)]]
ITEMS = [0, 1, 2, 62, 63, -1, -2 ** 63, 2 ** 70, True, False, 2.0, 2.5, float("nan"), "a", None, (1,), frozenset([1])]
NUMBERS = [0, 1, 2, 3, 255, 1 << 62, (1 << 62) - 1, (1 << 63) - 1, 0x5A5A5A5A5A5A5A5A, 0x0123456789ABCDEF]


def packed(items):
    w_set = to_rvm(items)
    pack(w_set)
    return w_set


def test_bits():
    for word in NUMBERS:
        assert count_of_bits(word) == bin(word).count("1")
        if word:
            assert 1 << lowest_bit(word) == word & -word


@pytest.mark.parametrize("items", PACKED)
def test_constructor_packs(items):
    w_set = construct("frozenset", to_rvm(list(items)))
    assert w_set.strategy is bit_strategy
    assert [to_host(w_item) for w_item in w_set.keys_w()] == sorted(items)


@pytest.mark.parametrize("items", OTHERS)
def test_others_stay(items):
    w_set = construct("frozenset", to_rvm(list(items)))
    assert w_set.strategy is not bit_strategy
    assert to_host(w_set) == items


@pytest.mark.parametrize("items", PACKED)
def test_members(items):
    for item in ITEMS:
        w_set = packed(items)
        assert to_host(call_method(w_set, "__contains__", to_rvm(item))) == (item in items), item
        assert to_host(w_set) == items


@pytest.mark.parametrize("name", [
    "union", "intersection", "difference", "symmetric_difference", "isdisjoint", "issubset", "issuperset",
    "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_two_sets(name):
    for items, other in itertools.product(PACKED, PACKED + OTHERS):
        for left, right in [(items, other), (other, items)]:
            for pack_left, pack_right in itertools.product([to_rvm, packed], repeat=2):
                w_left, w_right = pack_left(left), pack_right(right)
                expected = host_outcome(lambda: getattr(left, name)(right))
                assert rvm_outcome(lambda: call_method(w_left, name, w_right)) == expected, (left, right)
                assert to_host(w_left) == left and to_host(w_right) == right


@pytest.mark.parametrize("name", ["__and__", "__or__", "__sub__"])
def test_results_are_packed(name):
    w_result = call_method(packed(PACKED[2]), name, packed(PACKED[1]))
    assert w_result.strategy is bit_strategy
    assert to_host(w_result) == getattr(PACKED[2], name)(PACKED[1])


@pytest.mark.parametrize("name, args", [
    ("add", [4]), ("add", [2]), ("add", ["a"]), ("discard", [2]), ("discard", [2.0]), ("discard", [4]), ("pop", []),
    ("clear", []), ("update", [[70]]), ("update", [{1, 40}]), ("difference_update", [{1, 2}]),
    ("intersection_update", [{2, 99}]), ("symmetric_difference_update", [{2, 99}])])
def test_changed_copy(name, args):
    """A set made of a frozenset shares its word; a change is the set's alone."""
    items = PACKED[1]
    w_frozen = packed(items)
    host, w_set = set(items), construct("set", w_frozen)
    expected = getattr(host, name)(*args)
    assert to_host(call_method(w_set, name, *[to_rvm(arg) for arg in args])) == expected
    assert to_host(w_set) == host
    assert to_host(w_frozen) == items


def test_changed_by_packed():
    for name, (items, other) in itertools.product(
            ["update", "difference_update", "intersection_update", "symmetric_difference_update"],
            itertools.product(PACKED, PACKED)):
        host = set(items)
        w_set = construct("set", packed(items))
        getattr(host, name)(other)
        call_method(w_set, name, packed(other))
        assert to_host(w_set) == host, (name, items, other)


def test_takes_strategy_of_other():
    """Operations with a set that is in no word are between two dicts from then on."""
    w_set, w_other = packed(PACKED[1]), to_rvm(frozenset([1, 100]))
    assert to_host(call_method(w_other, "__and__", w_set)) == {1}
    assert w_set.strategy is int_strategy and w_other.strategy is int_strategy


def test_iterator_goes_on():
    """The strategy changes while a loop goes through the set."""
    w_set = packed(PACKED[2])
    iterator = call_method(w_set, "__iter__")
    seen = [to_host(iterator.next_item()), to_host(iterator.next_item())]
    call_method(w_set, "__and__", to_rvm(frozenset([1, 100])))
    assert w_set.strategy is int_strategy
    while True:
        w_item = iterator.next_item()
        if w_item is None:
            break
        seen.append(to_host(w_item))
    assert seen == [2, 3, 5, 61, 62]


def test_hash_and_keys():
    for items in PACKED:
        assert to_host(call_method(packed(items), "__hash__")) == hash(items)
        w_dict = to_rvm({items: "found"})
        assert to_host(w_dict.getitem(packed(items))) == "found"
        for w_dict in [to_rvm({}), to_rvm({"a": 0})]:
            w_dict.put_keys_of(packed(items), to_rvm(0))
            assert [key for key in to_host(w_dict) if key != "a"] == sorted(items)
