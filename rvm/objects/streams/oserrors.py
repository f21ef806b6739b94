"""Turns the system's errors, machine-level OSError, into the program's."""
import errno

from rvm.objects.errors import EXCEPTION_TYPES, PyError, W_Exception, error_of, w_KeyboardInterrupt, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.rlib import files, signals

# The exception type of an errno, if it is not OSError itself.
TYPES = {}
for _name, _numbers in [
        ("BlockingIOError", [errno.EAGAIN, errno.EALREADY, errno.EINPROGRESS]),
        ("BrokenPipeError", [errno.EPIPE, errno.ESHUTDOWN]),
        ("ChildProcessError", [errno.ECHILD]),
        ("ConnectionAbortedError", [errno.ECONNABORTED]),
        ("ConnectionRefusedError", [errno.ECONNREFUSED]),
        ("ConnectionResetError", [errno.ECONNRESET]),
        ("FileExistsError", [errno.EEXIST]),
        ("FileNotFoundError", [errno.ENOENT]),
        ("InterruptedError", [errno.EINTR]),
        ("IsADirectoryError", [errno.EISDIR]),
        ("NotADirectoryError", [errno.ENOTDIR]),
        ("PermissionError", [errno.EACCES, errno.EPERM]),
        ("ProcessLookupError", [errno.ESRCH]),
        ("TimeoutError", [errno.ETIMEDOUT])]:
    for _number in _numbers:
        TYPES[_number] = EXCEPTION_TYPES[_name]


def from_os_error(error, path=None):
    """Return the PyError for a machine-level OSError, about the file `path` if that is not None.

    If an interrupt ended the call, it is KeyboardInterrupt.
    """
    if error.errno == errno.EINTR and signals.take_interrupt():
        return PyError(w_KeyboardInterrupt, None, None)
    return os_error(error.errno, path)


def os_error(number, path=None):
    """Return the PyError that raises OSError, or the type derived from it, for an errno."""
    w_value = W_Exception(TYPES.get(number, w_OSError))
    w_number = W_Int(number)
    w_text = W_Str(files.strerror(number))
    w_value.args_w = [w_number, w_text]
    w_value.set_member("errno", w_number)
    w_value.set_member("strerror", w_text)
    if path is not None:
        w_value.set_member("filename", W_Str(path))
    return error_of(w_value)
