"""signal: masks, pending signals, waiting for them, timers, the wakeup descriptor, first handlers, errors."""
import os
import signal


def show(call, *args):
    try:
        print(call.__name__, call(*args))
    except Exception as error:
        print(call.__name__, type(error).__name__, error)


def handler(number, frame):
    print("handled", number, frame.f_code.co_name)


print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGXFSZ),
      signal.getsignal(signal.SIGTERM), signal.getsignal(32))
signal.signal(signal.SIGALRM, handler)
show(signal.setitimer, signal.ITIMER_REAL, 0.05)
signal.pause()
show(signal.getitimer, signal.ITIMER_REAL)
show(signal.alarm, 100)
show(signal.alarm, 0)
signal.signal(signal.SIGUSR1, handler)
show(signal.pthread_sigmask, signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(os.getpid(), signal.SIGUSR1)
print("blocked")
show(signal.sigpending)
show(signal.sigwait, [signal.SIGUSR1])
show(signal.sigtimedwait, [signal.SIGUSR1], 0.01)
os.kill(os.getpid(), signal.SIGUSR1)
information = signal.sigwaitinfo([signal.SIGUSR1])
print(type(information), information.si_signo, information.si_pid == os.getpid(), information.si_code, len(information))
os.kill(os.getpid(), signal.SIGUSR1)
show(signal.pthread_sigmask, signal.SIG_UNBLOCK, [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
reader, writer = os.pipe()
try:
    signal.set_wakeup_fd(writer)
except ValueError as error:
    print(str(error).replace(str(writer), "FD"))
os.set_blocking(writer, False)
signal.set_wakeup_fd(writer)
signal.raise_signal(signal.SIGUSR1)
print(os.read(reader, 10), signal.set_wakeup_fd(-1) == writer)
signal.siginterrupt(signal.SIGUSR1, False)
for call, args in [
        (signal.signal, (0, handler)), (signal.signal, (signal.SIGKILL, handler)), (signal.signal, (1, 7)),
        (signal.pthread_sigmask, (0, [65])), (signal.pthread_sigmask, (7, [])), (signal.pthread_sigmask, (0, 3)),
        (signal.sigtimedwait, ([], -1)), (signal.setitimer, (9, 1)), (signal.setitimer, (0, "x")),
        (signal.alarm, (1 << 40,)), (signal.siginterrupt, (65, True)), (signal.siginterrupt, (32, True)),
        (signal.set_wakeup_fd, (1000,)), (signal.set_wakeup_fd, ("x",)), (signal.raise_signal, (65,)),
        (signal.strsignal, (65,)), (signal.strsignal, (40,)), (signal.strsignal, (32,))]:
    show(call, *args)
print(sorted(signal.valid_signals()) == [i for i in range(1, 65) if i not in (32, 33)])
