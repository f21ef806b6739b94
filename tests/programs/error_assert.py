"""assert: messages, tuples, and uncaught."""


def check(condition, *message):
    try:
        if message:
            assert condition, message[0]
        else:
            assert condition
        print("holds")
    except AssertionError as error:
        print(repr(error), str(error), error.args)


check(True)
check(0)
check([], "empty")
check("", None)
check(None, ("a", 1))
check(False, ValueError("inside"))
values = [1, 2, 3]
assert sum(values) == 7, "sum is %d" % sum(
    values)
