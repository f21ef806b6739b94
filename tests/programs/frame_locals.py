"""f_locals, locals(), globals(), vars() and dir(), called by any name."""
import builtins
import sys


def shown(names):
    return {name: value for name, value in names.items() if not callable(value)}


def function(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    x = 1

    def closure():
        return x, a, later
    first = dict(locals())
    later = 6
    del b
    return list(first), list(locals())


print(function(1, d=4))


def same_dict():
    x = 1
    first = locals()
    first["extra"] = "kept"
    first["x"] = "written"
    before = dict(first)
    y = 2
    second = locals()
    del x
    third = sys._getframe().f_locals
    return before, dict(second), first is second, second is third, "x" in third


before, after, same, same_too, has_x = same_dict()
print(shown(before), same, same_too, has_x, sorted(shown(after)))

# By other names.

look, everything, variables, names = locals, globals, vars, dir


def renamed(argument):
    own = 1
    print(look(), variables(), names())
    print(everything() is globals(), everything() is sys._getframe().f_globals)
    print(builtins.locals(), getattr(builtins, "vars")(), [sorted(f()) for f in (locals,)])
    return (lambda call: call())(look)


print(renamed(3))
print(list(map(lambda call: sorted(call()), [locals, vars])))


class Body:
    first = 1
    print(sorted(look()), names(), locals() is vars(), locals() is sys._getframe().f_locals)
    locals()["second"] = 2
    print(second)


print(Body.second, locals() is globals(), vars() is sys._getframe().f_locals)


class Recording(dict):
    pass


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Recording(given=1)


class Made(metaclass=Meta):
    print(type(locals()).__name__, sorted(locals()), locals() is sys._getframe().f_locals)


# Cells, comprehensions, nested functions.


def with_cells(parameter, other):
    value = 1

    def inner(own):
        nonlocal value
        value += parameter
        return sorted(locals().items())
    print(sorted(shown(locals()).items()))
    print(inner(5))
    print(sorted(shown(sys._getframe().f_locals).items()))
    unset = [sorted(locals()) for item in range(1)]
    return unset


print(with_cells(10, 20))


def unbound():
    if False:
        never = 1

    def inner():
        return never
    try:
        return sorted(locals()), sorted(inner.__code__.co_freevars)
    finally:
        del inner


print(unbound())


def caller_of():
    mine = 1
    return look_up()


def look_up():
    return sys._getframe(1).f_locals


print(caller_of())


def cell_as_value(given):
    captured = given
    return locals()


def make_cell():
    content = "content"
    return (lambda: content).__closure__[0]


print(type(cell_as_value(make_cell())["captured"]).__name__)


def changing():
    frame = sys._getframe()
    result = []
    for i in range(3):
        value = i * 10
        result.append((frame.f_locals["i"], frame.f_locals["value"]))
    frame = None
    return result


print(changing())


def many_values():
    a = 1
    b = a + 1
    c = [a, b]
    d = {"a": a}
    for e in range(2):
        f = e
    with open_nothing() as g:
        h = g
    try:
        raise ValueError("i")
    except ValueError as error:
        i = str(error)
    (j, k), *l = (1, 2), 3, 4
    return list(locals().items())


class open_nothing:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        return False


print(many_values())


def of_failed():
    def failing(n, text="text"):
        doubled = n * 2
        quotient = doubled / (n - n)
        return quotient
    try:
        failing(4)
    except ZeroDivisionError as error:
        return error.__traceback__.tb_next.tb_frame.f_locals


print(of_failed())


def arguments_changed(a, b):
    a = a + 1
    b, c = a, b
    a = None
    return locals()


print(arguments_changed(1, 2))
