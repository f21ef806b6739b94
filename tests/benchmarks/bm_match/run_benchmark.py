"""Benchmark of the `match` statement: its kinds of patterns, each where programs use it.

The opcodes of a machine and the words of commands are literals; the nodes of expressions are
instances of classes; events from outside are sequences and mappings.
"""
import pyperf

# Literals that are ints: a machine whose instructions are an opcode and an argument.

OPCODES = ["push", "load", "store", "add", "subtract", "multiply", "halve", "odd", "less", "jump", "jump_if_not", "halt"]

COLLATZ = """
    push 0  store 1
again:
    push 1  load 0  less 0  jump_if_not end
    load 0  odd 0  jump_if_not even
    load 0  push 3  multiply 0  push 1  add 0  store 0  jump counted
even:
    load 0  halve 0  store 0
counted:
    load 1  push 1  add 0  store 1  jump again
end:
    halt 0
"""


def assemble(text):
    """Return the code: opcodes and arguments in turn."""
    words = text.split()
    labels = {}
    for word in words:
        if word.endswith(":"):
            labels[word[:-1]] = words.index(word) - len(labels)
    code = []
    for word in words:
        if word in labels:
            code.append(labels[word])
        elif word in OPCODES:
            code.append(OPCODES.index(word))
        elif not word.endswith(":"):
            code.append(int(word))
    return code


def run_machine(code, variables):
    stack = []
    pc = 0
    while True:
        argument = code[pc + 1]
        pc += 2
        match code[pc - 2]:
            case 0:
                stack.append(argument)
            case 1:
                stack.append(variables[argument])
            case 2:
                variables[argument] = stack.pop()
            case 3:
                right = stack.pop()
                stack[-1] += right
            case 4:
                right = stack.pop()
                stack[-1] -= right
            case 5:
                right = stack.pop()
                stack[-1] *= right
            case 6:
                stack[-1] //= 2
            case 7:
                stack[-1] %= 2
            case 8:
                right = stack.pop()
                stack[-1] = stack[-1] < right
            case 9:
                pc = argument
            case 10:
                if not stack.pop():
                    pc = argument
            case 11:
                return variables


def collatz(code, most):
    """Return the sum of the steps that the numbers below `most` take."""
    return sum([run_machine(code, [number, 0])[1] for number in range(1, most)])


# Literals that are strings, some with alternatives and guards: commands for a robot.

COMMANDS = ("go north 3|turn left|go forward 2|take lamp|n|e|look|drop lamp|go south 1|wait|turn right|"
            "go back 4|take rope|inventory|s|w|up|climb|drop sword|sing|help").split("|")


class Robot:
    def __init__(self):
        self.x = self.y = self.facing = self.ignored = 0
        self.things = []

    def move(self, direction, steps):
        match direction:
            case "north" | "n":
                self.y += steps
            case "south" | "s":
                self.y -= steps
            case "east" | "e":
                self.x += steps
            case "west" | "w":
                self.x -= steps
            case "forward" | "f":
                self.move("nesw"[self.facing], steps)
            case "back" | "b":
                self.move("swne"[self.facing], steps)
            case _:
                self.ignored += 1

    def obey(self, words):
        match words:
            case ["go", direction, steps]:
                self.move(direction, int(steps))
            case [("north" | "south" | "east" | "west" | "n" | "s" | "e" | "w") as direction]:
                self.move(direction, 1)
            case ["turn", "left"]:
                self.facing = (self.facing + 3) % 4
            case ["turn", "right"]:
                self.facing = (self.facing + 1) % 4
            case ["take", thing] if thing not in self.things:
                self.things.append(thing)
            case ["drop", thing] if thing in self.things:
                self.things.remove(thing)
            case [word]:
                self.shortly(word)
            case _:
                self.ignored += 1

    def shortly(self, word):
        match word:
            case "look" | "wait" | "inventory" | "help":
                pass
            case "up" | "down" if "rope" not in self.things:
                self.ignored += 1
            case "up" | "climb":
                self.y += 10
            case "down":
                self.y -= 10
            case _:
                self.ignored += 1


def drive(lines, rounds):
    """Return where the robot is after it has obeyed the commands."""
    robot = Robot()
    for _ in range(rounds):
        for words in lines:
            robot.obey(words)
    return robot.x, robot.y, robot.facing, robot.ignored, robot.things


# Classes: derivatives of expressions, simplified.

class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Variable:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Sum:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Product:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def simplified(node):
    match node:
        case Sum(Number(0), other) | Sum(other, Number(0)) | Product(Number(1), other) | Product(other, Number(1)):
            return other
        case Product(Number(0), _) | Product(_, Number(0)):
            return Number(0)
        case Sum(Number(a), Number(b)):
            return Number(a + b)
        case Product(Number(a), Number(b)):
            return Number(a * b)
        case Product(Number(a), Product(Number(b), rest)):
            return Product(Number(a * b), rest)
    return node


def derivative(node, name):
    match node:
        case Number():
            return Number(0)
        case Variable(name=found):
            return Number(1 if found == name else 0)
        case Sum(left, right):
            return simplified(Sum(derivative(left, name), derivative(right, name)))
        case Product(left, right):
            return simplified(Sum(simplified(Product(derivative(left, name), right)),
                                  simplified(Product(left, derivative(right, name)))))


def value_at(node, x):
    match node:
        case Number(value):
            return value
        case Variable():
            return x
        case Sum(left, right):
            return value_at(left, x) + value_at(right, x)
        case Product(left, right):
            return value_at(left, x) * value_at(right, x)


def polynomial(degree):
    """Return 1 + x * (2 + x * (3 + ...))."""
    node = Number(degree + 1)
    for coefficient in range(degree, 0, -1):
        node = Sum(Number(coefficient), Product(Variable("x"), node))
    return node


def derive(degree, times):
    """Return the values at 1 of the derivatives of a polynomial."""
    node = polynomial(degree)
    values = []
    for _ in range(times):
        node = derivative(node, "x")
        values.append(value_at(node, 1))
    return values


# Sequences and mappings: events as other programs send them.

EVENTS = [
    {"type": "key", "key": "a"}, {"type": "key", "key": "b", "shift": True}, {"type": "click", "at": (3, 4)},
    {"type": "click", "at": (0, 9), "button": 2}, {"type": "resize", "to": [80, 25]}, {"type": "key", "key": ""},
    {"type": "drag", "path": [(0, 0), (1, 1), (2, 3), (5, 8)]}, {"type": "drag", "path": []}, {"kind": "odd"},
    {"type": "scroll", "by": -3}, {"type": "scroll", "by": 1.5}, ["key", "c"], None, "text", {"type": "close"},
]


def weight(event):
    match event:
        case {"type": "key", "key": str(key), "shift": True}:
            return ord(key) - 32
        case {"type": "key", "key": str(key)} | ["key", str(key)] if key:
            return ord(key)
        case {"type": "click", "at": (x, y), "button": button}:
            return button * (x + y)
        case {"type": "click", "at": (x, y)}:
            return x + y
        case {"type": "resize", "to": [width, height]}:
            return width * height
        case {"type": "drag", "path": [(x, y), *_, (to_x, to_y)]}:
            return to_x - x + to_y - y
        case {"type": "scroll", "by": int(steps)}:
            return steps
        case {"type": kind, **rest}:
            return len(kind) + len(rest)
        case None | str():
            return 1
        case _:
            return 0


def weigh(events, rounds):
    """Return the sum of the events' weights."""
    total = 0
    for _ in range(rounds):
        for event in events:
            total += weight(event)
    return total


def bench_match(loops):
    code = assemble(COLLATZ)
    lines = [line.split() for line in COMMANDS]
    start = pyperf.perf_counter()
    for _ in range(loops):
        collatz(code, 200)
        drive(lines, 1000)
        derive(6, 6)
        weigh(EVENTS, 1000)
    return pyperf.perf_counter() - start


if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.metadata["description"] = "The match statement"
    runner.bench_time_func("match", bench_match)
