"""contextlib.contextmanager."""
from contextlib import contextmanager


@contextmanager
def tag(name):
    print('<%s>' % name)
    try:
        yield name.upper()
    except KeyError as e:
        print('caught', e)
    finally:
        print('</%s>' % name)


with tag('a') as x:
    print(x)

with tag('b'):
    raise KeyError('k')

try:
    with tag('c'):
        raise ValueError('v')
except ValueError as e:
    print('ValueError', e)


@tag('deco')
def f(x):
    """f doc"""
    print('in f', x)
    return 5


print(f(1), f(2), f.__name__, f.__doc__, tag.__name__)

@contextmanager
def none():
    if False:
        yield


@contextmanager
def two():
    yield 1
    yield 2


for bad in [none, two]:
    try:
        with bad():
            pass
    except RuntimeError as e:
        print(e)

try:
    with two():
        raise OSError('x')
except OSError as e:
    print('OSError', e)

try:
    with tag('s'):
        raise StopIteration('stop')
except StopIteration as e:
    print('StopIteration', e)


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass


with swallow():
    raise TypeError


@contextmanager
def nostop():
    try:
        yield
    except Exception:
        yield


try:
    with nostop():
        raise TypeError
except RuntimeError as e:
    print(e)
