"""Calls on the stack machine.  The arguments of a call are a list of items (rvm.interp.stack.operands)."""
from rvm.code.instruction_set import WIDE
from rvm.code.stack.opcodes import BY_NAME
from rvm.interp.attributes import find_method, read_attribute
from rvm.interp.calls import Calls, call_spread
from rvm.interp.frame import LEFT, ResumableFrame, plain_pc
from rvm.interp.function import W_Function
from rvm.interp.generator import next_awaited, wait
from rvm.interp.operands import distance, signed_byte
from rvm.interp.stack.operands import count_of, item, top_at
from rvm.objects.root import w_None
from rvm.rlib.jit import we_are_jitted
from rvm.rlib.objectmodel import dont_inline, nonneg, try_inline

CALL, CALL_METHOD, CALL_KW = [BY_NAME[name].number for name in ["CALL", "CALL_METHOD", "CALL_KW"]]

_calls = Calls(count_of, item, count_of, item, True)
call, enter = _calls.call, _calls.enter
call_keywords, enter_keywords = _calls.call_keywords, _calls.enter_keywords
call_plain_method, enter_plain_method, collect = _calls.call_plain_method, _calls.enter_plain_method, _calls.collect


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


def make_call_method(call_function, call_any_method):
    @try_inline
    def call_method(frame, code, w_method, w_self, items):
        """CALL_METHOD: of what LOAD_METHOD left, w_method is None where w_self is all there is to call."""
        if not we_are_jitted() and isinstance(w_method, W_Function):
            return call_function(w_method, w_self, frame, code, items)
        return call_any_method(frame, code, w_method, w_self, items)

    return call_method


def make_call_any_method(call, call_plain_method):
    @dont_inline
    def call_any_method(frame, code, w_method, w_self, items):
        """Do the same as call_method, whatever LOAD_METHOD left."""
        if w_method is None:
            return call(frame, code, w_self, items)
        return call_plain_method(w_method, w_self, frame, code, items)

    return call_any_method


call_method = make_call_method(_calls.call_function, make_call_any_method(call, call_plain_method))
enter_method = make_call_method(_calls.enter_function, make_call_any_method(enter, enter_plain_method))


@try_inline
def end_call(frame, code, w_result):
    """Do what is left of the instruction by which the frame's loop entered a call; return the pc behind it.

    Its operands have one byte each.
    """
    bytecode = code.bytecode
    pc = nonneg(plain_pc(frame.pc))
    opcode = ord(bytecode[pc])
    taken = ord(bytecode[pc + 1]) + (1 if opcode == CALL or opcode == CALL_KW else 2)
    base = nonneg(top_at(code, pc) - taken)
    frame.regs[base] = w_result
    return pc + 2 if opcode == CALL or opcode == CALL_METHOD else pc + 3


@try_inline
def end_round(frame, code, w_item):
    """Do what is left of the FOR_ITER by which the frame's loop began a round; return the next pc.

    The item is None (machine-level) at the end.  The operand has one byte, or two behind a WIDE.
    """
    bytecode = code.bytecode
    pc = nonneg(plain_pc(frame.pc))
    is_far = ord(bytecode[pc]) == WIDE
    if w_item is None:
        return pc + 4 + distance(bytecode, pc + 2, 2) if is_far else pc + 2 + signed_byte(ord(bytecode[pc + 1]))
    register = nonneg(top_at(code, pc))
    frame.regs[register] = w_item
    return pc + 4 if is_far else pc + 2


def make_call_method_keywords(call_keywords, call_function_keywords):
    def call_method_keywords(frame, code, w_method, w_self, w_names, items):
        """CALL_METHOD_KW."""
        if w_method is None:
            return call_keywords(frame, code, w_self, w_names, items)
        return call_function_keywords(w_method, w_self, frame, code, w_names, items)

    return call_method_keywords


call_method_keywords = make_call_method_keywords(call_keywords, _calls.call_function_keywords)
enter_method_keywords = make_call_method_keywords(enter_keywords, _calls.enter_function_keywords)


@dont_inline        # where it is inlined, RPython reads the frame's registers just once, which the JIT forbids
def call_function_ex(frame, code, end, w_callee, w_args, first, count):
    """CALL_FUNCTION_EX, before the pc `end`: the dict of keywords, if there is one, is in register `first`."""
    w_keywords = frame.regs[first] if count > 0 else w_None
    return call_spread(code, end, w_callee, w_args, w_keywords)


# `yield from` and `await`.

@dont_inline
def send(frame, code, inner_register, register, target):
    """SEND: send the value in `register` to the iterator in `inner_register`; return whether that is at its end.

    Its value is then in the iterator's place.  If it is not, the frame is ready to be left, as YIELD_SENT does.
    """
    w_yielded = next_awaited(frame, frame.regs[inner_register], frame.regs[register])
    if w_yielded is None:
        frame.regs[inner_register] = frame.w_result
        return True
    wait(frame, w_yielded, register, inner_register, 0, target)
    return False


def yield_sent(frame, end):
    """YIELD_SENT."""
    assert isinstance(frame, ResumableFrame)
    frame.resume_pc = end
    return LEFT
