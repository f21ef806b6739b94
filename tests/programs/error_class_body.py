"""Errors in class bodies, decorators and metaclasses."""


def decorate(function):
    raise RuntimeError("decorator of " + function.__name__)


def attempt(action):
    try:
        action()
    except Exception as error:
        trace, lines = error.__traceback__, []
        while trace:
            lines.append(trace.tb_lineno)
            trace = trace.tb_next
        print(type(error).__name__, error, lines)


def class_decorator():
    @decorate
    class Decorated:
        pass


def method_decorator():
    class Holder:
        x = 1

        @decorate
        def method(self):
            pass


def base():
    class Derived(undefined_base):
        pass


def bases():
    class Confused(int, str):
        pass


def order():
    class A:
        pass

    class B(A, object, A):
        pass


attempt(class_decorator)
attempt(method_decorator)
attempt(base)
attempt(bases)
attempt(order)


class Outer:
    items = [1, 2]

    class Inner:
        value = 1
        broken = items[0]
