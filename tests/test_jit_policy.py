"""Which functions the JIT may look into, as targets/main.py says, of those that the core has."""
import ast
import gc
from pathlib import Path

import pytest

import rvm.everything
from rvm.builtins.code_type import code
from rvm.modules.declare import raising_os_error
from rvm.objects import builtin, instance
from rvm.objects.builtin import TypeTable, make_builtin
from rvm.objects.instance import InstanceMixin, W_Instance
from rvm.objects.iterators import W_UserIterator
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_TupleUser
from rvm.objects.typeobject import W_Type

assert rvm.everything       # it makes the tables that are asked here
MAIN = Path(__file__).resolve().parent.parent / "targets" / "main.py"


@pytest.fixture(scope="module")
def policy():
    """The tables and predicates of targets/main.py, which as a whole only RPython can import."""
    wanted = []
    for statement in ast.parse(MAIN.read_text(encoding="utf-8")).body:
        is_table = isinstance(statement, ast.Assign) and isinstance(statement.value, (ast.List, ast.Constant))
        is_predicate = isinstance(statement, ast.FunctionDef) and statement.name.startswith(("is_", "may_"))
        if is_table or is_predicate:
            wanted.append(statement)
    namespace = {}
    exec(compile(ast.Module(wanted, []), str(MAIN), "exec"), namespace)
    return namespace


def builtin_types():
    """All types that the core declares."""
    return [found for found in gc.get_objects() if type(found) is W_Type]


def all_subclasses(cls):
    """The classes that are derived from a class, at any distance."""
    found = {cls}
    for derived in cls.__subclasses__():
        found |= all_subclasses(derived)
    return found


def copy_of(cls, name):
    """The copy that a class has of a method of the mixin, marked as RPython marks it."""
    function = cls.__dict__[name]
    function.class_ = cls
    return function


def entries_of(declare, monkeypatch):
    """The functions that are made as entries while `declare` runs."""
    made = []
    monkeypatch.setattr(builtin, "set_function", lambda target, name, make: made.append(make()))
    declare()
    return made


# The tables.

def test_rare_methods_exist(policy):
    known = {name for w_type in builtin_types() for name in w_type.dict}
    assert [name for name in policy["RARE_METHODS"] if name not in known] == []


def test_methods_of_the_mixin(policy):
    assert policy["MIXIN"] == instance.__name__
    names = policy["RARE_OF_MIXIN"] + policy["ASKED_OF_ALL"]
    assert [name for name in names if name not in InstanceMixin.__dict__] == []


def test_rare_instances_have_the_mixin(policy):
    names = {cls.__name__ for cls in all_subclasses(W_Root) if "attribute_map" in cls.__dict__}
    assert [name for name in policy["RARE_INSTANCES"] if name not in names] == []


# The predicates.

def test_entries_know_what_they_are_of(monkeypatch):
    def double(w_object):
        return w_object

    made = entries_of(lambda: make_builtin("double(object, /)", double, None, None), monkeypatch)
    assert [function.entry for function in made] == [(__name__, "call", "double")]
    made = entries_of(lambda: make_builtin("double(*args)", double, None, None), monkeypatch)
    assert [function.entry for function in made] == [(__name__, "call", "double")]


def test_entries_of_attributes():
    table = TypeTable(code.w_type, code.cls)
    before = dict(code.w_type.dict)
    try:
        @table.getter("invented", lambda self, w_value: None, lambda self: None)
        def invented(self):
            return self
        w_getset = code.w_type.dict["invented"]
    finally:
        code.w_type.dict.clear()
        code.w_type.dict.update(before)
    assert [function.entry for function in (w_getset.getter, w_getset.setter, w_getset.deleter)] == [
        (__name__, kind, "invented") for kind in ("get", "set", "delete")]


def test_functions_of_the_system_are_of_their_module():
    def open_nothing(path):
        raise OSError(2, path)

    assert raising_os_error(open_nothing).__module__ == __name__


@pytest.mark.parametrize("entry, is_rare", [
    (("rvm.modules.gc", "call", "collect"), True),
    (("rvm.modules._weakref.operators", "call", "__add__"), True),
    (("rvm.modules._weakref.proxies", "call", "__getattribute__"), False),
    (("rvm.modules.posix.tree", "call", "rename"), True),
    (("rvm.modules._io.buffers", "call", "read"), True),
    (("rvm.modules._io.stringio", "call", "write"), False),
    (("rvm.objects.structseq", "get", "tm_year"), True),
    (("rvm.builtins.list_type", "call", "append"), False),
    (("rvm.builtins.list_type", "call", "__repr__"), True),
    (("rvm.builtins.complex_type", "call", "__rmul__"), False),
    (("rvm.builtins.function_type", "get", "__name__"), False),
    (("rvm.builtins.function_type", "set", "__name__"), True),
    ((None, "call", "append"), False)])
def test_rare_entries(policy, entry, is_rare):
    def function():
        pass

    function.entry = entry
    assert policy["may_look_into"](function) is not is_rare


def test_copies_of_the_mixin(policy):
    may_look_into = policy["may_look_into"]
    assert may_look_into(copy_of(W_Instance, "setdictvalue"))
    assert may_look_into(copy_of(W_TupleUser, "setdictvalue"))
    assert not may_look_into(copy_of(W_TupleUser, "deldictvalue"))
    assert not may_look_into(copy_of(W_UserIterator, "setdictvalue"))
    assert may_look_into(copy_of(W_UserIterator, "gettype"))


def test_modules(policy):
    assert policy["is_opaque"]("rvm.compiler.analysis")
    assert policy["is_opaque"]("rvm.cli")
    assert not policy["is_opaque"]("rvm.code.code")
    assert not policy["is_opaque"]("rvm.codes.other")
