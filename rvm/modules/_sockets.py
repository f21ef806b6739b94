"""_sockets: the system's calls on which rvm/lib builds _socket and select.

Addresses are the bytes of C's struct sockaddr.  Waiting is left to poll: the other calls are made once.  A call that a
signal ends raises KeyboardInterrupt or InterruptedError.
"""
from rvm.builtins.arguments import data_of
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import sockets as system
from rvm.rlib.host_names import HostNameError

MOST_EVENTS = 1 << 16
MOST_AT_ONCE = 0x7ffff000       # bytes that the system reads or writes in one call

sockets = ModuleTable("_sockets", "Sockets and waiting for descriptors, as the system has them.", of_system=True)


def checked_size(size, least):
    if size < least or size > MOST_AT_ONCE:
        raise value_error("%d bytes is no size of a buffer" % size)
    return size


# Sockets.

@sockets.function("socket(family: cint, type: cint, protocol: cint, /) -> int")
def socket(family, kind, protocol):
    """The descriptor of a new socket."""
    return system.socket(family, kind, protocol)


@sockets.function("socketpair(family: cint, type: cint, protocol: cint, /)")
def socketpair(family, kind, protocol):
    """The descriptors of two new sockets that are connected."""
    first, second = system.socketpair(family, kind, protocol)
    return W_Tuple([W_Int(first), W_Int(second)])


@sockets.function("bind(fd: cint, address, /) -> None")
def bind(fd, w_address):
    """Give a socket its address."""
    address = data_of(w_address)
    system.bind(fd, address)


@sockets.function("connect(fd: cint, address, /) -> None")
def connect(fd, w_address):
    """Connect a socket to an address."""
    address = data_of(w_address)
    system.connect(fd, address)


@sockets.function("listen(fd: cint, backlog: cint, /) -> None")
def listen(fd, backlog):
    """Let others connect to a socket."""
    system.listen(fd, backlog)


@sockets.function("accept(fd: cint, /)")
def accept(fd):
    """The descriptor of a socket for who has connected, and their address."""
    other, address = system.accept(fd)
    return W_Tuple([W_Int(other), W_Bytes(address)])


@sockets.function("getsockname(fd: cint, /)")
def getsockname(fd):
    """The address of a socket."""
    return W_Bytes(system.getsockname(fd))


@sockets.function("getpeername(fd: cint, /)")
def getpeername(fd):
    """The address to which a socket is connected."""
    return W_Bytes(system.getpeername(fd))


@sockets.function("shutdown(fd: cint, how: cint, /) -> None")
def shutdown(fd, how):
    """End one direction of a connection, or both."""
    system.shutdown(fd, how)


@sockets.function("recvfrom(fd: cint, size: int, flags: cint, /)")
def recvfrom(fd, size, flags):
    """What has come, and the address that it is from."""
    checked_size(size, 0)
    data, address = system.recvfrom(fd, size, flags)
    return W_Tuple([W_Bytes(data), W_Bytes(address)])


@sockets.function("sendto(fd: cint, data, flags: cint, address, /) -> int")
def sendto(fd, w_data, flags, w_address):
    """Send data; how many bytes of it were taken.  The address is empty if the socket is connected."""
    data = data_of(w_data)
    address = data_of(w_address)
    return system.sendto(fd, data, flags, address)


@sockets.function("getsockopt(fd: cint, level: cint, option: cint, size: int, /)")
def getsockopt(fd, level, option, size):
    """The bytes of an option."""
    checked_size(size, 0)
    return W_Bytes(system.getsockopt(fd, level, option, size))


@sockets.function("setsockopt(fd: cint, level: cint, option: cint, value, /) -> None")
def setsockopt(fd, level, option, w_value):
    """Set the bytes of an option."""
    value = data_of(w_value)
    system.setsockopt(fd, level, option, value)


# The names of hosts.

def c_string(w_text):
    """Return the bytes of an object, or None (machine-level) for None; C's strings end at a NUL byte."""
    if w_text is w_None:
        return None
    text = data_of(w_text)
    if "\x00" in text:
        raise value_error("embedded null character")
    return text


@sockets.function("host_addresses(host, service, family: cint, type: cint, protocol: cint, flags: cint, /)")
def host_addresses(w_host, w_service, family, kind, protocol, flags):
    """What getaddrinfo finds, as a list of tuples; the number of its error if it finds nothing."""
    host = c_string(w_host)
    service = c_string(w_service)
    try:
        found = system.host_addresses(host, service, family, kind, protocol, flags)
    except HostNameError as e:
        return W_Int(e.number)
    return new_list([W_Tuple([W_Int(info.family), W_Int(info.kind), W_Int(info.protocol), W_Bytes(info.name),
                              W_Bytes(info.address)]) for info in found])


@sockets.function("host_name(address, flags: cint, /)")
def host_name(w_address, flags):
    """What getnameinfo finds, as a tuple of bytes; the number of its error if it finds nothing."""
    address = data_of(w_address)
    try:
        host, service = system.host_name(address, flags)
    except HostNameError as e:
        return W_Int(e.number)
    return W_Tuple([W_Bytes(host), W_Bytes(service)])


@sockets.function("problem_text(number: cint, /) -> str")
def problem_text(number):
    """What the system says of such a number."""
    return system.problem_text(number)


# Waiting.

@sockets.function("poll(watched, timeout: cint, /)")
def poll(w_watched, timeout):
    """Wait for descriptors, given as pairs of a descriptor and its events; those to which something happened."""
    fds = []
    masks = []
    for w_pair in protocol.items_of(w_watched):
        pair_w = protocol.items_of(w_pair)
        if len(pair_w) != 2:
            raise value_error("a descriptor and its events are expected")
        fds.append(to_cint(pair_w[0]))
        masks.append(to_cint(pair_w[1]))
    found = system.poll(fds, masks, timeout)
    return new_list([W_Tuple([W_Int(fds[i]), W_Int(found[i])]) for i in range(len(fds)) if found[i] != 0])


@sockets.function("epoll_create() -> int")
def epoll_create():
    """A new descriptor for waiting."""
    return system.epoll_create()


@sockets.function("epoll_ctl(fd: cint, action: cint, watched: cint, mask: int, /) -> None")
def epoll_ctl(fd, action, watched, mask):
    """Change what is waited for."""
    system.epoll_ctl(fd, action, watched, mask & 0xFFFFFFFF)


@sockets.function("epoll_wait(fd: cint, most: cint, timeout: cint, /)")
def epoll_wait(fd, most, timeout):
    """Wait; pairs of a descriptor and what happened to it."""
    if most < 1:
        raise value_error("maxevents must be greater than 0, got %d" % most)
    found = system.epoll_wait(fd, min(most, MOST_EVENTS), timeout)
    return new_list([W_Tuple([W_Int(found[i]), W_Int(found[i + 1])]) for i in range(0, len(found), 2)])
