# except*: which clause gets what, and how control goes on.
def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])


def split(error):
    try:
        if error is not None:
            raise error
    except* ValueError as e:
        print("values", repr(e))
    except* (TypeError, KeyError) as e:
        print("types and keys", repr(e))
    else:
        print("nothing")
    finally:
        print("finally")


for error in (None, group(), ValueError(5), KeyError("k"), OSError(6),
              ExceptionGroup("i", [TypeError(1), TypeError(2)])):
    try:
        split(error)
    except* OSError as e:
        print("left", repr(e))
    except* Exception as e:
        print("never", e)


def leave_early():
    for i in range(4):
        try:
            if i == 0:
                continue
            elif i == 1:
                raise group()
            elif i == 2:
                return "returned"
        except* (ValueError, OSError):
            for j in range(3):
                if j == 1:
                    break
            print("stopped at", j)
        except* TypeError:
            print(i, "a type", [k for k in range(3)])
        else:
            print("not in the first two")
        finally:
            print("finally", i)


print(leave_early())


def nested():
    try:
        raise group()
    except* ValueError as e:
        try:
            raise ExceptionGroup("inner", [KeyError(1), IndexError(2)])
        except* KeyError as e:
            print(repr(e))
        except* IndexError:
            print("index")
        try:
            print(e)
        except NameError as error:
            print(error)
    except* (TypeError, OSError):
        print("the rest")


nested()


def names():
    e = "outer"
    try:
        raise group()
    except* KeyError as e:
        pass
    except* OSError as other:
        print(e, repr(other))
    except* Exception as e:
        del e
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


names()


def closure():
    try:
        raise group()
    except* (ValueError, TypeError, OSError) as e:
        function = lambda: e
        print(repr(function()))
    try:
        function()
    except NameError as error:
        print(error)


closure()


class Body:
    try:
        raise group()
    except* ValueError as e:
        kept = e
    except* Exception:
        pass


print(repr(Body.kept), hasattr(Body, "e"))


def generator():
    try:
        received = yield "ready"
    except* ValueError as e:
        received = yield repr(e)
        print("received", received)
    yield "end"


it = generator()
print(next(it), it.throw(ValueError("thrown")), it.send("sent"))
