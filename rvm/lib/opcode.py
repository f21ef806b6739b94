"""The opcodes of the machine that runs: the register machine's, or with `-X isa=stack` the stack machine's.

As in CPython, with rvm's own instructions.  `opmap` also has CPython's names of instructions of the register
machine that do the same with a name, so that a program can look for them in what `dis` returns.  What CPython copies
free variables with has a number of no instruction: rvm needs none for that.
"""
import _dis

__all__ = ["cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree", "opname",
           "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs"]

opname = _dis.names()
opmap = _dis.numbers()
EXTENDED_ARG = opmap["EXTRA_WIDE"]
HAVE_ARGUMENT = 0       # those with operands have no numbers of their own

for _name, _cpython_name in [
        ("GET_GLOBAL", "LOAD_GLOBAL"), ("SET_GLOBAL", "STORE_GLOBAL"), ("GET_NAME", "LOAD_NAME"),
        ("SET_NAME", "STORE_NAME"), ("GET_ATTR", "LOAD_ATTR"), ("SET_ATTR", "STORE_ATTR")]:
    if _name in opmap:
        opmap[_cpython_name] = opmap[_name]

opmap["COPY_FREE_VARS"] = len(opname) - 1

hasconst = _dis.having("const src srcs")
hasname = _dis.having("name")
hasjrel = _dis.having("jump")
hasjabs = []
haslocal = _dis.having("dst reg mod src srcs dsts")
hasfree = []
hascompare = []
hasnargs = []
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
