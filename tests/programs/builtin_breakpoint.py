# breakpoint() calls sys.breakpointhook with what it is given.
import sys


def hook(*args, **kwargs):
    print("hook", args, kwargs)
    return "done"


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


print(sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook = hook
show(lambda: breakpoint())
show(lambda: breakpoint(1, name=2))
show(lambda: list(map(breakpoint, [3, 4])))


def failing():
    raise ValueError("in the hook")


sys.breakpointhook = failing
show(lambda: breakpoint())
show(lambda: breakpoint(1))
del sys.breakpointhook
show(lambda: breakpoint())
sys.breakpointhook = sys.__breakpointhook__
print(breakpoint, sys.breakpointhook)
