"""The outer part of both machines' loops: where traces of the JIT begin and end, and where errors find handlers.

Each machine makes its own functions of these, as each has its own inner loop and its own JitDriver.

This module knows no instruction but SPLIT, which ends a trace.
"""
from rvm.code.counters import counting
from rvm.interp.calls import result_of_entered
from rvm.interp.context import context, memory_error, recursion_error
from rvm.interp.frame import LEFT, NOTICE, ResumableFrame, clear_dead, is_loop_header, note_unbound, plain_pc
from rvm.interp.modes import modes
from rvm.interp.recording import recording
from rvm.interp.rounds import finish_round
from rvm.interp.signals import check_signals
from rvm.interp.tracing import enter, leave, trace_instruction, trace_marks, tracer
from rvm.objects.errors import PyError
from rvm.rlib.jit import (
    JitDriver, current_trace_length, dont_look_inside, elidable, hint, is_made, unroll_safe, we_are_jitted)
from rvm.rlib.objectmodel import dont_inline, try_inline, we_are_translated
from rvm.rlib.stack import StackOverflow, check_stack_overflow


# A trace of the JIT ends at the first SPLIT behind so many operations: half of what a trace may have (trace_limit).
LONG_TRACE = 1500


# For the JitDrivers.

def get_printable_location(pc, code):
    """Return how RPython's log names an instruction."""
    return "%s:%d pc %d opcode %d" % (code.name, code.first_line, pc, opcode_at(code, pc))


def should_unroll_one_iteration(pc, code):
    """Return whether a loop becomes part of the loop that runs it, as a generator's does."""
    return code.is_generator


def make_driver(name):
    """Return the JitDriver of a machine."""
    return JitDriver(greens=["pc", "code"], reds=["frame"], virtualizables=["frame"],
                     get_printable_location=get_printable_location, name=name,
                     should_unroll_one_iteration=should_unroll_one_iteration, is_recursive=True)


# Ends of long traces.

class Cut(object):
    """Where a trace of the JIT ends."""

    def __init__(self):
        self.is_recorded = False        # there is a trace that ends here


@elidable
def new_cut():
    """Return a new Cut.  The JIT calls this while it records a trace, in which the Cut is a constant."""
    return Cut()


def is_cut():
    """Return whether the trace that is being recorded ends here.

    A trace that has passed no loop header ends with a guard which holds only while the trace is recorded.
    From there the next trace begins, with the values in registers.
    """
    length = current_trace_length()
    if length > LONG_TRACE:
        cut = new_cut()
        is_recorded = cut.is_recorded
        cut.is_recorded = True      # before the guard: with no write between, guards may go on from the first of them
        return not is_recorded
    return length < -LONG_TRACE


# The functions.

def opcode_at(code, pc):
    """Return the opcode of the instruction at `pc`."""
    assert pc >= 0
    return ord(code.bytecode[pc])


def make_run(interpret, end_call, end_round, run_part, run_hosted, run_counted, run_recorded, run_traced):
    """Return a machine's `run`."""
    @dont_look_inside
    def run_special(frame, pc, is_entry):
        """Run the frame in the loop of its own that there is now."""
        if counting.on:
            run_counted(frame, pc)
            return LEFT
        if recording.takes(frame.code):
            run_recorded(frame, pc)
            return LEFT
        return run_traced(frame, pc, is_entry)

    @dont_inline
    @unroll_safe
    def run_parts(frame, pc, is_entry):
        """Do the same as run, whatever loops it takes; `is_entry` tells whether the call begins."""
        while pc != LEFT:
            if modes.special and is_special(frame.code):
                pc = run_special(frame, pc, is_entry)
            elif not we_are_translated():
                pc = run_hosted(frame, pc)
            elif we_are_jitted() or is_made():
                pc = run_part(frame, frame.code, pc)
            else:
                if not is_entry:
                    frame.pc = pc   # where handlers are looked for if the machine stack has no room for the loop
                pc = run_plain(frame, frame.code, pc)
            is_entry = False

    @try_inline
    @dont_look_inside
    def run_plain(frame, code, pc):
        """Do the same as run_part where there is no JIT, but not beyond an error; return the pc to go on from, or LEFT.

        So a call in which nothing is raised needs no loop around that of its instructions.
        """
        direct = hint(frame, access_directly=True)
        try:
            pc = interpret(direct, code, pc)
        except PyError as e:
            return finish_entered(frame, e, 0)
        except StackOverflow:
            check_stack_overflow()
            return finish_entered(frame, recursion_error(), 0)
        except MemoryError:
            return finish_entered(frame, memory_error(), 0)
        if pc != LEFT:
            return finish_entered(frame, None, pc)
        return LEFT

    @dont_inline
    @dont_look_inside
    def finish_entered(frame, error, pc):
        """Finish the calls that the loop of `frame` has entered, after `error` in the innermost or from its `pc`.

        Each is run by a loop of its own.  Return the pc from which the frame itself goes on; raise what it does not
        handle.
        """
        inner = context.frame()
        while inner is not frame:
            caller = inner.back()
            try:
                if error is not None:
                    pc = inner.unwind(error, inner.pc)
                    error = None
                run_parts(inner, pc, False)
            except PyError as e:
                error = e
            except StackOverflow:
                check_stack_overflow()
                error = recursion_error()
            except MemoryError:
                error = memory_error()
            if inner.code.is_generator:
                try:
                    pc = end_round(caller, caller.code, finish_round(inner, error))
                    error = None
                except PyError as e:
                    error = e
            else:
                context.leave_frame(inner, context.depth - 1)
                if error is None:
                    try:
                        pc = end_call(caller, caller.code, result_of_entered(inner))
                    except PyError as e:
                        error = e
            inner = caller
        return pc if error is None else frame.unwind(error, frame.pc)

    @try_inline
    def run(frame, pc):
        """Run the frame from `pc` until it returns or yields, which frame.w_result tells."""
        if we_are_translated() and not is_made() and not modes.special:
            pc = run_plain(frame, frame.code, pc)
            if pc != LEFT:
                run_parts(frame, pc, False)
        else:
            run_parts(frame, pc, True)

    return run


@dont_look_inside
def is_special(code):
    """Return whether the code, to be run now, is counted, recorded or traced: a trace function itself is not traced."""
    return counting.on or recording.takes(code) or tracer.active()


def make_run_part(driver, interpret, split):
    """Return a machine's `run_part`; `split` is the number of its SPLIT."""
    @try_inline
    def run_part(frame, code, pc):
        """Do the same as run, but not beyond where this loop is to be left; return the pc to go on from, or LEFT.

        It is left for another loop (NOTICE), and under the JIT at a SPLIT where the trace is long.
        """
        frame = hint(frame, access_directly=True)
        while True:
            driver.jit_merge_point(pc=pc, code=code, frame=frame)
            if pc == 0 and we_are_jitted() and current_trace_length() >= 0 and not is_loop_header(code, 0):
                note_unbound(frame, code)
            try:
                pc = interpret(frame, code, pc)
            except PyError as e:
                pc = frame.unwind(e, frame.pc)
            except StackOverflow:
                check_stack_overflow()
                pc = frame.unwind(recursion_error(), frame.pc)
                frame.pc = pc       # where handlers are looked for if interpret has no room to begin again
            except MemoryError:
                pc = frame.unwind(memory_error(), frame.pc)
            else:
                last = frame.pc
                if pc <= last:
                    if pc == LEFT:
                        if code.is_generator:
                            hint(frame, force_virtualizable=True)   # to memory, where `resume` reads it at once
                        return LEFT
                    if last >= NOTICE:
                        hint(frame, force_virtualizable=True)
                        return pc
                    if we_are_jitted():
                        clear_dead(frame, code, pc)
                        frame.pc = pc       # a trace goes round by each of the jumps to this header alike
                    driver.can_enter_jit(pc=pc, code=code, frame=frame)
                elif we_are_jitted():
                    if opcode_at(code, last) == split and is_cut():
                        hint(frame, force_virtualizable=True)       # the next trace begins with what is there
                        return pc
                    if is_loop_header(code, pc):
                        clear_dead(frame, code, pc)     # a loop is entered with what the jumps to its header leave:
                        frame.pc = pc                   # else a trace from outside could only go to its preamble
                continue
            if modes.special:
                hint(frame, force_virtualizable=True)
                return pc

    return run_part


def make_run_counted(machine, step):
    """Return a machine's `run_counted`; `step` runs one instruction, `machine` tells statistics what that is."""
    @dont_look_inside
    def run_counted(frame, pc):
        """Do the same as run, counting what is executed.  No trace is made while programs are counted."""
        code = frame.code
        counters = counting.counters_of(code, machine)
        if pc == 0:
            counters.calls += 1
        frame = hint(frame, access_directly=True)   # runs the same functions as interpret
        while pc >= 0:
            frame.pc = pc
            counters.executed[pc] += 1
            try:
                next_pc = step(frame, code, code.bytecode, pc)
                if 0 <= next_pc <= pc:
                    check_signals()
            except PyError as e:
                counters.failed[pc] += 1
                pc = frame.unwind(e, pc)
                continue
            except StackOverflow:
                check_stack_overflow()
                counters.failed[pc] += 1
                pc = frame.unwind(recursion_error(), pc)
                continue
            except MemoryError:
                counters.failed[pc] += 1
                pc = frame.unwind(memory_error(), pc)
                continue
            if next_pc != counters.ends[pc]:
                counters.jumped[pc] += 1
            pc = next_pc

    return run_counted


def make_run_recorded(step):
    """Return a machine's `run_recorded`; `step` runs one instruction."""
    @dont_look_inside
    def run_recorded(frame, pc):
        """Do the same as run, telling the recorder of each instruction.  No trace of the JIT is made meanwhile."""
        code = frame.code
        recorder = recording.recorder
        recorder.enter(frame, pc)
        direct = hint(frame, access_directly=True)      # runs the same functions as interpret
        while pc >= 0:
            direct.pc = pc
            recorder.before(frame, pc)
            try:
                next_pc = step(direct, code, code.bytecode, pc)
                if LEFT < next_pc <= pc:
                    check_signals()
            except PyError as e:
                pc = unwind_recorded(recorder, frame, e, pc)
                continue
            except StackOverflow:
                check_stack_overflow()
                pc = unwind_recorded(recorder, frame, recursion_error(), pc)
                continue
            except MemoryError:
                pc = unwind_recorded(recorder, frame, memory_error(), pc)
                continue
            recorder.after(frame, pc, next_pc)
            pc = next_pc
        recorder.leave(frame)

    return run_recorded


def unwind_recorded(recorder, frame, error, pc):
    """Do as frame.unwind, telling the recorder."""
    recorder.fail(frame, pc, error)
    try:
        next_pc = frame.unwind(error, pc)
    except PyError:
        recorder.leave_by_error(frame, pc, error)
        raise
    recorder.after(frame, pc, next_pc)
    return next_pc


def make_run_traced(step):
    """Return a machine's `run_traced`; `step` runs one instruction as a traced frame does."""
    @dont_look_inside
    def run_traced(frame, pc, is_entry):
        """Do the same as run, telling of events, while programs are traced; return the pc to go on from, or LEFT."""
        last = plain_pc(frame.pc)
        code = frame.code
        direct = hint(frame, access_directly=True)      # runs the same functions as interpret
        if is_entry:
            try:
                enter(frame)
            except PyError as e:
                pc = direct.unwind(e, last)
        while pc >= 0 and tracer.active():
            assert pc >= 0      # else all instructions would test their indexes, in the other loop too
            direct.pc = pc
            try:
                before = last
                trace_marks(frame, before)
                last = pc
                trace_instruction(frame, before)
                pc = step(direct, code, code.bytecode, pc)
                if LEFT < pc <= last:
                    check_signals()
            except PyError as e:
                pc = direct.unwind(e, last)
            except StackOverflow:
                check_stack_overflow()
                pc = direct.unwind(recursion_error(), last)
            except MemoryError:
                pc = direct.unwind(memory_error(), last)
        if pc == LEFT and tracer.active():
            try:
                leave(frame, frame.w_result)
            except PyError:
                if isinstance(frame, ResumableFrame):
                    frame.resume_pc = LEFT
                raise
        return pc

    return run_traced


def error_of_host(error):
    """Return the program's error for what the host raised in a hosted loop."""
    if isinstance(error, PyError):
        return error
    return memory_error() if isinstance(error, MemoryError) else recursion_error()
