"""Small programs in RPython that its JIT gets wrong, run untranslated, on Python 2.7.

`rpython_loops.py NAME plain|mended` runs one: it prints what the program returns as Python runs
it and what it returns under the JIT, or the exception that the JIT ended with.  The programs show
the errors that rvm/tools/rpython_mends.py and rpython_mends_unrolling.py mend, the last two what
rpython_mends_tracing.py and rpython_mends_heap.py must not break; tests/tools/test_rpython_mends.py runs them.
"""
import os
import sys

from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver, dont_look_inside, hint, promote
from rpython.rlib.rarithmetic import ovfcheck

ROUNDS = 300


class Object(object):
    pass


class Number(Object):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


class Pair(Object):
    def __init__(self, first, second):
        self.first = first
        self.second = second


class Items(Object):
    _immutable_fields_ = ["items[*]"]

    def __init__(self, items):
        self.items = items


class Function(Object):
    _immutable_fields_ = ["code?"]

    def __init__(self, code):
        self.code = code


class Frame(object):
    _virtualizable_ = ["registers[*]"]

    def __init__(self, size):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.registers = [None] * size


frames = JitDriver(greens=["pc"], reds=["i", "rounds", "frame"], virtualizables=["frame"])


def value_of(box):
    assert isinstance(box, Number)
    return box.value


def input_in_an_object(pc, rounds):
    """What is None or not is tested of an input that an object then refers to."""
    frame = Frame(3)
    frame.registers[0] = Pair(Number(0), None)
    frame.registers[1] = Number(5)
    frame.registers[2] = Number(0)
    i = 0
    while i < rounds:
        frames.jit_merge_point(pc=pc, i=i, rounds=rounds, frame=frame)
        pair = frame.registers[0]
        assert isinstance(pair, Pair)
        frame.registers[2] = Number(value_of(frame.registers[2]) + value_of(pair.first))
        number = frame.registers[1]
        if number is None:
            break
        frame.registers[0] = Pair(number, None)
        frame.registers[1] = Number(i)
        i += 1
    return value_of(frame.registers[2])


constants = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "pair"])


@dont_look_inside
def advance(pair):
    pair.second += 1


def field_of_a_constant(pc, rounds):
    """A field is read, its object becomes a constant, a call changes the field."""
    i = 0
    total = 0
    pair = Pair(None, 1)
    while i < rounds:
        constants.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, pair=pair)
        total += pair.second
        constant = promote(pair)
        advance(constant)
        total += constant.second * 1000
        i += 1
    return total


items = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "numbers"])


@dont_look_inside
def advance_first(numbers):
    numbers[0] += 1


def item_of_a_constant(pc, rounds):
    """The same of an array's item."""
    i = 0
    total = 0
    numbers = [0] * 3
    while i < rounds:
        items.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, numbers=numbers)
        total += numbers[0]
        constant = promote(numbers)
        advance_first(constant)
        total += constant[0] * 1000
        i += 1
    return total


relations = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "before", "now"])


def operand_of_the_round_before(pc, rounds):
    """Two values are a step apart, but for those that another way brings."""
    i = 0
    total = 0
    before = 0
    now = 1
    while i < rounds:
        relations.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, before=before, now=now)
        if now < 1000000:
            total += 1
        if before < 1000000:
            total += 1000
        i += 1
        try:
            if i % 7 == 6:
                before = ovfcheck(rounds * 5000000)
                now = i & 3
            else:
                before = ovfcheck(i * 3)
                now = ovfcheck(before + 1)
        except OverflowError:
            break
    return total


turns = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "x", "y", "z"])


def number_at(index, tuple):
    assert index >= 0
    items = tuple.items
    if index >= len(items):
        return -1
    return value_of(items[index])


def values_taken_in_turn(pc, rounds):
    """What the loop takes over from the round before needs what that one took over."""
    i = 0
    total = 0
    x = Items([Number(1), Number(1), Number(0)])
    y = Items([Number(1), Number(2), Number(0)])
    z = Items([Number(1), Number(3)])
    while i < rounds:
        turns.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, x=x, y=y, z=z)
        try:
            product = ovfcheck(number_at(1, y) * number_at(1, z))
        except OverflowError:
            break
        divisor = number_at(0, x)
        if divisor == 0 or divisor == -1:
            break
        total += product // divisor
        x, y, z = y, z, x
        i += 1
    return total


functions = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "function"])


@dont_look_inside
def replace(function, i):
    function.code = i


def field_that_hardly_changes(pc, rounds):
    """A quasi-immutable field of an object that is no constant changes in a call."""
    i = 0
    total = 0
    function = Function(1)
    while i < rounds:
        functions.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, function=function)
        total += function.code
        replace(function, i)
        total += function.code * 1000
        i += 1
    return total


rare_changes = JitDriver(greens=["pc"], reds=["i", "rounds", "total", "function"])


def field_that_changes_elsewhere(pc, rounds):
    """Such a field is read in each iteration, and changes in the few that leave the loop's code."""
    i = 0
    total = 0
    function = Function(1)
    while i < rounds:
        rare_changes.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total, function=function)
        total += function.code
        if i % 7 == 5:
            replace(function, i)
        if i % 31 == 30:
            function = Function(function.code * 2)
        if i % 43 == 42:
            total += function.code * 1000
        i += 1
    return total


CONSTANT = Function(1)
constant_fields = JitDriver(greens=["pc"], reds=["i", "rounds", "total"])


@dont_look_inside
def replace_constant(i):
    """Change the constant's field, in the middle of an iteration."""
    if i % 97 == 96:
        CONSTANT.code += 1


def field_of_a_constant_that_hardly_changes(pc, rounds):
    """A quasi-immutable field of a constant is read several times, and changes in a call between them."""
    CONSTANT.code = 1
    i = 0
    total = 0
    while i < rounds:
        constant_fields.jit_merge_point(pc=pc, i=i, rounds=rounds, total=total)
        total += CONSTANT.code
        total += CONSTANT.code * 10
        replace_constant(i)
        total += CONSTANT.code * 1000
        total += CONSTANT.code * 10000
        i += 1
    return total


ONE = Number(1)


class Machine(Object):
    def __init__(self):
        self.depth = 0
        self.is_running = False
        self.ratio = 0.5
        self.last = Number(0)
        self.slots = [None] * 2
        self.total = 0


@dont_look_inside
def look_at(machine):
    """Return what depends on each field of the machine."""
    result = machine.depth * 1000 + machine.total + int(machine.ratio * 4.0) + value_of(machine.last)
    if machine.is_running:
        result += 7
    if machine.slots[1] is None:
        result += 70
    return result


@dont_look_inside
def fail_at(i):
    if i % 13 == 9:
        raise ValueError


machines = JitDriver(greens=["pc"], reds=["i", "rounds", "result", "machine"])


def fields_that_are_set_back(pc, rounds):
    """Fields are set and set back; between, guards fail, calls look at the fields or raise."""
    i = 0
    result = 0
    machine = Machine()
    while i < rounds:
        machines.jit_merge_point(pc=pc, i=i, rounds=rounds, result=result, machine=machine)
        machine.depth += 1
        machine.is_running = True
        machine.ratio += 0.25
        machine.slots[1] = ONE
        if i % 7 == 3:
            result += machine.depth
            if i % 5 == 1:
                result += look_at(machine)
        machine.total += value_of(machine.last)
        if i % 11 == 5:
            result += look_at(machine)
        try:
            fail_at(i)
            machine.last = Number(i)
        except ValueError:
            result += look_at(machine)
        machine.depth -= 1
        machine.slots[1] = None
        if i % 17 != 4:
            machine.is_running = False
        if machine.ratio > 9.0:
            machine.ratio = 0.5
            result ^= look_at(machine)
        i += 1
    return result + look_at(machine)


PROGRAMS = dict((program.__name__, program) for program in [
    input_in_an_object, field_of_a_constant, item_of_a_constant,
    operand_of_the_round_before, values_taken_in_turn, field_that_hardly_changes, field_that_changes_elsewhere,
    field_of_a_constant_that_hardly_changes, fields_that_are_set_back])


def main():
    """Print both results."""
    program = PROGRAMS[sys.argv[1]]
    if sys.argv[2] == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()
    output = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)        # RPython logs there
    sys.stdout = os.fdopen(1, "w")      # no longer sys.__stdout__, where a crash would start a debugger
    right = program(7, ROUNDS)
    try:
        result = LLJitMixin().meta_interp(program, [7, ROUNDS], listops=True)
    except Exception as e:
        result = e.__class__.__name__
    output.write("%s %s\n" % (right, result))


if __name__ == "__main__":
    main()
