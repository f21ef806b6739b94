"""BaseExceptionGroup and ExceptionGroup (PEP 654)."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp.exception_groups import (
    Condition, is_sequence, members_of, or_none, split_exception, w_BaseExceptionGroup)
from rvm.interp.function import W_Function
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import EXCEPTION_TYPES, W_Exception, type_error, value_error, w_BaseException, w_Exception
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type

w_ExceptionGroup = EXCEPTION_TYPES["ExceptionGroup"]
table = TypeTable(w_BaseExceptionGroup, W_Exception)
declare_subscription(table)


@table.static("__new__(cls: cls, *args, **kwargs)")
def new(w_type, args_w, names, values_w):
    if len(args_w) != 2:
        raise type_error("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)" % len(args_w))
    if not args_w[0].is_text():
        raise type_error("BaseExceptionGroup.__new__() argument 1 must be str, not %s" % protocol.type_name(args_w[0]))
    members_w = checked_members(args_w[1])
    w_type = type_for(w_type, members_w)
    w_self = W_Exception(w_type)
    w_self.args_w = args_w
    w_self.set_member("message", args_w[0])
    w_self.set_member("exceptions", W_Tuple(members_w[:]))
    return w_self


def checked_members(w_members):
    if not is_sequence(w_members):
        raise type_error("second argument (exceptions) must be a sequence")
    members_w = protocol.items_of(w_members)
    if len(members_w) == 0:
        raise value_error("second argument (exceptions) must be a non-empty sequence")
    for i in range(len(members_w)):
        if not isinstance(members_w[i], W_Exception):
            raise value_error("Item %d of second argument (exceptions) is not an exception" % i)
    return members_w


def type_for(w_type, members_w):
    """Return the type for a group of these exceptions.

    That is `w_type`, but ExceptionGroup for a BaseExceptionGroup whose members are all Exceptions.
    """
    are_plain = True
    for w_member in members_w:
        if not w_member.gettype().is_subtype(w_Exception):
            are_plain = False
    if are_plain:
        return w_ExceptionGroup if w_type is w_BaseExceptionGroup else w_type
    if w_type is w_ExceptionGroup:
        raise type_error("Cannot nest BaseExceptions in an ExceptionGroup")
    if w_type.is_subtype(w_Exception):
        raise type_error("Cannot nest BaseExceptions in '%s'" % w_type.name)
    return w_type


@table.method("__init__(self, /, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s() takes no keyword arguments" % protocol.type_name(w_self))
    w_self.args_w = args_w


@table.member("message")
def message(w_self):
    return w_self.member("message")


@table.member("exceptions")
def exceptions(w_self):
    return w_self.member("exceptions")


@table.method("__str__(self, /) -> str")
def str_(w_self):
    count = len(members_of(w_self))
    return "%s (%d sub-exception%s)" % (protocol.str_of(w_self.member("message")), count, "" if count == 1 else "s")


@table.method("derive(self, excs, /) [parsed, called=function, unsigned]")
def derive(w_self, w_members):
    return new(w_BaseExceptionGroup, [w_self.member("message"), w_members], [], [])


# Splitting.

class Types(Condition):
    """Exceptions of certain types."""

    def __init__(self, types_w):
        self.types_w = types_w

    def matches(self, w_exception):
        for w_type in self.types_w:
            if w_exception.gettype().is_subtype(w_type):
                return True
        return False


class Answer(Condition):
    """Exceptions for which a function returns what is true."""

    def __init__(self, w_function):
        self.w_function = w_function

    def matches(self, w_exception):
        return protocol.truth(self.w_function.call1(w_exception))


def condition_of(w_condition):
    """Return the Condition that the argument of split and subgroup stands for."""
    if isinstance(w_condition, W_Function):         # CPython takes no other callables
        return Answer(w_condition)
    types_w = []
    for w_type in w_condition.items_w if isinstance(w_condition, W_Tuple) else [w_condition]:
        if not isinstance(w_type, W_Type) or not w_type.is_subtype(w_BaseException):
            raise type_error("expected a function, exception type or tuple of exception types")
        types_w.append(w_type)
    return Types(types_w)


@table.method("split(self, condition, /) [unpacked, unsigned]")
def split(w_self, w_condition):
    parts = split_exception(w_self, condition_of(w_condition), True)
    return W_Tuple([or_none(parts.w_match), or_none(parts.w_rest)])


@table.method("subgroup(self, condition, /) [unpacked, unsigned]")
def subgroup(w_self, w_condition):
    return or_none(split_exception(w_self, condition_of(w_condition), False).w_match)
