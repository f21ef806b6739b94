"""The end of a program: it searches the heap only where a finalizer may be noticed."""
import subprocess
import sys

import pytest

from tests.worlds import ROOT, environment

TELL = """
import sys
from rvm import running
from rvm.cli import entry_point
running.collect = lambda: print("searched")
entry_point(["rvm", "-X", "isa=" + sys.argv[1], "-c", sys.argv[2]])
"""
IMPORTS = "import typing, dataclasses, enum, re, json, argparse, contextlib, logging, threading, datetime, pathlib"
CALLBACK = "import weakref\nclass C: pass\nc = C()\nr = weakref.ref(c, print)"
OWN_SETS = "import weakref\nclass C: pass\nc = C()\ns = weakref.WeakSet([c])\nd = weakref.WeakKeyDictionary({c: 1})"
DONE = "def f():\n    try:\n        yield 1\n    finally:\n        f.closed = True\nlist(f())"
LEFT = DONE + "\ng = f()\nnext(g)"
UNSTARTED = "async def f():\n    yield 1\ng = f()"
CLOSED = "async def f(): pass\ng = f()\ng.close()"
FINALIZER = "class C:\n    def __del__(self): pass\nc = C()"


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("source, is_searched", [
    (IMPORTS, False), (CALLBACK, True), (OWN_SETS, False), (DONE, False), (LEFT, True), (UNSTARTED, False),
    (CLOSED, False), (FINALIZER, True)])
def test_heap_is_searched(library, source, is_searched, isa):
    answer = subprocess.run([sys.executable, "-c", TELL, isa, source], env=environment(RVM_STDLIB=str(library)),
                            cwd=ROOT, stdout=subprocess.PIPE, universal_newlines=True, check=True)
    assert answer.stdout.split() == ["searched"] * is_searched
