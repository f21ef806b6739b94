"""Builds statements: one function for each kind of node."""
from rvm.syntax import ast, tokens
from rvm.syntax.ast_builder_base import (
    DEL, GROUP, STARRED, STORE, describe, kind_of, name_of, optional_name, optional_text, set_position, span,
    set_context, statement, text_of, ungrouped)
from rvm.syntax.ast_builder_expressions import arguments
from rvm.syntax.ast_builder_parameters import parameters

AS_ITEM = kind_of("as_item")
ASSIGNMENT_EXPRESSION = kind_of("assignment_expression")
ASYNC_FUNCTION_DEF = kind_of("async_function_def")
BARE_GENEXP = kind_of("bare_genexp")
CLASS_DEF = kind_of("class_def")
IMPORT_STAR = kind_of("import_star")
STAR_EXPRESSIONS = kind_of("star_expressions")
TUPLE = kind_of("tuple")

AUGMENTED_OPERATORS = {
    tokens.PLUSEQUAL: ast.Add(), tokens.MINEQUAL: ast.Sub(), tokens.STAREQUAL: ast.Mult(),
    tokens.ATEQUAL: ast.MatMult(), tokens.SLASHEQUAL: ast.Div(),
    tokens.DOUBLESLASHEQUAL: ast.FloorDiv(), tokens.PERCENTEQUAL: ast.Mod(),
    tokens.DOUBLESTAREQUAL: ast.Pow(), tokens.AMPEREQUAL: ast.BitAnd(),
    tokens.VBAREQUAL: ast.BitOr(), tokens.CIRCUMFLEXEQUAL: ast.BitXor(),
    tokens.LEFTSHIFTEQUAL: ast.LShift(), tokens.RIGHTSHIFTEQUAL: ast.RShift(),
}

# Targets for which `TARGET = x` is not taken for a mistyped comparison.
NOT_COMPARED = ["list", "tuple", "generator expression", "True", "None", "False",
                "name", "attribute", "subscript", "starred"]
LOOSER_THAN_COMPARED = [kind_of(name) for name in [
    "comparison", "not_test", "conjunction", "disjunction", "conditional", "lambda_def"]]


# Simple statements.

@statement("expression_stmt")
def build_expression(builder, node):
    return ast.Expr(builder.expression(node.children[0]))


@statement("pass_stmt")
def build_pass(builder, node):
    return ast.Pass()


@statement("break_stmt")
def build_break(builder, node):
    return ast.Break()


@statement("continue_stmt")
def build_continue(builder, node):
    return ast.Continue()


@statement("return_stmt")
def build_return(builder, node):
    return ast.Return(builder.optional_expression(node.children[0]))


@statement("raise_stmt")
def build_raise(builder, node):
    exc, cause = node.children
    return ast.Raise(builder.optional_expression(exc), builder.optional_expression(cause))


@statement("assert_stmt")
def build_assert(builder, node):
    test, msg = node.children
    return ast.Assert(builder.expression(test), builder.optional_expression(msg))


@statement("global_stmt")
def build_global(builder, node):
    return ast.Global([name_of(name) for name in node.children])


@statement("nonlocal_stmt")
def build_nonlocal(builder, node):
    return ast.Nonlocal([name_of(name) for name in node.children])


@statement("del_stmt")
def build_del(builder, node):
    targets = node.children[0]
    if targets.kind == STAR_EXPRESSIONS:
        return ast.Delete([builder.target(target, DEL) for target in targets.children])
    return ast.Delete([builder.target(targets, DEL)])


# Assignments.

@statement("assignment")
def build_assignment(builder, node):
    last = len(node.children) - 1
    type_comment = None
    if node.children[last].kind == tokens.TYPE_COMMENT:
        type_comment = text_of(node.children[last])
        last -= 1
    targets = [_assigned(builder, node, i, last == 1) for i in range(last)]
    return ast.Assign(targets, builder.expression(node.children[last]), type_comment)


def _assigned(builder, node, index, is_single):
    """Return the target at `index` of an assignment; if it `is_single`, there is no other."""
    target_node = node.children[index]
    target = builder.expression(target_node)
    if isinstance(target, ast.Yield) or isinstance(target, ast.YieldFrom):
        if target_node.kind != GROUP:
            raise builder.error_at_expr(target, "assignment to yield expression not possible")
    if is_single:
        refuse_comparison(builder, target_node)
    set_context(builder, target, STORE)
    return target


def refuse_comparison(builder, node):
    """Refuse `f() = x` and `a, f() = x`, where `==` may have been meant."""
    if node.kind == STAR_EXPRESSIONS:
        last = node.children[-1]
        if last.last is node.last:      # no comma after it
            refuse_comparison(builder, last)
        return
    if node.kind in LOOSER_THAN_COMPARED:
        return
    described = describe(builder.expression(node))
    if described not in NOT_COMPARED:
        raise builder.error(
            ungrouped(node), "cannot assign to %s here. Maybe you meant '==' instead of '='?" % described)


def _is_single(target):
    return (isinstance(target, ast.Name) or isinstance(target, ast.Attribute)
            or isinstance(target, ast.Subscript))


@statement("augmented_assignment")
def build_augmented(builder, node):
    target = builder.expression(node.children[0])
    if not _is_single(target):
        raise builder.error_at_expr(
            target, "'%s' is an illegal expression for augmented assignment" % describe(target))
    set_context(builder, target, STORE)
    operator = AUGMENTED_OPERATORS[node.children[1].children[0].kind]
    return ast.AugAssign(target, operator, builder.expression(node.children[2]))


@statement("annotated_assignment")
def build_annotated(builder, node):
    target = builder.expression(node.children[0])
    if isinstance(target, ast.Tuple) or isinstance(target, ast.List):
        bare = node.children[0]
        raise builder.error(bare.children[0] if bare.kind == STAR_EXPRESSIONS else bare,
                            "only single target (not %s) can be annotated" % describe(target))
    if not _is_single(target):
        raise builder.error_at_expr(target, "illegal target for annotation")
    set_context(builder, target, STORE)
    simple = 1 if node.children[0].kind == tokens.NAME else 0
    return ast.AnnAssign(target, builder.expression(node.children[1]),
                         builder.optional_expression(node.children[2]), simple)


# Imports.

@statement("import_name")
def build_import(builder, node):
    return ast.Import([_dotted_alias(name) for name in node.children])


@statement("import_from")
def build_import_from(builder, node):
    module, names = node.children
    return ast.ImportFrom(_dotted(module), _imported(names), 0)


@statement("import_relative")
def build_import_relative(builder, node):
    dots, module, names = node.children
    level = 0
    for dot in dots.children:
        level += len(text_of(dot))
    return ast.ImportFrom(None if module is None else _dotted(module), _imported(names), level)


def _imported(node):
    """Return the aliases that `from ... import` imports."""
    if node.kind == IMPORT_STAR:
        everything = ast.alias("*", None)
        set_position(everything, node)
        return [everything]
    return [_alias(name) for name in node.children]


def _alias(node):
    name, asname = node.children
    alias = ast.alias(name_of(name), optional_name(asname))
    set_position(alias, node)
    return alias


def _dotted_alias(node):
    name, asname = node.children
    alias = ast.alias(_dotted(name), optional_name(asname))
    set_position(alias, node)
    return alias


def _dotted(node):
    return ".".join([name_of(name) for name in node.children])


# Conditions and loops.

@statement("if_stmt")
def build_if(builder, node):
    """Build the `if` from its end: each `elif` becomes an `if` in the `else` of the one before."""
    clauses = len(node.children) - 1
    orelse = builder.optional_block(node.children[clauses])
    for i in range(clauses - 1, 1, -1):
        clause = node.children[i]
        inner = ast.If(builder.expression(clause.children[0]), builder.block(clause.children[1]), orelse)
        span(inner, clause.first, node.last)
        orelse = [inner]
    return ast.If(builder.expression(node.children[0]), builder.block(node.children[1]), orelse)


@statement("while_stmt")
def build_while(builder, node):
    test, body, orelse = node.children
    return ast.While(builder.expression(test), builder.block(body), builder.optional_block(orelse))


@statement("for_stmt")
def build_for(builder, node):
    target, iterable, type_comment, body, orelse = node.children
    return ast.For(builder.target(target, STORE), builder.expression(iterable),
                   builder.block(body), builder.optional_block(orelse), optional_text(type_comment))


@statement("async_stmt")
def build_async(builder, node):
    inner = builder.statement(node.children[0])
    if isinstance(inner, ast.For):
        return ast.AsyncFor(inner.target, inner.iter, inner.body, inner.orelse, inner.type_comment)
    assert isinstance(inner, ast.With)
    return ast.AsyncWith(inner.items, inner.body, inner.type_comment)


# Try and with.

@statement("try_stmt")
def build_try(builder, node):
    body, handlers, orelse, finalbody = _try_parts(builder, node)
    return ast.Try(body, handlers, orelse, finalbody)


@statement("try_star")
def build_try_star(builder, node):
    body, handlers, orelse, finalbody = _try_parts(builder, node)
    return ast.TryStar(body, handlers, orelse, finalbody)


@statement("try_finally")
def build_try_finally(builder, node):
    return ast.Try(builder.block(node.children[0]), [], [], builder.block(node.children[1]))


def _try_parts(builder, node):
    children = node.children
    end = len(children) - 2     # of the handlers
    body = builder.block(children[0])
    handlers = [_handler(builder, children[i]) for i in range(1, end)]
    orelse = builder.optional_block(children[end])
    return body, handlers, orelse, builder.optional_block(children[end + 1])


def _handler(builder, node):
    type_, name, body = node.children
    handler = ast.ExceptHandler(
        builder.optional_expression(type_), optional_name(name), builder.block(body))
    set_position(handler, node)
    return handler


@statement("with_stmt")
def build_with(builder, node):
    last = len(node.children) - 1
    body = node.children[last]
    type_comment = None
    if node.children[last - 1].kind == tokens.TYPE_COMMENT:
        last -= 1
        type_comment = text_of(node.children[last])
    items = [node.children[i] for i in range(last)]
    if len(items) == 1 and _holds_items(items[0]) and type_comment is None:     # which items in brackets have not
        items = items[0].children
    return ast.With([_with_item(builder, item) for item in items], builder.block(body), type_comment)


def _holds_items(node):
    """Return whether what looks like a tuple is the list of items of `with (a, b):`."""
    if node.kind != TUPLE or len(node.children) == 0:
        return False
    for child in node.children:
        if child.kind == STARRED or child.kind == ASSIGNMENT_EXPRESSION:
            return False
    return True


def _with_item(builder, node):
    if node.kind == STARRED or node.kind == ASSIGNMENT_EXPRESSION:
        raise builder.error(node, "invalid syntax")
    if node.kind != AS_ITEM:
        return ast.withitem(builder.expression(node), None)
    context, target = node.children
    return ast.withitem(builder.expression(context), builder.target(target, STORE))


# Match.

@statement("match_stmt")
def build_match(builder, node):
    cases = [_case(builder, node.children[i]) for i in range(1, len(node.children))]
    return ast.Match(builder.expression(node.children[0]), cases)


def _case(builder, node):
    pattern, guard, body = node.children
    return ast.match_case(
        builder.pattern(pattern), builder.optional_expression(guard), builder.block(body))


# Functions and classes.

@statement("function_def", "async_function_def")
def build_function(builder, node):
    return _function(builder, node, [])


@statement("class_def")
def build_class(builder, node):
    return _class(builder, node, [])


@statement("decorated")
def build_decorated(builder, node):
    last = len(node.children) - 1
    decorators = [builder.expression(node.children[i].children[0]) for i in range(last)]
    definition = node.children[last]
    if definition.kind == CLASS_DEF:
        return _class(builder, definition, decorators)
    return _function(builder, definition, decorators)


def _function(builder, node, decorators):
    if node.kind == ASYNC_FUNCTION_DEF:
        name, args, returns, type_comment, body = _function_parts(builder, node.children[0])
        function = ast.AsyncFunctionDef(name, args, body, decorators, returns, type_comment)
        set_position(function, node)
        return function
    name, args, returns, type_comment, body = _function_parts(builder, node)
    function = ast.FunctionDef(name, args, body, decorators, returns, type_comment)
    set_position(function, node)
    return function


def _function_parts(builder, node):
    name, params, returns, type_comment, body = node.children
    args = parameters(builder, params, False)
    return (name_of(name), args, builder.optional_expression(returns), optional_text(type_comment),
            builder.block(body))


def _refuse_genexp(builder, args):
    """Refuse `class C(f for f in x)`: a call takes a bare generator expression, a class does not."""
    if len(args.children) == 1 and args.children[0].kind == BARE_GENEXP:
        keyword = args.children[0].children[1].first
        raise builder.error_at_tokens(keyword, keyword, "invalid syntax")


def _class(builder, node, decorators):
    name, args, body = node.children
    bases = []
    keywords = []
    if args is not None:
        _refuse_genexp(builder, args)
        bases, keywords = arguments(builder, args)
    definition = ast.ClassDef(name_of(name), bases, keywords, builder.block(body), decorators)
    set_position(definition, node)
    return definition
