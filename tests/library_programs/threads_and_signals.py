# Signals reach the main thread, also where it waits for another one; a thread forks.
import os
import signal
import threading
import time

lock = threading.Lock()
lock.acquire()


def interrupt():
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGINT)


threading.Thread(target=interrupt).start()
try:
    lock.acquire()
except KeyboardInterrupt:
    print("interrupted")

signal.signal(signal.SIGUSR1, lambda number, frame: print(number == signal.SIGUSR1, threading.current_thread().name))
thread = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGUSR1))
thread.start()
thread.join()
time.sleep(0.05)


def fork():
    pid = os.fork()
    if pid == 0:
        inner = threading.Thread(target=lambda: print("in the child", threading.active_count(), flush=True))
        inner.start()
        inner.join()
        os._exit(3)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


print("before", flush=True)
thread = threading.Thread(target=fork)
thread.start()
thread.join()
