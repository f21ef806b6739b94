"""itertools against the host's: what each iterator gives, and the errors of bad arguments."""
import itertools

import pytest

from rvm.modules.declare import MODULES
from tests.objects.convert import comparable, host_outcome, rvm_outcome, to_host, to_rvm

# The iterator's name and its arguments; of one without end, LONGEST items are compared.
LONGEST = 12
CALLS = [
    ("count", ()), ("count", (5,)), ("count", (5, -2)), ("count", (2.5, 0.5)), ("count", (2 ** 63 - 2,)),
    ("count", ("a",)), ("cycle", ([1, 2, 3],)), ("cycle", ([],)), ("cycle", (5,)),
    ("repeat", (1,)), ("repeat", ("x", 3)), ("repeat", ("x", -1)), ("repeat", (1, "a")),
    ("chain", ()), ("chain", ([1, 2], "ab", ())), ("chain", ([1], 5)),
    ("compress", ("abcdef", [1, 0, 1, 0, 1, 1])), ("compress", ("abc", [1])),
    ("islice", (range(10), 4)), ("islice", (range(10), 2, 8)), ("islice", (range(10), 1, None, 3)),
    ("islice", (range(10), 5, 2)), ("islice", (range(10), -1)), ("islice", (range(10), 0, 5, 0)), ("islice", ([1], "a")),
    ("pairwise", ([1, 2, 3, 4],)), ("pairwise", ([1],)), ("zip_longest", ([1, 2, 3], "ab")), ("zip_longest", ()),
    ("accumulate", ([1, 2, 3, 4],)), ("accumulate", ([1, "a"],)), ("accumulate", ([],)),
    ("product", ("ab", [1, 2])), ("product", ()), ("product", ("ab", [])),
    ("permutations", ([1, 2, 3],)), ("permutations", ("abcd", 2)), ("permutations", ("ab", 3)), ("permutations", ("ab", -1)),
    ("combinations", ("abcd", 2)), ("combinations", ("ab", 3)), ("combinations", ("ab", -1)),
    ("combinations_with_replacement", ("abc", 2)), ("combinations_with_replacement", ("", 1)),
]


def first_items(w_iterator):
    """The first items of rvm's iterator, as a host's list."""
    items = []
    while len(items) < LONGEST:
        w_item = w_iterator.next_item()
        if w_item is None:
            break
        items.append(to_host(w_item))
    return items


def make(name, arguments):
    w_type = MODULES["itertools"].contents[name]
    return w_type.lookup("__new__").w_function.call([w_type] + [to_rvm(argument) for argument in arguments], None)


@pytest.mark.parametrize("name, arguments", CALLS)
def test_items(name, arguments):
    expected = host_outcome(lambda: list(itertools.islice(getattr(itertools, name)(*arguments), LONGEST)))
    found = rvm_outcome(lambda: to_rvm(first_items(make(name, arguments))))
    assert found == expected


def test_sharing_what_one_iterator_gives():
    w_copies = MODULES["itertools"].contents["tee"].call([to_rvm([1, 2, 3])], None)
    w_first, w_second = w_copies.items_w
    assert to_host(w_first.next_item()) == 1
    assert first_items(w_second) == [1, 2, 3]
    assert first_items(w_first) == [2, 3]


def test_an_end_stays_an_end():
    w_iterator = make("chain", ([1],))
    assert comparable(first_items(w_iterator)) == comparable([1])
    assert w_iterator.next_item() is None and w_iterator.next_item() is None
