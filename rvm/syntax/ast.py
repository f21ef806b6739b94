"""The abstract syntax tree: one attrs class a node, with CPython 3.11's own names.

Node and field names are those of CPython 3.11's ``ast`` module, so that the dump
of any file equals ``ast.dump``'s.  Each field is declared with its kind:

    one(K)    a node of kind K            opt(K)    a node of kind K, or None
    many(K)   a list of nodes of kind K   holes(K)  a list of nodes or None

where K is a kind below (``expr``, ``stmt``, ...) or one of ``identifier`` (a byte
string), ``int`` (a machine integer), ``string`` (a byte string) and ``constant``
(a run-time object, see rvm.objects).

``lineno`` counts from 1, ``col_offset`` counts UTF-8 bytes from 0, as in CPython.

This module knows nothing of how a tree is made or used.
"""
import attr


def _field(shape, kind, **options):
    return attr.ib(metadata={"shape": shape, "kind": kind}, **options)


def one(kind):
    return _field("one", kind)


def opt(kind):
    return _field("opt", kind)


def many(kind):
    return _field("many", kind)


def holes(kind):
    return _field("holes", kind)


# The kinds of fields that are not nodes.
identifier = "identifier"
integer = "int"
string = "string"
constant = "constant"

NODES = []      # every concrete node class, in the order declared below


def node(cls):
    """Make an attrs class of `cls`, with its `accept` method."""
    cls = attr.s(eq=False, repr=False)(cls)
    visit = "visit_" + cls.__name__

    def accept(self, visitor):
        return getattr(visitor, visit)(self)

    cls.accept = accept
    cls.class_name = cls.__name__
    cls.number = len(NODES)
    NODES.append(cls)
    return cls


class AST(object):
    """The root of all nodes.

    `number` is the class's index in NODES.  To do one thing for each class, use a table of
    functions by this number.
    """
    class_name = "AST"
    number = -1

    def accept(self, visitor):
        raise NotImplementedError


class Located(AST):
    """A node with a position in the source; programs that make such nodes may leave its end out, unless `needs_end`."""
    needs_end = False
    lineno = 0
    col_offset = 0
    end_lineno = 0
    end_col_offset = 0

    def at(self, lineno, col_offset, end_lineno, end_col_offset):
        self.lineno = lineno
        self.col_offset = col_offset
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset

    def at_node(self, other):
        self.at(other.lineno, other.col_offset, other.end_lineno, other.end_col_offset)


# Kinds.

class mod(AST):
    """A whole program."""

class stmt(Located):
    """A statement."""

class expr(Located):
    """An expression."""

class expr_context(AST):
    """Whether a target is read, bound or deleted."""

class boolop(AST):
    """`and` or `or`."""

class operator(AST):
    """A binary operator."""

class unaryop(AST):
    """A unary operator."""

class cmpop(AST):
    """A comparison operator."""

class excepthandler(Located):
    """One `except` clause."""

class pattern(Located):
    """A pattern of a `match` statement."""
    needs_end = True


class type_ignore(AST):
    """A comment `# type: ignore`."""


# Programs.

@node
class Module(mod):
    body = many("stmt")
    type_ignores = many("type_ignore")


@node
class Interactive(mod):
    body = many("stmt")


@node
class Expression(mod):
    body = one("expr")


@node
class FunctionType(mod):
    argtypes = many("expr")
    returns = one("expr")


@node
class TypeIgnore(type_ignore):
    lineno = one(integer)
    tag = one(string)


# Statements.

@node
class FunctionDef(stmt):
    name = one(identifier)
    args = one("arguments")
    body = many("stmt")
    decorator_list = many("expr")
    returns = opt("expr")
    type_comment = opt(string)


@node
class AsyncFunctionDef(stmt):
    name = one(identifier)
    args = one("arguments")
    body = many("stmt")
    decorator_list = many("expr")
    returns = opt("expr")
    type_comment = opt(string)


@node
class ClassDef(stmt):
    name = one(identifier)
    bases = many("expr")
    keywords = many("keyword")
    body = many("stmt")
    decorator_list = many("expr")


@node
class Return(stmt):
    value = opt("expr")


@node
class Delete(stmt):
    targets = many("expr")


@node
class Assign(stmt):
    targets = many("expr")
    value = one("expr")
    type_comment = opt(string)


@node
class AugAssign(stmt):
    target = one("expr")
    op = one("operator")
    value = one("expr")


@node
class AnnAssign(stmt):
    target = one("expr")
    annotation = one("expr")
    value = opt("expr")
    simple = one(integer)


@node
class For(stmt):
    target = one("expr")
    iter = one("expr")
    body = many("stmt")
    orelse = many("stmt")
    type_comment = opt(string)


@node
class AsyncFor(stmt):
    target = one("expr")
    iter = one("expr")
    body = many("stmt")
    orelse = many("stmt")
    type_comment = opt(string)


@node
class While(stmt):
    test = one("expr")
    body = many("stmt")
    orelse = many("stmt")


@node
class If(stmt):
    test = one("expr")
    body = many("stmt")
    orelse = many("stmt")


@node
class With(stmt):
    items = many("withitem")
    body = many("stmt")
    type_comment = opt(string)


@node
class AsyncWith(stmt):
    items = many("withitem")
    body = many("stmt")
    type_comment = opt(string)


@node
class Match(stmt):
    subject = one("expr")
    cases = many("match_case")


@node
class Raise(stmt):
    exc = opt("expr")
    cause = opt("expr")


@node
class Try(stmt):
    body = many("stmt")
    handlers = many("excepthandler")
    orelse = many("stmt")
    finalbody = many("stmt")


@node
class TryStar(stmt):
    body = many("stmt")
    handlers = many("excepthandler")
    orelse = many("stmt")
    finalbody = many("stmt")


@node
class Assert(stmt):
    test = one("expr")
    msg = opt("expr")


@node
class Import(stmt):
    names = many("alias")


@node
class ImportFrom(stmt):
    module = opt(identifier)
    names = many("alias")
    level = opt(integer)


@node
class Global(stmt):
    names = many(identifier)


@node
class Nonlocal(stmt):
    names = many(identifier)


@node
class Expr(stmt):
    value = one("expr")


@node
class Pass(stmt):
    pass


@node
class Break(stmt):
    pass


@node
class Continue(stmt):
    pass


# Expressions.

@node
class BoolOp(expr):
    op = one("boolop")
    values = many("expr")


@node
class NamedExpr(expr):
    target = one("expr")
    value = one("expr")


@node
class BinOp(expr):
    left = one("expr")
    op = one("operator")
    right = one("expr")


@node
class UnaryOp(expr):
    op = one("unaryop")
    operand = one("expr")


@node
class Lambda(expr):
    args = one("arguments")
    body = one("expr")


@node
class IfExp(expr):
    test = one("expr")
    body = one("expr")
    orelse = one("expr")


@node
class Dict(expr):
    keys = holes("expr")
    values = many("expr")


@node
class Set(expr):
    elts = many("expr")


@node
class ListComp(expr):
    elt = one("expr")
    generators = many("comprehension")


@node
class SetComp(expr):
    elt = one("expr")
    generators = many("comprehension")


@node
class DictComp(expr):
    key = one("expr")
    value = one("expr")
    generators = many("comprehension")


@node
class GeneratorExp(expr):
    elt = one("expr")
    generators = many("comprehension")


@node
class Await(expr):
    value = one("expr")


@node
class Yield(expr):
    value = opt("expr")


@node
class YieldFrom(expr):
    value = one("expr")


@node
class Compare(expr):
    left = one("expr")
    ops = many("cmpop")
    comparators = many("expr")


@node
class Call(expr):
    func = one("expr")
    args = many("expr")
    keywords = many("keyword")


@node
class FormattedValue(expr):
    value = one("expr")
    conversion = one(integer)
    format_spec = opt("expr")


@node
class JoinedStr(expr):
    values = many("expr")


@node
class Constant(expr):
    value = one(constant)
    kind = opt(string)


@node
class Attribute(expr):
    value = one("expr")
    attr = one(identifier)
    ctx = one("expr_context")


@node
class Subscript(expr):
    value = one("expr")
    slice = one("expr")
    ctx = one("expr_context")


@node
class Starred(expr):
    value = one("expr")
    ctx = one("expr_context")


@node
class Name(expr):
    id = one(identifier)
    ctx = one("expr_context")


@node
class List(expr):
    elts = many("expr")
    ctx = one("expr_context")


@node
class Tuple(expr):
    elts = many("expr")
    ctx = one("expr_context")


@node
class Slice(expr):
    lower = opt("expr")
    upper = opt("expr")
    step = opt("expr")


# Contexts.

@node
class Load(expr_context):
    pass


@node
class Store(expr_context):
    pass


@node
class Del(expr_context):
    pass


# Operators.

@node
class And(boolop):
    pass


@node
class Or(boolop):
    pass


@node
class Add(operator):
    pass


@node
class Sub(operator):
    pass


@node
class Mult(operator):
    pass


@node
class MatMult(operator):
    pass


@node
class Div(operator):
    pass


@node
class Mod(operator):
    pass


@node
class Pow(operator):
    pass


@node
class LShift(operator):
    pass


@node
class RShift(operator):
    pass


@node
class BitOr(operator):
    pass


@node
class BitXor(operator):
    pass


@node
class BitAnd(operator):
    pass


@node
class FloorDiv(operator):
    pass


@node
class Invert(unaryop):
    pass


@node
class Not(unaryop):
    pass


@node
class UAdd(unaryop):
    pass


@node
class USub(unaryop):
    pass


@node
class Eq(cmpop):
    pass


@node
class NotEq(cmpop):
    pass


@node
class Lt(cmpop):
    pass


@node
class LtE(cmpop):
    pass


@node
class Gt(cmpop):
    pass


@node
class GtE(cmpop):
    pass


@node
class Is(cmpop):
    pass


@node
class IsNot(cmpop):
    pass


@node
class In(cmpop):
    pass


@node
class NotIn(cmpop):
    pass


@node
class comprehension(AST):
    target = one("expr")
    iter = one("expr")
    ifs = many("expr")
    is_async = one(integer)


# Parts of statements and expressions.

@node
class ExceptHandler(excepthandler):
    type = opt("expr")
    name = opt(identifier)
    body = many("stmt")


@node
class arguments(AST):
    posonlyargs = many("arg")
    args = many("arg")
    vararg = opt("arg")
    kwonlyargs = many("arg")
    kw_defaults = holes("expr")
    kwarg = opt("arg")
    defaults = many("expr")


@node
class arg(Located):
    arg = one(identifier)
    annotation = opt("expr")
    type_comment = opt(string)


@node
class keyword(Located):
    arg = opt(identifier)
    value = one("expr")


@node
class alias(Located):
    name = one(identifier)
    asname = opt(identifier)


@node
class withitem(AST):
    context_expr = one("expr")
    optional_vars = opt("expr")


@node
class match_case(AST):
    pattern = one("pattern")
    guard = opt("expr")
    body = many("stmt")


# Patterns.

@node
class MatchValue(pattern):
    value = one("expr")


@node
class MatchSingleton(pattern):
    value = one(constant)


@node
class MatchSequence(pattern):
    patterns = many("pattern")


@node
class MatchMapping(pattern):
    keys = many("expr")
    patterns = many("pattern")
    rest = opt(identifier)


@node
class MatchClass(pattern):
    cls = one("expr")
    patterns = many("pattern")
    kwd_attrs = many(identifier)
    kwd_patterns = many("pattern")


@node
class MatchStar(pattern):
    name = opt(identifier)


@node
class MatchAs(pattern):
    pattern = opt("pattern")
    name = opt(identifier)


@node
class MatchOr(pattern):
    patterns = many("pattern")


class Visitor(object):
    """What `accept` calls; a subclass defines the `visit_NAME` methods that it needs.

    When translated, the methods of all visitors together must return one type.
    """

    def visit_unknown(self, node):
        raise NotImplementedError(node.class_name)


def _give_default_visits():
    def default(self, node):
        return self.visit_unknown(node)
    for cls in NODES:
        setattr(Visitor, "visit_" + cls.__name__, default)


_give_default_visits()
