"""Which of two operand types answers an operator."""


class Base:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        return "%s.add" % self.name

    def __radd__(self, other):
        return "%s.radd" % self.name

    def __lt__(self, other):
        return "%s.lt" % self.name

    def __gt__(self, other):
        return "%s.gt" % self.name

    def __eq__(self, other):
        return "%s.eq" % self.name

    __hash__ = None


class Same(Base):
    """Inherits the reflected method: it has no say first."""


class Other(Base):
    def __radd__(self, other):
        return "%s.other_radd" % self.name

    def __eq__(self, other):
        return NotImplemented


class Number(int):
    def __radd__(self, other):
        return "Number.radd"

    def __add__(self, other):
        return NotImplemented

    def __rsub__(self, other):
        return "Number.rsub"


b, s, o = Base("b"), Same("s"), Other("o")
print(b + b, b + s, s + b, b + o, o + b, s + o, o + s, 1 + b, b + 1, 1 + o)
print(b < s, s < b, b < o, o < b, 1 < b, b < 1, 1 > b, b == s, s == b, b == o, o == b, o == o, 1 == b, 1 == o, o != o)
print(1 + Number(2), Number(2) + 1, 1 - Number(2), Number(5) - Number(2), 1.5 + Number(2), Number(2) * 3, type(Number(2) * 3))
print(sum([Number(1)]), sum([b, b][:1], 5), [1] + [2], divmod(Number(7), 2), -Number(3), type(-Number(3)), type(+Number(3)))
