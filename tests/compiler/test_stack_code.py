"""Stack code: what the compiler makes of small sources, and how it compares with the host's own code."""
import sysconfig
import textwrap
from pathlib import Path

import pytest

from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.disassemble import disassemble
from rvm.code.instruction_set import JUMP
from rvm.code.positions import position_at
from rvm.code.stack.notation import StackEffect
from rvm.code.stack.opcodes import EFFECTS, OPCODES, STACK_SET
from rvm.compiler.compile import compile_module, target
from rvm.tools.compare_code import every_code
from rvm.tools.host_ast import parse_with_host
from rvm.tools.stack_oracle import compare

LIBRARY = Path(sysconfig.get_paths()["stdlib"])
SAMPLE = sorted(LIBRARY.glob("*.py"))[::9]


@pytest.fixture(autouse=True)
def stack_machine():
    target.choose("stack")
    yield
    target.choose("register")


def compiled(source):
    return compile_module(parse_with_host(textwrap.dedent(source)), "x.py")


def function(source):
    """The code of the first function."""
    return next(c for c in compiled(source).constants if isinstance(c, Code))


def names(code):
    return [instruction.opcode.name for instruction in decode(code.bytecode, STACK_SET)]


# Effects.

@pytest.mark.parametrize("text, operands, falling, jumping", [
    ("x y -- v", (0, 0), -1, -1), ("f x*a -- v", (3, 0), -3, -3), ("x*2a -- d", (2, 0), -3, -3),
    ("i -- i v | --", (0, 0), 1, -1), ("v -- | v", (0, 0), -1, 0), ("x*#a c -- v", (5, 0), -2, -2),
    ("x -- w*b l v*a", (2, 3), 5, 5),
])
def test_stack_effects(text, operands, falling, jumping):
    effect = StackEffect(text)
    assert (effect.change(*operands, False), effect.change(*operands, True)) == (falling, jumping)


def test_the_table_is_consistent():
    assert [o.number for o in OPCODES] == list(range(len(OPCODES))) and len(OPCODES) < 256
    for o, effect in zip(OPCODES, EFFECTS):
        assert len(o.kinds) <= 2 and (JUMP not in o.kinds or o.kinds == [JUMP])
        assert o.is_jump or effect.jumped.words == effect.pushes.words


# Small sources.

@pytest.mark.parametrize("source, expected", [
    ("def f(a, b): return a + b", "LOAD_FAST LOAD_FAST BINARY_ADD RETURN_VALUE"),
    ("def f(): return 1", "RETURN_CONST"),
    ("def f(a, b):\n a, b = b, a", "LOAD_FAST LOAD_FAST STORE_FAST STORE_FAST RETURN_CONST"),
    ("def f(x):\n if x is None: x = 1", "LOAD_FAST POP_JUMP_IF_NOT_NONE LOAD_CONST STORE_FAST RETURN_CONST"),
    ("def f(x): x.m(1)", "LOAD_FAST LOAD_METHOD LOAD_CONST CALL_METHOD POP_TOP RETURN_CONST"),
    ("def f(x):\n del x\n return x", "DELETE_FAST LOAD_FAST_CHECK RETURN_VALUE"),
    ("def f(x): return x[1:2]", "LOAD_FAST LOAD_CONST LOAD_CONST BINARY_SLICE RETURN_VALUE"),
    ("def f(a, b, c): return a and b or c",
     "LOAD_FAST POP_JUMP_IF_FALSE LOAD_FAST JUMP_IF_TRUE_OR_POP LOAD_FAST RETURN_VALUE"),
    ("def f(x):\n for y in x: pass", "LOAD_FAST GET_ITER FOR_ITER STORE_FAST JUMP RETURN_CONST"),
    ("def f(x):\n match x:\n  case 1: return x", "LOAD_FAST LOAD_CONST COMPARE_EQ POP_JUMP_IF_FALSE LOAD_FAST "
     "RETURN_VALUE RETURN_CONST"),
    ("def f(x):\n match x:\n  case [a, b]: pass\n  case _: pass", "LOAD_FAST MATCH_SEQUENCE POP_JUMP_IF_FALSE GET_LEN "
     "LOAD_CONST COMPARE_EQ POP_JUMP_IF_FALSE UNPACK_SEQUENCE STORE_FAST STORE_FAST RETURN_CONST POP_TOP RETURN_CONST"),
    ("def f(x):\n match x:\n  case C(a, b=c): pass", "LOAD_FAST LOAD_GLOBAL LOAD_CONST MATCH_CLASS COPY "
     "POP_JUMP_IF_NONE UNPACK_SEQUENCE STORE_FAST STORE_FAST RETURN_CONST POP_TOP RETURN_CONST"),
    ("def f(x):\n try: x()\n except* E as e: x(e)",
     "LOAD_FAST CALL POP_TOP RETURN_CONST PUSH_EXC_INFO COPY BUILD_LIST SWAP LOAD_GLOBAL CHECK_EG_MATCH COPY "
     "POP_JUMP_IF_NONE STORE_FAST LOAD_FAST LOAD_FAST CALL POP_TOP LOAD_CONST STORE_FAST DELETE_FAST JUMP "
     "LOAD_CONST STORE_FAST DELETE_FAST LIST_APPEND JUMP POP_TOP LIST_APPEND PREP_RERAISE_STAR COPY "
     "POP_JUMP_IF_NOT_NONE POP_TOP POP_EXCEPT RETURN_CONST SWAP POP_EXCEPT RERAISE COPY POP_EXCEPT RERAISE"),
    ("def f(x): return [*x, 1]", "BUILD_LIST LOAD_FAST LIST_EXTEND LOAD_CONST LIST_APPEND RETURN_VALUE"),
])
def test_code_of_small_functions(source, expected):
    assert " ".join(names(function(source))) == expected


def test_the_stack_is_as_deep_as_it_gets():
    code = function("def f(a, b): return a(b, b, a(b))")
    assert (code.stack_base, code.registers) == (2, 2 + 5)


def test_many_operands_need_a_prefix():
    lines = ["def f():"] + [" v%d = %d.5" % (i, i) for i in range(300)]
    code = function("\n".join(lines))
    assert {i.width for i in decode(code.bytecode, STACK_SET)} == {1, 2}


def test_disassembly():
    text = disassemble(compiled("def f(n):\n try: return n * 2\n finally: g()"))
    for part in ("f (x.py, line 1): 1 variables, a stack of 3", "v = n", "v = x * y", "handler: 0 to"):
        assert part in text


# Patterns.

@pytest.mark.parametrize("patterns", [
    "(a, b) | [b, a, _]", "((a, b) as c, [d, *e] as f) as g", "{'k': (a, b as c), 'l': d, **e} as f",
    "(a, b, c, d, e, 9) | (b, a, c, e, d, 10) | (e, d, c, b, a, _)", "C(a, [b, c as d], e=f, g=[h, *i])",
    "[a, *_, b, [c, *_, d]] as e", "{1: a as d, **e}",
])
def test_code_of_patterns_is_the_hosts(patterns, tmp_path):
    """The same instructions where no jump goes past another."""
    path = tmp_path / "x.py"
    path.write_text("def f(x):\n match x:\n  case %s: return x\n return 1\n" % patterns)
    comparison = compare([str(path)])
    ours, hosts = comparison.ours, comparison.hosts
    for name in set(ours) | set(hosts):
        if "JUMP" not in name:
            assert ours[name] == hosts[name], name


# Every function of a part of the host's library.

def check_depths(code):
    """Along every way through the code the stack is as deep as the code's table says."""
    instructions = {i.pc: i for i in decode(code.bytecode, STACK_SET)}
    pending = [(0, code.stack_base)]
    pending += [(handler.target, handler.register + 1) for handler in code.details.handlers]
    seen = {}
    while pending:
        pc, top = pending.pop()
        if pc in seen:
            assert seen[pc] == top
            continue
        seen[pc] = top
        assert code.stack_base <= top <= code.registers
        assert top == ord(code.stack_tops[2 * pc]) << 8 | ord(code.stack_tops[2 * pc + 1])
        instruction = instructions[pc]
        effect = EFFECTS[instruction.opcode.number]
        a, b = (instruction.operands + [0, 0])[:2]
        assert top - effect.pops.count(a, b) >= code.stack_base
        if instruction.opcode.is_jump:
            pending.append((instruction.operands[0], top + effect.change(a, b, True)))
        if not instruction.opcode.is_final:
            pending.append((instruction.end, top + effect.change(a, b, False)))
        for handler in code.details.handlers:
            if handler.start <= pc < handler.end:
                assert handler.register <= top


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
@pytest.mark.slow
def test_the_stack_is_as_deep_on_every_way(path):
    code = compile_module(parse_with_host(path.read_bytes()), path.name)
    for inner in every_code(code):
        check_depths(inner)


@pytest.mark.slow
def test_code_is_the_hosts_but_for_listed_differences():
    comparison = compare(map(str, SAMPLE))
    assert comparison.functions > 500
    assert comparison.equal > 0.7 * comparison.functions
    assert 0.97 < comparison.ratio < 1.03
    assert comparison.deeper < 0.01 * comparison.functions


def test_positions_are_the_register_machines():
    source = "def f(a, b):\n return (a.x[b]\n    + b(a))\n"
    places = {}
    for machine in ("register", "stack"):
        target.choose(machine)
        code = function(source)
        instruction_set = [STACK_SET] if machine == "stack" else []
        found = set()
        for instruction in decode(code.bytecode, *instruction_set):
            place = position_at(code.details.positions, code.first_line, instruction.pc)
            found.add((place.lineno, place.end_lineno, place.col_offset, place.end_col_offset))
        places[machine] = found
    assert len(places["register"]) == 5     # x, a.x[b], the sum, b(a), and the statement
    assert places["register"] <= places["stack"]
