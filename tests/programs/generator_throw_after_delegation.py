# What is thrown into a generator reaches the yield it waits at, not a `yield from` that it has left.


def delegating(items):
    try:
        yield from items
    except ValueError as error:
        try:
            yield "caught", str(error)
        except (KeyError, StopIteration) as inner:
            yield "inner", repr(inner)
    yield "end"


for thrown in (KeyError("k"), StopIteration("s")):
    generator = delegating([1, 2])
    print(next(generator), generator.throw(ValueError("v")), generator.throw(thrown))
    print(list(generator))

generator = delegating(iter("ab"))
print(next(generator), generator.throw(ValueError("v")))
try:
    generator.throw(TypeError("t"))
except TypeError as error:
    print("out", error)
print(list(generator))
