"""Runs traces through RPython's optimiser and assembler, untranslated, on Python 2.7.

`rpython_rules.py plain|mended` prints one line for each case: its name and what came out.  The
cases are the rules that rvm/tools/rpython_mends_numbers.py mends; tests/tools/test_rpython_mends.py
knows what is right.
"""
import sys
import types

from rpython_script import mend_if_asked, print_results


class FakeFrame(object):
    """As in RPython's test_opencoder.py, which needs the package hypothesis."""

    parent_snapshot = None

    def __init__(self, pc, jitcode, boxes):
        self.pc, self.jitcode, self.boxes = pc, jitcode, boxes

    def get_list_of_active_boxes(self, flag, new_array, encode):
        array = new_array(len(self.boxes))
        for i, box in enumerate(self.boxes):
            array[i] = encode(box)
        return array


opencoder = types.ModuleType("rpython.jit.metainterp.test.test_opencoder")
opencoder.FakeFrame = FakeFrame
sys.modules[opencoder.__name__] = opencoder

from rpython.jit.backend.detect_cpu import getcpuclass
from rpython.jit.backend.llsupport import gc
from rpython.jit.codewriter import longlong
from rpython.jit.metainterp import compile, executor
from rpython.jit.metainterp.history import (
    BasicFailDescr, BasicFinalDescr, Const, ConstFloat, ConstInt, JitCellToken)
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt import rewrite
from rpython.jit.metainterp.optimizeopt.test.test_optimizebasic import BaseTestBasic
from rpython.jit.metainterp.optimizeopt.test.test_util import FakeMetaInterpStaticData, LLtypeMixin
from rpython.jit.metainterp.optimizeopt.util import args_dict
from rpython.jit.metainterp.resoperation import InputArgFloat, ResOperation, rop
from rpython.jit.tool.oparser import convert_loop_to_trace
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi

GREATEST, LEAST = sys.maxint, -sys.maxint - 1

# A trace, the values it starts with, and what to know of what it ends with.
TRACES = {
    "sum": ("""
        [i0]
        i1 = int_add(i0, 5)
        i2 = int_le(i1, 10)
        guard_true(i2) []
        i3 = int_le(i0, 5)
        jump(i3)""", [GREATEST]),
    "difference": ("""
        [i0]
        i1 = int_sub(i0, 5)
        i2 = int_ge(i1, 10)
        guard_true(i2) []
        i3 = int_ge(i0, 15)
        jump(i3)""", [LEAST]),
    "product": ("""
        [i0]
        i1 = int_mul(i0, 6)
        guard_value(i1, 12) []
        jump(i0)""", [2 + LEAST]),
    "shifted": ("""
        [i0]
        i1 = int_lshift(i0, 1)
        guard_value(i1, 12) []
        jump(i0)""", [6 + LEAST]),
    "remainder": ("""
        [i0]
        i1 = int_ge(i0, 0)
        guard_true(i1) []
        i2 = int_mul_ovf(i0, %d)
        guard_no_overflow() []
        i3 = call_pure_i(0, i2, 5, descr=int_py_mod_descr)
        i4 = int_gt(i3, 0)
        guard_true(i4) []
        jump(i0)""" % LEAST, [1]),
    "checked sum": ("""
        [i0, i1]
        i2 = int_add(i0, i1)
        i3 = int_add_ovf(i0, i1)
        guard_no_overflow() []
        jump(i3)""", [GREATEST, 1]),
    "checked sum of a difference": ("""
        [i0]
        i1 = int_sub(i0, 1)
        i2 = int_add_ovf(i1, 1)
        guard_no_overflow() []
        jump(i2)""", [LEAST]),
    "constants": ("""
        [i0]
        guard_value(i0, %d) []
        i1 = int_add_ovf(i0, 1)
        guard_no_overflow() []
        jump(i1)""" % GREATEST, [GREATEST]),
    "bounds of nothing": ("""
        [i0]
        i1 = int_and(i0, 2)
        i2 = int_mul_ovf(i1, %d)
        guard_no_overflow() []
        guard_value(i2, 1) []
        jump(i1)""" % LEAST, [0]),
    "sign of nan": ("""
        [f0]
        f1 = float_mul(f0, -1.0)
        i1 = convert_float_bytes_to_longlong(f1)
        i2 = int_lt(i1, 0)
        jump(i2)""", [float("nan")]),
    "zero of an integer": ("""
        [i0]
        f1 = cast_int_to_float(i0)
        i1 = float_ne(f1, 0.0)
        guard_true(i1) []
        i2 = int_ne(i0, 0)
        guard_true(i2) []
        jump(i0)""", [7]),
    "zero": ("""
        [i0]
        f1 = cast_int_to_float(i0)
        i1 = float_eq(-0.0, f1)
        guard_true(i1) []
        i2 = int_eq(i0, 0)
        guard_true(i2) []
        jump(i0)""", [0]),
    # What stays as good as it was.
    "no second check": ("""
        [i0, i1]
        i2 = int_add_ovf(i0, i1)
        guard_no_overflow() []
        i3 = int_add_ovf(i0, i1)
        guard_no_overflow() []
        i4 = int_sub_ovf(i2, i1)
        guard_no_overflow() []
        i5 = int_sub_ovf(i3, i0)
        guard_no_overflow() []
        i6 = int_add(i0, i1)
        jump(i2)""", [5, 6]),
    "exact sum": ("""
        [i0]
        i1 = int_ge(i0, 0)
        guard_true(i1) []
        i2 = int_le(i0, 100)
        guard_true(i2) []
        i3 = int_add(i0, 5)
        i4 = int_le(i3, 10)
        guard_true(i4) []
        i5 = int_le(i0, 5)
        guard_true(i5) []
        jump(i5)""", [4]),
}


class Optimiser(BaseTestBasic, LLtypeMixin):
    """RPython's optimiser, on the text of a trace."""

    def optimise(self, text):
        """Its inputs and operations then."""
        loop = self.parse(text)
        loop.operations[-1].setdescr(JitCellToken())
        trace = convert_loop_to_trace(loop, FakeMetaInterpStaticData(self.cpu))
        info, operations = self._do_optimize_loop(compile.SimpleCompileData(trace, args_dict()))
        return info.inputargs, operations


class Flags(object):
    """What the operations that check for overflow set."""

    ovf_flag = False


def run(cpu, inputs, operations, values):
    """What a trace ends with, or that a guard fails."""
    known = dict((box, ConstFloat(longlong.getfloatstorage(value)) if isinstance(value, float)
                  else ConstInt(value)) for box, value in zip(inputs, values))
    flags = Flags()
    for op in operations:
        boxes = [box if isinstance(box, Const) else known[box] for box in op.getarglist()]
        name = op.getopname()
        if name == "jump":
            return " ".join(str(box.getvalue()) for box in boxes)
        if name.startswith("guard_"):
            holds = {"guard_true": lambda: boxes[0].getint() != 0,
                     "guard_false": lambda: boxes[0].getint() == 0,
                     "guard_value": lambda: boxes[0].same_constant(boxes[1]),
                     "guard_no_overflow": lambda: not flags.ovf_flag}[name]()
            if not holds:
                return "a guard fails"
        else:
            flags.ovf_flag = False
            known[op] = executor.wrap_constant(executor._execute_arglist(
                cpu, None, op.getopnum(), boxes)) if not name.endswith("_ovf") else ConstInt(
                    getattr(executor, "do_" + name)(cpu, flags, *boxes))


def traces():
    """What each trace comes to."""
    optimiser = Optimiser()
    for name, (text, values) in sorted(TRACES.items()):
        try:
            inputs, operations = optimiser.optimise(text)
        except InvalidLoop:
            yield name, "no loop"
        except (AssertionError, ZeroDivisionError):
            yield name, "crash"
        else:
            checks = sum(op.getopname() in ("guard_true", "guard_no_overflow") for op in operations)
            yield name, "%s, %d checks" % (run(optimiser.cpu, inputs, operations, values), checks)


def tokens():
    """How often traces with two virtual references ask where their frame is: of those that nothing keeps, and of
    those one of which is kept; what that one's token is set to.
    """
    optimiser = Optimiser()
    counts = []
    kept = []
    for keep in ("", "setfield_gc(p0, p2, descr=nextdescr)"):
        inputs, operations = optimiser.optimise("""
            [p0]
            p1 = virtual_ref(p0, 5)
            p2 = virtual_ref(p0, 6)
            %s
            call_may_force_n(0, descr=mayforcevirtdescr)
            guard_not_forced() [p1, p2]
            guard_no_exception() [p1, p2]
            virtual_ref_finish(p2, NULL)
            virtual_ref_finish(p1, NULL)
            jump(p0)""" % keep)
        counts.append([op.getopname() for op in operations].count("force_token"))
        kept += [op.getarg(1).getopname() for op in operations if op.getdescr() is optimiser.virtualtokendescr
                 and not isinstance(op.getarg(1), Const)]
    return "%d %d %s" % (counts[0], counts[1], " ".join(kept))


def highest_bit():
    """The shift that stands for the least integer as a factor."""
    try:
        return rewrite.highest_bit(LEAST)
    except AssertionError:
        return "none"


class Descr(BasicFailDescr):
    """Of a guard that counts nothing."""

    def make_a_counter_per_value(self, op, location):
        pass


def guards():
    """Which floats pass for which constants in the machine's code."""
    # Untranslated, RPython wants another garbage collector to be installed.
    gc.GcLLDescr_boehm.configure_boehm_once = lambda self: rffi.llexternal(
        "malloc", [lltype.Signed], llmemory.GCREF, sandboxsafe=True, _nowrapper=True)
    cpu = getcpuclass()(rtyper=None, stats=None)
    cpu.setup_once()
    floats = [0.0, -0.0, 1.5, float("inf"), float("nan")]
    for expected in floats:
        box = InputArgFloat()
        guard = ResOperation(rop.GUARD_VALUE, [
            box, ConstFloat(longlong.getfloatstorage(expected))], descr=Descr(0))
        guard.setfailargs([])
        token = JitCellToken()
        cpu.compile_loop([box], [guard, ResOperation(
            rop.FINISH, [ConstInt(1)], descr=BasicFinalDescr(1))], token)
        passing = [value for value in floats if cpu.get_latest_descr(
            cpu.execute_token(token, longlong.getfloatstorage(value))).identifier == 1]
        yield "guard of %s" % expected, " ".join(map(str, passing))


def results():
    """Yield the names of all cases with their results."""
    for case in traces():
        yield case
    yield "highest bit", highest_bit()
    yield "tokens", tokens()
    for case in guards():
        yield case


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
