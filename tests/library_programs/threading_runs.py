# Threads, and what the library builds on them.
import concurrent.futures
import contextvars
import queue
import sys
import threading
import time

items = queue.Queue()
results = []


def work():
    while (item := items.get()) is not None:
        results.append(item * 2)
        items.task_done()


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for i in range(50):
    items.put(i)
items.join()
for worker in workers:
    items.put(None)
for worker in workers:
    worker.join()
print(sorted(results) == list(range(0, 100, 2)), threading.active_count(), threading.current_thread().name)

# What each thread has for itself.
own = threading.local()
own.x = 1
variable = contextvars.ContextVar("variable", default="default")
variable.set("main")


def look():
    print(hasattr(own, "x"), variable.get())
    own.x = 2
    variable.set("other")


thread = threading.Thread(target=look)
thread.start()
thread.join()
print(own.x, variable.get())

# Tracing is a thread's own too.
calls = []


def trace(frame, event, argument):
    if frame.f_globals is globals():
        calls.append(frame.f_code.co_name)


def traced():
    sys.settrace(trace)
    look_on()
    sys.settrace(None)


def look_on():
    pass


thread = threading.Thread(target=traced)
thread.start()
thread.join()
look_on()
print(calls, sys.gettrace())

with concurrent.futures.ThreadPoolExecutor(4) as executor:
    print(list(executor.map(lambda x: x * x, range(10))))
    failed = executor.submit(lambda: 1 / 0)
    print(type(failed.exception()))

event = threading.Event()
threading.Timer(0.01, event.set).start()
print(event.wait(10), event.wait(0))
threading.excepthook = lambda args: print(args.exc_type, args.exc_value, args.thread.name)


def fail():
    raise ValueError("in a thread")


thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
barrier = threading.Barrier(2)
thread = threading.Thread(target=barrier.wait)
thread.start()
print(barrier.wait() in (0, 1))
thread.join()


def end_late():
    time.sleep(1)
    print("the last thread")


threading.Thread(target=end_late).start()
threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
print("the end of the program")
