"""KeyboardInterrupt and GeneratorExit are no Exceptions."""
for kind in (KeyboardInterrupt, GeneratorExit, SystemExit):
    try:
        raise kind("x")
    except Exception:
        print("Exception")
    except BaseException as error:
        print(type(error).__name__, error.args, isinstance(error, Exception))


def generator():
    try:
        yield 1
    except GeneratorExit:
        print("closed")
        raise


g = generator()
next(g)
g.close()
raise GeneratorExit("uncaught")
