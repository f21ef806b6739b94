"""code: the type of code objects."""
from rvm.builtins.object_type import address
from rvm.code.code import Code
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

w_code_type = builtin_type("code", Code, w_object_type, has_weakref=True)
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
    """Declare an attribute that is a tuple of names."""
    @code.getter(name)
    def names(w_self):
        return W_Tuple([W_Str(each) for each in getattr(w_self, field)])


declare_names("co_varnames", "varnames")
declare_names("co_freevars", "freevars")
declare_names("co_cellvars", "cellvars")
