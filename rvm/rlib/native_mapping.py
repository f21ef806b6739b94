"""Memory that the system maps, by the C library's functions."""
from __future__ import absolute_import

from rpython.rlib import rmmap, rposix
from rpython.rlib.jit import dont_look_inside
from rpython.rlib.nonconst import NonConstant
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

PAGE_SIZE = rmmap.PAGESIZE
_C = ExternalCompilationInfo(includes=['sys/mman.h'])
_FAILED = -1
_MAY_MOVE = 1


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=_C, save_err=rffi.RFFI_SAVE_ERRNO)


_mremap = _external('mremap', [rffi.CCHARP, rffi.SIZE_T, rffi.SIZE_T, rffi.INT], rffi.CCHARP)
_madvise = _external('madvise', [rffi.CCHARP, rffi.SIZE_T, rffi.INT], rffi.INT)


def _failure():
    return OSError(rposix.get_saved_errno(), "the call failed")


def _has_failed(address):
    return rffi.cast(lltype.Signed, address) == _FAILED


def _check(result):
    if rffi.cast(lltype.Signed, result) != 0:
        raise _failure()


class Mapping(object):
    """Mapped memory, until it is unmapped."""

    def __init__(self, data, size):
        self.data = data
        self.size = size

    def get_byte(self, offset):
        return ord(self.data[offset])

    def set_byte(self, offset, byte):
        self.data[offset] = chr(byte)

    @dont_look_inside
    def read(self, offset, size):
        """Return bytes as a byte string."""
        return rffi.charpsize2str(rffi.ptradd(self.data, offset), size)

    @dont_look_inside
    def write(self, offset, data):
        """Set the bytes from an offset on to those of a byte string."""
        for i in range(len(data)):
            self.data[offset + i] = data[i]

    @dont_look_inside
    def move(self, target, source, size):
        rmmap.c_memmove(rffi.ptradd(self.data, target), rffi.ptradd(self.data, source), size)

    @dont_look_inside
    def flush(self, offset, size):
        """Write changes to the file."""
        _check(rmmap.c_msync(rffi.ptradd(self.data, offset), size, rmmap.MS_SYNC))

    @dont_look_inside
    def advise(self, option, offset, size):
        _check(_madvise(rffi.ptradd(self.data, offset), size, option))

    @dont_look_inside
    def resize(self, size):
        data = _mremap(self.data, self.size, size, _MAY_MOVE)
        if _has_failed(data):
            raise _failure()
        self.data = data
        self.size = size

    @dont_look_inside
    def unmap(self):
        if self.size > 0:
            rmmap.c_munmap_safe(self.data, self.size)
        self.data = rmmap.NODATA
        self.size = 0


@dont_look_inside
def map_memory(fd, size, flags, protection, offset):
    """Return the Mapping of a part of an open file, or of memory alone with the flag for that."""
    data = rmmap.c_mmap(NonConstant(rmmap.NULL), size, protection, flags, fd, offset)
    if _has_failed(data):
        raise _failure()
    return Mapping(data, size)
