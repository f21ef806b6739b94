"""Calls on the register machine.  The arguments of a call are a list of operands (rvm.interp.register.operands)."""
from rvm.code.instruction_set import WIDE
from rvm.code.register.opcodes import BY_NAME
from rvm.interp.attributes import cached_function, find_method, read_attribute
from rvm.interp.calls import Calls
from rvm.interp.frame import plain_pc
from rvm.interp.function import W_Function
from rvm.interp.operands import distance, double_number, set_register, signed_byte
from rvm.interp.register.operands import count_of, narrow_count_of, narrow_operand, operand
from rvm.objects.errors import PyError
from rvm.objects.root import W_Root
from rvm.rlib.jit import we_are_jitted
from rvm.rlib.objectmodel import dont_inline, nonneg, try_inline

CALL, CALL_METHOD_KW = BY_NAME["CALL"].number, BY_NAME["CALL_METHOD_KW"].number

_calls = Calls(count_of, operand, narrow_count_of, narrow_operand, False)
call, enter = _calls.call, _calls.enter
call_keywords, enter_keywords = _calls.call_keywords, _calls.enter_keywords
call_plain_method, enter_plain_method, collect = _calls.call_plain_method, _calls.enter_plain_method, _calls.collect


def make_call_method(call_function, call_any_method):
    @try_inline
    def call_method(frame, code, w_object, name_index, operands):
        """CALL_METHOD: look up and call, without a bound method where the type has a plain function."""
        if not we_are_jitted():
            w_function = cached_function(code, w_object, name_index)
            if w_function is not None:
                return call_function(w_function, w_object, frame, code, operands)
        return call_any_method(frame, code, w_object, name_index, operands)

    return call_method


def make_call_any_method(call, call_plain_method):
    @dont_inline
    def call_any_method(frame, code, w_object, name_index, operands):
        """Do the same as call_method where what is called is in no cache yet, or no function of the program."""
        w_method = find_method(code, w_object, name_index)
        if w_method is None:
            w_callee = look_up(code, w_object, name_index)
            return call(frame, code, w_callee, operands)
        return call_plain_method(w_method, w_object, frame, code, operands)

    return call_any_method


def look_up(code, w_object, name_index):
    """Return the attribute that CALL_METHOD calls; an error has the source position of the look-up."""
    try:
        return read_attribute(code, w_object, name_index)
    except PyError as error:
        error.at_lookup = True
        raise


class W_Bound(W_Root):
    """What GET_METHOD leaves where calling the attribute is all there is to do."""
    _immutable_fields_ = ["w_callee"]

    def __init__(self, w_callee):
        self.w_callee = w_callee


@try_inline
def get_method(frame, code, w_object, name_index):
    """GET_METHOD: return a plain function of the object's type, else the attribute as a W_Bound."""
    if not we_are_jitted():
        w_function = cached_function(code, w_object, name_index)
        if w_function is not None:
            return w_function
    return get_any_method(frame, code, w_object, name_index)


@dont_inline
def get_any_method(frame, code, w_object, name_index):
    """Do the same as get_method where the method is in no cache yet, or no function of the program."""
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        return W_Bound(read_attribute(code, w_object, name_index))
    return w_method


def make_call_unbound(call_function, call_any_unbound):
    @try_inline
    def call_unbound(frame, code, w_method, w_object, operands):
        """CALL_UNBOUND: call what GET_METHOD left."""
        if not we_are_jitted() and isinstance(w_method, W_Function):
            return call_function(w_method, w_object, frame, code, operands)
        return call_any_unbound(frame, code, w_method, w_object, operands)

    return call_unbound


def make_call_any_unbound(call, call_plain_method):
    @dont_inline
    def call_any_unbound(frame, code, w_method, w_object, operands):
        """Do the same as call_unbound, whatever GET_METHOD left."""
        if type(w_method) is W_Bound:
            return call(frame, code, w_method.w_callee, operands)
        return call_plain_method(w_method, w_object, frame, code, operands)

    return call_any_unbound


call_method = make_call_method(_calls.call_function, make_call_any_method(call, call_plain_method))
enter_method = make_call_method(_calls.enter_function, make_call_any_method(enter, enter_plain_method))
call_unbound = make_call_unbound(_calls.call_function, make_call_any_unbound(call, call_plain_method))
enter_unbound = make_call_unbound(_calls.enter_function, make_call_any_unbound(enter, enter_plain_method))


@try_inline
def end_call(frame, code, w_result):
    """Do what is left of the instruction by which the frame's loop entered a call; return the pc behind it.

    Its operands have one byte each.
    """
    bytecode = code.bytecode
    pc = nonneg(plain_pc(frame.pc))
    register = ord(bytecode[pc + 1])
    frame.regs[register] = w_result
    opcode = ord(bytecode[pc])      # of those that enter calls, CALL is the first and CALL_METHOD_KW the last but one
    count_at = pc + 3 if opcode == CALL else pc + 4 if opcode < CALL_METHOD_KW else pc + 5
    return count_at + 1 + ord(bytecode[count_at])


@try_inline
def end_round(frame, code, w_item):
    """Do what is left of the FOR by which the frame's loop began a round; return the next pc.

    The item is None (machine-level) at the end.  The operands have one byte each, or two behind a WIDE.
    """
    bytecode = code.bytecode
    pc = nonneg(plain_pc(frame.pc))
    if ord(bytecode[pc]) == WIDE:
        return end_far_round(frame, bytecode, pc + 1, w_item)
    if w_item is None:
        return pc + 4
    register = ord(bytecode[pc + 1])
    frame.regs[register] = w_item
    return pc + 4 + signed_byte(ord(bytecode[pc + 3]))


@dont_inline
def end_far_round(frame, bytecode, pc, w_item):
    """Do the same for a FOR at `pc` with operands of two bytes."""
    pc = nonneg(pc)
    if w_item is None:
        return pc + 7
    set_register(frame, double_number(bytecode, pc + 1), w_item)
    return pc + 7 + distance(bytecode, pc + 5, 2)


def make_call_method_keywords(call_keywords, call_function_keywords):
    def call_method_keywords(frame, code, w_object, name_index, w_names, operands):
        """CALL_METHOD_KW."""
        w_method = find_method(code, w_object, name_index)
        if w_method is None:
            w_callee = look_up(code, w_object, name_index)
            return call_keywords(frame, code, w_callee, w_names, operands)
        return call_function_keywords(w_method, w_object, frame, code, w_names, operands)

    return call_method_keywords


def make_call_unbound_keywords(call_keywords, call_function_keywords):
    def call_unbound_keywords(frame, code, w_method, w_object, w_names, operands):
        """CALL_UNBOUND_KW."""
        if type(w_method) is W_Bound:
            return call_keywords(frame, code, w_method.w_callee, w_names, operands)
        return call_function_keywords(w_method, w_object, frame, code, w_names, operands)

    return call_unbound_keywords


call_method_keywords = make_call_method_keywords(call_keywords, _calls.call_function_keywords)
enter_method_keywords = make_call_method_keywords(enter_keywords, _calls.enter_function_keywords)
call_unbound_keywords = make_call_unbound_keywords(call_keywords, _calls.call_function_keywords)
enter_unbound_keywords = make_call_unbound_keywords(enter_keywords, _calls.enter_function_keywords)
