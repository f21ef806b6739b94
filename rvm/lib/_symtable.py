"""Symbol tables as CPython's compiler has them, made of rvm's own analysis of scopes."""

import _scopes
from _library import builtin as _builtin, final_type as _final_type

USE = 16
DEF_GLOBAL = 1
DEF_NONLOCAL = 8
DEF_LOCAL = 2
DEF_PARAM = 4
DEF_FREE = 32
DEF_FREE_CLASS = 64
DEF_IMPORT = 128
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT
DEF_ANNOT = 256

TYPE_FUNCTION = 0
TYPE_CLASS = 1
TYPE_MODULE = 2

LOCAL = 1
GLOBAL_EXPLICIT = 2
GLOBAL_IMPLICIT = 3
FREE = 4
CELL = 5
SCOPE_OFF = 11
SCOPE_MASK = 15

_TYPES = TYPE_MODULE, TYPE_CLASS, TYPE_FUNCTION, TYPE_FUNCTION, TYPE_FUNCTION     # by rvm's kind of scope


def _flags(flags, found):
    """Return the flags of a name as CPython numbers them: rvm's have no place for DEF_FREE."""
    return flags & 31 | flags >> 5 << 6 | found << SCOPE_OFF


class _Entry:
    """A symbol table of one module, class, function or comprehension."""

    __slots__ = "id", "name", "symbols", "varnames", "children", "nested", "type", "lineno", "__weakref__"

    def __repr__(self):
        return "<symtable entry %s(%d), line %d>" % (self.name, self.id, self.lineno)


_Entry.__name__ = _Entry.__qualname__ = "symtable entry"
_Entry.__module__ = "builtins"
_final_type(_Entry)


def _entry(scope):
    kind, name, lineno, is_nested, names, parameters, children = scope
    entry = object.__new__(_Entry)
    entry.id = id(entry)
    entry.type = _TYPES[kind]
    entry.name = "top" if entry.type == TYPE_MODULE else name.strip("<>")
    entry.lineno = lineno
    entry.nested = int(is_nested)
    entry.symbols = {name: _flags(flags, found) for name, (flags, found) in names.items()}
    entry.varnames = parameters
    entry.children = [_entry(child) for child in children]
    return entry


@_builtin
def symtable(source, filename, startstr, /):
    """Return symbol and scope dictionaries used internally by compiler."""
    return _entry(_scopes.analyze(source, filename, startstr))
