"""Frames as programs see them: the calls under way, where each is, its variables.

A frame that a program may get is marked as seen: it stays of use when its call has ended.

This module knows nothing of instructions.
"""
from rvm.code.code import CO_OPTIMIZED, is_own
from rvm.code.leaving import place_of_leaving
from rvm.code.positions import line_at
from rvm.interp.context import context
from rvm.interp.coroutine import suspended_call
from rvm.interp.frame import LEFT, SEEN, FrameAttributes, ResumableFrame, W_Cell, find_handler, plain_pc
from rvm.interp.generator import W_Resumable
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import runtime_error
from rvm.objects.nametables import namespace_dict
from rvm.rlib.jit import dont_look_inside


# The chain.

def seen(frame):
    """Return the frame, which a program gets from now on."""
    frame.be_seen()
    return frame


@dont_look_inside
def frame_at(depth):
    """Return the frame `depth` calls below the innermost one, or None."""
    frame = context.frame()
    while frame is not None and depth > 0:
        frame = shown_caller(frame)
        depth -= 1
    return frame


@dont_look_inside
def shown_caller(frame):
    """Return the frame that programs see as the caller of this one, or None.

    Functions of rvm's own library have no frames in CPython, where they are in C: only they see one another.
    """
    caller = caller_of(frame)
    if not is_own(frame.code):
        while caller is not None and is_own(caller.code):
            caller = caller_of(caller)
    return caller


@dont_look_inside
def caller_of(frame):
    """Return the frame that called this one, or None; a generator has a caller only while it runs."""
    innermost = innermost_inside(frame)
    w_first = innermost.w_first if isinstance(innermost, ResumableFrame) else None
    if w_first is None:
        return frame.back()
    # The innermost one was resumed in place of those that wait for it; only it refers to their caller.
    return innermost.back() if w_first.frame is frame else w_first.waiting_for(frame).frame


def is_suspended(frame):
    """Return whether the frame is a generator's that waits to be resumed, or has not been started."""
    return isinstance(frame, ResumableFrame) and frame.resume_pc != LEFT


def innermost_inside(frame):
    """Return the last frame of the generators that wait for one another, from this suspended one on."""
    while isinstance(frame, ResumableFrame) and frame.resume_pc != LEFT and frame.delegate_register >= 0:
        register = frame.delegate_register
        assert register >= 0
        w_inner = frame.regs[register]
        if not isinstance(w_inner, W_Resumable):
            break
        frame = w_inner.frame
    return frame


def is_running(frame):
    """Return whether the call is under way, in this thread or in another one."""
    return is_at_or_below(frame, context.frame()) or context.runs_elsewhere(frame)


@dont_look_inside
def is_at_or_below(frame, innermost):
    """Return whether the frame is the innermost one of a chain of calls, or one of its callers."""
    other = innermost
    while other is not None:
        if other is frame:
            return True
        other = caller_of(other)
    return False


# Where a frame is.

@dont_look_inside
def line_of(frame):
    """Return the line of the instruction begun last, -1 if it is traced and on none.

    Of a generator that has not been started return that of its `def`.
    """
    pc = plain_pc(frame.pc)
    attributes = attributes_of(frame)
    if attributes.traced_pc == pc and pc >= 0:
        return attributes.traced_line
    if pc < 0 and frame.code.name == "<module>":
        return 0
    if find_handler(frame.code, pc) is not None and not is_suspended(frame) and not is_running(frame):
        pc = place_of_leaving(frame.code, pc)
    return line_at(frame.code.details.positions, frame.code.first_line, pc)


# Attributes that can be set.

def own_attributes(frame):
    """Return the frame's FrameAttributes to be changed."""
    if frame.attributes is None or frame.attributes is SEEN:
        frame.attributes = FrameAttributes()
    return frame.attributes


def attributes_of(frame):
    """Return the frame's FrameAttributes to be read."""
    return frame.attributes if frame.attributes is not None else SEEN


# Variables.

@dont_look_inside
def locals_of(frame):
    """Return f_locals: the namespace of a class body or module; of a function, its dict, brought up to date."""
    code = frame.code
    if code.flags & CO_OPTIMIZED == 0:
        return frame.w_namespace if frame.w_namespace is not None else namespace_dict(frame.globals)
    attributes = own_attributes(frame)
    if attributes.w_locals is None:
        attributes.w_locals = new_dict()
    w_dict = attributes.w_locals
    for register in shown_registers(code):
        name = code.details.register_names[register]
        w_value = value_of_variable(frame, register, name)
        if w_value is None:
            w_dict.delitem_str(name)
        else:
            w_dict.setitem_str(name, w_value)
    return w_dict


def locals_to_frame(frame):
    """Give the variables of a function the values in its dict, as after a call of a trace function.

    One that is not in the dict keeps its value: the compiler relies on variables to stay bound.
    """
    attributes = attributes_of(frame)
    if attributes.w_locals is None or frame.code.flags & CO_OPTIMIZED == 0:
        return
    for register in shown_registers(frame.code):
        name = frame.code.details.register_names[register]
        w_value = attributes.w_locals.getitem_str(name)
        if w_value is not None:
            set_variable(frame, register, name, w_value)


def set_variable(frame, register, name, w_value):
    """Set the variable with that register."""
    assert register >= 0
    w_cell = frame.regs[register]
    if isinstance(w_cell, W_Cell) and has_cell(frame.code, name):
        w_cell.set(w_value)
    elif w_cell is not w_value:
        frame.regs[register] = w_value


def shown_registers(code):
    """Return the registers of a function's variables in CPython's order; kept with the code."""
    details = code.details
    if details.shown_registers is None:
        registers = []
        for name in details.varnames + details.cellvars + code.freevars:
            for i in range(len(details.register_names)):
                if details.register_names[i] == name and i not in registers:
                    registers.append(i)
                    break
        details.shown_registers = registers[:]
    return details.shown_registers


def value_of_variable(frame, register, name):
    """Return the value of the variable with that register, None (machine-level) where it has none."""
    assert register >= 0
    w_value = frame.regs[register]
    if isinstance(w_value, W_Cell) and has_cell(frame.code, name):
        return w_value.get()
    return w_value


def has_cell(code, name):
    """Return whether the variable is in a cell."""
    return name in code.details.cellvars or name in code.freevars


def clear(frame):
    """Drop the frame's variables; close the generator that it is of.  Raise RuntimeError while it runs."""
    if is_running(frame):
        raise runtime_error("cannot clear an executing frame")
    if is_suspended(frame):
        w_call = suspended_call(frame, True)
        w_call.started = frame.pc >= 0
        w_call.finalize()
    if frame.attributes is not None:
        frame.attributes.w_trace = None
    i = 0
    while i < len(frame.regs):
        frame.regs[i] = None
        i += 1
