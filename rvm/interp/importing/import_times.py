"""-X importtime: how long the import of each module takes, as CPython tells it."""
from rvm.rlib import clock, files

HEADER = "import time: self [us] | cumulative | imported package\n"
SELF_WIDTH = 9
WIDTH = 10


class ImportTimes(object):
    """What is known while modules are loaded; one instance, `times`."""

    def __init__(self):
        self.on = False
        self.depth = 0
        self.inner = 0              # microseconds, of the modules that the one under way has loaded

    def start(self):
        self.on = True
        files.write_stderr(HEADER)

    def begin(self):
        """Begin to load a module.  Return what `end` has to know: when that was, and `inner` of the module outside."""
        self.depth += 1
        outer = self.inner
        self.inner = 0
        return now(), outer

    def end(self, name, before):
        """Tell of a module that has been loaded."""
        begun, outer = before
        whole = now() - begun
        self.depth -= 1
        files.write_stderr("import time: %s | %s | %s%s\n" % (
            padded(whole - self.inner, SELF_WIDTH), padded(whole, WIDTH), "  " * self.depth, name))
        self.inner = outer + whole


def now():
    """Return a time in microseconds."""
    return clock.nanoseconds(clock.MONOTONIC) // 1000


def padded(number, width):
    text = str(number)
    return " " * (width - len(text)) + text


times = ImportTimes()
