"""What optimising and compiling a trace does, untranslated, on Python 2.7: `rpython_compiling.py plain|mended`.

It prints one line for each case: its name and what came out.  The cases are what
rvm/tools/rpython_mends_compiling.py leaves out; tests/tools/test_rpython_compiling.py knows what is right.
"""
import random

from rpython_rules import Optimiser
from rpython_script import mend_if_asked, print_results

from rpython.jit.backend.llsupport import regalloc
from rpython.jit.backend.llsupport.rewrite import GcRewriterAssembler
from rpython.jit.backend.x86 import assembler as x86_assembler, regalloc as x86_regalloc
from rpython.jit.metainterp import compile, opencoder, pyjitpl, resume
from rpython.jit.metainterp.history import BasicFailDescr, ConstInt, IntFrontendOp, TargetToken
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt import optimizer, pure
from rpython.jit.metainterp.optimizeopt.test.test_util import FakeMetaInterpStaticData
from rpython.jit.metainterp.optimizeopt.util import args_hash
from rpython.jit.metainterp.resoperation import InputArgInt, ResOperation, SettingForwardedOnAbstractValue, rop
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver
from rpython.rtyper import llinterp
from rpython.rtyper.annlowlevel import cast_instance_to_base_ptr
from rpython.rtyper.test import test_llinterp

DRIVER = JitDriver(greens=["loop"], reds=["rounds", "i", "total"])
ENDING = JitDriver(greens=[], reds=["i", "rounds", "limit", "total", "shape"])
RING = JitDriver(greens=[], reds=["rounds", "i", "total", "first", "second", "link"])
TRACES = 300
TEXT = """
    [p0, i0, i1]
    i2 = getfield_gc_i(p0, descr=valuedescr)
    i3 = int_add_ovf(i2, i0)
    guard_no_overflow() [p0, i3]
    i4 = int_lt(i3, i1)
    guard_true(i4) [p0, i3]
    i5 = int_lt(i2, i1)
    guard_true(i5) [p0, i3]
    i6 = getfield_gc_i(p0, descr=valuedescr)
    i7 = int_add(i6, 0)
    i8 = call_pure_i(123, i7, descr=nonwritedescr)
    setfield_gc(p0, i8, descr=valuedescr)
    i9 = int_lt(i0, 5)
    guard_true(i9) [p0, i8]
    i10 = int_lt(i0, 10)
    guard_true(i10) [p0, i8]
    jump(p0, i7, i8)"""

# The second guard keeps a value twice, and a virtual object, in which there is one that it keeps besides.
GUARDS = """
    [p0, i0, i1]
    i2 = int_lt(i0, i1)
    guard_true(i2) [p0, i0, i1, i0]
    p1 = new_with_vtable(descr=nodesize)
    setfield_gc(p1, i1, descr=valuedescr)
    setfield_gc(p1, p0, descr=nextdescr)
    i3 = call_i(123, i0, descr=nonwritedescr)
    i4 = int_lt(i3, i1)
    guard_true(i4) [p0, p1, i3, p0]
    jump(p0, i3, i1)"""


def made_up(choose, labels):
    """Return inputs and operations of a trace that was drawn: guards in a row keep one list of values."""
    inputs = [InputArgInt() for _ in range(choose.randint(1, 6))]
    values, operations = list(inputs), []
    kept = None
    for _ in range(choose.randint(1, 40)):
        kind = choose.choice("aaggggcl" if labels else "aaggggc")
        if kind == "a":
            operations.append(ResOperation(rop.INT_ADD, [choose.choice(values), choose.choice(values)]))
            values.append(operations[-1])
        elif kind == "g":
            if kept is None or choose.random() < 0.4:
                kept = [choose.choice(values + [None]) for _ in range(choose.randint(0, 6))]
            operations.append(ResOperation(rop.GUARD_TRUE, [choose.choice(values)], descr=BasicFailDescr()))
            operations[-1].setfailargs(kept)
        elif kind == "c":
            operations.append(ResOperation(rop.CALL_I, [ConstInt(1), choose.choice(values)]))
            values.append(operations[-1])
        else:
            operations.append(ResOperation(rop.LABEL, list(values), descr=TargetToken()))
    operations.append(ResOperation(rop.JUMP, choose.sample(values, 1), descr=TargetToken()))
    return inputs, operations


def lifetimes():
    """How many traces there are about whose values RPython's own function knows the same as the allocator's."""
    choose = random.Random(5)
    equal = 0
    for i in range(TRACES):
        labels = i % 2 == 0
        inputs, operations = made_up(choose, labels)
        found, real_uses = x86_regalloc.compute_vars_longevity(inputs, operations)
        expected, expected_real_uses = regalloc.compute_vars_longevity(inputs, operations)
        if found is None:       # the values have them
            found = dict((value, (0, value.last_use)) for value in inputs + operations)
        found, expected = last_uses(found), last_uses(expected)
        if any(operation.getopnum() == rop.LABEL for operation in operations):
            equal += found == expected and real_uses == expected_real_uses
        else:
            equal += found == expected
    return equal


def last_uses(lifetimes):
    return dict((value, last) for value, (_, last) in lifetimes.items() if last >= 0)


class Watched(list):
    """The values that a guard keeps, which count how often all of them are looked at."""

    looks = 0

    def __iter__(self):
        Watched.looks += 1
        return list.__iter__(self)


def looks_at_kept():
    """How often the values are looked at of three guards in a row that keep the same, and of one that does not."""
    value, other = InputArgInt(), InputArgInt()
    guards = [ResOperation(rop.GUARD_TRUE, [value], descr=BasicFailDescr()) for _ in range(4)]
    same = Watched([value, other])
    for guard in guards[:3]:
        guard.setfailargs(same)
    guards[3].setfailargs(Watched([other]))
    jump = ResOperation(rop.JUMP, [value], descr=TargetToken())
    Watched.looks = 0
    x86_regalloc.compute_vars_longevity([value, other], guards + [jump])
    return Watched.looks


def copies_of_kept():
    """How many lists the rewriter makes for three guards in a row that keep the same and one that does not, and what
    is in them: the second value is one that the rewriter replaces.
    """
    rewriter = GcRewriterAssembler(None, None)
    rewriter.gcrefs_output_list = []
    value, old, new = InputArgInt(), ResOperation(rop.INT_ADD, [ConstInt(1), ConstInt(2)]), InputArgInt()
    old.set_forwarded(new)
    same = [value, old, None]
    for kept in (same, same, same, [old]):
        guard = ResOperation(rop.GUARD_TRUE, [old], descr=BasicFailDescr())
        guard.setfailargs(kept)
        rewriter.emit_op(guard)
    made = [guard.getfailargs() for guard in rewriter._newops]
    right = (all(guard.getarg(0) is new for guard in rewriter._newops) and len(rewriter.gcrefs_output_list) == 4
             and made[0] == made[2] == [value, new, None] and made[3] == [new])
    return "%d, %s" % (len(set(map(id, made))), "right" if right else "wrong")


def returns():
    """How often optimisations are returned to in a trace, and the operations that come out."""
    counts = [0]

    def count(method):
        def counted(self):
            counts[0] += 1
            return method(self)
        return counted

    for result in (optimizer.OptimizationResult, pure.DefaultOptimizationResult):
        result.callback = count(result.callback.im_func)
    inputs, operations = Optimiser().optimise(TEXT)
    return "%d, %s" % (counts[0], " ".join(operation.getopname() for operation in operations))


def room():
    """How many numbers a new trace has room for, and whether one that grew is read as it was written."""
    inputs = [IntFrontendOp(0)]
    trace = opencoder.Trace(inputs, FakeMetaInterpStaticData(None))
    size = len(trace._ops)
    written = 0
    while trace._pos <= 2 * size:
        trace.record_op(rop.INT_ADD, [inputs[0], ConstInt(written % 1000)])
        written += 1
    read = trace.get_iter()
    right = all(read.next().getarg(1).getint() == i % 1000 for i in range(written))
    return "%d, %s" % (size, "right" if right and read.done() else "wrong")


def reads():
    """How often a trace is read for the last uses of its values before it is optimised."""
    counts = [0]
    get_live_ranges = opencoder.Trace.get_live_ranges.im_func

    def counted(self):
        counts[0] += 1
        return get_live_ranges(self)

    opencoder.Trace.get_live_ranges = counted
    Optimiser().optimise(TEXT)
    return counts[0]


def numbers_of_values(count):
    """Keep values of a trace, and a constant, in dicts; return a number made of what is found there."""
    of_values, of_inputs = {}, {}
    values = []
    for i in range(count):
        value = InputArgInt(i)
        of_inputs[value] = i
        of_values[value] = 10 * i
        values.append(value)
    operation, constant = IntFrontendOp(0), ConstInt(7)
    of_values[operation] = 1000
    of_values[constant] = 2000
    del of_inputs[values[0]]
    result = of_values[operation] + of_values[constant] + of_values.get(values[1], -1) + len(of_inputs.copy())
    for value, number in of_inputs.items():
        result += number + of_values[value]
    either = constant if count == 0 else values[2]      # of the class of both
    if args_hash([either]) != args_hash([values[2]]) or values[0] in of_inputs:
        return -1
    return result


def hashes():
    """How often RPython's own hash of an object is taken in a program with dicts of values, and what it returns."""
    taken = [0]
    take = llinterp.LLFrame.op_gc_identityhash.im_func

    def counted(self, instance):
        taken[0] += 1
        return take(self, instance)

    llinterp.LLFrame.op_gc_identityhash = counted
    result = test_llinterp.interpret(numbers_of_values, [6])
    return "%d, %s" % (taken[0], "right" if result == numbers_of_values(6) else "wrong")


class Counted(dict):
    """A dict that counts how often a key is looked up in it or in another such dict."""

    lookups = 0

    def __contains__(self, key):
        Counted.lookups += 1
        return dict.__contains__(self, key)

    def __getitem__(self, key):
        Counted.lookups += 1
        return dict.__getitem__(self, key)

    def get(self, key, default):
        Counted.lookups += 1
        return dict.get(self, key, default)


def lookups():
    """How often values of guards are looked up for their numbers, and the numbers of values that all guards keep."""
    init = resume.NumberingState.__init__.im_func

    def init_counted(self, size):
        init(self, size)
        self.liveboxes = Counted()

    resume.NumberingState.__init__ = init_counted
    _, operations = Optimiser().optimise(GUARDS)
    resume.NumberingState.__init__ = init
    kept = [len(operation.getfailargs()) for operation in operations if operation.is_guard()]
    return "%d, %s" % (Counted.lookups, kept)


def sum_of_loops(loops, rounds):
    """Return a sum that as many loops compute, each with a trace of its own and calls in it."""
    total = 0
    for loop in range(loops):
        total += sum_of_loop(loop, rounds)
    return total


def sum_of_loop(loop, rounds):
    i = total = 0
    while i < rounds:
        DRIVER.jit_merge_point(loop=loop, rounds=rounds, i=i, total=total)
        total += next_of(i, loop)
        i += 1
    return total


def next_of(i, step):
    return i + step if i % 3 else double_of(i)


def double_of(i):
    return 2 * i


def frames():
    """How many frames the tracer makes for eight loops with bridges."""
    made = [0]
    init = pyjitpl.MIFrame.__init__.im_func

    def counted(self, metainterp):
        made[0] += 1
        init(self, metainterp)

    pyjitpl.MIFrame.__init__ = counted
    result = LLJitMixin().meta_interp(sum_of_loops, [8, 40])
    return "%d, %s" % (made[0], "right" if result == sum_of_loops(8, 40) else "wrong")


class Link(object):
    def __init__(self, following):
        self.following = following


def places_in_ring(links, rounds):
    """Go round a ring of links; return how often the first was come to, and a thousand for each but the second.

    Addresses are compared by another operation if they are to be different.
    """
    second = Link(None)
    first = second
    for _ in range(links - 1):
        first = Link(first)
    second.following = first
    link = first
    i = total = 0
    while i < rounds:
        RING.jit_merge_point(rounds=rounds, i=i, total=total, first=first, second=second, link=link)
        if link is first:
            total += 1
        if cast_instance_to_base_ptr(link) != cast_instance_to_base_ptr(second):
            total += 1000
        link = link.following
        i += 1
    return total


def jumps():
    """The instructions of the JIT's bytecode that compare instances in a loop with bridges."""
    result = LLJitMixin().meta_interp(places_in_ring, [7, 300])
    expected = sum((i % 7 == 0) + 1000 * (i % 7 != 6) for i in range(300))
    names = set(name.split("/")[0] for name in pyjitpl._warmrunnerdesc.metainterp_sd.opcode_names)
    jumping = sorted(name for name in names if "instance_ptr" in name)
    return "%s, %s" % (" ".join(jumping), "right" if result == expected else "wrong")


class Assembler(object):
    """Counts the instructions that are written to its machine code."""

    def __init__(self):
        self.mc = self
        self.written = 0

    def __getattr__(self, instruction):
        return self.count

    def count(self, *operands):
        self.written += 1

    def _is_asmgcc(self):
        return False


def entries():
    """How many instructions note for a profiler that machine code is entered, and that it is left."""
    assembler = Assembler()
    x86_assembler.Assembler386._call_header_vmprof.im_func(assembler)
    x86_assembler.Assembler386._call_footer_vmprof.im_func(assembler)
    return assembler.written


class Register(object):
    value = 3


def conversion():
    """How many instructions convert an integer to a float."""
    assembler = Assembler()
    x86_assembler.genop_list[rop.CAST_INT_TO_FLOAT](assembler, None, [Register()], Register())
    return assembler.written


class Aborted(object):
    """A trace that is too long, of 1,000 words, and the calls in it."""

    class staticdata(object):
        class logger_ops(object):
            @staticmethod
            def log_abort_loop(trace, memo):
                pass

    trace = box_names_memo = None

    def __init__(self, calls):
        self.history = self
        self.portal_trace_positions = [(self, name, (position,)) for name, position in calls]
        self.warmstate = None

    def get_trace_position(self):
        return (1000,)


def left_out():
    """Which function is left out: where the largest call is not over, is over, or calls no large one."""
    inner = [("inner", 100), (None, 500)]
    traces = [
        [("outer", 10)] + inner, [("outer", 10)] + inner + [(None, 990)], [("outer", 10), ("small", 100), (None, 200)],
        [("outer", 10), ("open", 300)], [("late", 600)], []]
    find = pyjitpl.MetaInterp.find_biggest_function.im_func
    return " ".join(str(find(Aborted(calls))[1]) for calls in traces)


class Shape(object):
    pass


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def size(self):
        return self.side * self.side


class Line(Shape):
    def __init__(self, length):
        self.length = length

    def size(self):
        return self.length


def size_after(shape, rounds, limit):
    """Return a sum, early in some calls: by a bridge with which the function ends."""
    i = total = 0
    while i < rounds:
        ENDING.jit_merge_point(i=i, total=total, shape=shape, rounds=rounds, limit=limit)
        total += shape.size()
        i += 1
        if i > limit:
            return total + 2 * shape.size()
    return total


def sizes(calls):
    shapes = [Square(3), Line(4)]
    total = 0
    for i in range(calls):
        total += size_after(shapes[(i >> 6) & 1], 20 + (i & 1), 30 if i < 8 else i % 7)
    return total


def endings():
    """How often bridges with which a function ends test a class and read a field that their guards' traces know."""
    found = []
    send = compile.send_bridge_to_backend

    def send_and_note(jitdriver_sd, metainterp_sd, guard, inputs, operations, token, memo):
        names = [op.getopname() for op in operations]
        if names[-1] == "finish":
            found.extend(name for name in names if name == "guard_class" or name.startswith("getfield_gc"))
        return send(jitdriver_sd, metainterp_sd, guard, inputs, operations, token, memo)

    compile.send_bridge_to_backend = send_and_note
    result = LLJitMixin().meta_interp(sizes, [64])
    compile.send_bridge_to_backend = send
    return "%s, %s" % (" ".join(found), "right" if result == sizes(64) else "wrong")


def classes_told():
    """What is left of a guard of a class that was told, and of a class that is told of another one's object, or None."""
    left = []
    guard = "guard_class(p0, ConstClass(node_vtable)) []"
    told = "record_exact_class(p0, ConstClass(node_vtable))"
    of_none = "guard_isnull(p0) []"
    for first, second in [(told, guard), (guard, told.replace("vtable", "vtable2")), (of_none, told)]:
        try:
            _, operations = Optimiser().optimise("""
                [p0]
                %s
                %s
                jump(p0)""" % (first, second))
            left.append(" ".join(op.getopname() for op in operations))
        except InvalidLoop:
            left.append("no loop")
        except (AssertionError, SettingForwardedOnAbstractValue):
            left.append("aborted")
    return ", ".join(left)


CASES = [
    ("classes told", classes_told), ("endings", endings), ("conversion", conversion), ("left out", left_out),
    ("lifetimes", lifetimes), ("looks at what is kept", looks_at_kept), ("copies of what is kept", copies_of_kept),
    ("returns", returns), ("room", room), ("reads", reads), ("hashes", hashes),
    ("lookups", lookups), ("frames", frames), ("jumps", jumps),
    ("entries", entries)]


if __name__ == "__main__":
    mend_if_asked()
    print_results((name, case()) for name, case in CASES)
