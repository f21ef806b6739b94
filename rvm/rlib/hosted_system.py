"""More calls of the operating system for the module posix: Python 3's os, with byte strings for text."""
import os

from rvm.rlib.hosted_posix import _decoded, _encoded

fchown = os.fchown
fdatasync = os.fdatasync
sync = os.sync
fadvise = os.posix_fadvise
fallocate = os.posix_fallocate
lockf = os.lockf
closerange = os.closerange
getpgrp = os.getpgrp
tcgetpgrp = os.tcgetpgrp
tcsetpgrp = os.tcsetpgrp
nice = os.nice
getpriority = os.getpriority
setpriority = os.setpriority
getgroups = os.getgroups
setgroups = os.setgroups
getresuid = os.getresuid
getresgid = os.getresgid
sched_yield = os.sched_yield
sysconf = os.sysconf
fpathconf = os.fpathconf
openpty = os.openpty
abort = os.abort


def sendfile(target, source, offset, count):
    """Copy up to `count` bytes, from the position of the source where the offset is negative."""
    return os.sendfile(target, source, None if offset < 0 else offset, count)


def copy_file_range(source, target, count, source_offset, target_offset):
    return os.copy_file_range(source, target, count, None if source_offset < 0 else source_offset,
                              None if target_offset < 0 else target_offset)


def pread(fd, size, offset):
    return _decoded(os.pread(fd, size, offset))


def pwrite(fd, data, offset):
    return os.pwrite(fd, _encoded(data), offset)


def set_id(kind, first, second, third):
    """Call setuid and its like, which take one to three ids."""
    arguments = [first, second, third][:3 if "res" in kind else 2 if "re" in kind else 1]
    getattr(os, kind)(*arguments)


def affinity(pid):
    return sorted(os.sched_getaffinity(pid))


def set_affinity(pid, processors):
    os.sched_setaffinity(pid, processors)


def times():
    """Return five times in seconds."""
    return list(os.times())


def loadavg():
    return list(os.getloadavg())


def confstr(number):
    """Return the text, or None."""
    return os.confstr(number)


def fstatvfs(fd):
    return _numbers(os.fstatvfs(fd))


def statvfs(path):
    return _numbers(os.statvfs(_encoded(path)))


def _numbers(result):
    return list(result) + [result.f_fsid]


def pathconf(path, number):
    return os.pathconf(_encoded(path), number)


def getrandom(size, flags):
    return _decoded(os.getrandom(size, flags))


def eventfd(value, flags):
    return os.eventfd(value, flags)


def memfd_create(name, flags):
    return os.memfd_create(name, flags)


def wait4(pid, options):
    """Return the number, the status, and sixteen numbers: seconds and microseconds twice, then the counts."""
    found, status, usage = os.wait4(pid, options)
    numbers = []
    for seconds in usage[:2]:
        numbers += [int(seconds), round(seconds % 1 * 1000000)]
    return found, status, numbers + list(usage[2:])


def command(text):
    return os.system(_encoded(text))


def getlogin():
    return _decoded(os.fsencode(os.getlogin()))


def ttyname(fd):
    return _decoded(os.fsencode(os.ttyname(fd)))


def _subject(path, fd):
    return _encoded(path) if fd < 0 else fd


def _options(fd, follows_links):
    return {} if fd >= 0 else {"follow_symlinks": follows_links}


def getxattr(path, fd, name, follows_links):
    return _decoded(os.getxattr(_subject(path, fd), _encoded(name), **_options(fd, follows_links)))


def setxattr(path, fd, name, value, flags, follows_links):
    os.setxattr(_subject(path, fd), _encoded(name), _encoded(value), flags, **_options(fd, follows_links))


def removexattr(path, fd, name, follows_links):
    os.removexattr(_subject(path, fd), _encoded(name), **_options(fd, follows_links))


def listxattr(path, fd, follows_links):
    names = os.listxattr(_subject(path, fd), **_options(fd, follows_links))
    return "".join([_decoded(os.fsencode(name)) + "\0" for name in names])
