"""What the instructions of `except*` do (PEP 654).

Each clause takes its part of the exception and leaves the rest to the next one.  What the clauses raise is
collected; at the end that and the rest are raised, as one exception.
"""
from rvm.interp.context import context
from rvm.interp.exception_groups import (
    Condition, Parts, is_group, members_of, or_none, split_exception, w_BaseExceptionGroup)
from rvm.interp.raising import check_catchable, no_match, reraise
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import W_Exception, type_error
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type


# Taking a clause's part.

def check_eg_match(frame, rest_register, match_register, w_types):
    """CHECK_EG_MATCH: the rest comes where the exception was."""
    frame.regs[match_register] = or_none(group_match_or_none(frame, rest_register, w_types))


def group_match_or_none(frame, rest_register, w_types):
    """JUMP_NO_GROUP_MATCH."""
    parts = take_part(frame.regs[rest_register], w_types)
    if parts.w_match is not None:
        frame.regs[rest_register] = or_none(parts.w_rest)
    return parts.w_match


def take_part(w_value, w_types):
    """Return the Parts of the exception (or None); that which `except* w_types` takes is handled from now on."""
    check_types(w_types)
    if not isinstance(w_value, W_Exception):
        return Parts(None, None)
    parts = parts_of(w_value, w_types)
    if parts.w_match is not None:
        context.w_handled = parts.w_match
    return parts


def check_types(w_types):
    """Raise TypeError for what `except*` may not name."""
    types_w = w_types.items_w if isinstance(w_types, W_Tuple) else [w_types]
    for w_type in types_w:
        check_catchable(w_type)
    for w_type in types_w:
        assert isinstance(w_type, W_Type)
        if w_type.is_subtype(w_BaseExceptionGroup):
            raise type_error("catching ExceptionGroup with except* is not allowed. Use except instead.")


def parts_of(w_value, w_types):
    """Return the Parts of the exception.  The one that matches is a group, with an exception that is none in it."""
    if not no_match(w_value, w_types):
        if is_group(w_value):
            return Parts(w_value, None)
        return Parts(new_group(W_Tuple([w_value])), None)
    if not is_group(w_value):
        return Parts(None, w_value)
    w_pair = protocol.getattr(w_value, "split").call1(w_types)
    name = protocol.type_name(w_value)
    if not isinstance(w_pair, W_Tuple):
        raise type_error("%s.split must return a tuple, not %s" % (name, protocol.type_name(w_pair)))
    if len(w_pair.items_w) < 2:
        raise type_error("%s.split must return a 2-tuple, got tuple of size %d" % (name, len(w_pair.items_w)))
    return Parts(part_in(w_pair, 0, name), part_in(w_pair, 1, name))


def part_in(w_pair, i, name):
    """Return one part that a group's method `split` has returned."""
    w_part = w_pair.items_w[i]
    if w_part is w_None:
        return None
    if not isinstance(w_part, W_Exception):
        raise type_error("%s.split must return exceptions, not %s" % (name, protocol.type_name(w_part)))
    return w_part


def new_group(w_members):
    """Return a group without a message, of the exceptions in a tuple or list."""
    w_group = w_BaseExceptionGroup.call2(W_Str(""), w_members)
    assert isinstance(w_group, W_Exception)
    return w_group


# Raising what is left.

class Leaves(Condition):
    """The exceptions that given ones consist of."""

    def __init__(self, exceptions_w):
        self.found = {}
        pending_w = exceptions_w[:]
        while len(pending_w) > 0:
            w_exception = pending_w.pop()
            if is_group(w_exception):
                for w_member in members_of(w_exception):
                    assert isinstance(w_member, W_Exception)
                    pending_w.append(w_member)
            else:
                self.found[w_exception] = True

    def matches(self, w_exception):
        return w_exception in self.found


def prep_reraise_star(w_original, w_list):
    """PREP_RERAISE_STAR."""
    assert isinstance(w_original, W_Exception)
    return or_none(joined(w_original, exceptions_in(w_list)))


def reraise_star(w_list, w_rest):
    """RERAISE_STAR."""
    exceptions_w = exceptions_in(w_list)
    if len(exceptions_w) == 0:
        return
    w_original = exceptions_w.pop(0)
    if isinstance(w_rest, W_Exception):
        exceptions_w.append(w_rest)
    w_joined = joined(w_original, exceptions_w)
    if w_joined is not None:
        reraise(w_joined)


def exceptions_in(w_list):
    """Return the exceptions in a list, without the Nones."""
    exceptions_w = []
    for w_item in protocol.items_of(w_list):
        if isinstance(w_item, W_Exception):
            exceptions_w.append(w_item)
    return exceptions_w


def joined(w_original, exceptions_w):
    """Return the one exception to be raised for all of `exceptions_w`, or None if there are none.

    Those that come from the original one, which its attributes tell, are joined as they were in it.
    """
    if not is_group(w_original):
        return exceptions_w[0] if len(exceptions_w) > 0 else None
    raised_w = []
    kept_w = []
    for w_exception in exceptions_w:
        if has_same_origin(w_exception, w_original):
            kept_w.append(w_exception)
        else:
            raised_w.append(w_exception)
    w_kept = split_exception(w_original, Leaves(kept_w), False).w_match
    if w_kept is not None:
        raised_w.append(w_kept)
    if len(raised_w) == 0:
        return None
    if len(raised_w) == 1:
        return raised_w[0]
    return new_group(new_list([w_exception for w_exception in raised_w]))


def has_same_origin(w_exception, w_original):
    """Return whether the exception has the original's traceback, cause and context, as what is split from it has."""
    return (w_exception.traceback is w_original.traceback and w_exception.w_cause is w_original.w_cause
            and w_exception.w_context is w_original.w_context)
