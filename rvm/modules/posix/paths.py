"""The arguments of posix that are paths."""
import errno

from rvm.builtins.arguments import path_of
from rvm.interp.signals import check_signals
from rvm.objects import protocol
from rvm.objects.builtin import CINT_LIMIT, to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import EXCEPTION_TYPES, PyError, WarningHook, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.rlib.relative import CURRENT
from rvm.rlib.utf8 import from_system, to_system


class Path(object):
    """A path as text, the argument that it is from, and whether that is bytes.

    `fd` is the number of an open file that was given in its place, or -1.
    """

    def __init__(self, text, w_given, is_bytes, fd):
        self.text = text
        self.w_given = w_given
        self.is_bytes = is_bytes
        self.fd = fd

    def wrap(self, text):
        """Return the object for another path or name: bytes if the argument is."""
        return W_Bytes(to_system(text)) if self.is_bytes else W_Str(text)

    def error(self, error):
        """Return the PyError for a machine-level OSError about the file."""
        failed = from_os_error(error)
        name_file(failed, "filename", self.w_given)
        return failed


def name_file(error, member, w_path):
    """Set the attribute of an OSError that tells which file it is about."""
    w_value = error.value()
    w_value.set_member(member, w_path)


def error_of_two(error, old, new):
    """Return the PyError for a machine-level OSError about two files."""
    failed = old.error(error)
    name_file(failed, "filename2", new.w_given)
    return failed


def as_path(w_path, what):
    """Return the Path of an argument; `what` begins the message of the error where it is none."""
    return convert(w_path, what, "string, bytes or os.PathLike")


def as_path_or_fd(w_path, what):
    """Return the Path of an argument, which may be an open file's number."""
    return convert(w_path, what, "string, bytes, os.PathLike or integer")


def fd_of(w_number):
    number = protocol.index_object(w_number)
    if isinstance(number, W_Int) and -CINT_LIMIT <= number.value < CINT_LIMIT:
        return number.value
    raise PyError(EXCEPTION_TYPES["OverflowError"], None, "fd is greater than maximum")


def convert(w_path, what, wanted):
    """Return the Path of an argument; `wanted` names what it may be, an integer too if the word is in it."""
    if wanted.find("integer") >= 0 and w_path.is_integer():
        return Path("", w_path, False, fd_of(w_path))
    w_named = w_path
    data = w_path.buffer_data()
    if data is None and not w_path.is_text():
        if w_path.gettype().lookup("__fspath__") is None:
            raise type_error("%s should be %s, not %s" % (what, wanted, protocol.type_name(w_path)))
        w_named = path_of(w_path)
        data = w_named.buffer_data()
    elif data is not None and not isinstance(w_path, W_Bytes):
        WarningHook.warn("DeprecationWarning", "%s should be %s, not %s" % (what, wanted, protocol.type_name(w_path)))
    text = w_named.text() if data is None else from_system(data)
    if "\0" in text:
        if data is None:
            raise value_error("embedded null byte")
        raise value_error(what.split(":")[0] + ": embedded null character in path")
    return Path(text, w_named, data is not None, -1)


def is_interrupted(error):
    """Return whether a signal ended a call, which is then to be made again: what is to be done about it is done."""
    if error.errno != errno.EINTR:
        return False
    check_signals()
    return True


def folder_of(w_dir_fd):
    """Return the descriptor of the folder to which paths are relative: that of the argument dir_fd."""
    if w_dir_fd is w_None:
        return CURRENT
    if not w_dir_fd.is_integer() and w_dir_fd.gettype().lookup("__index__") is None:
        raise type_error("argument should be integer or None, not %s" % protocol.type_name(w_dir_fd))
    return to_cint(w_dir_fd)


def check_alone(name, path, folder):
    """Raise ValueError if both an open file and a folder are given."""
    if path.fd >= 0 and folder != CURRENT:
        raise value_error("%s: can't specify dir_fd without matching path" % name)


def check_follows(name, path, follows_links):
    """Raise ValueError if links are not to be followed of what is no path."""
    if path.fd >= 0 and not follows_links:
        raise value_error("%s: cannot use fd and follow_symlinks together" % name)
