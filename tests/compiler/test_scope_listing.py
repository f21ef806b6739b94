"""The listing of scopes, against CPython's symtable."""
import re
import symtable
import textwrap
from pathlib import Path

import pytest

from rvm.compiler.analysis.scope_listing import MOST_INDENT, list_scopes
from rvm.listing import joined
from rvm.tools.host_ast import parse_with_host

PROGRAMS = Path(__file__).parents[1] / "programs"
LINE = re.compile(r"^( *)(module|class|function|lambda|comprehension) (\S+?)(?:, line (\d+))?(?:, .*)?$")
SOURCES = [
    "import a.b, c as d\nfrom e import *\nx: int = 1\ny: str\ndel x\n",
    "class _A:\n __x = 1\n def f(self, *b, c=1, **e):\n  global g, h\n  g = super().z\n  return lambda: self, __x\n",
    "def f():\n x = 1\n class C:\n  nonlocal x\n  x = y\n  def g(self):\n   nonlocal x\n   return x, __class__\n",
    "def f(y):\n return [(x := a, b) for a in y for b in [x, a] if (z := b)], {c: d for c, d in y}, (e for e in x)\n",
    "async def f():\n async for a in b: yield a\n async with c as d: await e\n return\n",
]


def listed(source):
    return list_scopes(parse_with_host(source), "x.py")


def test_listing():
    assert joined(listed("import os\ndef f(a, *b: int):\n  c = a\n  return [c + d for d in b]\n")) == textwrap.dedent("""\
        module x.py
            os   local, imported
            f    local, assigned
            int  global implicit, used
          function f, line 2, *arguments
              a  local, parameter, used
              b  local, parameter, used
              c  cell, assigned
            comprehension <listcomp>, line 4, nested
                .0  local, parameter
                d   local, assigned, iteration variable, used
                c   free, used
        """)


def kinds_of(symbol):
    """The words for a symbol of symtable."""
    how = {1: "local", 2: "global explicit", 3: "global implicit", 4: "free", 5: "cell"}[symbol._Symbol__scope]
    flags = symbol._Symbol__flags
    words = [how]
    for is_so, word in [
            (symbol.is_parameter(), "parameter"), (symbol.is_nonlocal(), "nonlocal"), (symbol.is_imported(), "imported"),
            (symbol.is_annotated(), "annotated"), (symbol.is_assigned(), "assigned"),
            (flags & 2 << 8, "iteration variable"), (symbol.is_referenced(), "used"),
            (flags & 2 << 5, "free in a method")]:
        if is_so:
            words.append(word)
    return words


def host_lines(table, depth=0):
    """The kind, name, line and depth of each scope of symtable, with its names' kinds, in the order of the listing."""
    is_module = table.get_type() == "module"
    name = table.get_name()
    kind = table.get_type()
    yield (depth, kind, "x.py" if is_module else name, 0 if is_module else table.get_lineno())
    yield {symbol.get_name(): kinds_of(symbol) for symbol in table.get_symbols()}
    for child in table.get_children():
        yield from host_lines(child, depth + 1)


def own_lines(lines):
    """The same of the listing."""
    names = None
    for line in joined(lines).encode("latin-1").decode().splitlines():
        found = LINE.match(line)
        if found and "  " not in line.strip():
            if names is not None:
                yield names
            indent, kind, name, number = found.groups()
            is_function = kind in ("lambda", "comprehension")
            yield (len(indent) // 2, "function" if is_function else kind, name.strip("<>"), int(number or 0))
            names = {}
        else:
            name, kinds = line.split(None, 1)
            names[name] = kinds.split(", ")
    yield names


def check(source):
    assert list(own_lines(listed(source))) == list(host_lines(symtable.symtable(source, "x.py", "exec")))


@pytest.mark.parametrize("source", SOURCES)
def test_as_in_symtable(source):
    check(source)


@pytest.mark.parametrize("path", sorted(PROGRAMS.glob("lang_*.py"))[::15], ids=lambda path: path.name)
def test_programs_as_in_symtable(path):
    check(path.read_bytes())


def test_lines_know_where_a_name_is_written():
    source = "def f(a):\n    b = a + a\n"
    rows = source.splitlines()
    found = {}
    for line in listed(source):
        places = ([line.position] if line.position else []) + line.others
        found[line.text.split()[0]] = [rows[place.lineno - 1][place.col_offset:place.end_col_offset] for place in places
                                       if place.lineno == place.end_lineno]
    assert found["a"] == ["a", "a", "a"] and found["b"] == ["b"]


def test_deep_scopes_are_told_by_numbers():
    source = "".join("%sdef f():\n" % (" " * depth) for depth in range(60)) + " " * 60 + "pass\n"
    lines = joined(listed(source)).splitlines()
    assert "  " * MOST_INDENT + "(59) function f, line 59, nested" in lines
