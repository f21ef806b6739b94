"""The generated pieces of the loops: what `show_pieces` prints is what the loops run, for every instruction."""
import ast
import inspect
import textwrap

import pytest

from rvm.code.instruction_set import LETTERS
from rvm.code.register import opcodes as register_opcodes
from rvm.code.stack import opcodes as stack_opcodes
from rvm.interp.pieces import operation_of
from rvm.interp.register import loop as register_loop, table as register_table
from rvm.interp.stack import loop as stack_loop, table as stack_table
from rvm.rlib.generated import make_function
from rvm.tools import show_pieces

LOOPS = {"register": register_loop, "stack": stack_loop}
TABLES = {"register": (register_opcodes, register_table), "stack": (stack_opcodes, stack_table)}

SUBTRACT = """\
# SUBTRACT dst src src: R[a] = RK[b] - RK[c]
# operation = rvm.interp.operations.subtract
def execute(frame, code, bytecode, pc):
    frame.regs[ord(bytecode[pc + 1])] = operation(\
(frame.regs[ord(bytecode[pc + 2])] if ord(bytecode[pc + 2]) < 128 \
else code.constants[nonneg(ord(bytecode[pc + 2]) - 128)]), \
(frame.regs[ord(bytecode[pc + 3])] if ord(bytecode[pc + 3]) < 128 \
else code.constants[nonneg(ord(bytecode[pc + 3]) - 128)]))
    return pc + 4
def quick(frame, code, bytecode, pc):
    w_result = operation(\
(frame.regs[ord(bytecode[pc + 2])] if ord(bytecode[pc + 2]) < 128 \
else code.constants[nonneg(ord(bytecode[pc + 2]) - 128)]), \
(frame.regs[ord(bytecode[pc + 3])] if ord(bytecode[pc + 3]) < 128 \
else code.constants[nonneg(ord(bytecode[pc + 3]) - 128)]))
    if w_result is None: return False
    frame.regs[ord(bytecode[pc + 1])] = w_result
    return True
"""

CALL = """\
# CALL imm: v = f(x...)
# operation = rvm.interp.stack.calls.enter
def execute(frame, code, bytecode, pc, sp):
    count = ord(bytecode[pc + 1])
    base = sp - 1 - count
    assert base >= 0
    w_result = operation(frame, code, frame.regs[base], (base + 1) << COUNT_BITS | count)
    if is_entered(w_result): return -2
    frame.regs[base] = w_result
    return pc + 2
def after(bytecode, pc, sp, next_pc):
    return sp - (1 + 1 * ord(bytecode[pc + 1])) + 1
"""

WIDE_LOAD = """\
# LOAD dst const: R[a] = K[b]
# operation = none
def execute(frame, code, bytecode, pc, width):
    set_register(frame, number(bytecode, pc + 1 + 0 * width, width), \
code.constants[number(bytecode, pc + 1 + 1 * width, width)])
    return pc + 1 + 2 * width
"""

FAR_JUMP_LT = """\
# JUMP_LT src src jump: if RK[a] < RK[b]: goto c
# operation = rvm.interp.operations.lt
def execute(frame, code, bytecode, pc):
    if operation(double_source(frame, code, bytecode, pc + 1), double_source(frame, code, bytecode, pc + 3)): \
return pc + 7 + (double_number(bytecode, pc + 5) ^ 32768) - 32768
    return pc + 7
"""


@pytest.mark.parametrize("arguments, printed", [
    (["SUBTRACT"], SUBTRACT),
    (["--isa", "stack", "CALL"], CALL),
    (["--wide", "LOAD"], WIDE_LOAD),
    (["--far", "JUMP_LT"], FAR_JUMP_LT),
])
def test_one_piece(capsys, arguments, printed):
    assert show_pieces.main(arguments) == 0
    assert capsys.readouterr().out == printed


def has_quick_way_shown(piece):
    """Return whether the piece's quick way may run the instruction."""
    nothing = make_function("def quick():\n    return False\n", "quick", {})
    return piece.quick.__code__.co_code != nothing.__code__.co_code


@pytest.mark.parametrize("isa", sorted(LOOPS))
@pytest.mark.parametrize("options, pieces, attribute", [
    ([], "switched_pieces", "narrow"), (["--wide"], "pieces", "wide"), (["--far"], "far_jumps", "double")])
def test_all_pieces_are_those_of_the_loop(capsys, isa, options, pieces, attribute):
    show_pieces.main(["--isa", isa] + options)
    texts = capsys.readouterr().out.strip().split("\n\n")
    pieces = list(getattr(LOOPS[isa], pieces))
    assert len(texts) == len(pieces)
    for text, piece in zip(texts, pieces):
        execute = make_function(text + "\n", "execute", {})
        assert execute.__code__.co_code == getattr(piece, attribute).__code__.co_code
        if "def quick(" in text:
            assert make_function(text + "\n", "quick", {}).__code__.co_code == piece.quick.__code__.co_code
        else:
            assert attribute != "narrow" or not has_quick_way_shown(piece)


def test_an_unknown_instruction_is_refused(capsys):
    with pytest.raises(SystemExit) as error:
        show_pieces.main(["--isa", "stack", "MOVE"])
    assert error.value.code == 2
    assert "no piece of the stack machine is called MOVE" in capsys.readouterr().err


@pytest.mark.parametrize("isa", sorted(TABLES))
def test_the_table_has_an_entry_for_every_instruction(isa):
    declarations, table = TABLES[isa]
    assert set(table.INSTRUCTIONS) == set(declarations.BY_NAME) - {"WIDE", "EXTRA_WIDE"}


def assumed(operation):
    """Return the indices of the parameters of which the operation asserts a type without a test."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(operation)))
    parameters = [argument.arg for argument in tree.body[0].args.args]
    tests = [node.test for node in tree.body[0].body if isinstance(node, ast.Assert)]
    return [parameters.index(test.args[0].id) for test in tests
            if isinstance(test, ast.Call) and test.func.id == "isinstance" and test.args[0].id in parameters]


def declared_type(opcode, word):
    """Return what the row says of the type of an argument, "" if nothing."""
    if word == "frame":
        return "a generator's" if opcode.suspends else ""
    if word.startswith("S["):
        return opcode.demands[0]
    index = LETTERS.find(word)
    if 0 <= index < len(opcode.kinds):
        return opcode.demands[index]
    return dict(zip([name.partition("*")[0] for name in opcode.effect.pops.words], opcode.effect.pops.types))[word]


def assumptions(isa):
    declarations, table = TABLES[isa]
    for name, entry in table.INSTRUCTIONS.items():
        opcode = declarations.BY_NAME[name]
        operation, words = operation_of(opcode, entry)
        if operation is not None:
            for index in assumed(operation):
                yield isa, opcode, words.split()[index]


# Which check the type in another way: MAKE_FUNCTION's code is the constant before it.
OTHERWISE = {("stack", "MAKE_FUNCTION", "c")}


@pytest.mark.parametrize("isa, opcode, word", [
    pytest.param(*each, id="-".join([each[0], each[1].name, each[2]]))
    for isa in sorted(TABLES) for each in assumptions(isa)])
def test_what_an_operation_takes_for_granted_is_declared(isa, opcode, word):
    """An operation that asserts the type of an operand relies on the verifier, which goes by the row."""
    assert declared_type(opcode, word) != "" or (isa, opcode.name, word) in OTHERWISE
