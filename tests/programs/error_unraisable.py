"""What is written of errors that nothing can catch, and sys.unraisablehook."""
# compiled at once: objects die later
import gc
import sys


class Stream:
    text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def show(self):
        for line in self.text.splitlines():
            at = line.find(" at 0x")
            print("|", line if at < 0 else line[:at])


class Bad:
    def __del__(self):
        raise ValueError("boo")


def drop():
    b = Bad()
    del b
    gc.collect()


def failing_hook(args):
    raise KeyError("hook")


class NoRepr:
    def __repr__(self):
        raise RuntimeError


standard = sys.stderr
sys.stderr = Stream()
drop()
sys.unraisablehook = None
drop()
del sys.unraisablehook
drop()
sys.unraisablehook = failing_hook
drop()
sys.unraisablehook = sys.__unraisablehook__
cls = None


def take(args):
    global cls
    cls = type(args)


sys.unraisablehook = take
drop()
hook = sys.__unraisablehook__
hook(cls((ValueError, ValueError(1), None, "A message", None)))
hook(cls((ValueError, ValueError(1), None, "A message", NoRepr())))
hook(cls((ValueError, ValueError(1), None, None, [1])))
hook(cls((ValueError, ValueError(1), None, None, None)))
try:
    hook(1)
except TypeError as e:
    print(e)
print(cls.__name__, cls.__match_args__)
sys.stderr.show()
sys.stderr = standard
