"""The first pass of scope analysis: opens the scopes of a program and notes the uses of each name.

It visits nodes in the order of CPython's symbol table, which is not always the order of
evaluation.  That order decides the order of a scope's children, and which of two errors
is reported.
"""
from rvm.compiler.analysis.errors import scope_error_at
from rvm.compiler.analysis.symbols import (
    Directive, Scope, ScopeTable, mangle,
    MODULE, CLASS, FUNCTION, LAMBDA, COMPREHENSION, ANNOTATION,
    DECLARED_GLOBAL, ASSIGNED, PARAMETER, DECLARED_NONLOCAL, USED, IMPORTED,
    ANNOTATED, ITERATED, COMPREHENSION_ARGUMENT)
from rvm.compiler.analysis.walk import Walker, visit_all, visit_all_but_holes, visit_optional
from rvm.syntax import ast


class ScopeBuilder(Walker):
    """Visits a program once, and fills `table` and `directives`."""

    def __init__(self, module, filename, futures):
        self.filename = filename
        self.futures = futures
        self.class_name = ""
        self.scope = Scope(MODULE, "<module>", module, None, "")
        self.table = ScopeTable(self.scope)

    # Scopes.

    def enter(self, kind, name, node):
        parent = self.scope
        scope = Scope(kind, name, node, parent, self.class_name)
        scope.is_nested = parent.is_nested or parent.is_function()
        scope.iterable_depth = parent.iterable_depth
        if kind != ANNOTATION:
            parent.children.append(scope)
            self.table.add(scope)
        self.scope = scope
        return scope

    def leave(self):
        self.scope = self.scope.parent

    def error(self, msg, node):
        return scope_error_at(msg, self.filename, node)

    # Names.

    def flags(self, name):
        return self.scope.flags(self.scope.mangle(name))

    def note(self, name, flag, node):
        """Note in the current scope that `name` has `flag`, at `node`."""
        self.note_in(self.scope, name, flag, node)

    def note_in(self, scope, source_name, flag, node):
        name = mangle(self.class_name, source_name)
        flags = scope.flags(name)
        if flag & PARAMETER and flags & PARAMETER:
            raise self.error("duplicate argument '%s' in function definition" % source_name, node)
        flags |= flag
        if scope.in_iteration_target:
            if flags & (DECLARED_GLOBAL | DECLARED_NONLOCAL):
                raise self.error("comprehension inner loop cannot rebind assignment "
                                 "expression target '%s'" % source_name, node)
            flags |= ITERATED
        scope.symbols[name] = flags
        if flag & PARAMETER:
            scope.parameters.append(name)
        elif flag & DECLARED_GLOBAL:
            # The module then holds the name, even if only functions assign it.
            module = self.table.root
            module.symbols[name] = module.flags(name) | flag

    def direct(self, name, node):
        self.scope.directives.append(Directive(self.scope.mangle(name), node))

    # Functions and classes.

    def visit_FunctionDef(self, node):
        self.outside_of_function(node, node.name, node.args, node.decorator_list, node.returns)
        self.inside_function(node, node.name, node.args, node.body)

    def visit_AsyncFunctionDef(self, node):
        self.outside_of_function(node, node.name, node.args, node.decorator_list, node.returns)
        self.inside_function(node, node.name, node.args, node.body)

    def outside_of_function(self, node, name, args, decorators, returns):
        """Visit what the enclosing scope evaluates: defaults, annotations, decorators."""
        self.note(name, ASSIGNED, node)
        visit_all(self, args.defaults)
        visit_all_but_holes(self, args.kw_defaults)
        self.visit_annotations(node, args)
        if returns is not None:
            self.visit_annotation(returns)
        visit_all(self, decorators)

    def inside_function(self, node, name, args, body):
        scope = self.enter(FUNCTION, name, node)
        scope.is_coroutine = isinstance(node, ast.AsyncFunctionDef)
        self.note_parameters(args)
        visit_all(self, body)
        self.leave()

    def visit_Lambda(self, node):
        visit_all(self, node.args.defaults)
        visit_all_but_holes(self, node.args.kw_defaults)
        self.enter(LAMBDA, "<lambda>", node)
        self.note_parameters(node.args)
        node.body.accept(self)
        self.leave()

    def note_parameters(self, args):
        for group in [args.posonlyargs, args.args, args.kwonlyargs]:
            for arg in group:
                self.note(arg.arg, PARAMETER, arg)
        if args.vararg is not None:
            self.note(args.vararg.arg, PARAMETER, args.vararg)
            self.scope.has_varargs = True
        if args.kwarg is not None:
            self.note(args.kwarg.arg, PARAMETER, args.kwarg)
            self.scope.has_varkeywords = True

    def visit_ClassDef(self, node):
        self.note(node.name, ASSIGNED, node)
        visit_all(self, node.bases)
        visit_all(self, node.keywords)
        visit_all(self, node.decorator_list)
        outer = self.class_name
        self.class_name = node.name
        self.enter(CLASS, node.name, node)
        visit_all(self, node.body)
        self.leave()
        self.class_name = outer

    # Annotations.

    def visit_annotations(self, node, args):
        """Visit the annotations of a function's parameters."""
        if self.futures.annotations:
            self.enter(ANNOTATION, "_annotation", node)
        for group in [args.posonlyargs, args.args]:
            self.visit_argument_annotations(group)
        if args.vararg is not None:
            visit_optional(self, args.vararg.annotation)
        if args.kwarg is not None:
            visit_optional(self, args.kwarg.annotation)
        self.visit_argument_annotations(args.kwonlyargs)
        if self.futures.annotations:
            self.leave()

    def visit_argument_annotations(self, args):
        for arg in args:
            visit_optional(self, arg.annotation)

    def visit_annotation(self, annotation):
        if self.futures.annotations:
            self.enter(ANNOTATION, "_annotation", annotation)
        annotation.accept(self)
        if self.futures.annotations:
            self.leave()

    def visit_AnnAssign(self, node):
        target = node.target
        if isinstance(target, ast.Name):
            self.refuse_declared(target.id, node)
            if node.simple:
                self.note(target.id, ANNOTATED | ASSIGNED, target)
            elif node.value is not None:
                self.note(target.id, ASSIGNED, target)
        else:
            target.accept(self)
        self.visit_annotation(node.annotation)
        visit_optional(self, node.value)

    def refuse_declared(self, name, node):
        if not node.simple or self.scope.kind == MODULE:
            return
        flags = self.flags(name)
        if flags & DECLARED_GLOBAL:
            raise self.error("annotated name '%s' can't be global" % name, node)
        if flags & DECLARED_NONLOCAL:
            raise self.error("annotated name '%s' can't be nonlocal" % name, node)

    def refuse_in_annotation(self, what, node):
        if self.scope.kind == ANNOTATION:
            raise self.error("'%s' can not be used within an annotation" % what, node)

    # Statements.

    def visit_Try(self, node):
        visit_all(self, node.body)
        visit_all(self, node.orelse)
        visit_all(self, node.handlers)
        visit_all(self, node.finalbody)

    def visit_TryStar(self, node):
        visit_all(self, node.body)
        visit_all(self, node.orelse)
        visit_all(self, node.handlers)
        visit_all(self, node.finalbody)

    def visit_ExceptHandler(self, node):
        visit_optional(self, node.type)
        if node.name is not None:
            self.note(node.name, ASSIGNED, node)
        visit_all(self, node.body)

    def visit_alias(self, node):
        name = node.name if node.asname is None else node.asname
        if name == "*":
            if self.scope.kind != MODULE:
                raise self.error("import * only allowed at module level", node)
            return
        dot = name.find(".")
        if dot >= 0:
            name = name[:dot]
        self.note(name, IMPORTED, node)

    def visit_Global(self, node):
        for name in node.names:
            self.declare(name, "global", DECLARED_GLOBAL, node)

    def visit_Nonlocal(self, node):
        for name in node.names:
            self.declare(name, "nonlocal", DECLARED_NONLOCAL, node)

    def declare(self, name, word, flag, node):
        flags = self.flags(name)
        if flags & PARAMETER:
            raise self.error("name '%s' is parameter and %s" % (name, word), node)
        if flags & USED:
            raise self.error("name '%s' is used prior to %s declaration" % (name, word), node)
        if flags & ANNOTATED:
            raise self.error("annotated name '%s' can't be %s" % (name, word), node)
        if flags & ASSIGNED:
            raise self.error("name '%s' is assigned to before %s declaration" % (name, word), node)
        self.note(name, flag, node)
        self.direct(name, node)

    # Expressions.

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.note(node.id, ASSIGNED, node)
            return
        self.note(node.id, USED, node)
        if node.id == "super" and self.scope.is_function():
            self.note("__class__", USED, node)

    def visit_Yield(self, node):
        self.refuse_in_annotation("yield expression", node)
        visit_optional(self, node.value)
        self.note_yield(node)

    def visit_YieldFrom(self, node):
        self.refuse_in_annotation("yield expression", node)
        node.value.accept(self)
        self.note_yield(node)

    def note_yield(self, node):
        self.scope.is_generator = True
        if self.scope.kind == COMPREHENSION:
            raise self.error("'yield' inside %s" % self.scope.comprehension_word, node)

    def visit_AsyncFor(self, node):
        self.scope.is_coroutine = True
        Walker.visit_AsyncFor(self, node)

    def visit_AsyncWith(self, node):
        self.scope.is_coroutine = True
        Walker.visit_AsyncWith(self, node)

    def visit_Await(self, node):
        self.refuse_in_annotation("await expression", node)
        node.value.accept(self)
        self.scope.is_coroutine = True

    # Assignment expressions.

    def visit_NamedExpr(self, node):
        self.refuse_in_annotation("named expression", node)
        if self.scope.iterable_depth > 0:
            raise self.error("assignment expression cannot be used in a "
                             "comprehension iterable expression", node)
        if self.scope.kind == COMPREHENSION:
            self.bind_around_comprehension(node.target)
        node.value.accept(self)
        node.target.accept(self)

    def bind_around_comprehension(self, target):
        """Note the target of a `:=` in a comprehension: it is a name of the scope around it."""
        assert isinstance(target, ast.Name)
        name = target.id
        scope = self.scope
        while scope.kind == COMPREHENSION or scope.kind == ANNOTATION:
            if scope.flags(name) & ITERATED:
                raise self.error("assignment expression cannot rebind comprehension "
                                 "iteration variable '%s'" % name, target)
            scope = scope.parent
        if scope.kind == CLASS:
            raise self.error("assignment expression within a comprehension cannot be used "
                             "in a class body", target)
        if scope.kind == MODULE:
            self.note(name, DECLARED_GLOBAL, target)
            self.direct(name, target)
            self.note_in(scope, name, DECLARED_GLOBAL, target)
            return
        if scope.flags(name) & DECLARED_GLOBAL:
            self.note(name, DECLARED_GLOBAL, target)
        else:
            self.note(name, DECLARED_NONLOCAL, target)
        self.direct(name, target)
        self.note_in(scope, name, ASSIGNED, target)

    # Comprehensions.

    def visit_ListComp(self, node):
        self.visit_comprehension_scope(
            node, "<listcomp>", "list comprehension", node.generators, None, node.elt)

    def visit_SetComp(self, node):
        self.visit_comprehension_scope(
            node, "<setcomp>", "set comprehension", node.generators, None, node.elt)

    def visit_DictComp(self, node):
        self.visit_comprehension_scope(
            node, "<dictcomp>", "dict comprehension", node.generators, node.value, node.key)

    def visit_GeneratorExp(self, node):
        self.visit_comprehension_scope(
            node, "<genexpr>", "generator expression", node.generators, None, node.elt)

    def visit_comprehension_scope(self, node, name, word, generators, value, elt):
        first = generators[0]
        self.visit_iterable(first.iter)
        scope = self.enter(COMPREHENSION, name, node)
        scope.comprehension_word = word
        self.note(COMPREHENSION_ARGUMENT, PARAMETER, node)
        if first.is_async:
            scope.is_coroutine = True
        self.visit_iteration_target(first.target)
        visit_all(self, first.ifs)
        for i in range(1, len(generators)):
            generators[i].accept(self)
        visit_optional(self, value)
        elt.accept(self)
        scope.is_generator = isinstance(node, ast.GeneratorExp)
        self.leave()
        if scope.is_coroutine and not scope.is_generator:
            self.scope.is_coroutine = True

    def visit_comprehension(self, node):
        self.visit_iteration_target(node.target)
        self.visit_iterable(node.iter)
        visit_all(self, node.ifs)
        if node.is_async:
            self.scope.is_coroutine = True

    def visit_iterable(self, iterable):
        self.scope.iterable_depth += 1
        iterable.accept(self)
        self.scope.iterable_depth -= 1

    def visit_iteration_target(self, target):
        self.scope.in_iteration_target = True
        target.accept(self)
        self.scope.in_iteration_target = False

    # Patterns.

    def visit_MatchStar(self, node):
        self.note_capture(node.name, node)

    def visit_MatchAs(self, node):
        visit_optional(self, node.pattern)
        self.note_capture(node.name, node)

    def visit_MatchMapping(self, node):
        visit_all(self, node.keys)
        visit_all(self, node.patterns)
        self.note_capture(node.rest, node)

    def note_capture(self, name, node):
        if name is not None:
            self.note(name, ASSIGNED, node)
