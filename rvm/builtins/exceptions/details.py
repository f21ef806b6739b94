"""The exceptions that have attributes, or a text, of their own; those of Unicode are in unicode."""
from rvm.builtins.exceptions.base import declare_members, new, reduce, str as plain_str
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import EXCEPTION_TYPES, W_Exception, type_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams import oserrors
from rvm.objects.tupleobject import W_Tuple


def table_of(name):
    return TypeTable(EXCEPTION_TYPES[name], W_Exception)


key_error = table_of("KeyError")


@key_error.method("__str__(self, /) -> str")
def key_error_str(w_self):
    if len(w_self.args_w) == 1:
        return protocol.repr(w_self.args_w[0])
    return plain_str(w_self)


# StopIteration.value and SystemExit.code come from the arguments, until they are set.

def declare_argument(table, name, from_arguments):
    def set(w_self, w_value):
        w_self.set_member(name, w_value)

    def delete(w_self):
        w_self.set_member(name, w_None)

    @table.getter(name, set, delete)
    def get(w_self):
        w_value = w_self.member(name)
        return w_value if w_value is not None else from_arguments(w_self.args_w)


def first_argument(args_w):
    return args_w[0] if len(args_w) > 0 else w_None


def all_arguments(args_w):
    if len(args_w) > 1:
        return W_Tuple(args_w[:])
    return first_argument(args_w)


declare_argument(table_of("StopIteration"), "value", first_argument)
declare_argument(table_of("SystemExit"), "code", all_arguments)


# Attributes that the constructor takes by keyword.

def keyword_attributes(name, attributes):
    keyword_table = table_of(name)

    @keyword_table.method("__init__(self, *args, **kwargs) -> None")
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


keyword_attributes("NameError", ["name"])
keyword_attributes("AttributeError", ["name", "obj"])
import_error = keyword_attributes("ImportError", ["name", "path"])


def set_msg(w_self, w_msg):
    w_self.set_member("msg", w_msg)


def delete_msg(w_self):
    w_self.set_member("msg", w_None)


@import_error.getter("msg", set_msg, delete_msg)
def import_error_msg(w_self):
    w_msg = w_self.member("msg")
    if w_msg is not None:
        return w_msg
    return w_self.args_w[0] if len(w_self.args_w) == 1 else w_None


@import_error.method("__str__(self, /) -> str")
def import_error_str(w_self):
    w_msg = import_error_msg(w_self)
    return w_msg.text() if w_msg.is_text() else plain_str(w_self)


@import_error.method("__reduce__(self, /)")
def import_error_reduce(w_self):
    w_state = new_dict()
    for name in w_self.own_names():
        w_state.setitem_str(name, w_self.getdictvalue(name))
    for name in ["name", "path"]:
        w_value = w_self.member(name)
        if w_value is not None:
            w_state.setitem_str(name, w_value)
    parts_w = [w_self.gettype(), W_Tuple(w_self.args_w[:])]
    if w_state.length() > 0:
        parts_w.append(w_state)
    return W_Tuple(parts_w[:])


# OSError: with two to five arguments, these are errno, strerror, filename, winerror (nothing here), filename2.

os_error = table_of("OSError")


@os_error.static("__new__(cls, *args, **kwargs)")
def new_os_error(w_type, args_w, names, values_w):
    if w_type is w_OSError and 2 <= len(args_w) <= 5:
        w_errno = args_w[0]
        if isinstance(w_errno, W_Int):
            w_type = oserrors.TYPES.get(w_errno.value, w_OSError)
    return new(w_type, args_w, names, values_w)


@os_error.method("__init__(self, *args, **kwargs) -> None")
def os_error_init(w_self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("%s() takes no keyword arguments" % protocol.type_name(w_self))
    w_self.args_w = args_w
    count = len(args_w)
    if not 2 <= count <= 5:
        return
    w_self.set_member("errno", args_w[0])
    w_self.set_member("strerror", args_w[1])
    if count < 3 or args_w[2] is w_None:
        return
    if isinstance(args_w[2], W_Int) and w_self.gettype() is EXCEPTION_TYPES["BlockingIOError"]:
        w_self.set_member("characters_written", args_w[2])
        return
    w_self.set_member("filename", args_w[2])
    w_self.args_w = args_w[:2]
    if count == 5 and args_w[4] is not w_None:
        w_self.set_member("filename2", args_w[4])


@os_error.method("__str__(self, /) -> str")
def os_error_str(w_self):
    w_errno = w_self.member("errno")
    w_strerror = w_self.member("strerror")
    w_filename = w_self.member("filename")
    if w_filename is None and (w_errno is None or w_strerror is None):
        return plain_str(w_self)
    text = "[Errno %s] %s" % (text_or_none(w_errno), text_or_none(w_strerror))
    if w_filename is not None:
        text += ": " + protocol.repr(w_filename)
        w_second = w_self.member("filename2")
        if w_second is not None:
            text += " -> " + protocol.repr(w_second)
    return text


def text_or_none(w_object):
    return protocol.str_of(w_object) if w_object is not None else "None"


@os_error.method("__reduce__(self, /)")
def os_error_reduce(w_self):
    w_filename = w_self.member("filename")
    w_second = w_self.member("filename2")
    if len(w_self.args_w) != 2 or w_filename is None:
        return reduce(w_self)
    args_w = [w_self.args_w[0], w_self.args_w[1], w_filename]
    if w_second is not None:
        args_w = args_w + [w_None, w_second]
    parts_w = [w_self.gettype(), W_Tuple(args_w[:])]
    if len(w_self.own_names()) > 0:
        parts_w.append(w_self.getdict())
    return W_Tuple(parts_w[:])


declare_members(os_error, ["errno", "strerror", "filename", "filename2"])
declare_members(table_of("BlockingIOError"), ["characters_written"])


# SyntaxError

syntax_error = table_of("SyntaxError")

PLACE = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]


@syntax_error.method("__init__(self, *args) -> None")
def syntax_error_init(w_self, args_w):
    w_self.args_w = args_w
    if len(args_w) > 0:
        w_self.set_member("msg", args_w[0])
    if len(args_w) != 2:
        return
    details_w = protocol.items_of(args_w[1])
    count = len(details_w)
    if count < 4:
        raise type_error("function takes at least 4 arguments (%d given)" % count)
    if count > 6:
        raise type_error("function takes at most 6 arguments (%d given)" % count)
    for i in range(count):
        w_self.set_member(PLACE[i], details_w[i])
    if count == 5:
        raise type_error("end_offset must be provided when end_lineno is provided")


@syntax_error.method("__str__(self, /) -> str")
def syntax_error_str(w_self):
    text = text_or_none(w_self.member("msg"))
    w_filename = w_self.member("filename")
    w_lineno = w_self.member("lineno")
    has_name = w_filename is not None and w_filename.is_text()
    has_line = isinstance(w_lineno, W_Int)
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


declare_members(syntax_error, PLACE + ["msg", "print_file_and_line"])
