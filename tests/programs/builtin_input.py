# input: the prompt, the end of the input, streams of the program's own.
import sys


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except BaseException as e:
        print(type(e).__name__, e)


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        print("[asked]", end="")
        return self.lines.pop(0)


class Output:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flush>")
        raise ValueError("ignored")


show(input)
show(input, "name? ")
show(input, 12)
show(input, None)
show(input, "last: ")
show(input)
show(input, "end? ")
show(input, 1, 2)
show(lambda: input(prompt="x"))
stdin, stdout = sys.stdin, sys.stdout
sys.stdin = Lines("a\n", "b", "\n", "", b"x", 3)
for i in range(6):
    show(input)
sys.stdin = Lines("given\n")
sys.stdout = output = Output()
got = input("p")
sys.stdout = stdout
print(got, output.parts)
sys.stdin = None
show(input)
del sys.stdin
show(input)
sys.stdin = stdin
sys.stdout = None
try:
    input("x")
except RuntimeError as e:
    sys.stdout = stdout
    print(e)
