"""What the loop of traces does to registers, hosted: where a call begins, a loop is entered or goes round, a frame ends.

Hosted there are no traces, so here each instruction is taken for one of a trace.
"""
import pytest

from tests.worlds import TESTS, compare_changed

RUN = """\
import atexit
import sys
from rvm.interp import frame, generator, portal
from rvm.interp.register import loop as register_loop
from rvm.interp.stack import loop as stack_loop
counts = {"note_unbound": 0, "clear_dead": 0, "clear_few_registers": 0}
def count(module, name):
    function = getattr(module, name)
    def counted(*args):
        counts[name] += 1
        return function(*args)
    setattr(module, name, counted)
count(portal, "note_unbound")
count(portal, "clear_dead")
count(frame, "clear_few_registers")
def run_as_traced(loop):
    def interpret(frame, code, pc):
        frame.pc = pc
        return loop.step(frame, code, code.bytecode, pc)
    part = portal.make_run_part(loop.driver, interpret, -1)
    def run(frame, pc):
        while pc >= 0:
            pc = part(frame, frame.code, pc)
    loop.run = run
for loop in (register_loop, stack_loop):
    run_as_traced(loop)
for module in (frame, generator, portal):
    module.we_are_jitted = lambda: True
portal.current_trace_length = lambda: 0
atexit.register(lambda: sys.stderr.write("told: %(note_unbound)d %(clear_dead)d %(clear_few_registers)d" % counts))
from rvm.hosted import main
main()
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("name", [
    "loop_entered_from_loops", "generator_delegation", "generator_ended_variables", "generator_shared_chains",
    "lang_closures", "lang_exceptions"])
def test_registers_that_traces_clear(oracle, isa, name):
    told = compare_changed(oracle, RUN, isa, str(TESTS / "programs" / (name + ".py")))
    begun, rounds, ended = map(int, told.split())
    assert begun > 0
    assert rounds > 0 or not name.startswith("loop")
    assert ended > 0 or not name.startswith("generator")
