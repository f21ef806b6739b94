"""_library: what the modules of rvm/lib need of the core and programs do not see."""
from __future__ import absolute_import

from rvm.interp.function import run_body
from rvm.interp.imports import compile_source, state
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.namespace import Namespace
from rvm.objects.strobject import W_Str
from rvm.objects.tuplegetter import W_TupleGetter, w_tuplegetter_type

library = ModuleTable("_library", "Services of the core for the library's modules.")


@library.function("evaluate(expression: str, name: str, names, /)")
def evaluate(expression, name, w_names):
    """The value of an expression, usually a lambda, with the names of a dict and those of builtins.

    `name` is where it says that it is from.
    """
    if not isinstance(w_names, W_Dict):
        raise type_error("evaluate() argument 3 must be dict, not %s" % protocol.type_name(w_names))
    namespace = Namespace()
    namespace.set("__name__", W_Str(name))
    for w_key in w_names.keys_w():
        if w_key.is_text():
            namespace.set(w_key.text(), w_names.getitem(w_key))
    return run_body(compile_source(expression, "<string>", "eval"), namespace, None)


@library.function("running_module() -> str")
def running_module():
    """The name of the module whose body runs now, __main__ when none is being imported."""
    return state.running


# The attributes of named tuples.

getter = TypeTable(w_tuplegetter_type, W_TupleGetter)


@getter.static("__new__(cls, index: index, doc, /)")
def new(w_cls, index, w_doc):
    if index < 0:
        raise value_error("_tuplegetter() index must not be negative")
    return W_TupleGetter(index, w_doc)


def set_doc(w_self, w_doc):
    w_self.w_doc = w_doc


@getter.getter("__doc__", set_doc)
def get_doc(w_self):
    return w_self.w_doc


@getter.method("__repr__(self, /) -> str")
def repr(w_self):
    return "_tuplegetter(%d, %s)" % (w_self.index, protocol.repr(w_self.w_doc))


@getter.method("__get__(self, instance, owner=NULL, /)")
def get(w_self, w_instance, w_owner):
    if w_instance is protocol.w_None:
        return w_self
    return w_self.descr_get(w_instance, w_owner)


library.value("tuplegetter", w_tuplegetter_type)
