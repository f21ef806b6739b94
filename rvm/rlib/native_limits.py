"""The resource limits of the process, natively."""
from __future__ import absolute_import
import os
import resource

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

STACK = resource.RLIMIT_STACK
ADDRESS_SPACE = resource.RLIMIT_AS
PAGE_SIZE = 4096

_getrlimit = rffi.llexternal('getrlimit', [rffi.INT, rffi.VOIDP], rffi.INT, releasegil=False,
                             compilation_info=ExternalCompilationInfo(includes=['sys/resource.h']))


def soft_limit(kind):
    """Return the limit in bytes, or -1 if there is none."""
    if not we_are_translated():
        return -1
    numbers = lltype.malloc(rffi.CArray(lltype.Signed), 2, flavor='raw')     # soft, hard; all bits set: no limit
    try:
        failed = _getrlimit(rffi.cast(rffi.INT, kind), rffi.cast(rffi.VOIDP, numbers))
        if rffi.cast(lltype.Signed, failed) != 0:
            return -1
        return numbers[0]
    finally:
        lltype.free(numbers, flavor='raw')


def address_space_in_use():
    """Return the bytes of address space that the process uses, or -1 if the system does not tell."""
    try:
        fd = os.open("/proc/self/statm", os.O_RDONLY, 0)
    except OSError:
        return -1
    try:
        text = os.read(fd, 100)
    except OSError:
        text = ""
    os.close(fd)
    space = text.find(" ")
    if space <= 0:
        return -1
    return int(text[:space]) * PAGE_SIZE
