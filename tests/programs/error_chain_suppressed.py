"""raise ... from None hides the context; a cause goes before a context."""
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hides it") from None
except ValueError as error:
    print(error.__context__, error.__cause__, error.__suppress_context__)

try:
    {}["first"]
except KeyError:
    cause = OSError(2, "No such thing", "name")
    raise LookupError("second") from cause
