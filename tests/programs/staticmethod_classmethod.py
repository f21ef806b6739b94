"""staticmethod and classmethod."""


class Shape:
    count = 0

    def __init__(self):
        type(self).bump()

    @classmethod
    def bump(cls):
        cls.count += 1
        return cls.__name__, cls.count

    @classmethod
    def make(cls, *args, **kwargs):
        return cls(*args, **kwargs)

    @staticmethod
    def area(width, height=2):
        """Doc of area."""
        return width * height

    plain = staticmethod(lambda: "plain")
    made = classmethod(lambda cls: cls)


class Square(Shape):
    @classmethod
    def bump(cls):
        return "square", super().bump()

    @staticmethod
    def area(side):
        return Shape.area(side, side)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(Shape.bump(), Shape().bump(), Square.bump(), Square().bump(), Shape.count, Square.count, Shape.make().__class__.__name__, Square.make().__class__.__name__)
print(Shape.area(3), Shape().area(3, 4), Square.area(5), Shape.plain(), Shape().plain(), Shape.made() is Shape, Square().made() is Square, Shape.area.__doc__, Shape.area.__name__)
raw_static, raw_class = Shape.__dict__["area"], Shape.__dict__["bump"]
print(type(raw_static).__name__, type(raw_class).__name__, raw_static(2, 2), raw_static.__func__ is Shape.area, raw_static.__wrapped__ is Shape.area, raw_class.__func__.__name__, raw_static.__name__, raw_class.__doc__)
print(raw_static.__get__(None, Shape) is Shape.area, raw_class.__get__(None, Shape)() , raw_class.__get__(Shape(), Square)())
attempt(lambda: raw_class(Shape))
attempt(lambda: staticmethod())
attempt(lambda: classmethod(1, 2))
attempt(lambda: staticmethod(f=1))
attempt(lambda: Shape.area())
attempt(lambda: Shape.bump(1))
attempt(lambda: staticmethod(5)())
attempt(lambda: classmethod(5).__get__(1)())
