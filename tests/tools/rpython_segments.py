"""A loop too long for one trace, run untranslated, on Python 2.7: prints its result in Python and under the JIT.

The machine here is a small one, with the ends of traces of rvm/interp/portal.py: `s` is its SPLIT.  RPython logs
the traces on standard error.  tests/tools/test_rpython_segments.py runs it.
"""
import os
import sys

from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver, hint, unroll_safe, we_are_jitted

from rvm.interp import portal
from rvm.tools import rpython_mends

portal.LONG_TRACE = 40
ROUNDS = 60
BODY = "ab" * 8 + "s" + "abc" * 3 + "s" + "abfs" + "aab" * 5 + "s" + "abb" + "s" + "ab" * 4 + "sab" * 2 + "jr"
CALLED = "abab" * 5 + "s" + "cab" * 3 + "sr"


class Number(object):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


class Frame(object):
    _virtualizable_ = ["pc", "regs[*]"]

    def __init__(self):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.pc = 0
        self.regs = [None] * 3


class Code(object):
    _immutable_fields_ = ["bytecode"]

    def __init__(self, bytecode):
        self.bytecode = bytecode


driver = JitDriver(greens=["pc", "code"], reds=["frame"], virtualizables=["frame"], is_recursive=True)


def value_of(frame, register):
    number = frame.regs[register]
    assert number is not None
    return number.value


def interpret(frame, code, pc):
    """Run one instruction; return the next pc, or -1."""
    assert pc >= 0
    frame.pc = pc
    opcode = code.bytecode[pc]
    if opcode == "a":
        frame.regs[0] = Number((value_of(frame, 0) + value_of(frame, 1) * 3) & 0xffff)
    elif opcode == "b":
        frame.regs[1] = Number((value_of(frame, 0) ^ value_of(frame, 2)) & 0xfff)
    elif opcode == "c":
        if value_of(frame, 2) % 5 == 3:
            frame.regs[1] = Number(17)
    elif opcode == "f":
        frame.regs[0] = Number(call(frame.regs[0], value_of(frame, 2)))
    elif opcode == "j":
        left = value_of(frame, 2) - 1
        frame.regs[2] = Number(left)
        if left > 0:
            return 0
    elif opcode == "r":
        return -1
    return pc + 1


def run_part(frame, code, pc):
    frame = hint(frame, access_directly=True)
    while True:
        driver.jit_merge_point(pc=pc, code=code, frame=frame)
        pc = interpret(frame, code, pc)
        last = frame.pc
        if pc <= last:
            if pc == -1:
                return -1
            driver.can_enter_jit(pc=pc, code=code, frame=frame)
        elif we_are_jitted() and code.bytecode[last] == "s" and portal.is_cut():
            hint(frame, force_virtualizable=True)
            return pc


@unroll_safe
def run(code, number, second, third):
    frame = Frame()
    frame.regs[0] = number
    frame.regs[1] = Number(second)
    frame.regs[2] = Number(third)
    pc = 0
    while pc != -1:
        pc = run_part(frame, code, pc)
    return value_of(frame, 0)


body, called = Code(BODY), Code(CALLED)


def call(number, i):
    return run(called, number, i, i)


def program(rounds):
    return run(body, Number(1), 2, rounds)


def main():
    rpython_mends.apply()
    output = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)        # RPython logs there
    sys.stdout = os.fdopen(1, "w")      # no longer sys.__stdout__, where a crash would start a debugger
    right = program(ROUNDS)
    output.write("%s %s\n" % (right, LLJitMixin().meta_interp(program, [ROUNDS], listops=True)))


if __name__ == "__main__":
    main()
