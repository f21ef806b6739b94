"""How machine code compares floats, untranslated, on Python 2.7: `rpython_floats.py plain|mended`.

It prints a line for each comparison and way to use it: its name, how many pairs of floats come to what Python says,
and how long the machine code is; tests/tools/test_rpython_floats.py knows what is right.
"""
import operator

from rpython_rules import Descr, gc, getcpuclass, llmemory, longlong, lltype, rffi
from rpython_script import mend_if_asked, print_results

from rpython.jit.metainterp.history import BasicFinalDescr, ConstFloat, ConstInt, JitCellToken
from rpython.jit.metainterp.resoperation import InputArgFloat, ResOperation, rop

FLOATS = [0.0, -1.5, float("inf"), float("nan")]
CONSTANTS = [0.0, float("nan")]
COMPARISONS = [
    ("lt", rop.FLOAT_LT, operator.lt), ("le", rop.FLOAT_LE, operator.le), ("gt", rop.FLOAT_GT, operator.gt),
    ("ge", rop.FLOAT_GE, operator.ge), ("eq", rop.FLOAT_EQ, operator.eq), ("ne", rop.FLOAT_NE, operator.ne)]
USES = ["guard_true", "guard_false", "value"]


def boxed(value):
    return ConstFloat(longlong.getfloatstorage(value))


def compiled(cpu, comparison, use, inputs, operands, before):
    """Return code that ends with 1 where the comparison of the operands holds, and how long the comparison and its guard are."""
    token = JitCellToken()
    result = ResOperation(comparison, operands)
    operations = before + [result]
    if use == "value":
        twice = ResOperation(rop.INT_ADD, [result, ConstInt(0)])
        guard = ResOperation(rop.GUARD_TRUE, [ResOperation(rop.INT_EQ, [twice, ConstInt(1)])], descr=Descr(0))
        operations += [twice, guard.getarg(0)]
    else:
        guard = ResOperation(getattr(rop, use.upper()), [result], descr=Descr(0))
    guard.setfailargs([])
    finish = ResOperation(rop.FINISH, [ConstInt(1)], descr=BasicFinalDescr(1))
    offsets = cpu.compile_loop(inputs, operations + [guard, finish], token).ops_offset
    return token, offsets[finish] - offsets[result]


def holds(cpu, token, use, values):
    passed = cpu.get_latest_descr(
        cpu.execute_token(token, *[longlong.getfloatstorage(value) for value in values])).identifier == 1
    return passed != (use == "guard_false")


def results():
    # Untranslated, RPython wants another garbage collector to be installed.
    gc.GcLLDescr_boehm.configure_boehm_once = lambda self: rffi.llexternal(
        "malloc", [lltype.Signed], llmemory.GCREF, sandboxsafe=True, _nowrapper=True)
    cpu = getcpuclass()(rtyper=None, stats=None)
    cpu.setup_once()
    for name, comparison, expected in COMPARISONS:
        for use in USES:
            for kind in ["memory", "registers", "constant behind", "constant before", "itself"]:
                yield "%s %s %s" % (name, kind, use), "%d of %d, %d" % count(cpu, comparison, expected, use, kind)


def count(cpu, comparison, expected, use, kind):
    """Return how many pairs of floats come out right, of how many, and the length of the code."""
    right = pairs = length = 0
    for y in CONSTANTS if kind.startswith("constant") else [0.0]:
        first, second = InputArgFloat(), InputArgFloat()
        inputs, operands, before = [first, second], [first, second], []
        if kind == "registers":
            operands = [ResOperation(rop.FLOAT_NEG, [each]) for each in inputs]
            before = operands
        elif kind == "constant behind":
            operands = [first, boxed(y)]
        elif kind == "constant before":
            operands = [boxed(y), first]
        elif kind == "itself":
            operands = [first, first]
        token, length = compiled(cpu, comparison, use, inputs, operands, before)
        for x in FLOATS:
            for z in FLOATS if kind in ("memory", "registers") else [0.0]:
                compared = {"memory": (x, z), "registers": (-x, -z), "constant behind": (x, y),
                            "constant before": (y, x), "itself": (x, x)}[kind]
                pairs += 1
                right += holds(cpu, token, use, [x, z]) == expected(*compared)
    return right, pairs, length


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
