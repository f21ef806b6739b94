"""sendmsg, recvmsg and recvmsg_into, with ancillary data, flags and addresses; errors; names of addresses."""
import os
import socket


def show(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


left, right = socket.socketpair()
print(left.sendmsg([b"ab", bytearray(b"cd"), memoryview(b"ef")]))
print(right.recvmsg(100))
left.sendmsg([b"0123456789"])
parts = [bytearray(4), bytearray(9)]
print(right.recvmsg_into(parts), parts)
reader, writer = os.pipe()
socket.send_fds(left, [b"files"], [reader, writer])
data, fds, flags, address = socket.recv_fds(right, 100, 2)
os.write(fds[1], b"through")
print(data, len(fds), os.read(fds[0], 100), os.get_inheritable(fds[0]), flags, address)
socket.send_fds(left, [b"cut"], [reader, writer])
data, beside, flags, address = right.recvmsg(100, socket.CMSG_SPACE(4))
print(data, [(level, kind, len(some)) for level, kind, some in beside], bool(flags & socket.MSG_CTRUNC))
print(socket.CMSG_LEN(5), socket.CMSG_SPACE(5))
first, second = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
first.bind(("127.0.0.1", 0))
second.bind(("127.0.0.1", 0))
second.sendmsg([b"datagram"], [], 0, first.getsockname())
data, beside, flags, address = first.recvmsg(4)
print(data, beside, bool(flags & socket.MSG_TRUNC), address == second.getsockname())
right.settimeout(0.01)
show(right.recvmsg, 10)
right.setblocking(False)
show(right.recvmsg, 10)
for call, args in [
        (left.sendmsg, (3,)), (left.sendmsg, ([b"x"], 3)), (left.sendmsg, ([b"x"], [(1, 2)])), (left.sendmsg, (["x"],)),
        (right.recvmsg, (-1,)), (right.recvmsg, (1, -1)), (right.recvmsg_into, ([b"x"],)), (right.recvmsg_into, (3,)),
        (socket.CMSG_LEN, (-1,)), (socket.CMSG_SPACE, (1 << 31,)),
        (socket.getnameinfo, (("::1", 80, -1, 0), socket.NI_NUMERICHOST)),
        (socket.if_nametoindex, (0,)), (socket.socket, (-1, -1, -1, "x"))]:
    show(call, *args)
for end in left, right, first, second:
    end.close()
