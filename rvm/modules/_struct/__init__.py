"""_struct: packing values into bytes and unpacking them, by formats.

    kinds       what the codes of a format stand for, value by value
    layouts     formats that have been read, and the loops over their values
    structs     Struct, and the functions of the module

A format is read once: a Layout is kept by its text and by each Struct.  The JIT knows the Layout of a
constant format, and unrolls the loop over its values.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type
from rvm.objects.errors import EXCEPTION_LAYOUT, PyError, W_Exception, w_Exception

struct = ModuleTable("_struct", """\
Functions to convert between Python values and C structs.
Python bytes objects are used to hold the data representing the C struct
and also as format strings (explained below) to describe the layout of data
in the C struct.

The optional first format char indicates byte order, size and alignment:
  @: native order, size & alignment (default)
  =: native order, std. size & alignment
  <: little-endian, std. size & alignment
  >: big-endian, std. size & alignment
  !: same as >

The remaining chars indicate types of args and must match exactly;
these can be preceded by a decimal repeat count:
  x: pad byte (no data); c:char; b:signed byte; B:unsigned byte;
  ?: _Bool (requires C99; if not available, char is used instead)
  h:short; H:unsigned short; i:int; I:unsigned int;
  l:long; L:unsigned long; f:float; d:double; e:half-float.
Special cases (preceding decimal count indicates length):
  s:string (array of char); p: pascal string (with count byte).
Special cases (only available in native format):
  n:ssize_t; N:size_t;
  P:an integer type that is wide enough to hold a pointer.
Special case (not in native mode unless 'long long' in platform C):
  q:long long; Q:unsigned long long
Whitespace between formats is ignored.

The variable struct.error is an exception raised on errors.
""")

w_error_type = builtin_type("struct.error", W_Exception, w_Exception, EXCEPTION_LAYOUT, has_dict=True)
struct.value("error", w_error_type)


def struct_error(message):
    return PyError(w_error_type, None, message)
