"""Errors in except, else and finally clauses."""


def run(where):
    try:
        try:
            print("try")
            if where in ("try", "except", "finally after"):
                raise ValueError("in try")
        except ValueError:
            print("except")
            if where == "except":
                raise KeyError("in except")
        else:
            print("else")
            if where == "else":
                raise IndexError("in else")
        finally:
            print("finally")
            if where.startswith("finally"):
                raise OSError("in finally")
    except Exception as error:
        print(where, type(error).__name__, error, repr(error.__context__))


for where in ("nothing", "try", "except", "else", "finally", "finally after"):
    run(where)


def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    for _ in range(2):
        try:
            continue
        finally:
            print("continued")
    try:
        raise ValueError
    finally:
        return "swallowed"


print(swallow())
try:
    del unbound
except NameError as error:
    print(error, error.name)
try:
    raise ValueError("a")
except (TypeError, (KeyError, ValueError)[1]) as error:
    print("tuple", error)
try:
    raise ValueError("b")
except "text":
    print("never")
