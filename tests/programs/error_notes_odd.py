"""Notes that are no list of text."""


class Odd(Exception):
    def __str__(self):
        return "odd\nmessage"


error = Odd()
try:
    error.add_note(5)
except TypeError as refused:
    print(refused)
error.add_note("first")
error.__notes__.append(5)
error.__notes__.append(["list"])
raise error
