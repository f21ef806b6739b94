"""The calls of the operating system behind the module posix: Python 3's os, with byte strings for text.

Bytes are held one per character (Latin-1), so paths and data pass unchanged.
"""
import os
import sys

from rvm.rlib import hosted_signals
from rvm.rlib.file_status import FileStatus
from rvm.rlib.hosted_threads import waiting

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_MYSELF = os.path.join(_ROOT, "rvm", "__main__.py")     # sys.executable of hosted programs
_START = "import sys; sys.path[:1] = [%r]; sys.argv[0] = %r; from rvm.hosted import main; main()" % (_ROOT, _MYSELF)


def _encoded(text):
    return text.encode("latin-1")


def _decoded(raw):
    return raw.decode("latin-1")


def _status(result):
    return FileStatus(result.st_mode, result.st_ino, result.st_dev, result.st_nlink, result.st_uid, result.st_gid,
                      result.st_size, result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns,
                      result.st_blksize, result.st_blocks, result.st_rdev)


# ---- descriptors

def write(fd, data):
    return os.write(fd, _encoded(data))


def lseek(fd, position, whence):
    return os.lseek(fd, position, whence)


def ftruncate(fd, length):
    os.ftruncate(fd, length)


def fsync(fd):
    os.fsync(fd)


def dup(fd):
    return os.dup(fd)


def dup2(fd, new, inheritable):
    return os.dup2(fd, new, inheritable)


def pipe():
    return os.pipe()


def pipe2(flags):
    return os.pipe2(flags)


def get_blocking(fd):
    return os.get_blocking(fd)


def set_blocking(fd, blocking):
    os.set_blocking(fd, blocking)


def get_inheritable(fd):
    return os.get_inheritable(fd)


def set_inheritable(fd, inheritable):
    os.set_inheritable(fd, inheritable)


def window_size(fd):
    size = os.get_terminal_size(fd)
    return size.columns, size.lines


# ---- files by their paths

def stat(path):
    return _status(os.stat(_encoded(path)))


def lstat(path):
    return _status(os.lstat(_encoded(path)))


def fstat(fd):
    return _status(os.fstat(fd))


def access(path, mode):
    return os.access(_encoded(path), mode)


def link(old, new):
    os.link(_encoded(old), _encoded(new))


def fchdir(fd):
    os.fchdir(fd)


def fchmod(fd, mode):
    os.fchmod(fd, mode)


def set_times_fd(fd, atime, mtime):
    os.utime(fd, ns=(atime, mtime))


# ---- the process

def putenv(name, value):
    os.environb[_encoded(name)] = _encoded(value)


def unsetenv(name):
    os.environb.pop(_encoded(name), None)


def getpid():
    return os.getpid()


def getppid():
    return os.getppid()


def user_and_group_ids():
    """Return the real and effective user id, and the real and effective group id."""
    return os.getuid(), os.geteuid(), os.getgid(), os.getegid()


def umask(mask):
    return os.umask(mask)


def kill(pid, signal):
    hosted_signals.kill(pid, signal)


def exit_at_once(status):
    os._exit(status)


def uname():
    """Return the names of the system, the host, the release, the version and the machine."""
    return [name.encode("utf-8", "surrogateescape").decode("latin-1") for name in os.uname()]


def cpu_count():
    return os.cpu_count() or 0


@waiting
def waitpid(pid, options):
    """Return the process's number and its status."""
    return os.waitpid(pid, options)


# ---- other processes

def fork():
    return os.fork()


def execute(path, arguments, environment):
    """Run another program in place of this one; the environment is a list of NAME=VALUE.

    The path of rvm itself is a file that this Python has to run.
    """
    path = _encoded(path)
    arguments = [_encoded(word) for word in arguments]
    if path == os.fsencode(_MYSELF):
        path = os.fsencode(sys.executable)
        arguments = [path, b"-c", os.fsencode(_START), *arguments[1:]]
    os.execve(path, arguments, dict(_encoded(entry).split(b"=", 1) for entry in environment))


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
