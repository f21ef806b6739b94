"""Exception groups: `except*` with names, exceptions raised in clauses, `finally`."""


def group(*members):
    return ExceptionGroup("group", [ExceptionGroup("inner", [ValueError(1), *members]), TypeError(2)])


def handle(*members):
    found = []
    try:
        raise group(*members)
    except* ValueError as error:
        found.append(error.exceptions)
        raise
    except* (TypeError, KeyError) as error:
        found = error
        raise RuntimeError("new") from error
    finally:
        found = None


for i in range(2):
    try:
        handle(*[OSError(j) for j in range(i)])
    except* ValueError:
        pass
    except* RuntimeError as error:
        kept = error
