"""Patterns of every kind."""


class Point:
    __match_args__ = ("x", "y")
    key = 7

    def __init__(self, x, y):
        self.x = x
        self.y = y


def tell(value):
    match value:
        case Point(0, y=[first, *_, last]) | Point(first, [last]):
            return first, last
        case {"k": [a, *rest], Point.key: b, **others} if b:
            return a, rest, b, others
        case {1: None | True as c}:
            return c
        case [*start, 2.5] | (start, -1):
            return start
        case str():
            return "text"
    return None


class Body:
    match [1, (2, 3)]:
        case [one, [two, _] as pair]:
            total = one + two


results = [tell(value) for value in (Point(0, [1, 2, 3]), Point(4, [5]), {"k": [1, 2], 7: 3, 4: 5}, {1: True},
                                     [1, 2, 2.5], (1, -1), "x", 7)]
