"""The verifier: what is wrong is refused by name, and what passes does no harm."""
import random
import re
import zlib
from pathlib import Path

import pytest

from rvm import everything
from rvm.code import code_file
from rvm.code.code import Code, CO_GENERATOR, CO_VARARGS, Details, Handler, LoopHeader
from rvm.code.positions import PositionTable
from rvm.code.register.opcodes import BY_NAME
from rvm.code.serialize import BadCode, DETAILS_FIELDS, dump, load
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module, target
from rvm.interp.context import context
from rvm.interp.function import run_body
from rvm.interp.importing.state import builtins_module
from rvm.interp.register import loop as register_loop
from rvm.interp.reporting.exception_text import format_exception
from rvm.interp.stack import loop as stack_loop
from rvm.objects.errors import PyError
from rvm.objects.moduleobject import new_module
from rvm.objects.text.literals import W_Int, W_Str, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.tools.host_ast import parse_with_host

MODULES = sorted((Path(__file__).resolve().parent / "modules").glob("*.py"))


def code_of(source):
    return compile_module(parse_with_host(source), "f.py")


def assemble(*instructions):
    """Bytecode of (name, operand, ...); constants as operands are 128 and more."""
    return "".join(chr(BY_NAME[name].number) + "".join(chr(n & 255) for n in operands)
                   for name, *operands in instructions)


def positions_of(bytecode):
    table = PositionTable(1)
    table.add(len(bytecode), 1, 1, 0, 0)
    return table.finish()


def make(*instructions, **changes):
    """The code of a module with three registers.

    Its constants are None, "s", 7, (), ("a", "b"), code, (7, 7), (None,).
    """
    bytecode = assemble(*instructions)
    fields = dict(
        name="m", qualname="m", filename="f.py", first_line=1, flags=0, bytecode=bytecode,
        constants=[w_None, W_Str("s"), W_Int(7), W_Tuple([]), W_Tuple([W_Str("a"), W_Str("b")]), code_of("pass"),
                   W_Tuple([W_Int(7), W_Int(7)]), W_Tuple([w_None])],
        names=["n"], registers=3, argcount=0, posonlyargcount=0, kwonlyargcount=0, varnames=[], cellvars=[],
        freevars=[], first_free=0, handlers=[], positions=positions_of(bytecode), register_names=["", "", ""],
        loop_headers=[], line_marks="")
    fields.update(changes)
    details = Details(**{name: fields.pop(name) for name, _ in DETAILS_FIELDS})
    return Code(details=details, **fields)


RETURN = ("RETURN", 128)

GOOD = [
    make(RETURN),
    make(("LOAD", 0, 1), ("BUILD_STRING", 1, 2, 0, 129), ("RETURN", 1)),
    make(("MAKE_CELL", 0), ("SET_CELL", 0, 130), ("GET_CELL", 1, 0), ("RETURN", 1)),
    make(("GET_METHOD", 0, 129, 0), ("MOVE", 1, 0), ("CALL_UNBOUND", 0, 1, 129, 0), RETURN),
    make(("CALL_KW", 0, 129, 4, 2, 128, 128), RETURN),
    make(("JUMP_IF", 128, 3), ("LOAD", 0, 0), RETURN),
    make(("JUMP_NO_ATTRIBUTES", 0, 129, 130, 9, 4, 2), ("RETURN", 0), RETURN),
    make(("JUMP_NO_KEYS", 0, 129, 131, 2), ("RETURN", 0), RETURN),
    make(("SWITCH", 130, 4, 3, 3, 0, -7), ("LOAD", 0, 0), RETURN, loop_headers=[LoopHeader(0, [])]),
    make(("SWITCH", 130, 3, 1, 0), RETURN),
    make(("LOAD", 0, 0), RETURN, ("RAISE", 0), handlers=[Handler(0, 3, 5, 0)]),
    make(("LOAD", 0, 0), ("JUMP", -2), loop_headers=[LoopHeader(3, [0])]),
]

BAD = {
    "no instructions": make(),
    "unknown opcode": make(RETURN, bytecode="\xff\x00", positions=positions_of("12")),
    "code ends within an instruction": make(("MOVE", 0)),
    "control goes on": make(("LOAD", 0, 0)),
    "RETURN .* out of range": make(("RETURN", 3)),
    "LOAD .* out of range": make(("LOAD", 0, 8), RETURN),
    "ADD .* out of range": make(("ADD", 0, 128, 136), RETURN),
    "GET_GLOBAL .* out of range": make(("GET_GLOBAL", 0, 1), RETURN),
    "JUMP_IF .* out of range": make(("JUMP_IF", 128, 1), ("LOAD", 0, 0), RETURN),
    "JUMP .* out of range": make(("JUMP", -3)),
    "a prefix before a prefix": make(("WIDE",), ("WIDE",), RETURN),
    "not in a generator": make(("YIELD", 0, 128), RETURN),
    "RETURN .* wrong type": make(("RETURN", 0)),
    "RETURN at 3 of m: operand 0 is of the wrong type": make(("MOVE", 1, 0), ("RETURN", 1)),
    "GET_CELL .* wrong type": make(("LOAD", 0, 0), ("GET_CELL", 1, 0), RETURN),
    "LIST_APPEND .* wrong type": make(("BUILD_TUPLE", 0, 0), ("LIST_APPEND", 0, 128), RETURN),
    "CALL .* wrong type": make(("GET_METHOD", 0, 129, 0), ("CALL", 0, 0, 0), RETURN),
    "CALL_UNBOUND .* wrong type": make(("CALL_UNBOUND", 0, 0, 129, 0), RETURN),
    "a variable that would hold no object": make(("GET_METHOD", 0, 129, 0), RETURN, register_names=["x", "", ""]),
    "IMPORT .* wrong type": make(("IMPORT", 0, 0, 128, 128), RETURN),
    "FORMAT .* wrong type": make(("FORMAT", 0, 128, 0, 128), RETURN),
    "FORMAT .* does not suit": make(("FORMAT", 0, 128, 4, 129), RETURN),
    "BUILD_DICT .* does not suit": make(("BUILD_DICT", 0, 1, 128), RETURN),
    "UNPACK_STAR .* does not suit": make(("UNPACK_STAR", 128, 1, 1, 0), RETURN),
    "CALL_KW .* does not suit": make(("CALL_KW", 0, 129, 4, 1, 128), RETURN),
    "CALL_METHOD_KW .* does not suit": make(("CALL_METHOD_KW", 0, 129, 0, 1, 0), RETURN),
    "JUMP_NO_ATTRIBUTES .* does not suit": make(("JUMP_NO_ATTRIBUTES", 0, 129, 130, 0, 1, 0), RETURN),
    "SWITCH .* operand 1 is out of range": make(("SWITCH", 130, 8, 1, 0), RETURN),
    "SWITCH .* operand 2 is out of range": make(("SWITCH", 130, 4, 3, 1, 0, 0), RETURN),
    "SWITCH .* operand 4 is out of range": make(("SWITCH", 130, 4, 3, 0, 0, 1), RETURN),
    "SWITCH at 0 of m: operand 1 does not suit": make(("SWITCH", 130, 4, 2, 0, 0), RETURN),     # too few jumps
    "SWITCH at 0 of .: operand 1 does not suit": make(("SWITCH", 130, 3, 0), RETURN),
    "SWITCH at 0 .. m: operand 1 does not suit": make(("SWITCH", 130, 2, 1, 0), RETURN),        # no tuple
    "SWITCH at 0 .f m: operand 1 does not suit": make(("SWITCH", 130, 6, 3, 0, 0, 0), RETURN),  # twice the same
    "SWITCH at 0 o. m: operand 1 does not suit": make(("SWITCH", 130, 7, 2, 0, 0), RETURN),     # None
    "SWITCH .* wrong type": make(("SWITCH", 0, 3, 1, 0), RETURN),
    # Each target has what was there before.
    "RETURN at 14 .* wrong type": make(("SWITCH", 130, 4, 3, 3, 0, 7), ("LOAD", 0, 0), RETURN, RETURN, ("RETURN", 0)),
    "JUMP_NO_KEYS .* wrong type": make(("JUMP_NO_KEYS", 0, 129, 129, 0), RETURN),
    "RETURN at 7 of m: operand 0 is of the wrong type": make(
        ("JUMP_NO_KEYS", 0, 129, 131, 2), RETURN, ("RETURN", 0)),
    "MAKE_FUNCTION .* 1 does not suit": make(("MAKE_FUNCTION", 0, 0, 128, 128, 128, 0), RETURN),
    "MAKE_FUNCTION .* 5 does not suit": make(("MAKE_CELL", 0), ("MAKE_FUNCTION", 0, 5, 128, 128, 128, 1, 0), RETURN),
    "MAKE_FUNCTION .* wrong type": make(("MAKE_FUNCTION", 0, 5, 129, 128, 128, 0), RETURN),
    "RERAISE .* wrong type": make(("LOAD", 0, 0), ("RERAISE", 0)),
    "RERAISE_STAR .* 0 is of the wrong type": make(("LOAD", 0, 0), ("RERAISE_STAR", 0, 0), RETURN),
    "RERAISE_STAR .* 1 is of the wrong type": make(("BUILD_LIST", 0, 0), ("RERAISE_STAR", 0, 0), RETURN),
    "JUMP_NO_GROUP_MATCH .* wrong type": make(("BUILD_LIST", 1, 0), ("JUMP_NO_GROUP_MATCH", 0, 1, 128, 0), RETURN),
    # Where it jumps, the first register is not written.
    "RETURN at 10 .* wrong type": make(("LOAD", 1, 0), ("JUMP_NO_GROUP_MATCH", 0, 1, 129, 2), RETURN, ("RETURN", 0)),
    "RETURN at 7 .* wrong type": make(("ITER", 1, 129), ("FOR", 0, 1, 0), ("RETURN", 0)),
    "RETURN at 3 .* wrong type": make(("LOAD", 0, 0), ("RETURN", 0), ("JUMP", -4),
                                      loop_headers=[LoopHeader(3, [0])]),
    # The handler of a FOR that jumps backwards, where an interrupt comes.
    "LIST_APPEND at 16 .* wrong type": make(
        ("BUILD_LIST", 0, 0), ("ITER", 1, 129), ("JUMP", 2), RETURN, ("FOR", 0, 1, -6), RETURN,
        ("LIST_APPEND", 0, 128), RETURN, handlers=[Handler(10, 14, 16, 2)]),
    "a handler of nothing": make(RETURN, handlers=[Handler(0, 0, 0, 0)]),
    "a handler that begins within": make(RETURN, handlers=[Handler(1, 2, 0, 0)]),
    "a handler that ends within": make(RETURN, handlers=[Handler(0, 1, 0, 0)]),
    "a handler within": make(RETURN, handlers=[Handler(0, 2, 1, 0)]),
    "a handler's register": make(RETURN, handlers=[Handler(0, 2, 0, 3)]),
    "a loop that begins within": make(RETURN, loop_headers=[LoopHeader(1, [])]),
    "a dead register": make(RETURN, loop_headers=[LoopHeader(0, [3])]),
    "a module with parameters": make(RETURN, flags=CO_VARARGS, varnames=["a"]),
    "unknown flags": make(RETURN, flags=1 << 20),
    "names of registers": make(RETURN, register_names=[]),
    "positions of other code": make(RETURN, positions=""),
    "positional-only": make(RETURN, posonlyargcount=1),
}


@pytest.mark.parametrize("code", GOOD)
def test_accepted(code):
    verify_module(load(dump(code), "f.py"))


@pytest.mark.parametrize("message", sorted(BAD))
def test_refused(message):
    with pytest.raises(BadCode) as refusal:
        verify_module(load(dump(BAD[message]), "f.py"))
    assert re.search(message, refusal.value.message)


def inner(**changes):
    """A module whose only constant is the code of a function."""
    function = make(("RETURN", 0), **changes)
    return make(("RETURN", 128), constants=[function])


@pytest.mark.parametrize("changes, message", [
    (dict(argcount=1), "parameters without names"),
    (dict(argcount=4, varnames=list("abcd")), "parameters without registers"),
    (dict(argcount=1, varnames=["a"], freevars=["b"]), "closure in the registers"),
    (dict(freevars=["b"], first_free=3), "closure without registers"),
])
def test_functions_refused(changes, message):
    with pytest.raises(BadCode, match=message):
        verify_module(inner(**changes))


def test_functions_accepted():
    verify_module(inner(argcount=1, varnames=["a"]))
    verify_module(inner(freevars=["a"], first_free=0))
    verify_module(inner(flags=CO_GENERATOR | CO_VARARGS, varnames=["a"]))


# What passes does no harm.

class Enough(Exception):
    """The program has run long enough."""


STEPS = 2000            # instructions that a corrupted program may execute


@pytest.fixture
def limited(monkeypatch):
    """The machines stop after STEPS instructions; the counter to reset."""
    counter = [0]

    def counted(execute):
        def step(frame, code, bytecode, pc, *sp):
            counter[0] += 1
            if counter[0] > STEPS:
                raise Enough
            return execute(frame, code, bytecode, pc, *sp)
        return step

    for loop in (register_loop, stack_loop):
        monkeypatch.setattr(loop, "NARROW",
                            {char: counted(execute) for char, execute in loop.NARROW.items()})
    yield counter
    target.choose("register")


def run(code, counter):
    """Run it as a module; whatever a Python program may do is right, a host's exception is not."""
    counter[0] = 0
    context.depth = 0
    context.w_handled = None
    namespace = new_module("corrupted").namespace
    namespace.set("__builtins__", builtins_module())
    try:
        try:
            run_body(code, namespace, None)
        except PyError as error:
            w_value = error.value()
            w_value.traceback = error.traceback
            format_exception(w_value)
    except (Enough, PyError, RecursionError, MemoryError):
        pass


def mutants(data, count, chance):
    """`data` with one byte changed, or two."""
    for _ in range(count):
        changed = list(data)
        for _ in range(chance.choice((1, 1, 2))):
            place = chance.randrange(len(changed))
            old = ord(changed[place])
            changed[place] = chr(chance.choice((old ^ 1 << chance.randrange(8), chance.randrange(256), old + 1 & 255)))
        yield "".join(changed)


@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
@pytest.mark.slow
def test_corrupted_code_is_refused_or_harmless(path, machine, limited):
    everything.start()
    target.choose(machine)
    data = dump(code_of(path.read_text()))
    refused = 0
    for mutant in mutants(data, 600, random.Random(path.stem)):
        try:
            code = load(mutant, "f.py")
            verify_module(code)
        except BadCode:
            refused += 1
            continue
        run(code, limited)
    assert 100 < refused < 600


# Code files.

def checksummed(data):
    """The file with the checksum that its bytes should have."""
    start = code_file.HEADER_BYTES - code_file.CHECKSUM_BYTES
    rest = data[:start] + data[code_file.HEADER_BYTES:]
    checksum = zlib.crc32(rest.encode("latin-1"))
    return data[:start] + checksum.to_bytes(4, "big").decode("latin-1") + data[code_file.HEADER_BYTES:]


def unpack(data, isa="register", size=3, mtime=4):
    return code_file.unpack(data, "f.py", isa, size, mtime)


def test_a_file_is_of_one_source_and_machine():
    data = code_file.pack(code_of("x = 1"), "register", 3, 4)
    assert checksummed(data) == data
    assert unpack(data).filename == "f.py"
    for other in (dict(isa="stack"), dict(size=4), dict(mtime=5)):
        with pytest.raises(BadCode, match="another"):
            unpack(data, **other)


def test_every_truncation_and_change_of_a_byte_is_refused():
    data = code_file.pack(code_of("def f(x):\n    return x + 1\n"), "register", 3, 4)
    for size in range(len(data)):
        with pytest.raises(BadCode):
            unpack(data[:size])
    for place in range(len(data)):
        for byte in range(256):
            if byte != ord(data[place]):
                with pytest.raises(BadCode):
                    unpack(data[:place] + chr(byte) + data[place + 1:])
