"""The attributes of functions, assigned and deleted."""


def assign(name, value):
    try:
        setattr(f, name, value)
        print(name, '=', getattr(f, name))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def delete(name):
    try:
        delattr(f, name)
        print(name, 'deleted, now', getattr(f, name))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def call(*args):
    try:
        print(f(*args))
    except TypeError as error:
        print(error)


def f(x, y=1, *, z=2):
    """The doc."""
    return x, y, z


def g(x, y=1, *, z=2):
    return 'g', x, y, z


def with_cell():
    value = 1

    def inner():
        return value
    return inner


f.__code__ = g.__code__
call(1)
assign('__code__', 1)
assign('__code__', with_cell().__code__)
delete('__code__')
for defaults in ((1, 2), None, 1, (5,)):
    assign('__defaults__', defaults)
    call()
    call(7)
delete('__defaults__')
for defaults in ({'z': 9}, None, 1):
    assign('__kwdefaults__', defaults)
    call(1, 2)
delete('__kwdefaults__')
for name in ('__name__', '__qualname__'):
    assign(name, 'other')
    assign(name, 1)
    delete(name)
print(repr(f).split(' at ')[0])
assign('__dict__', {'a': 1})
print(f.a)
assign('__dict__', 1)
delete('__dict__')
assign('__module__', 'elsewhere')
delete('__module__')
assign('__doc__', 'new')
delete('__doc__')
assign('__globals__', {})
assign('__closure__', ())
delete('__closure__')
assign('__annotations__', {'x': int})
assign('__annotations__', 1)
delete('__annotations__')


class Owner:
    def method(self):
        """A method."""


method = Owner().method
for target, name in ((method, 'x'), (method, '__func__'), (len, 'x'), (1, 'x'), ([], 'x'), (object(), 'x')):
    try:
        setattr(target, name, 1)
    except AttributeError as error:
        print(error)
print(method.__doc__, method.__name__, method.__func__ is Owner.method)
