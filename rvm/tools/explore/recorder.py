"""The recorder that collects what a run does, as the explorer's page needs it (RUN in docs/explorer.md).

It is told of each instruction by the loop of rvm.interp.recording, hosted.  Only frames of the program's own code are
recorded; those of libraries run in the ordinary loop, and what happens there belongs to the instruction that calls
them.  A function of the program that a library calls has the innermost recorded frame as its parent.
"""
from __future__ import annotations

import threading
from time import perf_counter_ns
from typing import Any, Callable

from rvm.code.classes import ARITHMETIC, COMPARISON, CONTROL, MOVES
from rvm.code.code import Code
from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of
from rvm.code.instruction_set import NAME
from rvm.interp.frame import LEFT, ResumableFrame
from rvm.interp.recording import Recorder
from rvm.interp.tracing import lines_of
from rvm.interp.value_texts import ValueText
from rvm.objects.cells import IntCell, read_cell
from rvm.objects.intobject import W_Int
from rvm.objects.namespace import LateCell
from rvm.tools.explore.text import text_of
from rvm.tools.explore.watched import PLAIN, Watched, is_changeable

EMPTY = -1

# Instructions of these classes change no object that was there before, unless they call code of the program, whose
# own instructions tell; and of the class ACCESS, those that read.
HARMLESS = frozenset([MOVES, ARITHMETIC, COMPARISON, CONTROL])
READING = ("GET_GLOBAL", "GET_NAME", "GET_ITEM", "GET_CELL", "LOAD_")


class CodeFacts:
    """What the recorder knows of one code: facts by pc."""

    def __init__(self, number: int, code: Code) -> None:
        size = len(code.bytecode)
        self.number = number
        self.code = code
        self.is_stack = code.is_stack
        self.base = code.stack_base
        self.changes = [False] * size       # whether the instruction may change an object that was there before
        self.global_name = [""] * size      # the name that it may bind or delete in the module
        self.tops = [code.registers] * (size + 1)
        self.lines = lines_of(code)
        self.events: dict[tuple[int, int, int], tuple[tuple[int, ...], int]] = {}
        if code.is_stack:
            tops = code.stack_tops
            self.tops = [ord(tops[2 * pc]) << 8 | ord(tops[2 * pc + 1]) for pc in range(size)]
        for instruction in decode(code.bytecode, instruction_set_of(code)):
            name = instruction.opcode.name
            self.changes[instruction.pc] = may_change(instruction.opcode)
            if is_binding(name):
                for i, operand in enumerate(instruction.operands):
                    if instruction.kind(i) == NAME:
                        self.global_name[instruction.pc] = code.names[operand]

    def line_events(self, last: int, pc: int, line: int) -> tuple[tuple[int, ...], int]:
        """Return the lines of the `line` events before the instruction at `pc`, and the line that counts after them.

        `last` is the instruction before, -1 for none, and `line` what counted after that; as rvm.interp.tracing.
        """
        key = (last, pc, line)
        found = self.events.get(key)
        if found is None:
            found = self.events[key] = self._line_events(last, pc, line)
        return found

    def _line_events(self, last: int, pc: int, line: int) -> tuple[tuple[int, ...], int]:
        reached = self.lines.marks_reached(last, pc, line)
        if reached:
            line = reached[-1]
        if self.lines.is_reached(last, pc, line):
            reached.append(self.lines.line_at(pc))
        return tuple(reached), self.lines.line_after(pc, line)


def may_change(opcode: Any) -> bool:
    """Return whether an instruction may change an object that was there before, without running code of the program."""
    if opcode.klass in HARMLESS:
        return opcode.name.startswith(("INPLACE_", "FOR")) or opcode.suspends
    return not opcode.is_silent and not opcode.name.startswith(READING)


def is_binding(name: str) -> bool:
    """Return whether the instruction binds or deletes a name of a module, or of the body of a class."""
    return name.startswith(("SET_", "STORE_", "DELETE_")) and name.endswith(("_GLOBAL", "_NAME"))


class Activation:
    """A frame as it is recorded."""

    __slots__ = (
        "number", "facts", "held", "kinds", "kept", "texts", "watched", "checked", "last", "line", "step", "waits")

    def __init__(self, number: int, facts: CodeFacts) -> None:
        self.number = number
        self.facts = facts
        self.held: list[int] = []           # id() of what the slots held after the step that was over last: to keep
                                            # the objects would let them live longer than the program does
        self.kinds: list[type] = []         # their classes: an object may be where one has died
        self.kept: list[Any] = []           # those of them whose lives no program sees: none is where they are
        self.texts: list[int] = [EMPTY] * facts.code.registers
        self.watched: dict[int, list[Watched]] = {}     # by slot
        self.checked = 0                    # the epoch in which they were looked at last
        self.last = -1                      # the pc of the instruction executed last
        self.line = -1                      # the line that counts after it
        self.step = EMPTY
        self.waits = False                  # it has yielded: the step is over when something is sent


class RunRecorder(Recorder):
    """Collects the data of a run.  `finish` is called with the kind of outcome when a limit is reached."""

    def __init__(self, limit: int, last_step: int, progress: Any, finish: Callable[[str], None]) -> None:
        self.limit = limit
        self.last_step = last_step          # the step that is recorded, but not executed; -1 for none
        self.progress = progress            # [0] is the number of steps, for who looks on from outside
        self.finish = finish
        self.facts: dict[Code, CodeFacts] = {}
        self.namespace: Any = None          # of the module
        self.over = ""                      # the kind of outcome, if the run is to end at the next step
        # The record.
        self.values: dict[str, int] = {}
        self.ints: dict[int, int] = {}
        self.frames: list[int] = []
        self.starts: list[int] = []
        self.frame_of: list[int] = []
        self.pc_of: list[int] = []
        self.writes: list[list[int] | None] = []
        self.depths: list[int] = []
        self.times: list[int] = []
        self.ends: list[int] = []
        self.globals: list[int] = []
        self.lines: list[int] = []
        # What is under way.
        self.stacks: dict[int, list[Activation]] = {}       # by thread: the frames under way, the innermost last
        self.running = EMPTY                # the step that time is counted for
        self.mark = 0                       # ... since this time
        self.epoch = 0                      # how many steps may have changed an object
        self.held: dict[str, int] = {}      # the texts of the module's names
        self.watched_names: dict[str, list[Watched]] = {}
        self.version: Any = None            # of the namespace
        self.checked = 0

    def set_program(self, codes: list[Code]) -> None:
        """Record the frames of these, the program's, whose numbers are their indexes."""
        self.facts = {code: CodeFacts(number, code) for number, code in enumerate(codes)}

    def takes(self, code: Code) -> bool:
        return code in self.facts

    # Frames.

    def enter(self, frame: Any, pc: int) -> None:
        stack = self.stacks.setdefault(threading.get_ident(), [])
        activation = getattr(frame, "activation", None)
        if activation is None:
            activation = self.begin(frame, pc, stack[-1].number if stack else EMPTY)
            frame.activation = activation
        elif activation.waits:
            activation.waits = False
            self.end_step(activation, frame, activation.facts.tops[pc])
        stack.append(activation)

    def begin(self, frame: Any, pc: int, parent: int) -> Activation:
        """Record that a frame begins."""
        facts = self.facts[frame.code]
        activation = Activation(len(self.frames) >> 1, facts)
        self.frames += [facts.number, parent]
        if self.namespace is None:
            self.namespace = frame.globals
            self.note_names()
        objects_w = frame.regs[:facts.tops[pc]]
        pairs = self.changed_slots(activation, objects_w, list(map(id, objects_w)), list(map(type, objects_w)))
        activation.checked = self.epoch
        self.starts += [activation.number, len(pairs) >> 1, *pairs]
        return activation

    def leave(self, frame: Any) -> None:
        activation = frame.activation
        activation.waits = isinstance(frame, ResumableFrame) and frame.resume_pc != LEFT
        self.left(activation)

    def leave_by_error(self, frame: Any, pc: int, error: Any) -> None:
        activation = frame.activation
        self.charge(EMPTY)
        self.end_step(activation, frame, activation.facts.tops[pc])
        self.left(activation)

    def left(self, activation: Activation) -> None:
        stack = self.stacks[threading.get_ident()]
        stack.pop()
        if not activation.waits:
            activation.held = []
            activation.watched = {}
        self.running = stack[-1].step if stack else EMPTY
        self.mark = perf_counter_ns()

    def fail(self, frame: Any, pc: int, error: Any) -> None:
        pass                                # after() or leave_by_error() follows

    def throw(self, frame: Any, error: Any) -> None:
        pass                                # the handler's register is looked at when the frame goes on

    # Instructions.

    def before(self, frame: Any, pc: int) -> None:
        self.charge(EMPTY)
        step = len(self.frame_of)
        if step >= self.limit or self.over:
            self.finish(self.over or "limit")
        activation = frame.activation
        facts = activation.facts
        reached, line = facts.line_events(activation.last, pc, activation.line)
        for each in reached:
            self.lines += [step, activation.number, each]
        activation.line = line
        activation.last = pc
        activation.step = step
        self.frame_of.append(activation.number)
        self.pc_of.append(pc)
        self.writes.append(None)
        self.times.append(0)
        if facts.is_stack:
            self.depths.append(facts.tops[pc] - facts.base)
        self.progress[0] = step + 1
        if step == self.last_step:
            self.finish("limit")
        self.running = step
        self.mark = perf_counter_ns()

    def after(self, frame: Any, pc: int, next_pc: int) -> None:
        self.charge(EMPTY)
        activation = frame.activation
        facts = activation.facts
        if next_pc == LEFT:
            if isinstance(frame, ResumableFrame) and frame.resume_pc != LEFT:
                return                      # enter() ends the step, once something is sent
            top = facts.base if facts.is_stack else facts.tops[pc]
        else:
            top = facts.tops[next_pc]
        self.end_step(activation, frame, top)

    def charge(self, running: int) -> None:
        """Add the time that has passed to the step that is being executed."""
        if self.running >= 0:
            self.times[self.running] += perf_counter_ns() - self.mark
        self.running = running

    def end_step(self, activation: Activation, frame: Any, top: int) -> None:
        """Record what the step under way of a frame has changed; the slots from `top` on are empty."""
        step = activation.step
        facts = activation.facts
        pc = activation.last
        if len(self.frame_of) != step + 1:
            self.ends += [step, len(self.frame_of)]
        if facts.changes[pc]:
            self.epoch += 1
        pairs: list[int] = []
        objects_w = frame.regs[:top]
        held, kinds = list(map(id, objects_w)), list(map(type, objects_w))
        if held != activation.held or kinds != activation.kinds:
            pairs = self.changed_slots(activation, objects_w, held, kinds)
        if activation.checked != self.epoch:
            activation.checked = self.epoch
            if activation.watched:
                self.check_slots(activation, frame, pairs)
        if pairs:
            self.writes[step] = pairs
        if facts.is_stack:
            self.depths[step] = top - facts.base
        self.check_names(facts.global_name[pc])

    def changed_slots(self, activation: Activation, objects_w: list[Any], held: list[int],
                      kinds: list[type]) -> list[int]:
        """Return pairs of a slot and its value for those that hold another object than before.

        `held` and `kinds` are the id() and the class of each of the objects, which the slots from 0 on hold now.
        """
        count = len(activation.held)
        pairs: list[int] = []
        for slot, w_value in enumerate(objects_w):
            if slot < count and held[slot] == activation.held[slot] and kinds[slot] is activation.kinds[slot]:
                continue
            if w_value is None and slot >= count and not activation.facts.is_stack:
                continue
            activation.watched.pop(slot, None)
            value = EMPTY
            if w_value is not None:
                value, watched = self.value_of(w_value)
                if watched:
                    activation.watched[slot] = watched
            activation.texts[slot] = value
            pairs += (slot, value)
        for slot in range(len(objects_w), count):
            activation.watched.pop(slot, None)
        activation.held, activation.kinds = held, kinds
        activation.kept = [w_value for w_value in objects_w if type(w_value) in PLAIN]
        return pairs

    def check_slots(self, activation: Activation, frame: Any, pairs: list[int]) -> None:
        """Add the slots whose objects are the same, but have another text now."""
        for slot, watched in list(activation.watched.items()):
            if all(each.is_same() for each in watched):
                continue
            value, activation.watched[slot] = self.value_of(frame.regs[slot])
            if value != activation.texts[slot]:
                activation.texts[slot] = value
                pairs += (slot, value)

    # Values.

    def value_of(self, w_value: Any) -> tuple[int, list[Watched]]:
        """Return the number of the object's text, and the objects in it that can change."""
        if type(w_value) is W_Int:
            number = self.ints.get(w_value.value)
            if number is None:
                number = self.ints[w_value.value] = self.number_of("%d" % w_value.value)
            return number, []
        maker = ValueText()
        text = text_of(maker.of(w_value))
        return self.number_of(text), [Watched(w_shown) for w_shown in maker.shown_w if is_changeable(w_shown)]

    def number_of(self, text: str) -> int:
        return self.values.setdefault(text, len(self.values))

    # Names of the module.

    def note_names(self) -> None:
        """Note the names that are there before the program begins, which are not recorded."""
        self.version = self.namespace.version
        for name, w_found in self.namespace.held.items():
            if not isinstance(w_found, LateCell):
                self.held[name] = self.value_of(read_cell(w_found))[0]
            else:
                self.held[name] = EMPTY

    def check_names(self, bound: str) -> None:
        """Record what has changed: the name `bound`, names that came or went otherwise, and values that can change."""
        if bound:
            self.check_name(bound)
        if self.namespace.version is not self.version:
            self.version = self.namespace.version
            for name in [*self.namespace.held, *self.held]:
                self.check_name(name)
        if self.checked != self.epoch:
            self.checked = self.epoch
            for name, watched in list(self.watched_names.items()):
                if not all(each.is_same() for each in watched):
                    self.check_name(name)

    def check_name(self, name: str) -> None:
        w_found = self.namespace.held.get(name)
        value, watched = EMPTY, []
        if isinstance(w_found, LateCell):
            return
        if isinstance(w_found, IntCell) and w_found.w_value is None:
            value = self.value_of(W_Int(w_found.value))[0]
        elif w_found is not None:
            value, watched = self.value_of(read_cell(w_found))
        if watched:
            self.watched_names[name] = watched
        else:
            self.watched_names.pop(name, None)
        if self.held.get(name, EMPTY) != value:
            if value == EMPTY:
                del self.held[name]
            else:
                self.held[name] = value
            self.globals += [len(self.frame_of) - 1, self.number_of(text_of(name)), value]

    # The result.

    def as_json(self) -> dict[str, Any]:
        """Return the parts of RUN that are known here."""
        writes: list[int] = []
        for pairs in self.writes:
            if pairs:
                writes.append(len(pairs) >> 1)
                writes += pairs
            else:
                writes.append(0)
        return {"values": list(self.values), "frames": self.frames, "starts": self.starts, "ends": self.ends,
                "steps": {"frame": self.frame_of, "pc": self.pc_of, "writes": writes, "depth": self.depths,
                          "time": self.times},
                "globals": self.globals, "lines": self.lines}
