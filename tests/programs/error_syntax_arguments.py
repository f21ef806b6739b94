"""The arguments and positions of syntax errors that the symbol table finds, and of late imports from __future__."""
for source in [
        "from __future__ import nope",
        "from __future__ import braces",
        "x=1; from __future__ import division",
        "import os; from __future__ import division",
        "'d'; from __future__ import division",
        "x = 1\n\nfrom __future__ import division",
        "if 1: from __future__ import division",
        "def f():\n global x\n x: int",
        "def f(a, a): pass",
        "def f(): nonlocal q",
        "class A:\n def f(): nonlocal zz",
        "def f(x): global x",
        "def f():\n  x=1\n  global x",
        "[(a:=1) for a in b]",
        "nonlocal x",
        "def f():\n from a import *",
        "x: int; global x",
        "from __future__ import division as d, zz",
        "from __future__ import division, annotations; from __future__ import generators",
        "return",
        "f() = 1",
        "async def f(): [await x async for y in z]"]:
    try:
        exec(source)
        print("no error")
    except SyntaxError as e:
        print(e.args, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text, e.filename, e.print_file_and_line)


exec("from __future__ import annotations\ndef f(a: 1e1000, b: 1e1000j, c: -1e1000j): pass\nprint(f.__annotations__)")
for source in [b"# coding: ascii\n\xe2\x98\x83", b"# coding: ascii\nx = '\xff'", b"# coding: cp1252\nx = '\x81'",
               b"# coding: latin-1\nx = '\xff'", b"# coding: nope\n"]:
    try:
        compile(source, "<string>", "exec")
        print("no error")
    except SyntaxError as e:
        print(e.args)
