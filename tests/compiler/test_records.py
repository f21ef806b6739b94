"""What is recorded and listed of the compiler's work: graphs, allocation, depths of the stack."""
import textwrap
from pathlib import Path

import pytest

from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.compiler.compile import compile_module, target
from rvm.compiler.graph.graph_listing import list_passes
from rvm.compiler.graph.graph_record import GONE, HANDLER, JUMP, KEPT, NEW, NEXT, moved_blocks
from rvm.compiler.graph.observing import observation
from rvm.compiler.record import Recorder, all_codes, is_named
from rvm.compiler.register import allocation_listing as register_listing
from rvm.compiler.register.intervals import BOTH_VARIABLES, INTERFERE, JOINED
from rvm.compiler.register.passes import PASSES as REGISTER_PASSES
from rvm.compiler.stack import allocation_listing as stack_listing
from rvm.compiler.stack.passes import PASSES as STACK_PASSES
from rvm.listing import WIDTH, joined
from rvm.tools.host_ast import parse_with_host

PROGRAMS = Path(__file__).parents[1] / "programs"
MACHINES = ["register", "stack"]

MAX = """\
def larger(a, b):
    if a < b:
        a = b
    return a
"""


def records(source, machine, name="", graphs=True, allocation=True):
    """The FunctionRecords of a program."""
    target.choose(machine)
    recorder = Recorder(name, graphs, allocation)
    recorder.start()
    try:
        code = compile_module(parse_with_host(source), "x.py")
    finally:
        recorder.stop()
        target.choose("register")
    return recorder.records_of(code)


def programs():
    """Programs of every kind, that do compile."""
    paths = sorted(PROGRAMS.glob("lang_*.py"))[::12] + sorted(PROGRAMS.glob("gen*.py"))[::8]
    assert len(paths) > 5
    return paths


def listed(lines):
    return joined(lines).encode("latin-1").decode()


# Graphs.

def test_the_listing_of_a_function():
    record, = records(MAX, "register", "larger")
    assert listed(list_passes(record)) == textwrap.dedent("""\
        larger (x.py, line 1)
          lowered
              b0:
                  CHECK a
                  CHECK b
                  JUMP_LT a b -> b1
                  => b2
              b1:
                  CHECK b
                  MOVE a b
                  => b2
              b2:
                  CHECK a
                  RETURN a
          simplify: changes nothing
          remove_checks
              b0:
            -     CHECK a
            -     CHECK b
                  JUMP_LT a b -> b1
                  => b2
              b1:
            -     CHECK b
                  MOVE a b
                  => b2
              b2:
            -     CHECK a
                  RETURN a
          find_liveness: changes nothing, and finds
              live at the start of b0: a, b
              live at the start of b1: b
              live at the start of b2: a
          find_droppable: changes nothing
          allocate: changes nothing, and finds
              machine registers: 2, the first 2 of them for variables
          remove_self_moves: changes nothing
          simplify: changes nothing
          copy_tails: changes nothing
          simplify: changes nothing
        """)


def test_changed_moved_new_and_gone():
    source = "def f(x):\n  while x:\n    try: x()\n    except A: y = x\n    x = x + 1\n  return y"
    record, = records(source, "register", "f")
    first, second = record.passes[:2]
    assert (first.name, second.name, first.has_changed, second.has_changed) == ("lowered", "simplify", False, True)
    assert {block.mark for block in first.blocks} == {KEPT}
    gone = [block for block in second.blocks if block.mark == GONE]
    assert gone and all(line.mark == GONE for block in gone for line in block.lines)
    assert any(block.is_moved and block.mark == NEW for block in second.blocks)
    edges = {edge.kind for block in second.blocks for edge in block.edges}
    assert edges == {NEXT, JUMP, HANDLER}
    text = listed(list_passes(record))
    assert "(moved)\n" in text and "    + b" in text and "    - b" in text


class Numbered:
    def __init__(self, number):
        self.number = number


@pytest.mark.parametrize("new, moved", [("abcd", ""), ("acdb", "b"), ("abdc", "c"), ("axbd", ""), ("dabc", "abc")])
def test_moved_blocks(new, moved):
    order = [each for each in "abcd" if each in new]
    found = moved_blocks(order, [Numbered(each) for each in new], dict.fromkeys("abcd"))
    assert "".join(sorted(found)) == moved


def shown(block, *marks):
    return [line.text for line in block.lines if line.mark in marks]


@pytest.mark.parametrize("machine", MACHINES)
def test_each_graph_follows_from_the_one_before(machine):
    """What a pass kept or changed was there before it, and what it kept or made is there after it."""
    passes = REGISTER_PASSES if machine == "register" else STACK_PASSES
    changed = 0
    for path in programs():
        for record in records(path.read_bytes(), machine):
            assert [each.name for each in record.passes] == ["lowered"] + [each.name for each in passes]
            before = record.passes[0].blocks
            for each in record.passes[1:]:
                old = {block.number: block for block in before if block.mark != GONE}
                assert sorted(old) == sorted(block.number for block in each.blocks if block.number in old)
                for block in each.blocks:
                    if block.number in old:
                        assert shown(block, KEPT, GONE) == shown(old[block.number], KEPT, NEW)
                        assert (block.old_heading or block.heading) == old[block.number].heading
                marks = {line.mark for block in each.blocks for line in block.lines}
                marks.update(block.mark for block in each.blocks)
                assert each.has_changed == (marks > {KEPT})
                changed += each.has_changed
                before = each.blocks
    assert changed > 20


def test_the_last_graph_is_that_of_the_code():
    """Its instructions are those of the code, but for the jumps that emission adds or reverses."""
    for machine in MACHINES:
        for record in records(MAX, machine):
            names = [line.text.split()[0] for block in record.passes[-1].blocks for line in block.lines
                     if line.mark != GONE and not line.is_edge() and "JUMP" not in line.text]
            emitted = [each.opcode.name for each in decode(record.code.bytecode, instruction_set_of(record.code))]
            assert names == [name for name in emitted if "JUMP" not in name]


# Which functions are recorded.

def test_records_are_of_the_code_that_is_there():
    source = "def f(): return lambda: 1\nclass C:\n def f(self): pass\nif False:\n def g(): pass\n"
    found = records(source, "register")
    assert [record.code.qualname for record in found] == ["<module>", "f", "C", "f.<locals>.<lambda>", "C.f"]
    assert [record.code for record in found] == all_codes(found[0].code)
    assert [record.code.qualname for record in records(source, "stack", "f")] == ["f", "C.f"]
    assert [record.code.qualname for record in records(source, "stack", "C.f")] == ["C.f"]
    assert records(source, "stack", "nothing") == []
    assert observation.observer is None


def test_only_what_is_wanted_is_recorded():
    record = records(MAX, "register", "", False, False)[0]
    assert (record.passes, record.intervals, record.depths) == ([], None, None)
    record = records(MAX, "stack", "larger", False, True)[0]
    assert (record.passes, record.intervals, record.is_stack) == ([], None, True) and record.depths is not None
    assert not is_named("larger", "arger") and is_named("a.<locals>.larger", "larger")


# Allocation.

def test_the_listing_of_an_allocation():
    record, = records("def f(n):\n  a = n + 1\n  return g(a * 2, n)\n", "register", "f")
    assert listed(register_listing.list_allocation(record)) == textwrap.dedent("""\
        f (x.py, line 1): virtual registers: 5, machine registers: 4
             0  b0    ADD a n 1
             1        GET_GLOBAL t2 .g
             2        MULTIPLY t3 a 2
             3        CALL t4 t2 t3 n
             4        RETURN t4

                  b0
                  0
                  01234
          n   r0  r──r
          a   r1  w─r
          t2  r2   w─r
          t3  r3    wr
          t4  r2     wr

          interference
            n   t2 t3
            a   t2
            t2  n a t3
            t3  n t2
          moves
            none
        """)


def test_moves_and_coalescing():
    source = "def f(a, b, c):\n  a, b = b, a\n  c = a if b else c\n  d = [x for x in c]\n  d += b\n  return d"
    found = [record.intervals for record in records(source, "register") if record.intervals.moves]
    outcomes = [move.outcome for intervals in found for move in intervals.moves]
    assert {INTERFERE, BOTH_VARIABLES} <= set(outcomes)
    lines = listed(register_listing.list_allocation(records(source, "register", "f")[0]))
    assert ": stays, its sides interfere\n" in lines and ": stays, each variable has a register of its own\n" in lines


def covered(row):
    return {i for j in range(0, len(row.live), 2) for i in range(row.live[j], row.live[j + 1])}


def test_intervals_agree_with_the_allocation():
    """Registers that interfere have different machine registers; those that share one and were not joined meet at most
    where one is read last and the other is written; moves are joined exactly if their sides share."""
    joined_moves = shared = 0
    for path in programs():
        for record in records(path.read_bytes(), "register", "", False, True):
            intervals = record.intervals
            rows = intervals.rows
            assert len(intervals.names) == record.code.registers
            cells = [covered(row) for row in rows]
            for i, row in enumerate(rows):
                assert row.home < 0 or row.register == row.home
                assert cells[i] >= set(row.reads) | set(row.writes)
                for j in row.interferes:
                    assert i in rows[j].interferes and row.register != rows[j].register
                if row.coalesced >= 0:
                    assert rows[row.coalesced].register == row.register and rows[row.coalesced].coalesced < 0
                for j in range(i):
                    leaders = {k if rows[k].coalesced < 0 else rows[k].coalesced for k in (i, j)}
                    if row.register == rows[j].register and len(leaders) == 2:
                        shared += 1
                        for k in cells[i] & cells[j]:
                            assert {k in row.writes, k in rows[j].writes} == {True, False}
            for move in intervals.moves:
                _, destination, source = intervals.labels[move.index].split()
                sides = [next(row for row in rows if row.name == name) for name in (destination, source)]
                assert (move.outcome == JOINED) == (sides[0].register == sides[1].register)
                joined_moves += move.outcome == JOINED
    assert shared > 100 and joined_moves > 0


def test_long_functions_come_in_parts():
    source = "def f(first_of_many_variables):\n" + "".join("  g(x%d, first_of_many_variables)\n" % i for i in range(100))
    record, = records(source, "register", "f")
    lines = listed(register_listing.list_allocation(record)).splitlines()
    assert max(map(len, lines)) <= WIDTH
    rulers = [line.strip() for line in lines if line.strip() and set(line.strip()) <= set("0123456789")]
    rulers = [line for line in rulers if line == ("0123456789" * 10)[:len(line)]]
    count = len(record.intervals.labels)
    assert len("".join(ruler for ruler in rulers if len(ruler) > 1)) == count and len(rulers) > 3
    numbers = [int(line.split()[0]) for line in lines if line[:6].strip().isdigit() and line[6:8] == "  " and line[8:]
               and line[13:14] == " " and line[14:].split()[0].isupper()]
    assert numbers == list(range(count))


# The stack machine.

def test_the_listing_of_depths():
    record, = records(MAX, "stack", "larger")
    lines = listed(stack_listing.list_allocation(record)).splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "larger (x.py, line 1): variables: 2, most items on the stack: 2", "before after",
        "0 b0 LOAD_FAST a 0 1 █", "1 LOAD_FAST b 1 2 ██", "2 COMPARE_LT 2 1 █",
        "3 POP_JUMP_IF_TRUE -> b1 1 0", "4 b1 LOAD_FAST b 0 1 █", "5 STORE_FAST a 1 0", "6 b2 LOAD_FAST a 0 1 █",
        "7 RETURN_VALUE 1 -"]


def test_depths_are_those_of_the_code():
    for path in programs():
        for record in records(path.read_bytes(), "stack", "", False, True):
            depths = record.depths
            assert depths.most == record.code.registers - record.code.stack_base
            assert max([0] + [each.before for each in depths.depths]) <= depths.most
            for i in range(1, len(depths.depths)):
                if depths.starts[i] < 0:
                    assert depths.depths[i].before == depths.depths[i - 1].behind
