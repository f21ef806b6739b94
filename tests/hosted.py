"""Hosted rvm for many programs at the cost of one start: each runs in a child of one process.

To import rvm takes ten times as long as most test programs run.  `python -m tests.hosted` imports it once and
then waits for programs.  For each it forks a child, which gets the program's arguments, streams, folder and
environment, runs hosted rvm's `main` and ends as a process of its own would.  No program ever runs in the process
that forks, so that each begins with what importing made and nothing else.

What only a real start has is not for this: the options and variables of the Python that hosts rvm, and limits that
are set before it starts.  Tests of that kind start `World.command`.
"""
import atexit
import os
import pickle
import selectors
import signal
import socket
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MOST_INPUT = 60000      # bytes: a pipe holds as much before anybody reads
MOST_REQUEST = 1 << 20  # bytes
CHUNK = 1 << 16


class Hosted:
    """The process that forks, started when the first program comes, and what asks it to run one."""

    def __init__(self):
        self.connection = None
        self.pid = 0        # of this process: a fork of it must start its own

    def run(self, arguments, cwd=None, env=None, given=b"", timeout=None):
        """A subprocess.CompletedProcess with output and errors as bytes; raises subprocess.TimeoutExpired."""
        if self.pid != os.getpid():
            self.start()
        assert len(given) <= MOST_INPUT
        end = time.monotonic() + timeout if timeout else None
        stdin, stdout, stderr = os.pipe(), os.pipe(), os.pipe()
        os.write(stdin[1], given)
        os.close(stdin[1])
        request = pickle.dumps(([os.fsencode(word) for word in arguments], os.fsencode(cwd or os.getcwd()),
                                {os.fsencode(name): os.fsencode(value) for name, value in (env or os.environ).items()}))
        fds = [stdin[0], stdout[1], stderr[1]]
        socket.send_fds(self.connection, [request], fds)
        child = int(self.connection.recv(CHUNK))
        for fd in fds:
            os.close(fd)
        output, errors, is_over = read_both(stdout[0], stderr[0], end)
        if is_over:
            os.kill(child, signal.SIGKILL)
        status = int(self.connection.recv(CHUNK))
        if is_over:
            raise subprocess.TimeoutExpired(arguments, timeout, output, errors)
        return subprocess.CompletedProcess(arguments, os.waitstatus_to_exitcode(status), output, errors)

    def start(self):
        """Start the process that forks; it ends when this one does."""
        self.connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        for end in (self.connection, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, MOST_REQUEST)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.hosted", str(theirs.fileno())], cwd=ROOT, pass_fds=[theirs.fileno()],
            env=dict(os.environ, PYTHONPATH=ROOT, PYTHONHASHSEED="0"))
        theirs.close()
        self.pid = os.getpid()
        atexit.register(process.wait)
        atexit.register(self.connection.close)      # runs first


def read_both(stdout, stderr, end):
    """What two pipes give until both are closed, and whether the time `end` came before."""
    pieces = {stdout: [], stderr: []}
    is_over = False
    with selectors.DefaultSelector() as selector:
        for fd in pieces:
            selector.register(fd, selectors.EVENT_READ)
        while selector.get_map():
            found = selector.select(None if end is None else max(0, end - time.monotonic()))
            if not found:
                is_over = True
                break
            for key, _ in found:
                data = os.read(key.fd, CHUNK)
                pieces[key.fd].append(data)
                if not data:
                    selector.unregister(key.fd)
    os.close(stdout)
    os.close(stderr)
    return b"".join(pieces[stdout]), b"".join(pieces[stderr]), is_over


def serve(connection):
    """Fork a child for each request until the connection is closed; returns only in a child, with its arguments."""
    while True:
        request, fds, _, _ = socket.recv_fds(connection, MOST_REQUEST, 3)
        if not request:
            sys.exit()
        child = os.fork()
        if child == 0:
            connection.close()
            return take(request, fds)
        for fd in fds:
            os.close(fd)
        connection.send(b"%d" % child)
        connection.send(b"%d" % os.waitpid(child, 0)[1])


def take(request, fds):
    """Take over streams, folder and environment of a request; returns the arguments."""
    arguments, folder, environment = pickle.loads(request)
    for number, fd in enumerate(fds):
        os.dup2(fd, number)
        os.close(fd)
    os.chdir(folder)
    os.environb.clear()
    os.environb.update(environment)
    time.tzset()
    return [os.fsdecode(word) for word in arguments]


def main():
    """`python -m tests.hosted FD`: the process that forks."""
    from rvm import hosted
    from rvm.tools import lark_parser  # noqa: F401  (else imported for each program)
    sys.argv[:] = [os.path.join(ROOT, "rvm", "__main__.py"), *serve(socket.socket(fileno=int(sys.argv[1])))]
    try:
        hosted.main()
    except SystemExit as end:       # rvm has written all it has to write
        os._exit(end.code)          # at once: Python goes through all objects before it ends


if __name__ == "__main__":
    main()
