"""The builtin functions compile, eval and exec."""
from rvm.builtins.arguments import file_name
from rvm.code.code import Code
from rvm.interp.frame import W_Cell
from rvm.interp.frameobject import frame_at, locals_of
from rvm.interp.function import run_code
from rvm.interp.importing.given_source import (
    INHERITED_FLAGS, KNOWN_FLAGS, ONLY_AST, compile_given, compile_given_tree,
    given_source, parse_for_version)
from rvm.interp.names import begin, builtins_object
from rvm.interp.syntax_trees import SyntaxTrees
from rvm.objects import protocol, specials
from rvm.objects.builtin import function
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, type_error, value_error
from rvm.objects.namespace import builtins
from rvm.objects.nametables import dict_namespace, namespace_dict
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

FILENAME = "<string>"


# compile.

@function("compile(source, filename, mode: str, flags: cint = 0, dont_inherit: cint = False, optimize: cint = -1, *,"
          " _feature_version: cint = -1)")
def compile_(w_source, w_filename, mode, flags, dont_inherit, optimize, feature_version):
    """Compile source into a code object that can be executed by exec() or eval().

The source code may represent a Python module, statement or expression.
The filename will be used for run-time error messages.
The mode must be 'exec' to compile a module, 'single' to compile a
single (interactive) statement, or 'eval' to compile an expression.
The flags argument, if present, controls which future statements influence
the compilation of the code.
The dont_inherit argument, if true, stops the compilation inheriting
the effects of any future statements in effect in the code calling
compile; if absent or false these statements do influence the compilation,
in addition to any features explicitly specified."""
    filename = file_name(w_filename)
    if "\0" in mode:
        raise value_error("embedded null character")
    if flags & ~KNOWN_FLAGS:
        raise value_error("compile(): unrecognised flags")
    if not -1 <= optimize <= 2:
        raise value_error("compile(): invalid optimize value")
    if not dont_inherit:
        flags |= inherited_flags()
    check_mode(mode, flags)
    if SyntaxTrees.is_tree(w_source):
        if flags & ONLY_AST:
            return w_source
        return compile_given_tree(SyntaxTrees.from_object(w_source, mode), filename, flags, optimize)
    source = given_source(w_source, "compile", "string, bytes or AST")
    if flags & ONLY_AST:
        return SyntaxTrees.to_object(parse_for_version(source, filename, mode, flags, feature_version))
    return compile_given(source, filename, mode, flags, optimize)


def check_mode(mode, flags):
    if mode == "func_type":
        if flags & ONLY_AST == 0:
            raise value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
    elif mode != "exec" and mode != "eval" and mode != "single":
        if flags & ONLY_AST:
            raise value_error("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
        raise value_error("compile() mode must be 'exec', 'eval' or 'single'")


def inherited_flags():
    """Return the flags of compile() that are in effect in the calling code."""
    frame = frame_at(0)
    return frame.code.flags & INHERITED_FLAGS if frame is not None else 0


# eval and exec.

@function("eval(source, globals=None, locals=None, /)")
def eval_(w_source, w_globals, w_locals):
    """Evaluate the given source in the context of globals and locals.

The source may be a string representing a Python expression
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it."""
    if w_locals is not w_None and not is_mapping(w_locals):
        raise type_error("locals must be a mapping")
    if w_globals is not w_None and not isinstance(w_globals, W_Dict):
        if is_mapping(w_globals):
            raise type_error("globals must be a real dict; try eval(expr, {}, mapping)")
        raise type_error("globals must be a dict")
    scope = scope_for(w_globals, w_locals, "eval must be given globals and locals when called without a frame")
    if isinstance(w_source, Code):
        if len(w_source.freevars) > 0:
            raise type_error("code object passed to eval() may not contain free variables")
        return scope.run(w_source, NO_CELLS)
    source = given_source(w_source, "eval", "string, bytes or code").without_indent()
    return scope.run(compile_given(source, FILENAME, "eval", inherited_flags(), -1), NO_CELLS)


@function("exec(source, globals=None, locals=None, /, *, closure=None) -> None")
def exec_(w_source, w_globals, w_locals, w_closure):
    """Execute the given source in the context of globals and locals.

The source may be a string representing one or more Python statements
or a code object as returned by compile().
The globals must be a dictionary and locals can be any mapping,
defaulting to the current globals and locals.
If only globals is given, locals defaults to it.
The closure must be a tuple of cellvars, and can only be used
when source is a code object requiring exactly that many cellvars."""
    if w_globals is not w_None and not isinstance(w_globals, W_Dict):
        raise type_error("exec() globals must be a dict, not %s" % protocol.type_name(w_globals))
    if w_locals is not w_None and not is_mapping(w_locals):
        raise type_error("locals must be a mapping or None, not %s" % protocol.type_name(w_locals))
    scope = scope_for(w_globals, w_locals, "globals and locals cannot be NULL")
    if isinstance(w_source, Code):
        scope.run(w_source, cells_for(w_source, w_closure))
        return
    if w_closure is not w_None:
        raise type_error("closure can only be used when source is a code object")
    source = given_source(w_source, "exec", "string, bytes or code")
    scope.run(compile_given(source, FILENAME, "exec", inherited_flags(), -1), NO_CELLS)


NO_CELLS = []


def is_mapping(w_object):
    return w_object.gettype().special(specials.GETITEM) is not None


class Scope(object):
    """Where code finds its names: a Namespace, and the mapping that its locals are in."""

    def __init__(self, globals, w_locals):
        self.globals = globals
        self.w_locals = w_locals

    def run(self, code, cells):
        """Run the code; return its result."""
        return run_code(code, self.globals, self.w_locals, cells)


def scope_for(w_globals, w_locals, no_frame):
    """Return the scope for code that is run with what was given; None is the caller's, or an error `no_frame`."""
    frame = frame_at(0)
    if w_globals is w_None:
        if frame is None:
            raise PyError(EXCEPTION_TYPES["SystemError"], None, no_frame)
        w_globals = namespace_dict(frame.globals)
        if w_locals is w_None:
            w_locals = locals_of(frame)
    elif w_locals is w_None:
        w_locals = w_globals
    assert isinstance(w_globals, W_Dict)
    callers = frame.globals.builtins if frame is not None else builtins
    if w_globals.getitem_str("__builtins__") is None:
        w_globals.setitem_str("__builtins__", builtins_object(callers))
    return Scope(begin(dict_namespace(w_globals), callers), w_locals)


def cells_for(code, w_closure):
    """Return the cells for the code's free variables.  Raise TypeError unless the tuple has as many."""
    count = len(code.freevars)
    if count == 0:
        if w_closure is not w_None:
            raise type_error("cannot use a closure with this code object")
        return NO_CELLS
    if type(w_closure) is W_Tuple and len(w_closure.items_w) == count:
        cells = []
        for w_cell in w_closure.items_w:
            if isinstance(w_cell, W_Cell):
                cells.append(w_cell)
        if len(cells) == count:
            return cells[:]
    raise type_error("code object requires a closure of exactly length %d" % count)
