"""What the verifier has proved of registers is so while the code runs, on both machines.

Code of each machine is changed: operands, opcodes, the order of instructions, handlers, loop
headers, counts.  What the verifier then lets through is run, and before each instruction every
register must hold what the verifier says it may.  Interrupts come at jumps backwards, and
registers that are dead at a loop's header are dropped there, as under the JIT.
"""
import random
from pathlib import Path

import pytest

from rvm import everything
from rvm.code.code import Handler, LoopHeader
from rvm.code.decode import DecodeError, decode
from rvm.code.register.opcodes import REGISTER_SET
from rvm.code.register.verifier import RegisterVerifier
from rvm.code.serialize import BadCode, dump, load
from rvm.code.stack.opcodes import STACK_SET
from rvm.code.stack.verifier import StackVerifier
from rvm.code.value_types import (
    CELL, CELLS, DICT, EXCEPTION, INT, LIST, METHOD, NONE, OTHER, SET, STR, TUPLE, UNBOUND)
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module, target
from rvm.interp.context import context
from rvm.interp.frame import W_Cell, clear_dead
from rvm.interp.function import run_body
from rvm.interp.importing.state import builtins_module
from rvm.interp.register import loop as register_loop
from rvm.interp.register.calls import W_Bound
from rvm.interp.stack import loop as stack_loop
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.setobject import W_Set
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import PyError, W_Exception, w_ValueError
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import new_module
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.tools.compare_code import every_code
from rvm.tools.host_ast import parse_with_host

MODULES = sorted((Path(__file__).resolve().parent / "modules").glob("*.py"))
SETS = {"register": REGISTER_SET, "stack": STACK_SET}
MUTANTS = 250           # of each module, for each machine
STEPS = 1000            # instructions that one of them may execute
INTERRUPTS = 0.05       # the share of jumps backwards at which one comes

KINDS = [(W_Int, INT | OTHER), (W_Str, STR), (W_Tuple, TUPLE | CELLS), (W_List, LIST), (W_Set, SET), (W_Dict, DICT),
         (W_Cell, CELL), (W_Exception, EXCEPTION), (W_Bound, METHOD)]


def kinds_of(w_value):
    """The kinds of thing that the content of a register may be said to be."""
    if w_value is None:
        return UNBOUND
    if w_value is w_None:
        return NONE
    for cls, kinds in KINDS:
        if isinstance(w_value, cls):
            return kinds
    return OTHER | METHOD       # a plain function is what GET_METHOD and LOAD_METHOD leave, too


class Enough(Exception):
    """The program has run long enough."""


class Watch:
    """Notes what the verifier proves, and holds the machines to it."""

    def __init__(self, monkeypatch):
        self.types = {}         # code -> {pc: for each register what it may hold}
        self.steps = 0
        self.chance = random.Random(1)
        monkeypatch.setattr(RegisterVerifier, "check_types", self.noting(RegisterVerifier.check_types, 0))
        monkeypatch.setattr(StackVerifier, "check_types", self.noting(StackVerifier.check_types, 1))
        for loop in (register_loop, stack_loop):
            monkeypatch.setattr(loop, "NARROW", {char: self.watched(piece) for char, piece in loop.NARROW.items()})

    def noting(self, check_types, index):
        def noted(verifier, instruction, *args):
            here = self.types.setdefault(verifier.code, {}).setdefault(instruction.pc, [0] * verifier.code.registers)
            here[:] = [one | other for one, other in zip(here, args[index])]
            return check_types(verifier, instruction, *args)
        return noted

    def watched(self, execute):
        def step(frame, code, bytecode, pc, *sp):
            if code not in self.types:      # of a library module
                return execute(frame, code, bytecode, pc, *sp)
            self.steps += 1
            if self.steps > STEPS:
                raise Enough
            for register in range(*sp or (code.registers,)):
                assert self.types[code][pc][register] & kinds_of(frame.regs[register]), (code.qualname, pc, register)
            next_pc = execute(frame, code, bytecode, pc, *sp)
            if 0 <= next_pc <= pc:
                if self.chance.random() < INTERRUPTS:
                    raise PyError(w_ValueError, None, "interrupt")
                clear_dead(frame, code, next_pc)
            return next_pc
        return step

    def run(self, code):
        """Run the module; whatever a Python program may do is right, a host's exception is not."""
        self.steps = 0
        context.depth = 0
        context.w_handled = context.w_behind = None
        namespace = new_module("changed").namespace
        namespace.set("__builtins__", builtins_module())
        try:
            run_body(code, namespace, None)
        except (Enough, PyError, RecursionError, MemoryError):
            pass


@pytest.fixture
def watch(monkeypatch):
    everything.start()
    yield Watch(monkeypatch)
    target.choose("register")


def change(code, instruction_set, chance):
    """Change one thing in the code, unless an earlier change has broken it."""
    try:
        instructions = decode(code.bytecode, instruction_set)
    except DecodeError:
        return
    one = chance.choice(instructions)
    alike = [other for other in instructions if other.end - other.pc == one.end - one.pc]
    what = chance.choice(["operand", "operand", "opcode", "opcode", "copy", "handler", "header", "count"])
    if what == "operand" and one.end - one.pc > 1:
        place = chance.randrange(one.pc + 1, one.end)
        old = ord(code.bytecode[place])
        put(code, place, chr(chance.choice([old + 1, old - 1, chance.randrange(8), 128 + chance.randrange(8),
                                            chance.randrange(256)]) & 255))
    elif what == "opcode" and one.width == 1:
        put(code, one.pc, chr(chance.choice([opcode.number for opcode in instruction_set.opcodes[2:]
                                             if opcode.kinds == one.opcode.kinds])))
    elif what == "copy":
        other = chance.choice(alike)
        put(code, one.pc, code.bytecode[other.pc:other.end])
    elif what == "handler" and code.registers:
        start, end = sorted([one.pc, chance.choice(instructions).end])
        code.details.handlers = code.details.handlers[:]        # empty lists are shared
        code.details.handlers.insert(chance.randrange(len(code.details.handlers) + 1), Handler(
            start, end, chance.choice(instructions).pc, chance.randrange(code.registers)))
    elif what == "header" and code.registers:
        code.details.loop_headers = code.details.loop_headers[:]
        code.details.loop_headers.insert(0, LoopHeader(one.pc, [chance.randrange(code.registers)]))
    elif what == "count":
        name = chance.choice(["argcount", "kwonlyargcount", "first_free", "stack_base"])
        setattr(code, name, max(0 if name != "stack_base" else -1, getattr(code, name) + chance.choice([-1, 1])))


def put(code, place, text):
    code.bytecode = code.bytecode[:place] + text + code.bytecode[place + len(text):]


@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
@pytest.mark.slow
def test_registers_hold_what_is_proved(path, machine, watch):
    target.choose(machine)
    data = dump(compile_module(parse_with_host(path.read_text()), "f.py"))
    chance = random.Random(path.stem)
    refused = steps = 0
    for _ in range(MUTANTS):
        code = load(data, "f.py")
        for _ in range(chance.choice((1, 1, 2))):
            change(chance.choice(list(every_code(code))), SETS[machine], chance)
        watch.types.clear()
        try:
            code = load(dump(code), "f.py")
            verify_module(code)
        except BadCode:
            refused += 1
            continue
        watch.run(code)
        steps += watch.steps
    assert 0.3 * MUTANTS < refused < 0.9 * MUTANTS
    assert steps > 10 * (MUTANTS - refused)
