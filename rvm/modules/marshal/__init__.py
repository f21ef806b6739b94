"""marshal: values as bytes in CPython's format, so that each reads what the other has written, but for code.

    writing     dump, dumps
    reading     load, loads

Code is a record of rvm's own: behind CPython's letter for code come the name of its source and
the bytes that rvm.code.code_file makes of it.  Of no other rvm, and of nothing that the
verifier refuses, is code made.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.intobject import W_Int

marshal = ModuleTable("marshal", """This module contains functions that can read and write Python values in
a binary format. The format is specific to Python, but independent of
machine architecture issues.

Not all Python object types are supported; in general, only objects
whose value is independent from a particular invocation of Python can be
written and read. The following types are supported: None, integers,
floating point numbers, strings, bytes, bytearrays, tuples, lists, sets,
dictionaries, and code objects, where it should be understood that
tuples, lists and dictionaries are only supported as long as the values
contained therein are themselves supported; and recursive lists and
dictionaries should not be written (they will cause infinite loops).

Variables:

version -- indicates the format that the module uses. Version 0 is the
    historical format, version 1 shares interned strings and version 2
    uses a binary format for floating point numbers.
    Version 3 shares common object references (New in version 3.4).

Functions:

dump() -- write value to a file
load() -- read value from a file
dumps() -- marshal value as a bytes object
loads() -- read value from a bytes-like object""")

VERSION = 4
marshal.value("version", W_Int(VERSION))

MOST_NESTED = 2000      # objects in objects
REFERENCE = 0x80        # the bit of a kind that says that references to the object may follow
DIGIT_BITS = 15         # in a digit of a long int
SHARED_VERSION, SHORT_VERSION, BINARY_FLOAT_VERSION = 3, 4, 2
