"""One place reads or calls an attribute of instances of several classes, of classes and of lists of a derived class."""


class Circle:
    sides = 0

    def area(self, scale):
        return 3 * scale

    @classmethod
    def named(cls, suffix):
        return cls.__name__ + suffix


class Square(Circle):
    sides = 4

    def area(self, scale):
        return scale * scale


class Line(Circle):
    sides = 1

    def __init__(self):
        self.length = 7

    def area(self, scale):
        return 0 * self.length


class Items(list):
    sides = -1

    def area(self, scale):
        return len(self) * scale

    named = Circle.__dict__["named"]


def area(shape):
    return shape.area(len([0, 1]) + 1)      # looked up before the argument is computed


def plain_area(shape):
    return shape.area(5)


def sides(shape):
    return shape.sides


def named(shape):
    return shape.named("!")


shapes = [Circle(), Square(), Line(), Items([1, 2])]
for round in range(300):
    total = 0
    for shape in shapes:
        total += area(shape) + plain_area(shape) + sides(shape) + sides(type(shape))
        named(shape)
        named(type(shape))
print(total, [named(shape) for shape in shapes], [named(type(shape)) for shape in shapes])

# What the caches of these places know changes.
Square.area = lambda self, scale: -scale
Line.sides = 2
Circle.sides = 10
Circle.sides += 1
shapes[0].sides = 5
shapes[2].area = lambda scale: 100 * scale
Square.named = staticmethod(lambda suffix: "square" + suffix)
Items.named = property(lambda self: "property".__add__)
print([area(shape) for shape in shapes], [plain_area(shape) for shape in shapes])
print([sides(shape) for shape in shapes], [sides(type(shape)) for shape in shapes])
print([named(shape) for shape in shapes], [named(type(shape)) for shape in shapes[:3]])


class Positive:
    def __get__(self, instance, owner):
        return (instance is None, owner.__name__)


Circle.sides = Positive()
print([sides(shape) for shape in shapes], [sides(type(shape)) for shape in shapes])
del Square.sides
print(sides(shapes[1]), sides(Square))


class Meta(type):
    @property
    def sides(cls):
        return "of the metaclass"

    def named(cls, suffix):
        return "meta" + suffix


class Made(metaclass=Meta):
    sides = 3
    named = classmethod(lambda cls, suffix: "class" + suffix)


print(sides(Made()), sides(Made), named(Made()), named(Made))
for wrong in [Made, 3, Square]:
    try:
        print(plain_area(wrong))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
