"""Chained comparisons: each operand once, and no further than needed."""


def note(value):
    print(value, end=" ")
    return value


print(note(1) < note(2) < note(3))
print(note(1) < note(0) < note(3))
print(note(1) < note(2) > note(0) != note(5) == note(5))
print(note("a") in note("abc") in [note("abc")])
print(note(1) is not note(None) is note(None))
print(not note(1) < note(2) < note(0), note(3) if note(1) < note(5) < note(2) else note(4))


class Answer:
    """What a comparison gives is given back, not its truth."""

    def __init__(self, name, truth):
        self.name = name
        self.truth = truth

    def __lt__(self, other):
        return Answer(self.name + "<" + other.name, self.truth)

    __gt__ = __le__ = __lt__

    def __bool__(self):
        print("truth of", self.name)
        return self.truth

    def __repr__(self):
        return self.name


yes, no = Answer("yes", True), Answer("no", False)
print(yes < no, yes < no < yes, no < yes < no)
if no < yes < no:
    print("never")
else:
    print("not taken")
while yes < yes < no:
    print("in the loop")
    break


def between(low, x, high):
    return low <= x <= high, low < x < high, not low <= x <= high, (low <= x) <= high


print(between(1, 3, 5), between(1, 1, 5), between(1, 9, 5))
print([x for x in range(10) if 2 < x <= 5 or 7 <= x < 9], [x for x in range(5) if not 1 < x < 4])
print((lambda a, b, c: a < b == c)(1, 2, 2), (lambda a, b, c: a is b is c)(None, None, None))
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 2, 3 > 2 >= 2 > 1, 1 == 1.0 == True, 0 == False is False, "a" < "b" > "a")
x = [1]
print(x == x is x, x in [x] == [x], (x in [x]) == [x], [] is not [] == [])
print(1 < 3 in [3], not 1 in [2] , not (1 in [2]), 1 not in [2] not in [3])
text = "b"
print("a" <= text <= "z", "a" <= text.upper() <= "z", text > "a" and text < "c")
try:
    print(1 < 2 < "3")
except TypeError as error:
    print(error)
print(1 < 0 < "3")


def walrus(y):
    return 0 < (z := y * 2) < 10, z


print(walrus(3), walrus(8))
assert 1 < 2 <= 2, "never"
print(sum(1 for a in range(5) for b in range(5) if a < b < a + 2), {n: 1 < n < 4 for n in range(5)})
