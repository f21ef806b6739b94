"""Sockets of the internet and of this machine (AF_UNIX), on which the library's socket is built.

A call of a socket that may wait first asks poll, as long as the socket's timeout allows.  Missing are other families
of addresses.
"""

import _sockets
from _io import open as _open
from _socket_messages import (
    CMSG_LEN, CMSG_SPACE, check_ancillary as _check_ancillary, control_of as _control_of, joined as _joined,
    receive as _receive_message, scatter as _scatter, send as _send_message)
from _system_calls import call as _call
from posix import (
    close as _close_fd, dup as _dup, fspath as _fspath, listdir as _listdir, set_blocking as _set_blocking,
    strerror as _strerror, uname as _uname)
from select import POLLIN as _POLLIN, POLLOUT as _POLLOUT, _wait
from time import monotonic as _now

_NUMBERS = {
    "AF": "INET=2 INET6=10 UNIX=1 UNSPEC=0",
    "AI": "ADDRCONFIG=32 ALL=16 CANONNAME=2 NUMERICHOST=4 NUMERICSERV=1024 PASSIVE=1 V4MAPPED=8",
    "EAI": """ADDRFAMILY=-9 AGAIN=-3 BADFLAGS=-1 FAIL=-4 FAMILY=-6 MEMORY=-10 NODATA=-5 NONAME=-2 OVERFLOW=-12
        SERVICE=-8 SOCKTYPE=-7 SYSTEM=-11""",
    "INADDR": """ALLHOSTS_GROUP=3758096385 ANY=0 BROADCAST=4294967295 LOOPBACK=2130706433 MAX_LOCAL_GROUP=3758096639
        NONE=4294967295 UNSPEC_GROUP=3758096384""",
    "IPPORT": "RESERVED=1024 USERRESERVED=5000",
    "IPPROTO": """AH=51 DSTOPTS=60 EGP=8 ESP=50 FRAGMENT=44 GRE=47 HOPOPTS=0 ICMP=1 ICMPV6=58 IDP=22 IGMP=2 IP=0
        IPIP=4 IPV6=41 MPTCP=262 NONE=59 PIM=103 PUP=12 RAW=255 ROUTING=43 RSVP=46 SCTP=132 TCP=6 TP=29
        UDP=17 UDPLITE=136""",
    "IPV6": """CHECKSUM=7 DONTFRAG=62 DSTOPTS=59 HOPLIMIT=52 HOPOPTS=54 JOIN_GROUP=20 LEAVE_GROUP=21
        MULTICAST_HOPS=18 MULTICAST_IF=17 MULTICAST_LOOP=19 NEXTHOP=9 PATHMTU=61 PKTINFO=50 RECVDSTOPTS=58
        RECVHOPLIMIT=51 RECVHOPOPTS=53 RECVPATHMTU=60 RECVPKTINFO=49 RECVRTHDR=56 RECVTCLASS=66 RTHDR=57
        RTHDR_TYPE_0=0 TCLASS=67 UNICAST_HOPS=16 V6ONLY=26""",
    "IP": """ADD_MEMBERSHIP=35 BIND_ADDRESS_NO_PORT=24 DEFAULT_MULTICAST_LOOP=1 DEFAULT_MULTICAST_TTL=1
        DROP_MEMBERSHIP=36 HDRINCL=3 MAX_MEMBERSHIPS=20 MULTICAST_IF=32 MULTICAST_LOOP=34 MULTICAST_TTL=33
        OPTIONS=4 RECVOPTS=6 RECVRETOPTS=7 RECVTOS=13 RETOPTS=7 TOS=1 TRANSPARENT=19 TTL=2""",
    "MSG": """CMSG_CLOEXEC=1073741824 CONFIRM=2048 CTRUNC=8 DONTROUTE=4 DONTWAIT=64 EOR=128 ERRQUEUE=8192
        FASTOPEN=536870912 MORE=32768 NOSIGNAL=16384 OOB=1 PEEK=2 TRUNC=32 WAITALL=256""",
    "NI": "DGRAM=16 MAXHOST=1025 MAXSERV=32 NAMEREQD=8 NOFQDN=4 NUMERICHOST=1 NUMERICSERV=2",
    "SCM": "CREDENTIALS=2 RIGHTS=1",
    "SHUT": "RD=0 RDWR=2 WR=1",
    "SOCK": "CLOEXEC=524288 DGRAM=2 NONBLOCK=2048 RAW=3 RDM=4 SEQPACKET=5 STREAM=1",
    "SOL": "IP=0 SOCKET=1 TCP=6 UDP=17",
    "SO": """ACCEPTCONN=30 BINDTODEVICE=25 BROADCAST=6 DEBUG=1 DOMAIN=39 DONTROUTE=5 ERROR=4 INCOMING_CPU=49
        KEEPALIVE=9 LINGER=13 MARK=36 OOBINLINE=10 PASSCRED=16 PASSSEC=34 PEERCRED=17 PEERSEC=31 PRIORITY=12
        PROTOCOL=38 RCVBUF=8 RCVLOWAT=18 RCVTIMEO=20 REUSEADDR=2 REUSEPORT=15 SNDBUF=7 SNDLOWAT=19
        SNDTIMEO=21 TYPE=3""",
    "TCP": """CONGESTION=13 CORK=3 DEFER_ACCEPT=9 FASTOPEN=23 INFO=11 KEEPCNT=6 KEEPIDLE=4 KEEPINTVL=5 LINGER2=8
        MAXSEG=2 NODELAY=1 NOTSENT_LOWAT=25 QUICKACK=12 SYNCNT=7 USER_TIMEOUT=18 WINDOW_CLAMP=10""",
}

for _prefix, _text in _NUMBERS.items():
    for _word in _text.split():
        _name, _number = _word.split("=")
        globals()[_prefix + "_" + _name] = int(_number)
del _NUMBERS, _prefix, _text, _word, _name, _number

SOMAXCONN = 4096
has_ipv6 = True
error = OSError
timeout = TimeoutError

_INPROGRESS = 115
_INTERRUPTED = 4
_DONT_WAIT = 64         # MSG_DONTWAIT
_LONGEST_PATH = 108         # bytes of AF_UNIX's addresses
_LONGEST_TIMEOUT = 9223372036
_MOST_OF_OPTION = 1024


class gaierror(OSError):
    """What the functions raise that look for a host by its name or address."""

    __module__ = "socket"


class herror(OSError):
    """What the functions raise that look for a host in the table of hosts."""

    __module__ = "socket"


class _State:
    """What is set for all sockets."""

    default_timeout = None


# Addresses: tuples and paths to the bytes of struct sockaddr, and back.

def _host_bytes(host):
    """Return the bytes of a host's name."""
    if isinstance(host, str):
        try:
            return host.encode("ascii")
        except UnicodeEncodeError:
            return host.encode("idna")
    if isinstance(host, (bytes, bytearray)):
        return bytes(host)
    raise TypeError("str, bytes or bytearray expected, not %s" % type(host).__name__)


def _found(result):
    """Return what a function found, or raise the error whose number it returned."""
    if isinstance(result, int):
        raise gaierror(result, _sockets.problem_text(result))
    return result


def _resolve(host, family, flags=0):
    """Return the first address of a host: the bytes of a sockaddr with port 0."""
    name = _host_bytes(host)
    if not name:
        name, flags = None, flags | AI_PASSIVE
    elif name == b"<broadcast>":
        name = b"255.255.255.255"
    service = b"0" if name is None else None
    return _found(_sockets.host_addresses(name, service, family, SOCK_DGRAM, 0, flags))[0][4]


def _check_port(port, caller):
    port = _index(port)
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("%s: port must be 0-65535." % caller)
    return port.to_bytes(2, "big")


def _index(value):
    if not hasattr(value, "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _family_bytes(family):
    return family.to_bytes(2, "little")


def _pack_internet(address, caller):
    if not isinstance(address, tuple):
        raise TypeError("%s: AF_INET address must be tuple, not %s" % (caller, type(address).__name__))
    if len(address) != 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    port = _check_port(address[1], caller)
    return _family_bytes(AF_INET) + port + _resolve(address[0], AF_INET)[4:8] + bytes(8)


def _pack_internet6(address, caller):
    if not isinstance(address, tuple):
        raise TypeError("%s: AF_INET6 address must be tuple, not %s" % (caller, type(address).__name__))
    if not 2 <= len(address) <= 4:
        raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    port = _check_port(address[1], caller)
    flow = address[2] if len(address) > 2 else 0
    if not 0 <= flow <= 0xFFFFF:
        raise OverflowError("%s: flowinfo must be 0-1048575." % caller)
    found = _resolve(address[0], AF_INET6)
    scope = address[3].to_bytes(4, "little") if len(address) > 3 else found[24:28]
    return _family_bytes(AF_INET6) + port + flow.to_bytes(4, "big") + found[8:24] + scope


def _pack_local(address, caller):
    if isinstance(address, str):
        address = address.encode("utf-8", "surrogateescape")
    path = bytes(memoryview(address))
    if len(path) > _LONGEST_PATH or len(path) == _LONGEST_PATH and path[:1] != b"\0":
        raise OSError("AF_UNIX path too long")
    return _family_bytes(AF_UNIX) + path + (b"" if path[:1] == b"\0" or not path else b"\0")


_PACKERS = {AF_INET: _pack_internet, AF_INET6: _pack_internet6, AF_UNIX: _pack_local}


def _unpack(address):
    """Return what programs know the bytes of a sockaddr as."""
    if not address:
        return None
    family = int.from_bytes(address[:2], "little")
    if family == AF_INET:
        return ".".join(map(str, address[4:8])), int.from_bytes(address[2:4], "big")
    if family == AF_INET6:
        host = _found(_sockets.host_name(address, NI_NUMERICHOST | NI_NUMERICSERV))[0].decode()
        return (host.partition("%")[0], int.from_bytes(address[2:4], "big"), int.from_bytes(address[4:8], "big"),
                int.from_bytes(address[24:28], "little"))
    if family == AF_UNIX:
        path = address[2:]
        if path[:1] == b"\0":
            return path
        return path.partition(b"\0")[0].decode("utf-8", "surrogateescape")
    return family, address[2:]


def _checked_timeout(value):
    """Return a timeout as settimeout() takes it: None, or seconds."""
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        value = _index(value)
    if value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if value < 0:
        raise ValueError("Timeout value out of range")
    if value > _LONGEST_TIMEOUT:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    return float(value)


class socket:
    """One end of a connection, or of what goes without."""

    __slots__ = ("_fd", "_family", "_type", "_proto", "_timeout")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._fd = self._family = self._type = self._proto = -1
        self._timeout = None
        return self

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            proto = 0 if proto == -1 else proto
            fd = _sockets.socket(family, type, proto)
        else:
            if isinstance(fileno, float):
                raise TypeError("integer argument expected, got float")
            fd = _index(fileno)
            if fd < 0:
                raise ValueError("negative file descriptor")
            address = _sockets.getsockname(fd)
            family = int.from_bytes(address[:2], "little") if family == -1 else family
            type = _int_option(fd, SO_TYPE) if type == -1 else type
            proto = _int_option(fd, SO_PROTOCOL) if proto == -1 else proto
        _fill(self, fd, family, type, proto)

    @property
    def family(self):
        """The family of its addresses."""
        return self._family

    @property
    def type(self):
        """Its kind."""
        return self._type

    @property
    def proto(self):
        """Its protocol."""
        return self._proto

    @property
    def timeout(self):
        """The socket's timeout: None, or seconds."""
        return self._timeout

    # Its descriptor.

    def fileno(self):
        """Return the descriptor, or -1 if it is closed."""
        return self._fd

    def detach(self):
        """Forget the descriptor.  Return it."""
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        """Close it."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            try:
                _close_fd(fd)
            except ConnectionResetError:        # the other end is gone; it is closed nevertheless
                pass

    def __del__(self):
        if self._fd >= 0:
            from _warnings import warn
            warn("unclosed %r" % self, ResourceWarning, 2, source=self)
            self.close()

    def __repr__(self):
        return "<socket object, fd=%d, family=%d, type=%d, proto=%d>" % (
            self._fd, self._family, self._type, self._proto)

    # Waiting.

    def settimeout(self, value, /):
        """Let calls wait for this number of seconds, None without end."""
        self._timeout = _checked_timeout(value)
        _set_blocking(self._fd, self._timeout is None)

    def gettimeout(self):
        """Return how many seconds calls wait, None without end."""
        return self._timeout

    def setblocking(self, flag, /):
        """Let calls wait without end, or not at all."""
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        """Return whether calls wait."""
        return self._timeout != 0

    def _try(self, events, call, *args):
        """Return call(*args), made when poll says so, and again until it need not wait or the time is over."""
        if self._timeout == 0 or self._fd < 0:
            return call(*args)
        pair = ((self._fd, events),)
        end = None if self._timeout is None else _now() + self._timeout
        while True:
            left = None if end is None else max(end - _now(), 0)
            if not _wait(lambda milliseconds: _sockets.poll(pair, milliseconds), left):
                raise TimeoutError("timed out")
            try:
                return call(*args)
            except (BlockingIOError, InterruptedError):
                pass

    def _transfer(self, events, flags, call, *args):
        """Do as _try, but do not wait for a socket without a timeout if MSG_DONTWAIT is among the flags of the call."""
        if self._timeout is None and _index(flags) & _DONT_WAIT:
            return call(*args)
        return self._try(events, call, *args)

    # Connections.

    def _packed(self, address, caller):
        if self._family not in _PACKERS:
            raise OSError("%s(): bad family" % caller)
        return _PACKERS[self._family](address, caller + "()")

    def bind(self, address, /):
        """Set the socket's own address."""
        _sockets.bind(self._fd, self._packed(address, "bind"))

    def listen(self, backlog=min(SOMAXCONN, 128), /):
        """Let others connect."""
        _sockets.listen(self._fd, max(backlog, 0))

    def _accept(self):
        """Return the descriptor of a new connection, and the address of who has connected."""
        fd, address = self._try(_POLLIN, _sockets.accept, self._fd)
        return fd, _unpack(address)

    def connect(self, address, /):
        """Connect to an address."""
        address = self._packed(address, "connect")
        try:
            return _sockets.connect(self._fd, address)
        except (BlockingIOError, InterruptedError) as problem:
            if self._timeout == 0 or problem.errno not in (_INPROGRESS, _INTERRUPTED):
                raise
        self._try(_POLLOUT, int)
        number = _int_option(self._fd, SO_ERROR)
        if number:
            raise _error_of(number)

    def connect_ex(self, address, /):
        """Connect to an address.  Return the number of the error, 0 for none."""
        try:
            self.connect(address)
        except OSError as problem:
            if problem.errno is None or isinstance(problem, gaierror):
                if isinstance(problem, TimeoutError):
                    return 11
                raise
            return problem.errno
        return 0

    def getsockname(self):
        """Return the socket's own address."""
        return _unpack(_sockets.getsockname(self._fd))

    def getpeername(self):
        """Return the other end's address."""
        return _unpack(_sockets.getpeername(self._fd))

    def shutdown(self, how, /):
        """End one direction of the connection, or both."""
        _sockets.shutdown(self._fd, how)

    # Data.

    def recv(self, bufsize, flags=0, /):
        """Return up to `bufsize` bytes, b'' at the end."""
        return self._receive(bufsize, flags, "recv")[0]

    def recvfrom(self, bufsize, flags=0, /):
        """Return up to `bufsize` bytes, and the address that they are from."""
        data, address = self._receive(bufsize, flags, "recvfrom")
        return data, _unpack(address)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receive into a buffer.  Return the number of bytes."""
        return self._receive_into(buffer, nbytes, flags, "recv_into")[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """Receive into a buffer.  Return the number of bytes and the address that they are from."""
        count, address = self._receive_into(buffer, nbytes, flags, "recvfrom_into")
        return count, _unpack(address)

    def _receive(self, size, flags, caller):
        if size < 0:
            raise ValueError("negative buffersize in " + caller)
        return self._transfer(_POLLIN, flags, _sockets.recvfrom, self._fd, size, flags)

    def _receive_into(self, buffer, size, flags, caller):
        with memoryview(buffer) as view, view.cast("B") as room:
            if size < 0:
                raise ValueError("negative buffersize in " + caller)
            if size > len(room):
                raise ValueError("buffer too small for requested bytes")
            data, address = self._receive(size or len(room), flags, caller)
            room[:len(data)] = data
        return len(data), address

    def send(self, data, flags=0, /):
        """Send bytes.  Return how many of them were taken."""
        return self._transfer(_POLLOUT, flags, _sockets.sendto, self._fd, data, flags, b"")

    def sendall(self, data, flags=0, /):
        """Send all bytes."""
        with memoryview(data) as view, view.cast("B") as left:
            end = None if not self._timeout else _now() + self._timeout
            position = 0
            while True:
                if end is not None and _now() > end:
                    raise TimeoutError("timed out")
                position += self.send(left[position:], flags)
                if position >= len(left):
                    return

    def sendto(self, data, *args):
        """Send bytes to an address, the last argument; flags may stand before it."""
        if not 1 <= len(args) <= 2:
            raise TypeError("sendto() takes 2 or 3 arguments (%d given)" % (len(args) + 1))
        flags = args[0] if len(args) == 2 else 0
        return self._transfer(_POLLOUT, flags, _sockets.sendto, self._fd, data, flags, self._packed(args[-1], "sendto"))

    # Data with addresses and more beside it.

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Send the bytes of several buffers, and what goes beside them.  Return how many were taken."""
        data = _joined(buffers)
        control = _control_of(ancdata)
        name = b"" if address is None else self._packed(address, "sendmsg")
        return self._transfer(_POLLOUT, flags, _send_message, self._fd, data, control, flags, name)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Return up to `bufsize` bytes, a list of what came beside them, flags, and the address that they are from."""
        if bufsize < 0:
            raise ValueError("negative buffer size in recvmsg()")
        return self._receive_message(bufsize, ancbufsize, flags)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """Receive into buffers.  Return the number of bytes, and the rest as recvmsg does."""
        views = _scatter(buffers)
        data, *rest = self._receive_message(sum(map(len, views)), ancbufsize, flags)
        position = 0
        for view in views:
            part = data[position:position + len(view)]
            view[:len(part)] = part
            position += len(view)
        return (len(data), *rest)

    def _receive_message(self, size, room, flags):
        _check_ancillary(room)
        data, beside, found, address = self._transfer(_POLLIN, flags, _receive_message, self._fd, size, room, flags)
        return data, beside, found, _unpack(address)

    # Options.

    def getsockopt(self, level, option, buflen=0, /):
        """Return an option: an int, or up to `buflen` bytes if that is not 0."""
        if buflen == 0:
            return int.from_bytes(_sockets.getsockopt(self._fd, level, option, 4), "little", signed=True)
        if not 0 < buflen <= _MOST_OF_OPTION:
            raise OSError("getsockopt buflen out of range")
        return _sockets.getsockopt(self._fd, level, option, buflen)

    def setsockopt(self, level, option, value, optlen=None, /):
        """Set an option to an int, to bytes, or to None, with a length."""
        if value is None:
            raise NotImplementedError("setsockopt: rvm does not support options that are only a length")
        if isinstance(value, int):
            value = value.to_bytes(4, "little", signed=True)
        _sockets.setsockopt(self._fd, level, option, value)


SocketType = socket
socket.__module__ = "_socket"


def _fill(self, fd, family, type, proto):
    """Set what a socket with an open descriptor is."""
    self._fd = fd
    self._family = family
    self._type = type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
    self._proto = proto
    self._timeout = _State.default_timeout
    if type & SOCK_NONBLOCK:
        self._timeout = 0.0
    elif self._timeout is not None:
        _set_blocking(fd, False)


def _int_option(fd, option):
    return int.from_bytes(_sockets.getsockopt(fd, SOL_SOCKET, option, 4), "little", signed=True)


def _error_of(number):
    return OSError(number, _strerror(number))


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    """Return two sockets that are connected."""
    ends = []
    for fd in _sockets.socketpair(family, type, proto):
        end = socket.__new__(socket)
        _fill(end, fd, family, type, proto)
        ends.append(end)
    return tuple(ends)


def close(integer, /):
    """Close a descriptor."""
    _close_fd(integer)


def dup(integer, /):
    """Return another descriptor of a socket."""
    return _dup(integer)


def setdefaulttimeout(timeout, /):
    """Set the timeout of new sockets."""
    _State.default_timeout = _checked_timeout(timeout)


def getdefaulttimeout():
    """Return the timeout of new sockets."""
    return _State.default_timeout


# The names of hosts.

def gethostname():
    """Return the name of this machine."""
    return _uname().nodename


def sethostname(name, /):
    """Set the name of this machine."""
    name = name.encode("utf-8", "surrogateescape") if isinstance(name, str) else bytes(memoryview(name))
    _call("sethostname", name, len(name))


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Return a list of (family, type, proto, canonname, sockaddr): the ways to reach a service of a host."""
    if host is not None and not isinstance(host, (str, bytes)):
        raise TypeError("getaddrinfo() argument 1 must be string or None")
    if isinstance(port, int):
        port = str(int(port)).encode()
    elif isinstance(port, str):
        port = port.encode()
    elif port is not None and not isinstance(port, bytes):
        raise OSError("Int or String expected")
    name = None if host is None else host if isinstance(host, bytes) else _host_bytes(host)
    found = _found(_sockets.host_addresses(name, port, family, type, proto, flags))
    return [(family, kind, protocol, canonical.decode(), _unpack(address))
            for family, kind, protocol, canonical, address in found]


def getnameinfo(sockaddr, flags, /):
    """Return the names of the host and of the service with an address."""
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    if not 2 <= len(sockaddr) <= 4:
        raise TypeError("getnameinfo(): illegal sockaddr argument")
    host, port = sockaddr[:2]
    flow, scope = sockaddr[2:] + (0, 0)[len(sockaddr) - 2:]
    if not 0 <= flow <= 0xFFFFF:
        raise OverflowError("getnameinfo(): flowinfo must be 0-1048575.")
    found = _found(_sockets.host_addresses(host.encode(), str(port).encode(), 0, SOCK_DGRAM, 0, AI_NUMERICHOST))
    if len(found) > 1:
        raise OSError("sockaddr resolved to multiple addresses")
    address = found[0][4]
    if found[0][0] == AF_INET6:
        address = address[:4] + flow.to_bytes(4, "big") + address[8:24] + scope.to_bytes(4, "little")
    elif len(sockaddr) != 2:
        raise OSError("IPv4 sockaddr must be 2 tuple")
    host, service = _found(_sockets.host_name(address, flags))
    return host.decode(), service.decode()


def gethostbyname(hostname, /):
    """Return the address of a host, as four numbers with dots between."""
    return _unpack(_resolve(hostname, AF_INET))[0]


def gethostbyname_ex(hostname, /):
    """Return the name of a host, other names of it, of which none are told, and its addresses."""
    found = _found(_sockets.host_addresses(_host_bytes(hostname), None, AF_INET, SOCK_DGRAM, 0, AI_CANONNAME))
    return found[0][3].decode(), [], [_unpack(address)[0] for _, _, _, _, address in found]


def gethostbyaddr(host, /):
    """Return the name of the host with an address, other names of it, of which none are told, and its address."""
    address = _found(_sockets.host_addresses(_host_bytes(host), None, 0, SOCK_DGRAM, 0, 0))[0][4]
    found = _sockets.host_name(address, NI_NAMEREQD)
    if isinstance(found, int):
        raise herror(1, "Unknown host")
    return found[0].decode(), [], [_unpack(address)[0]]


def getservbyport(port, protocolname=None, /):
    """Return the name of the service at a port."""
    address = _family_bytes(AF_INET) + _check_port(port, "getservbyport") + b"\x7f\0\0\1" + bytes(8)
    flags = NI_NUMERICHOST | (NI_DGRAM if protocolname == "udp" else 0)
    found = _sockets.host_name(address, flags) if protocolname in (None, "tcp", "udp") else 0
    if isinstance(found, int) or found[1].isdigit():
        raise OSError("port/proto not found")
    return found[1].decode()


def getprotobyname(protocolname, /):
    """Return the number of a protocol, of which the file /etc/protocols has the names."""
    try:
        with _open("/etc/protocols") as file:
            lines = [line.partition("#")[0].split() for line in file]
    except OSError:
        lines = [["icmp", "1"], ["tcp", "6"], ["udp", "17"], ["ipv6-icmp", "58"]]
    for words in lines:
        if protocolname in words[:1] + words[2:]:
            return int(words[1])
    raise OSError("protocol not found")


# The network's interfaces, as the system lists them.

_INTERFACES = "/sys/class/net"


def _fsdecode(name):
    name = _fspath(name)
    return name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else name


def if_nameindex():
    """Return a list of pairs: the numbers of the interfaces and their names."""
    found = []
    for name in _listdir(_INTERFACES):
        try:
            with _open("%s/%s/ifindex" % (_INTERFACES, name)) as file:
                found.append((int(file.read()), name))
        except NotADirectoryError:
            pass                        # a file among them that is no interface
    return sorted(found)


def if_nametoindex(oname, /):
    """Return the number of the interface with that name."""
    oname = _fsdecode(oname)
    for number, name in if_nameindex():
        if name == oname:
            return number
    raise OSError("no interface with this name")


def if_indextoname(index, /):
    """Return the name of the interface with that number."""
    index = _index(index)
    for number, name in if_nameindex():
        if number == index:
            return name
    raise OSError(6, "No such device or address")


def getservbyname(servicename, protocolname=None, /):
    """Return the port of a service."""
    kind = {None: 0, "tcp": SOCK_STREAM, "udp": SOCK_DGRAM}.get(protocolname)
    found = 0 if kind is None else _sockets.host_addresses(None, servicename.encode(), AF_INET, kind, 0, 0)
    if isinstance(found, int) or servicename.isdigit():
        raise OSError("service/proto not found")
    return int.from_bytes(found[0][4][2:4], "big")


# Bytes of addresses and numbers.

def inet_aton(ip_addr, /):
    """Return the four bytes of an address such as '127.0.0.1'."""
    text = ip_addr.encode()
    found = _sockets.host_addresses(text, None, AF_INET, SOCK_DGRAM, 0, AI_NUMERICHOST) if text else 0
    if isinstance(found, int):
        raise OSError("illegal IP address string passed to inet_aton")
    return found[0][4][4:8]


def inet_ntoa(packed_ip, /):
    """Return the text of an address of four bytes."""
    packed = bytes(memoryview(packed_ip))
    if len(packed) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(map(str, packed))


def inet_pton(address_family, ip_string, /):
    """Return the bytes of an address of a family."""
    if address_family == AF_INET:
        numbers = ip_string.split(".")
        if len(numbers) == 4 and all(
                number.isascii() and number.isdigit() and len(number) <= 3 and int(number) < 256 and
                (number == "0" or number[0] != "0") for number in numbers):
            return bytes(map(int, numbers))
    elif address_family == AF_INET6:
        text = ip_string.encode()
        if text and b"%" not in text and b":" in text:
            found = _sockets.host_addresses(text, None, AF_INET6, SOCK_DGRAM, 0, AI_NUMERICHOST)
            if not isinstance(found, int):
                return found[0][4][8:24]
    else:
        raise _error_of(97)
    raise OSError("illegal IP address string passed to inet_pton")


def inet_ntop(address_family, packed_ip, /):
    """Return the text of an address of a family."""
    packed = bytes(memoryview(packed_ip))
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError("unknown address family %d" % address_family)
    if len(packed) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    if address_family == AF_INET:
        return inet_ntoa(packed)
    return _unpack(_family_bytes(AF_INET6) + bytes(6) + packed + bytes(4))[0]


def htons(x, /):
    """Return a number of 16 bits in the order of the network."""
    return _swapped(x, 2, "htons: can't convert negative Python int to C 16-bit unsigned integer",
                    "htons: Python int too large to convert to C 16-bit unsigned integer")


def ntohs(x, /):
    """Return a number of 16 bits in the order of this machine."""
    return _swapped(x, 2, "ntohs: can't convert negative Python int to C 16-bit unsigned integer",
                    "ntohs: Python int too large to convert to C 16-bit unsigned integer")


def htonl(x, /):
    """Return a number of 32 bits in the order of the network."""
    return _swapped(x, 4, "can't convert negative value to unsigned int", "int larger than 32 bits")


def ntohl(x, /):
    """Return a number of 32 bits in the order of this machine."""
    return _swapped(x, 4, "can't convert negative value to unsigned int", "int larger than 32 bits")


def _swapped(number, size, negative, large):
    if number < 0:
        raise OverflowError(negative)
    if number >> 8 * size:
        raise OverflowError(large)
    return int.from_bytes(number.to_bytes(size, "big"), "little")


# As functions in C they become no methods of classes that they are put into.
_function = type(_swapped)
for _name, _value in list(globals().items()):
    if type(_value) is _function and _name[0] != "_":
        globals()[_name] = staticmethod(_value)
del _name, _value, _function
