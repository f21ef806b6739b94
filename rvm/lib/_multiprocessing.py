"""What multiprocessing has in C.  Without semaphores that processes share, its locks and queues are refused.

Processes, pipes, listeners and clients need none.
"""

flags = {}


def __getattr__(name):
    if name == "SemLock":
        raise ImportError("rvm has no semaphores that processes share")
    raise AttributeError("module '_multiprocessing' has no attribute '%s'" % name)
