"""Calls on the stack machine: from the caller's stack to the callee's variables, without a list between
where it can be.

Each operation gets the call's arguments as a place in the frame: they are in `count`
registers from `first` on.  The twin of rvm.interp.register.calls, whose operands are spread.
"""
from rvm.interp.attributes import find_method, read_attribute
from rvm.interp.context import context
from rvm.interp.frame import LEFT
from rvm.interp.function import W_Function, start
from rvm.interp.generator import yield_from
from rvm.interp.register.calls import call_spread, init_returned, keyword_names
from rvm.interp.typecalls import plain_init
from rvm.objects.basetypes import w_type_type
from rvm.objects.builtin import W_BoundMethod, W_Builtin
from rvm.objects.instance import W_Instance
from rvm.objects.root import w_None
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import dont_look_inside, hint, promote, unroll_safe


def call(frame, code, w_callee, first, count):
    """CALL: positional arguments only."""
    if type(w_callee) is W_Function:
        return call_function(w_callee, None, frame, first, count)
    if isinstance(w_callee, W_Type):
        w_init = plain_init(w_callee)
        if w_init is not None:
            w_instance = W_Instance(promote(w_callee))
            w_result = call_function(w_init, w_instance, frame, first, count)
            if w_result is not w_None:
                raise init_returned(w_result)
            return w_instance
    if type(w_callee) is W_BoundMethod:
        w_function = w_callee.w_function
        if type(w_function) is W_Function:
            return call_function(w_function, w_callee.w_self, frame, first, count)
    return call_any(w_callee, frame, first, count)


@dont_look_inside
def call_here(frame, code, pc, w_callee, first, count):
    """CALL_HERE: as CALL, of what may be a builtin that asks for the frame."""
    if not isinstance(w_callee, W_Builtin) and w_callee is not w_type_type:
        return call(frame, code, w_callee, first, count)
    outer = context.frame
    context.frame = frame
    frame.pc = pc       # a warning tells the line; hosted nothing else sets it
    try:
        return call_any(w_callee, frame, first, count)
    finally:
        context.frame = outer


@unroll_safe
def call_function(w_function, w_self, frame, first, count):
    """Call a function of the program, with `w_self` (if not None) before the arguments."""
    bound = 0 if w_self is None else 1
    callee_code = promote(w_function.code)
    given = bound + count
    missing = callee_code.plain_arity - given
    if missing < 0 or missing > len(w_function.defaults_w):
        return w_function.call(collect(w_self, frame, first, count), None)
    callee = w_function.new_frame()
    fresh = hint(callee, access_directly=True, fresh_virtualizable=True)
    if w_self is not None:
        fresh.regs[0] = w_self
    i = 0
    while i < count:
        fresh.regs[bound + i] = frame.regs[first + i]
        i += 1
    i = 0
    while i < missing:
        fresh.regs[given + i] = w_function.defaults_w[len(w_function.defaults_w) - missing + i]
        i += 1
    return start(callee)


@unroll_safe
def collect(w_self, frame, first, count):
    """The arguments as a list, `w_self` first if it is not None."""
    bound = 0 if w_self is None else 1
    args_w = [None] * (bound + count)
    if w_self is not None:
        args_w[0] = w_self
    i = 0
    while i < count:
        args_w[bound + i] = frame.regs[first + i]
        i += 1
    return args_w


def call_any(w_callee, frame, first, count):
    """Call any other object."""
    if count == 0:
        return w_callee.call0()
    if count == 1:
        return w_callee.call1(frame.regs[first])
    if count == 2:
        return w_callee.call2(frame.regs[first], frame.regs[first + 1])
    if count == 3:
        return w_callee.call3(frame.regs[first], frame.regs[first + 1], frame.regs[first + 2])
    return w_callee.call(collect(None, frame, first, count), None)


# Methods.

def load_method(frame, code, index, name_index):
    """LOAD_METHOD: from the object in register `index` to the pair that CALL_METHOD takes."""
    w_object = frame.regs[index]
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        frame.regs[index + 1] = read_attribute(code, w_object, name_index)
        frame.regs[index] = None
    else:
        frame.regs[index + 1] = w_object
        frame.regs[index] = w_method


def call_method(frame, code, w_method, w_self, first, count):
    """CALL_METHOD: of what LOAD_METHOD left, w_method is None where w_self is all there is to call."""
    if w_method is None:
        return call(frame, code, w_self, first, count)
    if type(w_method) is W_Function:
        return call_function(w_method, w_self, frame, first, count)
    assert isinstance(w_method, W_Builtin)
    if count == 0:
        return w_method.call1(w_self)
    if count == 1:
        return w_method.call2(w_self, frame.regs[first])
    if count == 2:
        return w_method.call3(w_self, frame.regs[first], frame.regs[first + 1])
    return w_method.call(collect(w_self, frame, first, count), None)


# Keywords, `*` and `**`.

def call_keywords(frame, w_callee, w_names, first, count):
    """CALL_KW: the last arguments are named by the tuple `w_names`."""
    return w_callee.call(collect(None, frame, first, count), keyword_names(w_names))


def call_method_keywords(frame, w_method, w_self, w_names, first, count):
    """CALL_METHOD_KW."""
    if w_method is None:
        return call_keywords(frame, w_self, w_names, first, count)
    return w_method.call(collect(w_self, frame, first, count), keyword_names(w_names))


def call_function_ex(frame, w_callee, w_args, first, count):
    """CALL_FUNCTION_EX: the dict of keywords, if there is one, is in register `first`."""
    w_keywords = frame.regs[first] if count > 0 else w_None
    return call_spread(w_callee, w_args, w_keywords)


# `yield from`.

def send(frame, code, register, inner_register, target):
    """SEND: the value in `register` goes to the iterator in `inner_register`; is that at its end?

    The frame is then ready to be left, with what the iterator gave, as YIELD_SENT does.
    """
    return yield_from(frame, code, register, inner_register, 0, target, 0) != LEFT


def yield_sent(frame, end):
    """YIELD_SENT."""
    frame.resume_pc = end
    return LEFT
