"""sys.is_finalizing(): only when what is left at the end is finalized, after the functions of atexit."""
import atexit
import sys


class Left:
    is_finalizing = sys.is_finalizing
    print = print

    def __del__(self):
        self.print(self.is_finalizing())


left = Left()
atexit.register(lambda: print("at exit", sys.is_finalizing()))
print(sys.is_finalizing())
