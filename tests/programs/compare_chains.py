"""Chained comparisons and comparisons across types."""


class Loud:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print("lt", self.value, other.value)
        return self.value < other.value

    def __bool__(self):
        raise ValueError("no truth")


class Answer:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    __ne__ = __lt__ = __contains__ = __eq__


def note(value):
    print("evaluated", value)
    return value


print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1 == 1 != 0, 1 in [1] in [[1]], 5 not in [1] != [])
print(note(1) < note(0) < note(5), Loud(1) < Loud(2) < Loud(3), Loud(2) < Loud(1) < Loud(9))
print(Answer("text") == 1, Answer([]) != 1, Answer(0) < 1, 1 in Answer("yes"), 1 in Answer([]), 1 not in Answer(""), not Answer("x") == 1)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1 < "a")
attempt(lambda: 1 < 2 < "a")
attempt(lambda: 2 < 1 < "a")
attempt(lambda: [] < ())
attempt(lambda: {} < {})
attempt(lambda: None > 0)
attempt(lambda: 1 < Loud(1))
attempt(lambda: int < str)
attempt(lambda: len < print)
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: [1, [2]] < [1, [None]])
attempt(lambda: 1j <= 1j)
attempt(lambda: "a" in 5)
attempt(lambda: 1 in "a")
attempt(lambda: not Loud(1))
attempt(lambda: Loud(1) and 1)
print(1 == 1.0 == True, "1" == 1, [] == (), None == False, {} == [], b"a" == "a", 0 == "", (1,) == [1], range(2) == [0, 1], {1} == frozenset({1}), 1 != "1")
