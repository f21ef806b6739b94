"""The operating system's calls with byte strings for text: Python 3's os, converted.

Bytes are held one per character (Latin-1), so paths and data pass unchanged.
"""
import errno
import os

from rvm.rlib import hosted_signals
from rvm.rlib.hosted_threads import waiting


def _encoded(text):
    return text.encode("latin-1")


def _decoded(raw):
    return raw.decode("latin-1")


@waiting
def open(path, flags, mode):
    return os.open(_encoded(path), flags, mode)


@waiting
def read(fd, size):
    if fd == 0 and not hosted_signals.wait([fd], None):
        raise InterruptedError(errno.EINTR, os.strerror(errno.EINTR))
    return _decoded(os.read(fd, size))


@waiting
def write(fd, data):
    return os.write(fd, _encoded(data))


def stat(path):
    return os.stat(_encoded(path))


def lstat(path):
    return os.lstat(_encoded(path))


def listdir(path):
    return [_decoded(name) for name in os.listdir(_encoded(path))]


def mkdir(path, mode):
    os.mkdir(_encoded(path), mode)


def rmdir(path):
    os.rmdir(_encoded(path))


def unlink(path):
    os.unlink(_encoded(path))


def rename(old, new):
    os.rename(_encoded(old), _encoded(new))


def chdir(path):
    os.chdir(_encoded(path))


def realpath(path):
    """Return the path without symbolic links, or '' if there is no such file."""
    if not os.path.exists(_encoded(path)):
        return ""
    return _decoded(os.path.realpath(_encoded(path)))


def getcwd():
    return _decoded(os.getcwdb())


def getenv(name):
    """Return the variable's value, or None."""
    value = os.environb.get(_encoded(name))
    return None if value is None else _decoded(value)


def environ_items():
    """Return the variables as (name, value) pairs."""
    return [(_decoded(name), _decoded(value)) for name, value in os.environb.items()]


def strerror(number):
    return os.strerror(number)


def argv_to_bytes(argv):
    """Return command-line arguments as byte strings."""
    return [_decoded(os.fsencode(argument)) for argument in argv]
