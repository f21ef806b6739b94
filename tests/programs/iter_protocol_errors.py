"""Iteration over objects that misbehave."""


class Raises:
    def __init__(self, error, after=1):
        self.error, self.left = error, after

    def __iter__(self):
        return self

    def __next__(self):
        if self.left:
            self.left -= 1
            return self.left
        raise self.error


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


for error in (ValueError("broken"), StopIteration("end"), IndexError("not the end"), KeyError("k")):
    attempt(lambda: list(Raises(error)))
    attempt(lambda: tuple(Raises(error)))
    attempt(lambda: sum(Raises(error)))
    attempt(lambda: max(Raises(error)))
    attempt(lambda: 5 in Raises(error))
    attempt(lambda: dict.fromkeys(Raises(error)))
    attempt(lambda: sorted(Raises(error)))
    attempt(lambda: ",".join(map(str, Raises(error))))
    attempt(lambda: [x for x in Raises(error)])
    attempt(lambda: list(zip(Raises(error), "ab")))
    attempt(lambda: list(enumerate(Raises(error))))
    attempt(lambda: any(x > 5 for x in Raises(error)))
