"""A sys.excepthook may end the program with an exit code; and sys.stderr may be replaced."""
import io
import sys

sys.stderr = io.StringIO()


def hook(kind, value, traceback):
    sys.__excepthook__(kind, value, traceback)
    print(sys.stderr.getvalue().splitlines()[-1])
    sys.exit(7)


sys.excepthook = hook
io.StringIO().fileno()
