"""Builds the parameters of functions and lambdas, and refuses those in a wrong order."""
from rvm.syntax import ast, tokens
from rvm.syntax.ast_builder_base import kind_of, name_of, set_position, text_of

ARG = kind_of("arg")
DEFAULT_ARG = kind_of("default_arg")
SLASH = kind_of("slash")
STAR = kind_of("star")
STAR_ARG = kind_of("star_arg")


class Parameters(object):
    """The parameters read so far."""

    def __init__(self, builder, is_lambda):
        self.builder = builder
        self.is_lambda = is_lambda
        self.posonlyargs = []
        self.args = []
        self.vararg = None
        self.kwonlyargs = []
        self.kw_defaults = []
        self.kwarg = None
        self.defaults = []
        self.seen_slash = False
        self.bare_star = None       # a node `star` that still wants a parameter after it
        self.seen_star = False
        self.last = None            # the parameter read last, None after what is none

    def add(self, node):
        if node.kind == tokens.TYPE_COMMENT:
            return self.add_type_comment(node)
        self.last = None
        if self.kwarg is not None:
            raise self.builder.error_at_tokens(
                node.first, node.first, "arguments cannot follow var-keyword argument")
        if node.kind == ARG:
            self.add_arg(node, None)
        elif node.kind == DEFAULT_ARG:
            self.add_arg(node.children[0], node.children[1])
        elif node.kind == SLASH:
            self.add_slash(node)
        elif node.kind == STAR:
            self.add_star(node)
            self.bare_star = node
        elif node.kind == STAR_ARG:
            self.add_star(node)
            self.vararg = self.last = _star_arg(self.builder, node)
        else:
            self.check_bare_star()
            self.kwarg = self.last = _arg(self.builder, node.children[0])

    def add_type_comment(self, node):
        """Note what a type comment says of the parameter before it."""
        if self.last is not None:
            self.last.type_comment = text_of(node)
            return
        raise self.builder.error(
            node, "invalid syntax" if self.bare_star is None else "bare * has associated type comment")

    def add_arg(self, node, default):
        arg = self.last = _arg(self.builder, node)
        value = self.builder.optional_expression(default)
        if self.seen_star:
            self.bare_star = None
            self.kwonlyargs.append(arg)
            self.kw_defaults.append(value)
            return
        self.args.append(arg)
        if value is not None:
            self.defaults.append(value)
        elif len(self.defaults) > 0:
            raise self.builder.error(node, "non-default argument follows default argument")

    def add_slash(self, node):
        if self.seen_slash:
            raise self.builder.error(node, "/ may appear only once")
        if self.seen_star:
            raise self.builder.error(node, "/ must be ahead of *")
        if len(self.args) == 0 and self.builder.token_after(node.last).kind == tokens.COMMA:
            raise self.builder.error(node, "at least one argument must precede /")
        if len(self.args) == 0:
            raise self.builder.error(node, "invalid syntax")
        self.seen_slash = True
        self.posonlyargs = self.args
        self.args = []

    def add_star(self, node):
        if self.seen_star:
            raise self.builder.error_at_tokens(
                node.first, node.first, "* argument may appear only once")
        self.seen_star = True

    def check_bare_star(self):
        if self.bare_star is not None:
            token = self.bare_star.first
            if self.is_lambda:
                token = self.builder.token_after(token)
            raise self.builder.error_at_tokens(
                token, token, "named arguments must follow bare *")

    def finish(self):
        self.check_bare_star()
        return ast.arguments(self.posonlyargs, self.args, self.vararg, self.kwonlyargs,
                             self.kw_defaults, self.kwarg, self.defaults)


def parameters(builder, node, is_lambda):
    """Return the `arguments` of a node `parameters` or `lambda_parameters`; the node may be None."""
    found = Parameters(builder, is_lambda)
    if node is not None:
        for child in node.children:
            found.add(child)
    return found.finish()


def _arg(builder, node):
    annotation = None
    if len(node.children) == 2:     # a lambda's parameter has no annotation
        annotation = builder.optional_expression(node.children[1])
    arg = ast.arg(name_of(node.children[0]), annotation, None)
    set_position(arg, node)
    return arg


def _star_arg(builder, node):
    if len(node.children) == 1:
        return _arg(builder, node.children[0])
    name, annotation = node.children    # `*args: *Ts`
    arg = ast.arg(name_of(name), builder.expression(annotation), None)
    arg.at(name.first.lineno, name.first.col_offset,
           annotation.last.end_lineno, annotation.last.end_col_offset)
    return arg
