"""Calls on both machines: from the caller's registers to the callee's, without a list in between where possible.

A call's arguments are passed as one number, `arguments`, which only the machine itself can read.  So the
functions that read it are made for each machine, by Calls, from the machine's two readers:

    count_of(code, arguments)               how many arguments there are
    argument(frame, code, arguments, i)     argument i

and from two that are for instructions with operands of one byte.

This module knows no instruction.
"""
from rvm.interp.binding import keyword_count
from rvm.interp.context import context
from rvm.interp.coroutine import is_awaited
from rvm.interp.frame import W_Cell, keep_spare, plain_pc
from rvm.interp.function import W_Function, run_call, run_entered, suspend
from rvm.interp.generator import W_Resumable
from rvm.interp.keyword_calls import keyword_call, keyword_names, named_default
from rvm.interp.modes import modes
from rvm.interp.typecalls import plain_init
from rvm.objects import protocol
from rvm.objects.builtin import W_BoundMethod, W_Builtin
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error
from rvm.objects.instance import W_Instance
from rvm.objects.root import w_None
from rvm.objects.superobject import W_Super, w_super_type
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib import signals
from rvm.rlib.jit import elidable, hint, is_made, isvirtual, look_inside_iff, promote, unroll_safe, we_are_jitted
from rvm.rlib.objectmodel import always_inline, dont_inline, nonneg, try_inline


# Calls deeper than this are calls of the interpreter too, so that recursion without a limit ends with the machine's
# stack, not with its memory.
MOST_ENTERED = 100000


class Calls(object):
    """One machine's functions for calls.  Used at import only; the functions themselves run.

    Those named enter_... are for the instructions of the loop itself.  They do as those named call_..., but in
    executables without a JIT they only begin a call of a function of the program, and return None: the loop goes on
    with it, so that it is no call of the interpreter.  So they do with the `__init__` of a class that is called.
    """

    def __init__(self, count_of, argument, narrow_count_of, narrow_argument, is_stack):
        self.collect = make_collect(count_of, argument)
        self.call_function = make_call_function(count_of, make_new_call(argument), self.collect)
        enter_spare = make_enter_spare(narrow_count_of, narrow_argument, is_stack)
        begin = make_begin(narrow_count_of, make_new_call(narrow_argument), self.call_function, is_stack)
        self.enter_function = make_enter_function(enter_spare, begin, self.call_function)
        enter_by_call = make_enter_by_call(enter_spare, begin, self.call_function)
        call_any = make_call_any(count_of, argument, self.collect)
        call_builtin = make_call_builtin(count_of, argument, self.collect)
        call_object = make_call_object(self.call_function, call_builtin, call_any)
        self.call = make_call(self.call_function, call_builtin, call_object)
        narrow_call_builtin = make_call_builtin(narrow_count_of, narrow_argument, self.collect)
        enter_object = make_call_object(
            enter_by_call, narrow_call_builtin, make_call_any(narrow_count_of, narrow_argument, self.collect))
        self.enter = make_call(self.enter_function, narrow_call_builtin, enter_object)
        self.call_plain_method = make_call_plain_method(count_of, argument, self.call_function, self.collect)
        self.enter_plain_method = make_call_plain_method(
            narrow_count_of, narrow_argument, enter_by_call, self.collect)
        self.call_keywords = make_call_keywords(self.collect)
        self.call_function_keywords = make_call_function_keywords(self.collect)
        self.enter_function_keywords = make_enter_function_keywords(
            narrow_count_of, narrow_argument, self.call_function_keywords, is_stack)
        self.enter_keywords = make_enter_keywords(self.call_keywords, self.enter_function_keywords)


def make_collect(count_of, argument):
    @unroll_safe
    def collect(w_self, frame, code, arguments):
        """Return the arguments as a list, `w_self` first if it is not None."""
        first = 0 if w_self is None else 1
        count = count_of(code, arguments)
        args_w = [None] * (first + count)
        if w_self is not None:
            args_w[0] = w_self
        i = 0
        while i < count:
            args_w[first + i] = argument(frame, code, arguments, i)
            i += 1
        return args_w

    return collect


def make_new_call(argument):
    @try_inline
    @unroll_safe
    def new_call(w_function, w_self, frame, code, arguments, count, missing):
        """Return the frame of a call with `w_self` (if not None) and the arguments, and defaults for those missing."""
        first = 0 if w_self is None else 1
        given = first + count
        callee = w_function.new_frame()
        fresh = hint(callee, access_directly=True, fresh_virtualizable=True)
        if w_self is not None:
            fresh.regs[0] = w_self
        i = 0
        while i < count:
            fresh.regs[first + i] = argument(frame, code, arguments, i)
            i += 1
        i = 0
        while i < missing:
            fresh.regs[given + i] = w_function.defaults_w[len(w_function.defaults_w) - missing + i]
            i += 1
        return callee

    return new_call


def make_call_function(count_of, new_call, collect):
    @unroll_safe
    def call_function(w_function, w_self, frame, code, arguments):
        """Call a function of the program, with `w_self` (if not None) before the arguments."""
        callee_code = promote(w_function.code)
        count = count_of(code, arguments)
        missing = callee_code.plain_arity - count - (0 if w_self is None else 1)
        if missing < 0 or missing > len(w_function.defaults_w):
            return w_function.call(collect(w_self, frame, code, arguments), None)
        callee = new_call(w_function, w_self, frame, code, arguments, count, missing)
        if callee_code.is_generator:
            return suspend(callee, w_function, not is_awaited(promote(code), plain_pc(frame.pc)))
        w_result = run_call(callee)
        if not we_are_jitted() and not is_made():
            keep_spare(callee, callee_code)
        return w_result

    return call_function


def make_enter_spare(count_of, argument, is_stack):
    @try_inline
    @unroll_safe        # RPython wants it of what reads the registers of a loop's frame
    def enter_spare(w_function, w_self, frame, code, arguments):
        """Begin a call if it has all arguments, no closure and a spare frame; return whether it has begun."""
        callee_code = w_function.code
        callee = callee_code.spare_frame
        count = count_of(code, arguments)
        first = 0 if w_self is None else 1
        depth = context.depth
        if (callee is None or callee.globals is not w_function.globals or callee_code.plain_arity != first + count
                or len(callee_code.freevars) > 0 or callee_code.is_stack != is_stack
                or depth >= signals.fence() or modes.special):
            return False
        callee_code.spare_frame = callee.back()
        context.enter_below_fence(callee, depth)
        fresh = hint(callee, access_directly=True, fresh_virtualizable=True)
        if w_self is not None:
            fresh.regs[0] = w_self
        i = 0
        while i < count:
            fresh.regs[first + i] = argument(frame, code, arguments, i)
            i += 1
        return True

    return enter_spare


def make_begin(count_of, new_call, call_function, is_stack):
    @dont_inline
    def begin(w_function, w_self, frame, code, arguments):
        """Begin a call of a function of the program and return None, or do all of it and return its result."""
        callee_code = w_function.code
        count = count_of(code, arguments)
        missing = callee_code.plain_arity - count - (0 if w_self is None else 1)
        if (missing < 0 or missing > len(w_function.defaults_w) or callee_code.is_generator
                or callee_code.is_stack != is_stack or context.depth > MOST_ENTERED):
            return call_function(w_function, w_self, frame, code, arguments)
        callee = new_call(w_function, w_self, frame, code, arguments, count, missing)
        return enter_call(callee)

    return begin


def make_enter_function(enter_spare, begin, call_function):
    @try_inline
    def enter_function(w_function, w_self, frame, code, arguments):
        """Call a function, or begin the call; see Calls."""
        if we_are_jitted() or is_made():
            return call_function(w_function, w_self, frame, code, arguments)
        if enter_spare(w_function, w_self, frame, code, arguments):
            return None
        return begin(w_function, w_self, frame, code, arguments)

    return enter_function


def make_enter_by_call(enter_spare, begin, call_function):
    @dont_inline
    def enter_or_begin(w_function, w_self, frame, code, arguments):
        if enter_spare(w_function, w_self, frame, code, arguments):
            return None
        return begin(w_function, w_self, frame, code, arguments)

    @try_inline
    def enter_by_call(w_function, w_self, frame, code, arguments):
        """Do as enter_function where that need not become a part of the caller."""
        if we_are_jitted() or is_made():
            return call_function(w_function, w_self, frame, code, arguments)
        return enter_or_begin(w_function, w_self, frame, code, arguments)

    return enter_by_call


@try_inline
def enter_call(callee):
    """Begin the call of a frame that has its parameters and return None, or do all of it and return its result."""
    context.enter_frame(callee)
    if modes.special:           # perhaps since a signal was handled right now
        return run_entered(callee, context.depth - 1)
    return None


@always_inline
def is_entered(w_result):
    """Return whether what an enter_... function returned means that the loop goes on with the call."""
    return not we_are_jitted() and not is_made() and w_result is None


@try_inline
def made_by_init(w_instance, w_result):
    """Return the instance whose `__init__` has returned `w_result`, or None where the loop goes on with that call."""
    if is_entered(w_result):
        context.frame().w_made = w_instance
        return None
    if w_result is not w_None:
        raise init_returned(w_result)
    return w_instance


@try_inline
def result_of_entered(frame):
    """Return what the caller gets of an entered call, which has ended; an error is the caller's."""
    w_result = frame.w_result
    if frame.w_made is not None:
        if w_result is not w_None:
            raise init_returned(w_result)
        w_result = frame.w_made
        frame.w_made = None         # the frame may live on
    return w_result


def make_call_builtin(count_of, argument, collect):
    @dont_inline
    def call_builtin(w_builtin, frame, code, arguments):
        """Call a function of the core: straight by its entry for so many arguments, if it has one."""
        count = count_of(code, arguments)
        if count == 1 and w_builtin.direct1 is not None:
            return w_builtin.direct1(argument(frame, code, arguments, 0))
        if count == 2 and w_builtin.direct2 is not None:
            return w_builtin.direct2(argument(frame, code, arguments, 0), argument(frame, code, arguments, 1))
        if count == 0 and w_builtin.direct0 is not None:
            return w_builtin.direct0()
        if count == 3 and w_builtin.direct3 is not None:
            return w_builtin.direct3(argument(frame, code, arguments, 0), argument(frame, code, arguments, 1),
                                     argument(frame, code, arguments, 2))
        return w_builtin.call(collect(None, frame, code, arguments), None)

    return call_builtin


def make_call_any(count_of, argument, collect):
    def call_any(w_callee, frame, code, arguments):
        """Call an object of any other kind."""
        count = count_of(code, arguments)
        if count == 0:
            return w_callee.call0()
        w_1 = argument(frame, code, arguments, 0)
        if count == 1:
            return w_callee.call1(w_1)
        w_2 = argument(frame, code, arguments, 1)
        if count == 2:
            return w_callee.call2(w_1, w_2)
        if count == 3:
            return w_callee.call3(w_1, w_2, argument(frame, code, arguments, 2))
        return w_callee.call(collect(None, frame, code, arguments), None)

    return call_any


def make_call_object(call_function, call_builtin, call_any):
    @dont_inline
    def call_object(frame, code, w_callee, arguments):
        """Call an object of any kind."""
        if type(w_callee) is W_Function:
            return call_function(w_callee, None, frame, code, arguments)
        if type(w_callee) is W_Builtin:
            return call_builtin(w_callee, frame, code, arguments)
        if isinstance(w_callee, W_Type):
            w_init = plain_init(w_callee)
            if w_init is not None:
                w_instance = W_Instance(promote(w_callee))
                w_result = call_function(w_init, w_instance, frame, code, arguments)
                return made_by_init(w_instance, w_result)
        if type(w_callee) is W_BoundMethod:
            w_function = w_callee.w_function
            if type(w_function) is W_Function:
                return call_function(w_function, w_callee.w_self, frame, code, arguments)
        return call_any(w_callee, frame, code, arguments)

    return call_object


def make_call(call_function, call_builtin, call_object):
    @try_inline
    def call(frame, code, w_callee, arguments):
        """CALL: positional arguments only; outside of traces it goes straight to a function, the program's or not."""
        if not we_are_jitted():
            if type(w_callee) is W_Function:
                return call_function(w_callee, None, frame, code, arguments)
            if type(w_callee) is W_Builtin:
                return call_builtin(w_callee, frame, code, arguments)
        return call_object(frame, code, w_callee, arguments)

    return call


def make_call_plain_method(count_of, argument, call_function, collect):
    @try_inline
    def call_plain_method(w_method, w_object, frame, code, arguments):
        """Call what find_method found, with `w_object` before the arguments."""
        if type(w_method) is W_Function:
            return call_function(w_method, w_object, frame, code, arguments)
        assert isinstance(w_method, W_Builtin)
        count = count_of(code, arguments)
        if count == 0 and w_method.direct1 is not None:
            return w_method.direct1(w_object)
        if count == 1 and w_method.direct2 is not None:
            return w_method.direct2(w_object, argument(frame, code, arguments, 0))
        if count == 2 and w_method.direct3 is not None:
            return w_method.direct3(
                w_object, argument(frame, code, arguments, 0), argument(frame, code, arguments, 1))
        return w_method.call(collect(w_object, frame, code, arguments), None)

    return call_plain_method


def make_call_keywords(collect):
    def call_keywords(frame, code, w_callee, w_names, arguments):
        """CALL_KW: the tuple `w_names` names the last arguments."""
        return w_callee.call(collect(None, frame, code, arguments), keyword_names(w_names))

    return call_keywords


def make_call_function_keywords(collect):
    @try_inline
    def call_function_keywords(w_callee, w_self, frame, code, w_names, arguments):
        """Do as call_keywords, with `w_self` (if not None) before the arguments."""
        return w_callee.call(collect(w_self, frame, code, arguments), keyword_names(w_names))

    return call_function_keywords


def make_enter_function_keywords(count_of, argument, call_function_keywords, is_stack):
    @dont_inline
    @unroll_safe
    def begin_keywords(w_function, w_self, frame, code, w_names, arguments):
        """Begin a call of a function of the program and return None, or do all of it and return its result."""
        callee_code = w_function.code
        first = 0 if w_self is None else 1
        count = count_of(code, arguments)
        places = keyword_call(callee_code, w_names, first + count)
        if (not places.is_usual or places.defaults > len(w_function.defaults_w) or callee_code.is_generator
                or callee_code.is_stack != is_stack or context.depth > MOST_ENTERED):
            return call_function_keywords(w_function, w_self, frame, code, w_names, arguments)
        callee = w_function.new_frame()
        fresh = hint(callee, access_directly=True, fresh_virtualizable=True)
        if w_self is not None:
            fresh.regs[0] = w_self
        i = 0
        while i < count:
            fresh.regs[nonneg(places.registers[first + i])] = argument(frame, code, arguments, i)
            i += 1
        defaults_w = w_function.defaults_w
        without = callee_code.argcount - len(defaults_w)        # parameters that have no default
        i = 0
        while i < len(places.missing):
            register = nonneg(places.missing[i])
            fresh.regs[register] = defaults_w[nonneg(register - without)]
            i += 1
        i = 0
        while i < len(places.unnamed):
            register = nonneg(places.unnamed[i])
            w_value = named_default(w_function, callee_code, register)
            if w_value is None:         # an error
                return call_function_keywords(w_function, w_self, frame, code, w_names, arguments)
            fresh.regs[register] = w_value
            i += 1
        return enter_call(callee)

    @try_inline
    def enter_function_keywords(w_callee, w_self, frame, code, w_names, arguments):
        if we_are_jitted() or is_made() or type(w_callee) is not W_Function:
            return call_function_keywords(w_callee, w_self, frame, code, w_names, arguments)
        return begin_keywords(w_callee, w_self, frame, code, w_names, arguments)

    return enter_function_keywords


def make_enter_keywords(call_keywords, enter_function_keywords):
    @dont_inline
    def enter_any_keywords(frame, code, w_callee, w_names, arguments):
        """Call an object of any kind, or begin its call, as make_call_object's function does."""
        if type(w_callee) is W_Function:
            return enter_function_keywords(w_callee, None, frame, code, w_names, arguments)
        if type(w_callee) is W_BoundMethod and type(w_callee.w_function) is W_Function:
            return enter_function_keywords(w_callee.w_function, w_callee.w_self, frame, code, w_names, arguments)
        if isinstance(w_callee, W_Type):
            w_init = plain_init(w_callee)
            if w_init is not None:
                w_instance = W_Instance(promote(w_callee))
                w_result = enter_function_keywords(w_init, w_instance, frame, code, w_names, arguments)
                return made_by_init(w_instance, w_result)
        return call_keywords(frame, code, w_callee, w_names, arguments)

    @try_inline
    def enter_keywords(frame, code, w_callee, w_names, arguments):
        if we_are_jitted() or is_made():
            return call_keywords(frame, code, w_callee, w_names, arguments)
        return enter_any_keywords(frame, code, w_callee, w_names, arguments)

    return enter_keywords


# What needs no list of arguments.

def init_returned(w_result):
    """Return the TypeError for an `__init__` that returned something."""
    if isinstance(w_result, W_Resumable):
        w_result.keep()         # its call was taken for one whose result is awaited
    return type_error("__init__() should return None, not '%s'" % protocol.type_name(w_result))


def call_spread(code, end, w_callee, w_args, w_keywords):
    """CALL_EX, before the pc `end`: `f(*args, **keywords)`; the compiler's code has made the tuple and the dict."""
    if we_are_jitted() and type(w_args) is W_Tuple and isinstance(w_keywords, W_Dict) and not w_keywords.is_traced():
        names = noted_names(code, end)
        values_w = w_keywords.values_of(names) if names is not None else None
        if values_w is not None:
            return w_callee.call(joined(w_args.items_w, values_w, keyword_count(names)), names)
    args_w, names = spread_arguments(w_callee, w_args, w_keywords)
    if not we_are_jitted() and is_made() and names is not None:
        note_names(code, end, names)
    return w_callee.call(args_w, names)


# A trace does not know what keys a dict has that it has not made.  So the interpreter notes for each call the names
# that were passed first.  To a trace they are constants: one call reads the values of a dict that has these very keys,
# and the names are bound to parameters while the trace is made.

def note_names(code, end, names):
    """Note the names that the call before `end` passes, if it has passed none yet."""
    known = code.details.keywords_at
    if known is None:
        known = code.details.keywords_at = {}
    if end not in known:
        known[end] = names


@elidable
def noted_names(code, end):
    """Return the names that note_names() has noted, or None."""
    known = code.details.keywords_at
    if known is None or end not in known:
        return None
    return known[end]


def are_few(items_w, values_w, count):
    return len(items_w) + count <= 16


@look_inside_iff(are_few)
def joined(items_w, values_w, count):
    """Return the items, and behind them the `count` values, as a new list."""
    given = len(items_w)
    all_w = [None] * (given + count)
    i = 0
    while i < given:
        all_w[i] = items_w[i]
        i += 1
    i = 0
    while i < count:
        all_w[given + i] = values_w[i]
        i += 1
    return all_w


@dont_inline
def spread_arguments(w_callee, w_args, w_keywords):
    """Return the arguments as a list, and the names of the last ones or None."""
    if type(w_args) is W_Tuple:
        args_w = w_args.items_w[:]
    else:
        w_keywords = own_keywords(w_keywords)
        args_w = spread_iterable(w_callee, w_args)
    if w_keywords is w_None:
        return args_w, None
    return spread_keywords(args_w, w_keywords)


def own_keywords(w_keywords):
    """Return the dict of a call's keywords as one that no code of the program changes: DICT_MERGE may have lent it."""
    if isinstance(w_keywords, W_Dict) and not w_keywords.is_traced():
        return w_keywords.copy()
    return w_keywords


def spread_iterable(w_callee, w_args):
    """Return a new list of the arguments behind `*`."""
    if not protocol.is_iterable(w_args):
        raise type_error("%s argument after * must be an iterable, not %s" % (
            function_name(w_callee), protocol.type_name(w_args)))
    return protocol.items_of(w_args)[:]


def is_traced_dict(args_w, w_keywords):
    return isvirtual(w_keywords) and isinstance(w_keywords, W_Dict) and w_keywords.is_traced()


@look_inside_iff(is_traced_dict)
def spread_keywords(args_w, w_keywords):
    """Return the arguments with those of the dict, and the names of these or None.

    In a trace that has made the dict, no dict and no list is made: the names are constants.
    """
    assert isinstance(w_keywords, W_Dict)
    count = w_keywords.length()
    if count == 0:
        return args_w, None
    given = len(args_w)
    all_w = [None] * (given + count)
    i = 0
    while i < given:
        all_w[i] = args_w[i]
        i += 1
    names = [""] * count
    iterator = w_keywords.entries()
    i = 0
    while iterator.advance():
        names[i] = hint(iterator.key_name(), promote_string=True)
        all_w[given + i] = iterator.w_value
        i += 1
    return all_w, names


def function_name(w_callee):
    """Return what errors about the callee's arguments call it: its name and module, unless that is builtins."""
    w_name = protocol.find_attr(w_callee, "__qualname__")
    if w_name is None or not w_name.is_text():
        return protocol.str_of(w_callee)
    w_module = protocol.find_attr(w_callee, "__module__")
    if w_module is not None and w_module.is_text() and w_module.text() != "builtins":
        return w_module.text() + "." + w_name.text() + "()"
    return w_name.text() + "()"


def super_of(w_callee, w_class_cell, w_self):
    """SUPER: `super()` without arguments."""
    if w_callee is not w_super_type:
        return w_callee.call0()
    assert isinstance(w_class_cell, W_Cell)
    w_class = w_class_cell.get()
    if not isinstance(w_class, W_Type):
        return w_callee.call0()     # which says what is wrong
    return W_Super.for_object(w_class, w_self)
