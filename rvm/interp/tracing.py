"""Tracing and profiling: sys.settrace and sys.setprofile, and the events that their functions get.

While there is such a function, `modes.special` is set, and frames run in a loop that asks here before and after each
instruction (make_run_traced in rvm.interp.portal).  The frames that were under way before are in loops that ask
nothing.  So `notify` marks each of them: it adds NOTICE to the frame's pc, with which the loop compares the next pc
anyway to find backward jumps.  When the instruction under way is over, the loop is left and the other one begun.

The function itself is not traced, nor is what it calls.

This module knows no instruction.
"""
from rvm.code.code import is_own
from rvm.code.line_marks import NEW_LINE, LineReader
from rvm.interp.context import Context, context
from rvm.interp.frame import NOTICE, SEEN, plain_pc
from rvm.interp.frameobject import attributes_of, locals_of, locals_to_frame, own_attributes
from rvm.interp.function import W_Function
from rvm.interp.generator import protocol_next
from rvm.interp.modes import modes
from rvm.interp.recording import recording
from rvm.objects.builtin import W_BoundMethod, W_Builtin, w_wrapper_descriptor_type
from rvm.objects.errors import PyError, runtime_error, value_error, w_StopIteration
from rvm.objects.root import W_Iterator, w_None
from rvm.objects.specials import NUMBER_OF
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import dont_look_inside

# The events.
w_CALL, w_LINE, w_RETURN = W_Str("call"), W_Str("line"), W_Str("return")
w_EXCEPTION, w_OPCODE = W_Str("exception"), W_Str("opcode")
w_C_CALL, w_C_RETURN, w_C_EXCEPTION = W_Str("c_call"), W_Str("c_return"), W_Str("c_exception")


class Tracer(object):
    """One instance, `tracer`."""

    def __init__(self):
        self.w_trace = None         # sys.gettrace()
        self.w_profile = None       # sys.getprofile()
        self.inside = 0             # how many calls of these functions are under way
        self.w_event = w_CALL       # the event that is being told of; where none is, that of a call, as in CPython
        self.entered = None         # the frame that is to be run, of whose entry nothing is to be told

    def active(self):
        """Return whether the code that runs now is traced."""
        return modes.special and self.inside == 0 and (self.w_trace is not None or self.w_profile is not None)

    def set_trace(self, w_function):
        self.w_trace = w_function
        self.changed()

    def set_profile(self, w_function):
        self.w_profile = w_function
        self.changed()

    def changed(self):
        modes.set_special(self.w_trace is not None or self.w_profile is not None or self.others_are_traced())
        if modes.special:
            notify()

    @staticmethod
    def others_are_traced():
        """Return whether another thread has such a function; filled by rvm.interp.threads."""
        raise NotImplementedError


tracer = Tracer()


@dont_look_inside
def set_trace(w_function):
    """Set the trace function, or None (machine-level)."""
    check_possible()
    tracer.set_trace(w_function)


@dont_look_inside
def set_profile(w_function):
    """Set the profile function, or None (machine-level)."""
    check_possible()
    tracer.set_profile(w_function)


def check_possible():
    if modes.refused != "":
        raise runtime_error("cannot trace or profile with " + modes.refused)


def notify():
    """Have the loops of all frames under way left after the instruction that each is at."""
    frame = context.frame()
    while frame is not None:
        if 0 <= frame.pc < NOTICE:
            frame.pc += NOTICE
        frame.be_seen()
        frame = frame.back()


@dont_look_inside
def call_tracing(w_function, args_w):
    """Call the function, traced although a trace function is under way (sys.call_tracing)."""
    inside = tracer.inside
    tracer.inside = 0
    try:
        return w_function.call(args_w, None)
    finally:
        tracer.inside = inside


# Calls of the functions.

def call_with(w_function, frame, w_event, w_argument):
    """Call a trace or profile function; afterwards the frame has the variables that were set in its f_locals."""
    frame.be_seen()
    if attributes_of(frame).w_locals is not None:
        locals_of(frame)
    w_outer = tracer.w_event
    tracer.w_event = w_event
    tracer.inside += 1
    try:
        return w_function.call3(frame, w_event, w_argument)
    finally:
        tracer.inside -= 1
        tracer.w_event = w_outer
        locals_to_frame(frame)


def trace(frame, w_event, w_argument):
    """Tell of an event: a call to the trace function, any other to the frame's own one, which it returned."""
    w_function = tracer.w_trace if w_event is w_CALL else attributes_of(frame).w_trace
    if w_function is None:
        return
    try:
        w_result = call_with(w_function, frame, w_event, w_argument)
    except PyError:
        tracer.set_trace(None)
        if frame.attributes is not None:
            frame.attributes.w_trace = None
        raise
    if w_result is not w_None:
        own_attributes(frame).w_trace = w_result


def profile(frame, w_event, w_argument):
    """Tell the profile function of an event."""
    if tracer.w_profile is None:
        return
    try:
        call_with(tracer.w_profile, frame, w_event, w_argument)
    except PyError:
        tracer.set_profile(None)
        raise


# Events of frames.

def enter(frame):
    """Tell that a frame was entered; what is raised here leaves it at once.

    Nothing is told of those in rvm's own library, whose functions are in C in CPython.
    """
    if tracer.entered is frame:
        tracer.entered = None
        return
    if is_own(frame.code):
        return
    if tracer.w_trace is not None:
        trace(frame, w_CALL, w_None)
    profile(frame, w_CALL, w_None)


def leave(frame, w_result):
    """Tell that a frame is left, with its result or, by an exception, with Python's None."""
    if is_own(frame.code):
        return
    if tracer.w_trace is not None:
        trace(frame, w_RETURN, w_result)
    profile(frame, w_RETURN, w_result)


@dont_look_inside
def enter_thrown(self, error):
    """Tell that a generator's frame was entered, before an error is raised in it."""
    frame = context.frame()
    if recording.takes(frame.code):
        recording.recorder.throw(frame, error)
    if tracer.active():
        enter(frame)
        tracer.entered = frame


@dont_look_inside
def keep_entered(self, frame):
    """Tell of no call when the frame is run next: it counts as under way, as what it waited for is over."""
    if tracer.active():
        tracer.entered = frame


@dont_look_inside
def trace_exception(self, error):
    """Tell that the error was raised in the frame; return it, or what the trace function raised instead."""
    frame = context.frame()
    if tracer.w_trace is None or not tracer.active() or attributes_of(frame).w_trace is None:
        return error
    w_value = error.value()
    w_value.traceback = error.traceback
    w_traceback = w_None
    if error.traceback is not None:
        w_traceback = error.traceback
    try:
        trace(frame, w_EXCEPTION, W_Tuple([w_value.gettype(), w_value, w_traceback]))
    except PyError as e:
        return e
    return error


def note_failed(frame):
    """Let f_lineno be the line of what failed, where an instruction on no line raised the error again."""
    attributes = frame.attributes
    if attributes is not None and attributes is not SEEN and attributes.traced_line < 0:
        attributes.traced_pc = plain_pc(frame.pc)
        attributes.traced_line = attributes.failed_line


@dont_look_inside
def trace_stop(self, error):
    """Tell of a StopIteration, which goes no further; raise what the trace function raises."""
    other = trace_exception(self, error)
    if other is not error:
        raise other


@dont_look_inside
def trace_left(self, error):
    """Tell that the error leaves the frame; return it, or what the trace function raised instead."""
    if tracer.active():
        tracer.entered = None
        frame = context.frame()
        note_failed(frame)
        try:
            leave(frame, w_None)
        except PyError as e:
            return e
    return error


Context.enter_thrown = enter_thrown
Context.keep_entered = keep_entered
Context.trace_exception = trace_exception
Context.trace_stop = trace_stop
Context.trace_left = trace_left


# Jumps.

def check_jump(frame, is_small, line):
    """Raise the ValueError for setting f_lineno to `line`: CPython's where CPython refuses that too.

    `is_small` is whether the number fits a machine word.
    """
    if tracer.w_event is w_CALL:
        raise value_error("can't jump from the 'call' trace event of a new frame")
    if tracer.w_event is not w_LINE:
        raise value_error("can only jump from a 'line' trace event")
    if attributes_of(frame).w_trace is None:
        raise value_error("f_lineno can only be set by a trace function")
    if not is_small:
        raise value_error("lineno out of range")
    if line < frame.code.first_line:
        raise value_error("line %d comes before the current code block" % line)
    if line > lines_of(frame.code).last_line():
        raise value_error("line %d comes after the current code block" % line)
    raise value_error("rvm cannot jump: f_lineno cannot be set")


# Lines.

def lines_of(code):
    """Return the code's LineReader, which is kept with it."""
    if code.details.lines is None:
        code.details.lines = LineReader(code)
    return code.details.lines


def line_before(frame, pc):
    """Return the line that the instruction at `pc`, executed last, counts to."""
    if pc < 0:
        return -1
    attributes = frame.attributes
    if attributes.traced_pc == pc:
        return attributes.traced_line
    return max(lines_of(frame.code).line_at(pc), -1)


def trace_marks(frame, last):
    """Tell of lines between the instruction at `last`, -1 for none, and that at frame.pc."""
    attributes = frame.attributes
    if tracer.w_trace is None or attributes is None or attributes.w_trace is None:
        return
    pc = plain_pc(frame.pc)
    line = line_before(frame, last)
    attributes.traced_pc = pc
    attributes.traced_line = line
    for mark in lines_of(frame.code).marks_reached(last, pc, line):
        attributes.traced_line = mark
        trace_line(frame)


def trace_instruction(frame, last):
    """Tell of the instruction at frame.pc that is about to begin; the one before was at `last`, -1 for none."""
    attributes = frame.attributes
    if tracer.w_trace is None or attributes is None or attributes.w_trace is None:
        return
    pc = plain_pc(frame.pc)
    lines = lines_of(frame.code)
    line = attributes.traced_line
    if lines.line_at(pc) == NEW_LINE:
        attributes.failed_line = line
    attributes.traced_line = lines.line_after(pc, line)
    if lines.is_reached(last, pc, line):
        trace_line(frame)
    if attributes.trace_opcodes:
        trace(frame, w_OPCODE, w_None)


def trace_line(frame):
    if frame.attributes.trace_lines:
        trace(frame, w_LINE, w_None)


# Calls of builtin functions, for profiling, and the ends of iterators.

def call_traced(w_callee, args_w, names):
    """Call an object as an instruction of the innermost frame does."""
    if tracer.w_profile is None or not is_native(w_callee):
        return w_callee.call(args_w, names)
    frame = context.frame()
    if is_own(frame.code):
        return w_callee.call(args_w, names)
    profile(frame, w_C_CALL, w_callee)
    try:
        w_result = w_callee.call(args_w, names)
    except PyError:
        profile(frame, w_C_EXCEPTION, w_callee)
        raise
    profile(frame, w_C_RETURN, w_callee)
    return w_result


def is_native(w_callee):
    """Return whether it is a builtin function or method in CPython; what is in a slot of a type is none there."""
    if isinstance(w_callee, W_BoundMethod):
        w_callee = w_callee.w_function
    if isinstance(w_callee, W_Function):
        return is_own(w_callee.code) and w_callee.code.name not in NUMBER_OF
    return isinstance(w_callee, W_Builtin) and w_callee.w_kind is not w_wrapper_descriptor_type


def next_traced(w_iterator):
    """Do as operations.next_item, and tell of a StopIteration."""
    if isinstance(w_iterator, W_Iterator):
        return w_iterator.next_item()
    try:
        return protocol_next(w_iterator)
    except PyError as e:
        if not e.matches(w_StopIteration):
            raise
        context.trace_stop(e)
        return None
