# A wrong result: a function in a variable that a call in the loop gives other defaults or other code.
class Change:
    def __init__(self, function, number):
        self.function = function
        self.number = number


class Defaults(Change):
    def __call__(self, item):
        self.function.__defaults__ = (self.number,)
        return item


class KeywordDefaults(Change):
    def __call__(self, item):
        self.function.__kwdefaults__ = {"key": self.number}
        return item


class Code(Change):
    def __call__(self, item):
        self.function.__code__ = (one if self.number & 64 else two).__code__
        return item


def one(number=0, *, key=0):
    return 1


def two(number=0, *, key=0):
    return 2


def make():
    def add(number=1, *, key=1):
        return number + key
    return add


def run(change, function, n):
    total = 0
    for i in range(n):
        total += function()
        sorted([2, 1], key=change(function, i))
        total += 1000000 * function()
    return total


for change in Defaults, KeywordDefaults, Code:
    for _ in range(3):
        print(change.__name__, run(change, make(), 3000))
