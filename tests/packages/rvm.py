"""rvm hosted by the Python that runs this: it says hello, computes, and prints a traceback."""
import os
import sys
import tempfile

from rvm.hosted import main

PROGRAM = """\
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print("hello, world")
print([fib(n) for n in range(12)], {c: ord(c) for c in "rvm"}, f"{3.5:>8.3f}")
print(1 // 0)
"""


def run_in(folder):
    """Run rvm on the program as a process of its own would run it.  Return what it writes, and its exit status."""
    path = os.path.join(folder, "hello.py")
    with open(path, "w") as file:
        file.write(PROGRAM)
    os.environ["RVM_STDLIB"] = ""
    sys.argv = ["rvm", path]
    kept = os.dup(1), os.dup(2)
    with open(os.path.join(folder, "output"), "w+b") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
        try:
            main()
        except SystemExit as end:
            status = end.code
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)
        output.seek(0)
        return output.read().decode().replace(folder, "FOLDER"), status


with tempfile.TemporaryDirectory() as folder:
    print(*run_in(folder))
