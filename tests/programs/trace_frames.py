"""sys.settrace: frames that are under way when tracing begins, f_trace and its flags, sys.call_tracing."""
import sys


def tracer(frame, event, arg):
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


def begin(depth=1):
    frame = sys._getframe(depth)
    while frame.f_code.co_name != "<module>":
        frame.f_trace = tracer
        frame = frame.f_back
    sys.settrace(tracer)


class Operand:
    def __add__(self, other):
        begin(2)
        return 5

    def __getitem__(self, index):
        begin(2)
        return index

    def __enter__(self):
        begin(2)

    def __exit__(self, *info):
        sys.settrace(None)

    def __bool__(self):
        begin(2)
        return False

    @property
    def attribute(self):
        begin(2)


def inner():
    begin()
    x = 1
    return x


def outer():
    y = inner()
    for i in range(2):
        y += i
    return y


def operators():
    a = Operand() + 1
    a = 2
    sys.settrace(None)
    a = Operand()[3]
    a = 4
    sys.settrace(None)
    a = 5
    with Operand():
        a = 6
    a = 7
    if Operand():
        a = 8
    sys.settrace(None)
    Operand().attribute
    sys.settrace(None)
    list(sorted([2, 1], key=lambda x: begin(2) or x))
    a = 10
    sys.settrace(None)


def failing():
    try:
        begin()
        begin.missing
    except AttributeError:
        sys.settrace(None)


def raise_from_inner():
    begin()
    raise ValueError


def caught():
    try:
        raise_from_inner()
    except ValueError:
        pass
    sys.settrace(None)


def generator():
    yield 1
    begin(3)
    yield 2


def consumer():
    for x in generator():
        y = x
    z = 1


def chain():
    yield from generator()


def of_chain():
    for x in chain():
        y = x


def only_calls(frame, event, arg):
    frame.f_trace_lines = False
    frame.f_trace_opcodes = False
    print(event, frame.f_code.co_name)
    return only_calls


def opcodes(frame, event, arg):
    frame.f_trace_lines = False
    frame.f_trace_opcodes = True
    counts[event] = counts.get(event, 0) + 1
    return opcodes


def once(frame, event, arg):
    print("once", event, frame.f_code.co_name)
    frame.f_trace_lines = True


def calling(frame, event, arg):
    if event == "call" and frame.f_code.co_name == "short":
        print(sys.call_tracing(short, (1, )))
    return None


def short(n=0):
    if n:
        return "traced"
    return n


for function in (outer, operators, failing, caught, consumer, of_chain):
    print(function.__name__)
    function()
    sys.settrace(None)
sys.settrace(only_calls)
short()
counts = {}
sys.settrace(opcodes)
short()
sys.settrace(once)
short()
sys.settrace(None)
print(sorted(counts), counts["opcode"] > 0)
print(sys.gettrace(), sys.getprofile())
sys.settrace(tracer)
print(sys.gettrace() is tracer)
sys.settrace(None)


def changing(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "changed":
        frame.f_locals["a"] = 10
        frame.f_locals["c"] = 30
    return changing


def changed(a):
    b = a
    c = b
    def closure():
        return c
    return a, b, c, closure()


sys.settrace(changing)
result = changed(1)
sys.settrace(None)
print(result)


def jumping(frame, event, arg):
    for line in (10 ** 30, "x", 1):
        try:
            frame.f_lineno = line
        except ValueError as error:
            print(event, error)
    return jumping


sys.settrace(jumping)
short()
sys.settrace(None)
try:
    sys._getframe().f_lineno = 1
except ValueError as error:
    print(error)
for arguments in ((short, 1), (1, (2,))):
    try:
        sys.call_tracing(*arguments)
    except TypeError as error:
        print(error)
