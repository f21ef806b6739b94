"""More calls of the operating system for the module posix: owners, priorities, data between files, limits.

Every failure is an OSError whose `errno` is set; names and paths are text.
"""
from __future__ import absolute_import

from rvm.rlib.files import checked
from rvm.rlib.utf8 import from_system
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_system as system
else:
    from rvm.rlib import native_system as system

# Calls of whole numbers; they return one too where they return anything.
fchown = system.fchown
fdatasync = system.fdatasync
sync = system.sync
fadvise = system.fadvise
fallocate = system.fallocate
lockf = system.lockf
sendfile = system.sendfile
copy_file_range = system.copy_file_range
pread = system.pread
pwrite = system.pwrite
closerange = system.closerange
getpgrp = system.getpgrp
tcgetpgrp = system.tcgetpgrp
tcsetpgrp = system.tcsetpgrp
nice = system.nice
getpriority = system.getpriority
setpriority = system.setpriority
set_id = system.set_id
getgroups = system.getgroups
setgroups = system.setgroups
getresuid = system.getresuid
getresgid = system.getresgid
affinity = system.affinity
set_affinity = system.set_affinity
sched_yield = system.sched_yield
times = system.times
loadavg = system.loadavg
sysconf = system.sysconf
confstr = system.confstr
fpathconf = system.fpathconf
fstatvfs = system.fstatvfs
getrandom = system.getrandom
eventfd = system.eventfd
openpty = system.openpty
wait4 = system.wait4
abort = system.abort


def statvfs(path):
    """Return the eleven numbers of a file system."""
    return system.statvfs(checked(path))


def pathconf(path, number):
    return system.pathconf(checked(path), number)


def memfd_create(name, flags):
    return system.memfd_create(checked(name), flags)


def command(text):
    """Run a command by the shell; return its status as waitpid() has it."""
    return system.command(checked(text))


def getlogin():
    return from_system(system.getlogin())


def ttyname(fd):
    return from_system(system.ttyname(fd))


def getxattr(path, fd, name, follows_links):
    """Return the bytes of an extended attribute of the path, or where `fd` is not negative, of an open file."""
    return system.getxattr(checked(path), fd, checked(name), follows_links)


def setxattr(path, fd, name, value, flags, follows_links):
    system.setxattr(checked(path), fd, checked(name), value, flags, follows_links)


def removexattr(path, fd, name, follows_links):
    system.removexattr(checked(path), fd, checked(name), follows_links)


def listxattr(path, fd, follows_links):
    """Return the names of the extended attributes, each with a NUL byte behind it."""
    return system.listxattr(checked(path), fd, follows_links)
