"""posix: forks, waiting, other programs in place of this one, pipes that do not wait."""
import posix
import sys


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def ended(pid):
    return posix.waitstatus_to_exitcode(posix.waitpid(pid, 0)[1])


def output_of(child):
    """Return what a child writes to its standard output, and how it ended."""
    sys.stdout.flush()
    reader, writer = posix.pipe()
    pid = posix.fork()
    if pid == 0:
        posix.dup2(writer, 1)
        child()
        sys.exit(7)
    posix.close(writer)
    parts = []
    while data := posix.read(reader, 100):
        parts.append(data)
    posix.close(reader)
    return b"".join(parts), ended(pid)


print(output_of(lambda: print("from the child")))
print(output_of(lambda: posix._exit(3)))
print(output_of(lambda: posix.execv("/bin/sh", ["sh", "-c", "echo $0 $1; exit 5", "name", "word"])))
print(output_of(lambda: posix.execve("/bin/sh", ("sh", "-c", "echo $X"), {"X": "value", b"Y": b"z"})))
print(output_of(lambda: posix.kill(posix.getpid(), 9)))
print(output_of(lambda: (posix.setsid(), print(posix.getsid(0) == posix.getpid() == posix.getpgrp()))))

calls = []
posix.register_at_fork(before=lambda: calls.append("before 1"), after_in_parent=lambda: calls.append("parent"))
posix.register_at_fork(before=lambda: calls.append("before 2"), after_in_child=lambda: print("child", calls))
print(output_of(int), calls)

reader, writer = posix.pipe2(posix.O_NONBLOCK | posix.O_CLOEXEC)
print(posix.get_blocking(reader), posix.get_inheritable(writer))
show(posix.read, reader, 1)
posix.set_blocking(reader, True)
print(posix.get_blocking(reader), posix.get_blocking(writer))
print(posix.WIFCONTINUED(0xFFFF), posix.WCOREDUMP(0x8B), posix.getpgid(0) == posix.getpgrp())

show(posix.wait)
show(posix.execv, "/nonexistent", ["x"])
show(posix.execv, "/bin/sh", [])
show(posix.execv, "/bin/sh", 5)
show(posix.execv, "/bin/sh", [""])
show(posix.execve, "/nonexistent", ["x"], {})
show(posix.execve, "/bin/sh", [], {})
show(posix.execve, "/bin/sh", "x", {})
show(posix.execve, "/bin/sh", ["x"], 5)
show(posix.execve, "/bin/sh", ["x"], {"a=b": "c"})
show(posix.register_at_fork)
show(lambda: posix.register_at_fork(before=5))
show(posix.killpg, posix.getpid(), 99)
show(posix.getpgid, -5)
