"""Tracebacks of expressions over several lines show the first line."""


def fail(*args, **kwargs):
    raise RuntimeError("failed")


def spread():
    return (
        1
        + 2
        + fail(
            1,
            key=2,
        )
    )


def chained(items):
    return (items
            .copy()
            .missing())


try:
    chained([])
except AttributeError:
    try:
        value = {
            "a": 1,
            "b": [1, 2,
                  3][5],
        }
    except IndexError:
        spread()
