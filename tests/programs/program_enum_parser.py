"""A parser of expressions to trees, operators in an Enum, by precedence climbing."""
from enum import Enum


class Op(Enum):
    OR = "or", 1
    AND = "and", 2
    EQ = "==", 3
    LT = "<", 3
    ADD = "+", 4
    SUB = "-", 4
    MUL = "*", 5
    POW = "**", 6

    def __init__(self, sign, power):
        self.sign = sign
        self.power = power

    @property
    def right_to_left(self):
        return self is Op.POW

    @classmethod
    def find(cls, sign):
        return next((op for op in cls if op.sign == sign), None)


class Node:
    """A tree node whose fields are the annotations of its class."""

    def __init__(self, *values):
        for name, value in zip(type(self).__annotations__, values, strict=True):
            setattr(self, name, value)

    def __repr__(self):
        parts = (repr(getattr(self, name)) for name in type(self).__annotations__)
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))


class Number(Node):
    value: int


class Name(Node):
    name: str


class Binary(Node):
    op: Op
    left: Node
    right: Node


class Visitor:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.generic)(node)

    def generic(self, node):
        raise NotImplementedError(f"{type(self).__name__} does not know {type(node).__name__}")


class Evaluator(Visitor):
    def __init__(self, names):
        self.names = names

    def visit_Number(self, node):
        return node.value

    def visit_Name(self, node):
        return self.names[node.name]

    def visit_Binary(self, node):
        left = self.visit(node.left)
        if node.op is Op.OR:
            return left or self.visit(node.right)
        if node.op is Op.AND:
            return left and self.visit(node.right)
        right = self.visit(node.right)
        name = {Op.EQ: "__eq__", Op.LT: "__lt__"}.get(node.op, f"__{node.op.name.lower()}__")
        return getattr(left, name)(right)


class Prefix(Visitor):
    def visit_Number(self, node):
        return str(node.value)

    visit_Name = lambda self, node: node.name

    def visit_Binary(self, node):
        return f"({node.op.sign} {self.visit(node.left)} {self.visit(node.right)})"


def parse(tokens, lowest=1):
    word = tokens.pop(0)
    if word == "(":
        left = parse(tokens)
        if tokens.pop(0) != ")":
            raise SyntaxError("unclosed (")
    else:
        left = Number(int(word)) if word.isdigit() else Name(word)
    while tokens and (op := Op.find(tokens[0])) and op.power >= lowest:
        tokens.pop(0)
        left = Binary(op, left, parse(tokens, op.power + (not op.right_to_left)))
    return left


evaluator = Evaluator({"x": 7, "zero": 0})
for text in ("1 + 2 * 3", "( 1 + 2 ) * 3", "10 - 3 - 2", "2 ** 3 ** 2", "x < 9 and x == 3 + 4", "zero and nothing or x"):
    tree = parse(text.split())
    print(text, "=>", Prefix().visit(tree), "=", evaluator.visit(tree))
print(parse("x + 1".split()), Op.find("**"), Op(("or", 1)), len(Op), Op.SUB.value)
for wrong in (lambda: Prefix().visit(5), lambda: Number(1, 2), lambda: parse(["("] + "1 + 2".split() + ["]"]),
              lambda: Op("%"), lambda: evaluator.visit(Name("y"))):
    try:
        print(wrong())
    except (NotImplementedError, ValueError, SyntaxError, KeyError) as error:
        print(type(error).__name__, error)
