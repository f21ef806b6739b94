"""exit, quit, help and others, which CPython's module site adds to the builtin names."""
from rvm.interp.importing import imports
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import W_Exception, error_of, w_SystemExit
from rvm.objects.namespace import builtins
from rvm.objects.root import W_Root
from rvm.objects.tupleobject import W_Tuple


class W_Quitter(W_Root):
    """Ends the program when it is called; its repr says how to end it."""
    _immutable_fields_ = ["name"]

    def __init__(self, name):
        self.name = name


table = TypeTable(builtin_type("_sitebuiltins.Quitter", W_Quitter, w_object_type), W_Quitter)


@table.method("__call__(self, code=None) -> None")
def call(w_self, w_code):
    w_value = W_Exception(w_SystemExit)
    w_value.args_w = [w_code]
    raise error_of(w_value)


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "Use %s() or Ctrl-D (i.e. EOF) to exit" % w_self.name


for _name in ["exit", "quit"]:
    builtins.set(_name, W_Quitter(_name))


class W_Helper(W_Root):
    """Calls pydoc.help, which is only imported then."""


helper = TypeTable(builtin_type("_sitebuiltins._Helper", W_Helper, w_object_type), W_Helper)


@helper.method("__call__(self, /, *args, **kwds)")
def call_help(w_self, args_w, names, values_w):
    w_help = protocol.getattr(imports.import_name("pydoc", "", False, W_Tuple([]), 0), "help")
    return w_help.call(args_w + values_w, names if len(names) > 0 else None)


@helper.method("__repr__(self, /) -> str")
def repr_help(w_self):
    return "Type help() for interactive help, or help(object) for help about object."


builtins.set("help", W_Helper())
