"""When optimised traces write memory, untranslated, on Python 2.7: `rpython_writes.py plain|mended`.

It prints one line for each trace: its name, then what is left of its writes, calls and guards, in order.  The
traces show which writes rvm/tools/rpython_mends_heap.py delays past guards, and which not;
tests/tools/test_rpython_writes.py knows what is right.
"""
from rpython_script import mend_if_asked, print_results

mend_if_asked()         # before rpython_rules makes virtual references

from rpython_rules import Optimiser

SHOWN = {
    "setfield_gc": "write", "setarrayitem_gc": "write", "guard_true": "guard", "guard_not_forced": "guard",
    "call_i": "call", "call_n": "call", "call_may_force_n": "call", "jump": "jump"}

# Of a field, with something between two writes to it.  The last one writes what was there.
SET_BACK = """
    [p0, p1, i2, i3]
    i4 = getfield_gc_i(p0, descr=adescr)
    setfield_gc(p0, %s, descr=adescr)
    guard_true(i2) []
    %s
    setfield_gc(p0, i4, descr=adescr)
    jump(p0, p1, i2, i3)"""
ITEM = """
    [p0, p1, i2]
    p3 = getarrayitem_gc_r(p0, 1, descr=gcarraydescr)
    setarrayitem_gc(p0, 1, %s, descr=gcarraydescr)
    guard_true(i2) []
    setarrayitem_gc(p0, 1, p3, descr=gcarraydescr)
    jump(p0, p1, i2)"""
GUARDS = "".join(["i%d = int_gt(i3, %d)\n    guard_true(i%d) []\n    " % (i, i, i) for i in range(100, 120)])

TRACES = {
    "set back": SET_BACK % ("i3", ""),
    "set back to a constant": """
    [p0, i1]
    setfield_gc(p0, 5, descr=adescr)
    setfield_gc(p0, 6, descr=bdescr)
    guard_true(i1) []
    setfield_gc(p0, 7, descr=adescr)
    setfield_gc(p0, 8, descr=bdescr)
    jump(p0, i1)""",
    "another object": SET_BACK % ("i3", "setfield_gc(p1, 5, descr=adescr)"),
    "another field": SET_BACK % ("i3", "setfield_gc(p0, 5, descr=bdescr)"),
    "call that reads": SET_BACK % ("i3", "i5 = call_i(0, descr=readadescr)"),
    "call that writes": SET_BACK % ("i3", "i5 = call_i(0, descr=writeadescr)"),
    "call that does not": SET_BACK % ("i3", "i5 = call_i(0, descr=nonwritedescr)"),
    "any call": SET_BACK % ("i3", "i5 = call_i(0, descr=plaincalldescr)"),
    "call that may force": SET_BACK % ("i3", "call_may_force_n(0, descr=mayforcevirtdescr)\n    guard_not_forced() []"),
    "many guards": SET_BACK % ("i3", GUARDS),
    "item": ITEM % "p1",
    "item, constant": ITEM % "ConstPtr(myptr)",
    "token": """
    [p0, p1, i2]
    p3 = getfield_gc_r(p0, descr=virtualtokendescr)
    setfield_gc(p0, p1, descr=virtualtokendescr)
    guard_true(i2) []
    setfield_gc(p0, p3, descr=virtualtokendescr)
    jump(p0, p1, i2)""",
    "object of the trace": """
    [i0, i1, p2]
    p3 = new_with_vtable(descr=nodesize)
    escape_n(p3)
    setfield_gc(p3, i1, descr=valuedescr)
    guard_true(i0) []
    jump(i0, i1, p3)""",
}


def results():
    """Yield the names of the traces, and what is left in each."""
    optimiser = Optimiser()
    for name, text in sorted(TRACES.items()):
        inputs, operations = optimiser.optimise(text)
        yield name, " ".join([SHOWN[op.getopname()] for op in operations if op.getopname() in SHOWN])


if __name__ == "__main__":
    print_results(results())
