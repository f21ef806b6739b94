# What faulthandler takes and refuses; crashes themselves are tested in tests/processes/test_crash.py.
import faulthandler
import sys


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs), faulthandler.is_enabled())
    except Exception as e:
        print(type(e).__name__, e)


class File:
    def __init__(self, fd):
        self.fd = fd

    def fileno(self):
        return self.fd

    def flush(self):
        print("flush")
        raise ValueError("passed over")


faulthandler.disable()
print(faulthandler.is_enabled(), faulthandler.disable(), "faulthandler" in sys.builtin_module_names)
attempt(faulthandler.enable)
attempt(faulthandler.disable)
for file in 1, True, None, sys.stdout, File(2):
    attempt(faulthandler.enable, file)
    faulthandler.disable()
attempt(faulthandler.enable, all_threads=False)
faulthandler.disable()
for file in -1, 1 << 31, -1 << 80, "x", 1.0, File(-1), File("x"), File(1 << 31), File(None):
    attempt(faulthandler.enable, file)
attempt(faulthandler.enable, 1, True, 2)
attempt(faulthandler.enable, all_threads="x")
attempt(faulthandler.enable, x=1)
attempt(faulthandler.disable, 1)
attempt(faulthandler.is_enabled, 1)
attempt(faulthandler._sigsegv, 1, 2)
attempt(faulthandler._read_null, 1)
sys.stderr = None
attempt(faulthandler.enable)
del sys.stderr
attempt(faulthandler.enable)
