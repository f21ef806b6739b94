"""Random traces that read and write registers and other arrays, run before and after RPython's optimiser.

Untranslated, on Python 2.7: `rpython_random_traces.py plain|mended`.  It prints of how many runs the optimised trace
ended as the recorded one, with the same memory, or left by a guard with the memory that the recorded one has where that
guard resumes, once the guard's delayed writes are made; how many such writes there were; and the first trace that is
wrong.  `next` of an object is the field that holds registers, `other` one that holds another array, and p2 may be any.
"""
import random
import sys

from rpython_rules import (
    Const, FakeMetaInterpStaticData, JitCellToken, LLtypeMixin, Optimiser, args_dict, compile, convert_loop_to_trace)
from rpython_script import mend_if_asked, print_results

from rpython.jit.codewriter.effectinfo import EffectInfo
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.resume import TAG_CONST_OFFSET, TAGBOX, TAGINT, untag

TRACES, RUNS = 150, 8
ITEMS = 3               # of each array
BEGIN = """[p0, p1, p2, i3, i4, i5, i6]
p5 = getfield_gc_r(p0, descr=nextdescr)
p6 = getfield_gc_r(p1, descr=nextdescr)
p7 = getfield_gc_r(p0, descr=otherdescr)
p8 = getfield_gc_r(p1, descr=otherdescr)"""
ARRAYS = ["p5", "p5", "p6", "p7", "p8", "p2"]
# Instructions: how often, and how they are written.
KINDS = [
    (30, "{new} = getarrayitem_gc_i({array}, {index}, descr=arraydescr)"),
    (32, "setarrayitem_gc({array}, {index}, {value}, descr=arraydescr)"),
    (20, "{new} = int_gt({old}, {bound})\n{guard}({new}) [{old}, i3]"),
    (4, "{new} = int_add({old}, {bound})"),
    (7, "{new} = call_i({number}, descr={call})"),
    (4, "call_may_force_n({number}, descr=forcingdescr)\nguard_not_forced() []")]


def random_trace(choices):
    """Return the text of a trace."""
    old = ["i3", "i4", "i5", "i6"]
    kinds = [text for count, text in KINDS for _ in range(count)]
    lines = [BEGIN]
    for i in range(choices.randrange(4, 22)):
        new = "i%d" % (10 + i)
        text = choices.choice(kinds)
        lines.append(text.format(
            new=new, array=choices.choice(ARRAYS), index=choices.choice(["0", "1", "1", "2", "i3", "i4"]),
            value=choices.choice(old + ["7", "30"]), old=choices.choice(old), bound=choices.choice([0, 0, 1, 20]),
            guard=choices.choice(["guard_true", "guard_false"]), number=choices.randrange(100),
            call=choices.choice(["writearraydescr", "plaincalldescr"])))
        if text.startswith("{new}"):
            old.append(new)
    lines.append("jump(p0, p1, p2, %s)" % ", ".join(choices.choice(old) for _ in range(4)))
    return "\n".join(lines)


class Memory(object):
    """Two objects, which may be one, with their arrays, and the values that a trace begins with."""

    def __init__(self, choices):
        self.registers = [[choices.randrange(2) for _ in range(ITEMS)] for _ in range(2)]
        self.others = [[choices.randrange(2) for _ in range(ITEMS)] for _ in range(3)]
        first = {LLtypeMixin.nextdescr: self.registers[0], LLtypeMixin.otherdescr: self.others[0]}
        second = {LLtypeMixin.nextdescr: self.registers[1], LLtypeMixin.otherdescr: choices.choice(self.others[:2])}
        numbers = [choices.randrange(ITEMS) for _ in range(2)] + [choices.randrange(2) for _ in range(2)]
        self.values = [first, choices.choice([first, second]), choices.choice(self.registers + self.others)] + numbers

    def contents(self):
        return [list(array) for array in self.registers + self.others]

    def call(self, descr, number):
        """Write to all arrays; what cannot force a frame, to no registers, which it does not read either."""
        is_limited = descr is LLtypeMixin.writearraydescr
        arrays = self.others if is_limited else self.registers + self.others
        result = number if is_limited else sum(map(sum, arrays)) + number
        for array in arrays:
            array[number % ITEMS] = result % 60
        return result


class Run(object):
    """A trace that runs with a memory; `at_guard` is called with each guard, and may end the run by a result."""

    def __init__(self, memory, inputs, at_guard):
        self.memory = memory
        self.known = dict(zip(inputs, memory.values))
        self.at_guard = at_guard

    def value(self, box):
        return box.getint() if isinstance(box, Const) and box.type == "i" else self.known[box]

    def end(self, operations):
        for op in operations:
            name = op.getopname()
            if name == "jump":
                return None, [self.value(box) for box in op.getarglist()[3:]], self.memory.contents()
            if name.startswith("guard_"):
                holds = name == "guard_not_forced" or (self.value(op.getarg(0)) != 0) == (name == "guard_true")
                result = self.at_guard(self, op, holds)
                if result is not None:
                    return result
            else:
                self.known[op] = self.do(name, op, [self.value(box) for box in op.getarglist()])

    def do(self, name, op, values):
        if name == "setarrayitem_gc":
            values[0][values[1]] = values[2]
        elif name.startswith("call"):
            return self.memory.call(op.getdescr(), values[0])
        elif name == "int_gt":
            return int(values[0] > values[1])
        elif name == "int_add":
            return values[0] + values[1]
        else:
            return values[0][op.getdescr() if name.startswith("getfield") else values[1]]


class Checked(object):
    """A trace, recorded and optimised."""

    def __init__(self, optimiser, text):
        loop = optimiser.parse(text)
        loop.operations[-1].setdescr(JitCellToken())
        trace = convert_loop_to_trace(loop, FakeMetaInterpStaticData(optimiser.cpu))
        reader = trace.get_iter()
        self.inputs = reader.inputargs
        self.recorded = [reader.next() for _ in loop.operations]
        info, self.operations = optimiser._do_optimize_loop(compile.SimpleCompileData(trace, args_dict()))
        self.optimised_inputs = info.inputargs
        self.places = dict((op.getdescr(), op.rd_resume_position) for op in self.operations if op.is_guard())
        self.made = 0           # delayed writes

    def is_right(self, seed):
        """Return whether both do the same with a memory."""
        passed = {}

        def note(run, op, holds):
            passed[op.rd_resume_position] = run.memory.contents()
            return None if holds else (op.rd_resume_position, None, run.memory.contents())

        expected = Run(Memory(random.Random(seed)), self.inputs, note).end(self.recorded)
        found = Run(Memory(random.Random(seed)), self.optimised_inputs, self.resume).end(self.operations)
        if found[0] is None:
            return found == expected
        return found[0] <= expected[0] and passed.get(found[0]) == found[2]

    def resume(self, run, op, holds):
        """Where a guard fails, make the writes that it notes; return where it resumes, and the memory."""
        if holds:
            return None
        descr = op.getdescr()
        if isinstance(descr, compile.ResumeGuardCopiedDescr):
            descr = descr.prev

        def decoded(tagged):
            number, tag = untag(tagged)
            if tag == TAGINT:
                return number
            return run.value(op.getfailargs()[number] if tag == TAGBOX else descr.rd_consts[number - TAG_CONST_OFFSET])

        for write in descr.rd_pendingfields or []:
            decoded(write.num)[int(write.itemindex)] = decoded(write.fieldnum)
            self.made += 1
        return self.places[descr], None, run.memory.contents()


def results():
    descr = LLtypeMixin.arraydescr
    LLtypeMixin.namespace["forcingdescr"] = LLtypeMixin.cpu.calldescrof(
        LLtypeMixin.FUNC, LLtypeMixin.FUNC.ARGS, LLtypeMixin.FUNC.RESULT,
        EffectInfo([], [descr], [], [], [descr], [], EffectInfo.EF_FORCES_VIRTUAL_OR_VIRTUALIZABLE))
    optimiser = Optimiser()
    right = runs = made = 0
    wrong = "none"
    for number in range(TRACES):
        text = random_trace(random.Random(number))
        try:
            trace = Checked(optimiser, text)
        except InvalidLoop:         # a guard that can only fail
            continue
        for seed in range(RUNS):
            runs += 1
            if trace.is_right(1000 * number + seed):
                right += 1
            elif wrong == "none":
                wrong = text.replace("\n", "; ")
        made += trace.made
    yield "right", "%d of %d" % (right, runs)
    yield "delayed writes", made
    yield "first wrong", wrong


if __name__ == "__main__":
    mend_if_asked()
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends_registers
        rpython_mends_registers.FIELDS.append(LLtypeMixin.nextdescr)
    print_results(results())
