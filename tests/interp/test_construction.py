"""Keyword arguments of calls: what a trace does to two dicts that it knows, as what is done to any others.  Displays of
dicts."""
import pytest

from rvm import everything  # noqa: F401  (types have their names then)
from rvm.interp.construction import Construction, merge_mapping, merge_names
from rvm.objects import tables
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import PyError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str


def dict_of(entries):
    w_dict = new_dict()
    for name, value in entries:
        w_dict.setitem_str(name, W_Int(value))
    return w_dict


def entries_of(w_dict):
    return [(w_key.text(), w_value.value) for w_key, w_value in w_dict.pairs()]


@pytest.mark.parametrize("merge", [merge_names, merge_mapping])
class TestMerging:
    @pytest.mark.parametrize("first", [[], [("a", 1)], [("b", 1), ("a", 2)]])
    @pytest.mark.parametrize("second", [[], [("c", 3)], [("z", 3), ("y", 4), ("no name", 5)]])
    def test_entries_are_in_order(self, merge, first, second):
        w_dict = dict_of(first)
        w_mapping = dict_of(second)
        merge(w_dict, w_mapping, w_None)
        assert entries_of(w_dict) == first + second
        assert entries_of(w_mapping) == second

    def test_changes_of_the_copy_do_not_reach_the_other(self, merge):
        w_dict = new_dict()
        w_mapping = dict_of([("a", 1)])
        merge(w_dict, w_mapping, w_None)
        w_dict.setitem_str("a", W_Int(2))
        assert entries_of(w_mapping) == [("a", 1)]

    def test_a_repeated_key_is_an_error(self, merge):
        w_dict = dict_of([("a", 1)])
        with pytest.raises(PyError) as caught:
            merge(w_dict, dict_of([("b", 2), ("a", 3)]), w_None)
        assert caught.value.message.endswith("got multiple values for keyword argument 'a'")


@pytest.mark.parametrize("keys, strategy", [
    ([W_Str("a"), W_Str("b")], tables.str_strategy), ([W_Int(1), W_Int(2)], tables.int_strategy),
    ([W_Str("a"), W_Int(1), W_Str("b")], tables.object_strategy),
    ([W_Int(1), W_Str("a")], tables.object_strategy), ([], tables.empty_strategy)])
def test_a_display_has_the_table_for_all_its_keys_from_the_start(monkeypatch, keys, strategy):
    monkeypatch.setattr(tables, "generalize", None)
    build_dict = Construction(lambda code, values: len(values), lambda frame, code, values, i: values[i], None).build_dict
    w_dict = build_dict(None, None, [w_object for w_key in keys for w_object in (w_key, w_None)])
    assert w_dict.strategy is strategy
    assert [(type(w_key), w_key.hash()) for w_key in w_dict.keys_w()] == [(type(w_key), w_key.hash()) for w_key in keys]
