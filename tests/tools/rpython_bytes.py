"""What optimised traces make of integers' bytes, untranslated, on Python 2.7: `rpython_bytes.py plain|mended`.

It prints one line for each trace: its name, whether what it ends with is the same as without optimising for all values,
and the operations left that something uses.  rvm/tools/rpython_mends_bytes.py mends them; test_rpython_bytes.py knows
what is right.
"""
import sys

from rpython_rules import Optimiser, run
from rpython_script import mend_if_asked, print_results
from rpython.jit.metainterp.history import Const

LEAST = -sys.maxint - 1
VALUES = [0, 1, -1, 255, 256, 0x1234, 0x12345678, 0x123456789ABCDEF0, -0x123456789ABCDEF, sys.maxint, LEAST, 1 << 32]
FLOATS = [0.0, -0.0, 1.5, float("inf"), -1e300]


def taken_apart(size):
    """Return operations that make b0, b1, ... of i0."""
    return ["b0 = int_and(i0, 255)"] + [line for i in range(1, size) for line in (
        "s%d = int_rshift(i0, %d)" % (i, 8 * i), "b%d = int_and(s%d, 255)" % (i, i))]


def put_together(order):
    """Return operations that make r of bytes, the lowest first, and the name of the last one."""
    lines = []
    result = "b%d" % order[0]
    for place, i in list(enumerate(order))[1:]:
        lines += ["t%d = int_lshift(b%d, %d)" % (place, i, 8 * place), "r%d = int_or(%s, t%d)" % (place, result, place)]
        result = "r%d" % place
    return lines, result


def trace(before, order, size=8):
    lines, result = put_together(order)
    return "\n".join(["[i0]"] + before + taken_apart(size) + lines + ["jump(%s)" % result])


BELOW = ["c0 = int_ge(i0, 0)", "guard_true(c0) []", "c1 = int_le(i0, 4294967295)", "guard_true(c1) []"]
TRACES = {
    "word": trace([], range(8)),
    "half": trace([], range(4)),
    "half of a small one": trace(BELOW, range(4), 4),
    "other order": trace([], [1, 0, 2, 3]),
    "reversed": trace([], range(7, -1, -1)),
    "from the second on": trace([], range(1, 8)),
    "a byte twice": trace([], [0, 1, 2, 2]),
    "sign": "[i0]\ni1 = int_rshift(i0, 8)\ni2 = int_lshift(i1, 8)\ni3 = int_and(i0, 255)\ni4 = int_or(i2, i3)\n"
            "jump(i4)",
    "lost bits": "[i0]\ni1 = int_lshift(i0, 8)\ni2 = int_rshift(i1, 8)\ni3 = int_and(i0, 255)\n"
                 "i4 = int_or(i2, i3)\njump(i4)",
    "two integers": "[i0, i5]\ni1 = int_and(i0, 255)\ni2 = int_and(i5, 65280)\ni3 = int_or(i1, i2)\njump(i3)",
    "bits of a float": "[f0]\ni0 = convert_float_bytes_to_longlong(f0)\nf1 = convert_longlong_bytes_to_float(i0)\n"
                       "jump(f1)",
    "float of bits": "[i0]\nf0 = convert_longlong_bytes_to_float(i0)\ni1 = convert_float_bytes_to_longlong(f0)\n"
                     "jump(i1)",
}


def used(operations):
    """Return the names of the operations that something uses, but for guards and comparisons."""
    needed = set()
    names = []
    for op in reversed(operations):
        name = op.getopname()
        if name.startswith("guard") or name == "jump" or op in needed:
            needed.update(box for box in op.getarglist() if not isinstance(box, Const))
            if name not in ("guard_true", "int_ge", "int_le", "jump"):
                names.append(name)
    return names[::-1]


def results_of(optimiser, inputs, operations, is_float):
    values = FLOATS if is_float else VALUES
    return [run(optimiser.cpu, inputs, operations, [value] * len(inputs)) for value in values]


def results():
    """Yield the names of the traces; whether each still computes the same, and with which operations."""
    optimiser = Optimiser()
    for name, text in sorted(TRACES.items()):
        loop = optimiser.parse(text)
        is_float = text.startswith("[f0]")
        right = results_of(optimiser, loop.inputargs, loop.operations, is_float)
        inputs, operations = optimiser.optimise(text)
        found = results_of(optimiser, inputs, operations, is_float)
        yield name, "%s %s" % ("right" if found == right else "wrong", " ".join(used(operations)))


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
