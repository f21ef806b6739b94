"""The interpreter's state that is not in any frame: recursion depth, the handled exception, settings."""
from rvm.objects.errors import PyError, w_RecursionError


class Context(object):
    """One instance, `context`, serves the whole process."""

    def __init__(self):
        self.depth = 0              # Python frames under way
        self.limit = 1000           # sys.getrecursionlimit()
        self.frame = None           # the frame of a CALL_HERE under way, else None
        self.w_handled = None       # the exception that `except` blocks under way are handling, or None

    def enter(self):
        """Count a call; RecursionError past the limit."""
        depth = self.depth + 1
        if depth > self.limit:
            raise recursion_error()
        self.depth = depth

    def leave(self):
        self.depth -= 1


def recursion_error():
    return PyError(w_RecursionError, None, "maximum recursion depth exceeded")


context = Context()
