"""Compares rvm's scope analysis with the host's, file by file.

    python -m rvm.tools.check_scopes [FILE_OR_FOLDER ...]

Without arguments: the host's whole standard library.  Each file's scopes are compared
with the host's ``symtable`` (kinds, names, order of children, and each name's flags
and storage) and with the code objects that ``compile`` makes (co_varnames, co_cellvars,
co_freevars, qualified names and the generator and coroutine flags).
"""
from __future__ import annotations

import _symtable
import argparse
import ast
import inspect
import io
import sys
import symtable
import sysconfig
import tokenize
import types
import warnings
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from rvm.compiler.analysis import scopes, symbols
from rvm.tools.host_ast import byte_string, from_host, host_text

FLAGS = [
    ("global", _symtable.DEF_GLOBAL, symbols.DECLARED_GLOBAL),
    ("assigned", _symtable.DEF_LOCAL, symbols.ASSIGNED),
    ("parameter", _symtable.DEF_PARAM, symbols.PARAMETER),
    ("nonlocal", _symtable.DEF_NONLOCAL, symbols.DECLARED_NONLOCAL),
    ("used", _symtable.USE, symbols.USED),
    ("free in class", _symtable.DEF_FREE_CLASS, symbols.FREE_IN_CLASS),
    ("imported", _symtable.DEF_IMPORT, symbols.IMPORTED),
    ("annotated", _symtable.DEF_ANNOT, symbols.ANNOTATED),
]
STORAGES = {
    _symtable.LOCAL: symbols.LOCAL,
    _symtable.GLOBAL_EXPLICIT: symbols.GLOBAL_EXPLICIT,
    _symtable.GLOBAL_IMPLICIT: symbols.GLOBAL_IMPLICIT,
    _symtable.FREE: symbols.FREE,
    _symtable.CELL: symbols.CELL,
}
KINDS = {
    symbols.MODULE: "module", symbols.CLASS: "class", symbols.FUNCTION: "function",
    symbols.LAMBDA: "function", symbols.COMPREHENSION: "function",
}


def differences(source: bytes | str, filename: str = "<source>") -> list[str]:
    """Return a line for each difference between rvm's scopes of a program and the host's."""
    tree = ast.parse(source, filename)
    table = scopes.analyze(from_host(tree), filename)
    text = source if isinstance(source, str) else _decode(source)
    found = list(_against_symtable(table.root, symtable.symtable(text, filename, "exec")))
    found += _against_code(table.root, compile(source, filename, "exec", dont_inherit=True))
    return found


def _decode(source: bytes) -> str:
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return source.decode(encoding)


def _against_symtable(scope: symbols.Scope, host: symtable.SymbolTable) -> Iterator[str]:
    where = f"{scope.qualname}, line {host.get_lineno()}"
    name = "top" if scope.parent is None else host_text(scope.name).strip("<>")
    if (name, KINDS[scope.kind]) != (host.get_name(), host.get_type()):
        yield f"{where}: a {KINDS[scope.kind]} {name}, host: a {host.get_type()} {host.get_name()}"
        return
    yield from _compare_names(where, scope, host)
    children = host.get_children()
    if len(children) != len(scope.children):
        yield f"{where}: {len(scope.children)} children, host: {len(children)}"
    for child, host_child in zip(scope.children, children):
        yield from _against_symtable(child, host_child)


def _compare_names(where: str, scope: symbols.Scope, host: symtable.SymbolTable) -> Iterator[str]:
    host_symbols = host._table.symbols
    ours = {host_text(name) for name in scope.symbols}
    for name in ours ^ host_symbols.keys():
        yield f"{where}: {name} is known only to {'rvm' if name in ours else 'the host'}"
    for name in ours & host_symbols.keys():
        flags = scope.flags(byte_string(name))
        storage = STORAGES[host_symbols[name] >> _symtable.SCOPE_OFF & _symtable.SCOPE_MASK]
        if scope.lookup(byte_string(name)) != storage:
            yield f"{where}: {name} is at {scope.lookup(byte_string(name))}, host: {storage}"
        for word, host_flag, flag in FLAGS:
            if bool(flags & flag) != bool(host_symbols[name] & host_flag):
                yield f"{where}: {name} is {word} for one only"


def _shape_of_scope(scope: symbols.Scope) -> tuple:
    generator = scope.is_function() and scope.is_generator
    return (
        tuple(map(host_text, scope.varnames)), tuple(map(host_text, scope.cellvars)),
        tuple(map(host_text, scope.freevars)),
        generator, scope.is_function() and scope.is_coroutine,
    )


def _shape_of_code(code: types.CodeType) -> tuple:
    flags = code.co_flags
    asynchronous = flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR)
    generator = flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR)
    return (code.co_varnames, code.co_cellvars, code.co_freevars,
            bool(generator), bool(asynchronous))


def _against_code(root: symbols.Scope, code: types.CodeType) -> list[str]:
    """Compare with the code objects: each must belong to a scope with the same qualified name and first line."""
    candidates = defaultdict(list)
    for scope in _all_scopes(root):
        candidates[host_text(scope.qualname), _first_line(scope)].append(_shape_of_scope(scope))
    found = []
    for inner in _all_codes(code):
        shape = _shape_of_code(inner)
        line = inner.co_firstlineno if inner is not code else 0
        expected = candidates[inner.co_qualname, line]
        if shape not in expected:
            found.append(f"code of {inner.co_qualname}, line {line}: {expected}, host: {shape}")
    return found


def _first_line(scope: symbols.Scope) -> int:
    if scope.kind == symbols.MODULE:
        return 0
    decorators = getattr(scope.node, "decorator_list", None)
    return decorators[0].lineno if decorators else scope.node.lineno


def _all_scopes(scope: symbols.Scope) -> Iterator[symbols.Scope]:
    yield scope
    for child in scope.children:
        yield from _all_scopes(child)


def _all_codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _all_codes(constant)


def source_files(roots: list[Path]) -> Iterator[Path]:
    for root in roots:
        if not root.is_dir():
            yield root
        for path in sorted(root.rglob("*.py")):
            if "site-packages" not in path.relative_to(root).parts:
                yield path


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders")
    options = parser.parse_args(arguments)
    paths = options.paths or [Path(sysconfig.get_path("stdlib"))]
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    compared = equal = 0
    for path in source_files(paths):
        source = path.read_bytes()
        try:
            compile(source, str(path), "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            continue
        compared += 1
        found = differences(source, str(path))
        equal += not found
        for line in found[:5]:
            print(f"{path}: {line}")
    print(f"{equal} of {compared} files have equal scopes")
    return 0 if equal == compared else 1


if __name__ == "__main__":
    sys.exit(main())
