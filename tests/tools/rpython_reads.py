"""How often optimised traces read memory, untranslated, on Python 2.7: `rpython_reads.py plain|mended`.

It prints one line for each trace: its name and the number of reads left.  The traces show what
rvm/tools/rpython_mends_heap.py remembers, and what it must forget; tests/tools/test_rpython_reads.py knows the numbers.
"""
from rpython_rules import Optimiser
from rpython_script import mend_if_asked, print_results

READS = (
    "getfield_raw_i", "getarrayitem_gc_i", "getarrayitem_gc_r", "getarrayitem_gc_f", "getfield_gc_i", "guard_false")

FIELD = """
    [i0, i1, p2]
    i3 = getfield_raw_i(123456, descr=adescr)
    i4 = int_gt(i0, i3)
    guard_false(i4) []
    %s
    i5 = getfield_raw_i(%d, descr=%s)
    i6 = int_gt(i0, i5)
    guard_false(i6) []
    jump(i0, i5, p2)"""
ITEM = """
    [p0, p1, i2, i3]
    i4 = getarrayitem_gc_i(p0, i2, descr=arraydescr)
    %s
    i5 = getarrayitem_gc_i(%s, %s, descr=arraydescr)
    jump(p0, p1, i4, i5)"""
HARDLY_CHANGED = """
    [p0]
    quasiimmut_field(p0, descr=quasiimmutdescr)
    i1 = getfield_gc_i(p0, descr=quasifielddescr)
    %s
    quasiimmut_field(p0, descr=quasiimmutdescr)
    i2 = getfield_gc_i(p0, descr=quasifielddescr)
    escape_n(i1, i2)
    jump(p0)"""

# The names say what stands between two reads of the same, or how they differ.
TRACES = {
    "field": FIELD % ("", 123456, "adescr"),
    "field, setfield_gc": FIELD % ("setfield_gc(p2, i1, descr=valuedescr)", 123456, "adescr"),
    "field, setfield_raw": FIELD % ("setfield_raw(123456, i1, descr=adescr)", 123456, "adescr"),
    "field, raw_store": FIELD % ("raw_store(i1, 0, i0, descr=rawarraydescr)", 123456, "adescr"),
    "field, call": FIELD % ("i7 = call_i(0, descr=nonwritedescr)", 123456, "adescr"),
    "field, call that may force": FIELD % (
        "call_may_force_n(0, descr=mayforcevirtdescr)\n    guard_not_forced() []", 123456, "adescr"),
    "field, other address": FIELD % ("", 123464, "adescr"),
    "field, other field": FIELD % ("", 123456, "bdescr"),
    "hardly changed": HARDLY_CHANGED % "",
    "hardly changed, call": HARDLY_CHANGED % "i3 = call_i(0, descr=nonwritedescr)",
    "hardly changed, any call": HARDLY_CHANGED % "i3 = call_i(0, descr=plaincalldescr)",
    "item": ITEM % ("", "p0", "i2"),
    "item, other array": ITEM % ("", "p1", "i2"),
    "item, other index": ITEM % ("", "p0", "i3"),
    "item, write at a variable": ITEM % ("setarrayitem_gc(p1, i3, 5, descr=arraydescr)", "p0", "i2"),
    "item, write at a constant": ITEM % ("setarrayitem_gc(p1, 0, 5, descr=arraydescr)", "p0", "i2"),
    "item, write to others": ITEM % ("setarrayitem_gc(p1, i3, 5, descr=int32arraydescr)", "p0", "i2"),
    "item, call": ITEM % ("i7 = call_i(0, descr=nonwritedescr)", "p0", "i2"),
    "item, call that writes": ITEM % ("i7 = call_i(0, descr=writearraydescr)", "p0", "i2"),
    "item, any call": ITEM % ("i7 = call_i(0, descr=plaincalldescr)", "p0", "i2"),
    "item, index made constant": ITEM % ("guard_value(i2, 3) []", "p0", "i2"),
}


def results():
    """Yield the names of the traces, and how many reads are left in each."""
    optimiser = Optimiser()
    for name, text in sorted(TRACES.items()):
        inputs, operations = optimiser.optimise(text)
        yield name, len([op for op in operations if op.getopname() in READS])


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
