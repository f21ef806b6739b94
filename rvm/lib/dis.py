"""Shows the instructions of code.

As in CPython, with rvm's own instructions: they have any number of operands, so `arg` of an
Instruction is a tuple of numbers, or None without operands.  `argval` is the target of a jump,
the name or the constant that an instruction names, else `arg`; `argrepr` is the instruction's
meaning.  The other machine's opcodes are those of `-X isa=stack`.
"""
import _dis
import collections as _collections
import io as _io
import sys
import types

from opcode import *
from opcode import __all__ as _opcodes_all

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcodes_all

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE",
    128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}


def pretty_flags(flags):
    """The names of the bits of `co_flags`."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
    if flags or not names:
        names.append(hex(flags))
    return ", ".join(names)


Positions = _collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4)

_Fields = _collections.namedtuple(
    "_Fields", "opname opcode arg argval argrepr offset starts_line is_jump_target positions", defaults=[None])


class Instruction(_Fields):
    """One instruction.

    opname, opcode      its name and number
    arg                 its operands, or None
    argval              what an operand stands for, else arg
    argrepr             its meaning
    offset              where it begins
    starts_line         the line that it begins, or None
    is_jump_target      whether something jumps to it
    positions           a Positions
    """

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        line = "" if self.starts_line is None else "%d" % self.starts_line
        numbers = " ".join([str(number) for number in self.arg or ()])
        left = "%*s %s %s %*d  %-16s %s" % (
            lineno_width, line, "-->" if mark_as_current else "   ", ">>" if self.is_jump_target else "  ",
            offset_width, self.offset, self.opname, numbers)
        return "%-58s  %s" % (left, self.argrepr)


def _code_of(x):
    """The code of a function, method, generator, code or source text."""
    if hasattr(x, "__func__"):
        x = x.__func__
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _compiled(x, "<disassembly>")
    if isinstance(x, types.CodeType):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _compiled(source, name):
    """The code of an expression, else of statements."""
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


# Information.

def code_info(x):
    """Details of a function, method, generator, code or source text, as text."""
    code = _code_of(x)
    lines = ["Name:              %s" % code.co_name,
             "Filename:          %s" % code.co_filename,
             "Argument count:    %s" % code.co_argcount,
             "Positional-only arguments: %s" % code.co_posonlyargcount,
             "Kw-only arguments: %s" % code.co_kwonlyargcount,
             "Number of locals:  %s" % code.co_nlocals,
             "Stack size:        %s" % code.co_stacksize,
             "Flags:             %s" % pretty_flags(code.co_flags)]
    _add_list(lines, "Constants", [repr(value) for value in code.co_consts])
    _add_list(lines, "Names", code.co_names)
    _add_list(lines, "Variable names", code.co_varnames)
    _add_list(lines, "Free variables", code.co_freevars)
    _add_list(lines, "Cell variables", code.co_cellvars)
    return "\n".join(lines)


def _add_list(lines, title, items):
    if items:
        lines.append(title + ":")
        lines.extend(["%4d: %s" % (number, item) for number, item in enumerate(items)])


def show_code(co, *, file=None):
    """Print what code_info() tells."""
    print(code_info(co), file=file)


# Instructions.

def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """Iterate over the Instructions of a function, method, generator, code or source text."""
    code = _code_of(x)
    return _instructions(code, first_line - code.co_firstlineno if first_line is not None else 0)


def _instructions(code, line_offset):
    last_line = None
    for offset, opcode, arg, argval, argrepr, is_target, line, end_line, col, end_col in _dis.instructions(code):
        starts_line = line + line_offset if line != last_line else None
        last_line = line
        yield Instruction(opname[opcode], opcode, arg, argval, argrepr, offset,
                          starts_line, is_target, Positions(line, end_line, col, end_col))


def findlinestarts(code):
    """Iterate over (offset, line) of the instructions that begin a line."""
    last_line = None
    for start, end, line in code.co_lines():
        if line is not None and line != last_line:
            last_line = line
            yield start, line


def findlabels(code):
    """The offsets in bytecode to which something jumps."""
    return _dis.labels(code)


# Listings.

def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a class, function, generator, code, source text or the last traceback.

    Code inside of code follows it, `depth` levels deep.
    """
    if x is None:
        distb(file=file)
        return
    if hasattr(x, "__dict__") and not _has_code(x):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, _LISTED):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
        return
    _disassemble_deep(_compiled(x, "<dis>") if isinstance(x, str) else _code_of(x), file, depth)


_LISTED = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)


def _has_code(x):
    return isinstance(x, (types.CodeType, str)) or any(
        [hasattr(x, name) for name in ("__func__", "__code__", "gi_code", "ag_code", "cr_code")])


def _disassemble_deep(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for value in code.co_consts:
            if isinstance(value, types.CodeType):
                print(file=file)
                print("Disassembly of %r:" % (value,), file=file)
                _disassemble_deep(value, file, None if depth is None else depth - 1)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of code; the one at `lasti` is marked."""
    width = max([3] + [len(str(line)) for _, line in findlinestarts(co)])
    for instruction in _instructions(co, 0):
        if instruction.starts_line is not None and instruction.offset > 0:
            print(file=file)
        print(instruction._disassemble(width, instruction.offset == lasti), file=file)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of the function that raised the last error, or that of a traceback."""
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


class Bytecode:
    """The instructions of a function, method, generator, code or source text: iterate over it."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = code = _code_of(x)
        self.first_line = code.co_firstlineno if first_line is None else first_line
        self._line_offset = 0 if first_line is None else first_line - code.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return _instructions(self.codeobj, self._line_offset)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Of the function that a traceback ends in."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """What code_info() tells."""
        return code_info(self.codeobj)

    def dis(self):
        """The listing, as text."""
        with _io.StringIO() as output:
            disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=output)
            return output.getvalue()


# What the library's modulefinder asks.

_IMPORTS = ("IMPORT", "IMPORT_NAME")
_GLOBAL_STORES = ("SET_GLOBAL", "SET_NAME", "STORE_GLOBAL", "STORE_NAME")


def _find_imports(co):
    """Iterate over (name, level, names taken from it) of the import statements in code."""
    pushed = []
    for instruction in _instructions(co, 0):
        if instruction.opname in _IMPORTS:
            if instruction.arg and len(instruction.arg) > 1:        # the register machine's operands
                fromlist, level = [co.co_consts[int(operand[1:])] for operand in instruction.arg[2:]]
            else:
                level, fromlist = pushed[-2:]
            yield instruction.argval, level, fromlist
        pushed.append(instruction.argval)


def _find_store_names(co):
    """Iterate over the names that code sets as global variables or in its namespace."""
    for instruction in _instructions(co, 0):
        if instruction.opname in _GLOBAL_STORES:
            yield instruction.argval
