"""The passes over functions written by hand, and what lowering makes of small sources."""
import textwrap

import pytest

from rvm.compiler.analysis.assignment_expressions import names_bound_in
from rvm.compiler.analysis.futures import Futures
from rvm.compiler.analysis.scopes import analyze
from rvm.compiler.graph import backend, control_flow
from rvm.compiler.graph.definite_assignment import remove_checks
from rvm.compiler.graph.ir import function_text
from rvm.compiler.graph.liveness import find_liveness
from rvm.compiler.graph.loops import find_droppable
from rvm.compiler.lowering.lowering import Unit
from rvm.compiler.register import passes
from rvm.compiler.register.allocation import allocate, remove_self_moves
from rvm.compiler.register.functions import RegisterLowering
from rvm.tools.host_ast import parse_with_host
from tests.compiler.ir_text import read_function


def lowered(source):
    """The graph of the first function of `source`, before any pass."""
    tree = parse_with_host(textwrap.dedent(source))
    table = analyze(tree, "x.py")
    unit = Unit("x.py", table, Futures())
    unit.has_walrus = bool(names_bound_in(tree))
    node = tree.body[0]
    lowering = RegisterLowering(unit, table.scope_of(node))
    lowering.enter()
    lowering.statements(node.body)
    lowering.end_with_none(node.body, node)
    return lowering.function


def live(function):
    find_liveness(function)
    return [sorted(r.text() for r in function.liveness.live_in[block]) for block in function.blocks]


def checks(function):
    remove_checks(function)
    return [i.text() for block in function.blocks for i in block.instructions if i.opcode.name == "CHECK"]


# Lowering.

def test_lowering_of_a_loop():
    assert function_text(lowered("""\
        def f(n):
            while n > 1:
                n = n - 1
            return n
    """)) == textwrap.dedent("""\
        function f
        b0:
            CHECK n
            JUMP_GT n 1 -> b1
            => b3
        b1:
            CHECK n
            SUBTRACT n n 1
            => b2
        b2:
            CHECK n
            JUMP_GT n 1 -> b1
            => b3
        b3:
            => b4
        b4:
            CHECK n
            RETURN n
        """)


def test_lowering_of_a_handler():
    text = function_text(lowered("""\
        def f(x):
            try:
                x.m()
            except E as e:
                return e
    """))
    assert "b0:\n    => b3" in text
    assert "b1: catches t2" in text and "PUSH_HANDLED t4 t2" in text
    assert "JUMP_NO_MATCH t2" in text and "MOVE e t2" in text and "UNBIND e" in text


# Clean-up of the graph.

def test_threading_and_unreachable_code():
    function = read_function("""
        b0:
            JUMP_IF a -> b1
            => b2
        b1:
            => b3
        b2:
            => b1
        b3:
            RETURN a
        b4:
            RETURN None
    """, "a", 1)
    control_flow.simplify(function)
    assert [len(b.instructions) for b in function.blocks] == [1, 1]
    assert function.blocks[0].target() is function.blocks[1]
    assert function.blocks[0].next is function.blocks[1]


def test_threading_of_all_targets_of_a_switch():
    function = read_function("""
        b0:
            SWITCH a (5,6) -> b1, b2, b3
            => b3
        b1:
            => b3
        b2:
            RETURN a
        b3:
            RETURN None
        """, "a", 1)
    control_flow.simplify(function)
    assert function_text(function) == textwrap.dedent("""\
        function f
        b0:
            SWITCH a (5, 6) -> b3, b2, b3
            => b3
        b2:
            RETURN a
        b3:
            RETURN None
        """)


def test_an_endless_empty_loop_stays():
    function = read_function("b0:\n => b1\n b1:\n => b1")
    control_flow.simplify(function)
    assert function.blocks[-1].next is function.blocks[-1]


def test_handlers_come_last():
    function = read_function("""
        b0: handler b2
            CALL t0 a
            => b3
        b2: catches t1
            RERAISE t1
        b3:
            RETURN None
    """, "a", 1)
    control_flow.simplify(function)
    assert [b.exception is not None for b in function.blocks] == [False, False, True]


def test_tails_are_copied():
    function = read_function("""
        b0:
            JUMP_IF a -> b2
            => b1
        b1:
            CALL t0 a
            => b4
        b2:
            CALL t1 a
            => b4
        b4:
            RETURN a
    """, "a", 1)
    passes.copy_tails(function)
    assert [b.last().text() for b in function.blocks] == ["JUMP_IF a -> b1", "RETURN a", "CALL t2 a", "RETURN a"]


# Definite assignment.

def test_a_parameter_needs_no_check():
    assert checks(read_function("b0:\n CHECK a\n RETURN a", "a", 1)) == []


def test_one_check_on_a_path_is_enough():
    function = read_function("""
        b0:
            JUMP_IF a -> b1
            => b2
        b1:
            LOAD x 1
            => b2
        b2:
            CHECK x
            CHECK x
            RETURN x
    """, "a x", 1)
    assert checks(function) == ["CHECK x"]


def test_a_variable_bound_on_both_paths():
    function = read_function("""
        b0:
            JUMP_IF a -> b1
            => b2
        b1:
            LOAD x 1
            => b3
        b2:
            LOAD x 2
            => b3
        b3:
            CHECK x
            RETURN x
    """, "a x", 1)
    assert checks(function) == []


def test_a_deleted_parameter():
    assert checks(read_function("b0:\n UNBIND a\n CHECK a\n RETURN a", "a", 1)) == ["CHECK a"]


def test_a_handler_may_come_before_the_binding():
    function = read_function("""
        b0: handler b1
            CALL x a
            CHECK x
            RETURN x
        b1: catches t0
            CHECK x
            RETURN x
    """, "a x", 1)
    assert checks(function) == ["CHECK x"]
    assert [i.opcode.name for i in function.blocks[0].instructions] == ["CALL", "RETURN"]


def test_a_loop_variable_is_unbound_after_an_empty_loop():
    function = read_function("""
        b0:
            FOR x a -> b1
            => b2
        b1:
            CHECK x
            FOR x a -> b1
            => b2
        b2:
            CHECK x
            RETURN x
    """, "a x", 1)
    remove_checks(function)
    assert [i.opcode.name for b in function.blocks for i in b.instructions] == ["FOR", "FOR", "CHECK", "RETURN"]


# Liveness.

def test_liveness_round_a_loop():
    function = read_function("""
        b0:
            LOAD i 0
            => b1
        b1:
            ADD i i a
            JUMP_LT i b -> b1
            => b2
        b2:
            RETURN i
    """, "a b i", 2)
    assert live(function) == [["a", "b"], ["a", "b", "i"], ["i"]]


def test_what_a_handler_needs_is_live_throughout():
    function = read_function("""
        b0:
            LOAD x 1
            => b1
        b1: handler b2
            CALL x a
            RETURN None
        b2: catches t0
            RETURN x
    """, "a x", 1)
    assert live(function) == [["a"], ["a", "x"], ["x"]]


def test_for_leaves_its_variable_alone_at_the_end():
    function = read_function("""
        b0:
            FOR x a -> b1
            => b2
        b1:
            CALL t0 x
            FOR x a -> b1
            => b2
        b2:
            RETURN x
    """, "a x", 1)
    assert live(function)[0] == ["a", "x"]


# Allocation.

def machine(function):
    find_liveness(function)
    allocate(function)
    remove_self_moves(function)
    return {r.text(): r.machine for r in function.registers if r.machine >= 0}


def test_a_temporary_gets_its_variable_s_home():
    function = read_function("b0:\n ADD t0 a 1\n MOVE a t0\n RETURN a", "a", 1)
    assert machine(function)["t1"] == 0
    assert [i.opcode.name for i in function.blocks[0].instructions] == ["ADD", "RETURN"]
    assert function.machine_registers == 1


def test_a_home_that_is_still_needed_is_not_shared():
    function = read_function("b0:\n ADD t0 a 1\n ADD t1 a t0\n MOVE a t0\n CALL t2 t1 a\n RETURN a", "a", 1)
    machines = machine(function)
    assert machines["t1"] != 0
    assert function.machine_registers == 3


def test_a_handler_s_view_of_a_variable_is_kept():
    function = read_function("""
        b0: handler b1
            CALL t0 a
            CALL t1 t0
            MOVE x t1
            RETURN None
        b1: catches t2
            RETURN x
    """, "a x", 2)
    assert machine(function)["t3"] != 1


# A variable keeps its register wherever the program may look.

def test_a_variable_keeps_its_value_until_it_is_bound_again():
    function = read_function("b0:\n CALL t0 a\n CALL t1 t0\n MOVE a t0\n RETURN None", "a", 1)
    assert machine(function)["t1"] == 1


def test_an_unbound_variable_s_register_is_empty():
    function = read_function("b0:\n CALL t0 a\n CALL t1 t0\n MOVE x t0\n RETURN None", "a x", 1)
    assert machine(function)["t2"] == 2


def test_a_copy_that_changes_leaves_the_variable_alone():
    function = read_function("b0:\n MOVE t0 a\n INPLACE_ADD t0 1\n RETURN t0", "a", 1)
    assert machine(function)["t1"] == 1


def test_a_copy_that_stays_one_is_the_variable_itself():
    function = read_function("b0:\n MOVE t0 a\n CALL t1 t0\n RETURN t0", "a", 1)
    assert machine(function)["t1"] == 0


def test_a_temporary_may_precede_its_variable_where_nobody_looks():
    function = read_function("""
        b0:
            MOVE t0 a
            JUMP_IS a None -> b1
            => b2
        b1:
            LOAD t0 1
            => b2
        b2:
            MOVE x t0
            CALL t1 x
            RETURN None
    """, "a x", 1)
    assert machine(function)["t2"] == 1
    assert [len(block.instructions) for block in function.blocks] == [2, 1, 2]


def test_an_exception_is_not_in_its_variable_before_the_class_is_known():
    function = read_function("""
        b0: handler b1
            CALL x a
            RETURN x
        b1: catches t0
            JUMP_NO_MATCH t0 a -> b3
            => b2
        b2:
            MOVE x t0
            RETURN x
        b3:
            RERAISE t0
    """, "a x", 1)
    assert machine(function)["t2"] == 2


# What loops drop.

def droppable(function):
    find_liveness(function)
    find_droppable(function)
    names = {register.home: register.name for register in function.registers}
    return {block.number: [names[home] for home in homes] for block, homes in function.droppable.items()}


def test_a_loop_drops_what_each_round_binds_again():
    function = read_function("""
        b0:
            FOR i a -> b1
            => b2
        b1:
            CALL x i
            CALL y x
            FOR i a -> b1
            => b2
        b2:
            RETURN y
    """, "a b i x y", 2)
    assert droppable(function) == {1: ["x", "y"]}       # not b, which stays as it was


def test_a_loop_keeps_what_a_round_may_leave_as_it_was():
    function = read_function("""
        b0:
            FOR i a -> b1
            => b4
        b1:
            JUMP_IF i -> b3
            => b2
        b2:
            CALL x i
            => b3
        b3:
            FOR i a -> b1
            => b4
        b4:
            RETURN None
    """, "a i x", 1)
    assert droppable(function) == {1: []}


def test_a_loop_keeps_what_a_handler_may_find():
    function = read_function("""
        b0:
            FOR i a -> b1
            => b3
        b1: handler b4
            CALL x i
            => b2
        b2:
            FOR i a -> b1
            => b3
        b3:
            RETURN None
        b4: catches t0
            RETURN None
    """, "a i x", 1)
    assert droppable(function) == {1: []}


def test_an_endless_loop_keeps_what_a_round_may_leave_as_it_was():
    function = read_function("""
        b0:
            CALL t0 a
            JUMP_IF t0 -> b1
            => b0
        b1:
            CALL x a
            CALL y x
            => b0
    """, "a x y", 1)
    assert droppable(function) == {0: []}


def test_a_loop_drops_nothing_where_locals_are_shown():
    function = read_function("b0:\n CALL x a\n JUMP_IF x -> b0\n => b1\n b1:\n RETURN None", "a x", 1)
    function.keeps_homes = True
    assert droppable(function) == {}
    function.keeps_homes = False
    assert droppable(function) == {0: ["x"]}


def test_results_that_no_one_needs_do_no_harm():
    function = read_function("b0:\n ADD t0 a 1\n UNPACK a x t1\n CALL t2 t0 x\n RETURN None", "a x", 1)
    machines = machine(function)
    assert len({machines["t2"], machines["t3"], machines["x"]}) == 3


@pytest.mark.parametrize("source, expected", [
    ("def f(a, b):\n a, b = b, a\n return a, b",
     ["MOVE r2 a", "MOVE a b", "MOVE b r2", "BUILD_TUPLE r2 a b", "RETURN r2"]),
    ("def f(a, b):\n a, b = b, a + b\n return b", ["ADD r2 a b", "MOVE a b", "MOVE b r2", "RETURN b"]),
    ("def f(a, b):\n c = a if b else 2\n return c",
     ["JUMP_IF_NOT b -> b2", "MOVE c a", "RETURN c", "LOAD c 2", "RETURN c"]),
    ("def f(x):\n x = x or 5\n return x", ["JUMP_IF x -> b1", "LOAD x 5", "RETURN x"]),
    ("def f(a):\n b = c = a + 1\n return b", ["ADD b a 1", "MOVE c b", "RETURN b"]),
    ("def f(x):\n return x + (x := 1)", ["MOVE r1 x", "LOAD x 1", "ADD r1 r1 x", "RETURN r1"]),
    ("def f(x):\n x += 1\n x = -x\n return x", ["INPLACE_ADD x 1", "NEGATE x x", "RETURN x"]),
    ("def f(x, g):\n return x.m(g, 1)", ["CALL_METHOD r2 x .m g 1", "RETURN r2"]),
    ("def f(x, g):\n return x.m(g())", ["GET_METHOD r2 x .m", "CALL r3 g", "CALL_UNBOUND r2 r2 x r3", "RETURN r2"]),
    ("def f(x):\n a, *b = x\n return a", ["UNPACK_STAR x #1 a b", "RETURN a"]),
    ("def f():\n import os.path as p\n return p", ["IMPORT r1 .os.path None 0", "IMPORT_FROM p r1 .path", "RETURN p"]),
])
def test_code_of_small_functions(source, expected):
    function = lowered(source)
    passes.optimise(function)
    names = backend.register_names(function)
    texts = []
    for block in function.blocks:
        for instruction in block.instructions:
            for register in instruction.uses() + instruction.definitions():
                register.name = names[register.machine] or "r%d" % register.machine
            texts.append(instruction.text())
    assert normal(texts) == normal(expected)


def normal(texts):
    """Instruction texts without the numbers of blocks and the sense of conditional jumps."""
    return [t.split(" -> ")[0].replace("JUMP_IF_NOT", "JUMP_IF") for t in texts]


@pytest.mark.parametrize("source, expected", [
    ("def f(n):\n while n:\n  n()\n", ["JUMP_IF", "CALL", "JUMP_IF", "RETURN"]),
    ("def f(n):\n for x in n:\n  x()\n", ["ITER", "FOR", "CALL", "FOR", "RETURN"]),
    ("def f(n):\n while True:\n  n()\n", ["CALL"]),
    ("def f(n):\n for x in n:\n  if x: continue\n  x()\n", ["ITER", "FOR", "JUMP_IF", "CALL", "FOR", "RETURN"]),
    ("def f(n):\n for x in n:\n  if x: y()\n  else: z()\n",
     ["ITER", "FOR", "JUMP_IF", "GET_GLOBAL", "CALL", "FOR", "GET_GLOBAL", "CALL", "FOR", "RETURN"]),
])
def test_one_instruction_a_round_controls_a_loop(source, expected):
    function = lowered(source)
    passes.optimise(function)
    names = [i.opcode.name for block in function.blocks for i in block.instructions]
    assert [name.replace("JUMP_IF_NOT", "JUMP_IF") for name in names] == expected


MATCH = "def f(x):\n match x:\n"


@pytest.mark.parametrize("cases, expected", [
    (["1", "2", "3", "4", "5"], "(1, 2, 3, 4, 5)"),
    (["1", "2", "3", "4"], None),                                                   # too few
    (["1", "2", "1", "4", "1", "3"], None),                                         # too few different ones
    (["0 | 'a' | b'a'", "2 as y", "(3 | 'b') as y if y"], "(0, 'a', b'a', 2, 3, 'b')"),
    (["1", "2", "3", "None", "4", "5", "6"], None),                                 # no run is long enough
    (["[]", "1", "2", "3", "4", "5", "x.y", "6", "7", "8", "9", "10", "0.5", "11"], "(1, 2, 3, 4, 5) (6, 7, 8, 9, 10)"),
    (["1", "2", "3", "4", "9223372036854775808"], None),
    (["1", "2", "3", "4", "5 | x.y"], None),
    (["(1 as y) | (2 as y)", "1", "2", "3", "4", "5"], "(1, 2, 3, 4, 5)"),
])
def test_which_cases_become_a_table(cases, expected):
    function = lowered(MATCH + "".join("  case %s: return %d\n" % (case, i) for i, case in enumerate(cases)))
    switches = [i for block in function.blocks for i in block.instructions if i.opcode.name == "SWITCH"]
    assert " ".join(switch.operands[1].text() for switch in switches) == (expected or "")
