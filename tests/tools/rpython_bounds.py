"""A loop that knows what a number is not, run untranslated, on Python 2.7: `rpython_bounds.py plain|mended`.

It prints the result in Python, that under the JIT, and how often machine code asked whether a number is at
most another one.  tests/tools/test_rpython_bounds.py runs it.
"""
from rpython.jit.backend.llgraph.runner import LLFrame
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver

from rpython_script import mend_if_asked, print_results

ROUNDS = 60


class Number(object):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


driver = JitDriver(greens=[], reds=["i", "rounds", "total", "number"])


def less_than_rounds(rounds, number):
    """Count the rounds in which a number, which is the same in all of them, is less than how many there are."""
    i = 0
    total = 0
    while i < rounds:
        driver.jit_merge_point(i=i, rounds=rounds, number=number, total=total)
        if number.value < rounds:
            total += number.value
        i += 1
    return total


def program(rounds):
    total = 0
    for value in [3, 500, -1, 58]:
        total = total * 100 + less_than_rounds(rounds, Number(value))
    return total


class Counter(object):
    asked = 0


def count_questions():
    """Count the comparisons of machine code with a greatest number."""
    compare = LLFrame.execute_int_le.im_func

    def compare_and_count(self, *args):
        Counter.asked += 1
        return compare(self, *args)

    LLFrame.execute_int_le = compare_and_count


def results():
    right = program(ROUNDS)
    found = LLJitMixin().meta_interp(program, [ROUNDS], retrace_limit=0)
    yield "program", "%d %d %d" % (right, found, Counter.asked)


if __name__ == "__main__":
    mend_if_asked()
    count_questions()
    print_results(results())
