"""The operating system's calls as RPython has them.  Paths hold no NUL byte."""
from __future__ import absolute_import
import errno
import os

from rpython.rlib.rstring import assert_str0
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.native_signals import fence

_PATH_MAX = 4096
_realpath = rffi.llexternal('realpath', [rffi.CCHARP, rffi.CCHARP], rffi.CCHARP, releasegil=False,
                            compilation_info=ExternalCompilationInfo(includes=['stdlib.h', 'limits.h']))


def open(path, flags, mode):
    return os.open(assert_str0(path), flags, mode)


def read(fd, size):
    if fd == 0 and fence() < 0:     # it may wait long, and the signal that would wake it has come
        raise OSError(errno.EINTR, "interrupted")
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


def realpath(path):
    """Return the path without symbolic links, or '' if there is no such file."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, _PATH_MAX + 1) as resolved:
        with rffi.scoped_str2charp(assert_str0(path)) as given:
            if not _realpath(given, resolved):
                return ''
        return rffi.charp2str(resolved)


def getcwd():
    return os.getcwd()


def getenv(name):
    """Return the variable's value, or None."""
    return os.environ.get(assert_str0(name))


def environ_items():
    """Return the variables as (name, value) pairs."""
    return os.environ.items()


def strerror(number):
    return os.strerror(number)


def argv_to_bytes(argv):
    """Return command-line arguments as byte strings."""
    return argv
