"""The types by which code is verified: sets, as bits, of the kinds of things that a register may hold.

Two kinds are not objects of the program: UNBOUND, nothing at all, and METHOD, what GET_METHOD or
LOAD_METHOD leaves for a call and nothing else may take.  CELLS, a tuple of cells, is the stack
machine's alone.
"""

UNBOUND, NONE, INT, STR, TUPLE, LIST, SET, DICT, CELL, EXCEPTION, OTHER, METHOD, CELLS = [
    1 << bit for bit in range(13)]
ANY = NONE | INT | STR | TUPLE | LIST | SET | DICT | CELL | EXCEPTION | OTHER | CELLS
MAYBE = UNBOUND | ANY
ALL = MAYBE | METHOD

TYPES = {"unbound": UNBOUND, "any": ANY, "maybe": MAYBE, "none": NONE, "int": INT, "str": STR,
         "tuple": TUPLE | CELLS, "list": LIST, "set": SET, "dict": DICT, "cell": CELL,
         "exception": EXCEPTION, "callee": METHOD, "method": METHOD | UNBOUND}


def type_of_words(text):
    """Return the type that names with bars between them mean."""
    bits = 0
    for name in text.split("|"):
        bits |= TYPES[name]
    return bits
