"""The checker of graphs: each of its rules broken once, and the graphs of many programs, which break none."""
from pathlib import Path

import pytest

from rvm.code.register.opcodes import BY_NAME
from rvm.code.stack.opcodes import STACK_SET
from rvm.compiler.compile import compile_module, target
from rvm.compiler.graph.check import BadGraph, check, check_allocation
from rvm.compiler.graph.ir import Function, Instruction
from rvm.compiler.graph.liveness import find_liveness
from rvm.compiler.register.allocation import allocate
from rvm.compiler.register.passes import PASSES
from rvm.syntax.errors import SyntaxError_
from rvm.tools.host_ast import parse_with_host
from tests.compiler.ir_text import read_function

PROGRAMS = sorted((Path(__file__).resolve().parent.parent / "programs").glob("*.py"))


@pytest.fixture
def machine(request):
    target.choose(request.param)
    yield request.param
    target.choose("register")


def fault_of(function, check=check):
    """What the checker finds first, after the graph's text."""
    with pytest.raises(BadGraph) as caught:
        check(function)
    return str(caught.value).splitlines()[-1]


# A graph with all that a graph may have.

REGISTER_GRAPH = """
    b0:
        LOAD x 1
        JUMP_IF a -> b1
        => b2
    b1: handler b3
        CALL t0 a x 2
        MOVE x t0
        FOR y x -> b1
        => b2
    b2:
        CHECK y
        RETURN y
    b3: catches t1
        PUSH_HANDLED t2 t1
        => b4
    b4: handler b5
        UNBIND x
        RERAISE t1
    b5: catches t3
        POP_HANDLED t2
        RERAISE t3
"""

STACK_GRAPH = """
    b0:
        LOAD_FAST a
        GET_ITER
        => b1
    b1: depth 1 handler b4
        FOR_ITER -> b3
        => b2
    b2: depth 2 handler b4
        STORE_FAST x
        LOAD_CONST 1
        LOAD_FAST_CHECK x
        BUILD_LIST #2
        POP_TOP
        => b1
    b3:
        LOAD_FAST_CHECK x
        RETURN_VALUE
    b4: depth 2 catches t0
        RERAISE
"""


def test_a_good_register_graph():
    function = read_function(REGISTER_GRAPH, "a x y", 1)
    check(function)
    find_liveness(function)
    allocate(function)
    check_allocation(function)


def test_a_good_stack_graph():
    check(read_function(STACK_GRAPH, "a x", 1, STACK_SET))


# Each rule broken once.

@pytest.mark.parametrize("text, fault", [
    # Operands.
    ("b0:\n ADD t0 a\n RETURN t0", "b0: ADD t1 a: the number of operands is wrong"),
    ("b0:\n RETURN a a", "b0: RETURN a a: the number of operands is wrong"),
    ("b0:\n CALL t0\n RETURN t0", "b0: CALL t1: the number of operands is wrong"),
    ("b0:\n MOVE t0 1\n RETURN t0", "b0: MOVE t1 1: operand 1 is of the wrong kind"),
    ("b0:\n LOAD t0 a\n RETURN t0", "b0: LOAD t1 a: operand 1 is of the wrong kind"),
    ("b0:\n ADD 1 a a\n RETURN a", "b0: ADD 1 a a: operand 0 is of the wrong kind"),
    ("b0:\n GET_ATTR t0 a a\n RETURN t0", "b0: GET_ATTR t1 a a: operand 2 is of the wrong kind"),
    ("b0:\n CALL t0 a 1 .x\n RETURN t0", "b0: CALL t1 a 1 .x: operand 3 is of the wrong kind"),
    ("b0:\n UNPACK_STAR a 1 t0\n RETURN t0", "b0: UNPACK_STAR a 1 t1: operand 1 is of the wrong kind"),
    ("b0:\n UNPACK a 1\n RETURN a", "b0: UNPACK a 1: operand 1 is of the wrong kind"),
    ("b0:\n JUMP_IF a\n => b1\n b1:\n RETURN a", "b0: JUMP_IF a: a jump has a target, another instruction none"),
    ("b0:\n SWITCH a (1,2) -> b0, b1\n => b1\n b1:\n RETURN a",
     "b0: SWITCH a (1, 2) -> b0, b1: the literals are not those of its targets"),
    ("b0:\n SWITCH a (1,1) -> b0, b1, b1\n => b1\n b1:\n RETURN a",
     "b0: SWITCH a (1, 1) -> b0, b1, b1: the literals are not those of its targets"),
    ("b0:\n SWITCH a (1,2)\n => b1\n b1:\n RETURN a",
     "b0: SWITCH a (1, 2): a switch has targets, another instruction none"),
    ("b0:\n SWITCH a (1,2) -> b1, b2, b1\n => b1\n b1:\n RETURN a", "b0: b2 is not in the function"),
    ("b0:\n SWITCH a (1,2) -> b0, b0, b1\n RETURN a\n b1:\n RETURN a",
     "b0: SWITCH a (1, 2) -> b0, b0, b1: only the last instruction may leave a block"),
    ("b0:\n SWITCH a (1,2) -> b0, b2, b1\n => b1\n b1:\n LOAD t0 1\n => b2\n b2:\n RETURN t0",
     "b1: RETURN t1: t1 is not written on every path"),
    ("b0:\n CHECK a -> b1\n => b1\n b1:\n RETURN a",
     "b0: CHECK a -> b1: a jump has a target, another instruction none"),
    # Blocks.
    ("b0:\n JUMP_IF a -> b1\n => b2\n b2:\n RETURN a", "b0: b1 is not in the function"),
    ("b0:\n JUMP_IF a -> b2\n => b1\n b2:\n RETURN a", "b0: b2 is not in the function"),
    ("b0: handler b1\n RETURN a", "b0: its handler b1 is not in the function"),
    ("b0: handler b1\n RETURN a\n b1:\n RETURN a", "b0: its handler b1 has no register for the exception"),
    ("b0: catches t0\n RERAISE t0", "b0: the function starts with a handler"),
    ("b0:\n => b1\n b1: catches t0\n RERAISE t0", "b0: control goes to the handler b1 without an exception"),
    ("b0:\n CHECK a", "b0: there is no way out"),
    ("b0:\n JUMP_IF a -> b0", "b0: there is no way out"),
    ("b0:\n RETURN a\n => b1\n b1:\n RETURN a", "b0: control goes on behind a final instruction"),
    ("b0:\n RETURN a\n RETURN a", "b0: RETURN a: only the last instruction may leave a block"),
    ("b0:\n JUMP_IF a -> b0\n RETURN a", "b0: JUMP_IF a -> b0: only the last instruction may leave a block"),
    # Definitions.
    ("b0:\n RETURN t0", "b0: RETURN t1: t1 is not written on every path"),
    ("b0:\n INPLACE_ADD t0 a\n RETURN a", "b0: INPLACE_ADD t1 a: t1 is not written on every path"),
    ("b0:\n JUMP_IF a -> b1\n => b2\n b1:\n LOAD t0 1\n => b2\n b2:\n RETURN t0",
     "b2: RETURN t1: t1 is not written on every path"),
    ("b0:\n FOR t0 a -> b1\n => b1\n b1:\n RETURN t0", "b1: RETURN t1: t1 is not written on every path"),
    ("b0: handler b1\n CALL t0 a\n RETURN t0\n b1: catches t1\n RETURN t0",
     "b1: RETURN t1: t1 is not written on every path"),
    ("b0:\n UNBIND a\n RETURN a", "b0: RETURN a: a is not written on every path"),
])
def test_a_broken_register_graph(text, fault):
    assert fault_of(read_function(text, "a", 1)) == fault


@pytest.mark.parametrize("text, fault", [
    ("b0:\n LOAD_FAST x\n RETURN_VALUE", "b0: LOAD_FAST x: x is not written on every path"),
    ("b0:\n LOAD_CONST #1\n RETURN_VALUE", "b0: LOAD_CONST #1: operand 0 is of the wrong kind"),
    ("b0:\n LOAD_CONST 1\n CALL 0\n RETURN_VALUE", "b0: CALL 0: operand 0 is of the wrong kind"),
    ("b0:\n RETURN_VALUE", "b0: RETURN_VALUE: it needs 1 items, the stack has 0"),
    ("b0:\n LOAD_FAST a\n CALL #1\n RETURN_VALUE", "b0: CALL #1: it needs 2 items, the stack has 1"),
    ("b0:\n LOAD_FAST a\n COPY #2\n RETURN_VALUE", "b0: COPY #2: it needs 2 items, the stack has 1"),
    ("b0:\n LOAD_FAST a\n LIST_APPEND #1\n RETURN_CONST 1", "b0: LIST_APPEND #1: it needs 2 items, the stack has 1"),
    ("b0:\n LOAD_FAST a\n => b1\n b1:\n RETURN_CONST 1", "b0: control comes to b1 with a stack of 1, not 0"),
    ("b0:\n LOAD_FAST a\n JUMP_IF_TRUE_OR_POP -> b1\n => b1\n b1: depth 0\n RETURN_CONST 1",
     "b0: control comes to b1 with a stack of 1, not 0"),
    ("b0: depth -1\n RETURN_CONST 1", "b0: how deep the stack is at its start is not known"),
    ("b0:\n LOAD_FAST a\n => b1\n b1: depth 1 handler b2\n POP_TOP\n RETURN_CONST 1\n b2: depth 2 catches t0\n RERAISE",
     "b1: RETURN_CONST 1: the handler b2 keeps 1 items, the stack has 0"),
])
def test_a_broken_stack_graph(text, fault):
    assert fault_of(read_function(text, "a x", 1, STACK_SET)) == fault


def test_a_block_may_stand_only_once():
    function = read_function("b0:\n RETURN a", "a", 1)
    function.blocks.append(function.blocks[0])
    assert fault_of(function) == "b0: it stands twice in the function"


def test_an_opcode_of_the_other_machine():
    function = read_function("b0:\n RETURN_CONST 1", "", 0, STACK_SET)
    function.blocks[0].instructions.insert(0, Instruction(BY_NAME["SETUP_ANNOTATIONS"], [], None, None))
    assert fault_of(function) == "b0: SETUP_ANNOTATIONS: the opcode is not the machine's"


def test_a_register_of_another_function():
    function = read_function("b0:\n RETURN a", "a", 1)
    function.blocks[0].instructions[0].operands[0] = Function("g").new_register("b", 0)
    assert fault_of(function) == "b0: b is no register of the function"


def test_a_home_behind_the_homes():
    function = read_function("b0:\n RETURN a", "a", 1)
    function.registers[0].home = 1
    assert fault_of(function) == "b0: a has no home"


def allocated(text):
    function = read_function(text, "a", 1)
    find_liveness(function)
    allocate(function)
    check_allocation(function)
    return function


def test_a_register_without_a_machine_register():
    function = allocated("b0:\n ADD t0 a 1\n RETURN t0")
    function.registers[1].machine = function.machine_registers
    assert fault_of(function) == "b0: t1 has no machine register"


def test_machine_registers_are_what_counts_after_allocation():
    function = allocated("b0:\n ADD t0 a 1\n ADD t1 t0 a\n RETURN t1")
    function.registers[2].machine = 1
    function.blocks[0].instructions[1].operands[1] = function.registers[2]
    check(function)


def test_a_machine_register_that_is_overwritten():
    function = allocated("b0:\n ADD t0 a 1\n ADD t1 a 2\n ADD t2 t0 t1\n RETURN t2")
    function.registers[1].machine = function.registers[2].machine
    assert fault_of(function, check_allocation) == "b0: ADD t3 t1 t2: t1 is not written on every path"


def test_a_machine_register_that_is_overwritten_before_a_handler():
    function = allocated("""
        b0:
            ADD t0 a 1
            => b1
        b1: handler b2
            CALL t1 a
            CALL t2 t1
            RETURN t2
        b2: catches t3
            RETURN t0
    """)
    function.registers[2].machine = function.registers[1].machine
    assert fault_of(function, check_allocation) == "b2: RETURN t1: t1 is not written on every path"


def test_a_temporary_in_a_variable_s_register():
    function = allocated("b0:\n ADD t0 a 1\n CALL t1 t0\n RETURN None")
    function.registers[1].machine = function.registers[0].machine
    assert fault_of(function, check_allocation) == "b0: CALL t2 t1: a is not in its register"


# The graphs of whole programs, which conftest.py lets the checker look at between all passes.  Those of a
# part of the host's library are checked where test_compile.py and test_stack_code.py compile it.

@pytest.mark.slow
@pytest.mark.parametrize("machine", ["register", "stack"], indirect=True)
@pytest.mark.filterwarnings("ignore")
def test_the_graphs_of_all_test_programs(machine):
    compiled = 0
    for path in PROGRAMS:
        try:
            compile_module(parse_with_host(path.read_bytes()), path.name)
        except (SyntaxError, SyntaxError_):
            continue        # the program is about an error
        compiled += 1
    assert compiled > 0.8 * len(PROGRAMS)


def test_the_passes_are_checked():
    function = read_function("b0:\n RETURN t0")
    with pytest.raises(BadGraph):
        PASSES[0].change(function)
