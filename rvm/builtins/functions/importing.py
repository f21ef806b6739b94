"""The builtin function __import__."""
from rvm.interp.importing import imports
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS, function
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import PyError, type_error, value_error, w_KeyError
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple


@function("__import__(name, globals=NULL as None, locals=None, fromlist=None as (), level: cint = 0)")
def import_(w_name, w_globals, w_locals, w_fromlist, level):
    if not w_name.is_text():
        raise type_error("module name must be a string")
    package = ""
    if level < 0:
        raise value_error("level must be >= 0")
    if level > 0:
        if w_globals is None:
            raise PyError(w_KeyError, None, "'__name__' not in globals")
        if not isinstance(w_globals, W_Dict):
            raise type_error("globals must be a dict")
        package = imports.package_of(w_globals)
    wants_leaf = w_fromlist is not w_None and protocol.truth(w_fromlist)
    return imports.import_name(w_name.text(), package, wants_leaf, w_fromlist if wants_leaf else W_Tuple([]), level)


imports.default_import.w_function = FUNCTIONS["__import__"]
