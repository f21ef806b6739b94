"""The machine stack ends at many places: a handler that it has no room for is passed over, none runs for ever."""
import sys

sys.setrecursionlimit(10 ** 6)


def down():
    try:
        down()
    except RecursionError:
        return


def waiting():
    while True:
        try:
            yield
        except RecursionError:
            pass


def resume(generator):
    try:
        resume(generator)
    except RecursionError:
        pass
    next(generator, None)


def below(count, function, *arguments):
    """Call the function with `count` more calls of two kinds on the machine stack."""
    if count % 3 == 1:
        max([0], key=lambda _: below(count - 1, function, *arguments) or 0)
    elif count > 0:
        list(map(lambda _: below(count - 1, function, *arguments), [0]))
    else:
        function(*arguments)


for count in range(12):
    below(count, down)
    generator = waiting()
    next(generator, None)
    below(count, resume, generator)
print("done")
