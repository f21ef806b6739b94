"""Frame: one call under way, with its register file.

The register file is a virtualizable array: under the JIT the registers of a frame
live in machine registers, and the frame itself need not exist.

This module knows nothing of any instruction.
"""
from rvm.code.code import is_own
from rvm.code.instruction_set import EXTRA_WIDE, WIDE
from rvm.interp.context import context
from rvm.interp.modes import modes
from rvm.objects.errors import NO_LINE, W_Traceback
from rvm.objects.intvalue import W_Int, int_of
from rvm.objects.root import W_Root
from rvm.rlib.jit import (
    dont_look_inside, elidable, hint, isvirtual, non_virtual_ref, promote, unboxes_attributes, unroll_safe, vref_None,
    we_are_jitted)
from rvm.rlib.objectmodel import try_inline

LEFT = -1           # instead of the next pc: the frame was left
ENTERED = -2        # instead of the next pc: the loop goes on with a call, or a generator's round, that was begun
FEW_REGISTERS = 24  # a trace unbinds so many one by one
NOTICE = 1 << 40    # added to a frame's pc: its loop is to be left after this instruction; see rvm.interp.tracing


class W_InWord(W_Root):
    """What a W_Cell has in place of an int that is in its `word`."""


w_in_word = W_InWord()


class W_Cell(W_Root):
    """The storage of a variable that nested functions share.

    In executables with a JIT an int that the variable is bound to again, as a counter is, is kept without an object:
    a compiled loop makes none then.
    """
    word = 0        # not set by a call: memory is cleared anyway

    def __init__(self, w_value):
        self.w_value = w_value

    def get(self):
        """Return the value, or None while the variable is unbound."""
        w_value = self.w_value
        if unboxes_attributes() and w_value is w_in_word:
            return W_Int(self.word)
        return w_value

    def set(self, w_value):
        """Bind the variable, or unbind it if the value is None."""
        if unboxes_attributes() and self.w_value is not None and w_value is not None and type(w_value) is W_Int:
            self.word = int_of(w_value)
            self.w_value = w_in_word
        else:
            self.w_value = w_value


class FrameAttributes(object):
    """What only a frame has that a program looks at: its dict of variables and the attributes that can be set."""

    def __init__(self):
        self.w_locals = None            # f_locals of a function
        self.w_trace = None             # f_trace
        self.trace_lines = True
        self.trace_opcodes = False
        self.traced_pc = -1             # the instruction that was traced last,
        self.traced_line = -1           # and the line that it counts to
        self.failed_line = -1           # ... before an instruction that is on no line at all


# Of all frames that a program may have and that have no attributes of their own; it stays as it is.
SEEN = FrameAttributes()


class Frame(W_Root):
    """The registers of a call of `code`, all unbound (None) at first."""
    _virtualizable_ = ["pc", "regs[*]"]
    _immutable_fields_ = ["code", "globals"]

    # A call does not set these: memory is cleared anyway, and a trace need not record it.
    w_namespace = None          # a W_Dict or other mapping: where a class body's names live
    w_result = None             # what RETURN or YIELD left
    w_made = None               # of a call of `__init__` that the loop has entered for one of the class: the instance
    attributes = None           # a FrameAttributes, once a program may have the frame, or may get it

    @try_inline
    def __init__(self, code, globals, back):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.code = code
        self.back = back                # a virtual reference to the caller's frame; of a spare frame, to the next one
        self.globals = globals          # a Namespace
        self.pc = -1                    # of the instruction begun last
        self.regs = [None] * code.registers

    def run(self, pc):
        """Run from `pc` until the frame returns or yields, which w_result tells; filled by rvm.interp.loops."""
        raise NotImplementedError

    def unwind(self, error, pc):
        """Return where execution goes on after `error` at `pc`; raise it again where no handler covers pc."""
        code = promote(self.code)
        pc = plain_pc(pc)
        reraised = error.reraised
        if reraised:
            error.reraised = False
        else:
            if error.traceback is None and not error.keeps_context:
                error.set_context(context.handled())
            failed_pc = pc
            if error.at_lookup:
                error.at_lookup = False
                failed_pc = lookup_pc(code, pc)
            if not is_own(code):
                self.be_seen()
                error.traceback = W_Traceback(error.traceback, self, failed_pc, NO_LINE)
            if modes.special:
                error = context.trace_exception(error)
        handler = find_handler(code, pc)
        if handler is None:
            if modes.special:
                error = context.trace_left(error)
            if error.traceback is None and is_own(code):
                leave_library(error)
            if reraised:
                self.pc = pc_of_raise(self, error)      # for `f_lineno`: here only the end of a `try` raises it again
            raise error
        w_value = error.value()
        w_value.traceback = error.traceback
        register = handler.register
        assert register >= 0
        self.regs[register] = w_value
        return handler.target

    def be_seen(self):
        """Note that a program may have the frame, or may get it."""
        if self.attributes is None:
            self.attributes = SEEN

    # The chain of calls; see rvm.interp.context.

    def keep_back(self):
        """Refer to the caller for good: the reference at hand ends with the caller's call."""
        caller = self.back()
        if caller is not None:
            caller.be_seen()
        self.back = non_virtual_ref(caller)


class ResumableFrame(Frame):
    """The frame of a generator, coroutine or async generator."""

    w_generator = None          # while a loop has entered the frame (rvm.interp.rounds): whose frame it is
    items_w = None              # while all its items are wanted: the list for them

    @try_inline
    def __init__(self, code, globals):
        Frame.__init__(self, code, globals, vref_None)      # a caller for each time that it is resumed
        self.resume_pc = 0              # where it goes on, LEFT once it has returned
        self.resume_register = 0        # the register that takes what is sent
        self.delegate_register = -1     # while in `yield from`: the register with the inner iterator
        self.delegate_end = 0           # ... and the pc behind the instruction
        self.w_first = None             # while it runs: the generator that was resumed in its place

    def drop_registers(self):
        """Refer to no variables once it has returned, as its generator may live on; unless a program may look."""
        if self.attributes is None and not isvirtual(self):
            if we_are_jitted():
                count = promote(self.code).registers
                if count <= FEW_REGISTERS:
                    clear_few_registers(self, count)
                    return
            clear_registers(self)


@unroll_safe
def clear_few_registers(frame, count):
    """Unbind all registers, whose number is constant, in a trace itself.

    A call that writes to a frame would make the trace write all that it has delayed, and forget what it knows.
    """
    i = 0
    while i < count:
        frame.regs[i] = None
        i += 1


@dont_look_inside
def clear_registers(frame):
    """Unbind all registers."""
    regs = frame.regs
    for i in range(len(regs)):
        regs[i] = None


@try_inline
def frame_for(code, globals):
    """Return a frame for a call of the code that begins now, with all registers unbound."""
    return ResumableFrame(code, globals) if code.is_generator else Frame(code, globals, context.top)


# Without a JIT, frames are used again: one whose call has ended is kept with its code for the next call, which then
# allocates nothing, and whose registers are in the processor's cache.  Not kept is a frame that a program may have, nor
# any while programs are traced.

@try_inline
def spare_or_new_frame(code, globals):
    """Do the same as frame_for, for a call of a function."""
    frame = code.spare_frame
    if frame is None or frame.globals is not globals:
        code.spare_frame = None
        return frame_for(code, globals)
    code.spare_frame = frame.back()
    frame.back = context.top
    return frame


@try_inline
@dont_look_inside
def keep_spare(frame, code):
    """Keep the frame of a function's call that has ended for another call of the code."""
    if frame.attributes is not None or modes.special:
        return
    regs = frame.regs
    for i in range(len(regs)):
        regs[i] = None
    frame.w_result = None
    frame.pc = -1
    if not code.details.has_caches:
        code.note_caches()
    frame.back = non_virtual_ref(code.spare_frame)
    code.spare_frame = frame


def plain_pc(pc):
    """Return the pc that a frame's `pc` means."""
    return pc - NOTICE if pc >= NOTICE else pc


def pc_of_raise(frame, error):
    """Return the pc at which the error was raised first in the frame's call, as its traceback has it."""
    traceback = error.traceback
    if traceback is not None and traceback.frame is frame:
        return traceback.pc
    return frame.pc


@dont_look_inside
def leave_library(error):
    """Let an error that a function of rvm's own library has raised have the context of one that a function in C raises.

    What the library itself was handling is none; what its caller handles is."""
    w_value = error.value()
    if w_value.w_cause is None:
        w_handled = context.handled()
        w_value.suppress_context = False
        w_value.w_context = None
        error.w_context = None
        error.set_context(w_handled)


def lookup_pc(code, pc):
    """Return the pc whose source position is the look-up's of the CALL_METHOD at `pc`: that behind its opcode."""
    opcode = ord(code.bytecode[pc])
    return pc + 2 if opcode == WIDE or opcode == EXTRA_WIDE else pc + 1


@elidable
def find_handler(code, pc):
    """Return the innermost line of the exception table that covers pc, or None."""
    for handler in code.details.handlers:
        if handler.start <= pc < handler.end:
            return handler
    return None


@elidable
def dead_registers(code, pc):
    """Return the registers that hold nothing of use at the loop header pc."""
    for header in code.details.loop_headers:
        if header.pc == pc:
            return header.dead
    return NONE_DEAD


NONE_DEAD = []


@unroll_safe
def note_unbound(frame, code):
    """Tell a trace that begins with a call of the code which registers are unbound: it need not read them.

    A trace knows that of the frames of calls which it takes in.  Of many registers it would read fewer than it writes.
    A trace function that was told of the call may have bound variables: the program has the frame then.
    """
    if code.registers - code.parameters > FEW_REGISTERS or frame.attributes is not None:
        return
    first = code.first_free
    behind = first + len(code.freevars)
    i = code.parameters
    assert i >= 0
    while i < code.registers:
        if i < first or i >= behind:
            frame.regs[i] = None
        i += 1


def is_loop_header(code, pc):
    """Return whether the pc is a target of backward jumps; the tracer asks at each instruction."""
    return len(code.details.loop_headers) > 0 and is_in_headers(code, pc)


@elidable
def is_in_headers(code, pc):
    for header in code.details.loop_headers:
        if header.pc == pc:
            return True
    return False


@unroll_safe
def clear_dead(frame, code, pc):
    """Drop stale values at a loop header, so that they neither keep objects alive nor cross iterations."""
    dead = dead_registers(code, pc)
    i = 0
    while i < len(dead):
        register = dead[i]
        assert register >= 0
        frame.regs[register] = None
        i += 1


def clear_dead_early(frame, code, pc, header):
    """Do what clear_dead does at `header` before the jump to it, at `pc`, asks for signals; for traces only.

    Then the guard of that question need not keep the values.  They stay where a handler could read them, as a signal's
    function may raise an error at the jump, and where the loop is to be left.
    """
    if frame.pc == pc and find_handler(code, pc) is None:
        clear_dead(frame, code, header)
