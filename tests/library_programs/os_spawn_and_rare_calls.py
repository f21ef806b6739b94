"""os: posix_spawn, waitid, positions of vectors, schedulers, splice, forkpty; frames of threads; faulthandler."""
import faulthandler
import os
import re
import signal
import sys
import threading


def show(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


pid = os.posix_spawn("/bin/sh", ["sh", "-c", "echo spawned $A >&3; exit 3"], {"A": "b"}, setsigmask=[signal.SIGUSR1],
                     file_actions=[(os.POSIX_SPAWN_OPEN, 3, "out", os.O_WRONLY | os.O_CREAT, 0o600)], setpgroup=0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), open("out").read())
show(os.posix_spawn, "/no/such", ["x"], {})
show(os.posix_spawnp, "no-such", ["x"], {})
for given in dict(file_actions=[3]), dict(file_actions=[(9,)]), dict(file_actions=[(0, 1)]), dict(setsigmask=[99]):
    show(os.posix_spawn, "/bin/true", ["true"], {}, **given)
pid = os.fork()
if pid == 0:
    os._exit(7)
result = os.waitid(os.P_PID, pid, os.WEXITED)
print(result.si_pid == pid, result.si_status, result.si_code, result.si_signo)
show(os.waitid, os.P_PID, pid, os.WEXITED)
fd = os.open("out", os.O_RDWR | os.O_TRUNC)
first, second = bytearray(3), bytearray(9)
print(os.pwritev(fd, [b"abc", b"def"], 2), os.preadv(fd, [first, second], 1), first, second)
reader, writer = os.pipe()
print(os.splice(fd, writer, 4, offset_src=1), os.read(reader, 9))
show(os.sendfile, writer, fd, -1, 3)
print(os.sched_getscheduler(0), os.sched_getparam(0), os.sched_get_priority_max(os.SCHED_RR), os.sched_param(3))
pid, master = os.forkpty()
if pid == 0:
    print("child", os.isatty(0), flush=True)
    os._exit(0)
said = b""
while not said.endswith(b"\n"):
    said += os.read(master, 100)
print(said)
os.waitpid(pid, 0)

begun, over = threading.Event(), threading.Event()


def work():
    begun.set()
    over.wait()


thread = threading.Thread(target=work)
thread.start()
begun.wait()
frames = sys._current_frames()
frame = frames[thread.ident]
while frame.f_code is not work.__code__:
    frame = frame.f_back
print(sorted(frames) == sorted([threading.get_ident(), thread.ident]), frame.f_lineno)
with open("trace", "w+") as file:
    faulthandler.dump_traceback(file)
    faulthandler.register(signal.SIGUSR1, file, all_threads=False)
    signal.raise_signal(signal.SIGUSR1)
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))
    file.seek(0)
    text = re.sub("0x[0-9a-f]+", "ADDRESS", file.read())
    print("".join(line for line in text.splitlines(True) if "threading.py" not in line).replace(__file__, "FILE"))
over.set()
thread.join()
