"""termios: the arguments of its functions, and what they refuse."""
import posix
import termios


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def changed(index, value):
    attributes = termios.tcgetattr(terminal)
    attributes[index] = value
    return attributes


master, terminal = posix.openpty()
show(termios.tcsetwinsize, terminal, (24, 80))
show(termios.tcgetwinsize, terminal)
for size in (5, "ab", (1,), {1, 2}, {0: 3, 1: 4}, (1, -1), (1, 70000), (1 << 1000, 1), (1.5, 1), [1, 2, 3]):
    show(termios.tcsetwinsize, terminal, size)
print(termios.tcgetwinsize(terminal))

now = termios.TCSANOW
for index in range(6):
    show(termios.tcsetattr, terminal, now, changed(index, 1 << 1000))
    show(termios.tcsetattr, terminal, now, changed(index, 1.5))
show(termios.tcsetattr, terminal, now, changed(6, [1 << 1000] * termios.NCCS))
show(termios.tcsetattr, terminal, now, changed(6, [b""] * termios.NCCS))
show(termios.tcsetattr, terminal, now, changed(6, changed(0, 0)[6]))
for when in (1 << 1000, 1.5, -1):
    show(termios.tcsetattr, terminal, when, changed(0, 0))
for duration in (1 << 1000, 1 << 31, 1.5, "a", 0):
    show(termios.tcsendbreak, terminal, duration)
posix.close(master)
posix.close(terminal)
