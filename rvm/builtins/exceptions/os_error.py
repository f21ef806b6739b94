"""OSError, whose constructor chooses the type by the errno, and BlockingIOError.

Of two to five arguments the first is the errno, the second strerror, the third filename and the
fifth filename2; the fourth means something on Windows only.
"""
from rvm.builtins.exceptions.base_exception import declare_members, new, plain_str, reduce, table_of, text_or_none
from rvm.objects import protocol, specials
from rvm.objects.builtin import to_int
from rvm.objects.errors import EXCEPTION_TYPES, attribute_error, type_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams import oserrors
from rvm.objects.tupleobject import W_Tuple

os_error = table_of("OSError")
blocking_error = table_of("BlockingIOError")


@os_error.static("__new__(cls: cls, *args, **kwargs)")
def new_os_error(w_type, args_w, names, values_w):
    if is_set_by_init(w_type):
        return new(w_type, [], names, values_w)
    check_keywords(w_type, names)
    if w_type is w_OSError and 2 <= len(args_w) <= 5:
        w_errno = args_w[0]
        if isinstance(w_errno, W_Int):
            w_type = oserrors.TYPES.get(w_errno.value, w_OSError)
    w_self = new(w_type, args_w, names, values_w)
    set_attributes(w_self, args_w)
    return w_self


def is_set_by_init(w_type):
    """Return whether `__init__` sets the attributes: so it is for classes that have one, but no `__new__`."""
    return (w_type.special(specials.INIT) is not w_OSError.special(specials.INIT)
            and w_type.special(specials.NEW) is w_OSError.special(specials.NEW))


def check_keywords(w_type, names):
    if len(names) > 0:
        raise type_error("%s() takes no keyword arguments" % w_type.name)


@os_error.method("__init__(self, /, *args, **kwargs) -> None")
def os_error_init(w_self, args_w, names, values_w):
    w_type = w_self.gettype()
    if is_set_by_init(w_type):
        check_keywords(w_type, names)
        set_attributes(w_self, args_w)


def set_attributes(w_self, args_w):
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


@os_error.method("__reduce__(self, /) [unsigned]")
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


def set_written(w_self, w_value):
    w_self.set_member("characters_written", W_Int(to_int(w_value)))


def delete_written(w_self):
    written(w_self)
    w_self.delete_member("characters_written")


@blocking_error.getter("characters_written", set_written, delete_written)
def written(w_self):
    w_value = w_self.member("characters_written")
    if w_value is None:
        raise attribute_error("characters_written")
    return w_value
