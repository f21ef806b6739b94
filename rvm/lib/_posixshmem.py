"""Memory that processes share by name: files in memory, as Linux keeps them."""

import errno as _errno
import os as _os


def _path(name):
    """Return the path of a name."""
    if not isinstance(name, str):
        raise TypeError("argument 'path' must be str, not %s" % type(name).__name__)
    bare = name.lstrip("/")
    if not bare or "/" in bare or bare in (".", ".."):
        raise OSError(_errno.EINVAL, _os.strerror(_errno.EINVAL), name)
    return "/dev/shm/" + bare


def shm_open(path, flags, mode=0o777):
    """Return a descriptor of the memory with a name, which these flags may make."""
    return _named(path, lambda: _os.open(_path(path), flags | _os.O_NOFOLLOW | _os.O_CLOEXEC | _os.O_NONBLOCK, mode))


def shm_unlink(path):
    """Take away a name; the memory lives on as long as a process has it."""
    _named(path, lambda: _os.unlink(_path(path)))


def _named(name, function):
    """Call a function; an error of the system is about the name, not about the file."""
    try:
        return function()
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from None
