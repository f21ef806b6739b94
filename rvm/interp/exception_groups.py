"""Splitting groups of exceptions (PEP 654), for their methods and for `except*`."""
from rvm.interp.context import context
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception, type_error
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

w_BaseExceptionGroup = EXCEPTION_TYPES["BaseExceptionGroup"]


def is_group(w_exception):
    """Return whether the exception is a group."""
    return w_exception.gettype().is_subtype(w_BaseExceptionGroup)


def is_sequence(w_object):
    """Return whether the object has items by index, not by key."""
    w_type = w_object.gettype()
    return w_type.special(specials.GETITEM) is not None and w_type.lookup("keys") is None


def members_of(w_group):
    """Return the exceptions in a group: a list that must not be changed."""
    w_members = w_group.member("exceptions")
    assert isinstance(w_members, W_Tuple)
    return w_members.items_w


class Condition(object):
    """What decides which exceptions in a group belong to the matching part."""

    def matches(self, w_exception):
        """Return whether the exception, which may be a group, belongs there as a whole."""
        raise NotImplementedError


class Parts(object):
    """The two parts of an exception; an empty part is None."""

    def __init__(self, w_match, w_rest):
        self.w_match = w_match
        self.w_rest = w_rest


def or_none(w_exception):
    """Return the exception, or the program's None for the machine's."""
    return w_exception if w_exception is not None else w_None


def split_exception(w_exception, condition, wants_rest):
    """Return the Parts of the exception; the rest is None unless it is wanted."""
    if condition.matches(w_exception):
        return Parts(w_exception, None)
    if not is_group(w_exception):
        return Parts(None, w_exception)
    matching_w = []
    rest_w = []
    for w_member in members_of(w_exception):
        assert isinstance(w_member, W_Exception)
        parts = split_member(w_member, condition, wants_rest)
        if parts.w_match is not None:
            matching_w.append(parts.w_match)
        if parts.w_rest is not None:
            rest_w.append(parts.w_rest)
    w_match = part_of(w_exception, matching_w)
    return Parts(w_match, part_of(w_exception, rest_w) if wants_rest else None)


def split_member(w_member, condition, wants_rest):
    """Return the Parts of an exception in a group; groups within groups count as calls."""
    try:
        context.enter()
    except PyError as e:
        e.at_limit_in(" in exceptiongroup_split_recursive")
        raise
    try:
        return split_exception(w_member, condition, wants_rest)
    finally:
        context.leave()


def part_of(w_group, members_w):
    """Return a group like `w_group` of some of its exceptions, or None where there are none."""
    if len(members_w) == 0:
        return None
    w_part = protocol.getattr(w_group, "derive").call1(new_list([w_member for w_member in members_w]))
    if not isinstance(w_part, W_Exception) or not is_group(w_part):
        raise type_error("derive must return an instance of BaseExceptionGroup")
    if w_group.traceback is not None:
        w_part.traceback = w_group.traceback
    w_part.w_context = w_group.w_context
    w_part.w_cause = w_group.w_cause
    w_part.suppress_context = True      # as wherever CPython sets a cause, though it be None
    w_notes = protocol.find_attr(w_group, "__notes__")
    if w_notes is not None and is_sequence(w_notes):
        protocol.setattr(w_part, "__notes__", new_list(protocol.items_of(w_notes)))
    return w_part
