"""The calls behind fcntl, termios and resource, by the C library's functions."""
from __future__ import absolute_import

from rpython.rlib import rposix
from rpython.rlib.jit import dont_look_inside
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_C = ExternalCompilationInfo(includes=['fcntl.h', 'sys/ioctl.h', 'sys/file.h', 'sys/resource.h', 'sys/time.h',
                                        'unistd.h'])
_LONGS = rffi.CArray(rffi.LONG)
_LONGS_P = lltype.Ptr(_LONGS)
_BLOCKS = rffi.CArray(rffi.CCHARP)
_USAGE = 18                     # longs of a struct rusage
_SPARE = 16                     # bytes behind a block: room for an address too


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=_C, save_err=rffi.RFFI_SAVE_ERRNO)


_fcntl = _external('fcntl', [rffi.INT, rffi.INT, rffi.LONG], rffi.INT)
_fcntl_pointer = _external('fcntl', [rffi.INT, rffi.INT, rffi.VOIDP], rffi.INT)
_ioctl = _external('ioctl', [rffi.INT, rffi.ULONG, rffi.LONG], rffi.INT)
_ioctl_pointer = _external('ioctl', [rffi.INT, rffi.ULONG, rffi.VOIDP], rffi.INT)
_flock = _external('flock', [rffi.INT, rffi.INT], rffi.INT)
_getrusage = _external('getrusage', [rffi.INT, rffi.VOIDP], rffi.INT)
_prlimit = _external('prlimit', [rffi.INT, rffi.INT, _LONGS_P, _LONGS_P], rffi.INT)
_syscall = _external('syscall', [rffi.LONG] * 7, rffi.LONG)


def _checked(result):
    """Return what a C function returned.  Raise OSError if it failed."""
    number = rffi.cast(lltype.Signed, result)
    if number < 0:
        raise OSError(rposix.get_saved_errno(), "the call failed")
    return number


def fcntl(fd, command, number):
    return _checked(_fcntl(fd, command, number))


def ioctl(fd, request, number):
    return _checked(_ioctl(fd, rffi.cast(rffi.ULONG, request), number))


_ROOM = 1024                    # bytes that the system may write, whatever it is given


@dont_look_inside
def fcntl_data(fd, command, data):
    """Call fcntl with bytes, which it may change; return them."""
    size = len(data)
    with lltype.scoped_alloc(rffi.CCHARP.TO, size + _ROOM) as raw:
        _fill(raw, data)
        _checked(_fcntl_pointer(fd, command, rffi.cast(rffi.VOIDP, raw)))
        return rffi.charpsize2str(raw, size)


@dont_look_inside
def ioctl_data(fd, request, data):
    """Call ioctl with bytes, which it may change.  Return what it returned, and the bytes."""
    size = len(data)
    with lltype.scoped_alloc(rffi.CCHARP.TO, size + _ROOM) as raw:
        _fill(raw, data)
        result = _checked(_ioctl_pointer(fd, rffi.cast(rffi.ULONG, request), rffi.cast(rffi.VOIDP, raw)))
        return result, rffi.charpsize2str(raw, size)


def _fill(raw, data):
    for i in range(len(data)):
        raw[i] = data[i]
    for i in range(len(data), len(data) + _ROOM):
        raw[i] = '\x00'


def flock(fd, operation):
    _checked(_flock(fd, operation))


@dont_look_inside
def getrusage(who):
    """Return eighteen numbers: seconds and microseconds twice, then the counts."""
    with lltype.scoped_alloc(_LONGS, _USAGE) as usage:
        _checked(_getrusage(who, rffi.cast(rffi.VOIDP, usage)))
        return [rffi.cast(lltype.Signed, usage[i]) for i in range(_USAGE)]


@dont_look_inside
def prlimit(pid, kind, sets, soft, hard):
    """Return the limits of a process, -1 for none, and set new ones where `sets`."""
    with lltype.scoped_alloc(_LONGS, 2) as old:
        with lltype.scoped_alloc(_LONGS, 2) as new:
            new[0] = rffi.cast(rffi.LONG, soft)
            new[1] = rffi.cast(rffi.LONG, hard)
            _checked(_prlimit(pid, kind, new if sets else lltype.nullptr(_LONGS), old))
            return rffi.cast(lltype.Signed, old[0]), rffi.cast(lltype.Signed, old[1])


@dont_look_inside
def system_call(number, words, blocks, pointers):
    """Make a call of the system by its number.  Return what it returned, and the bytes of the blocks, or None.

    `words` are its six arguments, but for those that are a block of bytes, which the call may change; the others'
    blocks are None.  `pointers` are triples: in that block, at that offset, the address of that block is put.
    """
    count = len(blocks)
    with lltype.scoped_alloc(_BLOCKS, count + 1) as raws:
        for i in range(count):
            raws[i] = _copied(blocks[i])
        try:
            for i in range(0, len(pointers), 3):
                place = rffi.cast(_LONGS_P, rffi.ptradd(raws[pointers[i]], pointers[i + 1]))
                place[0] = rffi.cast(rffi.LONG, raws[pointers[i + 2]])
            for i in range(6):
                if i < count and blocks[i] is not None:
                    words[i] = rffi.cast(lltype.Signed, raws[i])
            result = _checked(_syscall(number, words[0], words[1], words[2], words[3], words[4], words[5]))
            changed = []
            for i in range(count):
                block = blocks[i]
                changed.append(rffi.charpsize2str(raws[i], len(block)) if block is not None else None)
            return result, changed
        finally:
            for i in range(count):
                lltype.free(raws[i], flavor='raw')


def _copied(block):
    """Return the bytes in memory of their own, with some more behind them."""
    data = block if block is not None else ''
    raw = lltype.malloc(rffi.CCHARP.TO, len(data) + _SPARE, flavor='raw')
    for i in range(len(data)):
        raw[i] = data[i]
    for i in range(len(data), len(data) + _SPARE):
        raw[i] = '\x00'
    return raw
