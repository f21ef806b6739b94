"""BaseException, and what the files of the other exceptions declare with."""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import (
    EXCEPTION_TYPES, W_Exception, W_Traceback, type_error, w_BaseException, w_Exception, w_OSError)
from rvm.objects.intobject import w_False, w_True
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple

table = TypeTable(w_BaseException, W_Exception)

w_BaseExceptionGroup = EXCEPTION_TYPES["BaseExceptionGroup"]


@table.static("__new__(cls: cls, *args, **kwargs)")
def new_plain(w_type, args_w, names, values_w):
    if w_type.is_subtype(w_OSError):
        raise unsafe_new(w_type)            # these have a `__new__` of their own
    return new(w_type, args_w, names, values_w)


def new(w_type, args_w, names, values_w):
    """Return a new exception, which may be of any type but that of a group."""
    if w_type.is_subtype(w_BaseExceptionGroup):
        raise unsafe_new(w_type)
    w_self = W_Exception(w_type)
    w_self.args_w = args_w
    return w_self


def unsafe_new(w_type):
    name = "Exception" if w_type.is_subtype(w_Exception) else "BaseException"
    return type_error("%s.__new__(%s) is not safe, use %s.__new__()" % (name, w_type.name, w_type.name))


@table.method("__init__(self, /, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s() takes no keyword arguments" % protocol.type_name(w_self))
    w_self.args_w = args_w


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    texts = [protocol.repr(w_arg) for w_arg in w_self.args_w]
    return "%s(%s)" % (protocol.type_name(w_self), ", ".join(texts))


@table.method("__str__(self, /) -> str")
def plain_str(w_self):
    if len(w_self.args_w) == 0:
        return ""
    if len(w_self.args_w) == 1:
        return protocol.str_of(w_self.args_w[0])
    return protocol.repr(W_Tuple(w_self.args_w))


@table.method("with_traceback(self, tb, /) [unsigned]")
def with_traceback(w_self, w_traceback):
    set_traceback(w_self, w_traceback)
    return w_self


@table.method("add_note(self, note, /) -> None [unsigned]")
def add_note(w_self, w_note):
    if not w_note.is_text():
        raise type_error("note must be a str, not '%s'" % protocol.type_name(w_note))
    w_notes = w_self.getdictvalue("__notes__")
    if w_notes is None:
        w_self.setdictvalue("__notes__", new_list([w_note]))
    elif isinstance(w_notes, W_List):
        w_notes.append(w_note)
    else:
        raise type_error("Cannot add note: __notes__ is not a list")


@table.method("__reduce__(self, /) [unsigned]")
def reduce(w_self):
    parts_w = [w_self.gettype(), W_Tuple(w_self.args_w[:])]
    if len(w_self.own_names()) > 0:
        parts_w.append(w_self.getdict())
    return W_Tuple(parts_w[:])


@table.method("__setstate__(self, state, /) -> None [unsigned]")
def setstate(w_self, w_state):
    if w_state is w_None:
        return
    if not isinstance(w_state, W_Dict):
        raise type_error("state is not a dictionary")
    for w_key, w_value in w_state.pairs():
        if not w_key.is_text():
            raise type_error("attribute name must be string, not '%s'" % protocol.type_name(w_key))
        protocol.setattr(w_self, w_key.text(), w_value)


def no_deletion(name):
    """Return the deleter of an attribute that cannot be deleted."""
    def delete(w_self):
        raise type_error("%s may not be deleted" % name)
    return delete


def set_args(w_self, w_args):
    w_self.args_w = protocol.items_of(w_args)[:]


@table.getter("args", set_args, no_deletion("args"))
def get_args(w_self):
    return W_Tuple(w_self.args_w[:])


def as_exception(w_value, what):
    """Return the exception, or None (machine-level) for None."""
    if w_value is w_None:
        return None
    if isinstance(w_value, W_Exception):
        return w_value
    raise type_error("exception %s must be None or derive from BaseException" % what)


def set_cause(w_self, w_value):
    w_self.w_cause = as_exception(w_value, "cause")
    w_self.suppress_context = True


@table.getter("__cause__", set_cause, no_deletion("__cause__"))
def get_cause(w_self):
    return w_self.w_cause if w_self.w_cause is not None else w_None


def set_context(w_self, w_value):
    w_self.w_context = as_exception(w_value, "context")


@table.getter("__context__", set_context, no_deletion("__context__"))
def get_context(w_self):
    return w_self.w_context if w_self.w_context is not None else w_None


def set_suppress(w_self, w_value):
    if w_value is not w_True and w_value is not w_False:
        raise type_error("attribute value type must be bool")
    w_self.suppress_context = w_value is w_True


def delete_suppress(w_self):
    raise type_error("can't delete numeric/char attribute")


@table.getter("__suppress_context__", set_suppress, delete_suppress, is_member=True)
def get_suppress(w_self):
    return protocol.wrap_bool(w_self.suppress_context)


def set_traceback(w_self, w_traceback):
    if w_traceback is w_None:
        w_self.traceback = None
    elif isinstance(w_traceback, W_Traceback):
        w_self.traceback = w_traceback
    else:
        raise type_error("__traceback__ must be a traceback or None")


@table.getter("__traceback__", set_traceback, no_deletion("__traceback__"))
def get_traceback(w_self):
    return w_self.traceback if w_self.traceback is not None else w_None


# For the other exceptions.

def table_of(name):
    """Return a new table of an exception type."""
    return TypeTable(EXCEPTION_TYPES[name], W_Exception)


def declare_members(table, names):
    """Declare attributes that are None until they are set."""
    for name in names:
        declare_member(table, name)


def declare_member(table, name):
    def set(w_self, w_value):
        w_self.set_member(name, w_value)

    def delete(w_self):
        w_self.delete_member(name)

    @table.getter(name, set, delete, is_member=True)
    def get(w_self):
        w_value = w_self.member(name)
        return w_value if w_value is not None else w_None


def keyword_attributes(name, attributes):
    """Declare attributes that the constructor takes by keyword; return the type's table."""
    keyword_table = table_of(name)

    @keyword_table.method("__init__(self, /, *args, **kwargs) -> None")
    def init_with_keywords(w_self, args_w, names, values_w):
        for i in range(len(names)):
            if names[i] not in attributes:
                raise type_error("'%s' is an invalid keyword argument for %s()" % (names[i], name))
        w_self.args_w = args_w
        for attribute in attributes:
            w_self.delete_member(attribute)
        for i in range(len(names)):
            w_self.set_member(names[i], values_w[i])

    declare_members(keyword_table, attributes)
    return keyword_table


def text_or_none(w_object):
    """Return str() of an attribute, or "None" where it is not set."""
    return protocol.str_of(w_object) if w_object is not None else "None"
