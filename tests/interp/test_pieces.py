"""The generated pieces of the loops: what `show_pieces` prints is what the loops run, for every instruction."""
import pytest

from rvm.code import register_ops, stack_ops
from rvm.interp.register import loop as register_loop, table as register_table
from rvm.interp.stack import loop as stack_loop, table as stack_table
from rvm.rlib.generated import make_function
from rvm.tools import show_pieces

LOOPS = {"register": register_loop, "stack": stack_loop}
TABLES = {"register": (register_ops, register_table), "stack": (stack_ops, stack_table)}

SUBTRACT = """\
# SUBTRACT dst src src: R[a] = RK[b] - RK[c]
# operation = rvm.interp.operations.subtract, in the JIT's loop
def execute(frame, code, bytecode, pc):
    frame.regs[ord(bytecode[pc + 1])] = operation(\
(frame.regs[ord(bytecode[pc + 2])] if ord(bytecode[pc + 2]) < 128 else code.constants[ord(bytecode[pc + 2]) - 128]), \
(frame.regs[ord(bytecode[pc + 3])] if ord(bytecode[pc + 3]) < 128 else code.constants[ord(bytecode[pc + 3]) - 128]))
    return pc + 4
"""

CALL = """\
# CALL imm: v = f(x...)
# operation = rvm.interp.stack.calls.call, in the JIT's loop
def execute(frame, code, bytecode, pc, sp):
    count = ord(bytecode[pc + 1])
    base = sp - 1 - count
    assert base >= 0
    frame.regs[base] = operation(frame, code, frame.regs[base], (base + 1) << COUNT_BITS | count)
    return pc + 2
def after(bytecode, pc, sp, next_pc):
    return sp - (1 + 1 * ord(bytecode[pc + 1])) + 1
"""

WIDE_LOAD = """\
# LOAD dst const: R[a] = K[b]
# operation = none, in the JIT's loop
def execute(frame, code, bytecode, pc, width):
    set_register(frame, number(bytecode, pc + 1 + 0 * width, width), \
code.constants[number(bytecode, pc + 1 + 1 * width, width)])
    return pc + 1 + 2 * width
"""


@pytest.mark.parametrize("arguments, printed", [
    (["SUBTRACT"], SUBTRACT),
    (["--isa", "stack", "CALL"], CALL),
    (["--wide", "LOAD"], WIDE_LOAD),
])
def test_one_piece(capsys, arguments, printed):
    assert show_pieces.main(arguments) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("isa", sorted(LOOPS))
@pytest.mark.parametrize("width", ["--narrow", "--wide"])
def test_all_pieces_are_those_of_the_loop(capsys, isa, width):
    is_wide = width == "--wide"
    show_pieces.main(["--isa", isa] + (["--wide"] if is_wide else []))
    texts = capsys.readouterr().out.strip().split("\n\n")
    assert len(texts) == len(LOOPS[isa].pieces)
    for text, piece in zip(texts, LOOPS[isa].pieces):
        execute = make_function(text + "\n", "execute", {})
        assert execute.__code__.co_code == (piece.wide if is_wide else piece.narrow).__code__.co_code


def test_an_unknown_instruction_is_refused(capsys):
    with pytest.raises(SystemExit) as error:
        show_pieces.main(["--isa", "stack", "MOVE"])
    assert error.value.code == 2
    assert "no piece of the stack machine is called MOVE" in capsys.readouterr().err


@pytest.mark.parametrize("isa", sorted(TABLES))
def test_the_table_has_an_entry_for_every_instruction(isa):
    declarations, table = TABLES[isa]
    assert set(table.INSTRUCTIONS) == set(declarations.BY_NAME) - {"WIDE", "EXTRA_WIDE"}
