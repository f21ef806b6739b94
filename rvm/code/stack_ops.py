"""The stack machine's instruction set, each instruction declared once.

An instruction is an 8-bit opcode and its operands, one byte each.  After the
prefix WIDE (EXTRA_WIDE) every operand of the next instruction takes two (four)
bytes, most significant first.  The kinds of operands:

    dst     variable written                   R[x]
    reg     variable read                      R[x]
    mod     variable read and then written     R[x]
    const   constant                           K[x]
    name    name                               N[x]
    imm     unsigned number                    x
    jump    signed distance from the end of this instruction to the target

The other values are on the stack.  An instruction's effect on it is written as in
Forth, with the top on the right: `x y -- v` takes x and y and leaves v; `x*a` is as many
items as the operand a says, `x*#a` as many as it has bits that are 1; what stands behind
a bar is left where the instruction jumps.  S[x] is the x-th item from the top, from 1 on,
when those that the instruction takes are off.

An instruction writes only when it has succeeded.  LOAD_METHOD's m is unbound if s is
all there is to call.  FORMAT_VALUE's a is 0 for no conversion, 1 for !s, 2 for !r, 3
for !a, its b 1 if there is a format specification.  MAKE_FUNCTION's a is the sum of
1 for defaults, 2 for keyword defaults, 4 for annotations and 8 for a closure, which
are on the stack in this order.

Encoder, decoder, verifier, disassembler, the loop's dispatch and docs/stack-code.md
all derive from this table.  docs/stack-machine.md tells how it differs from CPython's.

This module knows nothing of what runs the instructions.
"""
from rvm.code.classes import (
    ACCESS, ARITHMETIC, CALLS, COMPARISON, CONSTRUCTION, CONTROL, EXCEPTIONS, MOVES, PREFIXES)
from rvm.code.instruction_set import InstructionSet, Opcode
from rvm.code.stack_notation import StackEffect


class StackOpcode(Opcode):
    """A declaration with its stack effect."""
    _immutable_fields_ = ["effect"]

    def __init__(self, number, name, operands, effect, notation, klass):
        Opcode.__init__(self, number, name, operands, notation, klass)
        self.effect = StackEffect(effect)


STACK_SET = InstructionSet("stack")
OPCODES = STACK_SET.opcodes         # by number
BY_NAME = STACK_SET.by_name
EFFECTS = []                        # the stack effect of each opcode, by its number
PEEKED = []                         # ... and how many items it reads and does not take

# What MAKE_FUNCTION's a says is on the stack.
HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS, HAS_ANNOTATIONS, HAS_CLOSURE = 1, 2, 4, 8


def _declare(klass, *rows):
    for name, operands, effect, notation in rows:
        opcode = StackOpcode(len(OPCODES), name, operands, effect, notation, klass)
        STACK_SET.add(opcode)
        EFFECTS.append(opcode.effect)
        PEEKED.append(notation.split(" = ")[-1].count("S["))


_declare(PREFIXES,
    ("WIDE",            "",     "--",           "operands of the next instruction take two bytes"),
    ("EXTRA_WIDE",      "",     "--",           "operands of the next instruction take four bytes"),
)
_declare(MOVES,
    ("LOAD_FAST",       "reg",  "-- v",         "v = R[a]"),
    ("LOAD_FAST_CHECK", "reg",  "-- v",         "v = R[a]; raise UnboundLocalError if it is unbound"),
    ("STORE_FAST",      "dst",  "v --",         "R[a] = v"),
    ("DELETE_FAST",     "mod",  "--",           "R[a] = unbound; raise UnboundLocalError if it is"),
    ("LOAD_CONST",      "const", "-- v",        "v = K[a]"),
    ("POP_TOP",         "",     "v --",         "drop v"),
    ("COPY",            "imm",  "-- v",         "v = S[a]"),
    ("SWAP",            "imm",  "--",           "S[1], S[a] = S[a], S[1]"),
)
_declare(ACCESS,
    ("MAKE_CELL",       "mod",  "--",           "R[a] = cell(R[a])"),
    ("LOAD_CLOSURE",    "reg",  "-- c",         "c = the cell R[a]"),
    ("LOAD_DEREF",      "reg",  "-- v",         "v = R[a].contents"),
    ("STORE_DEREF",     "reg",  "v --",         "R[a].contents = v"),
    ("DELETE_DEREF",    "reg",  "--",           "del R[a].contents"),
)
_declare(ARITHMETIC,
    ("BINARY_ADD",              "", "x y -- v", "v = x + y"),
    ("BINARY_SUBTRACT",         "", "x y -- v", "v = x - y"),
    ("BINARY_MULTIPLY",         "", "x y -- v", "v = x * y"),
    ("BINARY_TRUE_DIVIDE",      "", "x y -- v", "v = x / y"),
    ("BINARY_FLOOR_DIVIDE",     "", "x y -- v", "v = x // y"),
    ("BINARY_MODULO",           "", "x y -- v", "v = x % y"),
    ("BINARY_POWER",            "", "x y -- v", "v = x ** y"),
    ("BINARY_LSHIFT",           "", "x y -- v", "v = x << y"),
    ("BINARY_RSHIFT",           "", "x y -- v", "v = x >> y"),
    ("BINARY_AND",              "", "x y -- v", "v = x & y"),
    ("BINARY_OR",               "", "x y -- v", "v = x | y"),
    ("BINARY_XOR",              "", "x y -- v", "v = x ^ y"),
    ("BINARY_MATRIX_MULTIPLY",  "", "x y -- v", "v = x @ y"),
    ("INPLACE_ADD",             "", "x y -- v", "v = x; v += y"),
    ("INPLACE_SUBTRACT",        "", "x y -- v", "v = x; v -= y"),
    ("INPLACE_MULTIPLY",        "", "x y -- v", "v = x; v *= y"),
    ("INPLACE_TRUE_DIVIDE",     "", "x y -- v", "v = x; v /= y"),
    ("INPLACE_FLOOR_DIVIDE",    "", "x y -- v", "v = x; v //= y"),
    ("INPLACE_MODULO",          "", "x y -- v", "v = x; v %= y"),
    ("INPLACE_POWER",           "", "x y -- v", "v = x; v **= y"),
    ("INPLACE_LSHIFT",          "", "x y -- v", "v = x; v <<= y"),
    ("INPLACE_RSHIFT",          "", "x y -- v", "v = x; v >>= y"),
    ("INPLACE_AND",             "", "x y -- v", "v = x; v &= y"),
    ("INPLACE_OR",              "", "x y -- v", "v = x; v |= y"),
    ("INPLACE_XOR",             "", "x y -- v", "v = x; v ^= y"),
    ("INPLACE_MATRIX_MULTIPLY", "", "x y -- v", "v = x; v @= y"),
    ("UNARY_NEGATIVE",          "", "x -- v",   "v = -x"),
    ("UNARY_POSITIVE",          "", "x -- v",   "v = +x"),
    ("UNARY_INVERT",            "", "x -- v",   "v = ~x"),
)
_declare(COMPARISON,
    ("UNARY_NOT",       "",     "x -- v",       "v = not x"),
    ("COMPARE_LT",      "",     "x y -- v",     "v = x < y"),
    ("COMPARE_LE",      "",     "x y -- v",     "v = x <= y"),
    ("COMPARE_EQ",      "",     "x y -- v",     "v = x == y"),
    ("COMPARE_NE",      "",     "x y -- v",     "v = x != y"),
    ("COMPARE_GT",      "",     "x y -- v",     "v = x > y"),
    ("COMPARE_GE",      "",     "x y -- v",     "v = x >= y"),
    ("IS",              "",     "x y -- v",     "v = x is y"),
    ("IS_NOT",          "",     "x y -- v",     "v = x is not y"),
    ("CONTAINS",        "",     "x y -- v",     "v = x in y"),
    ("NOT_CONTAINS",    "",     "x y -- v",     "v = x not in y"),
)
_declare(CONTROL,
    ("JUMP",                    "jump", "--",           "goto a"),
    ("POP_JUMP_IF_TRUE",        "jump", "v --",         "if v: goto a"),
    ("POP_JUMP_IF_FALSE",       "jump", "v --",         "if not v: goto a"),
    ("POP_JUMP_IF_NONE",        "jump", "v --",         "if v is None: goto a"),
    ("POP_JUMP_IF_NOT_NONE",    "jump", "v --",         "if v is not None: goto a"),
    ("JUMP_IF_TRUE_OR_POP",     "jump", "v -- | v",     "if v: goto a"),
    ("JUMP_IF_FALSE_OR_POP",    "jump", "v -- | v",     "if not v: goto a"),
    ("GET_ITER",                "",     "x -- i",       "i = iter(x)"),
    ("FOR_ITER",                "jump", "i -- i v | --", "if i has another item: v = it; else goto a"),
    ("RETURN_VALUE",            "",     "v --",         "return v"),
    ("RETURN_CONST",            "const", "--",          "return K[a]"),
    ("YIELD_VALUE",             "",     "v -- s",       "yield v; s = what is sent"),
    ("SEND",                    "jump", "s i -- s i | v", "send s to i; if i is at its end: v = what it returned; goto a"),
    ("YIELD_SENT",              "",     "s i -- s i",   "yield what i gave to SEND; s = what is sent"),
    ("SPLIT",                   "",     "--",           "nothing; a trace of the JIT ends here, the code being too long for one"),
)
_declare(CALLS,
    ("CALL",            "imm",          "f x*a -- v",   "v = f(x...)"),
    ("CALL_HERE",       "imm",          "f x*a -- v",   "v = f(x...), which may look at this frame, as locals() does"),
    ("CALL_METHOD",     "imm",          "m s x*a -- v", "v = m(s, x...), or s(x...) if m is unbound"),
    ("CALL_KW",         "imm const",    "f x*a -- v",   "v = f(x..., the last ones named K[b])"),
    ("CALL_METHOD_KW",  "imm const",    "m s x*a -- v", "v = m(s, x...), or s(x...); the last ones named K[b]"),
    ("CALL_FUNCTION_EX", "imm",         "f x k*a -- v", "v = f(*x, **k)"),
    ("CALL_SUPER",      "",             "f c s -- v",   "v = super(c.contents, s) if f is super, else f()"),
)
_declare(ACCESS,
    ("LOAD_GLOBAL",     "name",         "-- v",         "v = globals[N[a]], else builtins[N[a]]"),
    ("STORE_GLOBAL",    "name",         "v --",         "globals[N[a]] = v"),
    ("DELETE_GLOBAL",   "name",         "--",           "del globals[N[a]]"),
    ("LOAD_NAME",       "name",         "-- v",         "v = namespace[N[a]], else as LOAD_GLOBAL"),
    ("STORE_NAME",      "name",         "v --",         "namespace[N[a]] = v"),
    ("DELETE_NAME",     "name",         "--",           "del namespace[N[a]]"),
    ("LOAD_CLASSDEREF", "reg name",     "-- v",         "v = namespace[N[b]], else R[a].contents"),
    ("LOAD_ATTR",       "name",         "o -- v",       "v = o.N[a]"),
    ("LOAD_METHOD",     "name",         "o -- m s",     "m, s = the function that o.N[a] binds to o, o; or unbound, o.N[a]"),
    ("STORE_ATTR",      "name",         "v o --",       "o.N[a] = v"),
    ("DELETE_ATTR",     "name",         "o --",         "del o.N[a]"),
    ("BINARY_SUBSCR",   "",             "o k -- v",     "v = o[k]"),
    ("BINARY_SLICE",    "",             "o x y -- v",   "v = o[x:y]"),
    ("STORE_SUBSCR",    "",             "v o k --",     "o[k] = v"),
    ("STORE_SLICE",     "",             "v o x y --",   "o[x:y] = v"),
    ("DELETE_SUBSCR",   "",             "o k --",       "del o[k]"),
    ("UNPACK_SEQUENCE", "imm",          "x -- v*a",     "v... = the items of x, the first one on top"),
    ("UNPACK_EX",       "imm imm",      "x -- w*b l v*a", "v..., l, w... = the items of x, l the list of the rest, the first one on top"),
    ("IMPORT_NAME",     "name",         "l x -- m",     "m = __import__(N[a], globals, None, x fromlist, l level)"),
    ("IMPORT_FROM",     "name",         "m -- m v",     "v = m.N[a], else the submodule"),
    ("IMPORT_STAR",     "",             "m --",         "from m import *"),
    ("PRINT_EXPR",      "",             "v --",         "sys.displayhook(v)"),
    ("SETUP_ANNOTATIONS", "",           "--",           "__annotations__ = {} if it is not there"),
)
_declare(CONSTRUCTION,
    ("BUILD_LIST",      "imm",          "x*a -- v",     "v = [x...]"),
    ("BUILD_TUPLE",     "imm",          "x*a -- v",     "v = (x...)"),
    ("BUILD_SET",       "imm",          "x*a -- v",     "v = {x...}"),
    ("BUILD_MAP",       "imm",          "x*2a -- v",    "v = dict of the keys and values x..."),
    ("BUILD_CONST_KEY_MAP", "imm",      "x*a k -- v",   "v = dict of the keys in the tuple k and the values x..."),
    ("BUILD_STRING",    "imm",          "x*a -- v",     "v = ''.join(x...)"),
    ("BUILD_SLICE",     "imm",          "x*a -- v",     "v = slice(x...)"),
    ("FORMAT_VALUE",    "imm imm",      "x y*b -- v",   "v = format(x converted as a says, y)"),
    ("LIST_APPEND",     "imm",          "x --",         "S[a].append(x)"),
    ("SET_ADD",         "imm",          "x --",         "S[a].add(x)"),
    ("MAP_ADD",         "imm",          "k x --",       "S[a][k] = x"),
    ("LIST_EXTEND",     "imm",          "x --",         "S[a].extend(x)"),
    ("SET_UPDATE",      "imm",          "x --",         "S[a].update(x)"),
    ("DICT_UPDATE",     "imm",          "x --",         "S[a].update(x)"),
    ("DICT_MERGE",      "imm",          "x --",         "S[a].update(x); repeated keys are an error of calling S[a + 2]"),
    ("LIST_TO_TUPLE",   "",             "x -- v",       "v = tuple(x)"),
    ("MAKE_FUNCTION",   "imm",          "x*#a c -- v",  "v = function(the code c, with what a says of x...)"),
    ("LOAD_BUILD_CLASS", "",            "-- v",         "v = builtins.__build_class__"),
)
_declare(EXCEPTIONS,
    ("RAISE_VARARGS",   "imm",          "x*a --",       "raise x from y, raise x, or raise, as a says"),
    ("RERAISE",         "",             "e --",         "raise e again, its traceback as it was"),
    ("PUSH_EXC_INFO",   "",             "e -- p e",     "p = handled exception; handled exception = e"),
    ("POP_EXCEPT",      "",             "p --",         "handled exception = p"),
    ("CHECK_EXC_MATCH", "",             "e t -- e v",   "v = does the exception e match t"),
    ("LOAD_ASSERTION_ERROR", "",        "-- v",         "v = AssertionError"),
    ("BEFORE_WITH",     "",             "m -- x v",     "x = m.__exit__; v = m.__enter__()"),
    ("WITH_EXCEPT_START", "",           "x p e -- x p e v", "v = x(type(e), e, e.__traceback__)"),
)

STACK_SET.jump = BY_NAME["JUMP"]
STACK_SET.final("JUMP", "RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE")
STACK_SET.opposites(
    ("POP_JUMP_IF_TRUE", "POP_JUMP_IF_FALSE"), ("POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE"))
BY_NAME["LOAD_FAST_CHECK"].is_check = True
BY_NAME["LOAD_FAST_CHECK"].unchecked = BY_NAME["LOAD_FAST"]
BY_NAME["DELETE_FAST"].is_unbinding = True
