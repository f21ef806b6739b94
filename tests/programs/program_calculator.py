"""A calculator: a recursive descent parser with variables, functions and error messages."""
import math


class CalculatorError(ValueError):
    pass


class Calculator:
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs}

    def __init__(self):
        self.names = {"pi": 3}
        self.rest = []

    def split(self, text):
        for sign in "+-*/^(),=":
            text = text.replace(sign, " %s " % sign)
        return text.split()

    def peek(self):
        return self.rest[0] if self.rest else None

    def take(self, expected=None):
        if not self.rest:
            raise CalculatorError("unexpected end")
        token = self.rest.pop(0)
        if expected is not None and token != expected:
            raise CalculatorError("expected %r, got %r" % (expected, token))
        return token

    def run(self, line):
        self.rest = self.split(line)
        if self.rest[1:2] == ["="]:
            name = self.take()
            self.take("=")
            self.names[name] = value = self.sum()
        else:
            value = self.sum()
        if self.rest:
            raise CalculatorError("left over: " + " ".join(self.rest))
        return value

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        return value

    def product(self):
        value = self.power()
        while (sign := self.peek()) in ("*", "/"):
            self.take()
            right = self.power()
            value = value * right if sign == "*" else value / right
        return value

    def power(self):
        if self.peek() == "-":
            self.take()
            return -self.power()
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.sum()
            self.take(")")
            return value
        if token in self.FUNCTIONS:
            return self.FUNCTIONS[token](*self.arguments())
        if token in self.names:
            return self.names[token]
        try:
            return float(token) if "." in token else int(token)
        except ValueError:
            raise CalculatorError("what is %r?" % token) from None

    def arguments(self):
        self.take("(")
        values = [self.sum()]
        while self.peek() == ",":
            self.take()
            values.append(self.sum())
        self.take(")")
        return values


calculator = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4", "x = 7 - 2 - 1", "x * x + 0.5", "sqrt(x) + max(1, x, 3)",
             "2 ^ 100", "--5", "1 / 0", "1 +", "(1", "1 2", "y", "abs(-3) * pi", "max()", "* 2"):
    try:
        print(line, "=", calculator.run(line))
    except (CalculatorError, ZeroDivisionError) as error:
        print(line, "!", error)
