"""Decoding, the table of instructions and the disassembler."""
import pytest

from rvm.code.code import Details
from rvm.code.decode import CONSTANT_BASE, DecodeError, decode
from rvm.code.disassemble import disassemble, transfer_text
from rvm.code.instruction_set import DSTS, JUMPS, SRCS
from rvm.code.register.opcodes import BY_NAME, OPCODES
from rvm.compiler.compile import compile_module
from rvm.tools.host_ast import parse_with_host


def bytes_of(*numbers):
    return "".join(chr(n) for n in numbers)


def opcode(name):
    return BY_NAME[name].number


def test_narrow_operands():
    instruction, = decode(bytes_of(opcode("ADD"), 3, 4, 128 + 5))
    assert instruction.opcode.name == "ADD" and instruction.operands == [3, 4, CONSTANT_BASE + 5]


def test_wide_operands():
    wide, extra = decode(bytes_of(opcode("WIDE"), opcode("MOVE"), 1, 0, 2, 1,
                                  opcode("EXTRA_WIDE"), opcode("LOAD"), 0, 0, 1, 0, 0, 1, 0, 0))
    assert (wide.width, wide.operands) == (2, [256, 513])
    assert (extra.width, extra.operands) == (4, [256, 65536])


def test_jumps_are_relative_to_their_end():
    forward, back = decode(bytes_of(opcode("JUMP"), 2, opcode("JUMP_IF"), 0, 256 - 5))
    assert forward.operands == [4]
    assert back.operands == [0, 0]


def test_lists_of_operands():
    call, = decode(bytes_of(opcode("CALL"), 0, 1, 3, 2, 3, 129))
    assert call.operands == [0, 1, 2, 3, CONSTANT_BASE + 1]
    assert [call.kind(i) for i in (2, 4)] == [SRCS, SRCS]


@pytest.mark.parametrize("code", [
    (opcode("ADD"), 1), (255,), (opcode("WIDE"),), (opcode("WIDE"), opcode("MOVE"), 0, 0, 1),
    (opcode("CALL"), 0, 1, 200, 1), (opcode("EXTRA_WIDE"), opcode("JUMP"), 1, 2, 3),
])
def test_broken_code_is_refused(code):
    with pytest.raises(DecodeError):
        decode(bytes_of(*code))


def test_the_table_is_consistent():
    assert [o.number for o in OPCODES] == list(range(len(OPCODES))) and len(OPCODES) < 256
    for o in OPCODES:
        variadic = [k in (SRCS, DSTS, JUMPS) for k in o.kinds]
        assert sum(variadic) <= 1 and (not any(variadic) or variadic[-1])


def compiled(source):
    return compile_module(parse_with_host(source), "x.py")


@pytest.mark.parametrize("source, shown", [
    ("def f(a, b):\n r = a * b\n return r", ["r = a * b", "return r"]),
    ("def f(i, n):\n while i < n: i += 1", ["if not i < n: goto ", "i += 1", "if i < n: goto ", "return None"]),
    ("def f(x):\n for y in x.items(): y.a = 'b'", ["= x.items()", "has another item: y = it; goto ", "y.a = 'b'"]),
    ("def f(x):\n a, *b = x\n return f'{a:>3}'", ["a, b = x, the list of the rest at position 1", "format("]),
    ("import a.b as c", ["__import__(a.b, globals, None, None fromlist, 0 level)", "globals[c] = "]),
])
def test_disassembly_names_what_it_shows(source, shown):
    text = disassemble(compiled(source))
    for part in shown:
        assert part in text


def test_disassembly_shows_handlers_and_inner_code():
    text = disassemble(compiled("def f():\n try: g()\n except E: pass\nclass C:\n def m(self): pass"))
    assert "handler: 0 to" in text
    assert "f (x.py, line 1)" in text and "C.m (x.py, line 5)" in text


def test_notation_letters():
    class Shown:
        constants, names, registers = [], ["n"], 2
        details = Details([], [], [], "", ["a", ""], [], "")

    for o in OPCODES[2:]:
        count = len(o.kinds)
        text = "".join([chr(o.number)] + ["\x01"] * count) + ("\x00" if o.is_variadic else "")
        instruction, = decode(text)
        shown = transfer_text(Shown, instruction)
        assert shown != "" and "R[" not in shown, o.name
