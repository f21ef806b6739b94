"""Calls: from the caller's registers to the callee's, without a list between where it can be.

Each operation gets the list of the call's arguments as rvm.interp.operands has it.
"""
from rvm.interp.attributes import find_method, read_attribute
from rvm.interp.context import context
from rvm.interp.frame import W_Cell
from rvm.interp.function import W_Function, start
from rvm.interp.operands import count_of, operand, position_of
from rvm.interp.register.construction import function_name
from rvm.interp.typecalls import plain_init
from rvm.objects import protocol
from rvm.objects.basetypes import w_type_type
from rvm.objects.builtin import W_BoundMethod, W_Builtin
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import PyError, runtime_error, type_error
from rvm.objects.instance import W_Instance
from rvm.objects.root import W_Root, w_None
from rvm.objects.superobject import W_Super, w_super_type
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import dont_look_inside, elidable, hint, promote, unroll_safe
from rvm.rlib.objectmodel import inline_without_jit


def call(frame, code, w_callee, operands):
    """CALL: positional arguments only."""
    if type(w_callee) is W_Function:
        return call_function(w_callee, None, frame, code, operands)
    if isinstance(w_callee, W_Type):
        w_init = plain_init(w_callee)
        if w_init is not None:
            w_instance = W_Instance(promote(w_callee))
            w_result = call_function(w_init, w_instance, frame, code, operands)
            if w_result is not w_None:
                raise init_returned(w_result)
            return w_instance
    if type(w_callee) is W_BoundMethod:
        w_function = w_callee.w_function
        if type(w_function) is W_Function:
            return call_function(w_function, w_callee.w_self, frame, code, operands)
    return call_any(w_callee, frame, code, operands)


@dont_look_inside
def call_here(frame, code, w_callee, operands):
    """CALL_HERE: as CALL, of what may be a builtin that asks for the frame."""
    if not isinstance(w_callee, W_Builtin) and w_callee is not w_type_type:
        return call(frame, code, w_callee, operands)
    outer = context.frame
    context.frame = frame
    frame.pc = position_of(operands, -1)    # inside the instruction: a warning tells the line; hosted nothing else sets it
    try:
        return call_any(w_callee, frame, code, operands)
    finally:
        context.frame = outer


def init_returned(w_result):
    return type_error("__init__() should return None, not '%s'" % protocol.type_name(w_result))


@unroll_safe
def call_function(w_function, w_self, frame, code, operands):
    """Call a function of the program, with `w_self` (if not None) before the arguments."""
    first = 0 if w_self is None else 1
    callee_code = promote(w_function.code)
    count = count_of(code, operands)
    given = first + count
    missing = callee_code.plain_arity - given
    if missing < 0 or missing > len(w_function.defaults_w):
        return w_function.call(collect(w_self, frame, code, operands), None)
    callee = w_function.new_frame()
    fresh = hint(callee, access_directly=True, fresh_virtualizable=True)
    if w_self is not None:
        fresh.regs[0] = w_self
    i = 0
    while i < count:
        fresh.regs[first + i] = operand(frame, code, operands, i)
        i += 1
    i = 0
    while i < missing:
        fresh.regs[given + i] = w_function.defaults_w[len(w_function.defaults_w) - missing + i]
        i += 1
    return start(callee)


@unroll_safe
def collect(w_self, frame, code, operands):
    """The arguments as a list, `w_self` first if it is not None."""
    first = 0 if w_self is None else 1
    count = count_of(code, operands)
    args_w = [None] * (first + count)
    if w_self is not None:
        args_w[0] = w_self
    i = 0
    while i < count:
        args_w[first + i] = operand(frame, code, operands, i)
        i += 1
    return args_w


def call_any(w_callee, frame, code, operands):
    """Call any other object."""
    count = count_of(code, operands)
    if count == 0:
        return w_callee.call0()
    w_1 = operand(frame, code, operands, 0)
    if count == 1:
        return w_callee.call1(w_1)
    w_2 = operand(frame, code, operands, 1)
    if count == 2:
        return w_callee.call2(w_1, w_2)
    if count == 3:
        return w_callee.call3(w_1, w_2, operand(frame, code, operands, 2))
    return w_callee.call(collect(None, frame, code, operands), None)


def call_method(frame, code, w_object, name_index, operands):
    """CALL_METHOD: look up and call, without a bound method where the type has a plain function."""
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        w_callee = look_up(code, w_object, name_index)
        return call(frame, code, w_callee, operands)
    return call_plain_method(w_method, w_object, frame, code, operands)


def look_up(code, w_object, name_index):
    """The attribute that CALL_METHOD calls; the place of an error is that of the look-up."""
    try:
        return read_attribute(code, w_object, name_index)
    except PyError as error:
        error.at_lookup = True
        raise


@inline_without_jit
def call_plain_method(w_method, w_object, frame, code, operands):
    """Call what find_method found with `w_object` before the arguments."""
    if type(w_method) is W_Function:
        return call_function(w_method, w_object, frame, code, operands)
    assert isinstance(w_method, W_Builtin)
    count = count_of(code, operands)
    if count == 0:
        return w_method.call1(w_object)
    w_1 = operand(frame, code, operands, 0)
    if count == 1:
        return w_method.call2(w_object, w_1)
    if count == 2:
        return w_method.call3(w_object, w_1, operand(frame, code, operands, 1))
    return w_method.call(collect(w_object, frame, code, operands), None)


class W_Bound(W_Root):
    """What GET_METHOD leaves where calling the attribute is all there is to do."""
    _immutable_fields_ = ["w_callee"]

    def __init__(self, w_callee):
        self.w_callee = w_callee


def get_method(frame, code, w_object, name_index):
    """GET_METHOD: a plain function of the object's type, else the attribute as a W_Bound."""
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        return W_Bound(read_attribute(code, w_object, name_index))
    return w_method


def call_unbound(frame, code, w_method, w_object, operands):
    """CALL_UNBOUND: call what GET_METHOD left."""
    if type(w_method) is W_Bound:
        return call(frame, code, w_method.w_callee, operands)
    return call_plain_method(w_method, w_object, frame, code, operands)


def call_keywords(frame, code, w_callee, w_names, operands):
    """CALL_KW: the last arguments are named by the tuple `w_names`."""
    args_w = collect(None, frame, code, operands)
    return w_callee.call(args_w, keyword_names(w_names))


def call_method_keywords(frame, code, w_object, name_index, w_names, operands):
    """CALL_METHOD_KW."""
    w_method = find_method(code, w_object, name_index)
    if w_method is None:
        w_callee = look_up(code, w_object, name_index)
        return call_keywords(frame, code, w_callee, w_names, operands)
    args_w = collect(w_object, frame, code, operands)
    return w_method.call(args_w, keyword_names(w_names))


def call_unbound_keywords(frame, code, w_method, w_object, w_names, operands):
    """CALL_UNBOUND_KW."""
    if type(w_method) is W_Bound:
        return call_keywords(frame, code, w_method.w_callee, w_names, operands)
    args_w = collect(w_object, frame, code, operands)
    return w_method.call(args_w, keyword_names(w_names))


@elidable
def keyword_names(w_names):
    """The names in a tuple of str."""
    assert isinstance(w_names, W_Tuple)
    return [w_name.text() for w_name in w_names.items_w]


def call_spread(w_callee, w_args, w_keywords):
    """CALL_EX: `f(*args, **keywords)`, the tuple and the dict made by the compiler's code."""
    if type(w_args) is W_Tuple:
        args_w = w_args.items_w[:]
    elif protocol.is_iterable(w_args):
        args_w = protocol.items_of(w_args)[:]
    else:
        raise type_error("%s() argument after * must be an iterable, not %s" % (
            function_name(w_callee), protocol.type_name(w_args)))
    if w_keywords is w_None:
        return w_callee.call(args_w, None)
    assert isinstance(w_keywords, W_Dict)
    names = []
    values_w = []
    iterator = w_keywords.entries()
    while iterator.advance():
        w_key = iterator.key()
        if not w_key.is_text():
            raise type_error("keywords must be strings")
        names.append(w_key.text())
        values_w.append(iterator.w_value)
    if len(names) == 0:
        return w_callee.call(args_w, None)
    return w_callee.call(args_w + values_w, names)


def super_of(w_callee, w_class_cell, w_self):
    """SUPER: `super()` without arguments."""
    if w_callee is not w_super_type:
        return w_callee.call0()
    assert isinstance(w_class_cell, W_Cell)
    w_class = w_class_cell.w_value
    if not isinstance(w_class, W_Type):
        raise runtime_error("super(): empty __class__ cell")
    return W_Super.for_object(w_class, w_self)
