"""The stack machine's instruction set, each instruction declared once.

An instruction is an 8-bit opcode and its operands, one byte each.  After the
prefix WIDE (EXTRA_WIDE) every operand of the next instruction takes two (four)
bytes, most significant first.  By bytes:

    | opcode |                          BINARY_ADD
    | opcode | a |                      CALL
    | WIDE | opcode | a   a |           CALL with a large operand

The kinds of operands:

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
all there is to call.  GET_AWAITABLE's a is 1 for what __aenter__ returned, 2 for what
__aexit__ did, else 0.  FORMAT_VALUE's a is 0 for no conversion, 1 for !s, 2 for !r, 3
for !a, its b 1 if there is a format specification.  MAKE_FUNCTION's a is the sum of
1 for defaults, 2 for keyword defaults, 4 for annotations and 8 for a closure, which
are on the stack in this order.

Encoder, decoder, verifier, disassembler, the loop's dispatch and docs/stack-code.md
all derive from this table.  A row has the instruction's name, its operands, its effect,
what is special about either (`reg:cell`, `x:list`; the words are in rvm.code.stack.types),
its meaning, and what else distinguishes it (rvm.code.instruction_set.Opcode).
docs/stack-machine.md tells how the instructions differ from CPython's.

This module knows nothing of what runs the instructions.
"""
from rvm.code.classes import (
    ACCESS, ARITHMETIC, CALLS, COMPARISON, CONSTRUCTION, CONTROL, EXCEPTIONS, MOVES, PREFIXES)
from rvm.code.instruction_set import InstructionSet, Opcode
from rvm.code.stack.notation import StackEffect


class StackOpcode(Opcode):
    """A declaration with its stack effect."""
    _immutable_fields_ = ["effect"]

    def __init__(self, name, operands, effect, notation, **columns):
        Opcode.__init__(self, name, operands, notation, **columns)
        self.effect = StackEffect(effect)


op = StackOpcode
STACK_SET = InstructionSet("stack")
OPCODES = STACK_SET.opcodes         # by number
BY_NAME = STACK_SET.by_name
_declare = STACK_SET.declare

# What MAKE_FUNCTION's a says is on the stack.
HAS_DEFAULTS, HAS_KEYWORD_DEFAULTS, HAS_ANNOTATIONS, HAS_CLOSURE = 1, 2, 4, 8


_declare(PREFIXES,
    op("WIDE",       "", "--", "operands of the next instruction take two bytes"),
    op("EXTRA_WIDE", "", "--", "operands of the next instruction take four bytes"),
)
_declare(MOVES,
    op("LOAD_FAST",       "reg",       "-- v", "v = R[a]"),
    op("LOAD_FAST_CHECK", "reg:maybe", "-- v",
        "v = R[a]; raise UnboundLocalError if it is unbound", check=True, unchecked="LOAD_FAST"),
    op("STORE_FAST",      "dst",       "v --", "R[a] = v"),
    op("DELETE_FAST",     "mod:maybe", "--",   "R[a] = unbound; raise UnboundLocalError if it is", unbinding=True),
    op("LOAD_CONST",      "const",     "-- v", "v = K[a]"),
    op("POP_TOP",         "",          "v --", "drop v"),
    op("COPY",            "imm:any",   "-- v", "v = S[a]"),
    op("SWAP",            "imm:any",   "--",   "S[1], S[a] = S[a], S[1]"),
)
_declare(ACCESS,
    op("MAKE_CELL",    "mod:maybe", "--",        "R[a] = cell(R[a])"),
    op("LOAD_CLOSURE", "reg:cell",  "-- c:cell", "c = the cell R[a]"),
    op("LOAD_DEREF",   "reg:cell",  "-- v",      "v = R[a].contents"),
    op("STORE_DEREF",  "reg:cell",  "v --",      "R[a].contents = v"),
    op("DELETE_DEREF", "reg:cell",  "--",        "del R[a].contents"),
)
_declare(ARITHMETIC,
    op("BINARY_ADD",           "", "x y -- v", "v = x + y"),
    op("BINARY_SUBTRACT",      "", "x y -- v", "v = x - y"),
    op("BINARY_MULTIPLY",      "", "x y -- v", "v = x * y"),
    op("BINARY_TRUE_DIVIDE",   "", "x y -- v", "v = x / y"),
    op("BINARY_FLOOR_DIVIDE",  "", "x y -- v", "v = x // y"),
    op("BINARY_MODULO",        "", "x y -- v", "v = x % y"),
    op("BINARY_POWER",         "", "x y -- v", "v = x ** y"),
    op("BINARY_LSHIFT",        "", "x y -- v", "v = x << y"),
    op("BINARY_RSHIFT",        "", "x y -- v", "v = x >> y"),
    op("BINARY_AND",           "", "x y -- v", "v = x & y"),
    op("BINARY_OR",            "", "x y -- v", "v = x | y"),
    op("BINARY_XOR",           "", "x y -- v", "v = x ^ y"),
    op("BINARY_MATRIX_MULTIPLY", "", "x y -- v", "v = x @ y"),
    op("INPLACE_ADD",          "", "x y -- v", "v = x; v += y"),
    op("INPLACE_SUBTRACT",     "", "x y -- v", "v = x; v -= y"),
    op("INPLACE_MULTIPLY",     "", "x y -- v", "v = x; v *= y"),
    op("INPLACE_TRUE_DIVIDE",  "", "x y -- v", "v = x; v /= y"),
    op("INPLACE_FLOOR_DIVIDE", "", "x y -- v", "v = x; v //= y"),
    op("INPLACE_MODULO",       "", "x y -- v", "v = x; v %= y"),
    op("INPLACE_POWER",        "", "x y -- v", "v = x; v **= y"),
    op("INPLACE_LSHIFT",       "", "x y -- v", "v = x; v <<= y"),
    op("INPLACE_RSHIFT",       "", "x y -- v", "v = x; v >>= y"),
    op("INPLACE_AND",          "", "x y -- v", "v = x; v &= y"),
    op("INPLACE_OR",           "", "x y -- v", "v = x; v |= y"),
    op("INPLACE_XOR",          "", "x y -- v", "v = x; v ^= y"),
    op("INPLACE_MATRIX_MULTIPLY", "", "x y -- v", "v = x; v @= y"),
    op("UNARY_NEGATIVE",       "", "x -- v",   "v = -x"),
    op("UNARY_POSITIVE",       "", "x -- v",   "v = +x"),
    op("UNARY_INVERT",         "", "x -- v",   "v = ~x"),
)
_declare(COMPARISON,
    op("UNARY_NOT",    "", "x -- v",   "v = not x"),
    op("COMPARE_LT",   "", "x y -- v", "v = x < y"),
    op("COMPARE_LE",   "", "x y -- v", "v = x <= y"),
    op("COMPARE_EQ",   "", "x y -- v", "v = x == y"),
    op("COMPARE_NE",   "", "x y -- v", "v = x != y"),
    op("COMPARE_GT",   "", "x y -- v", "v = x > y"),
    op("COMPARE_GE",   "", "x y -- v", "v = x >= y"),
    op("IS",           "", "x y -- v", "v = x is y"),
    op("IS_NOT",       "", "x y -- v", "v = x is not y"),
    op("CONTAINS",     "", "x y -- v", "v = x in y"),
    op("NOT_CONTAINS", "", "x y -- v", "v = x not in y"),
    op("MATCH_SEQUENCE", "", "s -- s v", "v = is s a sequence"),
    op("MATCH_MAPPING", "", "s -- s v", "v = is s a mapping"),
    op("MATCH_KEYS",   "", "s k:tuple -- s k v", "v = tuple of the values of the keys k in the mapping s, or None"),
    op("MATCH_CLASS",  "imm", "s c k:tuple -- v",
        "v = tuple of the first a __match_args__ and the attributes k of s, or None if s is no such c"),
)
_declare(CONTROL,
    op("JUMP",                 "jump",  "--",             "goto a", final=True),
    op("POP_JUMP_IF_TRUE",     "jump",  "v --",           "if v: goto a", opposite="POP_JUMP_IF_FALSE"),
    op("POP_JUMP_IF_FALSE",    "jump",  "v --",
        "if not v: goto a", opposite="POP_JUMP_IF_TRUE"),
    op("POP_JUMP_IF_NONE",     "jump",  "v --",
        "if v is None: goto a", opposite="POP_JUMP_IF_NOT_NONE"),
    op("POP_JUMP_IF_NOT_NONE", "jump",  "v --",
        "if v is not None: goto a", opposite="POP_JUMP_IF_NONE"),
    op("JUMP_IF_TRUE_OR_POP",  "jump",  "v -- | v",       "if v: goto a"),
    op("JUMP_IF_FALSE_OR_POP", "jump",  "v -- | v",       "if not v: goto a"),
    op("GET_ITER",             "",      "x -- i",         "i = iter(x)"),
    op("FOR_ITER",             "jump",  "i -- i v | --",  "if i has another item: v = it; else goto a"),
    op("RETURN_VALUE",         "",      "v --",           "return v", final=True),
    op("RETURN_CONST",         "const", "--",             "return K[a]", final=True),
    op("YIELD_VALUE",          "",      "v -- s",         "yield v; s = what is sent", suspends=True),
    op("GET_YIELD_FROM_ITER",  "",      "x -- i",         "i = iter(x), or the coroutine x itself"),
    op("GET_AWAITABLE",        "imm:0..2", "x -- i",
        "i = the iterator of the awaitable x (a)", awaits=True),
    op("SEND",                 "jump",  "i s -- i s | v",
        "send s to i; if i is at its end: v = what it returned; goto a"),
    op("YIELD_SENT",           "",      "i s -- i s",     "yield what i gave to SEND; s = what is sent", suspends=True),
    op("ASYNC_GEN_WRAP",       "",      "v -- w",         "w = v, to be yielded as an item of an async generator"),
    op("GET_AITER",            "",      "x -- i",         "i = aiter(x)"),
    op("GET_ANEXT",            "",      "i -- i v",       "v = the iterator of the awaitable of the next item of i"),
    op("END_ASYNC_FOR",        "",      "i e:exception --", "raise e again unless it is StopAsyncIteration"),
    op("SPLIT",                "",      "--",
        "nothing; a trace of the JIT may end here, should it have become long"),
)
_declare(CALLS,
    op("CALL",             "imm",       "f x*a -- v",          "v = f(x...)"),
    op("CALL_METHOD",      "imm",       "m:method s x*a -- v",
        "v = m(s, x...), or s(x...) if m is unbound"),
    op("CALL_KW",          "imm const", "f x*a -- v",          "v = f(x..., the last ones named K[b])"),
    op("CALL_METHOD_KW",   "imm const", "m:method s x*a -- v",
        "v = m(s, x...), or s(x...); the last ones named K[b]"),
    op("CALL_FUNCTION_EX", "imm:0..1",  "f x k*a:dict -- v",   "v = f(*x, **k)"),
    op("CALL_SUPER",       "",          "f c:cell s -- v",     "v = super(c.contents, s) if f is super, else f()"),
)
_declare(ACCESS,
    op("LOAD_GLOBAL",       "name",          "-- v",
        "v = globals[N[a]], else builtins[N[a]]"),
    op("STORE_GLOBAL",      "name",          "v --",            "globals[N[a]] = v"),
    op("DELETE_GLOBAL",     "name",          "--",              "del globals[N[a]]"),
    op("LOAD_NAME",         "name",          "-- v",            "v = namespace[N[a]], else as LOAD_GLOBAL"),
    op("STORE_NAME",        "name",          "v --",            "namespace[N[a]] = v"),
    op("DELETE_NAME",       "name",          "--",              "del namespace[N[a]]"),
    op("LOAD_CLASSDEREF",   "reg:cell name", "-- v",            "v = namespace[N[b]], else R[a].contents"),
    op("LOAD_ATTR",         "name",          "o -- v",          "v = o.N[a]"),
    op("LOAD_METHOD",       "name",          "o -- m:method s",
        "m, s = the function that o.N[a] binds to o, o; or unbound, o.N[a]"),
    op("STORE_ATTR",        "name",          "v o --",          "o.N[a] = v"),
    op("DELETE_ATTR",       "name",          "o --",            "del o.N[a]"),
    op("BINARY_SUBSCR",     "",              "o k -- v",        "v = o[k]"),
    op("BINARY_SLICE",      "",              "o x y -- v",      "v = o[x:y]"),
    op("STORE_SUBSCR",      "",              "v o k --",        "o[k] = v"),
    op("STORE_SLICE",       "",              "v o x y --",      "o[x:y] = v"),
    op("DELETE_SUBSCR",     "",              "o k --",          "del o[k]"),
    op("GET_LEN",           "",              "x -- x v",        "v = len(x)"),
    op("UNPACK_SEQUENCE",   "imm",           "x -- v*a",        "v... = the items of x, the first one on top"),
    op("UNPACK_EX",         "imm imm",       "x -- w*b l v*a",
        "v..., l, w... = the items of x, l the list of the rest, the first one on top"),
    op("IMPORT_NAME",       "name",          "l:int x -- m",
        "m = __import__(N[a], globals, None, x fromlist, l level)"),
    op("IMPORT_FROM",       "name",          "m -- m v",        "v = m.N[a], else the submodule"),
    op("IMPORT_STAR",       "",              "m --",            "from m import *"),
    op("PRINT_EXPR",        "",              "v --",            "sys.displayhook(v)"),
    op("SETUP_ANNOTATIONS", "",              "--",              "__annotations__ = {} if it is not there"),
)
_declare(CONSTRUCTION,
    op("BUILD_LIST",          "imm",               "x*a -- v:list",         "v = [x...]"),
    op("BUILD_TUPLE",         "imm",               "x*a -- v:tuple",        "v = (x...)"),
    op("BUILD_SET",           "imm",               "x*a -- v:set",          "v = {x...}"),
    op("BUILD_MAP",           "imm",               "x*2a -- v:dict",        "v = dict of the keys and values x..."),
    op("BUILD_CONST_KEY_MAP", "imm",               "x*a k:tuple -- v:dict",
        "v = dict of the keys in the tuple k and the values x..."),
    op("BUILD_STRING",        "imm",               "x*a:str -- v:str",      "v = ''.join(x...)"),
    op("BUILD_SLICE",         "imm:2..3",          "x*a -- v",              "v = slice(x...)"),
    op("FORMAT_VALUE",        "imm:0..3 imm:0..1", "x y*b:str -- v:str",    "v = format(x converted as a says, y)"),
    op("LIST_APPEND",         "imm:list",          "x --",                  "S[a].append(x)"),
    op("SET_ADD",             "imm:set",           "x --",                  "S[a].add(x)"),
    op("MAP_ADD",             "imm:dict",          "k x --",                "S[a][k] = x"),
    op("LIST_EXTEND",         "imm:list",          "x --",                  "S[a].extend(x)"),
    op("SET_UPDATE",          "imm:set",           "x --",                  "S[a].update(x)"),
    op("DICT_UPDATE",         "imm:dict",          "x --",                  "S[a].update(x)"),
    op("DICT_MERGE",          "imm:dict",          "x --",
        "S[a].update(x); repeated keys are an error of calling S[a + 2]"),
    op("LIST_TO_TUPLE",       "",                  "x:list -- v:tuple",     "v = tuple(x)"),
    op("MAKE_FUNCTION",       "imm:0..15",         "x*#a c -- v",
        "v = function(the code c, with what a says of x...)"),
    op("LOAD_BUILD_CLASS",    "",                  "-- v",                  "v = builtins.__build_class__"),
)
_declare(EXCEPTIONS,
    op("RAISE_VARARGS",        "imm:0..2", "x*a --",
        "raise x from y, raise x, or raise, as a says", final=True),
    op("RERAISE",              "",         "e:exception --",
        "raise e again, its traceback as it was", final=True),
    op("PUSH_EXC_INFO",        "",         "e:exception -- p:exception|none e:exception",
        "p = handled exception; handled exception = e"),
    op("POP_EXCEPT",           "",         "p:exception|none --", "handled exception = p"),
    op("CHECK_EXC_MATCH",      "",         "e t -- e v",          "v = does the exception e match t"),
    op("LOAD_ASSERTION_ERROR", "",         "-- v",                "v = AssertionError"),
    op("BEFORE_WITH",          "",         "m -- x v",            "x = m.__exit__; v = m.__enter__()"),
    op("BEFORE_ASYNC_WITH",    "",         "m -- x v",            "x = m.__aexit__; v = m.__aenter__()"),
    op("WITH_EXCEPT_START",    "",         "x p e:exception -- x p e:exception v",
        "v = x(type(e), e, e.__traceback__)"),
    op("CHECK_EG_MATCH",       "",         "e:exception|none t -- r:exception|none m:exception|none",
        "m, r = the part of e that except* t takes, handled from now on, the rest; if none: None, e"),
    op("PREP_RERAISE_STAR",    "",         "o:exception l:list -- v:exception|none",
        "v = what to raise for all in l, which is left of o or was raised besides; None if nothing is"),
)

STACK_SET.finish()
EFFECTS = [opcode.effect for opcode in OPCODES]         # the stack effect of each opcode, by its number
PEEKED = [opcode.notation.split(" = ")[-1].count("S[") for opcode in OPCODES]   # how many items it reads and leaves
