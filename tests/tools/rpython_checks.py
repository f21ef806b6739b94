"""How optimised traces check indices, untranslated, on Python 2.7: `rpython_checks.py plain|mended`.

It prints a line for each trace: its name, the comparisons that are guarded, and for which pairs of an index and a
length all guards hold.  tests/tools/test_rpython_checks.py knows what is right.
"""
import sys

from rpython.jit.backend.llgraph import runner
from rpython.jit.metainterp.history import Const
from rpython.rtyper.lltypesystem import lltype

from rpython_rules import Optimiser
from rpython_script import mend_if_asked, print_results

GREATEST, LEAST = sys.maxint, -sys.maxint - 1
INDICES = (LEAST, -6, -5, -1, 0, 1, 4, 5, 6, GREATEST)
LENGTHS = (0, 1, 5, GREATEST)
COUNTS = LENGTHS + (-1, -5, LEAST)      # of what is no length
LIST = lltype.GcStruct("list", ("length", lltype.Signed))
OTHER = lltype.GcStruct("queue", ("length", lltype.Signed))

CHECK = """
    [p0, i1, i2, p9]
    %s
    i3 = int_lt(i1, 0)
    guard_false(i3) [p0, i1]
    %s
    i5 = int_ge(i1, i4)
    guard_false(i5) [p0, i1]
    jump(p0, i1, i2, p9)"""
BELOW = CHECK.replace("int_ge", "int_lt").replace("guard_false(i5)", "guard_true(i5)")
READ = "i4 = getfield_gc_i(p0, descr=lengthdescr)"
BOUND = """
    i6 = int_ge(i2, 0)
    guard_true(i6) [p0, i1]
    i4 = int_add(i2, 0)"""
FOLLOWS = """
    [p0, i1, i2, p9]
    i3 = int_sub(i2, 5)
    i8 = int_ge(i2, -5)
    guard_true(i8) [p0, i1]
    i4 = int_lt(i3, 0)
    guard_false(i4) [p0, i1]
    i5 = int_ge(i3, i2)
    guard_false(i5) [p0, i1]
    jump(p0, i1, i2, p9)"""

# A trace, and what the second operand of its last comparison may be.
TRACES = {
    "length": (CHECK % ("", READ), LENGTHS),
    "length, below": (BELOW % ("", READ), LENGTHS),
    "length read before": (CHECK % (READ, ""), LENGTHS),
    "length of an array": (CHECK % ("", "i4 = arraylen_gc(p0, descr=arraydescr)"), LENGTHS),
    "length of something else": (CHECK % ("", "i4 = getfield_gc_i(p0, descr=otherdescr)"), COUNTS),
    "constant": (CHECK.replace("i4)", "5)") % ("", ""), (5,)),
    "any number": (CHECK.replace("i4)", "i2)") % ("", ""), COUNTS),
    "not negative": (CHECK % (BOUND, ""), COUNTS),
    "operand of the index": (FOLLOWS, COUNTS),
    "a write between": (CHECK % ("", READ + "\n    setfield_gc(p9, i1, descr=valuedescr)"), LENGTHS),
    "a call between": (CHECK % ("", READ + "\n    escape_n(i4)"), LENGTHS),
    "a guard between": (CHECK % ("", READ + "\n    i7 = int_gt(i2, -1)\n    guard_true(i7) [p0, i1]"), LENGTHS),
    "another index": (CHECK.replace("int_ge(i1", "int_ge(i2") % ("", READ), LENGTHS),
}


def guarded(operations):
    """Return the names of the comparisons whose results are guarded."""
    return " ".join(op.getarg(0).getopname() for op in operations if op.is_guard())


COMPUTED = {
    "int_lt": lambda x, y: x < y, "int_ge": lambda x, y: x >= y, "int_gt": lambda x, y: x > y,
    "uint_ge": lambda x, y: x % 2 ** 64 >= y % 2 ** 64,
    "int_add": lambda x, y: wrapped(x + y), "int_sub": lambda x, y: wrapped(x - y),
}


def holds(inputs, operations, index, length):
    """Return whether all guards of the trace hold, with a length that is read, or is the third of the inputs."""
    known = {inputs[1]: index, inputs[2]: length}
    for op in operations:
        name = op.getopname()
        if name in COMPUTED:
            known[op] = COMPUTED[name](*[box.getint() if isinstance(box, Const) else known[box]
                                         for box in op.getarglist()])
        elif op.is_guard() and known[op.getarg(0)] != (name == "guard_true"):
            return False
        elif op.type == "i":
            known[op] = length
    return True


def wrapped(number):
    return (number - LEAST) % 2 ** 64 + LEAST


def answers(inputs, operations, lengths):
    """Return for each pair of an index and a length whether the guards hold, as a hexadecimal number."""
    bits = "".join(str(int(holds(inputs, operations, index, length))) for index in INDICES for length in lengths)
    return "%x" % int("1" + bits, 2)


def results():
    """Yield the names of the traces, what is guarded in each, and when the guards hold."""
    optimiser = Optimiser()
    optimiser.namespace["lengthdescr"] = optimiser.cpu.fielddescrof(LIST, "length")
    optimiser.namespace["otherdescr"] = optimiser.cpu.fielddescrof(OTHER, "length")
    for name, (text, lengths) in sorted(TRACES.items()):
        inputs, operations = optimiser.optimise(text)
        yield name, "%s, %s" % (guarded(operations), answers(inputs, operations, lengths))


if __name__ == "__main__":
    mend_if_asked()
    runner.FieldDescr.is_length = lambda self: self.S._name == "list" and self.fieldname == "length"
    print_results(results())
