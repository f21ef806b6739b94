"""The standard streams' methods."""
import sys


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


print(repr(sys.stdin.read(3)), repr(sys.stdin.readline()), repr(sys.stdin.readline(2)), repr(sys.stdin.readline(0)))
print(sys.stdin.readlines(10), repr(sys.stdin.read(2)), next(sys.stdin), [line for line in sys.stdin])
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), sys.stdin.buffer.read(5))
sys.stdout.writelines(["one\n", "two\n"])
sys.stdout.flush()
print(sys.stdout.write("\u20ac five\n"), sys.stdout.buffer.write(b"bytes\n"))
sys.stdout.flush()
print(sys.stdout.fileno(), sys.stdin.fileno(), sys.stderr.fileno(), sys.stdout.name, sys.stdin.mode, sys.stdout.mode)
print(sys.stdin.readable(), sys.stdin.writable(), sys.stdout.readable(), sys.stdout.writable(), sys.stdout.closed)
print(sys.stdout.encoding, sys.stderr.errors, sys.stdin.newlines, sys.stdout.isatty(), sys.__stdout__ is sys.stdout)
attempt(sys.stdout.read)
attempt(sys.stdin.write, "x")
attempt(sys.stdout.write, 5)
attempt(sys.stdout.writelines, [1])
attempt(sys.stdin.read, "x")
print("to the error stream", file=sys.stderr)
sys.stdin.close()
print(sys.stdin.closed)
attempt(sys.stdin.read)
