"""Binding of a call's arguments to a function's parameters, with CPython's errors.

It works on the callee's frame: parameters are its first registers, in the order positional,
keyword-only, *args, **kwargs.
"""
from rvm.code.code import CO_VARARGS, CO_VARKEYWORDS
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import dont_look_inside, elidable, isconstant, look_inside_iff, promote


def few_arguments(w_function, frame, args_w, kwnames):
    return len(args_w) <= 16


@look_inside_iff(few_arguments)
def bind(w_function, frame, args_w, kwnames):
    """Fill the parameters of `frame` from the arguments; see W_Root.call.

    The first call of a function whose code has not been read gets here too.
    """
    code = promote(w_function.code)
    code.complete()
    keywords = keyword_count(kwnames) if kwnames is not None else 0
    given = len(args_w) - keywords
    assert given >= 0
    positional = given if given <= code.argcount else code.argcount
    i = 0
    while i < positional:
        frame.regs[i] = args_w[i]
        i += 1
    bind_stars(code, frame, args_w, given)
    if kwnames is not None:
        bind_keywords(w_function, code, frame, args_w, given, kwnames)
    if given > code.argcount and code.flags & CO_VARARGS == 0:
        raise too_many(w_function, code, frame, given)
    bind_defaults(w_function, code, frame, positional)
    if code.kwonlyargcount > 0:
        bind_keyword_defaults(w_function, code, frame)


def bind_stars(code, frame, args_w, given):
    """Give *args and **kwargs their objects; keywords are put into the latter afterwards."""
    register = code.argcount + code.kwonlyargcount
    assert register >= 0
    if code.flags & CO_VARARGS:
        first = code.argcount
        assert first >= 0
        if given > first:
            frame.regs[register] = W_Tuple(args_w[first:given])
        else:
            frame.regs[register] = W_Tuple([])
        register += 1
    if code.flags & CO_VARKEYWORDS:
        frame.regs[register] = new_dict()


def few_keywords(w_function, code, frame, args_w, given, kwnames):
    return keyword_count(kwnames) <= 16


@look_inside_iff(few_keywords)
def bind_keywords(w_function, code, frame, args_w, given, kwnames):
    i = 0
    while i < keyword_count(kwnames):
        bind_keyword(w_function, code, frame, keyword_at(kwnames, i), args_w[given + i], kwnames)
        i += 1


# In a trace the names of a call's keywords are a constant list, but the JIT does not know that nothing changes it.

def keyword_count(kwnames):
    if isconstant(kwnames):
        return constant_count(kwnames)
    return len(kwnames)


def keyword_at(kwnames, index):
    if isconstant(kwnames):
        return constant_at(kwnames, index)
    return kwnames[index]


@elidable
def constant_count(kwnames):
    return len(kwnames)


@elidable
def constant_at(kwnames, index):
    return kwnames[index]


def bind_keyword(w_function, code, frame, name, w_value, kwnames):
    index = parameter_index(code, name)
    if index >= 0 and index >= code.posonlyargcount:
        if frame.regs[index] is not None:
            raise type_error("%s() got multiple values for argument '%s'" % (w_function.qualified_name(), name))
        frame.regs[index] = w_value
        return
    if code.flags & CO_VARKEYWORDS:
        last = code.parameters - 1
        assert last >= 0
        w_dict = frame.regs[last]
        put_keyword(w_dict, name, w_value)
        return
    raise unknown_keyword(w_function, code, name, kwnames)


def put_keyword(w_dict, name, w_value):
    assert isinstance(w_dict, W_Dict)
    w_dict.setitem_str(name, w_value)


@elidable
def parameter_index(code, name):
    """Return the register of the parameter called `name`, or -1 if there is none."""
    varnames = code.details.varnames
    for i in range(code.argcount + code.kwonlyargcount):
        if varnames[i] == name:
            return i
    return -1


def few_defaults(w_function, code, frame, start):
    return code.argcount <= 32


@look_inside_iff(few_defaults)
def bind_defaults(w_function, code, frame, start):
    defaults_w = w_function.defaults_w
    first = code.argcount - len(defaults_w)
    i = start
    assert i >= 0
    while i < code.argcount:
        if frame.regs[i] is None:
            if i < first:
                raise missing(w_function, code, frame, 0, first, "positional")
            frame.regs[i] = defaults_w[i - first]
        i += 1


def few_keyword_defaults(w_function, code, frame):
    return code.kwonlyargcount <= 32


@look_inside_iff(few_keyword_defaults)
def bind_keyword_defaults(w_function, code, frame):
    end = code.argcount + code.kwonlyargcount
    i = code.argcount
    assert i >= 0
    while i < end:
        if frame.regs[i] is None:
            w_value = None
            if w_function.w_kwdefaults is not None:
                w_value = w_function.w_kwdefaults.getitem_str(code.details.varnames[i])
            frame.regs[i] = w_value
        i += 1
    i = code.argcount
    assert i >= 0
    while i < end:
        if frame.regs[i] is None:
            raise missing(w_function, code, frame, code.argcount, end, "keyword-only")
        i += 1


# Errors, in CPython's words.

@dont_look_inside
def missing(w_function, code, frame, start, end, kind):
    names = []
    assert start >= 0
    for i in range(start, end):
        if frame.regs[i] is None:
            names.append("'%s'" % code.details.varnames[i])
    count = len(names)
    noun = "argument" if count == 1 else "arguments"
    return type_error("%s() missing %d required %s %s: %s" % (
        w_function.qualified_name(), count, kind, noun, enumeration(names)))


def enumeration(names):
    """Return `a`, `a and b` or `a, b, and c`."""
    last = len(names) - 1
    assert last >= 0
    if last == 0:
        return names[0]
    if last == 1:
        return names[0] + " and " + names[1]
    return ", ".join(names[:last]) + ", and " + names[last]


@dont_look_inside
def too_many(w_function, code, frame, given):
    keywords = 0
    first = code.argcount
    assert first >= 0
    for i in range(first, first + code.kwonlyargcount):
        if frame.regs[i] is not None:
            keywords += 1
    most = code.argcount
    least = most - len(w_function.defaults_w)
    takes = "%d" % most if least == most else "from %d to %d" % (least, most)
    noun = "argument" if most == 1 and least == most else "arguments"
    were = "was" if given == 1 and keywords == 0 else "were"
    extra = ""
    if keywords > 0:
        extra = " positional argument%s (and %d keyword-only argument%s)" % (
            "" if given == 1 else "s", keywords, "" if keywords == 1 else "s")
    return type_error("%s() takes %s positional %s but %d%s %s given" % (
        w_function.qualified_name(), takes, noun, given, extra, were))


@dont_look_inside
def unknown_keyword(w_function, code, name, kwnames):
    """Return the error for a name that no parameter takes: where another one is positional-only, CPython tells that."""
    names = []
    for i in range(code.posonlyargcount):
        for other in kwnames:
            if other == code.details.varnames[i]:
                names.append(other)
    if len(names) == 0:
        return type_error("%s() got an unexpected keyword argument '%s'" % (w_function.qualified_name(), name))
    return type_error("%s() got some positional-only arguments passed as keyword arguments: '%s'" % (
        w_function.qualified_name(), ", ".join(names)))
