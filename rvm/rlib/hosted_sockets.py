"""Sockets and waiting for several descriptors under Python 3: the C library's functions, with byte strings for text."""
import errno
import os
import select

from rvm.rlib import hosted_signals
from rvm.rlib.host_names import AddressInfo, HostNameError
from rvm.rlib.hosted_ctypes import ctypes
from rvm.rlib.hosted_threads import waiting

_LONGEST_ADDRESS = 128          # bytes: struct sockaddr_storage
_LONGEST_NAME = 1025            # NI_MAXHOST
_CLOSED_BY_EXEC = 0o2000000     # SOCK_CLOEXEC and EPOLL_CLOEXEC
_SYSTEM_ERROR = -11             # EAI_SYSTEM: errno tells more

_c = ctypes.CDLL(None, use_errno=True)
_c.sendto.restype = _c.recvfrom.restype = ctypes.c_ssize_t
_c.gai_strerror.restype = ctypes.c_char_p


class _AddrInfo(ctypes.Structure):
    """C's struct addrinfo."""


_AddrInfo._fields_ = [
    ("ai_flags", ctypes.c_int), ("ai_family", ctypes.c_int), ("ai_socktype", ctypes.c_int),
    ("ai_protocol", ctypes.c_int), ("ai_addrlen", ctypes.c_uint), ("ai_addr", ctypes.c_void_p),
    ("ai_canonname", ctypes.c_char_p), ("ai_next", ctypes.POINTER(_AddrInfo))]


def _encoded(text):
    return text.encode("latin-1")


def _decoded(raw):
    return raw.decode("latin-1")


def _failure():
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number))


def _checked(result):
    """Return what a C function returned.  Raise OSError if it failed."""
    if result < 0:
        raise _failure()
    return result


# ---- sockets

def socket(family, kind, protocol):
    return _checked(_c.socket(family, kind | _CLOSED_BY_EXEC, protocol))


def socketpair(family, kind, protocol):
    fds = (ctypes.c_int * 2)()
    _checked(_c.socketpair(family, kind | _CLOSED_BY_EXEC, protocol, fds))
    return fds[0], fds[1]


def bind(fd, address):
    _checked(_c.bind(fd, _encoded(address), len(address)))


@waiting
def connect(fd, address):
    _checked(_c.connect(fd, _encoded(address), len(address)))


class _Address:
    """Room for an address that a C function returns."""

    def __init__(self):
        self.raw = ctypes.create_string_buffer(_LONGEST_ADDRESS)
        self.size = ctypes.c_uint(_LONGEST_ADDRESS)

    def text(self):
        return _decoded(self.raw.raw[:min(self.size.value, _LONGEST_ADDRESS)])


def getsockname(fd):
    address = _Address()
    _checked(_c.getsockname(fd, address.raw, ctypes.byref(address.size)))
    return address.text()


def getpeername(fd):
    address = _Address()
    _checked(_c.getpeername(fd, address.raw, ctypes.byref(address.size)))
    return address.text()


def listen(fd, backlog):
    _checked(_c.listen(fd, backlog))


@waiting
def accept(fd):
    address = _Address()
    other = _checked(_c.accept4(fd, address.raw, ctypes.byref(address.size), _CLOSED_BY_EXEC))
    return other, address.text()


def shutdown(fd, how):
    _checked(_c.shutdown(fd, how))


@waiting
def recvfrom(fd, count, flags):
    data = ctypes.create_string_buffer(max(count, 1))
    address = _Address()
    got = _checked(_c.recvfrom(fd, data, ctypes.c_size_t(count), flags, address.raw, ctypes.byref(address.size)))
    return _decoded(data.raw[:got]), address.text()


@waiting
def sendto(fd, data, flags, address):
    """Return how many bytes were sent, to the address if it is not ''."""
    return _checked(_c.sendto(fd, _encoded(data), ctypes.c_size_t(len(data)), flags, _encoded(address) or None,
                              len(address)))


def getsockopt(fd, level, option, count):
    value = ctypes.create_string_buffer(max(count, 1))
    size = ctypes.c_uint(count)
    _checked(_c.getsockopt(fd, level, option, value, ctypes.byref(size)))
    return _decoded(value.raw[:min(size.value, count)])


def setsockopt(fd, level, option, value):
    _checked(_c.setsockopt(fd, level, option, _encoded(value), len(value)))


# ---- the names of hosts

def _check_name(number):
    if number == _SYSTEM_ERROR:
        raise _failure()
    if number != 0:
        raise HostNameError(number)


@waiting
def host_addresses(host, service, family, kind, protocol, flags):
    """Return a list of AddressInfo; host and service are strings or None."""
    hints = _AddrInfo(ai_family=family, ai_socktype=kind, ai_protocol=protocol, ai_flags=flags)
    found = ctypes.POINTER(_AddrInfo)()
    _check_name(_c.getaddrinfo(None if host is None else _encoded(host), None if service is None else _encoded(service),
                               ctypes.byref(hints), ctypes.byref(found)))
    result = []
    info = found
    while info:
        entry = info.contents
        result.append(AddressInfo(entry.ai_family, entry.ai_socktype, entry.ai_protocol,
                                  _decoded(entry.ai_canonname or b""),
                                  _decoded(ctypes.string_at(entry.ai_addr, entry.ai_addrlen))))
        info = entry.ai_next
    _c.freeaddrinfo(found)
    return result


@waiting
def host_name(address, flags):
    """Return the names of the host and of the service."""
    host = ctypes.create_string_buffer(_LONGEST_NAME)
    service = ctypes.create_string_buffer(_LONGEST_NAME)
    _check_name(_c.getnameinfo(_encoded(address), len(address), host, _LONGEST_NAME, service, _LONGEST_NAME, flags))
    return _decoded(host.value), _decoded(service.value)


def problem_text(number):
    """Return what the system says of a HostNameError's number."""
    return _decoded(_c.gai_strerror(number))


# ---- waiting

@waiting
def poll(fds, masks, timeout):
    """An interrupt ends it, because it also waits for what an interrupt writes to."""
    reader = hosted_signals.reader()
    watched = [*zip(fds, masks)] + ([(reader, select.POLLIN)] if reader >= 0 else [])
    array = (ctypes.c_int * (2 * len(watched)))()
    for i, (fd, mask) in enumerate(watched):
        array[2 * i:2 * i + 2] = fd, mask & 0xFFFF
    _checked(_c.poll(array, ctypes.c_ulong(len(watched)), timeout))
    found = [array[2 * i + 1] >> 16 & 0xFFFF for i in range(len(watched))]
    if reader >= 0 and found.pop():
        raise InterruptedError(errno.EINTR, os.strerror(errno.EINTR))
    return found


def epoll_create():
    return _checked(_c.epoll_create1(_CLOSED_BY_EXEC))


def epoll_ctl(fd, action, watched, mask):
    _checked(_c.epoll_ctl(fd, action, watched, (ctypes.c_uint * 3)(mask, watched, 0)))


@waiting
def epoll_wait(fd, most, timeout):
    poll([fd], [select.POLLIN], timeout)
    events = (ctypes.c_uint * (3 * most))()
    count = _checked(_c.epoll_wait(fd, events, most, 0))
    return [number for i in range(count) for number in (events[3 * i + 1], events[3 * i])]
