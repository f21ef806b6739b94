"""Scope analysis: finds the scope that each name of a program belongs to, by Python 3.11's rules.

    table = analyze(module, filename)
    table.scope_of(function_node).lookup("name")

There are two passes.  The builder (rvm.compiler.analysis.scope_builder) notes in each
scope how its names appear.  Then the resolver, here, decides from the outermost scope
inwards where each name is bound, and on the way back which names inner scopes take from
outer ones.

This module may not know how names are stored at run time.
"""
from rvm.compiler.analysis.errors import scope_error_at
from rvm.compiler.analysis.futures import find_futures
from rvm.compiler.analysis.local_order import order_locals
from rvm.compiler.analysis.scope_builder import ScopeBuilder
from rvm.compiler.analysis.symbols import (
    CLASS, FUNCTION, LAMBDA,
    LOCAL, CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT,
    DECLARED_GLOBAL, DECLARED_NONLOCAL, PARAMETER, FREE_IN_CLASS, BOUND)
from rvm.rlib.sorting import sorted_texts

CLASS_CELL = "__class__"


def analyze(module, filename, annotations_as_text=False):
    """Return the ScopeTable of a Module, Interactive or Expression node; raise SyntaxError_ for a mistake."""
    futures = find_futures(module, filename, annotations_as_text)
    return analyze_by(ScopeBuilder(module, filename, futures), module)


def analyze_by(builder, module):
    """Return the ScopeTable of what the new ScopeBuilder, or one of a derived class, finds in the node."""
    module.accept(builder)
    table = builder.table
    Resolver(builder.filename).resolve(table.root, None, {})
    _finish(table.root, builder.futures)
    return table


class Resolver(object):
    """Decides how every scope finds each of its names.

    Sets of names are dicts from name to True.
    """

    def __init__(self, filename):
        self.filename = filename

    def resolve(self, scope, bound, outer_globals):
        """Resolve `scope` and all in it; return the names that it takes from enclosing functions.

        `bound` holds the names bound in enclosing functions (None in a module),
        `outer_globals` those that enclosing functions declared `global`.
        """
        free = {}
        if scope.kind == CLASS:
            # The methods of a class do not see the names of its body, save `__class__`.
            globals_inside = outer_globals.copy()
            bound_inside = _copy(bound)
            bound_inside[CLASS_CELL] = True
            self.resolve_own_names(scope, bound, outer_globals, free)
        else:
            self.resolve_own_names(scope, bound, outer_globals, free)
            globals_inside = outer_globals.copy()
            bound_inside = _copy(bound)
            if scope.is_function():
                for name in _names_resolved_to(scope, LOCAL):
                    bound_inside[name] = True
        free_inside = {}
        for child in scope.children:
            taken = self.resolve(child, bound_inside.copy(), globals_inside.copy())
            free_inside.update(taken)
        _take_own(scope, free_inside)
        _pass_on(scope, bound, free_inside)
        free.update(free_inside)
        return free

    def resolve_own_names(self, scope, bound, outer_globals, free):
        for name, flags in scope.symbols.items():
            scope.resolved[name] = self.resolution_of(scope, name, flags, bound, outer_globals, free)

    def resolution_of(self, scope, name, flags, bound, outer_globals, free):
        if flags & DECLARED_GLOBAL:
            if flags & DECLARED_NONLOCAL:
                raise self.directive_error("name '%s' is nonlocal and global" % name, scope, name)
            outer_globals[name] = True
            _discard(bound, name)
            return GLOBAL_EXPLICIT
        if flags & DECLARED_NONLOCAL:
            if bound is None:
                raise self.directive_error(
                    "nonlocal declaration not allowed at module level", scope, name)
            if name not in bound:
                raise self.directive_error(
                    "no binding for nonlocal '%s' found" % name, scope, name)
            free[name] = True
            return FREE
        if flags & BOUND:
            _discard(outer_globals, name)
            return LOCAL
        if bound is not None and name in bound:
            free[name] = True
            return FREE
        return GLOBAL_IMPLICIT

    def directive_error(self, msg, scope, name):
        for directive in scope.directives:
            if directive.name == name:
                return scope_error_at(msg, self.filename, directive.node)
        raise AssertionError("a name is declared without a statement that declares it")


def _take_own(scope, free_inside):
    """Take out of `free_inside` the names that `scope` itself has for the scopes inside it."""
    if scope.is_function():
        for name in _names_resolved_to(scope, LOCAL):
            if name in free_inside:
                scope.resolved[name] = CELL
                del free_inside[name]
    elif scope.kind == CLASS and CLASS_CELL in free_inside:
        scope.needs_class_cell = True
        del free_inside[CLASS_CELL]


def _pass_on(scope, bound, free_inside):
    """Make the names that inner scopes take from outside free in `scope` too."""
    for name in free_inside:
        if name in scope.symbols:
            flags = scope.symbols[name]
            if scope.kind == CLASS and flags & (BOUND | DECLARED_GLOBAL):
                scope.symbols[name] = flags | FREE_IN_CLASS
        elif bound is None or name in bound:
            scope.symbols[name] = 0
            scope.resolved[name] = FREE


def _finish(root, futures):
    """Make the lists of names and the qualified names of `root` and all in it."""
    pending = [root]
    while len(pending) > 0:
        scope = pending.pop()
        _list_names(scope, futures)
        scope.qualname = _qualified_name(scope)
        for child in scope.children:
            pending.append(child)


def _list_names(scope, futures):
    scope.cellvars = _cells_in_order(scope)
    if scope.needs_class_cell:
        scope.cellvars.append(CLASS_CELL)
    free = _names_resolved_to(scope, FREE)
    for name, flags in scope.symbols.items():
        if flags & FREE_IN_CLASS and scope.resolved[name] != FREE:
            free.append(name)
    scope.freevars = sorted_texts(free)
    scope.varnames = scope.parameters[:]
    if scope.is_function():
        for name in order_locals(scope, futures):
            scope.varnames.append(name)


def _cells_in_order(scope):
    """Return the names in cells: first the parameters that inner functions share, then the others, sorted."""
    cells = []
    for name in scope.parameters:
        if scope.resolved[name] == CELL:
            cells.append(name)
    others = []
    for name in _names_resolved_to(scope, CELL):
        if not scope.symbols[name] & PARAMETER:
            others.append(name)
    return cells + sorted_texts(others)


def _qualified_name(scope):
    parent = scope.parent
    if parent is None or parent.parent is None:
        return scope.name
    is_named = scope.kind == CLASS or scope.kind == FUNCTION
    if is_named and parent.lookup(parent.mangle(scope.name)) == GLOBAL_EXPLICIT:
        return scope.name
    if parent.kind == FUNCTION or parent.kind == LAMBDA:
        return parent.qualname + ".<locals>." + scope.name
    return parent.qualname + "." + scope.name


def _names_resolved_to(scope, resolution):
    names = []
    for name, found in scope.resolved.items():
        if found == resolution:
            names.append(name)
    return names


def _copy(names):
    if names is None:
        return {}
    return names.copy()


def _discard(names, name):
    if names is not None and name in names:
        del names[name]
