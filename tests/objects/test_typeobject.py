"""Attributes of types: what is a change of the type, and what only one of a cell."""
import pytest

from rvm.objects import specials
from rvm.objects.cells import Cell
from rvm.objects.propertyobject import W_Property
from rvm.objects.typeobject import NO_SPECIALS
from tests.objects.convert import to_host, to_rvm
from tests.objects.test_maps import new_type


def derived_from(w_base):
    w_type = new_type("D")
    w_type.bases_w = [w_base]
    w_type.mro_w = [w_type] + w_base.mro_w
    w_type.add_to_bases()
    return w_type


def test_an_attribute_that_is_set_often_changes_the_version_once():
    w_type = new_type()
    w_derived = derived_from(w_type)
    w_type.set_own("count", to_rvm(1))
    first, first_derived = w_type.version, w_derived.version
    assert not isinstance(w_type.find("count"), Cell)
    w_type.set_own("count", to_rvm(2))
    assert w_type.version is not first and w_derived.version is not first_derived
    version, derived_version = w_type.version, w_derived.version
    cell = w_derived.find("count")
    assert isinstance(cell, Cell) and cell is w_type.find("count") is w_type.find_own("count")
    for value in (3, 2 ** 63 - 1, 2 ** 63, None, "text", True, 5):
        w_type.set_own("count", to_rvm(value))
        for w_found in (w_type.lookup("count"), w_derived.lookup("count"), w_derived.lookup_after(w_derived, "count")):
            assert to_host(w_found) == value and type(to_host(w_found)) is type(value)
    assert w_type.version is version and w_derived.version is derived_version
    assert w_type.delete_own("count") and w_type.version is not version and w_derived.lookup("count") is None


@pytest.mark.parametrize("name, make", [("__doc__", lambda: to_rvm("text")), ("method", W_Property)])
def test_special_names_and_descriptors_stay_without_a_cell(name, make):
    w_type = new_type()
    for _ in range(3):
        version, w_value = w_type.version, make()
        w_type.set_own(name, w_value)
        assert w_type.version is not version and w_type.find(name) is w_value


def test_special_methods_are_kept_once_one_is_looked_up():
    w_type, w_other = new_type(), new_type()
    assert w_type.special_cache is w_other.special_cache is NO_SPECIALS
    w_type.set_own("__len__", to_rvm(1))
    assert to_host(w_type.special(specials.LEN)) == 1 and w_type.special(specials.GETITEM) is None
    assert to_host(w_type.special_cache[specials.LEN]) == 1 and w_other.special(specials.LEN) is None
    w_type.set_own("__len__", to_rvm(2))
    assert w_type.special_cache is NO_SPECIALS and to_host(w_type.special(specials.LEN)) == 2
    assert NO_SPECIALS == [None] * len(specials.NAMES)
