"""The types by which code is verified: sets of the kinds of things that a register may hold, as bits.

UNBOUND, nothing at all, is one of them.  Two are the stack machine's alone: METHOD, the function
that LOAD_METHOD leaves for CALL_METHOD and nothing else may take, and CELLS, a tuple of
cells.
"""

UNBOUND, NONE, INT, STR, TUPLE, LIST, SET, DICT, CELL, EXCEPTION, OTHER, METHOD, CELLS = [
    1 << bit for bit in range(13)]
ANY = NONE | INT | STR | TUPLE | LIST | SET | DICT | CELL | EXCEPTION | OTHER | CELLS
MAYBE = UNBOUND | ANY

TYPES = {"unbound": UNBOUND, "any": ANY, "maybe": MAYBE, "none": NONE, "int": INT, "str": STR,
         "tuple": TUPLE | CELLS, "list": LIST, "set": SET, "dict": DICT, "cell": CELL,
         "exception": EXCEPTION, "method": METHOD | UNBOUND, "cells": CELLS, ".": ANY}


def type_of_words(text):
    """The type that names with bars between mean."""
    bits = 0
    for name in text.split("|"):
        bits |= TYPES[name]
    return bits
