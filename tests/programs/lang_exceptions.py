"""try, except, else, finally: every way in and every way out."""


def attempt(action):
    log = []
    try:
        log.append("body")
        action()
    except (KeyError, IndexError) as error:
        log.append("lookup " + type(error).__name__)
    except ValueError as error:
        log.append("value " + str(error))
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def fail(error):
    def action():
        raise error
    return action


print(attempt(lambda: None))
print(attempt(fail(KeyError("k"))))
print(attempt(fail(IndexError())))
print(attempt(fail(ValueError("v"))))
try:
    attempt(fail(TypeError("t")))
except TypeError as error:
    print("outside:", error)


def returns(n):
    try:
        if n == 0:
            return "body"
        if n == 1:
            raise ValueError
    except ValueError:
        return "handler"
    else:
        return "else"
    finally:
        print("leaving", n)
        if n == 3:
            return "finally"


print([returns(n) for n in range(4)])


def value_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is now", x)


print(value_before_finally())


def loops():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    while True:
        try:
            try:
                break
            finally:
                out.append("inner")
        finally:
            out.append("outer")
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as error:
            if error.args[0] == 1:
                continue
            out.append(error.args[0])
    return out


print(loops())


def swallow():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            if i == 2:
                break
            continue
    return i


print(swallow())


def unbound_after():
    error = "before"
    try:
        raise ValueError("inside")
    except ValueError as error:
        pass
    try:
        return error
    except UnboundLocalError as error:
        return "unbound: " + str(error)


print(unbound_after())


def returns_its_error(action):
    try:
        action()
    except ValueError as error:
        return error
    except KeyError as error:
        try:
            return [error, "in a list"]
        finally:
            error = "changed"


print(repr(returns_its_error(fail(ValueError(1)))), returns_its_error(fail(KeyError(2))))


def old_value_in_handler():
    x = 1
    try:
        x = 2
        x = 1 // 0
    except ZeroDivisionError:
        return x


print(old_value_in_handler())


def augmented_in_handler():
    items = [1]
    try:
        items += 5
    except TypeError:
        return items


print(augmented_in_handler())


def chain():
    try:
        try:
            1 // 0
        except ZeroDivisionError as first:
            raise ValueError("second") from first
    except ValueError as error:
        print(repr(error), repr(error.__cause__), error.__suppress_context__)
    try:
        try:
            {}["missing"]
        except KeyError:
            raise TypeError("third")
    except TypeError as error:
        print(repr(error), repr(error.__context__), error.__cause__)
    try:
        try:
            raise KeyError("again")
        except KeyError:
            raise
    except KeyError as error:
        print("reraised", error, error.__context__)


chain()


def handled_is_restored():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        try:
            raise
        except ValueError as error:
            return "still " + str(error)


print(handled_is_restored())


def finally_raises():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as error:
        return repr(error.__context__)


print(finally_raises())


def nested(n):
    log = []
    try:
        try:
            try:
                log.append(10 // n)
            except ZeroDivisionError:
                log.append("zero")
                raise ValueError("bad")
            else:
                log.append("fine")
                if n == 5:
                    raise KeyError("five")
            finally:
                log.append("inner finally")
        except ValueError:
            log.append("caught value")
        finally:
            log.append("middle finally")
    except KeyError:
        log.append("caught key")
    finally:
        log.append("outer finally")
    return log


for n in (0, 1, 5):
    print(nested(n))


def dynamic_classes():
    classes = (ValueError,)
    try:
        int("x")
    except classes:
        print("dynamic")
    try:
        raise RuntimeError("unmatched")
    except ():
        print("never")
    except:
        print("bare")


dynamic_classes()


class Failure(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


try:
    raise Failure(7)
except Failure as failure:
    print(failure, failure.code)
try:
    assert 1 + 1 == 3, "arithmetic"
except AssertionError as error:
    print("assertion", error)
try:
    print(failure)
except NameError as error:
    print(error)


def generator_of_errors():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            yield "got %s" % error
        finally:
            print("one round")


g = generator_of_errors()
print(next(g))
print(g.throw(ValueError("thrown")))
print(next(g))
g.close()
