"""Maps, and the storages of instances: objects, numbers in cells, ints or floats alone."""
import pytest

from rvm.objects.basetypes import w_object_type
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import W_Instance, is_attribute_cell
from rvm.objects.maps import FLOAT, FLOAT_CELL, INT, INT_CELL, MOST_ATTRIBUTES, OBJECT, many_classes, merged
from rvm.objects.typeobject import W_Type
from rvm.rlib.classes import class_of
from tests.objects.convert import to_host, to_rvm


def new_type(name="C"):
    w_type = W_Type(name, [w_object_type], {}, w_object_type.layout, True)
    w_type.mro_w = [w_type, w_object_type]
    w_type.has_dict = True
    return w_type


def instance_of(w_type, **attributes):
    w_instance = W_Instance(w_type)
    for name, value in attributes.items():
        w_instance.setdictvalue(name, to_rvm(value))
    return w_instance


def kinds(w_instance):
    return [w_instance.map.find(name).kind for name in w_instance.map.names()]


def values(w_instance):
    return {name: to_host(w_instance.getdictvalue(name)) for name in w_instance.own_names()}


def stored(w_instance):
    """What is in the storage, without what is free; of a cell its value."""
    found = w_instance.storage.value[:w_instance.map.size]
    return [w_value.value if is_attribute_cell(w_value) else w_value for w_value in found]


def test_instances_with_the_same_attributes_share_a_map():
    w_type = new_type()
    w_1, w_2 = instance_of(w_type, x=1.5, y=2.5), instance_of(w_type, x=3.5, y=4.5)
    assert w_1.map is w_2.map and w_1.map.names() == ["x", "y"]
    assert w_1.map is not instance_of(w_type, y=1.5, x=2.5).map
    assert w_1.map is not instance_of(new_type(), x=1.5, y=2.5).map


def test_floats_alone_are_in_a_storage_of_floats():
    w_instance = instance_of(new_type(), x=1.5, y=-0.0)
    assert kinds(w_instance) == [FLOAT, FLOAT] and stored(w_instance) == [1.5, 0.0]
    assert repr(values(w_instance)) == "{'x': 1.5, 'y': -0.0}"
    map, storage = w_instance.map, w_instance.storage
    w_instance.setdictvalue("x", W_Float(7.5))
    assert w_instance.map is map and w_instance.storage is storage and stored(w_instance) == [7.5, 0.0]


def test_a_storage_of_floats_grows():
    w_type = new_type()
    for count in (3, 20, 20):
        w_instance = instance_of(w_type, **{"a%d" % i: i + 0.5 for i in range(count)})
        assert kinds(w_instance) == [FLOAT] * count and stored(w_instance) == [i + 0.5 for i in range(count)]
    assert len(instance_of(w_type, a0=1.5).storage.value) == 16      # what most of them will need


def test_floats_among_objects_are_in_cells():
    w_type = new_type()
    w_first = instance_of(w_type, name="n", x=1.5, y=2.5)
    assert kinds(w_first) == [OBJECT, FLOAT_CELL, FLOAT_CELL]
    cell = w_first.storage.value[1]
    w_first.setdictvalue("x", W_Float(3.5))
    assert w_first.storage.value[1] is cell and cell.value == 3.5
    w_second = instance_of(w_type, name="n", x=1.5, y=2.5)
    assert w_second.map is w_first.map and w_second.storage.value[1] is not cell
    assert values(w_first) == {"name": "n", "x": 3.5, "y": 2.5}


def test_an_object_behind_floats_changes_the_storage():
    w_type = new_type()
    w_before = instance_of(w_type, x=1.5, y=2.5)
    w_instance = instance_of(w_type, x=1.5, y=2.5, name="n")
    assert kinds(w_before) == [FLOAT, FLOAT] and kinds(w_instance) == [FLOAT_CELL, FLOAT_CELL, OBJECT]
    assert values(w_instance) == {"x": 1.5, "y": 2.5, "name": "n"}
    assert w_before.map.find("x").is_retired
    # From now on instances begin with a storage of objects, and end with the same map.
    w_after = instance_of(w_type, x=1.5, y=2.5)
    assert kinds(w_after) == [FLOAT_CELL, FLOAT_CELL]
    assert instance_of(w_type, x=1.5, y=2.5, name="n").map is w_instance.map
    w_before.setdictvalue("z", W_Float(3.5))
    assert kinds(w_before) == [FLOAT_CELL] * 3
    w_before.setdictvalue("name", to_rvm("m"))
    assert kinds(w_before) == [FLOAT_CELL] * 3 + [OBJECT]
    assert values(w_before) == {"x": 1.5, "y": 2.5, "z": 3.5, "name": "m"}


def test_an_attribute_that_becomes_an_object_is_one_for_later_instances():
    w_type = new_type()
    w_before = instance_of(w_type, x=1.5, y=2.5, z=3.5)
    w_instance = instance_of(w_type, x=1.5, y=2.5, z=3.5)
    w_instance.setdictvalue("y", to_rvm(7))
    assert kinds(w_instance) == [FLOAT_CELL, OBJECT, FLOAT_CELL] and values(w_instance) == {"x": 1.5, "y": 7, "z": 3.5}
    w_instance.setdictvalue("y", W_Float(4.5))
    assert kinds(w_instance) == [FLOAT_CELL, OBJECT, FLOAT_CELL] and values(w_instance)["y"] == 4.5
    assert instance_of(w_type, x=1.5, y=2.5, z=3.5).map is w_instance.map
    assert values(w_before) == {"x": 1.5, "y": 2.5, "z": 3.5} and kinds(w_before) == [FLOAT] * 3
    w_before.setdictvalue("x", to_rvm(None))
    assert kinds(w_before) == [OBJECT, FLOAT_CELL, FLOAT_CELL] and values(w_before) == {"x": None, "y": 2.5, "z": 3.5}


def test_a_first_value_that_is_none_makes_an_object():
    w_type = new_type()
    w_before = instance_of(w_type, name="n", x=1.5)
    w_instance = instance_of(w_type, name="n", x=None)
    assert kinds(w_before) == [OBJECT, FLOAT_CELL] and kinds(w_instance) == [OBJECT, OBJECT]
    assert w_before.map.is_retired and instance_of(w_type, name="n", x=2.5).map is w_instance.map


def test_kinds_of_one_attribute_merged():
    expected = {(kind, kind): kind for kind in (OBJECT, INT_CELL, FLOAT_CELL, INT, FLOAT)}
    expected.update({(INT, INT_CELL): INT_CELL, (FLOAT, FLOAT_CELL): FLOAT_CELL})
    for kind in (OBJECT, INT_CELL, FLOAT_CELL, INT, FLOAT):
        for other in (OBJECT, INT_CELL, FLOAT_CELL, INT, FLOAT):
            wanted = expected.get((kind, other), expected.get((other, kind), OBJECT))
            assert merged(kind, other) == wanted


def test_ints_alone_are_in_a_storage_of_ints():
    w_type = new_type()
    w_instance = instance_of(w_type, x=1, y=-2)
    assert kinds(w_instance) == [INT, INT] and stored(w_instance) == [1, -2]
    map, storage = w_instance.map, w_instance.storage
    w_instance.setdictvalue("x", to_rvm(2 ** 63 - 1))
    assert w_instance.map is map and w_instance.storage is storage and stored(w_instance) == [2 ** 63 - 1, -2]
    w_instance = instance_of(w_type, **{"a%d" % i: i for i in range(20)})
    assert kinds(w_instance) == [INT] * 20 and stored(w_instance) == list(range(20))


def test_ints_beside_floats_are_in_cells():
    w_type = new_type()
    w_before = instance_of(w_type, x=1)
    w_instance = instance_of(w_type, x=1, y=0.5)
    assert kinds(w_before) == [INT] and kinds(w_instance) == [INT_CELL, FLOAT_CELL]
    cell = w_instance.storage.value[0]
    w_instance.setdictvalue("x", to_rvm(7))
    assert w_instance.storage.value[0] is cell and cell.value == 7 and values(w_instance) == {"x": 7, "y": 0.5}
    assert kinds(instance_of(w_type, x=1)) == [INT_CELL]
    w_before.setdictvalue("y", to_rvm(2))       # of which others had a float
    assert kinds(w_before) == [INT_CELL, OBJECT] and values(w_before) == {"x": 1, "y": 2}
    w_before.setdictvalue("y", to_rvm(2.5))
    assert kinds(w_before) == [INT_CELL, OBJECT] and values(w_before) == {"x": 1, "y": 2.5}
    assert kinds(instance_of(w_type, x=1, y=1)) == [INT_CELL, OBJECT]


@pytest.mark.parametrize("value", [True, 2 ** 63, -2 ** 63 - 1, 0.5, None, "text"])
def test_what_is_no_machine_integer_makes_an_object(value):
    w_type = new_type()
    w_before, w_instance = instance_of(w_type, x=1, y=2), instance_of(w_type, x=1, y=2)
    w_value = to_rvm(value)
    w_instance.setdictvalue("y", w_value)
    assert kinds(w_instance) == [INT_CELL, OBJECT] and w_instance.getdictvalue("y") is w_value
    assert kinds(instance_of(w_type, x=1, y=2)) == [INT_CELL, OBJECT] and kinds(w_before) == [INT, INT]
    w_instance.setdictvalue("y", to_rvm(5))
    assert kinds(w_instance) == [INT_CELL, OBJECT] and values(w_instance) == {"x": 1, "y": 5}


def test_floats_after_ints_and_ints_after_floats():
    w_type = new_type()
    assert kinds(instance_of(w_type, x=1, y=2)) == [INT, INT]
    assert kinds(instance_of(w_type, x=1.5, y=2)) == [OBJECT, INT_CELL]
    assert kinds(instance_of(w_type, z=1.5, y=2)) == [FLOAT_CELL, INT_CELL]
    w_type = new_type()
    w_first, w_second = instance_of(w_type, x=1.5, y=2.5), instance_of(w_type, x=1.5, y=2.5)
    w_first.setdictvalue("x", to_rvm(1))
    assert kinds(w_first) == [OBJECT, FLOAT_CELL] and kinds(w_second) == [FLOAT, FLOAT]
    w_second.setdictvalue("y", to_rvm(1))
    assert kinds(w_second) == [OBJECT, OBJECT] and values(w_second) == {"x": 1.5, "y": 1}


def test_a_map_that_is_retired_is_still_taken_for_what_it_is():
    # As inline caches may, which learned it before.
    w_type = new_type()
    extended = instance_of(w_type, x=1.5).map
    instance_of(w_type, x=None)
    w_instance = W_Instance(w_type)
    w_instance.append_attribute(extended, W_Float(2.5))
    assert kinds(w_instance) == [OBJECT] and values(w_instance) == {"x": 2.5}


def test_not_a_number_is_kept_as_an_object():
    w_nan = W_Float(float("nan"))
    w_instance = instance_of(new_type(), x=1.5)
    w_instance.setdictvalue("x", w_nan)
    assert w_instance.getdictvalue("x") is w_nan and kinds(w_instance) == [OBJECT]
    w_instance.setdictvalue("y", w_nan)
    assert w_instance.getdictvalue("y") is w_nan


def known_class(w_instance, name):
    """The class that all objects have which were this attribute, or None if they differ in class."""
    value_class = w_instance.map.find(name).value_class
    return None if value_class is class_of(many_classes) else value_class


def test_a_map_knows_the_class_of_an_attribute_as_long_as_there_is_one():
    w_type = new_type()
    w_first = instance_of(w_type, x="a", y=None)
    w_second = instance_of(w_type, x="b", y=None)
    assert known_class(w_first, "x") is class_of(to_rvm("c")) and known_class(w_first, "y") is None
    w_second.setdictvalue("x", to_rvm("d"))
    assert known_class(w_first, "x") is class_of(to_rvm("c"))
    w_second.setdictvalue("x", to_rvm(None))
    assert known_class(w_first, "x") is None and known_class(w_first, "y") is None
    assert values(w_first) == {"x": "a", "y": None} and values(w_second) == {"x": None, "y": None}


def test_an_attribute_of_another_class_when_it_is_added():
    w_type = new_type()
    w_first = instance_of(w_type, x="a")
    w_second = instance_of(w_type, x=None)
    assert w_first.map is w_second.map and known_class(w_first, "x") is None


def test_the_class_of_an_attribute_that_was_a_number():
    w_type = new_type()
    w_first = instance_of(w_type, x=1, y="a")
    w_first.setdictvalue("x", to_rvm("b"))
    assert known_class(w_first, "x") is class_of(to_rvm("c"))
    w_second = instance_of(w_type, x=2, y=None)
    assert w_first.map is w_second.map and known_class(w_first, "x") is None and known_class(w_first, "y") is None
    assert values(w_second) == {"x": 2, "y": None}


def test_the_class_of_attributes_that_are_stored_anew():
    w_instance = instance_of(new_type(), x="a", y="b")
    w_instance.deldictvalue("x")
    assert known_class(w_instance, "y") is class_of(to_rvm("b"))
    w_other = new_type("D")
    instance_of(w_other, y=None)
    w_instance.change_type(w_other)
    assert known_class(w_instance, "y") is None and values(w_instance) == {"y": "b"}


def test_deleted_attributes():
    w_type = new_type()
    w_instance = instance_of(w_type, x=1.5, y=2.5, z=3.5)
    assert w_instance.deldictvalue("y") and not w_instance.deldictvalue("y")
    assert values(w_instance) == {"x": 1.5, "z": 3.5} and w_instance.map is instance_of(w_type, x=0.5, z=0.5).map
    w_instance.setdictvalue("name", to_rvm("n"))
    assert w_instance.deldictvalue("x") and values(w_instance) == {"z": 3.5, "name": "n"}
    assert w_instance.deldictvalue("name") and w_instance.deldictvalue("z") and values(w_instance) == {}
    w_instance.setdictvalue("x", W_Float(0.5))
    assert values(w_instance) == {"x": 0.5}
    w_instance = instance_of(new_type(), x=0.5)
    w_instance.deldictvalue("x")
    w_instance.setdictvalue("x", to_rvm("text"))
    assert values(w_instance) == {"x": "text"}


def test_another_class():
    w_type, w_other = new_type(), new_type("D")
    instance_of(w_other, x=None)
    w_instance = instance_of(w_type, x=1.5, y=2.5)
    assert w_instance.change_type(w_other) and w_instance.gettype() is w_other
    assert kinds(w_instance) == [OBJECT, FLOAT_CELL] and values(w_instance) == {"x": 1.5, "y": 2.5}
    assert w_instance.change_type(w_type) and kinds(w_instance) == [FLOAT, FLOAT]
    assert values(w_instance) == {"x": 1.5, "y": 2.5}


def test_weak_references_and_views_are_kept_with_floats():
    w_instance = instance_of(new_type(), x=1.5)
    w_instance.setweakrefs(to_rvm("references"))
    w_instance.setweakrefs(None)
    assert w_instance.getweakrefs() is None and values(w_instance) == {"x": 1.5}
    w_dict = w_instance.getdict()
    w_dict.setitem_str("x", W_Float(2.5))
    w_dict.setitem_str("y", W_Float(3.5))
    assert to_host(w_dict) == {"x": 2.5, "y": 3.5} == values(w_instance) and w_instance.getdict() is w_dict


def test_too_many_attributes_go_into_a_dict():
    w_instance = instance_of(new_type(), **{"a%d" % i: i + 0.5 for i in range(MOST_ATTRIBUTES + 5)})
    assert w_instance.map.uses_dict
    assert list(values(w_instance).values()) == [i + 0.5 for i in range(MOST_ATTRIBUTES + 5)]
