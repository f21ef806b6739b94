"""More calls of the operating system for the module posix, by the C library's functions."""
from __future__ import absolute_import
import os

from rpython.rlib import rposix
from rpython.rlib.jit import dont_look_inside
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rstring import assert_str0
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_C = ExternalCompilationInfo(
    includes=['unistd.h', 'fcntl.h', 'sched.h', 'sys/sendfile.h', 'sys/mman.h', 'sys/eventfd.h', 'sys/random.h',
              'sys/resource.h', 'sys/wait.h', 'sys/times.h', 'sys/xattr.h', 'sys/statvfs.h', 'stdlib.h'])
_INTS = rffi.CArray(rffi.INT)
_LONGS = rffi.CArray(rffi.LONG)
_LONGS_P = lltype.Ptr(_LONGS)
_CPU_BYTES = 128                # of a cpu_set_t: 1024 processors
_USAGE = 18                     # longs of a struct rusage, with room
_STATVFS = 16                   # longs of a struct statvfs, with room
_MOST_VALUE = 65536             # bytes of an extended attribute


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=_C, releasegil=False,
                           save_err=rffi.RFFI_SAVE_ERRNO)


def _waiting(name, arguments, result):
    """Return a C function that may wait, while other threads run."""
    return rffi.llexternal(name, arguments, result, compilation_info=_C, save_err=rffi.RFFI_SAVE_ERRNO)


_INT = rffi.INT
_LONG = rffi.LONG
_sync = _waiting('sync', [], lltype.Void)
_fadvise = _external('posix_fadvise', [_INT, _LONG, _LONG, _INT], _INT)
_fallocate = _waiting('posix_fallocate', [_INT, _LONG, _LONG], _INT)
_lockf = _waiting('lockf', [_INT, _INT, _LONG], _INT)
_sendfile = _waiting('sendfile', [_INT, _INT, _LONGS_P, rffi.SIZE_T], rffi.SSIZE_T)
_copy_file_range = _waiting('copy_file_range', [_INT, _LONGS_P, _INT, _LONGS_P, rffi.SIZE_T, rffi.UINT],
                            rffi.SSIZE_T)
_getaffinity = _external('sched_getaffinity', [_INT, rffi.SIZE_T, rffi.VOIDP], _INT)
_setaffinity = _external('sched_setaffinity', [_INT, rffi.SIZE_T, rffi.VOIDP], _INT)
_sched_yield = _external('sched_yield', [], _INT)
_getrandom = _waiting('getrandom', [rffi.VOIDP, rffi.SIZE_T, rffi.UINT], rffi.SSIZE_T)
_eventfd = _external('eventfd', [rffi.UINT, _INT], _INT)
_memfd_create = _external('memfd_create', [rffi.CCHARP, rffi.UINT], _INT)
_wait4 = _waiting('wait4', [_INT, lltype.Ptr(_INTS), _INT, rffi.VOIDP], _INT)
_statvfs = _external('statvfs', [rffi.CCHARP, rffi.VOIDP], _INT)
_fstatvfs = _external('fstatvfs', [_INT, rffi.VOIDP], _INT)
_abort = _external('abort', [], lltype.Void)
_getxattr = _external('getxattr', [rffi.CCHARP, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)
_lgetxattr = _external('lgetxattr', [rffi.CCHARP, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)
_fgetxattr = _external('fgetxattr', [_INT, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)
_setxattr = _external('setxattr', [rffi.CCHARP, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T, _INT], _INT)
_lsetxattr = _external('lsetxattr', [rffi.CCHARP, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T, _INT], _INT)
_fsetxattr = _external('fsetxattr', [_INT, rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T, _INT], _INT)
_removexattr = _external('removexattr', [rffi.CCHARP, rffi.CCHARP], _INT)
_lremovexattr = _external('lremovexattr', [rffi.CCHARP, rffi.CCHARP], _INT)
_fremovexattr = _external('fremovexattr', [_INT, rffi.CCHARP], _INT)
_listxattr = _external('listxattr', [rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)
_llistxattr = _external('llistxattr', [rffi.CCHARP, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)
_flistxattr = _external('flistxattr', [_INT, rffi.VOIDP, rffi.SIZE_T], rffi.SSIZE_T)


def _name(text):
    """Return the text, of which RPython knows then that it is not None and has no NUL byte."""
    text = assert_str0(text)
    assert text is not None
    return text


def _checked(result):
    """Return what a C function returned.  Raise OSError if it failed."""
    number = rffi.cast(lltype.Signed, result)
    if number < 0:
        raise OSError(rposix.get_saved_errno(), "the call failed")
    return number


def _without_error(result):
    """Raise OSError if a C function returned an errno."""
    number = rffi.cast(lltype.Signed, result)
    if number != 0:
        raise OSError(number, "the call failed")


# ---- files

def fchown(fd, user, group):
    rposix.fchown(fd, user, group)


def fdatasync(fd):
    rposix.fdatasync(fd)


def sync():
    _sync()


def fadvise(fd, offset, length, advice):
    _without_error(_fadvise(fd, offset, length, advice))


def fallocate(fd, offset, length):
    _without_error(_fallocate(fd, offset, length))


def lockf(fd, command, length):
    _checked(_lockf(fd, command, length))


def pread(fd, size, offset):
    return rposix.pread(fd, size, offset)


def pwrite(fd, data, offset):
    assert data is not None
    return intmask(rposix.pwrite(fd, data, offset))


@dont_look_inside
def sendfile(target, source, offset, count):
    """Copy up to `count` bytes, from the position of the source where the offset is negative."""
    if offset < 0:
        return _checked(_sendfile(target, source, lltype.nullptr(_LONGS), count))
    with lltype.scoped_alloc(_LONGS, 1) as place:
        place[0] = rffi.cast(rffi.LONG, offset)
        return _checked(_sendfile(target, source, place, count))


@dont_look_inside
def copy_file_range(source, target, count, source_offset, target_offset):
    with lltype.scoped_alloc(_LONGS, 2) as places:
        with lltype.scoped_alloc(_LONGS, 2) as others:
            places[0] = rffi.cast(rffi.LONG, source_offset)
            others[0] = rffi.cast(rffi.LONG, target_offset)
            first = places if source_offset >= 0 else lltype.nullptr(_LONGS)
            second = others if target_offset >= 0 else lltype.nullptr(_LONGS)
            return _checked(_copy_file_range(source, first, target, second, count, 0))


def closerange(low, high):
    rposix.closerange(low, high)


def _numbers(values):
    """Return the numbers of a struct statvfs in the order of Python's result."""
    return [rffi.cast(lltype.Signed, values[i]) for i in range(8)] + [
        rffi.cast(lltype.Signed, values[9]), rffi.cast(lltype.Signed, values[10]),
        rffi.cast(lltype.Signed, values[8])]


@dont_look_inside
def fstatvfs(fd):
    with lltype.scoped_alloc(_LONGS, _STATVFS) as values:
        _checked(_fstatvfs(fd, rffi.cast(rffi.VOIDP, values)))
        return _numbers(values)


@dont_look_inside
def statvfs(path):
    """Return eleven numbers."""
    with rffi.scoped_str2charp(_name(path)) as c_path:
        with lltype.scoped_alloc(_LONGS, _STATVFS) as values:
            _checked(_statvfs(c_path, rffi.cast(rffi.VOIDP, values)))
            return _numbers(values)


@dont_look_inside
def memfd_create(name, flags):
    with rffi.scoped_str2charp(_name(name)) as c_name:
        return _checked(_memfd_create(c_name, rffi.cast(rffi.UINT, flags)))


def eventfd(value, flags):
    return _checked(_eventfd(rffi.cast(rffi.UINT, value), flags))


def openpty():
    return rposix.openpty()


def ttyname(fd):
    return rposix.ttyname(fd)


# ---- extended attributes

@dont_look_inside
def getxattr(path, fd, name, follows_links):
    with rffi.scoped_str2charp(_name(path)) as c_path:
        with rffi.scoped_str2charp(_name(name)) as c_name:
            with rffi.scoped_alloc_buffer(_MOST_VALUE) as value:
                target = rffi.cast(rffi.VOIDP, value.raw)
                if fd >= 0:
                    size = _checked(_fgetxattr(fd, c_name, target, _MOST_VALUE))
                elif follows_links:
                    size = _checked(_getxattr(c_path, c_name, target, _MOST_VALUE))
                else:
                    size = _checked(_lgetxattr(c_path, c_name, target, _MOST_VALUE))
                return value.str(min(size, _MOST_VALUE))


@dont_look_inside
def setxattr(path, fd, name, value, flags, follows_links):
    assert value is not None
    with rffi.scoped_str2charp(_name(path)) as c_path:
        with rffi.scoped_str2charp(_name(name)) as c_name:
            with rffi.scoped_nonmovingbuffer(value) as raw:
                source = rffi.cast(rffi.VOIDP, raw)
                if fd >= 0:
                    _checked(_fsetxattr(fd, c_name, source, len(value), flags))
                elif follows_links:
                    _checked(_setxattr(c_path, c_name, source, len(value), flags))
                else:
                    _checked(_lsetxattr(c_path, c_name, source, len(value), flags))


@dont_look_inside
def removexattr(path, fd, name, follows_links):
    with rffi.scoped_str2charp(_name(path)) as c_path:
        with rffi.scoped_str2charp(_name(name)) as c_name:
            if fd >= 0:
                _checked(_fremovexattr(fd, c_name))
            elif follows_links:
                _checked(_removexattr(c_path, c_name))
            else:
                _checked(_lremovexattr(c_path, c_name))


@dont_look_inside
def listxattr(path, fd, follows_links):
    with rffi.scoped_str2charp(_name(path)) as c_path:
        with rffi.scoped_alloc_buffer(_MOST_VALUE) as names:
            target = rffi.cast(rffi.VOIDP, names.raw)
            if fd >= 0:
                size = _checked(_flistxattr(fd, target, _MOST_VALUE))
            elif follows_links:
                size = _checked(_listxattr(c_path, target, _MOST_VALUE))
            else:
                size = _checked(_llistxattr(c_path, target, _MOST_VALUE))
            return names.str(min(size, _MOST_VALUE))


# ---- processes, users, the machine

def getpgrp():
    return rposix.getpgrp()


def tcgetpgrp(fd):
    return rposix.tcgetpgrp(fd)


def tcsetpgrp(fd, group):
    rposix.tcsetpgrp(fd, group)


def nice(increment):
    return rposix.nice(increment)


def getpriority(which, who):
    return rposix.getpriority(which, who)


def setpriority(which, who, priority):
    rposix.setpriority(which, who, priority)


def set_id(kind, first, second, third):
    """Call setuid and its like, which take one to three ids."""
    if kind == "setuid":
        rposix.setuid(first)
    elif kind == "seteuid":
        rposix.seteuid(first)
    elif kind == "setgid":
        rposix.setgid(first)
    elif kind == "setegid":
        rposix.setegid(first)
    elif kind == "setreuid":
        rposix.setreuid(first, second)
    elif kind == "setregid":
        rposix.setregid(first, second)
    elif kind == "setresuid":
        rposix.setresuid(first, second, third)
    else:
        rposix.setresgid(first, second, third)


def getgroups():
    return [intmask(group) for group in rposix.getgroups()]


def setgroups(groups):
    rposix.setgroups(groups)


def getresuid():
    real, effective, saved = rposix.getresuid()
    return intmask(real), intmask(effective), intmask(saved)


def getresgid():
    real, effective, saved = rposix.getresgid()
    return intmask(real), intmask(effective), intmask(saved)


def getlogin():
    return rposix.getlogin()


@dont_look_inside
def affinity(pid):
    """Return the numbers of the processors that a process may run on."""
    with lltype.scoped_alloc(rffi.CCHARP.TO, _CPU_BYTES) as mask:
        for i in range(_CPU_BYTES):
            mask[i] = '\x00'
        _checked(_getaffinity(pid, _CPU_BYTES, rffi.cast(rffi.VOIDP, mask)))
        return [i for i in range(8 * _CPU_BYTES) if ord(mask[i >> 3]) >> (i & 7) & 1]


@dont_look_inside
def set_affinity(pid, processors):
    with lltype.scoped_alloc(rffi.CCHARP.TO, _CPU_BYTES) as mask:
        for i in range(_CPU_BYTES):
            mask[i] = '\x00'
        for number in processors:
            if 0 <= number < 8 * _CPU_BYTES:
                mask[number >> 3] = chr(ord(mask[number >> 3]) | 1 << (number & 7))
        _checked(_setaffinity(pid, _CPU_BYTES, rffi.cast(rffi.VOIDP, mask)))


def sched_yield():
    _checked(_sched_yield())


def times():
    """Return five times in seconds."""
    user, system, children_user, children_system, elapsed = os.times()
    return [user, system, children_user, children_system, elapsed]


def loadavg():
    one, five, fifteen = rposix.getloadavg()
    return [one, five, fifteen]


def sysconf(number):
    return intmask(rposix.sysconf(number))


def confstr(number):
    """Return the text, or None."""
    text = rposix.confstr(number)
    if text is not None and text.endswith('\x00'):
        end = len(text) - 1
        assert end >= 0
        return text[:end]
    return text


def fpathconf(fd, number):
    return intmask(rposix.fpathconf(fd, number))


def pathconf(path, number):
    return intmask(rposix.pathconf(_name(path), number))


@dont_look_inside
def getrandom(size, flags):
    with rffi.scoped_alloc_buffer(size) as data:
        count = _checked(_getrandom(rffi.cast(rffi.VOIDP, data.raw), size, rffi.cast(rffi.UINT, flags)))
        return data.str(min(count, size))


@dont_look_inside
def wait4(pid, options):
    """Return the number, the status, and sixteen numbers: seconds and microseconds twice, then the counts."""
    with lltype.scoped_alloc(_INTS, 1) as status:
        with lltype.scoped_alloc(_LONGS, _USAGE) as usage:
            for i in range(_USAGE):
                usage[i] = rffi.cast(rffi.LONG, 0)
            status[0] = rffi.cast(rffi.INT, 0)
            found = _checked(_wait4(pid, status, options, rffi.cast(rffi.VOIDP, usage)))
            numbers = [rffi.cast(lltype.Signed, usage[i]) for i in range(_USAGE)]
            return found, rffi.cast(lltype.Signed, status[0]), numbers


def command(text):
    return os.system(_name(text))


def abort():
    _abort()
