"""staticmethod: a method that gets no first argument; and what it shares with classmethod."""
from rvm.code.code import forget_caches
from rvm.interp.function import W_Function
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, W_StaticMethod, W_UserStaticMethod, w_staticmethod_type
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

LIBRARY_FILE = "<frozen "       # the beginning of the names of files of rvm's own library

static = TypeTable(w_staticmethod_type, W_StaticMethod)


@static.constructor("staticmethod(cls: cls, *args, **kwargs)")
def static_new(w_cls, args_w, names, values_w):
    if w_cls is w_staticmethod_type:
        return W_StaticMethod(w_cls, w_None)
    return W_UserStaticMethod(w_cls, w_None)


@static.initializer("staticmethod(self, function, /) -> None [unsigned, strict]")
def static_init(w_self, w_function):
    initialize(w_self, w_function)


@static.method("__call__(self, /, *args, **kwargs)")
def static_call(w_self, args_w, names, values_w):
    return w_self.w_function.call(args_w + values_w, names if len(names) > 0 else None)


@static.get_method
def static_get(w_self, w_instance, w_owner):
    return w_self.w_function


@static.method("__repr__(self, /) -> str")
def static_repr(w_self):
    return "<staticmethod(%s)>" % protocol.repr(w_self.w_function)


def initialize(w_self, w_function):
    """Give a staticmethod or classmethod its function, and the attributes that describe that."""
    if w_self.lasting_function() is not None:
        forget_caches()
    w_self.w_function = w_function
    take_attributes(w_self)


def take_attributes(w_self):
    """Give the object its function's attributes that describe it, as they are now."""
    for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"]:
        w_value = protocol.find_attr(w_self.w_function, name)
        if w_value is not None:
            protocol.setattr(w_self, name, w_value)


@static.method("__reduce__(self, /)")
def static_reduce(w_self):
    """A function of rvm's own library that CPython has in C is pickled by its name, as functions in C are."""
    w_function = w_self.w_function
    if isinstance(w_function, W_Function) and w_function.code.filename.startswith(LIBRARY_FILE):
        return W_Str(w_function.code.qualified_name())
    raise type_error("cannot pickle '%s' object" % protocol.type_name(w_self))


def declare_wrapping(table):
    """Declare the attributes that staticmethod and classmethod have alike."""
    @table.member("__func__")
    def func(w_self):
        return w_self.w_function

    @table.member("__wrapped__")
    def wrapped(w_self):
        return w_self.w_function

    @table.getter("__isabstractmethod__")
    def is_abstract(w_self):
        return protocol.wrap_bool(protocol.is_abstract(w_self.w_function))

    def set_dict(w_self, w_dict):
        if not isinstance(w_dict, W_Dict):
            raise type_error("__dict__ must be set to a dictionary, not a '%s'" % protocol.type_name(w_dict))
        w_self.setdict(w_dict)

    def delete_dict(w_self):
        raise type_error("cannot delete __dict__")

    @table.getter("__dict__", set_dict, delete_dict)
    def get_dict(w_self):
        return w_self.getdict()


declare_wrapping(static)
