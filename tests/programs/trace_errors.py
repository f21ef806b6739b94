"""What trace functions raise: it comes out of the traced code, and tracing is off."""
import sys


def show(e):
    tb = e.__traceback__
    while tb:
        print("   ", tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno)
        tb = tb.tb_next


for ev in ["call", "line", "return", "exception"]:
    def tr(frame, event, arg):
        if event == ev and frame.f_code.co_name == "f": raise KeyError(ev)
        return tr
    def f():
        x = 1
        try:
            x = 2
            try: 1/0
            except ZeroDivisionError: pass
            return 5
        except KeyError as e:
            print("caught", e); show(e)
    sys.settrace(tr)
    try:
        f()
    except KeyError as e:
        print(ev); show(e)
    print(sys.gettrace())
    sys.settrace(None)
    def g():
        yield 1
        yield 2
    def tr(frame, event, arg):
        if event == ev and frame.f_code.co_name == "g": raise KeyError(ev)
        return tr
    i = g()
    sys.settrace(tr)
    try: print(next(i))
    except KeyError as e: print(e); show(e)
    sys.settrace(None)
    print(list(i))
