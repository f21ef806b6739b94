"""From source to code for whoever runs a program: kept code, syntax errors as Python exceptions, warnings shown."""
from __future__ import absolute_import
import errno

from rvm.compiler.compile import compile_module
from rvm.interp.importing.archives import archives
from rvm.interp.importing.code_cache import kept_code
from rvm.interp.importing.state import state
from rvm.interp.reporting.syntax_errors import MODULE, TEXT, as_python_error, set_position_as_read
from rvm.interp.reporting.syntax_warnings import warn_of_literals, warn_of_syntax
from rvm.objects import protocol
from rvm.objects.streams.oserrors import from_os_error
from rvm.rlib import files
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse, parse_text
from rvm.syntax.source import normalise_newlines


def compile_file(path):
    """Return the code of a source file, which may be in an archive, kept from an earlier import or compiled."""
    place = archives.find(path) if not files.isfile(path) else None
    if place is not None:
        return compile_in_archive(place, path)
    try:
        library = state.library_folder
        kept = kept_code(path, path, state.optimize, library != "" and path.startswith(library + "/"))
        code = kept.load()
        if code is not None:
            return code
        source = files.read_file(path)
    except OSError as e:
        raise from_os_error(e, path)
    code = compile_source(source, path, "exec")
    if len(source) == kept.size and may_keep_code():
        kept.store(code)
    return code


def compile_in_archive(place, path):
    """Return the code of a source file in an archive."""
    code = place.code(path)
    if code is not None:
        return code
    kept = place.kept_code(path)
    if kept is not None:
        code = kept.load()
        if code is not None:
            return code
    source = place.read()
    if source is None:
        raise from_os_error(OSError(errno.ENOENT, ""), path)
    code = compile_source(source, path, "exec")
    if kept is not None and may_keep_code():
        kept.store(code)
    return code


def may_keep_code():
    """Return whether code may be written to files: not if sys.dont_write_bytecode is true."""
    w_sys = state.w_modules.getitem_str("sys")
    w_no = protocol.find_attr(w_sys, "dont_write_bytecode") if w_sys is not None else None
    return w_no is None or not protocol.truth(w_no)


def compile_source(source, filename, mode, origin=MODULE):
    """Return the code of source text (bytes); a syntax error becomes the Python exception."""
    return compile_tree(parse_source(source, filename, mode, origin, parse), filename)


def parse_source(source, filename, mode, origin, parse_function):
    """Return the AST that `parse_function` makes of source text; a syntax error becomes the Python exception."""
    try:
        tree = parse_function(source, filename, mode)
    except SyntaxError_ as e:
        raise refusal(e, source, filename, origin)
    warn_of_literals(filename)
    return tree


def refusal(error, source, filename, origin):
    """Return the Python exception for a syntax error that was found in reading source text."""
    warn_of_literals(filename, error)
    set_position_as_read(error, source, origin)
    return as_python_error(error)


def compile_text(text, filename):
    """Return the code of text that is decoded already, in the mode "exec"."""
    return compile_tree(parse_source(normalise_newlines(text), filename, "exec", TEXT, parse_text), filename)


def compile_tree(tree, filename):
    """Return the code of a Module, Interactive or Expression, as -O wants it."""
    return compile_module_tree(tree, filename, False, state.optimize, False, False)


def compile_module_tree(tree, filename, in_namespace, optimize, annotations_as_text, top_level_await):
    """Return the code of a tree; `optimize` is the number of -O, the rest as for compile_module."""
    try:
        code = compile_module(tree, filename, in_namespace, optimize == 0, optimize < 2, annotations_as_text,
                              top_level_await)
    except SyntaxError_ as e:
        raise as_python_error(e)
    warn_of_syntax(tree, filename)
    return code
