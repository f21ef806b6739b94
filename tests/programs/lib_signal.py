"""_signal: handlers of the program, what it ignores, and numbers written to a descriptor."""
import _signal
import posix


def handler(number, frame):
    print("handled", number, frame.f_code.co_name)


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def work(number):
    posix.kill(posix.getpid(), number)
    for _ in range(3):
        pass
    print("worked")


def fail(number, frame):
    raise LookupError(number)


print(_signal.signal(_signal.SIGUSR1, handler), _signal.getsignal(_signal.SIGUSR1) is handler)
work(_signal.SIGUSR1)
print(_signal.signal(_signal.SIGUSR1, fail) is handler)
try:
    work(_signal.SIGUSR1)
except LookupError as error:
    print("raised", error)
_signal.signal(_signal.SIGUSR1, _signal.SIG_IGN)
work(_signal.SIGUSR1)

try:
    work(_signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
print(_signal.signal(_signal.SIGINT, handler) is _signal.default_int_handler)
work(_signal.SIGINT)
_signal.signal(_signal.SIGINT, _signal.default_int_handler)

reader, writer = posix.pipe2(posix.O_NONBLOCK)
print(_signal.set_wakeup_fd(writer))
_signal.signal(_signal.SIGUSR2, handler)
work(_signal.SIGUSR2)
print(posix.read(reader, 10), _signal.set_wakeup_fd(-1) == writer)

pid = posix.fork()
if pid == 0:
    _signal.signal(_signal.SIGUSR1, _signal.SIG_DFL)
    work(_signal.SIGUSR1)
print(posix.waitstatus_to_exitcode(posix.waitpid(pid, 0)[1]))

show(_signal.signal, _signal.SIGKILL, handler)
show(_signal.signal, 0, handler)
show(_signal.signal, 99, handler)
show(_signal.signal, _signal.SIGUSR1, 5)
