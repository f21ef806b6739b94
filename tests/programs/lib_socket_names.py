# The names of hosts, services, protocols and interfaces.
import _socket

print(_socket.gethostbyname("localhost"), _socket.gethostbyname_ex("127.0.0.1"))
print(_socket.gethostbyaddr("127.0.0.1")[2], _socket.getservbyport(80), _socket.getservbyname("http"))
print(_socket.getservbyport(53, "udp"), _socket.getprotobyname("tcp"), _socket.getprotobyname("udp"))
print(_socket.if_nameindex()[0], _socket.if_nametoindex("lo"), _socket.if_indextoname(1))
for wrong in (lambda: _socket.gethostbyaddr("192.0.2.250"), lambda: _socket.getservbyport(65000),
              lambda: _socket.getservbyport(70000), lambda: _socket.getprotobyname("nothing"),
              lambda: _socket.if_nametoindex("nothing"), lambda: _socket.if_indextoname(99999),
              lambda: _socket.getservbyport(80, "nothing")):
    try:
        print(wrong())
    except OSError as e:
        print(type(e).__name__, e)
    except OverflowError as e:
        print(type(e).__name__, e)
