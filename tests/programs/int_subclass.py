"""Classes derived from int and float."""


class Meters(int):
    def __add__(self, other):
        return Meters(int(self) + int(other))

    def __repr__(self):
        return "%d m" % int(self)


class Ratio(float):
    def __new__(cls, top, bottom):
        self = super().__new__(cls, top / bottom)
        self.parts = (top, bottom)
        return self


class Indexable:
    def __index__(self):
        return 2


length = Meters(5)
print(length, length + 3, 3 + length, length * 2, -length, length == 5, hash(length) == hash(5), isinstance(length, int))
print(type(length + 1).__name__, type(length * 1).__name__, Meters(2 ** 70), Meters("12"), Meters())
length.unit = "metric"
print(length.unit, [10, 20, 30, 40, 50, 60][length], int(length), length < 6, 4 < length)
ratio = Ratio(1, 4)
print(ratio, ratio.parts, ratio + 1, type(ratio + 1).__name__, ratio == 0.25, {0.25: "same"}[ratio])
print([1, 2, 3][Indexable()], hex(Indexable()), int(Indexable()), float(Indexable()), range(Indexable()))
try:
    int.__new__(str)
except TypeError as error:
    print(error)
