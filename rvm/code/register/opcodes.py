"""The register machine's instruction set, each instruction declared once.

An instruction is an 8-bit opcode and its operands, one byte each.  After the
prefix WIDE (EXTRA_WIDE) every operand of the next instruction takes two (four)
bytes, most significant first.  By bytes:

    | opcode | a | b | c |                          ADD
    | WIDE | opcode | a   a | b   b | c   c |       ADD with a large operand
    | opcode | a | b | count | c | d | ... |        CALL, which lists its arguments

The kinds of operands:

    dst     register written                   R[x]
    reg     register read                      R[x]
    mod     register read and then written     R[x]
    src     register read, or a constant       RK[x] = R[x], or K[x - half] from half on
            (half is 128; wide 2**15; extra wide 2**31: the operand's top bit)
    const   constant                           K[x]
    name    name                               N[x]
    imm     unsigned number                    x
    jump    signed distance from the end of this instruction to the target
    srcs    a count and that many src          ...
    dsts    a count and that many dst          ...
    jumps   a count and that many jump         ...

`srcs`, `dsts` and `jumps` stand last.  An instruction reads all that it reads before it writes,
and writes only when it has succeeded; `dsts` are written in order.  CALL_EX's c is any
iterable, its d a dict or None.  AWAIT's d is 1 for what __aenter__ returned, 2 for what
__aexit__ did, else 0.  FORMAT's c is 0 for no conversion, 1 for !s, 2 for !r, 3 for !a.

Encoder, decoder, verifier, disassembler, the loop's dispatch and docs/register-code.md
all derive from this table.  A row has the instruction's name, its operands, their types
where they are special (`reg:list`; the words are in rvm.code.register.types), its meaning,
and what else distinguishes it (rvm.code.instruction_set.Opcode).

This module knows nothing of what runs the instructions.
"""
from rvm.code.classes import (
    ACCESS, ARITHMETIC, CALLS, COMPARISON, CONSTRUCTION, CONTROL, EXCEPTIONS, MOVES, PREFIXES)
from rvm.code.instruction_set import InstructionSet, Opcode as op

REGISTER_SET = InstructionSet("register")
OPCODES = REGISTER_SET.opcodes      # by number
BY_NAME = REGISTER_SET.by_name
_declare = REGISTER_SET.declare


_declare(PREFIXES,
    op("WIDE",       "", "operands of the next instruction take two bytes"),
    op("EXTRA_WIDE", "", "operands of the next instruction take four bytes"),
)
_declare(MOVES,
    op("MOVE",   "dst reg:same",   "R[a] = R[b]", silent=True),
    op("LOAD",   "dst const:same", "R[a] = K[b]", silent=True),
    op("UNBIND", "dst:unbound",    "R[a] = unbound", unbinding=True, silent=True),
    op("CHECK",  "reg:bound",      "raise UnboundLocalError if R[a] is unbound", check=True),
)
_declare(ACCESS,
    op("MAKE_CELL",   "mod:maybe>cell", "R[a] = cell(R[a])"),
    op("GET_CELL",    "dst reg:cell",   "R[a] = R[b].contents"),
    op("SET_CELL",    "reg:cell src",   "R[a].contents = RK[b]"),
    op("DELETE_CELL", "reg:cell",       "del R[a].contents"),
)
_declare(ARITHMETIC,
    op("ADD",                  "dst src src", "R[a] = RK[b] + RK[c]"),
    op("SUBTRACT",             "dst src src", "R[a] = RK[b] - RK[c]"),
    op("MULTIPLY",             "dst src src", "R[a] = RK[b] * RK[c]"),
    op("DIVIDE",               "dst src src", "R[a] = RK[b] / RK[c]"),
    op("FLOOR_DIVIDE",         "dst src src", "R[a] = RK[b] // RK[c]"),
    op("MODULO",               "dst src src", "R[a] = RK[b] % RK[c]"),
    op("POWER",                "dst src src", "R[a] = RK[b] ** RK[c]"),
    op("LEFT_SHIFT",           "dst src src", "R[a] = RK[b] << RK[c]"),
    op("RIGHT_SHIFT",          "dst src src", "R[a] = RK[b] >> RK[c]"),
    op("AND",                  "dst src src", "R[a] = RK[b] & RK[c]"),
    op("OR",                   "dst src src", "R[a] = RK[b] | RK[c]"),
    op("XOR",                  "dst src src", "R[a] = RK[b] ^ RK[c]"),
    op("MATRIX_MULTIPLY",      "dst src src", "R[a] = RK[b] @ RK[c]"),
    op("INPLACE_ADD",          "mod src",     "R[a] += RK[b]"),
    op("INPLACE_SUBTRACT",     "mod src",     "R[a] -= RK[b]"),
    op("INPLACE_MULTIPLY",     "mod src",     "R[a] *= RK[b]"),
    op("INPLACE_DIVIDE",       "mod src",     "R[a] /= RK[b]"),
    op("INPLACE_FLOOR_DIVIDE", "mod src",     "R[a] //= RK[b]"),
    op("INPLACE_MODULO",       "mod src",     "R[a] %= RK[b]"),
    op("INPLACE_POWER",        "mod src",     "R[a] **= RK[b]"),
    op("INPLACE_LEFT_SHIFT",   "mod src",     "R[a] <<= RK[b]"),
    op("INPLACE_RIGHT_SHIFT",  "mod src",     "R[a] >>= RK[b]"),
    op("INPLACE_AND",          "mod src",     "R[a] &= RK[b]"),
    op("INPLACE_OR",           "mod src",     "R[a] |= RK[b]"),
    op("INPLACE_XOR",          "mod src",     "R[a] ^= RK[b]"),
    op("INPLACE_MATRIX_MULTIPLY", "mod src",     "R[a] @= RK[b]"),
    op("NEGATE",               "dst src",     "R[a] = -RK[b]"),
    op("POSITIVE",             "dst src",     "R[a] = +RK[b]"),
    op("INVERT",               "dst src",     "R[a] = ~RK[b]"),
)
_declare(COMPARISON,
    op("NOT",    "dst src",     "R[a] = not RK[b]"),
    op("LT",     "dst src src", "R[a] = RK[b] < RK[c]"),
    op("LE",     "dst src src", "R[a] = RK[b] <= RK[c]"),
    op("EQ",     "dst src src", "R[a] = RK[b] == RK[c]"),
    op("NE",     "dst src src", "R[a] = RK[b] != RK[c]"),
    op("GT",     "dst src src", "R[a] = RK[b] > RK[c]"),
    op("GE",     "dst src src", "R[a] = RK[b] >= RK[c]"),
    op("IS",     "dst src src", "R[a] = RK[b] is RK[c]", silent=True),
    op("IS_NOT", "dst src src", "R[a] = RK[b] is not RK[c]", silent=True),
    op("IN",     "dst src src", "R[a] = RK[b] in RK[c]"),
    op("NOT_IN", "dst src src", "R[a] = RK[b] not in RK[c]"),
)
_declare(CONTROL,
    op("JUMP",        "jump",         "goto a", final=True, silent=True),
    op("JUMP_IF",     "src jump",     "if RK[a]: goto b", opposite="JUMP_IF_NOT"),
    op("JUMP_IF_NOT", "src jump",     "if not RK[a]: goto b", opposite="JUMP_IF"),
    op("JUMP_LT",     "src src jump", "if RK[a] < RK[b]: goto c", opposite="JUMP_NOT_LT"),
    op("JUMP_LE",     "src src jump", "if RK[a] <= RK[b]: goto c", opposite="JUMP_NOT_LE"),
    op("JUMP_EQ",     "src src jump", "if RK[a] == RK[b]: goto c", opposite="JUMP_NOT_EQ"),
    op("JUMP_NE",     "src src jump", "if RK[a] != RK[b]: goto c", opposite="JUMP_NOT_NE"),
    op("JUMP_GT",     "src src jump", "if RK[a] > RK[b]: goto c", opposite="JUMP_NOT_GT"),
    op("JUMP_GE",     "src src jump", "if RK[a] >= RK[b]: goto c", opposite="JUMP_NOT_GE"),
    op("JUMP_NOT_LT", "src src jump", "if not RK[a] < RK[b]: goto c", opposite="JUMP_LT"),
    op("JUMP_NOT_LE", "src src jump", "if not RK[a] <= RK[b]: goto c", opposite="JUMP_LE"),
    op("JUMP_NOT_EQ", "src src jump", "if not RK[a] == RK[b]: goto c", opposite="JUMP_EQ"),
    op("JUMP_NOT_NE", "src src jump", "if not RK[a] != RK[b]: goto c", opposite="JUMP_NE"),
    op("JUMP_NOT_GT", "src src jump", "if not RK[a] > RK[b]: goto c", opposite="JUMP_GT"),
    op("JUMP_NOT_GE", "src src jump", "if not RK[a] >= RK[b]: goto c", opposite="JUMP_GE"),
    op("JUMP_IS",     "src src jump", "if RK[a] is RK[b]: goto c", opposite="JUMP_IS_NOT", silent=True),
    op("JUMP_IS_NOT", "src src jump", "if RK[a] is not RK[b]: goto c", opposite="JUMP_IS", silent=True),
    op("JUMP_IN",     "src src jump", "if RK[a] in RK[b]: goto c", opposite="JUMP_NOT_IN"),
    op("JUMP_NOT_IN", "src src jump", "if RK[a] not in RK[b]: goto c", opposite="JUMP_IN"),
    op("ITER",        "dst src",      "R[a] = iter(RK[b])"),
    op("FOR",         "dst reg jump", "if R[b] has another item: R[a] = it; goto c"),
    op("RETURN",      "src",          "return RK[a]", final=True),
    op("YIELD",       "dst src",      "yield RK[b]; R[a] = what is sent", suspends=True),
    op("YIELD_FROM",  "dst dst src jump",
        "R[b] = iter(RK[c]); if it yields, R[a] = what is sent then; else R[a] = its value, goto d",
        suspends=True),
    op("AWAIT",       "dst dst src imm:awaited jump",
        "R[b] = iterator of the awaitable RK[c] (d); if it yields, R[a] = what is sent then; "
        "else R[a] = its value, goto e",
        suspends=True, awaits=True),
    op("AWAIT_NEXT",  "dst dst reg jump",
        "R[b] = iterator of the awaitable of R[c]'s next item; if it yields, R[a] = what is sent then; "
        "else R[a] = its value, goto d", suspends=True),
    op("DELEGATE",    "mod reg",
        "send R[a] to R[b]; while it yields, R[a] = what is sent then, again; R[a] = its value", suspends=True),
    op("GET_AITER",   "dst src",      "R[a] = aiter(RK[b])"),
    op("END_ASYNC_FOR", "reg:exception", "raise R[a] again unless it is StopAsyncIteration"),
    op("JUMP_NO_SEQUENCE_OF", "src imm jump", "if RK[a] is no sequence of b items: goto c"),
    op("JUMP_NO_SEQUENCE",    "src imm jump", "if RK[a] is no sequence of at least b items: goto c"),
    op("JUMP_NO_MAPPING",     "src imm jump", "if RK[a] is no mapping of at least b items: goto c"),
    op("JUMP_NO_KEYS",        "dst src src:tuple jump",
        "if mapping RK[b] lacks one of the keys RK[c]: goto d; R[a] = the value, or the tuple of several"),
    op("JUMP_NO_INSTANCE",    "src src jump", "if RK[a] is no instance of the class RK[b]: goto c"),
    op("JUMP_NO_ATTRIBUTES",  "dst src src imm const:attributes jump",
        "if RK[b] is no RK[c] with its first d __match_args__ and the attributes K[e]: goto f; "
        "R[a] = the attribute, or the tuple of several"),
    op("SWITCH",              "src const:literals jumps",
        "if RK[a] is literal i of K[b]: goto jump i + 1 of c...; if it is None or another int, str or bytes: "
        "goto the first", silent=True),
    op("SPLIT",       "",             "nothing; a trace of the JIT may end here, should it have become long"),
)
_declare(CALLS,
    op("CALL",            "dst src srcs",             "R[a] = RK[b](c...)"),
    op("CALL_METHOD",     "dst src name srcs",        "R[a] = RK[b].N[c](d...)"),
    op("CALL_UNBOUND",    "dst reg:callee src srcs",  "R[a] = R[b] bound to RK[c], called with d..."),
    op("CALL_KW",         "dst src const:names srcs", "R[a] = RK[b](d..., the last ones named K[c])"),
    op("CALL_METHOD_KW",  "dst src name const:names srcs", "R[a] = RK[b].N[c](e..., the last ones named K[d])"),
    op("CALL_UNBOUND_KW", "dst reg:callee src const:names srcs",
        "R[a] = R[b] bound to RK[c], called with e..., the last ones named K[d]"),
    op("CALL_EX",         "dst src src src:dict|none", "R[a] = RK[b](*RK[c], **RK[d])"),
    op("SUPER",           "dst src reg:cell reg",
        "R[a] = super(R[c].contents, R[d]) if RK[b] is super, else RK[b]()"),
)
_declare(ACCESS,
    op("GET_GLOBAL",        "dst name",              "R[a] = globals[N[b]], else builtins[N[b]]"),
    op("SET_GLOBAL",        "name src",              "globals[N[a]] = RK[b]"),
    op("DELETE_GLOBAL",     "name",                  "del globals[N[a]]"),
    op("GET_NAME",          "dst name",              "R[a] = namespace[N[b]], else as GET_GLOBAL"),
    op("SET_NAME",          "name src",              "namespace[N[a]] = RK[b]"),
    op("DELETE_NAME",       "name",                  "del namespace[N[a]]"),
    op("GET_CLASS_CELL",    "dst reg:cell name",     "R[a] = namespace[N[c]], else R[b].contents"),
    op("GET_ATTR",          "dst src name",          "R[a] = RK[b].N[c]"),
    op("GET_METHOD",        "dst:callee src name",   "R[a] = RK[b].N[c], a method not yet bound to RK[b]"),
    op("SET_ATTR",          "src name src",          "RK[a].N[b] = RK[c]"),
    op("DELETE_ATTR",       "src name",              "del RK[a].N[b]"),
    op("GET_ITEM",          "dst src src",           "R[a] = RK[b][RK[c]]"),
    op("SET_ITEM",          "src src src",           "RK[a][RK[b]] = RK[c]"),
    op("DELETE_ITEM",       "src src",               "del RK[a][RK[b]]"),
    op("GET_ITEM_FROM_END", "dst src imm",           "R[a] = RK[b][len(RK[b]) - c]"),
    op("UNPACK",            "src dsts",              "b... = RK[a]"),
    op("UNPACK_STAR",       "src imm:position dsts", "c... = RK[a], the list of the rest at position b"),
    op("IMPORT",            "dst name src src:int",
        "R[a] = __import__(N[b], globals, None, RK[c] fromlist, RK[d] level)"),
    op("IMPORT_FROM",       "dst reg name",          "R[a] = R[b].N[c], else the submodule"),
    op("IMPORT_STAR",       "reg",                   "from R[a] import *"),
    op("PRINT_EXPR",        "src",                   "sys.displayhook(RK[a])"),
    op("SETUP_ANNOTATIONS", "",                      "__annotations__ = {} if it is not there"),
)
_declare(CONSTRUCTION,
    op("BUILD_LIST",      "dst:list srcs",       "R[a] = [b...]", silent=True),
    op("BUILD_TUPLE",     "dst:tuple srcs",      "R[a] = (b...)", silent=True),
    op("BUILD_SET",       "dst:set srcs",        "R[a] = {b...}"),
    op("BUILD_DICT",      "dst:dict srcs:pairs", "R[a] = dict of the keys and values b..."),
    op("BUILD_STRING",    "dst:str srcs:str",    "R[a] = ''.join(b...)"),
    op("BUILD_SLICE",     "dst src src src",     "R[a] = slice(RK[b], RK[c], RK[d])"),
    op("FORMAT",          "dst:str src imm:conversion src:str", "R[a] = format(RK[b] converted as c says, RK[d])"),
    op("LIST_APPEND",     "reg:list src",        "R[a].append(RK[b])"),
    op("SET_ADD",         "reg:set src",         "R[a].add(RK[b])"),
    op("DICT_PUT",        "reg:dict src src",    "R[a][RK[b]] = RK[c]"),
    op("LIST_EXTEND",     "reg:list src",        "R[a].extend(RK[b])"),
    op("SET_UPDATE",      "reg:set src",         "R[a].update(RK[b])"),
    op("DICT_UPDATE",     "reg:dict src",        "R[a].update(RK[b])"),
    op("DICT_MERGE",      "reg:dict src src",    "R[a].update(RK[b]); repeated keys are an error of calling RK[c]"),
    op("LIST_TO_TUPLE",   "dst:tuple reg:list",  "R[a] = tuple(R[b])"),
    op("MAPPING_REST",    "dst:dict src src:tuple", "R[a] = dict(RK[b]) without the keys RK[c]"),
    op("MAKE_FUNCTION",   "dst const:function src:tuple|none src src srcs:closure",
        "R[a] = function(K[b], defaults RK[c], keyword defaults RK[d], annotations RK[e], closure f...)"),
    op("GET_BUILD_CLASS", "dst",                 "R[a] = builtins.__build_class__"),
)
_declare(EXCEPTIONS,
    op("RAISE",               "src",                   "raise RK[a]", final=True),
    op("RAISE_FROM",          "src src",               "raise RK[a] from RK[b]", final=True),
    op("RERAISE",             "reg:exception",         "raise R[a] again, its traceback as it was", final=True),
    op("RERAISE_CURRENT",     "",                      "raise (without an argument)", final=True),
    op("PUSH_HANDLED",        "dst:exception|none reg:exception",
        "R[a] = handled exception; handled exception = R[b]", silent=True),
    op("POP_HANDLED",         "reg:exception|none",    "handled exception = R[a]", silent=True),
    op("JUMP_NO_MATCH",       "reg src jump",          "if exception R[a] does not match RK[b]: goto c"),
    op("GET_ASSERTION_ERROR", "dst",                   "R[a] = AssertionError"),
    op("WITH_ENTER",          "dst dst src",           "R[a] = RK[c].__exit__; R[b] = RK[c].__enter__()"),
    op("WITH_EXIT",           "reg",                   "R[a](None, None, None)"),
    op("WITH_EXCEPT",         "dst reg reg:exception", "R[a] = R[b](type(R[c]), R[c], R[c].__traceback__)"),
    op("ASYNC_WITH_ENTER",    "dst dst src",           "R[a] = RK[c].__aexit__; R[b] = RK[c].__aenter__()"),
    op("JUMP_NO_GROUP_MATCH", "dst:exception mod:exception|none>exception|none src jump",
        "R[a], R[b] = the part of R[b] that except* RK[c] takes, handled from now on, the rest; if none: goto d"),
    op("RERAISE_STAR",        "reg:list reg:exception|none",
        "raise what is left of R[a][0], the rest R[b] and what R[a] holds besides; nothing if nothing is"),
)

REGISTER_SET.finish()
