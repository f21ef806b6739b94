"""Builtin functions that look at the interpreter: imports, namespaces, attributes' names."""
from rvm.interp import imports
from rvm.interp.names import builtins
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.listobject import W_List, new_list
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


@function("__import__(name: str, globals=None, locals=None, fromlist=None, level: int = 0)")
def import_(name, w_globals, w_locals, w_fromlist, level):
    package = ""
    if level > 0:
        w_package = protocol.getitem(w_globals, imports.W_Str("__package__"))
        if w_package.is_text():
            package = w_package.text()
    wants_leaf = w_fromlist is not w_None and protocol.truth(w_fromlist)
    return imports.import_name(name, package, wants_leaf, w_fromlist if wants_leaf else W_Tuple([]), level)


imports.default_import.w_function = FUNCTIONS["__import__"]


@function("vars(object, /)")
def vars(w_object):
    w_dict = w_object.getdict()
    if w_dict is None:
        raise type_error("vars() argument must have __dict__ attribute")
    return w_dict


@function("dir(object, /)")
def dir(w_object):
    w_method = w_object.gettype().lookup("__dir__")
    w_names = w_method.descr_call1(w_object)
    w_list = new_list(protocol.items_of(w_names))
    w_list.sort(None, False)
    return w_list
