"""Dicts whose entries are elsewhere: the variables of a namespace and the attributes of an instance."""
from rvm.objects.basetypes import w_object_type
from rvm.objects.instance import W_Instance
from rvm.objects.cells import Cell
from rvm.objects.namespace import new_namespace
from rvm.objects.nametables import dict_namespace, instance_dict, namespace_dict
from rvm.objects.typeobject import W_Type
from tests.objects.convert import call_method, comparable, rvm_outcome, to_host, to_rvm


def has_names_dict():
    namespace = new_namespace()
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
    namespace = new_namespace()
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


def test_namespace_with_keys_of_any_type():
    namespace, w_dict = has_names_dict()
    namespace.set("x", to_rvm(1))
    assert w_dict.getitem(to_rvm(1)) is None and not namespace.uncached
    version = namespace.version
    w_dict.setitem(to_rvm(1), to_rvm("one"))
    assert namespace.uncached and namespace.version is not version
    namespace.set("y", to_rvm(2))
    assert comparable(to_host(w_dict)) == comparable({"x": 1, 1: "one", "y": 2})
    assert to_host(namespace.get("x")) == 1 and namespace.names() == ["x", "y"] and namespace.length() == 3
    assert w_dict.delitem(to_rvm(1)) and not w_dict.delitem(to_rvm(1.5)) and namespace.delete("y")
    w_dict.clear()
    assert namespace.names() == [] and namespace.get("x") is None


def test_a_dict_becomes_a_namespace():
    w_dict = to_rvm({"x": 1, "y": 2})
    namespace = dict_namespace(w_dict)
    assert namespace_dict(namespace) is w_dict and dict_namespace(w_dict) is namespace
    w_dict.setitem(to_rvm("z"), to_rvm(3))
    namespace.set("x", to_rvm(4))
    assert comparable(to_host(w_dict)) == comparable({"x": 4, "y": 2, "z": 3}) and not namespace.uncached
    assert to_host(dict_namespace(to_rvm({None: 1, "x": 2})).get("x")) == 2


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
