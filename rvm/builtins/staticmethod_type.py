"""staticmethod: a method that gets no first argument; and the attributes that it shares with classmethod."""
from rvm.interp.function import W_Function
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, W_StaticMethod, W_UserStaticMethod, w_staticmethod_type
from rvm.objects.errors import type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

LIBRARY_FILE = "<frozen "       # the beginning of the names of files of rvm's own library

static = TypeTable(w_staticmethod_type, W_StaticMethod)


@static.constructor("staticmethod(cls: cls, *args, **kwargs)")
def static_new(w_cls, args_w, names, values_w):
    if w_cls is w_staticmethod_type:
        return W_StaticMethod(w_None)
    w_method = W_UserStaticMethod(w_None)
    w_method.init_instance(w_cls)
    return w_method


@static.initializer("staticmethod(self, function, /) -> None [unsigned]")
def static_init(w_self, w_function):
    w_self.w_function = w_function


@static.method("__call__(self, *args, **kwargs)")
def static_call(w_self, args_w, names, values_w):
    return w_self.w_function.call(args_w + values_w, names if len(names) > 0 else None)


@static.method("__get__(self, instance, owner=NULL as None, /)")
def static_get(w_self, w_instance, w_owner):
    return w_self.w_function


@static.method("__repr__(self, /) -> str")
def static_repr(w_self):
    return "<staticmethod(%s)>" % protocol.repr(w_self.w_function)


@static.method("__reduce__(self, /)")
def static_reduce(w_self):
    """A function of rvm's own library that CPython has in C is pickled by its name, as functions in C are."""
    w_function = w_self.w_function
    if isinstance(w_function, W_Function) and w_function.code.filename.startswith(LIBRARY_FILE):
        return W_Str(w_function.code.qualname)
    raise type_error("cannot pickle '%s' object" % protocol.type_name(w_self))


def declare_wrapping(table):
    """Declare the attributes that a staticmethod or classmethod takes over from its function."""
    @table.getter("__func__")
    def func(w_self):
        return w_self.w_function

    @table.getter("__wrapped__")
    def wrapped(w_self):
        return w_self.w_function

    @table.getter("__isabstractmethod__")
    def is_abstract(w_self):
        return protocol.wrap_bool(protocol.is_abstract(w_self.w_function))

    for name in ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"]:
        declare_taken(table, name)


def declare_taken(table, name):
    def set_own(w_self, w_value):
        w_self.set_taken(name, w_value)

    @table.getter(name, set_own)
    def taken(w_self):
        w_value = w_self.get_taken(name)
        if w_value is not None:
            return w_value
        return protocol.getattr(w_self.w_function, name)


declare_wrapping(static)
