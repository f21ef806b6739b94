"""_socket: connections within this machine, timeouts, addresses, options."""
import _socket as s


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


server = s.socket(s.AF_INET, s.SOCK_STREAM)
print(server.family, server.type, server.proto, server.timeout, server.getblocking())
server.setsockopt(s.SOL_SOCKET, s.SO_REUSEADDR, 1)
print(server.getsockopt(s.SOL_SOCKET, s.SO_REUSEADDR), server.getsockopt(s.SOL_SOCKET, s.SO_REUSEADDR, 4))
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
server.settimeout(0.01)
show(server._accept)
client = s.socket()
client.settimeout(5)
client.connect((host, port))
server.settimeout(5)
fd, address = server._accept()
print(host, address == client.getsockname(), client.getpeername() == (host, port))
other = s.socket(fileno=fd)
client.sendall(b"hello, other end")
print(other.recv(5), other.recvfrom(100))
room = bytearray(8)
other.send(b"back")
print(client.recv_into(room), room, client.gettimeout())
client.setblocking(False)
show(client.recv, 1)
other.shutdown(s.SHUT_WR)
other.close()
show(other.send, b"x")
client.settimeout(1)
print(client.recv(10), client.detach() > 2, client.fileno())

first, second = s.socketpair()
print(first.family == s.AF_UNIX, repr(first.getsockname()))
print(first.send(memoryview(b"xyz")), second.recvfrom(2), second.recv(5, s.MSG_DONTWAIT))
show(first.send, "x")
show(second.recv, -1)
show(second.recv_into, room, 9)
first.close()
print(second.recv(1))
show(second.send, b"x")

first, second = s.socketpair()
show(first.recv, 1, s.MSG_DONTWAIT)
show(first.recvmsg, 1, 0, s.MSG_DONTWAIT)
second.send(b"ready")
print(first.recv(10, s.MSG_DONTWAIT))
try:
    while True:
        second.sendmsg([bytes(4096)], [], s.MSG_DONTWAIT)
except BlockingIOError as error:
    print(error)
first.close()

datagrams = s.socket(s.AF_INET, s.SOCK_DGRAM)
datagrams.bind(("localhost", 0))
datagrams.sendto(b"packet", datagrams.getsockname())
print(datagrams.recvfrom(10) == (b"packet", datagrams.getsockname()))
show(datagrams.sendto, b"a")
show(datagrams.sendto, b"a", "b")
show(datagrams.connect, ("127.0.0.1", 99999))
show(datagrams.bind, 1)
show(datagrams.settimeout, -1)
with_error = s.socket()
print(with_error.connect_ex(("127.0.0.1", 1)))
with_error.close()

print(s.getaddrinfo("127.0.0.1", 80, type=s.SOCK_STREAM), s.getnameinfo(("127.0.0.1", 80), 3))
show(s.getaddrinfo, None, None)
show(s.getaddrinfo, 5, 5)
print(s.gethostbyname("127.0.0.1"), s.inet_aton("1.2"), s.inet_ntoa(b"abcd"), s.inet_pton(s.AF_INET6, "::1"))
print(s.inet_ntop(s.AF_INET6, b"\0" * 15 + b"\1"), s.htons(1), s.ntohl(1))
for function, *args in ((s.inet_aton, "x"), (s.inet_ntoa, b"abc"), (s.inet_pton, 2, "1.2"), (s.inet_pton, 77, ""),
                        (s.inet_ntop, 2, b"a"), (s.htons, 1 << 16), (s.htons, -1), (s.htonl, 1 << 32), (s.close, 999)):
    show(function, *args)
for end in server, second, datagrams:
    end.close()
