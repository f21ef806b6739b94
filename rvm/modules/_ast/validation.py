"""_ast: what is wrong with a tree that no parser has made, in CPython's words.

`validate` walks the whole tree.  What a field's kind and name tell is checked for all classes
alike; RULES has what is special to one.
"""
from rvm.modules._ast.classes import fields_of
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.errors import type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Bool, W_Int, W_Long
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_Ellipsis, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.objectmodel import unrolling_iterable
from rvm.syntax import ast

LOAD, STORE, DEL = "Load", "Store", "Del"
NO_CONTEXT = ""

# The fields whose expressions are not read: name -> context; of "" the node's own.
CONTEXTS = {
    "Assign.targets": STORE, "AugAssign.target": STORE, "AnnAssign.target": STORE, "For.target": STORE,
    "AsyncFor.target": STORE, "comprehension.target": STORE, "withitem.optional_vars": STORE,
    "NamedExpr.target": STORE, "Delete.targets": DEL,
    "Starred.value": NO_CONTEXT, "List.elts": NO_CONTEXT, "Tuple.elts": NO_CONTEXT,
}

# The lists that are not empty, by the field's name; the body of a program may be.
FULL = ["body", "targets", "names", "items", "cases"]
WITHOUT_POSITION_CHECK = [ast.keyword, ast.alias]
NAMES_OF_NODES = {"expr": "expression", "stmt": "statement"}


def validate(node):
    """Raise ValueError, or TypeError, if no program could have been parsed to this tree."""
    CHECKERS[node.number](node)


def check_position(node):
    if node.lineno > node.end_lineno:
        raise value_error("AST node line range (%d, %d) is not valid" % (node.lineno, node.end_lineno))
    if (node.lineno < 0 and node.end_lineno != node.lineno) or (
            node.col_offset < 0 and node.col_offset != node.end_col_offset):
        raise value_error("AST node column range (%d, %d) for line range (%d, %d) is not valid" % (
            node.col_offset, node.end_col_offset, node.lineno, node.end_lineno))
    if node.lineno == node.end_lineno and node.col_offset > node.end_col_offset:
        raise value_error("line %d, column %d-%d is not a valid range" % (
            node.lineno, node.col_offset, node.end_col_offset))


# Contexts.

def context_of(node):
    """Return the context of an expression, "" if it has none."""
    if isinstance(node, ast.Name):
        return node.ctx.class_name
    if isinstance(node, ast.Attribute):
        return node.ctx.class_name
    if isinstance(node, ast.Subscript):
        return node.ctx.class_name
    if isinstance(node, ast.Starred):
        return node.ctx.class_name
    if isinstance(node, ast.List):
        return node.ctx.class_name
    if isinstance(node, ast.Tuple):
        return node.ctx.class_name
    return NO_CONTEXT


def check_expression(node, wanted):
    """Check an expression that is to have a context."""
    context = context_of(node)
    if context == NO_CONTEXT:
        if wanted != LOAD:
            raise value_error("expression which can't be assigned to in %s context" % wanted)
    elif context != wanted:
        raise value_error("expression must have %s context but has %s instead" % (wanted, context))
    validate(node)


# All classes.

def make_checker(cls):
    """Return the function that checks a node of the class with all in it."""
    has_position = issubclass(cls, ast.Located) and cls not in WITHOUT_POSITION_CHECK
    fields = unrolling_iterable([
        (field.name, field.metadata["shape"], field.metadata["kind"], is_full(cls, field),
         CONTEXTS.get("%s.%s" % (cls.__name__, field.name), LOAD))
        for field in in_order(fields_of(cls))])
    class_name = cls.__name__
    rule = RULES.get(cls, no_rule)
    last_rule = LAST_RULES.get(cls, no_rule)

    def check(node):
        assert isinstance(node, cls)
        if has_position:
            check_position(node)
        rule(node)
        for name, shape, kind, full, context in fields:
            value = getattr(node, name)
            if full and len(value) == 0:
                raise value_error("empty %s on %s" % (name, class_name))
            if kind in UNCHECKED:
                continue
            wanted = context if context != NO_CONTEXT else context_of(node)
            if shape == "many" or shape == "holes":
                for item in value:
                    if item is not None:
                        check_child(item, kind, wanted)
                    elif shape == "many":
                        raise value_error("None disallowed in %s list" % NAMES_OF_NODES.get(kind, kind))
            elif value is not None:
                check_child(value, kind, wanted)
        last_rule(node)
    return check


UNCHECKED = ["identifier", "int", "string", "constant", "expr_context", "boolop", "operator", "unaryop", "cmpop",
             "type_ignore", "alias"]


def is_full(cls, field):
    return field.metadata["shape"] == "many" and field.name in FULL and not issubclass(cls, ast.mod)


def in_order(fields):
    """Return the fields that are to be checked: of comprehensions the generators come first, as CPython has it."""
    fields = [field for field in fields if field.metadata["kind"] not in UNCHECKED or field.name in FULL]
    return ([field for field in fields if field.name == "generators"] +
            [field for field in fields if field.name != "generators"])


def check_child(node, kind, wanted):
    if kind == "expr":
        check_expression(node, wanted)
    else:
        validate(node)


# What is special to a class.

RULES = {}          # class -> the function called before its fields are checked
LAST_RULES = {}     # ... and after


def rule(cls, rules=RULES):
    """Declare the function that checks what is special to a class."""
    def declare(function):
        rules[cls] = function
        return function
    return declare


def no_rule(node):
    pass


def check_name(name):
    if name == "None" or name == "True" or name == "False":
        raise value_error("identifier field can't represent '%s' constant" % name)


def check_capture(name):
    if name is not None:
        if name == "_":
            raise value_error("can't capture name '_' in patterns")
        check_name(name)


@rule(ast.arguments, LAST_RULES)
def check_arguments(node):
    if len(node.defaults) > len(node.posonlyargs) + len(node.args):
        raise value_error("more positional defaults than args on arguments")
    if len(node.kw_defaults) != len(node.kwonlyargs):
        raise value_error("length of kwonlyargs is not the same as kw_defaults on arguments")


@rule(ast.AnnAssign)
def check_annotated(node):
    if node.simple != 0 and not isinstance(node.target, ast.Name):
        raise type_error("AnnAssign with simple non-Name target")


@rule(ast.Raise)
def check_raise(node):
    if node.exc is None and node.cause is not None:
        raise value_error("Raise with cause but no exception")


@rule(ast.Try)
def check_try(node):
    check_clauses("Try", len(node.handlers), len(node.orelse), len(node.finalbody))


@rule(ast.TryStar)
def check_try_star(node):
    check_clauses("TryStar", len(node.handlers), len(node.orelse), len(node.finalbody))


def check_clauses(name, handlers, orelse, finalbody):
    if handlers == 0 and finalbody == 0:
        raise value_error("%s has neither except handlers nor finalbody" % name)
    if handlers == 0 and orelse != 0:
        raise value_error("%s has orelse but no except handlers" % name)


@rule(ast.ImportFrom)
def check_import_from(node):
    if node.level < 0:
        raise value_error("Negative ImportFrom level")


@rule(ast.BoolOp)
def check_bool_op(node):
    if len(node.values) < 2:
        raise value_error("BoolOp with less than 2 values")


@rule(ast.Dict)
def check_dict(node):
    if len(node.keys) != len(node.values):
        raise value_error("Dict doesn't have the same number of keys as values")


@rule(ast.NamedExpr)
def check_named(node):
    if not isinstance(node.target, ast.Name):
        raise type_error("NamedExpr target must be a Name")


@rule(ast.ListComp)
def check_list_comp(node):
    check_generators(len(node.generators))


@rule(ast.SetComp)
def check_set_comp(node):
    check_generators(len(node.generators))


@rule(ast.DictComp)
def check_dict_comp(node):
    check_generators(len(node.generators))


@rule(ast.GeneratorExp)
def check_generator(node):
    check_generators(len(node.generators))


def check_generators(count):
    if count == 0:
        raise value_error("comprehension with no generators")


@rule(ast.Compare)
def check_compare(node):
    if len(node.comparators) == 0:
        raise value_error("Compare with no comparators")
    if len(node.comparators) != len(node.ops):
        raise value_error("Compare has a different number of comparators and operands")


@rule(ast.Name)
def check_name_node(node):
    check_name(node.id)


@rule(ast.Constant)
def check_constant(node):
    check_constant_object(node.value)


def check_constant_object(w_value):
    """Raise TypeError if no literal, nor the folding of literals, makes such an object."""
    if w_value is w_None or w_value is w_Ellipsis or is_simple_constant(w_value):
        return
    w_type = w_value.gettype()
    if isinstance(w_value, W_Tuple) and w_type is W_Tuple.static_type:
        for w_item in w_value.items_w:
            check_constant_object(w_item)
    elif isinstance(w_value, W_FrozenSet) and w_type is W_FrozenSet.static_type:
        for w_item in protocol.items_of(w_value):
            check_constant_object(w_item)
    else:
        raise type_error("got an invalid type in Constant: %s" % protocol.type_name(w_value))


SIMPLE_TYPES_W = [W_Int.static_type, W_Float.static_type, W_Complex.static_type, W_Bool.static_type,
                  W_Str.static_type, W_Bytes.static_type]


def is_simple_constant(w_value):
    return w_value.gettype() in SIMPLE_TYPES_W


# Patterns.

@rule(ast.MatchValue)
def check_match_value(node):
    check_value_of_pattern(node.value)


def check_value_of_pattern(node):
    """Check an expression that is a pattern."""
    check_expression(node, LOAD)
    if isinstance(node, ast.Constant):
        w_value = node.value
        if not is_simple_constant(w_value) or isinstance(w_value, W_Bool):
            raise value_error("unexpected constant inside of a literal pattern")
    elif isinstance(node, ast.UnaryOp):
        if not is_negative_number(node):
            raise not_literal()
    elif isinstance(node, ast.BinOp):
        if not is_complex_number(node):
            raise not_literal()
    elif not isinstance(node, ast.Attribute) and not isinstance(node, ast.JoinedStr):
        raise not_literal()


def not_literal():
    return value_error("patterns may only match literals and attribute lookups")


def is_number(node, real, imaginary):
    """Tell whether the expression is a number of one of the kinds that are allowed."""
    if not isinstance(node, ast.Constant):
        return False
    w_value = node.value
    w_type = w_value.gettype()
    if w_type is W_Complex.static_type:
        return imaginary
    return real and (w_type is W_Int.static_type or w_type is W_Float.static_type)


def is_negative_number(node, imaginary=True):
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and is_number(node.operand, True, imaginary)


def is_complex_number(node):
    """Tell whether a BinOp is a real number plus or minus an imaginary one."""
    assert isinstance(node, ast.BinOp)
    if not isinstance(node.op, ast.Add) and not isinstance(node.op, ast.Sub):
        return False
    if not is_number(node.left, True, False) and not is_negative_number(node.left, False):
        return False
    return is_number(node.right, False, True)


@rule(ast.MatchSingleton)
def check_match_singleton(node):
    if node.value is not w_None and not isinstance(node.value, W_Bool):
        raise value_error("MatchSingleton can only contain True, False and None")


@rule(ast.MatchMapping)
def check_match_mapping(node):
    if len(node.keys) != len(node.patterns):
        raise value_error("MatchMapping doesn't have the same number of keys as patterns")
    check_capture(node.rest)
    for key in node.keys:
        if key is not None and not is_singleton(key):
            check_value_of_pattern(key)
    check_no_stars(node.patterns)


def is_singleton(node):
    return isinstance(node, ast.Constant) and (node.value is w_None or isinstance(node.value, W_Bool))


@rule(ast.MatchClass)
def check_match_class(node):
    if len(node.kwd_attrs) != len(node.kwd_patterns):
        raise value_error("MatchClass doesn't have the same number of keyword attributes as patterns")
    cls = node.cls
    while isinstance(cls, ast.Attribute):
        cls = cls.value
    if not isinstance(cls, ast.Name):
        raise value_error("MatchClass cls field can only contain Name or Attribute nodes.")
    for name in node.kwd_attrs:
        check_name(name)
    check_no_stars(node.patterns)
    check_no_stars(node.kwd_patterns)


@rule(ast.MatchStar)
def check_match_star(node):
    check_capture(node.name)


@rule(ast.MatchAs)
def check_match_as(node):
    check_capture(node.name)
    if node.pattern is not None:
        if node.name is None:
            raise value_error("MatchAs must specify a target name if a pattern is given")
        check_no_star(node.pattern)


@rule(ast.MatchOr)
def check_match_or(node):
    if len(node.patterns) < 2:
        raise value_error("MatchOr requires at least 2 patterns")
    check_no_stars(node.patterns)


@rule(ast.match_case)
def check_match_case(node):
    check_no_star(node.pattern)


def check_no_stars(patterns):
    for pattern in patterns:
        check_no_star(pattern)


def check_no_star(pattern):
    if isinstance(pattern, ast.MatchStar):
        raise value_error("can't use MatchStar here")


CHECKERS = [make_checker(cls) for cls in ast.NODES]
