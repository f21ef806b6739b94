"""What a map knows of its attribute's class, run untranslated on Python 2.7: `rpython_classes.py mended`.

It prints for each program its result in Python, its result under the JIT, how many guards of classes and of None its
machine code has, and how many operations were recorded.  tests/tools/test_rpython_classes.py knows the numbers.
"""
from rpython.jit.metainterp import pyjitpl
from rpython.jit.metainterp.jitprof import Profiler
from rpython.jit.metainterp.test.support import LLJitMixin, get_stats
from rpython.rlib.jit import Counters, JitDriver

from rpython_script import mend_if_asked, print_results
from rvm.objects.maps import OBJECT, Terminator
from rvm.rlib.jit import making
from rvm.rlib.objectmodel import record_not_none

ROUNDS = 30
TESTS = ("guard_class", "guard_nonnull", "guard_nonnull_class", "guard_isnull")


class Item(object):
    pass


class One(Item):
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value


class Two(Item):
    def __init__(self, value):
        self.value = value

    def get(self):
        return 2 * self.value


class Holder(object):
    """An instance with one attribute."""

    def __init__(self, item):
        attribute.admit(item)
        self.item = item

    def read(self):
        item = attribute.known(record_not_none(self.item))
        return item if item is not None else One(0)

    def write(self, item):
        attribute.admit(item)
        self.item = item


attribute = Terminator(None, False).with_attribute("item", OBJECT)
driver = JitDriver(greens=[], reds=["other", "n", "total", "first", "second"])
made_driver = JitDriver(greens=[], reds=["n", "total", "first", "second"])


def run(other):
    """Give attributes objects of one class, but at the round `other` of another one."""
    first = Holder(One(1))
    second = Holder(One(2))
    n = ROUNDS
    total = 0
    while n > 0:
        driver.jit_merge_point(n=n, total=total, first=first, second=second, other=other)
        total += first.read().get()
        total += second.read().get()
        first.write(Two(n) if n == other else One(n))
        first, second = second, first
        n -= 1
    return total


made_before = Holder(One(1))


def run_made_before(_):
    """Read an attribute that an object has had since before the translation, and that of one with another class."""
    first = made_before
    second = Holder(Two(2))
    n = ROUNDS
    total = 0
    while n > 0:
        made_driver.jit_merge_point(n=n, total=total, first=first, second=second)
        total += first.read().get()
        first, second = second, first
        n -= 1
    return total


def fresh():
    """Let the attribute have had no values."""
    attribute.__init__(None, attribute.back, "item", OBJECT, 0, 1, attribute.attributes, False)


def measured(function, other):
    """Return the result under the JIT, the guards in machine code, and the operations that were recorded."""
    result = LLJitMixin().meta_interp(function, [other], ProfilerClass=Profiler)
    operations = [op.getopname() for loop in get_stats().get_all_loops() for op in loop._all_operations()]
    recorded = pyjitpl._warmrunnerdesc.metainterp_sd.profiler.counters[Counters.RECORDED_OPS]
    return result, len([op for op in operations if op in TESTS]), recorded


def results():
    making.jit = True
    yield "made_before", "%d %d %d %d" % ((run_made_before(0),) + measured(run_made_before, 0))
    for name, other in [("one_class", 0), ("another_early", ROUNDS - 1), ("another_late", 4)]:
        fresh()
        expected = run(other)
        fresh()
        yield name, "%d %d %d %d" % ((expected,) + measured(run, other))


if __name__ == "__main__":
    mend_if_asked()
    print_results(results())
