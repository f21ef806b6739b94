"""Sockets and waiting for several descriptors natively, by the C library's functions."""
from __future__ import absolute_import
import errno

from rpython.rlib import rposix
from rpython.rlib.jit import dont_look_inside
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.host_names import AddressInfo, HostNameError
from rvm.rlib.native_signals import fence

_C = ExternalCompilationInfo(includes=['sys/types.h', 'sys/socket.h', 'netdb.h', 'poll.h', 'sys/epoll.h'])
_LONGEST_ADDRESS = 128          # bytes: struct sockaddr_storage
_LONGEST_NAME = 1025            # NI_MAXHOST
_EVENT = 3                      # ints of a struct epoll_event: the events, and the descriptor in two
_CLOSED_BY_EXEC = 0o2000000     # SOCK_CLOEXEC and EPOLL_CLOEXEC
_SYSTEM_ERROR = -11             # EAI_SYSTEM: errno tells more


class _Config(object):
    _compilation_info_ = _C
    ADDRINFO = rffi_platform.Struct('struct addrinfo', [
        ('ai_flags', rffi.INT), ('ai_family', rffi.INT), ('ai_socktype', rffi.INT), ('ai_protocol', rffi.INT),
        ('ai_addrlen', rffi.UINT), ('ai_addr', rffi.VOIDP), ('ai_canonname', rffi.CCHARP), ('ai_next', rffi.VOIDP)])


_ADDRINFO = rffi_platform.configure(_Config)['ADDRINFO']
_ADDRINFO_P = lltype.Ptr(_ADDRINFO)
_ADDRINFO_PP = rffi.CArrayPtr(_ADDRINFO_P)
_INTS = rffi.CArray(rffi.INT)
_INTS_P = lltype.Ptr(_INTS)
_UINTS = rffi.CArray(rffi.UINT)
_UINTS_P = lltype.Ptr(_UINTS)


def _external(name, arguments, result):
    return rffi.llexternal(name, arguments, result, compilation_info=_C, save_err=rffi.RFFI_SAVE_ERRNO)


_socket = _external('socket', [rffi.INT, rffi.INT, rffi.INT], rffi.INT)
_socketpair = _external('socketpair', [rffi.INT, rffi.INT, rffi.INT, _INTS_P], rffi.INT)
_bind = _external('bind', [rffi.INT, rffi.VOIDP, rffi.UINT], rffi.INT)
_connect = _external('connect', [rffi.INT, rffi.VOIDP, rffi.UINT], rffi.INT)
_listen = _external('listen', [rffi.INT, rffi.INT], rffi.INT)
_accept4 = _external('accept4', [rffi.INT, rffi.VOIDP, _UINTS_P, rffi.INT], rffi.INT)
_getsockname = _external('getsockname', [rffi.INT, rffi.VOIDP, _UINTS_P], rffi.INT)
_getpeername = _external('getpeername', [rffi.INT, rffi.VOIDP, _UINTS_P], rffi.INT)
_shutdown = _external('shutdown', [rffi.INT, rffi.INT], rffi.INT)
_recvfrom = _external('recvfrom', [rffi.INT, rffi.VOIDP, rffi.SIZE_T, rffi.INT, rffi.VOIDP, _UINTS_P], rffi.SSIZE_T)
_sendto = _external('sendto', [rffi.INT, rffi.VOIDP, rffi.SIZE_T, rffi.INT, rffi.VOIDP, rffi.UINT], rffi.SSIZE_T)
_getsockopt = _external('getsockopt', [rffi.INT, rffi.INT, rffi.INT, rffi.VOIDP, _UINTS_P], rffi.INT)
_setsockopt = _external('setsockopt', [rffi.INT, rffi.INT, rffi.INT, rffi.VOIDP, rffi.UINT], rffi.INT)
_getaddrinfo = _external('getaddrinfo', [rffi.CCHARP, rffi.CCHARP, _ADDRINFO_P, _ADDRINFO_PP], rffi.INT)
_freeaddrinfo = _external('freeaddrinfo', [_ADDRINFO_P], lltype.Void)
_getnameinfo = _external('getnameinfo', [rffi.VOIDP, rffi.UINT, rffi.CCHARP, rffi.UINT, rffi.CCHARP, rffi.UINT,
                                         rffi.INT], rffi.INT)
_gai_strerror = _external('gai_strerror', [rffi.INT], rffi.CCHARP)
_poll = _external('poll', [rffi.VOIDP, rffi.ULONG, rffi.INT], rffi.INT)
_epoll_create1 = _external('epoll_create1', [rffi.INT], rffi.INT)
_epoll_ctl = _external('epoll_ctl', [rffi.INT, rffi.INT, rffi.INT, rffi.VOIDP], rffi.INT)
_epoll_wait = _external('epoll_wait', [rffi.INT, rffi.VOIDP, rffi.INT, rffi.INT], rffi.INT)


def _checked(result):
    """Return what a C function returned.  Raise OSError if it failed."""
    number = rffi.cast(lltype.Signed, result)
    if number < 0:
        raise OSError(rposix.get_saved_errno(), "the call failed")
    return number


# ---- sockets

def socket(family, kind, protocol):
    return _checked(_socket(family, kind | _CLOSED_BY_EXEC, protocol))


@dont_look_inside
def socketpair(family, kind, protocol):
    with lltype.scoped_alloc(_INTS, 2) as fds:
        _checked(_socketpair(family, kind | _CLOSED_BY_EXEC, protocol, fds))
        return rffi.cast(lltype.Signed, fds[0]), rffi.cast(lltype.Signed, fds[1])


def _with_address(c_function):
    """Return a function that calls a C function with a descriptor and an address."""
    @dont_look_inside
    def call(fd, address):
        assert address is not None
        with rffi.scoped_nonmovingbuffer(address) as raw:
            _checked(c_function(fd, rffi.cast(rffi.VOIDP, raw), rffi.cast(rffi.UINT, len(address))))
    return call


bind = _with_address(_bind)
connect = _with_address(_connect)


def _for_address(c_function):
    """Return a function that asks a C function for an address of a descriptor."""
    @dont_look_inside
    def call(fd):
        with rffi.scoped_alloc_buffer(_LONGEST_ADDRESS) as address:
            with lltype.scoped_alloc(_UINTS, 1) as size:
                size[0] = rffi.cast(rffi.UINT, _LONGEST_ADDRESS)
                _checked(c_function(fd, rffi.cast(rffi.VOIDP, address.raw), size))
                return address.str(_size(size))
    return call


def _size(size):
    """Return how many bytes of an address there are."""
    return min(rffi.cast(lltype.Signed, size[0]), _LONGEST_ADDRESS)


getsockname = _for_address(_getsockname)
getpeername = _for_address(_getpeername)


def listen(fd, backlog):
    _checked(_listen(fd, backlog))


@dont_look_inside
def accept(fd):
    with rffi.scoped_alloc_buffer(_LONGEST_ADDRESS) as address:
        with lltype.scoped_alloc(_UINTS, 1) as size:
            size[0] = rffi.cast(rffi.UINT, _LONGEST_ADDRESS)
            other = _checked(_accept4(fd, rffi.cast(rffi.VOIDP, address.raw), size, _CLOSED_BY_EXEC))
            return other, address.str(_size(size))


def shutdown(fd, how):
    _checked(_shutdown(fd, how))


@dont_look_inside
def recvfrom(fd, count, flags):
    with rffi.scoped_alloc_buffer(count) as data:
        with rffi.scoped_alloc_buffer(_LONGEST_ADDRESS) as address:
            with lltype.scoped_alloc(_UINTS, 1) as size:
                size[0] = rffi.cast(rffi.UINT, _LONGEST_ADDRESS)
                got = _checked(_recvfrom(fd, rffi.cast(rffi.VOIDP, data.raw), rffi.cast(rffi.SIZE_T, count), flags,
                                         rffi.cast(rffi.VOIDP, address.raw), size))
                return data.str(got), address.str(_size(size))


@dont_look_inside
def sendto(fd, data, flags, address):
    """Return how many bytes were sent, to the address if it is not ''."""
    assert data is not None and address is not None
    with rffi.scoped_nonmovingbuffer(data) as raw:
        with rffi.scoped_nonmovingbuffer(address) as raw_address:
            where = rffi.cast(rffi.VOIDP, raw_address) if len(address) > 0 else lltype.nullptr(rffi.VOIDP.TO)
            return _checked(_sendto(fd, rffi.cast(rffi.VOIDP, raw), rffi.cast(rffi.SIZE_T, len(data)), flags, where,
                                    rffi.cast(rffi.UINT, len(address))))


@dont_look_inside
def getsockopt(fd, level, option, count):
    with rffi.scoped_alloc_buffer(count) as value:
        with lltype.scoped_alloc(_UINTS, 1) as size:
            size[0] = rffi.cast(rffi.UINT, count)
            _checked(_getsockopt(fd, level, option, rffi.cast(rffi.VOIDP, value.raw), size))
            return value.str(min(rffi.cast(lltype.Signed, size[0]), count))


@dont_look_inside
def setsockopt(fd, level, option, value):
    assert value is not None
    with rffi.scoped_nonmovingbuffer(value) as raw:
        _checked(_setsockopt(fd, level, option, rffi.cast(rffi.VOIDP, raw), rffi.cast(rffi.UINT, len(value))))


# ---- the names of hosts

def _check_name(result):
    number = rffi.cast(lltype.Signed, result)
    if number == _SYSTEM_ERROR:
        raise OSError(rposix.get_saved_errno(), "no address")
    if number != 0:
        raise HostNameError(number)


def _c_string(text):
    return lltype.nullptr(rffi.CCHARP.TO) if text is None else rffi.str2charp(text)


def _free(c_string):
    if c_string:
        rffi.free_charp(c_string)


@dont_look_inside
def host_addresses(host, service, family, kind, protocol, flags):
    """Return a list of AddressInfo; host and service are strings or None."""
    c_host = _c_string(host)
    c_service = _c_string(service)
    hints = lltype.malloc(_ADDRINFO, flavor='raw', zero=True)
    found = lltype.malloc(_ADDRINFO_PP.TO, 1, flavor='raw', zero=True)
    try:
        rffi.setintfield(hints, 'c_ai_family', family)
        rffi.setintfield(hints, 'c_ai_socktype', kind)
        rffi.setintfield(hints, 'c_ai_protocol', protocol)
        rffi.setintfield(hints, 'c_ai_flags', flags)
        _check_name(_getaddrinfo(c_host, c_service, hints, found))
        result = _read_addresses(found[0])
        _freeaddrinfo(found[0])
        return result
    finally:
        lltype.free(found, flavor='raw')
        lltype.free(hints, flavor='raw')
        _free(c_service)
        _free(c_host)


def _read_addresses(info):
    result = []
    while info:
        name = rffi.charp2str(info.c_ai_canonname) if info.c_ai_canonname else ''
        address = rffi.charpsize2str(rffi.cast(rffi.CCHARP, info.c_ai_addr), rffi.getintfield(info, 'c_ai_addrlen'))
        result.append(AddressInfo(rffi.getintfield(info, 'c_ai_family'), rffi.getintfield(info, 'c_ai_socktype'),
                                  rffi.getintfield(info, 'c_ai_protocol'), name, address))
        info = rffi.cast(_ADDRINFO_P, info.c_ai_next)
    return result


@dont_look_inside
def host_name(address, flags):
    """Return the names of the host and of the service."""
    assert address is not None
    with rffi.scoped_nonmovingbuffer(address) as raw:
        with lltype.scoped_alloc(rffi.CCHARP.TO, _LONGEST_NAME) as host:
            with lltype.scoped_alloc(rffi.CCHARP.TO, _LONGEST_NAME) as service:
                size = rffi.cast(rffi.UINT, _LONGEST_NAME)
                _check_name(_getnameinfo(rffi.cast(rffi.VOIDP, raw), rffi.cast(rffi.UINT, len(address)), host, size,
                                         service, size, flags))
                return rffi.charp2str(host), rffi.charp2str(service)


def problem_text(number):
    """Return what the system says of a HostNameError's number."""
    return rffi.charp2str(_gai_strerror(number))


# ---- waiting

@dont_look_inside
def poll(fds, masks, timeout):
    """Each struct pollfd is read as two ints: the descriptor, and both masks, the asked and the found one above it."""
    count = len(fds)
    if fence() < 0:                 # the signal that would end it has come already
        raise OSError(errno.EINTR, "interrupted")
    with lltype.scoped_alloc(_INTS, 2 * count + 1) as pairs:
        for i in range(count):
            pairs[2 * i] = rffi.cast(rffi.INT, fds[i])
            pairs[2 * i + 1] = rffi.cast(rffi.INT, masks[i] & 0xFFFF)
        _checked(_poll(rffi.cast(rffi.VOIDP, pairs), rffi.cast(rffi.ULONG, count), timeout))
        return [rffi.cast(lltype.Signed, pairs[2 * i + 1]) >> 16 & 0xFFFF for i in range(count)]


def epoll_create():
    return _checked(_epoll_create1(_CLOSED_BY_EXEC))


@dont_look_inside
def epoll_ctl(fd, action, watched, mask):
    with lltype.scoped_alloc(_INTS, _EVENT) as event:
        event[0] = rffi.cast(rffi.INT, mask)
        event[1] = rffi.cast(rffi.INT, watched)
        event[2] = rffi.cast(rffi.INT, 0)
        _checked(_epoll_ctl(fd, action, watched, rffi.cast(rffi.VOIDP, event)))


@dont_look_inside
def epoll_wait(fd, most, timeout):
    if fence() < 0:
        raise OSError(errno.EINTR, "interrupted")
    with lltype.scoped_alloc(_INTS, _EVENT * most) as events:
        count = _checked(_epoll_wait(fd, rffi.cast(rffi.VOIDP, events), most, timeout))
        result = []
        for i in range(count):
            result.append(rffi.cast(lltype.Signed, events[_EVENT * i + 1]))
            result.append(rffi.cast(lltype.Signed, events[_EVENT * i]) & 0xFFFFFFFF)
        return result
