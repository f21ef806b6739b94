"""property: getter, setter, deleter, doc, errors."""


class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        self._degrees = None

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

    write_only = property(None, lambda self, value: print("written", value))
    nothing = property()
    documented = property(lambda self: 1, doc="given doc")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


c = Celsius(100)
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, Celsius.documented.__doc__, Celsius.fahrenheit.__doc__, type(Celsius.degrees).__name__)
c.degrees = 20
c.write_only = 5
del c.degrees
print(c.degrees, Celsius.degrees.fget(c), Celsius.degrees.fset is not None, Celsius.fahrenheit.fset, Celsius.fahrenheit.fdel, "degrees" in vars(c), hasattr(c, "nothing"))
attempt(lambda: setattr(c, "degrees", -300))
attempt(lambda: setattr(c, "fahrenheit", 1))
attempt(lambda: delattr(c, "fahrenheit"))
attempt(lambda: c.write_only)
attempt(lambda: c.nothing)
attempt(lambda: setattr(c, "nothing", 1))
attempt(lambda: c.fahrenheit)
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: setattr(Celsius.degrees, "fget", 1))
attempt(lambda: Celsius.degrees())


class Kelvin(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return self._degrees + 273


k = Kelvin(0)
print(k.degrees, Celsius(5).degrees, isinstance(Kelvin.degrees, property), Kelvin.degrees.__get__(k), Kelvin.degrees.__get__(None, Kelvin) is Kelvin.degrees)
attempt(lambda: Kelvin.degrees.__get__(None))
