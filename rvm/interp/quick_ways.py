"""Operations with a quick way: their commonest cases, which run no code of the program.

A loop tries an instruction's quick way first.  Where that does it, nothing can have asked for the loop to be left, so
the loop goes on without looking for that.  Traces do not need it: they have no such tests.

This module knows no operation.
"""


def has_quick_way(quick, rest=None):
    """Return the decorator of an operation that has a quick way.

    `quick` takes the operation's arguments and does it if it can: then it returns the result, else None
    (machine-level).  Of an operation without a result it returns whether it has done it.  `rest` does what `quick` has
    not done, and in traces all; unless it is given it is the operation itself.
    """
    def note(operation):
        operation.quick = quick
        operation.rest = operation if rest is None else rest
        return operation
    return note
