"""code: the type of code objects."""
from rvm.builtins.object_type import address
from rvm.code.code import NO_CONSTANTS, NO_HANDLERS, NO_NAMES, Code, Details
from rvm.code.code_file import pack_tables, unpack_tables
from rvm.code.comparing import hash_of_code, same_code
from rvm.code.line_marks import PLAIN_MARKS
from rvm.code.location_table import BadTable, location_table, positions_from, positions_of, reached_lines
from rvm.code.serialize import BadCode
from rvm.code.tables import line_number_table
from rvm.code.verifier import verify_one
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_ListIterator, new_list
from rvm.objects.errors import type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

w_code_type = builtin_type("code", Code, w_object_type, has_weakref=True)
code = TypeTable(w_code_type, Code)


@code.constructor("code(cls: cls, argcount: cint, posonlyargcount: cint, kwonlyargcount: cint, nlocals: cint, "
                  "stacksize: cint, flags: cint, codestring, constants, names, varnames, filename, name, qualname, "
                  "firstlineno: cint, linetable, exceptiontable, freevars=NULL as (), cellvars=NULL as (), /)")
def code_new(w_cls, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, w_codestring, w_constants,
             w_names, w_varnames, w_filename, w_name, w_qualname, firstlineno, w_linetable, w_exceptiontable,
             w_freevars, w_cellvars):
    """Create a code object.  Not for mere mortals."""
    bytecode = data_or(w_codestring, "codestring", "")
    tables = tables_of(data_or(w_exceptiontable, "exceptiontable", ""))
    varnames = names_or(w_varnames, "varnames", NO_NAMES)
    registers = natural(stacksize, "stacksize")
    if tables.stack_base >= 0:
        registers += tables.stack_base
        assert registers >= 0
    made = Code(
        text_or(w_name, "name", ""), text_or(w_qualname, "qualname", ""), text_or(w_filename, "filename", ""),
        natural(firstlineno, "firstlineno"), natural(flags, "flags"), bytecode,
        objects_or(w_constants, "constants", NO_CONSTANTS), names_or(w_names, "names", NO_NAMES), registers,
        natural(argcount, "argcount"), natural(posonlyargcount, "posonlyargcount"),
        natural(kwonlyargcount, "kwonlyargcount"),
        names_or(w_freevars, "freevars", NO_NAMES), tables.first_free,
        Details(varnames, names_or(w_cellvars, "cellvars", NO_NAMES), tables.handlers, tables.positions,
                tables.register_names, tables.loop_headers, tables.line_marks),
        tables.stack_base)
    return with_line_table(checked(made, nlocals), w_linetable)


def with_line_table(w_code, w_linetable):
    return replace(w_code, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None,
                   w_linetable, None)


def natural(number, name):
    if number < 0:
        raise value_error("code: %s must not be negative" % name)
    assert number >= 0
    return number


def tables_of(data):
    try:
        return unpack_tables(data)
    except BadCode as e:
        raise value_error("code: " + e.message)


@code.method("__repr__(self, /) -> str")
def code_repr(w_self):
    return '<code object %s at %s, file "%s", line %d>' % (
        w_self.name, address(w_self), w_self.filename, w_self.first_line)


@code.method("__eq__(self, value, /)")
def code_eq(w_self, w_other):
    if not isinstance(w_other, Code):
        return w_NotImplemented
    return protocol.wrap_bool(same_code(w_self, w_other))


@code.method("__ne__(self, value, /)")
def code_ne(w_self, w_other):
    if not isinstance(w_other, Code):
        return w_NotImplemented
    return protocol.wrap_bool(not same_code(w_self, w_other))


@code.method("__hash__(self, /) -> int")
def code_hash(w_self):
    return hash_of_code(w_self)


code.field("co_name", W_Str, "name")
code.field("co_filename", W_Str, "filename")
code.field("co_firstlineno", W_Int, "first_line")
code.field("co_argcount", W_Int, "argcount")
code.field("co_posonlyargcount", W_Int, "posonlyargcount")
code.field("co_kwonlyargcount", W_Int, "kwonlyargcount")
code.field("co_flags", W_Int, "flags")


@code.member("co_qualname")
def get_qualified_name(w_self):
    return W_Str(w_self.qualified_name())


def tuple_of(names):
    return W_Tuple([W_Str(name) for name in names])


@code.member("co_names")
def get_names(w_self):
    w_self.complete()
    return tuple_of(w_self.names)


@code.getter("co_varnames")
def get_varnames(w_self):
    w_self.complete()
    return tuple_of(w_self.details.varnames)


@code.getter("co_freevars")
def get_freevars(w_self):
    return tuple_of(w_self.freevars)


@code.getter("co_cellvars")
def get_cellvars(w_self):
    w_self.complete()
    return tuple_of(w_self.details.cellvars)


@code.getter("co_code")
def get_bytecode(w_self):
    w_self.complete()
    return W_Bytes(w_self.bytecode)


@code.member("co_consts")
def get_constants(w_self):
    w_self.complete()
    return W_Tuple(w_self.constants[:])


@code.member("co_nlocals")
def get_variables(w_self):
    w_self.complete()
    return W_Int(len(w_self.details.varnames))


@code.member("co_stacksize")
def get_stack_size(w_self):
    return W_Int(stack_size(w_self))


def stack_size(w_code):
    """Return how many registers the code has, or on the stack machine how many items the stack."""
    if w_code.is_stack:
        return w_code.registers - w_code.stack_base
    return w_code.registers


@code.member("co_linetable")
def get_location_table(w_self):
    w_self.complete()
    return W_Bytes(location_table(w_self))


@code.member("co_exceptiontable")
def get_exception_table(w_self):
    w_self.complete()
    return W_Bytes(pack_tables(w_self))


@code.getter("co_lnotab")
def get_line_number_table(w_self):
    w_self.complete()
    return W_Bytes(line_number_table(w_self))


def iterator_of(items_w):
    return W_ListIterator(new_list(items_w))


@code.method("co_lines(self, /) [unsigned]")
def get_lines(w_self):
    w_self.complete()
    return iterator_of([W_Tuple([W_Int(lines.start), W_Int(lines.end), number_or_none(lines.lineno)])
                        for lines in reached_lines(w_self)])


@code.method("co_positions(self, /) [unsigned]")
def get_positions(w_self):
    w_self.complete()
    return iterator_of([W_Tuple([number_or_none(position.lineno), number_or_none(position.end_lineno),
                                 number_or_none(position.col_offset), number_or_none(position.end_col_offset)])
                        for position in positions_of(w_self)])


def number_or_none(number):
    return W_Int(number) if number >= 0 else w_None


# Changed code.

@code.method("replace(self, /, *, co_argcount=NULL, co_posonlyargcount=NULL, co_kwonlyargcount=NULL, "
             "co_nlocals=NULL, co_stacksize=NULL, co_flags=NULL, co_firstlineno=NULL, co_code=NULL, co_consts=NULL, "
             "co_names=NULL, co_varnames=NULL, co_freevars=NULL, co_cellvars=NULL, co_filename=NULL, co_name=NULL, "
             "co_qualname=NULL, co_linetable=NULL, co_exceptiontable=NULL)")
def replace(w_self, w_argcount, w_posonlyargcount, w_kwonlyargcount, w_nlocals, w_stacksize, w_flags, w_firstlineno,
            w_code, w_consts, w_names, w_varnames, w_freevars, w_cellvars, w_filename, w_name, w_qualname,
            w_linetable, w_exceptiontable):
    """Return a copy of the code object with new values for the specified fields."""
    w_self.complete()
    details = w_self.details
    varnames = names_or(w_varnames, "co_varnames", details.varnames)
    cellvars = names_or(w_cellvars, "co_cellvars", details.cellvars)
    freevars = names_or(w_freevars, "co_freevars", w_self.freevars)
    first_line = count_or(w_firstlineno, "co_firstlineno", 0) if w_firstlineno is not None else w_self.first_line
    bytecode = data_or(w_code, "co_code", w_self.bytecode)
    positions = positions_or(w_linetable, w_self, first_line, bytecode)
    size = count_or(w_stacksize, "co_stacksize", stack_size(w_self))
    registers = size
    if w_self.is_stack:
        registers += w_self.stack_base
        assert registers >= 0
    changed = Code(
        text_or(w_name, "co_name", w_self.name),
        text_or(w_qualname, "co_qualname", w_self.qualname),
        text_or(w_filename, "co_filename", w_self.filename),
        first_line,
        count_or(w_flags, "co_flags", w_self.flags),
        bytecode,
        objects_or(w_consts, "co_consts", w_self.constants),
        names_or(w_names, "co_names", w_self.names),
        registers,
        count_or(w_argcount, "co_argcount", w_self.argcount),
        count_or(w_posonlyargcount, "co_posonlyargcount", w_self.posonlyargcount),
        count_or(w_kwonlyargcount, "co_kwonlyargcount", w_self.kwonlyargcount),
        freevars, w_self.first_free,
        Details(varnames, cellvars, handlers_or(w_exceptiontable, details.handlers), positions,
                register_names(w_self, registers, varnames, cellvars, freevars), details.loop_headers,
                details.line_marks if positions == details.positions else PLAIN_MARKS),
        w_self.stack_base, w_self.stack_tops)
    return checked(changed, count_or(w_nlocals, "co_nlocals", len(varnames)))


def checked(changed, nlocals):
    """Return code that was made of what a program gave, once it is verified; ValueError."""
    varnames = changed.details.varnames
    if nlocals != len(varnames):
        raise value_error("code: co_nlocals != len(co_varnames)")
    if changed.parameters > len(varnames):
        raise value_error("code: co_varnames is too small")
    try:
        verify_one(changed)
    except BadCode as e:
        raise value_error("code: " + e.message)
    return changed


def count_or(w_number, name, before):
    if w_number is None:
        assert before >= 0
        return before
    number = to_cint(w_number)
    if number < 0:
        raise value_error("%s must be a positive integer" % name)
    assert number >= 0
    return number


def must_be(name, kind, w_given):
    given = "None" if w_given is w_None else protocol.type_name(w_given)
    return type_error("replace() argument '%s' must be %s, not %s" % (name, kind, given))


def text_or(w_text, name, before):
    if w_text is None:
        return before
    if not w_text.is_text():
        raise must_be(name, "str", w_text)
    return w_text.text()


def data_or(w_data, name, before):
    if w_data is None:
        return before
    if not isinstance(w_data, W_Bytes):
        raise must_be(name, "bytes", w_data)
    return w_data.data()


def objects_or(w_objects, name, before):
    if w_objects is None:
        return before
    if not isinstance(w_objects, W_Tuple):
        raise must_be(name, "tuple", w_objects)
    return w_objects.items_w[:]


def names_or(w_names, name, before):
    if w_names is None:
        return before
    names = []
    for w_name in objects_or(w_names, name, []):
        if not w_name.is_text():
            raise type_error("name tuples must contain only strings, not '%s'" % protocol.type_name(w_name))
        names.append(w_name.text())
    return names[:]


def handlers_or(w_table, before):
    if w_table is None:
        return before
    data = data_or(w_table, "co_exceptiontable", "")
    return NO_HANDLERS if data == "" else tables_of(data).handlers


def positions_or(w_table, before, first_line, bytecode):
    """Return the table of positions of changed code; `before` is the code that is changed."""
    if w_table is None or data_or(w_table, "co_linetable", "") == location_table(before):
        if bytecode == before.bytecode:
            return before.details.positions
        w_table = get_location_table(before)
    try:
        return positions_from(data_or(w_table, "co_linetable", ""), first_line, len(bytecode))
    except BadTable:
        raise value_error("code: co_linetable is malformed")


def register_names(w_code, count, varnames, cellvars, freevars):
    """Return the names of `count` registers of the code when its variables have other names."""
    new_names = {}
    note_names(new_names, w_code.details.varnames, varnames)
    note_names(new_names, w_code.details.cellvars, cellvars)
    note_names(new_names, w_code.freevars, freevars)
    result = [""] * count
    for i in range(min(count, len(w_code.details.register_names))):
        name = w_code.details.register_names[i]
        result[i] = new_names.get(name, name)
    return result


def note_names(new_names, before, after):
    for i in range(min(len(before), len(after))):
        new_names[before[i]] = after[i]
