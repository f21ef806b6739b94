"""BaseException and the types derived from it."""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import (
    EXCEPTION_TYPES, W_Exception, W_Traceback, type_error, w_BaseException)
from rvm.objects.instance import InstanceMixin
from rvm.objects.intobject import W_Int
from rvm.objects.listobject import new_list
from rvm.objects.nametables import instance_dict
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type

table = TypeTable(w_BaseException, W_Exception)


@table.static("__new__(cls, *args, **kwargs)")
def new(w_type, args_w, names, values_w):
    if not isinstance(w_type, W_Type) or not w_type.is_subtype(w_BaseException):
        raise type_error("BaseException.__new__(X): X is not a subtype of BaseException")
    w_self = W_Exception(w_type)
    w_self.args_w = args_w
    return w_self


@table.method("__init__(self, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s() takes no keyword arguments" % protocol.type_name(w_self))
    w_self.args_w = args_w


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    texts = [protocol.repr(w_arg) for w_arg in w_self.args_w]
    return "%s(%s)" % (protocol.type_name(w_self), ", ".join(texts))


@table.method("__str__(self, /) -> str")
def str(w_self):
    if len(w_self.args_w) == 0:
        return ""
    if len(w_self.args_w) == 1:
        return protocol.str_of(w_self.args_w[0])
    return protocol.repr(W_Tuple(w_self.args_w))


@table.method("with_traceback(self, tb, /)")
def with_traceback(w_self, w_traceback):
    set_traceback(w_self, w_traceback)
    return w_self


@table.method("add_note(self, note, /) -> None")
def add_note(w_self, w_note):
    if not w_note.is_text():
        raise type_error("note must be a str, not '%s'" % protocol.type_name(w_note))
    w_notes = w_self.getdictvalue("__notes__")
    if w_notes is None:
        w_self.setdictvalue("__notes__", new_list([w_note]))
    else:
        protocol.getattr(w_notes, "append").call1(w_note)


def set_args(w_self, w_args):
    w_self.args_w = protocol.items_of(w_args)[:]


@table.getter("args", set_args)
def get_args(w_self):
    return W_Tuple(w_self.args_w[:])


def as_exception(w_value, what):
    """An exception, or None (machine-level) for None."""
    if w_value is w_None:
        return None
    if isinstance(w_value, W_Exception):
        return w_value
    raise type_error("exception %s must be None or derive from BaseException" % what)


def set_cause(w_self, w_value):
    w_self.w_cause = as_exception(w_value, "cause")
    w_self.suppress_context = True


@table.getter("__cause__", set_cause)
def get_cause(w_self):
    return w_self.w_cause if w_self.w_cause is not None else w_None


def set_context(w_self, w_value):
    w_self.w_context = as_exception(w_value, "context")


@table.getter("__context__", set_context)
def get_context(w_self):
    return w_self.w_context if w_self.w_context is not None else w_None


def set_suppress(w_self, w_value):
    w_self.suppress_context = protocol.truth(w_value)


@table.getter("__suppress_context__", set_suppress)
def get_suppress(w_self):
    return protocol.wrap_bool(w_self.suppress_context)


def set_traceback(w_self, w_traceback):
    if w_traceback is w_None:
        w_self.traceback = None
    elif isinstance(w_traceback, W_Traceback):
        w_self.traceback = w_traceback
    else:
        raise type_error("__traceback__ must be a traceback or None")


@table.getter("__traceback__", set_traceback)
def get_traceback(w_self):
    return w_self.traceback if w_self.traceback is not None else w_None


key_error = TypeTable(EXCEPTION_TYPES["KeyError"], W_Exception)


@key_error.method("__str__(self, /) -> str")
def key_error_str(w_self):
    if len(w_self.args_w) == 1:
        return protocol.repr(w_self.args_w[0])
    return str(w_self)


stop_iteration = TypeTable(EXCEPTION_TYPES["StopIteration"], W_Exception)


@stop_iteration.getter("value")
def stop_value(w_self):
    return w_self.args_w[0] if len(w_self.args_w) > 0 else w_None


system_exit = TypeTable(EXCEPTION_TYPES["SystemExit"], W_Exception)


@system_exit.getter("code")
def exit_code(w_self):
    if len(w_self.args_w) == 0:
        return w_None
    if len(w_self.args_w) == 1:
        return w_self.args_w[0]
    return W_Tuple(w_self.args_w[:])


def keyword_attributes(name, attributes):
    """Give an exception type attributes that its constructor takes by keyword (ImportError, NameError...)."""
    keyword_table = TypeTable(EXCEPTION_TYPES[name], W_Exception)

    @keyword_table.method("__init__(self, *args, **kwargs) -> None")
    def init_with_keywords(w_self, args_w, names, values_w):
        w_self.args_w = args_w
        for i in range(len(names)):
            if names[i] not in attributes:
                raise type_error("'%s' is an invalid keyword argument for %s()" % (names[i], name))
            w_self.setdictvalue(names[i], values_w[i])

    for attribute in attributes:
        EXCEPTION_TYPES[name].dict[attribute] = w_None


keyword_attributes("ImportError", ["name", "path"])
keyword_attributes("NameError", ["name"])
keyword_attributes("AttributeError", ["name", "obj"])


import_error = TypeTable(EXCEPTION_TYPES["ImportError"], W_Exception)


@import_error.getter("msg")
def import_error_msg(w_self):
    return w_self.args_w[0] if len(w_self.args_w) > 0 else w_None


os_error = TypeTable(EXCEPTION_TYPES["OSError"], W_Exception)


# What OSError makes of an error's number (Linux).
BY_ERRNO = {1: "PermissionError", 2: "FileNotFoundError", 3: "ProcessLookupError", 4: "InterruptedError",
            10: "ChildProcessError", 11: "BlockingIOError", 13: "PermissionError", 17: "FileExistsError",
            20: "NotADirectoryError", 21: "IsADirectoryError", 32: "BrokenPipeError",
            103: "ConnectionAbortedError", 104: "ConnectionResetError", 108: "BrokenPipeError",
            110: "TimeoutError", 111: "ConnectionRefusedError", 114: "BlockingIOError", 115: "BlockingIOError"}


@os_error.static("__new__(cls, *args, **kwargs)")
def os_error_new(w_type, args_w, names, values_w):
    if w_type is EXCEPTION_TYPES["OSError"] and len(args_w) >= 2:
        w_errno = args_w[0]
        if isinstance(w_errno, W_Int) and w_errno.value in BY_ERRNO:
            w_type = EXCEPTION_TYPES[BY_ERRNO[w_errno.value]]
    return new(w_type, args_w, names, values_w)


@os_error.method("__init__(self, *args) -> None")
def os_error_init(w_self, args_w):
    w_self.args_w = args_w
    if len(args_w) >= 2:
        w_self.setdictvalue("errno", args_w[0])
        w_self.setdictvalue("strerror", args_w[1])
    if len(args_w) >= 3:
        w_self.setdictvalue("filename", args_w[2])
        w_self.args_w = args_w[:2]


@os_error.method("__str__(self, /) -> str")
def os_error_str(w_self):
    w_errno = w_self.getdictvalue("errno")
    w_strerror = w_self.getdictvalue("strerror")
    if w_errno is None or w_strerror is None:
        return str(w_self)
    text = "[Errno %s] %s" % (protocol.str_of(w_errno), protocol.str_of(w_strerror))
    w_filename = w_self.getdictvalue("filename")
    if w_filename is not None:
        text += ": " + protocol.repr(w_filename)
    return text


for _name in ["errno", "strerror", "filename"]:
    EXCEPTION_TYPES["OSError"].dict[_name] = w_None


syntax_error = TypeTable(EXCEPTION_TYPES["SyntaxError"], W_Exception)

SYNTAX_ATTRIBUTES = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]


@syntax_error.method("__init__(self, *args) -> None")
def syntax_error_init(w_self, args_w):
    w_self.args_w = args_w
    if len(args_w) > 0:
        w_self.setdictvalue("msg", args_w[0])
    if len(args_w) == 2:
        details_w = protocol.items_of(args_w[1])
        for i in range(min(len(details_w), len(SYNTAX_ATTRIBUTES))):
            w_self.setdictvalue(SYNTAX_ATTRIBUTES[i], details_w[i])


@syntax_error.method("__str__(self, /) -> str")
def syntax_error_str(w_self):
    w_msg = w_self.getdictvalue("msg")
    text = protocol.str_of(w_msg) if w_msg is not None else "None"
    w_filename = w_self.getdictvalue("filename")
    w_lineno = w_self.getdictvalue("lineno")
    has_name = w_filename is not None and w_filename.is_text()
    has_line = w_lineno is not None and w_lineno is not w_None
    if has_name and has_line:
        return "%s (%s, line %s)" % (text, base_name(w_filename.text()), protocol.str_of(w_lineno))
    if has_name:
        return "%s (%s)" % (text, base_name(w_filename.text()))
    if has_line:
        return "%s (line %s)" % (text, protocol.str_of(w_lineno))
    return text


def base_name(path):
    slash = path.rfind("/") + 1
    assert slash >= 0
    return path[slash:]


for _name in SYNTAX_ATTRIBUTES + ["msg", "print_file_and_line"]:
    EXCEPTION_TYPES["SyntaxError"].dict[_name] = w_None
