"""contextlib: suppress, closing, ExitStack, redirect_stdout and others."""
from contextlib import (
    AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress)


@contextmanager
def tag(name):
    print('<%s>' % name)
    yield name.upper()
    print('</%s>' % name)


with suppress(ZeroDivisionError, KeyError):
    1 / 0

with suppress():
    print('nothing')


class C:

    def close(self):
        print('closed')


with closing(C()) as c:
    print(type(c).__name__)

with nullcontext(5) as n:
    print(n)

with ExitStack() as stack:
    print(stack.enter_context(tag('one')), stack.enter_context(tag('two')))
    stack.callback(print, 'callback', 1, sep='-')

    @stack.push
    def ex(t, v, tb):
        print('pushed', t)

try:
    with ExitStack() as stack:
        stack.push(lambda *a: print('outer', a[0].__name__, a[1]))

        def boom(*a):
            raise ValueError('from callback')
        stack.callback(boom)
        raise KeyError('body')
except ValueError as e:
    print(repr(e), repr(e.__context__))

with ExitStack() as stack:
    stack.push(lambda t, v, tb: True)
    raise RuntimeError('swallowed')

s = ExitStack()
s.callback(print, 'later')
t = s.pop_all()
s.close()
print('now')
t.close()
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)


class Log:

    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        pass


log = Log()
with redirect_stdout(log):
    print('hidden')

print(log.parts)

class CD(ContextDecorator):

    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *e):
        print('exit')
        return False


@CD()
def g():
    print('g')


g()

class M:

    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


print(isinstance(M(), AbstractContextManager), isinstance(5, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)
