"""Writes expressions as text, for annotations that are kept as text.

    expression_text(node)

returns the text that CPython stores in `__annotations__` under
`from __future__ import annotations`.  This module knows nothing of scopes or code.
"""
from rvm.code.constants import constant_text
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.text.literals import W_Float, W_Int, W_Str, w_Ellipsis
from rvm.objects.textrepr import str_repr
from rvm.syntax import ast

# How tightly operators bind, weakest first.
(TUPLE, TEST, OR, AND, NOT, COMPARISON, BIT_OR, BIT_XOR, BIT_AND, SHIFT,
 SUM, TERM, FACTOR, POWER, AWAIT, ATOM) = range(16)

BINARY = {"Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM),
          "Div": ("/", TERM), "Mod": ("%", TERM), "FloorDiv": ("//", TERM),
          "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BIT_OR),
          "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "Pow": ("**", POWER)}
UNARY = {"Invert": ("~", FACTOR), "Not": ("not ", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=",
           "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in"}


def expression_text(node):
    """Return the expression as Python source."""
    writer = Unparser()
    writer.put(node, TEST)
    return "".join(writer.parts)


class Unparser(ast.Visitor):
    """Visits an expression and collects its text in `parts`."""

    def __init__(self):
        self.parts = []
        self.level = TEST       # how tightly what is around the visited expression binds

    def write(self, text):
        self.parts.append(text)

    def put(self, node, level):
        """Add the expression, in parentheses if it binds less tightly than `level`."""
        self.level = level
        node.accept(self)

    def put_all(self, nodes, level):
        for i in range(len(nodes)):
            if i > 0:
                self.write(", ")
            self.put(nodes[i], level)

    def open(self, level):
        """Begin an expression that binds as `level`; return what `close` takes."""
        if self.level > level:
            self.write("(")
            return True
        return False

    def close(self, opened):
        if opened:
            self.write(")")

    # Operators.

    def visit_BoolOp(self, node):
        word, level = " or ", OR
        if isinstance(node.op, ast.And):
            word, level = " and ", AND
        opened = self.open(level)
        for i in range(len(node.values)):
            if i > 0:
                self.write(word)
            self.put(node.values[i], level + 1)
        self.close(opened)

    def visit_BinOp(self, node):
        word, level = BINARY[node.op.class_name]
        opened = self.open(level)
        left, right = level, level + 1
        if level == POWER:
            left, right = level + 1, level
        self.put(node.left, left)
        self.write(" " + word + " ")
        self.put(node.right, right)
        self.close(opened)

    def visit_UnaryOp(self, node):
        word, level = UNARY[node.op.class_name]
        opened = self.open(level)
        self.write(word)
        self.put(node.operand, level)
        self.close(opened)

    def visit_Compare(self, node):
        opened = self.open(COMPARISON)
        self.put(node.left, COMPARISON + 1)
        for i in range(len(node.ops)):
            self.write(" " + COMPARE[node.ops[i].class_name] + " ")
            self.put(node.comparators[i], COMPARISON + 1)
        self.close(opened)

    def visit_IfExp(self, node):
        opened = self.open(TEST)
        self.put(node.body, TEST + 1)
        self.write(" if ")
        self.put(node.test, TEST + 1)
        self.write(" else ")
        self.put(node.orelse, TEST)
        self.close(opened)

    def visit_NamedExpr(self, node):
        opened = self.open(TUPLE)
        self.put(node.target, ATOM)
        self.write(" := ")
        self.put(node.value, ATOM)
        self.close(opened)

    # Displays and comprehensions.

    def visit_Tuple(self, node):
        if len(node.elts) == 0:
            self.write("()")
            return
        opened = self.open(TUPLE)
        self.put_all(node.elts, TEST)
        if len(node.elts) == 1:
            self.write(",")
        self.close(opened)

    def visit_List(self, node):
        self.write("[")
        self.put_all(node.elts, TEST)
        self.write("]")

    def visit_Set(self, node):
        self.write("{")
        self.put_all(node.elts, TEST)
        self.write("}")

    def visit_Dict(self, node):
        self.write("{")
        for i in range(len(node.keys)):
            if i > 0:
                self.write(", ")
            key = node.keys[i]
            if key is None:
                self.write("**")
                self.put(node.values[i], BIT_OR)
            else:
                self.put(key, TEST)
                self.write(": ")
                self.put(node.values[i], TEST)
        self.write("}")

    def visit_ListComp(self, node):
        self.comprehension("[", node.elt, node.generators, "]")

    def visit_SetComp(self, node):
        self.comprehension("{", node.elt, node.generators, "}")

    def visit_GeneratorExp(self, node):
        self.comprehension("(", node.elt, node.generators, ")")

    def visit_DictComp(self, node):
        self.write("{")
        self.put(node.key, TEST)
        self.write(": ")
        self.comprehension("", node.value, node.generators, "}")

    def comprehension(self, start, element, generators, end):
        self.write(start)
        self.put(element, TEST)
        for generator in generators:
            if generator.is_async:
                self.write(" async")
            self.write(" for ")
            self.put(generator.target, TUPLE)
            self.write(" in ")
            self.put(generator.iter, TEST + 1)
            for condition in generator.ifs:
                self.write(" if ")
                self.put(condition, TEST + 1)
        self.write(end)

    # Primaries.

    def visit_Name(self, node):
        self.write(node.id)

    def visit_Constant(self, node):
        w_value = node.value
        if w_value is w_Ellipsis:
            self.write("...")
        elif isinstance(w_value, W_Float) and w_value.value - w_value.value != 0.0:
            self.write("1e309")         # an infinity as source
        elif isinstance(w_value, W_Complex) and w_value.imag - w_value.imag != 0.0:
            self.write("1e309j")
        else:
            if node.kind is not None:
                self.write(node.kind)
            self.write(constant_text(w_value))

    def visit_Attribute(self, node):
        self.put(node.value, ATOM)
        owner = node.value
        if isinstance(owner, ast.Constant) and isinstance(owner.value, W_Int):
            self.write(" ")             # a point right behind the digits would be a float's
        self.write("." + node.attr)

    def visit_Subscript(self, node):
        self.put(node.value, ATOM)
        self.write("[")
        self.put(node.slice, TUPLE)
        self.write("]")

    def visit_Slice(self, node):
        if node.lower is not None:
            self.put(node.lower, TEST)
        self.write(":")
        if node.upper is not None:
            self.put(node.upper, TEST)
        if node.step is not None:
            self.write(":")
            self.put(node.step, TEST)

    def visit_Starred(self, node):
        self.write("*")
        self.put(node.value, BIT_OR)

    def visit_Call(self, node):
        self.put(node.func, ATOM)
        if len(node.args) == 1 and len(node.keywords) == 0:
            if isinstance(node.args[0], ast.GeneratorExp):
                self.put(node.args[0], ATOM)
                return
        self.write("(")
        self.put_all(node.args, TEST)
        for i in range(len(node.keywords)):
            if i > 0 or len(node.args) > 0:
                self.write(", ")
            keyword = node.keywords[i]
            if keyword.arg is None:
                self.write("**")
            else:
                self.write(keyword.arg + "=")
            self.put(keyword.value, TEST)
        self.write(")")

    # Functions.

    def visit_Lambda(self, node):
        opened = self.open(TEST)
        self.write("lambda")
        self.parameters(node.args)
        self.write(": ")
        self.put(node.body, TEST)
        self.close(opened)

    def parameters(self, args):
        positional = args.posonlyargs + args.args
        without_default = len(positional) - len(args.defaults)
        separator = " "
        for i in range(len(positional)):
            self.write(separator + positional[i].arg)
            separator = ", "
            if i >= without_default:
                self.default(args.defaults[i - without_default])
            if i + 1 == len(args.posonlyargs):
                self.write(", /")
        if args.vararg is not None:
            self.write(separator + "*" + args.vararg.arg)
            separator = ", "
        elif len(args.kwonlyargs) > 0:
            self.write(separator + "*")
            separator = ", "
        for i in range(len(args.kwonlyargs)):
            self.write(separator + args.kwonlyargs[i].arg)
            if args.kw_defaults[i] is not None:
                self.default(args.kw_defaults[i])
        if args.kwarg is not None:
            self.write(separator + "**" + args.kwarg.arg)

    def default(self, node):
        self.write("=")
        self.put(node, TEST)

    def visit_Yield(self, node):
        self.write("(yield")
        if node.value is not None:
            self.write(" ")
            self.put(node.value, TEST)
        self.write(")")

    def visit_YieldFrom(self, node):
        self.write("(yield from ")
        self.put(node.value, TEST)
        self.write(")")

    def visit_Await(self, node):
        opened = self.open(AWAIT)
        self.write("await ")
        self.put(node.value, ATOM)
        self.close(opened)

    # Formatted strings.

    def visit_JoinedStr(self, node):
        inner = Unparser()
        inner.string_parts(node.values)
        self.write("f" + str_repr("".join(inner.parts)))

    def visit_FormattedValue(self, node):
        inner = Unparser()
        inner.replacement(node)
        self.write("f" + str_repr("".join(inner.parts)))

    def string_parts(self, nodes):
        for node in nodes:
            if isinstance(node, ast.FormattedValue):
                self.replacement(node)
            elif isinstance(node, ast.JoinedStr):
                self.string_parts(node.values)
            else:
                assert isinstance(node, ast.Constant)
                w_text = node.value
                assert isinstance(w_text, W_Str)
                self.write(doubled_braces(w_text.text()))

    def replacement(self, node):
        """Add `{value!r:specification}`."""
        text = Unparser()
        text.put(node.value, TEST + 1)
        written = "".join(text.parts)
        self.write("{")
        if written.startswith("{"):
            self.write(" ")
        self.write(written)
        if node.conversion >= 0:
            self.write("!" + chr(node.conversion))
        specification = node.format_spec
        if specification is not None:
            self.write(":")
            assert isinstance(specification, ast.JoinedStr)
            self.string_parts(specification.values)
        self.write("}")


def doubled_braces(text):
    parts = []
    for char in text:
        parts.append(char)
        if char == "{" or char == "}":
            parts.append(char)
    return "".join(parts)
