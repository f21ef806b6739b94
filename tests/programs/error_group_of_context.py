# A group holds the exception that was being handled: it is told as what came before, and as a member.
def collect(text):
    errors = []
    try:
        int(text)
    except ValueError as error:
        errors.append(error)
        errors.append(TypeError("expected a number"))
        raise ExceptionGroup("bad input", errors)


collect("seven")
