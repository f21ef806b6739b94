"""Uncaught errors inside of special methods, properties and nested classes."""


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def kelvin(self):
        return self.degrees + 273.15

    def __lt__(self, other):
        return self.kelvin < other.kelvin

    def __str__(self):
        return "%.1f" % self.degrees

    class Scale:
        def __getitem__(self, key):
            return {"C": 0}[key]


try:
    print(sorted([Temperature(1), Temperature("cold")]))
except TypeError:
    try:
        f"{Temperature('x')}"
    except TypeError:
        Temperature.Scale()["K"]
