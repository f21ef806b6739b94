"""The report of `-X stats`, computed from the counters.

See docs/statistics.md for what each figure means.
"""
from rvm.code.classes import CLASS_NAMES, MOVES
from rvm.code.json_text import array, member, object_text, quoted
from rvm.rlib.sorting import make_timsort_class


class PairedFrames(object):
    """Sizes of frames beside those of the other machine, of functions where both are known.

    Library modules are left out: in an executable they were compiled when it was made.
    """

    def __init__(self):
        self.functions = 0
        self.slots = 0
        self.twin_slots = 0
        self.calls = 0
        self.frame_slots = 0
        self.twin_frame_slots = 0

    def add(self, counters, slots):
        code = counters.code
        if code.details.twin_slots < 0 or code.filename.startswith("<frozen "):
            return
        self.functions += 1
        self.slots += slots
        self.twin_slots += code.details.twin_slots
        self.calls += counters.calls
        self.frame_slots += counters.calls * slots
        self.twin_frame_slots += counters.calls * code.details.twin_slots


class Figures(object):
    """Figures of one function, or of all together."""

    def __init__(self, machine):
        self.machine = machine
        self.opcodes = [0] * len(machine.opcodes)   # executed, by number
        self.classes = [0] * len(CLASS_NAMES)
        self.instructions = 0
        self.prefixes = 0
        self.jumps = 0
        self.failures = 0
        self.reads = 0
        self.writes = 0
        self.constants = 0
        self.bytes_read = 0         # of code, by the instructions executed
        self.functions = 0          # code objects that ran
        self.calls = 0              # frames
        self.frame_slots = 0        # of all those frames together
        self.code_slots = 0         # of one frame for each code
        self.code_bytes = 0
        self.paired = PairedFrames()

    def add(self, counters):
        """Add what was counted of one code."""
        code = counters.code
        slots = self.machine.slots(code)
        self.functions += 1
        self.calls += counters.calls
        self.frame_slots += counters.calls * slots
        self.code_slots += slots
        self.code_bytes += len(code.bytecode)
        self.paired.add(counters, slots)
        for pc in range(len(counters.executed)):
            if counters.executed[pc] > 0:
                self.add_instruction(
                    self.machine.effects(code.bytecode, pc), pc,
                    counters.executed[pc], counters.jumped[pc], counters.failed[pc])

    def add_instruction(self, effects, pc, executed, jumped, failed):
        self.opcodes[effects.number] += executed
        self.classes[self.machine.opcodes[effects.number].klass] += executed
        self.instructions += executed
        self.prefixes += executed * effects.prefixes
        self.jumps += jumped
        self.failures += failed
        self.reads += executed * effects.reads
        self.writes += (executed - jumped - failed) * effects.writes + jumped * effects.jump_writes
        self.constants += executed * effects.constants
        self.bytes_read += executed * (effects.end - pc)

    def dispatches(self):
        return self.instructions + self.prefixes


def report(counting):
    """Return the text that `-X stats` or `-X stats=json` prints."""
    machines = []
    for counters in counting.all:
        if counters.machine not in machines:
            machines.append(counters.machine)
    parts = []
    for machine in machines:
        figures = Figures(machine)
        functions = []
        for counters in counting.all:
            if counters.machine is machine:
                figures.add(counters)
                functions.append(counters)
        parts.append(as_json(figures, functions) if counting.as_json else as_table(figures))
    return "".join(parts)


# As a table.

def as_table(figures):
    slots = figures.machine.slots_name
    rows = [
        row("%s machine: instructions executed" % figures.machine.name, figures.instructions, ""),
        row("dispatches", figures.dispatches(), "%d of them of prefixes" % figures.prefixes),
        row("jumps taken, returns, yields", figures.jumps, ratio(figures.jumps, figures.instructions, "%")),
        row("exceptions raised or passed on", figures.failures, ""),
        row("reads of %s" % slots, figures.reads, each(figures.reads, figures.instructions, "an instruction")),
        row("writes of %s" % slots, figures.writes, each(figures.writes, figures.instructions, "an instruction")),
        row("reads of constants", figures.constants,
            each(figures.constants, figures.instructions, "an instruction")),
        row("bytes of code read", figures.bytes_read,
            each(figures.bytes_read, figures.instructions, "an instruction")),
        row("frames", figures.calls, ""),
        row("%s of these frames" % slots, figures.frame_slots, each(figures.frame_slots, figures.calls, "a frame")),
        row("functions run", figures.functions, ""),
        row("%s of these functions" % slots, figures.code_slots,
            each(figures.code_slots, figures.functions, "a function")),
        row("bytes of these functions", figures.code_bytes,
            each(figures.code_bytes, figures.functions, "a function")),
        ""] + paired_rows(figures.paired, figures.machine) + [""]
    for klass in range(len(CLASS_NAMES)):
        if figures.classes[klass] > 0:
            rows.append(share_row(CLASS_NAMES[klass], figures.classes[klass], figures))
    rows.append("")
    for number in by_count(figures.opcodes):
        rows.append(share_row(figures.machine.opcodes[number].name, figures.opcodes[number], figures))
    return "\n".join(rows) + "\n"


def paired_rows(paired, machine):
    """Return rows that compare frames with the other machine's: in one call of each function and in all calls."""
    return [
        row("functions from source", paired.functions, ""),
        row("their %s" % machine.slots_name, paired.slots, each(paired.slots, paired.functions, "a function")),
        row("their %s" % machine.twin_name, paired.twin_slots,
            each(paired.twin_slots, paired.functions, "a function")),
        row("frames of these functions", paired.calls, ""),
        row("their %s" % machine.slots_name, paired.frame_slots, each(paired.frame_slots, paired.calls, "a frame")),
        row("their %s" % machine.twin_name, paired.twin_frame_slots,
            each(paired.twin_frame_slots, paired.calls, "a frame"))]


def row(label, count, note):
    digits = "%d" % count
    text = label + " " * max(1, 50 - len(label) - len(digits)) + digits
    return text if note == "" else text + "   " + note


def share_row(label, count, figures):
    return row(label, count, ratio(count, figures.instructions, "%"))


def ratio(part, whole, sign):
    """part / whole as a percentage with one digit, ending alike."""
    if whole == 0:
        return ""
    tenths = (1000 * part + whole // 2) // whole
    return "%d.%d%s" % (tenths // 10, tenths % 10, sign)


def each(total, count, unit):
    """total / count with two digits, and the unit."""
    if count == 0:
        return ""
    hundredths = (100 * total + count // 2) // count
    return "%d.%d%d %s" % (hundredths // 100, hundredths // 10 % 10, hundredths % 10, unit)


def more_common(one, other):
    return one.count > other.count


class OpcodeCount(object):
    def __init__(self, number, count):
        self.number = number
        self.count = count


CountSort = make_timsort_class(lt=more_common)


def by_count(counts):
    """Return the opcodes that were executed, the commonest first."""
    found = []
    for number in range(len(counts)):
        if counts[number] > 0:
            found.append(OpcodeCount(number, counts[number]))
    CountSort(found, len(found)).sort()
    return [each_one.number for each_one in found]


# As JSON, one line.

def as_json(figures, functions):
    members = [
        member("format", "1"), member("isa", quoted(figures.machine.name)),
        number("instructions", figures.instructions), number("prefixes", figures.prefixes),
        number("dispatches", figures.dispatches()), number("moves", figures.classes[MOVES]),
        number("jumps", figures.jumps), number("failures", figures.failures),
        number("reads", figures.reads), number("writes", figures.writes),
        number("constants", figures.constants), number("bytes_read", figures.bytes_read),
        number("frames", figures.calls), number("frame_slots", figures.frame_slots),
        number("functions_run", figures.functions), number("function_slots", figures.code_slots),
        number("function_bytes", figures.code_bytes),
        member("paired", paired_json(figures.paired)),
        member("classes", object_text([
            number(CLASS_NAMES[klass], figures.classes[klass])
            for klass in range(len(CLASS_NAMES)) if figures.classes[klass] > 0])),
        member("opcodes", object_text([
            number(figures.machine.opcodes[i].name, figures.opcodes[i])
            for i in by_count(figures.opcodes)])),
        member("functions", array([function_json(counters) for counters in functions]))]
    return object_text(members) + "\n"


def paired_json(paired):
    return object_text([
        number("functions", paired.functions), number("slots", paired.slots),
        number("twin_slots", paired.twin_slots), number("frames", paired.calls),
        number("frame_slots", paired.frame_slots), number("twin_frame_slots", paired.twin_frame_slots)])


def number(name, value):
    return member(name, "%d" % value)


def function_json(counters):
    code = counters.code
    figures = Figures(counters.machine)
    figures.add(counters)
    return object_text([
        member("name", quoted(code.qualname)), member("file", quoted(code.filename)),
        number("line", code.first_line), number("calls", counters.calls),
        number("instructions", figures.instructions), number("moves", figures.classes[MOVES]),
        number("slots", figures.code_slots),
        member("twin_slots", "%d" % figures.paired.twin_slots if figures.paired.functions > 0 else "null"),
        number("bytes", figures.code_bytes)])
