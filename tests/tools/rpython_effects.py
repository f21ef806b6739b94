"""What RPython takes functions to do, untranslated, on Python 2.7: `rpython_effects.py plain|mended`.

It prints one line for each function: its name, and whether it writes to arrays of objects, or whether the collector
may run in it.  The functions show what
rvm/tools/rpython_mends_heap.py leaves out, and what not; tests/tools/test_rpython_writes.py knows what is right.
"""
import sys

from rpython.jit.codewriter import call
from rpython.rlib import rgc
from rpython.rtyper.lltypesystem import lltype
from rpython.translator.backendopt.writeanalyze import ReadWriteAnalyzer
from rpython.translator.interactive import Translation

NUMBERS = lltype.GcStruct("number", ("value", lltype.Signed))
OBJECTS = lltype.GcArray(lltype.Ptr(NUMBERS))


def grow(array, number):
    """Copy to an array that is new."""
    new = lltype.malloc(OBJECTS, len(array) + 1)
    rgc.ll_arraycopy(array, new, 0, 0, len(array))
    return new


def overwrite(array, number):
    """Copy to an array that is not."""
    rgc.ll_arraycopy(array, array, 0, 2, 1)
    return array


def grow_or_overwrite(array, number):
    """Copy to an array that may be new."""
    target = array
    if number:
        target = lltype.malloc(OBJECTS, len(array) + 1)
    rgc.ll_arraycopy(array, target, 0, 2, 1)
    return target


def grow_and_write(array, number):
    """Copy to an array that is new, and write to another."""
    array[0] = number
    return grow(array, number)


class Setting(object):
    _immutable_fields_ = ["value?"]     # loops rely on it


def change(setting, value):
    setting.value = value


def change_other(setting, value):
    setting.other = value


CHANGES = [change, change_other]
FUNCTIONS = [grow, overwrite, grow_or_overwrite, grow_and_write]


def all_functions(n):
    """Call each function, so that RPython sees them."""
    array = lltype.malloc(OBJECTS, 10)
    setting = Setting()
    change(setting, n)
    change_other(setting, n)
    for function in FUNCTIONS:
        array = function(array, array[n])
    return len(array) + setting.value + setting.other


def main():
    """Print all results."""
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()
    translation = Translation(all_functions, [int])
    translation.rtype()
    translator = translation.driver.translator
    analyzer = ReadWriteAnalyzer(translator)
    collecting = call.CollectAnalyzer(translator)
    for graph in translator.graphs:
        if getattr(graph, "func", None) in CHANGES:
            collects = collecting.analyze_direct_call(graph)
            sys.__stdout__.write("%s: %s\n" % (graph.func.__name__, collects))
        if getattr(graph, "func", None) in FUNCTIONS:
            effects = analyzer.analyze_direct_call(graph)
            sys.__stdout__.write("%s: %s\n" % (graph.func.__name__, ("array", lltype.Ptr(OBJECTS)) in effects))


if __name__ == "__main__":
    main()
