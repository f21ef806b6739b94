"""The attributes of frames and tracebacks."""
import builtins
import sys
import types


def tell(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def here(argument):
    local = argument
    return sys._getframe()


frame = here(1)
print(type(frame), types.FrameType is type(frame), types.FrameType.__name__)
print(frame.f_code is here.__code__, frame.f_globals is globals(), frame.f_builtins is vars(builtins))
print(frame.f_lineno, frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes, frame.f_lasti >= 0)
print(repr(frame).partition(", ")[2].rpartition("/")[2], repr(frame).startswith("<frame at 0x"))
tell(types.FrameType)
print([name for name in dir(frame) if not name.startswith("__")])

for name in ("f_back", "f_code", "f_globals", "f_builtins", "f_locals", "f_lasti"):
    tell(setattr, frame, name, 1)
    tell(delattr, frame, name)
for value in (True, False, 1, None, "a"):
    tell(setattr, frame, "f_trace_lines", value)
    tell(setattr, frame, "f_trace_opcodes", value)
    print(frame.f_trace_lines, frame.f_trace_opcodes)
tell(delattr, frame, "f_trace_lines")
tell(delattr, frame, "f_trace_opcodes")
frame.f_trace = tell
print(frame.f_trace is tell, here(1).f_trace)
frame.f_trace = None
print(frame.f_trace)
frame.f_trace = 5
del frame.f_trace
print(frame.f_trace)
tell(setattr, frame, "f_lineno", "a")
tell(delattr, frame, "f_lineno")
for name in ("f_back", "f_code", "f_locals", "f_lineno", "f_trace", "f_trace_lines", "f_trace_opcodes"):
    print(name, getattr(types.FrameType, name))

# clear()

tell(sys._getframe().clear)


def holding():
    value = [1]

    def inner():
        return value
    1 / 0


try:
    holding()
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next.tb_frame
print(sorted(frame.f_locals), frame.f_locals["value"])
frame.clear()
print(frame.f_locals, frame.f_code.co_name, frame.f_back is sys._getframe())
frame.clear()

# Tracebacks.

traceback = None
try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
print(traceback.tb_frame is sys._getframe(), traceback.tb_lasti >= 0, traceback.tb_next, traceback.tb_lineno)
print(dir(traceback))
for name in ("tb_frame", "tb_lasti", "tb_lineno"):
    tell(setattr, traceback, name, 1)
    tell(delattr, traceback, name)
    print(getattr(types.TracebackType, name))
tell(setattr, traceback, "tb_next", 1)
tell(setattr, traceback, "tb_next", traceback)
tell(delattr, traceback, "tb_next")

made = types.TracebackType(None, frame, 7, 70)
print(made.tb_frame is frame, made.tb_lasti, made.tb_lineno, made.tb_next)
other = types.TracebackType(tb_next=made, tb_frame=sys._getframe(), tb_lasti=8, tb_lineno=80)
print(other.tb_next is made, other.tb_lineno)
tell(setattr, made, "tb_next", other)
made.tb_next = traceback
print(other.tb_next.tb_next is traceback)
made.tb_next = None
print(made.tb_next)
tell(types.TracebackType)
tell(types.TracebackType, None, frame, 1)
tell(types.TracebackType, 1, frame, 1, 2)
tell(types.TracebackType, None, 1, 1, 2)
tell(types.TracebackType, None, frame, "a", 2)
tell(types.TracebackType, None, frame, 1, None)
error = ValueError("made").with_traceback(other)
try:
    raise error
except ValueError as caught:
    level = caught.__traceback__
    while level is not None:
        print(level.tb_lineno, level.tb_frame.f_code.co_name)
        level = level.tb_next

# exc_info and __exit__ hand out the same.


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print(kind.__name__, traceback is value.__traceback__, traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
        return True


def managed():
    with Manager():
        {}["key"]
    try:
        [].pop()
    except IndexError:
        print(sys.exc_info()[2].tb_frame is sys._getframe())


managed()
