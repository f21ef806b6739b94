"""Calls f(**d) in traces: the names that the interpreter has noted for a call are bound as constants.

Hosted there are no traces, so here each call is taken for one of a trace or not by chance.
"""
import pytest

from tests.worlds import TESTS, compare_changed

PROGRAM = str(TESTS / "programs" / "call_keywords_lent.py")

RUN = """\
import atexit
import random
import sys
from rvm.interp import calls
from rvm.objects import tables
chance = random.Random(1)
calls.is_made = lambda: True
calls.we_are_jitted = lambda: chance.random() < 0.5
answers = {True: 0, False: 0}
values_of_texts = tables.values_of_texts
def counted(contents, names):
    values_w = values_of_texts(contents, names)
    answers[values_w is not None] += 1
    return values_w
tables.values_of_texts = counted
atexit.register(lambda: sys.stderr.write("told: %d %d" % (answers[True], answers[False])))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
def test_noted_keywords(oracle, isa):
    same, others = map(int, compare_changed(oracle, RUN, isa, PROGRAM).split())
    assert same > 1000 and others > 0       # `loop` alone calls so often
