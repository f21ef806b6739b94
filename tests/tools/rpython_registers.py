"""What optimised traces do with registers of frames, untranslated, on Python 2.7: `rpython_registers.py plain|mended`.

It prints one line for each trace: its name, then what is left of its reads and writes of items, calls and guards, in
order.  `next` of an object is the field that holds registers, `other` one that holds another array, and of p2 nobody
knows what it is.  The traces show what rvm/tools/rpython_mends_registers.py keeps apart, and what not;
tests/tools/test_rpython_registers.py knows what is right.
"""
import sys

from rpython_rules import LLtypeMixin, Optimiser
from rpython_script import mend_if_asked, print_results

from rpython.jit.codewriter.effectinfo import EffectInfo

SHOWN = {
    "getarrayitem_gc_i": "read", "getarrayitem_gc_pure_i": "read", "setarrayitem_gc": "write", "guard_true": "guard",
    "guard_not_forced": "guard", "call_i": "call", "call_may_force_n": "call", "jump": "jump"}

ARRAYS = """
    [p0, p1, p2, i3, i4]
    p5 = getfield_gc_r(p0, descr=nextdescr)
    p6 = getfield_gc_r(p1, descr=otherdescr)"""
# A register is read twice, with something between.
READ_TWICE = ARRAYS + """
    i7 = getarrayitem_gc_i(p5, 1, descr=arraydescr)
    %s
    i8 = getarrayitem_gc_i(p5, 1, descr=arraydescr)
    jump(p0, p1, p2, i7, i8)"""
OTHER_READ_TWICE = READ_TWICE.replace("(p5, 1,", "(p6, 1,")
# A register is written twice.
WRITTEN_TWICE = ARRAYS + """
    setarrayitem_gc(p5, 1, i3, descr=arraydescr)
    %s
    setarrayitem_gc(p5, 1, 9, descr=arraydescr)
    jump(p0, p1, p2, i3, i4)"""
OTHER_WRITTEN_TWICE = WRITTEN_TWICE.replace("(p5, 1,", "(p6, 1,")

WRITE_OTHER = "setarrayitem_gc(p6, i3, 5, descr=arraydescr)"
WRITE_UNKNOWN = "setarrayitem_gc(p2, i3, 5, descr=arraydescr)"
WRITE_VARIABLE = "setarrayitem_gc(p5, i3, 5, descr=arraydescr)"
WRITE_OTHER_FRAME = "p9 = getfield_gc_r(p2, descr=nextdescr)\n    setarrayitem_gc(p9, i3, 5, descr=arraydescr)"
READ_OTHER = "i9 = getarrayitem_gc_i(p6, i3, descr=arraydescr)"
READ_IMMUTABLE = "i9 = getarrayitem_gc_pure_i(p2, i3, descr=arraydescr)"
READ_UNKNOWN = "i9 = getarrayitem_gc_i(p2, i3, descr=arraydescr)"
READ_VARIABLE = "i9 = getarrayitem_gc_i(p5, i3, descr=arraydescr)"
CALL = "i9 = call_i(0, descr=writearraydescr)"
ANY_CALL = "i9 = call_i(0, descr=plaincalldescr)"
FORCING_CALL = "call_may_force_n(0, descr=forcingdescr)\n    guard_not_forced() []"
GUARD = "guard_true(i4) []"

TRACES = {
    "read, write to other": READ_TWICE % WRITE_OTHER,
    "read, write to unknown": READ_TWICE % WRITE_UNKNOWN,
    "read, write at a variable": READ_TWICE % WRITE_VARIABLE,
    "read, write to another frame": READ_TWICE % WRITE_OTHER_FRAME,
    "read, call": READ_TWICE % CALL,
    "read, any call": READ_TWICE % ANY_CALL,
    "read, call that may force": READ_TWICE % FORCING_CALL,
    "read other, write to other": OTHER_READ_TWICE % "setarrayitem_gc(p6, i3, 5, descr=arraydescr)",
    "read other, call": OTHER_READ_TWICE % CALL,
    "write, read other": WRITTEN_TWICE % READ_OTHER,
    "write, read immutable": WRITTEN_TWICE % READ_IMMUTABLE,
    "write, read unknown": WRITTEN_TWICE % READ_UNKNOWN,
    "write, read at a variable": WRITTEN_TWICE % READ_VARIABLE,
    "write, write to other": WRITTEN_TWICE % WRITE_OTHER,
    "write, write to unknown": WRITTEN_TWICE % WRITE_UNKNOWN,
    "write, guard": WRITTEN_TWICE % GUARD,
    "write, call": WRITTEN_TWICE % CALL,
    "write, any call": WRITTEN_TWICE % ANY_CALL,
    "write, call that may force": WRITTEN_TWICE % FORCING_CALL,
    "write other, read other": OTHER_WRITTEN_TWICE % READ_OTHER,
    "write other, guard": OTHER_WRITTEN_TWICE % GUARD,
    "write other, call": OTHER_WRITTEN_TWICE % CALL,
}


def results():
    """Yield the names of the traces, and what is left in each."""
    LLtypeMixin.namespace["forcingdescr"] = LLtypeMixin.cpu.calldescrof(
        LLtypeMixin.FUNC, LLtypeMixin.FUNC.ARGS, LLtypeMixin.FUNC.RESULT,
        EffectInfo([], [], [], [], [LLtypeMixin.arraydescr], [], EffectInfo.EF_FORCES_VIRTUAL_OR_VIRTUALIZABLE))
    optimiser = Optimiser()
    for name, text in sorted(TRACES.items()):
        inputs, operations = optimiser.optimise(text)
        yield name, " ".join([SHOWN[op.getopname()] for op in operations if op.getopname() in SHOWN])


if __name__ == "__main__":
    mend_if_asked()
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends_registers
        rpython_mends_registers.FIELDS.append(LLtypeMixin.nextdescr)
    print_results(results())
