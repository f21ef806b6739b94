"""The calls of the operating system about sockets, and those that wait for several descriptors.

Every failure is an OSError whose `errno` is set; a name that the system does not know is a HostNameError.  Addresses
are the bytes of C's struct sockaddr, and so are the values of options.  A call that waits ends with EINTR if an
interrupt came.

    poll(fds, masks, timeout)           wait for one of the descriptors; return what became of each, 0 for nothing
    epoll_wait(fd, most, timeout)       return descriptors and events in turn
    recvfrom(fd, size, flags)           return bytes and the address that they are from
    accept(fd)                          return the new descriptor, which is not inheritable, and the other address
    host_addresses(...)                 getaddrinfo: return a list of AddressInfo
    host_name(address, flags)           getnameinfo: return the names of the host and of the service

Timeouts are in milliseconds; -1 stands for ever.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_sockets as system
else:
    from rvm.rlib import native_sockets as system

accept = system.accept
bind = system.bind
connect = system.connect
epoll_create = system.epoll_create
epoll_ctl = system.epoll_ctl
epoll_wait = system.epoll_wait
getpeername = system.getpeername
getsockname = system.getsockname
getsockopt = system.getsockopt
host_addresses = system.host_addresses
host_name = system.host_name
listen = system.listen
poll = system.poll
problem_text = system.problem_text
recvfrom = system.recvfrom
sendto = system.sendto
setsockopt = system.setsockopt
shutdown = system.shutdown
socket = system.socket
socketpair = system.socketpair
