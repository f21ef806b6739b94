"""sys.excepthook: called for an exception that nothing catches."""
import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_lineno)
    sys.__excepthook__(kind, value, traceback)


print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
raise ValueError("not caught")
