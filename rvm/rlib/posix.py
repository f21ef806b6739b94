"""The calls of the operating system that only the module posix needs; the others are in rvm.rlib.files.

As there, every failure is an OSError whose `errno` is set, and paths are text: valid UTF-8, in which bytes of the
system that are not UTF-8 are lone surrogates.
"""
from __future__ import absolute_import
import errno

from rvm.rlib import signals
from rvm.rlib.files import checked, environ_items
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_posix as system
else:
    from rvm.rlib import native_posix as system

ftruncate = system.ftruncate
fsync = system.fsync
dup = system.dup
dup2 = system.dup2
pipe = system.pipe
pipe2 = system.pipe2
lseek = system.lseek
get_inheritable = system.get_inheritable
set_inheritable = system.set_inheritable
get_blocking = system.get_blocking
set_blocking = system.set_blocking
window_size = system.window_size
fstat = system.fstat
fchdir = system.fchdir
fchmod = system.fchmod
set_times_fd = system.set_times_fd
getpid = system.getpid
getppid = system.getppid
user_and_group_ids = system.user_and_group_ids
umask = system.umask
kill = system.kill
exit_at_once = system.exit_at_once
uname = system.uname
cpu_count = system.cpu_count
waitpid = system.waitpid
fork = system.fork
killpg = system.killpg
setsid = system.setsid
getsid = system.getsid
getpgid = system.getpgid
setpgid = system.setpgid


def write_some(fd, data):
    """Write as much of the data as the system takes at once.  Return how many bytes that is.

    Raise OSError with EINTR if an interrupt came, which the caller has to report.
    """
    while True:
        try:
            return system.write(fd, data)
        except OSError as error:
            if error.errno != errno.EINTR or signals.fence() < 0:
                raise


def stat(path):
    return system.stat(checked(path))


def lstat(path):
    return system.lstat(checked(path))


def access(path, mode):
    return system.access(checked(path), mode)


def link(old, new):
    system.link(checked(old), checked(new))


def putenv(name, value):
    system.putenv(checked(name), checked(value))


def unsetenv(name):
    system.unsetenv(checked(name))


def execute(path, arguments, environment):
    """Run another program in place of this one, with lists of words and of NAME=VALUE."""
    system.execute(checked(path), [checked(word) for word in arguments], [checked(entry) for entry in environment])


def execute_here(path, arguments):
    """Do the same in the environment of this process."""
    execute(path, arguments, [name + "=" + value for name, value in environ_items()])
