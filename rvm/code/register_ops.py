"""The register machine's instruction set, each instruction declared once.

An instruction is an 8-bit opcode and its operands, one byte each.  After the
prefix WIDE (EXTRA_WIDE) every operand of the next instruction takes two (four)
bytes, most significant first.  The kinds of operands:

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

`srcs` and `dsts` stand last.  An instruction reads all that it reads before it writes,
and writes only when it has succeeded; `dsts` are written in order.  CALL_EX's c is any
iterable, its d a dict or None.  FORMAT's c is 0 for no conversion, 1 for !s, 2 for !r,
3 for !a.

Encoder, decoder, verifier, disassembler, the loop's dispatch and docs/register-code.md
all derive from this table.

This module knows nothing of what runs the instructions.
"""

from rvm.code.classes import (
    ACCESS, ARITHMETIC, CALLS, COMPARISON, CONSTRUCTION, CONTROL, EXCEPTIONS, MOVES, PREFIXES)
from rvm.code.instruction_set import InstructionSet

REGISTER_SET = InstructionSet("register")
OPCODES = REGISTER_SET.opcodes      # by number
BY_NAME = REGISTER_SET.by_name
_declare = REGISTER_SET.declare


_declare(PREFIXES,
    ("WIDE",            "",                 "operands of the next instruction take two bytes"),
    ("EXTRA_WIDE",      "",                 "operands of the next instruction take four bytes"),
)
_declare(MOVES,
    ("MOVE",            "dst reg",          "R[a] = R[b]"),
    ("LOAD",            "dst const",        "R[a] = K[b]"),
    ("UNBIND",          "dst",              "R[a] = unbound"),
    ("CHECK",           "reg",              "raise UnboundLocalError if R[a] is unbound"),
)
_declare(ACCESS,
    ("MAKE_CELL",       "mod",              "R[a] = cell(R[a])"),
    ("GET_CELL",        "dst reg",          "R[a] = R[b].contents"),
    ("SET_CELL",        "reg src",          "R[a].contents = RK[b]"),
    ("DELETE_CELL",     "reg",              "del R[a].contents"),
)
_declare(ARITHMETIC,
    ("ADD",             "dst src src",      "R[a] = RK[b] + RK[c]"),
    ("SUBTRACT",        "dst src src",      "R[a] = RK[b] - RK[c]"),
    ("MULTIPLY",        "dst src src",      "R[a] = RK[b] * RK[c]"),
    ("DIVIDE",          "dst src src",      "R[a] = RK[b] / RK[c]"),
    ("FLOOR_DIVIDE",    "dst src src",      "R[a] = RK[b] // RK[c]"),
    ("MODULO",          "dst src src",      "R[a] = RK[b] % RK[c]"),
    ("POWER",           "dst src src",      "R[a] = RK[b] ** RK[c]"),
    ("LEFT_SHIFT",      "dst src src",      "R[a] = RK[b] << RK[c]"),
    ("RIGHT_SHIFT",     "dst src src",      "R[a] = RK[b] >> RK[c]"),
    ("AND",             "dst src src",      "R[a] = RK[b] & RK[c]"),
    ("OR",              "dst src src",      "R[a] = RK[b] | RK[c]"),
    ("XOR",             "dst src src",      "R[a] = RK[b] ^ RK[c]"),
    ("MATRIX_MULTIPLY", "dst src src",      "R[a] = RK[b] @ RK[c]"),
    ("INPLACE_ADD",             "mod src",  "R[a] += RK[b]"),
    ("INPLACE_SUBTRACT",        "mod src",  "R[a] -= RK[b]"),
    ("INPLACE_MULTIPLY",        "mod src",  "R[a] *= RK[b]"),
    ("INPLACE_DIVIDE",          "mod src",  "R[a] /= RK[b]"),
    ("INPLACE_FLOOR_DIVIDE",    "mod src",  "R[a] //= RK[b]"),
    ("INPLACE_MODULO",          "mod src",  "R[a] %= RK[b]"),
    ("INPLACE_POWER",           "mod src",  "R[a] **= RK[b]"),
    ("INPLACE_LEFT_SHIFT",      "mod src",  "R[a] <<= RK[b]"),
    ("INPLACE_RIGHT_SHIFT",     "mod src",  "R[a] >>= RK[b]"),
    ("INPLACE_AND",             "mod src",  "R[a] &= RK[b]"),
    ("INPLACE_OR",              "mod src",  "R[a] |= RK[b]"),
    ("INPLACE_XOR",             "mod src",  "R[a] ^= RK[b]"),
    ("INPLACE_MATRIX_MULTIPLY", "mod src",  "R[a] @= RK[b]"),
    ("NEGATE",          "dst src",          "R[a] = -RK[b]"),
    ("POSITIVE",        "dst src",          "R[a] = +RK[b]"),
    ("INVERT",          "dst src",          "R[a] = ~RK[b]"),
)
_declare(COMPARISON,
    ("NOT",             "dst src",          "R[a] = not RK[b]"),
    ("LT",              "dst src src",      "R[a] = RK[b] < RK[c]"),
    ("LE",              "dst src src",      "R[a] = RK[b] <= RK[c]"),
    ("EQ",              "dst src src",      "R[a] = RK[b] == RK[c]"),
    ("NE",              "dst src src",      "R[a] = RK[b] != RK[c]"),
    ("GT",              "dst src src",      "R[a] = RK[b] > RK[c]"),
    ("GE",              "dst src src",      "R[a] = RK[b] >= RK[c]"),
    ("IS",              "dst src src",      "R[a] = RK[b] is RK[c]"),
    ("IS_NOT",          "dst src src",      "R[a] = RK[b] is not RK[c]"),
    ("IN",              "dst src src",      "R[a] = RK[b] in RK[c]"),
    ("NOT_IN",          "dst src src",      "R[a] = RK[b] not in RK[c]"),
)
_declare(CONTROL,
    ("JUMP",            "jump",             "goto a"),
    ("JUMP_IF",         "src jump",         "if RK[a]: goto b"),
    ("JUMP_IF_NOT",     "src jump",         "if not RK[a]: goto b"),
    ("JUMP_LT",         "src src jump",     "if RK[a] < RK[b]: goto c"),
    ("JUMP_LE",         "src src jump",     "if RK[a] <= RK[b]: goto c"),
    ("JUMP_EQ",         "src src jump",     "if RK[a] == RK[b]: goto c"),
    ("JUMP_NE",         "src src jump",     "if RK[a] != RK[b]: goto c"),
    ("JUMP_GT",         "src src jump",     "if RK[a] > RK[b]: goto c"),
    ("JUMP_GE",         "src src jump",     "if RK[a] >= RK[b]: goto c"),
    ("JUMP_NOT_LT",     "src src jump",     "if not RK[a] < RK[b]: goto c"),
    ("JUMP_NOT_LE",     "src src jump",     "if not RK[a] <= RK[b]: goto c"),
    ("JUMP_NOT_EQ",     "src src jump",     "if not RK[a] == RK[b]: goto c"),
    ("JUMP_NOT_NE",     "src src jump",     "if not RK[a] != RK[b]: goto c"),
    ("JUMP_NOT_GT",     "src src jump",     "if not RK[a] > RK[b]: goto c"),
    ("JUMP_NOT_GE",     "src src jump",     "if not RK[a] >= RK[b]: goto c"),
    ("JUMP_IS",         "src src jump",     "if RK[a] is RK[b]: goto c"),
    ("JUMP_IS_NOT",     "src src jump",     "if RK[a] is not RK[b]: goto c"),
    ("JUMP_IN",         "src src jump",     "if RK[a] in RK[b]: goto c"),
    ("JUMP_NOT_IN",     "src src jump",     "if RK[a] not in RK[b]: goto c"),
    ("ITER",            "dst src",          "R[a] = iter(RK[b])"),
    ("FOR",             "dst reg jump",     "if R[b] has another item: R[a] = it; goto c"),
    ("RETURN",          "src",              "return RK[a]"),
    ("YIELD",           "dst src",          "yield RK[b]; R[a] = what is sent"),
    ("YIELD_FROM",      "mod reg",          "R[a] = yield from R[b]; R[a] is None before"),
    ("SPLIT",           "",                 "nothing; a trace of the JIT ends here, the code being too long for one"),
)
_declare(CALLS,
    ("CALL",            "dst src srcs",             "R[a] = RK[b](c...)"),
    ("CALL_HERE",       "dst src srcs",             "R[a] = RK[b](c...), which may look at this frame, as locals() does"),
    ("CALL_METHOD",     "dst src name srcs",        "R[a] = RK[b].N[c](d...)"),
    ("CALL_UNBOUND",    "dst reg src srcs",         "R[a] = R[b] bound to RK[c], called with d..."),
    ("CALL_KW",         "dst src const srcs",       "R[a] = RK[b](d..., the last ones named K[c])"),
    ("CALL_METHOD_KW",  "dst src name const srcs",  "R[a] = RK[b].N[c](e..., the last ones named K[d])"),
    ("CALL_UNBOUND_KW", "dst reg src const srcs",
        "R[a] = R[b] bound to RK[c], called with e..., the last ones named K[d]"),
    ("CALL_EX",         "dst src src src",          "R[a] = RK[b](*RK[c], **RK[d])"),
    ("SUPER",           "dst src reg reg",
        "R[a] = super(R[c].contents, R[d]) if RK[b] is super, else RK[b]()"),
)
_declare(ACCESS,
    ("GET_GLOBAL",      "dst name",         "R[a] = globals[N[b]], else builtins[N[b]]"),
    ("SET_GLOBAL",      "name src",         "globals[N[a]] = RK[b]"),
    ("DELETE_GLOBAL",   "name",             "del globals[N[a]]"),
    ("GET_NAME",        "dst name",         "R[a] = namespace[N[b]], else as GET_GLOBAL"),
    ("SET_NAME",        "name src",         "namespace[N[a]] = RK[b]"),
    ("DELETE_NAME",     "name",             "del namespace[N[a]]"),
    ("GET_CLASS_CELL",  "dst reg name",     "R[a] = namespace[N[c]], else R[b].contents"),
    ("GET_ATTR",        "dst src name",     "R[a] = RK[b].N[c]"),
    ("GET_METHOD",      "dst src name",     "R[a] = RK[b].N[c], a method not yet bound to RK[b]"),
    ("SET_ATTR",        "src name src",     "RK[a].N[b] = RK[c]"),
    ("DELETE_ATTR",     "src name",         "del RK[a].N[b]"),
    ("GET_ITEM",        "dst src src",      "R[a] = RK[b][RK[c]]"),
    ("SET_ITEM",        "src src src",      "RK[a][RK[b]] = RK[c]"),
    ("DELETE_ITEM",     "src src",          "del RK[a][RK[b]]"),
    ("UNPACK",          "src dsts",         "b... = RK[a]"),
    ("UNPACK_STAR",     "src imm dsts",     "c... = RK[a], the list of the rest at position b"),
    ("IMPORT",          "dst name src src", "R[a] = __import__(N[b], globals, None, RK[c] fromlist, RK[d] level)"),
    ("IMPORT_FROM",     "dst reg name",     "R[a] = R[b].N[c], else the submodule"),
    ("IMPORT_STAR",     "reg",              "from R[a] import *"),
    ("PRINT_EXPR",      "src",              "sys.displayhook(RK[a])"),
    ("SETUP_ANNOTATIONS", "",               "__annotations__ = {} if it is not there"),
)
_declare(CONSTRUCTION,
    ("BUILD_LIST",      "dst srcs",         "R[a] = [b...]"),
    ("BUILD_TUPLE",     "dst srcs",         "R[a] = (b...)"),
    ("BUILD_SET",       "dst srcs",         "R[a] = {b...}"),
    ("BUILD_DICT",      "dst srcs",         "R[a] = dict of the keys and values b..."),
    ("BUILD_STRING",    "dst srcs",         "R[a] = ''.join(b...)"),
    ("BUILD_SLICE",     "dst src src src",  "R[a] = slice(RK[b], RK[c], RK[d])"),
    ("FORMAT",          "dst src imm src",  "R[a] = format(RK[b] converted as c says, RK[d])"),
    ("LIST_APPEND",     "reg src",          "R[a].append(RK[b])"),
    ("SET_ADD",         "reg src",          "R[a].add(RK[b])"),
    ("DICT_PUT",        "reg src src",      "R[a][RK[b]] = RK[c]"),
    ("LIST_EXTEND",     "reg src",          "R[a].extend(RK[b])"),
    ("SET_UPDATE",      "reg src",          "R[a].update(RK[b])"),
    ("DICT_UPDATE",     "reg src",          "R[a].update(RK[b])"),
    ("DICT_MERGE",      "reg src src",      "R[a].update(RK[b]); repeated keys are an error of calling RK[c]"),
    ("LIST_TO_TUPLE",   "dst reg",          "R[a] = tuple(R[b])"),
    ("MAKE_FUNCTION",   "dst const src src src srcs",
        "R[a] = function(K[b], defaults RK[c], keyword defaults RK[d], annotations RK[e], closure f...)"),
    ("GET_BUILD_CLASS", "dst",              "R[a] = builtins.__build_class__"),
)
_declare(EXCEPTIONS,
    ("RAISE",           "src",              "raise RK[a]"),
    ("RAISE_FROM",      "src src",          "raise RK[a] from RK[b]"),
    ("RERAISE",         "reg",              "raise R[a] again, its traceback as it was"),
    ("RERAISE_CURRENT", "",                 "raise (without an argument)"),
    ("PUSH_HANDLED",    "dst reg",          "R[a] = handled exception; handled exception = R[b]"),
    ("POP_HANDLED",     "reg",              "handled exception = R[a]"),
    ("JUMP_NO_MATCH",   "reg src jump",     "if exception R[a] does not match RK[b]: goto c"),
    ("GET_ASSERTION_ERROR", "dst",          "R[a] = AssertionError"),
    ("WITH_ENTER",      "dst dst src",      "R[a] = RK[c].__exit__; R[b] = RK[c].__enter__()"),
    ("WITH_EXIT",       "reg",              "R[a](None, None, None)"),
    ("WITH_EXCEPT",     "dst reg reg",      "R[a] = R[b](type(R[c]), R[c], R[c].__traceback__)"),
)

REGISTER_SET.jump = BY_NAME["JUMP"]
REGISTER_SET.final("JUMP", "RETURN", "RAISE", "RAISE_FROM", "RERAISE", "RERAISE_CURRENT")
REGISTER_SET.opposites(
    ("JUMP_IF", "JUMP_IF_NOT"), ("JUMP_LT", "JUMP_NOT_LT"), ("JUMP_LE", "JUMP_NOT_LE"),
    ("JUMP_EQ", "JUMP_NOT_EQ"), ("JUMP_NE", "JUMP_NOT_NE"), ("JUMP_GT", "JUMP_NOT_GT"),
    ("JUMP_GE", "JUMP_NOT_GE"), ("JUMP_IS", "JUMP_IS_NOT"), ("JUMP_IN", "JUMP_NOT_IN"))
BY_NAME["CHECK"].is_check = True
BY_NAME["UNBIND"].is_unbinding = True
