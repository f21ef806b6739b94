# The traceback of an exception that clauses of except* made: what they raised, and what no clause took.
def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])


def handle(e):
    raise KeyError("in a function") from e


try:
    raise group()
except* ValueError as e:
    handle(e)
except* TypeError:
    raise RuntimeError("in a clause")
