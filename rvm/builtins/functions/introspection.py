"""Builtin functions that look at the interpreter: imports, namespaces, attributes' names."""
from rvm.interp.context import context
from rvm.interp.importing import imports
from rvm.interp.names import namespace_of
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


@function("__import__(name, globals=None, locals=None, fromlist=None, level: cint = 0)")
def import_(w_name, w_globals, w_locals, w_fromlist, level):
    if not w_name.is_text():
        raise type_error("module name must be a string")
    package = ""
    if level > 0:
        w_package = protocol.getitem(w_globals, imports.W_Str("__package__"))
        if w_package.is_text():
            package = w_package.text()
    wants_leaf = w_fromlist is not w_None and protocol.truth(w_fromlist)
    return imports.import_name(w_name.text(), package, wants_leaf, w_fromlist if wants_leaf else W_Tuple([]), level)


imports.default_import.w_function = FUNCTIONS["__import__"]


def calling_frame(name):
    """The frame that calls; the compiler tells it only of calls by the function's own name."""
    if context.frame is None:
        raise runtime_error("%s() can only be called by its own name in this rvm" % name)
    return context.frame


@function("globals()")
def globals():
    return namespace_dict(calling_frame("globals").globals)


@function("locals()")
def locals():
    return namespace_of(calling_frame("locals"))


@function("vars(object=NULL, /)")
def vars(w_object):
    if w_object is None:
        return namespace_of(calling_frame("vars"))
    w_dict = protocol.find_attr(w_object, "__dict__")
    if w_dict is None:
        raise type_error("vars() argument must have __dict__ attribute")
    return w_dict


@function("dir(object=NULL, /)")
def dir(w_object):
    if w_object is None:
        w_names = namespace_of(calling_frame("dir"))
    else:
        w_names = w_object.gettype().lookup("__dir__").descr_call1(w_object)
    w_list = new_list(protocol.items_of(w_names))
    w_list.sort(None, False)
    return w_list
