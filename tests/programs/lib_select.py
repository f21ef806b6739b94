"""select: poll, epoll and select of pipes, and what they refuse."""
import posix
import select
import time


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class File:
    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        return self.fd


reader, writer = posix.pipe()
file = File(reader)

watched = select.poll()
watched.register(file, select.POLLIN)
begin = time.monotonic()
print(watched.poll(20), 0.015 < time.monotonic() - begin < 10)
posix.write(writer, b"data")
print(watched.poll() == [(reader, select.POLLIN)], watched.poll(0.5) == [(reader, 1)])
watched.modify(reader, 0)
print(watched.poll(0))
watched.register(writer, select.POLLOUT)
print(watched.poll(None) == [(writer, select.POLLOUT)])
watched.unregister(file)
try:
    watched.unregister(reader)
except KeyError as error:
    print("unknown", error.args == (reader,))
show(watched.modify, 5000, 1)
show(watched.register, -1)
show(watched.register, "a")
show(watched.register, reader, -1)
show(watched.register, reader, 1 << 20)
show(watched.poll, "a")
show(type(watched))

print(select.select([file], [writer], [], 1)[0] == [file], select.select([reader], [writer], [])[1] == [writer])
posix.read(reader, 10)
print(select.select([reader], [], [reader], 0.01))
show(select.select, [], [], [], -1)
show(select.select, [2000], [], [], 0)
show(select.select, [-1], [], [], 0)
show(select.select, ["a"], [], [], 0)
show(select.select, 1, [], [], 0)
show(select.select, [], [], [], "a")
posix.close(posix.dup(writer))

with select.epoll() as polled:
    polled.register(reader, select.EPOLLIN)
    polled.register(writer)
    show(polled.register, reader, 1)
    print(polled.poll(0.01) == [(writer, select.EPOLLOUT)], polled.closed)
    polled.modify(writer, 0)
    print(polled.poll(0), polled.poll(timeout=0.01, maxevents=1))
    posix.write(writer, b"x")
    print(polled.poll() == [(reader, select.EPOLLIN)])
    polled.unregister(reader)
    print(polled.poll(0))
    show(polled.unregister, reader)
    show(polled.poll, 0, 0)
print(polled.closed)
show(polled.fileno)
show(select.epoll, 0)
show(select.epoll, 5, 7)


# A list that shrinks while its files are asked for their descriptors.
class Shrinking:
    def fileno(self):
        shrinking.pop()
        return 1


shrinking = [Shrinking() for _ in range(10)]
_, writable, _ = select.select([], shrinking, [])
print(len(writable), len(shrinking))
