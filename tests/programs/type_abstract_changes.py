"""`__abstractmethods__` of a class, whose truth value is found by code that makes instances."""


class Shape:
    def __init__(self):
        self.sides = 0


class Names:
    """Some names, or what is false; the class is tried out when that is asked."""

    def __init__(self, *names):
        self.names = names

    def __iter__(self):
        return iter(self.names)

    def __bool__(self):
        print("asked:", end=" ")
        attempt()
        return len(self.names) > 0


class Failing:
    def __bool__(self):
        attempt()
        raise ValueError("neither true nor false")


def attempt():
    try:
        print(Shape().sides)
    except TypeError as error:
        print(error)


def loop():
    for i in range(3):
        attempt()


loop()
Shape.__abstractmethods__ = Names("area")
loop()
Shape.__abstractmethods__ = Names()
loop()
Shape.__abstractmethods__ = ["area", "edge"]
loop()
try:
    Shape.__abstractmethods__ = Failing()
except ValueError as error:
    print(error, Shape.__abstractmethods__)
loop()
del Shape.__abstractmethods__
loop()
for i in range(2):
    try:
        del Shape.__abstractmethods__
    except AttributeError as error:
        print(error)
Shape.__abstractmethods__ = ()
loop()
print(Shape.__abstractmethods__)
