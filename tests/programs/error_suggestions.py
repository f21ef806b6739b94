"""Names that nearly exist are suggested below an uncaught error."""


class Shape:
    def __init__(self):
        self.colour = "red"
        self.number_of_sides = 4

    def area(self):
        return self.number_of_side


class Answers:
    def __getattr__(self, name):
        raise AttributeError("no " + name)

    def __dir__(self):
        return ["method_one", "method_two"]


def local():
    first_value, second_value = 1, 2
    return first_valeu


def builtin():
    return pritn


def far():
    return quite_another_thing


for action in (lambda: Shape().area(), lambda: Shape().color, lambda: Answers().methodone, lambda: [].apend, lambda: "".uper(), lambda: Shape.aera, local, builtin):
    try:
        action()
    except (AttributeError, NameError) as error:
        print(error, error.name, type(getattr(error, "obj", None)).__name__)
try:
    try:
        try:
            Shape().area()
        except AttributeError:
            local()
    except NameError:
        try:
            far()
        except NameError:
            builtin()
except NameError:
    try:
        Answers().methodone
    except AttributeError:
        SHape
