"""function: what `def` and `lambda` make."""
from rvm.builtins.object_type import address
from rvm.code.code import Code
from rvm.interp.frame import W_Cell
from rvm.interp.frameobject import frame_at
from rvm.interp.function import W_Function, w_function_type
from rvm.interp.names import begin, builtins_object
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, W_BoundMethod
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.namespace import builtins
from rvm.objects.interned import name_object
from rvm.objects.nametables import dict_namespace, namespace_dict
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

function = TypeTable(w_function_type, W_Function)


@function.constructor("function(cls: cls, code, globals, name=None, argdefs=None, closure=None) [parsed]")
def new_function(w_cls, w_code, w_globals, w_name, w_defaults, w_closure):
    """Create a function object.

  code
    a code object
  globals
    the globals dictionary
  name
    a string that overrides the name from the code object
  argdefs
    a tuple that specifies the default argument values
  closure
    a tuple that supplies the bindings for free variables"""
    if not isinstance(w_code, Code):
        raise wrong_argument("code", "code", w_code)
    if not isinstance(w_globals, W_Dict):
        raise wrong_argument("globals", "dict", w_globals)
    if w_name is not w_None and not w_name.is_text():
        raise type_error("arg 3 (name) must be None or string")
    if w_defaults is not w_None and not isinstance(w_defaults, W_Tuple):
        raise type_error("arg 4 (defaults) must be None or tuple")
    closure = cells_of(w_code, w_closure)
    defaults_w = w_defaults.items_w if isinstance(w_defaults, W_Tuple) else []
    frame = frame_at(0)
    globals = begin(dict_namespace(w_globals), frame.globals.builtins if frame is not None else builtins)
    w_function = W_Function(w_code, globals, defaults_w, None, None, closure)
    if w_name is not w_None:
        w_function.name = w_name.text()
    return w_function


def wrong_argument(name, kind, w_given):
    given = "None" if w_given is w_None else protocol.type_name(w_given)
    return type_error("function() argument '%s' must be %s, not %s" % (name, kind, given))


def cells_of(code, w_closure):
    """Return the cells for the free variables of the code, which are given as a tuple, or None for none."""
    count = len(code.freevars)
    if not isinstance(w_closure, W_Tuple):
        if count > 0 and w_closure is w_None:
            raise type_error("arg 5 (closure) must be tuple")
        if w_closure is not w_None:
            raise type_error("arg 5 (closure) must be None or tuple")
        return []
    if len(w_closure.items_w) != count:
        raise value_error("%s requires closure of length %d, not %d" % (code.name, count, len(w_closure.items_w)))
    cells = []
    for w_cell in w_closure.items_w:
        if not isinstance(w_cell, W_Cell):
            raise type_error("arg 5 (closure) expected cell, found %s" % protocol.type_name(w_cell))
        cells.append(w_cell)
    return cells[:]


@function.method("__call__(self, /, *args, **kwargs)")
def function_call(w_self, args_w, names, values_w):
    return w_self.call(args_w + values_w, names if len(names) > 0 else None)


@function.get_method
def function_get(w_self, w_instance, w_owner):
    if w_instance is None:
        return w_self
    return W_BoundMethod(w_self, w_instance)


@function.method("__repr__(self, /) -> str")
def function_repr(w_self):
    return "<function %s at %s>" % (w_self.qualified_name(), address(w_self))


def must_be(name, kind):
    return type_error("%s must be set to a %s object" % (name, kind))


def declare_name(table, name, field, doc="", read=None):
    """Declare `__name__` or `__qualname__`, which a program may set to another str.

    It is kept in that field; `read(w_self)` returns it where that is not so from the beginning.
    """
    if read is None:
        def read(w_self):
            return getattr(w_self, field)

    def set(w_self, w_name):
        if not w_name.is_text():
            raise must_be(name, "string")
        setattr(w_self, field, w_name.text())

    def delete(w_self):
        raise must_be(name, "string")

    @table.getter(name, set, delete, doc)
    def get(w_self):
        return name_object(read(w_self))


def qualified_name(w_self):
    return w_self.qualified_name()


declare_name(function, "__name__", "name")
declare_name(function, "__qualname__", "qualname", "", qualified_name)


def set_doc(w_self, w_doc):
    w_self.w_doc = w_doc


def delete_doc(w_self):
    w_self.w_doc = w_None


@function.getter("__doc__", set_doc, delete_doc, is_member=True)
def get_doc(w_self):
    return w_self.docstring()


def set_module(w_self, w_module):
    w_self.w_module = w_module


def delete_module(w_self):
    w_self.w_module = w_None


@function.getter("__module__", set_module, delete_module, is_member=True)
def get_module(w_self):
    if w_self.w_module is not None:
        return w_self.w_module
    w_name = w_self.globals.get("__name__")
    return w_name if w_name is not None else w_None


def set_code(w_self, w_code):
    if not isinstance(w_code, Code):
        raise must_be("__code__", "code")
    if len(w_code.freevars) != len(w_self.closure):
        raise value_error("%s() requires a code object with %d free vars, not %d" % (
            w_self.name, len(w_self.closure), len(w_code.freevars)))
    w_self.docstring()      # is the one of the code before, as is the qualified name
    w_self.qualname = w_self.qualified_name()
    w_self.code = w_code


def delete_code(w_self):
    raise must_be("__code__", "code")


@function.getter("__code__", set_code, delete_code)
def get_code(w_self):
    return w_self.code


@function.member("__globals__")
def get_globals(w_self):
    return namespace_dict(w_self.globals)


@function.member("__builtins__")
def get_builtins(w_self):
    return builtins_object(w_self.globals.builtins)


def set_defaults(w_self, w_defaults):
    if w_defaults is w_None:
        w_self.defaults_w = []
    elif isinstance(w_defaults, W_Tuple):
        w_self.defaults_w = w_defaults.items_w
    else:
        raise type_error("__defaults__ must be set to a tuple object")


def delete_defaults(w_self):
    w_self.defaults_w = []


@function.getter("__defaults__", set_defaults, delete_defaults)
def get_defaults(w_self):
    if len(w_self.defaults_w) == 0:
        return w_None
    return W_Tuple(w_self.defaults_w)


def set_kwdefaults(w_self, w_defaults):
    if w_defaults is w_None:
        w_self.w_kwdefaults = None
    elif isinstance(w_defaults, W_Dict):
        w_self.w_kwdefaults = w_defaults
    else:
        raise must_be("__kwdefaults__", "dict")


def delete_kwdefaults(w_self):
    w_self.w_kwdefaults = None


@function.getter("__kwdefaults__", set_kwdefaults, delete_kwdefaults)
def get_kwdefaults(w_self):
    return w_self.w_kwdefaults if w_self.w_kwdefaults is not None else w_None


@function.member("__closure__")
def get_closure(w_self):
    if len(w_self.closure) == 0:
        return w_None
    return W_Tuple([w_cell for w_cell in w_self.closure])


def set_annotations(w_self, w_annotations):
    if w_annotations is w_None:
        w_self.w_annotations = None
    elif isinstance(w_annotations, W_Dict):
        w_self.w_annotations = w_annotations
    else:
        raise must_be("__annotations__", "dict")


def delete_annotations(w_self):
    w_self.w_annotations = None


@function.getter("__annotations__", set_annotations, delete_annotations)
def get_annotations(w_self):
    if w_self.w_annotations is None:
        w_self.w_annotations = new_dict()
    return w_self.w_annotations


def set_dict(w_self, w_dict):
    if not isinstance(w_dict, W_Dict):
        raise type_error("__dict__ must be set to a dictionary, not a '%s'" % protocol.type_name(w_dict))
    w_self.w_dict = w_dict


def delete_dict(w_self):
    raise type_error("cannot delete __dict__")


@function.getter("__dict__", set_dict, delete_dict)
def get_dict(w_self):
    return w_self.getdict()
