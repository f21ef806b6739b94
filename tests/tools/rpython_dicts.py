"""Loops through dicts under RPython's JIT, untranslated, on Python 2.7: `rpython_dicts.py plain|mended`.

It prints one line for each program: its name, what it returns in Python and under the JIT, and how many calls are
left in the loop that the JIT compiles.
"""
import os
import sys
from collections import OrderedDict

from rpython.jit.metainterp.test.support import LLJitMixin, get_stats
from rpython.rlib.jit import JitDriver

COUNT = 100
KEPT = 0x7fffffff


class Number(object):
    def __init__(self, value):
        self.value = value


class Entries(object):
    """An iterator that is kept in an object, as an interpreter has it."""

    def __init__(self, table):
        self.iterator = table.iteritems()
        self.key = 0
        self.number = None

    def advance(self):
        for self.key, self.number in self.iterator:
            return True
        return False


driver = JitDriver(greens=[], reds=["total", "entries", "table"])


def total_of(table, total):
    entries = Entries(table)
    while True:
        driver.jit_merge_point(total=total, entries=entries, table=table)
        if not entries.advance():
            return total
        number = entries.number
        assert number is not None
        total = (total * 31 + entries.key + number.value) & KEPT


def make_table(count):
    table = OrderedDict()
    for i in range(count):
        table[i * 7] = Number(i ^ 5)
    return table


def all_entries(count):
    return total_of(make_table(count), 0)


def after_deletions(count):
    table = make_table(count)
    for i in range(count):
        if i < 9 or i % 13 == 3 or i > count - 4:
            del table[i * 7]
    return total_of(table, total_of(table, 1))


def after_insertions(count):
    table = make_table(count)
    total = total_of(table, 2)
    for i in range(count):
        table[i * 7 + 1] = Number(i)
    return total_of(table, total)


def no_entries(count):
    return total_of(make_table(count - count), count)


PROGRAMS = (all_entries, after_deletions, after_insertions, no_entries)


def main():
    """Print all results."""
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()
    output = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)        # RPython logs there
    sys.stdout = os.fdopen(1, "w")      # no longer sys.__stdout__, where a crash would start a debugger
    for program in PROGRAMS:
        result = LLJitMixin().meta_interp(program, [COUNT], listops=True)
        calls = [operation.getopname() for loop in get_stats().loops[:1] for operation in loop.operations
                 if operation.getopname().startswith("call")]
        output.write("%s: %s %s, %d calls\n" % (program.__name__, program(COUNT), result, len(calls)))


if __name__ == "__main__":
    main()
