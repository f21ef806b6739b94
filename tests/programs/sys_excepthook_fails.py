"""A sys.excepthook that fails: its own error is shown, then the first one."""
import sys


def hook(kind, value, traceback):
    raise KeyError("in the hook")


sys.excepthook = hook
{}["missing"]
