"""The calls of the operating system behind the module posix, as RPython has them.  Paths hold no NUL byte."""
from __future__ import absolute_import
import fcntl
import os

from rpython.rlib import rposix, rposix_stat
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rstring import assert_str0
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.file_status import FileStatus

_BILLION = 1000000000


class _Config(object):
    _compilation_info_ = ExternalCompilationInfo(includes=['sys/ioctl.h', 'termios.h'])
    WINSIZE = rffi_platform.Struct('struct winsize', [('ws_row', rffi.USHORT), ('ws_col', rffi.USHORT)])
    TIOCGWINSZ = rffi_platform.ConstantInteger('TIOCGWINSZ')


_configured = rffi_platform.configure(_Config)
_WINSIZE = _configured['WINSIZE']
_TIOCGWINSZ = _configured['TIOCGWINSZ']
_GET_FLAGS = fcntl.F_GETFL
_SET_FLAGS = fcntl.F_SETFL
_ioctl = rffi.llexternal('ioctl', [rffi.INT, rffi.ULONG, lltype.Ptr(_WINSIZE)], rffi.INT, releasegil=False,
                         save_err=rffi.RFFI_SAVE_ERRNO, compilation_info=_Config._compilation_info_)

_fcntl = rffi.llexternal('fcntl', [rffi.INT, rffi.INT, rffi.INT], rffi.INT, releasegil=False,
                         save_err=rffi.RFFI_SAVE_ERRNO,
                         compilation_info=ExternalCompilationInfo(includes=['fcntl.h']))


def _nanoseconds(seconds, rest):
    return intmask(seconds) * _BILLION + intmask(rest)


def _status(result):
    if we_are_translated():
        atime = _nanoseconds(result[7], result[-3])
        mtime = _nanoseconds(result[8], result[-2])
        ctime = _nanoseconds(result[9], result[-1])
    else:
        atime = int(result.st_atime * _BILLION)
        mtime = int(result.st_mtime * _BILLION)
        ctime = int(result.st_ctime * _BILLION)
    return FileStatus(intmask(result.st_mode), intmask(result.st_ino), intmask(result.st_dev),
                      intmask(result.st_nlink), intmask(result.st_uid), intmask(result.st_gid),
                      intmask(result.st_size), atime, mtime, ctime, intmask(result.st_blksize),
                      intmask(result.st_blocks), intmask(result.st_rdev))


# ---- descriptors

def write(fd, data):
    return os.write(fd, data)


def lseek(fd, position, whence):
    return intmask(os.lseek(fd, position, whence))


def ftruncate(fd, length):
    os.ftruncate(fd, length)


def fsync(fd):
    os.fsync(fd)


def dup(fd):
    return rposix.dup(fd, False)


def dup2(fd, new, inheritable):
    rposix.dup2(fd, new, inheritable)
    return new


def pipe():
    reader, writer = rposix.pipe(0)
    rposix.set_inheritable(reader, False)
    rposix.set_inheritable(writer, False)
    return reader, writer


def pipe2(flags):
    return rposix.pipe2(flags)


def get_blocking(fd):
    return _flags(fd) & os.O_NONBLOCK == 0


def set_blocking(fd, blocking):
    flags = _flags(fd)
    wanted = flags & ~os.O_NONBLOCK if blocking else flags | os.O_NONBLOCK
    if wanted != flags and rffi.cast(lltype.Signed, _fcntl(fd, _SET_FLAGS, wanted)) < 0:
        raise OSError(rposix.get_saved_errno(), "fcntl failed")


def _flags(fd):
    flags = rffi.cast(lltype.Signed, _fcntl(fd, _GET_FLAGS, 0))
    if flags < 0:
        raise OSError(rposix.get_saved_errno(), "fcntl failed")
    return flags


def get_inheritable(fd):
    return rposix.get_inheritable(fd)


def set_inheritable(fd, inheritable):
    """Set the flag by fcntl, which takes files too that are open for their path alone."""
    flags = rffi.cast(lltype.Signed, _fcntl(fd, fcntl.F_GETFD, 0))
    if flags >= 0:
        wanted = flags & ~fcntl.FD_CLOEXEC if inheritable else flags | fcntl.FD_CLOEXEC
        flags = rffi.cast(lltype.Signed, _fcntl(fd, fcntl.F_SETFD, wanted))
    if flags < 0:
        raise OSError(rposix.get_saved_errno(), "fcntl failed")


def window_size(fd):
    """Return the columns and lines of a terminal."""
    with lltype.scoped_alloc(_WINSIZE) as size:
        if rffi.cast(lltype.Signed, _ioctl(fd, _TIOCGWINSZ, size)) != 0:
            raise OSError(rposix.get_saved_errno(), "ioctl failed")
        return rffi.cast(lltype.Signed, size.c_ws_col), rffi.cast(lltype.Signed, size.c_ws_row)


# ---- files by their paths

def stat(path):
    return _status(rposix_stat.stat(assert_str0(path)))


def lstat(path):
    return _status(rposix_stat.lstat(assert_str0(path)))


def fstat(fd):
    return _status(rposix_stat.fstat(fd))


def access(path, mode):
    return os.access(assert_str0(path), mode)


def link(old, new):
    os.link(assert_str0(old), assert_str0(new))


def fchdir(fd):
    rposix.fchdir(fd)


def fchmod(fd, mode):
    rposix.fchmod(fd, mode)


def set_times_fd(fd, atime, mtime):
    rposix.futimens(fd, atime // _BILLION, atime % _BILLION, mtime // _BILLION, mtime % _BILLION)


# ---- the process

def putenv(name, value):
    name = assert_str0(name)
    value = assert_str0(value)
    assert name is not None and value is not None
    os.environ[name] = value


def unsetenv(name):
    name = assert_str0(name)
    assert name is not None
    if os.environ.get(name) is not None:
        del os.environ[name]


def getpid():
    return os.getpid()


def getppid():
    return os.getppid()


def user_and_group_ids():
    """Return the real and effective user id, and the real and effective group id."""
    return (intmask(rposix.getuid()), intmask(rposix.geteuid()), intmask(rposix.getgid()), intmask(rposix.getegid()))


def umask(mask):
    return os.umask(mask)


def kill(pid, signal):
    os.kill(pid, signal)


def exit_at_once(status):
    os._exit(status)


def uname():
    """Return the names of the system, the host, the release, the version and the machine."""
    system, node, release, version, machine = os.uname()
    return [system, node, release, version, machine]


def cpu_count():
    return rposix.cpu_count()


def waitpid(pid, options):
    """Return the process's number and its status."""
    return os.waitpid(pid, options)


# ---- other processes

def fork():
    return os.fork()


def _strings(words):
    """Return a copy of a list, of which RPython knows that nothing in it is None."""
    result = []
    for word in words:
        assert word is not None
        result.append(word)
    return result


def execute(path, arguments, environment):
    """Run another program in place of this one; the environment is a list of NAME=VALUE."""
    c_arguments = rffi.liststr2charpp(_strings(arguments))
    c_environment = rffi.liststr2charpp(_strings(environment))
    with rffi.scoped_str2charp(assert_str0(path)) as c_path:
        rposix.c_execve(c_path, c_arguments, c_environment)
    number = rposix.get_saved_errno()
    rffi.free_charpp(c_environment)
    rffi.free_charpp(c_arguments)
    raise OSError(number, "execve failed")


def killpg(group, signal):
    os.killpg(group, signal)


def setsid():
    os.setsid()


def getsid(pid):
    return os.getsid(pid)


def getpgid(pid):
    return os.getpgid(pid)


def setpgid(pid, group):
    os.setpgid(pid, group)
