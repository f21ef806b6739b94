"""What a loop computes again of values that no round changes, untranslated, on Python 2.7.

`rpython_unchanged.py plain|mended` runs small programs under RPython's JIT.  It prints for each what it returns as
Python runs it, what it returns under the JIT, and how many operations the loop has from its label on.
tests/tools/test_rpython_unchanged.py knows what is right; rvm/tools/rpython_mends_unrolling.py has the mend.
"""
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.jit.metainterp.warmspot import get_stats
from rpython.rlib.jit import JitDriver, dont_look_inside
from rpython_script import mend_if_asked, print_results

ROUNDS = 300


class Machine(object):
    def __init__(self):
        self.depth = 3
        self.fence = 1000


MACHINES = [Machine(), Machine()]


@dont_look_inside
def over_the_fence(machine):
    machine.fence = 2000
    return 1


def enter(machine, depth):
    """Begin a call as rvm.interp.context does."""
    over = 0
    if depth >= machine.fence:
        over = over_the_fence(machine)
    machine.depth = depth + 1
    return over


def call_within_a_call(machine, depth):
    """Begin two calls at this depth, one in the other, and end them."""
    over = enter(machine, depth)
    over += enter(machine, machine.depth)
    over += machine.depth
    machine.depth = depth
    return over


calls = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "machine"])


def calls_within_a_call(pc, rounds):
    """In each round two calls begin, one in the other, and end."""
    machine = MACHINES[pc % 2]
    machine.depth, machine.fence = 3, 1000
    i = 0
    total = 0
    while i < rounds:
        calls.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, machine=machine)
        total += call_within_a_call(machine, machine.depth)
        i += 1
    return total


deeper = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "machine"])


def calls_that_begin_deeper(pc, rounds):
    """The same, but now and then a round ends at another depth than it began."""
    machine = MACHINES[pc % 2]
    machine.depth, machine.fence = 3, 1000
    i = 0
    total = 0
    while i < rounds:
        deeper.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, machine=machine)
        depth = machine.depth
        total += call_within_a_call(machine, depth)
        if i % 8 == 7:
            machine.depth = depth + (i & 15)
        if machine.depth > 900:
            machine.fence -= 3
        i += 1
    return total


PROGRAMS = [calls_within_a_call, calls_that_begin_deeper]


def length_of_loop():
    """Return how many operations the first loop has behind its last label."""
    operations = get_stats().loops[0].operations
    labels = [i for i, op in enumerate(operations) if op.getopname() == "label"]
    return len([op for op in operations[labels[-1]:] if op.getopname() != "debug_merge_point"])


def results():
    for program in PROGRAMS:
        right = program(7, ROUNDS)
        result = LLJitMixin().meta_interp(program, [7, ROUNDS], listops=True)
        yield program.__name__, "%d %d %d" % (right, result, length_of_loop())


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
