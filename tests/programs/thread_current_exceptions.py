# sys._current_exceptions: what each thread is handling.
import sys
import threading

handling = threading.Event()
seen = threading.Event()


def wait():
    try:
        raise KeyError("there")
    except KeyError:
        handling.set()
        seen.wait()


def show():
    exceptions = sys._current_exceptions()
    return exceptions[threading.get_ident()], len(exceptions)


print(show())
thread = threading.Thread(target=wait)
thread.start()
handling.wait()
try:
    1 / 0
except ZeroDivisionError:
    (kind, value, traceback), count = show()
    print(kind, value, traceback.tb_frame is sys._getframe(), count)
kind, value, traceback = sys._current_exceptions()[thread.ident]
print(kind, repr(value), traceback.tb_frame.f_code.co_name)
seen.set()
thread.join()
print(show())
