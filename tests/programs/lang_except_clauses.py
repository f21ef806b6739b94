"""Which except clause is taken; what expressions stand there; where the name lives."""


class Base(Exception):
    pass


class Child(Base):
    pass


class Mixed(Child, KeyError):
    pass


def which(error):
    try:
        raise error
    except (ArithmeticError, Child) as caught:
        return "first", type(caught).__name__
    except Base:
        return "second"
    except (KeyError, IndexError, TypeError) as caught:
        return "third", caught.args
    except Exception as caught:
        return "fourth", repr(caught)
    except:
        return "bare"


for error in (Child(), Base(), Mixed("m"), KeyError("k"), IndexError, ZeroDivisionError(), ValueError("v"),
              KeyboardInterrupt(), GeneratorExit):
    print(which(error))


def tell(tag, kind):
    print("look at", tag)
    return kind


try:
    1 / 0
except tell("a", KeyError):
    pass
except tell("b", (OSError, ZeroDivisionError)):
    print("b it is")
except tell("c", Exception):
    pass
error = "outer"


def name_is_gone():
    error = "before"
    try:
        raise ValueError("x")
    except ValueError as error:
        kept = error
    try:
        return error
    except UnboundLocalError as problem:
        return str(problem), kept


print(name_is_gone(), error)
try:
    raise ValueError("y")
except ValueError as error:
    error = "rebound"
print("error" in globals())


def loop():
    for kind in (ValueError, KeyError, None):
        try:
            if kind:
                raise kind("k")
        except ValueError as e:
            print("value", e)
            continue
        except KeyError as e:
            print("key", e)
        else:
            print("else")
        print("end of", kind and kind.__name__)


loop()


def nested():
    try:
        try:
            raise KeyError("inner")
        except ValueError:
            print("never")
        else:
            print("never")
        finally:
            print("inner finally")
    except KeyError as e:
        try:
            raise IndexError("second") from None
        except LookupError as e2:
            print(repr(e), repr(e2), e2.__context__ is e, e2.__suppress_context__)
        return "nested"


print(nested())


def else_raises():
    try:
        pass
    except ValueError:
        print("not here")
    else:
        raise ValueError("from else")


for wrong in (5, "text", (KeyError, 5), (KeyError, (IndexError, ValueError)), [KeyError]):
    try:
        try:
            raise ValueError("v")
        except wrong:
            pass
    except TypeError as e:
        print(e, repr(e.__context__))
try:
    else_raises()
except ValueError as e:
    print(e)
for clauses in ((), (KeyError,), (KeyError, ValueError)):
    try:
        try:
            raise ValueError
        except clauses:
            print("caught by", len(clauses))
    except ValueError:
        print("passed by", len(clauses))
