"""Each instruction that can fail carries the place that CPython's carries: tracebacks show it."""
import ast
import dis
import functools
import sysconfig
import types
from pathlib import Path

import pytest

from rvm.code.decode import decode
from rvm.code.positions import position_at
from rvm.compiler.compile import compile_module
from rvm.compiler.register.conditions import COMPARISONS
from rvm.compiler.register.expressions import BINARY
from rvm.tools.code_stats import pairs
from rvm.tools.host_ast import parse_with_host

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
FILES = ["argparse.py", "difflib.py", "functools.py", "json/decoder.py", "collections/__init__.py",
         "textwrap.py", "calendar.py", "shutil.py", "fractions.py"]
PROGRAMS = Path(__file__).parent.parent / "programs"

# Our instructions and CPython's that do the same.
KINDS = {
    "calls": ({"CALL", "CALL_METHOD", "CALL_UNBOUND", "CALL_UNBOUND_KW", "CALL_KW", "CALL_METHOD_KW", "CALL_EX",
               "WITH_EXIT", "SUPER"}, {"CALL", "CALL_FUNCTION_EX"}),
    "attributes": ({"GET_ATTR", "GET_METHOD"}, {"LOAD_ATTR", "LOAD_METHOD"}),
    "items": ({"GET_ITEM"}, {"BINARY_SUBSCR"}),
    "stores": ({"SET_ATTR", "SET_ITEM"}, {"STORE_ATTR", "STORE_SUBSCR"}),
    "deletions": ({"DELETE_ATTR", "DELETE_ITEM"}, {"DELETE_ATTR", "DELETE_SUBSCR"}),
    "raises": ({"RAISE", "RAISE_FROM", "RERAISE_CURRENT"}, {"RAISE_VARARGS"}),
    "imports": ({"IMPORT", "IMPORT_FROM", "IMPORT_STAR"}, {"IMPORT_NAME", "IMPORT_FROM", "IMPORT_STAR"}),
    "yields": ({"YIELD", "DELEGATE"}, {"YIELD_VALUE"}),
    "iterators": ({"ITER", "YIELD_FROM"}, {"GET_ITER", "GET_YIELD_FROM_ITER"}),
    "loops": ({"FOR"}, {"FOR_ITER"}),
    "binary operators": (set(BINARY.values()) | {"INPLACE_" + name for name in BINARY.values()}, {"BINARY_OP"}),
    "unary operators": ({"NEGATE", "POSITIVE", "INVERT"}, {"UNARY_NEGATIVE", "UNARY_POSITIVE", "UNARY_INVERT"}),
    "comparisons": ({name for c in COMPARISONS.values() if c[:2] != "IS" for name in (c, "JUMP_" + c, "JUMP_NOT_" + c)},
                    {"COMPARE_OP", "CONTAINS_OP"}),
    "formatting": ({"FORMAT"}, {"FORMAT_VALUE"}),
    "entering": ({"WITH_ENTER"}, {"BEFORE_WITH"}),
    "collecting": ({"SET_ADD", "DICT_PUT"}, {"SET_ADD", "MAP_ADD"}),
    "merging": ({"DICT_MERGE", "DICT_UPDATE"}, {"DICT_MERGE", "DICT_UPDATE"}),
    "cells": ({"GET_CELL", "GET_CLASS_CELL"}, {"LOAD_DEREF", "LOAD_CLASSDEREF"}),
    "matching": ({"JUMP_NO_MATCH", "JUMP_NO_GROUP_MATCH"}, {"CHECK_EXC_MATCH", "CHECK_EG_MATCH"}),
    "globals": ({"GET_GLOBAL", "GET_NAME"}, {"LOAD_GLOBAL", "LOAD_NAME"}),
}

# The same of patterns, where one of our instructions does what several of CPython's do.
PATTERN_KINDS = {
    "sequences": ({"JUMP_NO_SEQUENCE_OF", "JUMP_NO_SEQUENCE"}, {"MATCH_SEQUENCE"}),
    "mappings": ({"JUMP_NO_MAPPING"}, {"MATCH_MAPPING"}),
    "classes": ({"JUMP_NO_INSTANCE", "JUMP_NO_ATTRIBUTES"}, {"MATCH_CLASS"}),
    "rest": ({"MAPPING_REST"}, {"DICT_UPDATE"}),
    "items": ({"GET_ITEM", "GET_ITEM_FROM_END"}, {"BINARY_SUBSCR"}),
}

# The same of asynchronous code; our YIELD_FROM, AWAIT and AWAIT_NEXT are several of CPython's too.
ASYNC_KINDS = {
    "awaits": ({"AWAIT", "AWAIT_NEXT"}, {"GET_AWAITABLE", "GET_ANEXT"}),
    "waits": ({"YIELD", "DELEGATE"}, {"YIELD_VALUE"}),
    "iterators": ({"GET_AITER"}, {"GET_AITER"}),
    "ends": ({"END_ASYNC_FOR"}, {"END_ASYNC_FOR"}),
    "entering": ({"ASYNC_WITH_ENTER"}, {"BEFORE_ASYNC_WITH"}),
    "calls": KINDS["calls"],
}


def ours(code, names):
    places = set()
    for instruction in decode(code.bytecode):
        if instruction.opcode.name in names:
            places.add(place_at(code, instruction.pc))
        if instruction.opcode.name.startswith("CALL_METHOD") and "GET_ATTR" in names:
            places.add(place_at(code, instruction.pc + (2 if instruction.width > 1 else 1)))
    return places


def place_at(code, pc):
    place = position_at(code.details.positions, code.first_line, pc)
    return place.lineno, place.end_lineno, place.col_offset, place.end_col_offset


def hosts(code: types.CodeType, names):
    return {(i.positions.lineno, i.positions.end_lineno, i.positions.col_offset, i.positions.end_col_offset)
            for i in dis.get_instructions(code) if i.opname in names and i.positions.lineno is not None}


@functools.lru_cache(maxsize=None)
def all_pairs(name):
    """Each Code of a library file, or one with its path, with the host's code object for the same function."""
    source = (LIBRARY / name).read_text("utf-8")
    code = compile_module(parse_with_host(source), "x.py")
    return list(pairs(code, compile(source, "x.py", "exec", dont_inherit=True)))


@pytest.mark.parametrize("name", FILES)
def test_all_functions_are_compared(name):
    defined = [node for node in ast.walk(ast.parse((LIBRARY / name).read_text("utf-8")))
               if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Lambda))]
    assert len(all_pairs(name)) > len(defined) > 5


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_found(kind):
    assert any(ours(code, KINDS[kind][0]) for name in FILES for code, _ in all_pairs(name))


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("name", FILES)
def test_places_are_the_hosts(name, kind):
    our_names, host_names = KINDS[kind]
    for code, host in all_pairs(name):
        assert ours(code, our_names) == hosts(host, host_names), code.qualname


OTHER_KINDS = [
    pytest.param(path, *kinds[kind], id=f"{path.stem}-{kind}")
    for pattern, kinds in (("lang_match_*.py", PATTERN_KINDS), ("*_async*.py", ASYNC_KINDS))
    for path in sorted(PROGRAMS.glob(pattern)) for kind in sorted(kinds)]


@pytest.mark.parametrize("path, our_names, host_names", OTHER_KINDS)
def test_places_in_programs_are_the_hosts(path, our_names, host_names):
    for code, host in all_pairs(path):
        assert ours(code, our_names) == hosts(host, host_names), code.qualname


def test_every_other_kind_is_found():
    for pattern, kinds in (("lang_match_*.py", PATTERN_KINDS), ("*_async*.py", ASYNC_KINDS)):
        for names, _ in kinds.values():
            assert any(ours(code, names) for path in PROGRAMS.glob(pattern) for code, _ in all_pairs(path))
