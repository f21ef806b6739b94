"""print: separators, ends, files, flushing."""
import sys


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")


class Text:
    def __str__(self):
        return "as text"


print()
print(1, "a", None, 2.5, [1], Text(), b"x")
print("a", "b", sep="-", end="!\n")
print("a", "b", sep="", end="")
print("c", end="\n\n")
print(*"abc", sep=", ")
print("x", sep="unused")
print(end="only end\n")
print("none", "is default", sep=None, end=None, file=None)
print("caf\u00e9 \U0001f600 \u4e2d", "tab\there", "nul\0end".replace("\0", "0"))
writer = Writer()
print("a", 1, sep="|", end=".", file=writer)
print(file=writer, flush=True)
print(writer.parts)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
print(sys.stdout.write("count\n"), flush=True)
for action in (lambda: print("a", sep=1), lambda: print("a", end=b""), lambda: print("a", file=5), lambda: print("a", bad=1), lambda: print(sep="", file=object())):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
saved, sys.stdout = sys.stdout, writer
print("captured")
sys.stdout = saved
print(writer.parts[-2:])
print(print("returns"), print)
