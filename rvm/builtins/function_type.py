"""Functions, methods, generators, cells, code, modules: the machinery's own types."""
from rvm.builtins.object_type import address
from rvm.code.code import Code
from rvm.code.positions import line_at
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function, w_function_type
from rvm.interp.generator import W_Generator, w_generator_type
from rvm.interp.raising import exception_object
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import (
    TypeTable, W_BoundMethod, w_bound_method_type)
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import (
    PyError, W_Exception, W_Traceback, attribute_error, error_of, type_error, value_error, w_AttributeError)
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import W_Module, init_module, w_module_type
from rvm.objects.namespace import Namespace
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.objectmodel import compute_identity_hash

w_code_type = builtin_type("code", Code, w_object_type)
w_cell_type = builtin_type("cell", W_Cell, w_object_type)
w_traceback_type = builtin_type("traceback", W_Traceback, w_object_type)


# function

function = TypeTable(w_function_type, W_Function)


@function.method("__call__(self, *args, **kwargs)")
def function_call(w_self, args_w, names, values_w):
    return w_self.call(args_w + values_w, names if len(names) > 0 else None)


@function.method("__get__(self, instance, owner=NULL, /)")
def function_get(w_self, w_instance, w_owner):
    if w_instance is w_None:
        if w_owner is None or w_owner is w_None:
            raise type_error("__get__(None, None) is invalid")
        return w_self
    return W_BoundMethod(w_self, w_instance)


@function.method("__repr__(self, /) -> str")
def function_repr(w_self):
    return "<function %s at %s>" % (w_self.qualname, address(w_self))


def must_be(name, kind):
    return type_error("%s must be set to a %s object" % (name, kind))


def declare_name(table, name, field):
    """Declare a name of what was defined: text, which a program may set to other text."""
    def set(w_self, w_name):
        if not w_name.is_text():
            raise must_be(name, "string")
        setattr(w_self, field, w_name.text())

    def delete(w_self):
        raise must_be(name, "string")

    @table.getter(name, set, delete)
    def get(w_self):
        return W_Str(getattr(w_self, field))


declare_name(function, "__name__", "name")
declare_name(function, "__qualname__", "qualname")


def set_doc(w_self, w_doc):
    w_self.w_doc = w_doc


def delete_doc(w_self):
    w_self.w_doc = w_None


@function.getter("__doc__", set_doc, delete_doc)
def get_doc(w_self):
    return w_self.w_doc


def set_module(w_self, w_module):
    w_self.w_module = w_module


def delete_module(w_self):
    w_self.w_module = w_None


@function.getter("__module__", set_module, delete_module)
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
    w_self.code = w_code


def delete_code(w_self):
    raise must_be("__code__", "code")


@function.getter("__code__", set_code, delete_code)
def get_code(w_self):
    return w_self.code


@function.member("__globals__")
def get_globals(w_self):
    return namespace_dict(w_self.globals)


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


# method

method = TypeTable(w_bound_method_type, W_BoundMethod)


@method.constructor("method(cls: cls, function, instance, /)")
def method_new(w_cls, w_function, w_instance):
    """Create a bound instance method object."""
    if w_function.gettype().lookup("__call__") is None:
        raise type_error("first argument must be callable")
    if w_instance is w_None:
        raise type_error("instance must not be None")
    return W_BoundMethod(w_function, w_instance)


@method.method("__call__(self, *args, **kwargs)")
def method_call(w_self, args_w, names, values_w):
    return w_self.call(args_w + values_w, names if len(names) > 0 else None)


@method.method("__getattribute__(self, name: name, /)")
def method_getattribute(w_self, name):
    w_value = protocol.find_attribute(w_self, w_bound_method_type, name)
    if w_value is not None:
        return w_value
    return protocol.getattr(w_self.w_function, name)


@method.method("__repr__(self, /) -> str")
def method_repr(w_self):
    w_name = protocol.find_attr(w_self.w_function, "__qualname__")
    name = protocol.str_of(w_name) if w_name is not None else "?"
    return "<bound method %s of %s>" % (name, protocol.repr(w_self.w_self))


@method.method("__eq__(self, value, /)")
def method_eq(w_self, w_other):
    if not isinstance(w_other, W_BoundMethod):
        return w_NotImplemented
    return protocol.wrap_bool(w_self.w_self is w_other.w_self and w_self.w_function is w_other.w_function)


@method.method("__hash__(self, /) -> int")
def method_hash(w_self):
    return compute_identity_hash(w_self.w_self) ^ compute_identity_hash(w_self.w_function)


@method.getter("__doc__")
def method_doc(w_self):
    return protocol.getattr(w_self.w_function, "__doc__")


@method.member("__self__")
def method_self(w_self):
    return w_self.w_self


@method.member("__func__")
def method_func(w_self):
    return w_self.w_function


# generator

generator = TypeTable(w_generator_type, W_Generator)


@generator.method("__iter__(self, /)")
def generator_iter(w_self):
    return w_self


@generator.method("__next__(self, /)")
def generator_next(w_self):
    return w_self.send(w_None)


@generator.method("send(self, value, /)")
def generator_send(w_self, w_value):
    return w_self.send(w_value)


@generator.method("throw(self, type, value=NULL, traceback=NULL, /)")
def generator_throw(w_self, w_type, w_value, w_traceback):
    if w_traceback is not None and w_traceback is not w_None and not isinstance(w_traceback, W_Traceback):
        raise type_error("throw() third argument must be a traceback object")
    w_error = thrown_exception(w_type, w_value if w_value is not None else w_None)
    error = error_of(w_error)
    error.traceback = w_traceback if isinstance(w_traceback, W_Traceback) else w_error.traceback
    return w_self.throw(error)


def thrown_exception(w_type, w_value):
    """The exception of throw(w_type, w_value): w_value is one, or what to make one with, or None."""
    if isinstance(w_type, W_Exception):
        if w_value is not w_None:
            raise type_error("instance exception may not have a separate value")
        return w_type
    complaint = ("exceptions must be classes or instances deriving from BaseException, not %s"
                 % protocol.type_name(w_type))
    if w_value is w_None or not isinstance(w_type, W_Type):
        return exception_object(w_type, complaint)
    if isinstance(w_value, W_Exception) and w_value.gettype().is_subtype(w_type):
        return w_value
    return exception_object(w_type.call(w_value.items_w[:] if isinstance(w_value, W_Tuple) else [w_value], None), complaint)


@generator.method("close(self, /) -> None")
def generator_close(w_self):
    w_self.close()


@generator.method("__repr__(self, /) -> str")
def generator_repr(w_self):
    return "<generator object %s at %s>" % (w_self.qualname, address(w_self))


declare_name(generator, "__name__", "name")
declare_name(generator, "__qualname__", "qualname")


@generator.member("gi_code")
def generator_code(w_self):
    return w_self.frame.code


@generator.getter("gi_yieldfrom")
def generator_yieldfrom(w_self):
    """What the generator waits for in `yield from`, or None."""
    w_inner = w_self.delegate() if not w_self.is_running() else None
    return w_inner if w_inner is not None else w_None


@generator.getter("gi_suspended")
def generator_suspended(w_self):
    return protocol.wrap_bool(w_self.started and not w_self.is_running() and not w_self.is_over())


@generator.getter("gi_running")
def generator_running(w_self):
    return protocol.wrap_bool(w_self.is_running())


# module

module = TypeTable(w_module_type, W_Module)


@module.constructor("module(cls: cls, /, *args, **kwargs)")
def module_new(w_cls, args_w, names, values_w):
    w_module = W_Module(Namespace())
    w_module.origin = ""
    if w_cls is not w_module_type:
        w_module.w_class = w_cls
    return w_module


@module.initializer("module(self, name: str, doc=None) -> None")
def module_init(w_self, name, w_doc):
    """Create a module object.

The name must be a string; the optional docstring can have any type."""
    init_module(w_self, name, w_doc)


@module.method("__repr__(self, /) -> str")
def module_repr(w_self):
    name = protocol.repr(W_Str(w_self.module_name()))
    w_file = w_self.namespace.get("__file__")
    if w_file is None:
        if w_self.origin == "":
            return "<module %s>" % name
        return "<module %s (%s)>" % (name, w_self.origin)
    return "<module %s from %s>" % (name, protocol.repr(w_file))


@module.method("__getattribute__(self, name: name, /)")
def module_getattribute(w_self, name):
    try:
        w_value = protocol.find_attribute(w_self, w_self.gettype(), name)
    except PyError as e:        # of a property or another descriptor
        if not e.matches(w_AttributeError):
            raise
        w_value = None
    if w_value is not None:
        return w_value
    w_hook = w_self.namespace.get("__getattr__")
    if w_hook is not None:
        return w_hook.call1(W_Str(name))
    raise attribute_error("module '%s' has no attribute '%s'" % (w_self.module_name(), name))


@module.method("__dir__(self, /)")
def module_dir(w_self):
    w_hook = w_self.namespace.get("__dir__")
    if w_hook is not None:
        return w_hook.call0()
    return new_list(w_self.getdict().keys_w())


# code, cell, traceback

code = TypeTable(w_code_type, Code)


@code.method("__repr__(self, /) -> str")
def code_repr(w_self):
    return '<code object %s at %s, file "%s", line %d>' % (
        w_self.name, address(w_self), w_self.filename, w_self.first_line)


code.field("co_name", W_Str, "name")
code.field("co_qualname", W_Str, "qualname")
code.field("co_filename", W_Str, "filename")
code.field("co_firstlineno", W_Int, "first_line")
code.field("co_argcount", W_Int, "argcount")
code.field("co_posonlyargcount", W_Int, "posonlyargcount")
code.field("co_kwonlyargcount", W_Int, "kwonlyargcount")
code.field("co_flags", W_Int, "flags")


def declare_names(name, field):
    """Declare a list of the names of variables."""
    @code.getter(name)
    def names(w_self):
        return W_Tuple([W_Str(each) for each in getattr(w_self, field)])


declare_names("co_varnames", "varnames")
declare_names("co_freevars", "freevars")
declare_names("co_cellvars", "cellvars")


cell = TypeTable(w_cell_type, W_Cell)


@cell.constructor("cell(cls: cls, contents=NULL, /)")
def new_cell(w_cls, w_contents):
    return W_Cell(w_contents)


@cell.method("__repr__(self, /) -> str")
def cell_repr(w_self):
    w_value = w_self.w_value
    if w_value is None:
        return "<cell at %s: empty>" % address(w_self)
    return "<cell at %s: %s object at %s>" % (address(w_self), protocol.type_name(w_value), address(w_value))


def set_cell_contents(w_self, w_value):
    w_self.w_value = w_value


def delete_cell_contents(w_self):
    w_self.w_value = None


@cell.getter("cell_contents", set_cell_contents, delete_cell_contents)
def cell_contents(w_self):
    if w_self.w_value is None:
        raise value_error("Cell is empty")
    return w_self.w_value


traceback = TypeTable(w_traceback_type, W_Traceback)


@traceback.getter("tb_next")
def traceback_next(w_self):
    return w_self.next if w_self.next is not None else w_None


@traceback.getter("tb_lineno")
def traceback_lineno(w_self):
    return W_Int(line_at(w_self.code.positions, w_self.code.first_line, w_self.pc))
