"""An uncaught error under decorators, partial application and a callback in sort."""


def logged(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__)
        return function(*args, **kwargs)
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@logged
@repeat(2)
def divide(a, b):
    return a / b


print(divide(6, 3))
items = [3, 0, 2]
items.sort(key=lambda n: -divide(1, n)[0])
