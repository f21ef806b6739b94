"""What goes wrong outside of a program: files, disks, pipes, children, too many open files, signals in calls.

Each program must do what it does on CPython: its errors, and no less of what was flushed.  They use the modules that
CPython has in C, so that they need no library.
"""
import subprocess

import pytest

from tests.worlds import TIMEOUT, cpython, environment

SHOW = """
import posix, time, _signal
def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "errno", None), getattr(e, "filename", None))
"""

PROGRAMS = {
    "missing": """
show(open, "missing")
show(open, "missing/x", "w")
show(open, "", "rb")
show(open, "a\\0b")
show(posix.stat, "missing")
show(posix.listdir, b"missing")
show(posix.rename, "missing", "other")
show(posix.execv, "missing", ["missing"])
show(posix.open, "x" * 300, posix.O_RDONLY)
open("missing")
""",
    "unreadable": """
posix.mkdir("folder")
show(open, "folder")
show(open, "folder", "w")
open("private", "w").close()
posix.chmod("private", 0)
posix.mkdir("closed", 0)
posix.chmod(".", 0o755)
pid = posix.fork()
if pid == 0:
    if posix.getuid() == 0:
        posix.setgid(65534)
        posix.setuid(65534)
    for mode in "r", "w", "rb+":
        show(open, "private", mode)
    show(posix.listdir, "closed")
    show(open, "closed/x")
    import sys
    sys.stdout.flush()
    posix._exit(0)
posix.waitpid(pid, 0)
file = open("/proc/self/mem", "rb")
show(file.read, 10)
show(file.readline)
show(open("/proc/self/mem").read)
""",
    "not_text": """
with open("mixed", "wb") as file:
    file.write(b"first\\nsecond \\xff\\xfe\\nthird\\n" + bytes(20) + b"\\xe2\\x82")
show(open("mixed", encoding="utf-8").read)
file = open("mixed", encoding="utf-8")
show(file.readline)
show(file.readline)
show(lambda: list(open("mixed", encoding="ascii")))
for errors in "replace", "surrogateescape", "backslashreplace", "ignore":
    show(open("mixed", encoding="utf-8", errors=errors).read)
file = open("out", "w", encoding="ascii")
show(file.write, "fine\\n")
show(file.write, "\\xe9")
show(file.write, "more\\n")
file.close()
print(open("out", "rb").read())

""",
    "full_disk": """
file = open("/dev/full", "w")
show(file.write, "x" * 100)
show(file.flush)
show(file.flush)
show(file.close)
print(file.closed)
raw = open("/dev/full", "wb", buffering=0)
show(raw.write, b"x")
file = open("/dev/full", "wb")
show(lambda: [file.write(b"x" * 1000) for i in range(20)])
show(file.close)
show(posix.write, 1, b"")
with open("/dev/full", "w") as file:
    print("not written", file=file)
""",
    "file_size_limit": """
import resource
_signal.signal(_signal.SIGXFSZ, _signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
file = open("limited", "w")
file.write("a" * 600)
file.flush()
file.write("b" * 600)
show(file.flush)
show(file.close)
print(open("limited").read())
""",
    "broken_pipe": """
reader, writer = posix.pipe()
file = open(writer, "w")
file.write("kept\\n")
file.flush()
print(posix.read(reader, 100))
posix.close(reader)
show(posix.write, writer, b"x")
file.write("lost\\n")
show(file.flush)
show(file.close)
show(posix.close, writer)
reader, writer = posix.pipe()
pid = posix.fork()
if pid == 0:
    posix.close(reader)
    posix.dup2(writer, 1)
    import sys
    posix.close(writer)
    for i in range(100000):
        print("line", i)
    posix._exit(9)
posix.close(writer)
print(posix.read(reader, 7))
posix.close(reader)
print(posix.waitstatus_to_exitcode(posix.waitpid(pid, 0)[1]))
""",
    "killed_child": """
reader, writer = posix.pipe()
pid = posix.fork()
if pid == 0:
    file = open(writer, "w")
    print("flushed", file=file, flush=True)
    print("held back", file=file)
    time.sleep(100)
posix.close(writer)
print(posix.read(reader, 100))
show(posix.waitpid, -1, posix.WNOHANG) if 0 else None
posix.kill(pid, _signal.SIGKILL)
status = posix.waitpid(pid, 0)[1]
print(posix.WIFSIGNALED(status), posix.WTERMSIG(status), posix.waitstatus_to_exitcode(status))
print(posix.read(reader, 100))
show(posix.waitpid, pid, 0)
show(posix.kill, pid, 0)
""",
    "many_files": """
import resource
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
count = 10000 if hard == -1 or hard > 10100 else hard - 100
resource.setrlimit(resource.RLIMIT_NOFILE, (count + 100, hard))
files = [open("file%d" % (i % 100), "a") for i in range(count)]
for i, file in enumerate(files):
    file.write("%d\\n" % i)
for file in files:
    file.close()
print(sum(len(open("file%d" % i).read().split()) for i in range(100)) == count)
resource.setrlimit(resource.RLIMIT_NOFILE, (50, hard))
files = []
def fill():
    while True:
        files.append(open("file0"))
show(fill)
show(posix.pipe)
show(posix.listdir, ".")
print(files[0].readline(), len(files) > 20)
files[0].close()
show(lambda: open("file1").readline())
""",
}

# Hosted, signals do not interrupt what the thread of rvm waits for.
INTERRUPTED = {
    "signal_in_a_call": """
seen = []
_signal.signal(_signal.SIGUSR1, lambda number, frame: seen.append(number))
def child(reader, writer, data):
    pid = posix.fork()
    if pid == 0:
        for i in range(3):
            time.sleep(0.05)
            posix.kill(posix.getppid(), _signal.SIGUSR1)
        time.sleep(0.05)
        posix.write(writer, data) if data else posix.read(reader, 1 << 20)
        posix._exit(5)
    return pid
reader, writer = posix.pipe()
pid = child(reader, writer, b"data\\n")
print(posix.read(reader, 100), posix.waitpid(pid, 0)[1], len(seen))
pid = child(reader, writer, b"line 1\\nline 2\\n")
file = open(reader, closefd=False)
print(repr(file.readline()), repr(file.readline()), posix.waitpid(pid, 0)[1], len(seen))
pid = child(reader, writer, b"x")
print(posix.waitpid(pid, 0)[1], len(seen), posix.read(reader, 1))
pid = child(reader, writer, b"")
print(open(writer, "wb", closefd=False).write(b"x" * 70000), len(seen), posix.waitpid(pid, 0)[1])
pid = child(reader, writer, b"x")
begun = time.monotonic()
time.sleep(0.3)
print(time.monotonic() - begun >= 0.3, len(seen), posix.waitpid(pid, 0)[1])
""",
    "handler_that_raises": """
class Stop(Exception):
    pass
def stop(number, frame):
    raise Stop
_signal.signal(_signal.SIGUSR1, stop)
def later(*steps):
    pid = posix.fork()
    if pid == 0:
        for step in steps:
            time.sleep(0.1)
            step()
        posix._exit(0)
    return pid
def interrupt():
    posix.kill(posix.getppid(), _signal.SIGUSR1)
reader, writer = posix.pipe()
file = open(reader, "rb", closefd=False)
pid = later(lambda: posix.write(writer, b"begun "), interrupt, lambda: posix.write(writer, b"ended\\n"))
show(file.readline)
print(file.readline(), posix.waitpid(pid, 0)[1])
pid = later(interrupt)
show(time.sleep, 100)
posix.waitpid(pid, 0)
pid = later(interrupt, lambda: time.sleep(0.1))
show(posix.waitpid, pid, 0)
print(posix.waitpid(pid, 0)[1])
out = open("out", "w")
out.write("flushed\\n")
out.flush()
posix.kill(posix.getpid(), _signal.SIGTERM)
""",
}


def run(world, program, folder):
    """Run a program in a process of its own; what it wrote and how it ended."""
    folder.mkdir()
    folder.chmod(0o755)
    path = folder.parent / "program.py"
    path.write_text(SHOW + program)
    answer = subprocess.run([*world.command, str(path)], cwd=folder, env=environment(), timeout=TIMEOUT,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return answer.stdout.decode(), answer.stderr.decode(), answer.returncode


def check(world, oracle, program, tmp_path):
    wanted = run(cpython(oracle), program, tmp_path / "wanted")
    assert run(world, program, tmp_path / "got") == wanted


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_as_on_cpython(world, oracle, tmp_path, name):
    check(world, oracle, PROGRAMS[name], tmp_path)


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("name", sorted(INTERRUPTED))
def test_interrupted_as_on_cpython(world, oracle, tmp_path, name):
    check(world, oracle, INTERRUPTED[name], tmp_path)
