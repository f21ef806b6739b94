"""The operating system's calls as RPython has them.  Paths hold no NUL byte."""
from __future__ import absolute_import
import os

from rpython.rlib.rstring import assert_str0


def open(path, flags, mode):
    return os.open(assert_str0(path), flags, mode)


def read(fd, size):
    return os.read(fd, size)


def write(fd, data):
    return os.write(fd, data)


def stat(path):
    return os.stat(assert_str0(path))


def lstat(path):
    return os.lstat(assert_str0(path))


def listdir(path):
    return os.listdir(assert_str0(path))


def mkdir(path, mode):
    os.mkdir(assert_str0(path), mode)


def rmdir(path):
    os.rmdir(assert_str0(path))


def unlink(path):
    os.unlink(assert_str0(path))


def rename(old, new):
    os.rename(assert_str0(old), assert_str0(new))


def chdir(path):
    os.chdir(assert_str0(path))


def getcwd():
    return os.getcwd()


def getenv(name):
    """The variable's value, or None."""
    return os.environ.get(assert_str0(name))


def environ_items():
    """(name, value) pairs."""
    return os.environ.items()


def strerror(number):
    return os.strerror(number)


def argv_to_bytes(argv):
    """Command-line arguments as byte strings."""
    return argv
