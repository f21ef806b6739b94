"""Lists the scopes of a program: what `-m scopes` prints.

A scope is indented by its depth, below it are its names with their kinds, and then the scopes in it.
The kinds are those of rvm.compiler.analysis.symbols: first how the scope finds the name, then how it is written there.
"""
from rvm.compiler.analysis.futures import find_futures
from rvm.compiler.analysis.nodes import range_of
from rvm.compiler.analysis.scope_builder import ScopeBuilder
from rvm.compiler.analysis.scopes import analyze_by
from rvm.compiler.analysis.symbols import (
    ANNOTATED, ASSIGNED, CELL, CLASS, COMPREHENSION, DECLARED_NONLOCAL, FREE, FREE_IN_CLASS, FUNCTION,
    GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, IMPORTED, ITERATED, LAMBDA, LOCAL, MODULE, PARAMETER, USED, mangle)
from rvm.listing import FAINT, HEADING, NAME, PLAIN, VALUE, ListingLine, padded
from rvm.rlib import utf8
from rvm.syntax.ast import Located

KINDS_OF_SCOPES = {MODULE: "module", CLASS: "class", FUNCTION: "function", LAMBDA: "lambda",
                   COMPREHENSION: "comprehension"}
RESOLUTIONS = {LOCAL: "local", CELL: "cell", FREE: "free", GLOBAL_EXPLICIT: "global explicit",
               GLOBAL_IMPLICIT: "global implicit"}
FLAGS = [(PARAMETER, "parameter"), (DECLARED_NONLOCAL, "nonlocal"), (IMPORTED, "imported"), (ANNOTATED, "annotated"),
         (ASSIGNED, "assigned"), (ITERATED, "iteration variable"), (USED, "used"), (FREE_IN_CLASS, "free in a method")]
MOST_NAME = 30          # columns of names that the kinds are aligned behind
MOST_INDENT = 20        # levels; deeper ones are told by a number
NO_PLACES = []


class PlacingScopeBuilder(ScopeBuilder):
    """A scope builder that also notes where each name is written: `places[scope][name]` are SourceRanges."""

    def __init__(self, module, filename, futures):
        ScopeBuilder.__init__(self, module, filename, futures)
        self.places = {}

    def note_in(self, scope, source_name, flag, node):
        ScopeBuilder.note_in(self, scope, source_name, flag, node)
        name = mangle(self.class_name, source_name)
        places = self.places.setdefault(scope, {})
        if name not in places:
            places[name] = []
        places[name].append(range_of(node))

    def places_of(self, scope, name):
        """Return the ranges where the scope has the name, in the order of analysis."""
        if scope not in self.places:
            return NO_PLACES
        return self.places[scope].get(name, NO_PLACES)


class Entry(object):
    """A scope that is to be listed."""

    def __init__(self, scope, depth):
        self.scope = scope
        self.depth = depth


def list_scopes(tree, filename):
    """Return the lines about the scopes of a Module.  Raise SyntaxError_."""
    builder = PlacingScopeBuilder(tree, filename, find_futures(tree, filename, False))
    table = analyze_by(builder, tree)
    lines = []
    pending = [Entry(table.root, 0)]
    while len(pending) > 0:
        entry = pending.pop()
        scope = entry.scope
        lines.append(scope_line(scope, filename, entry.depth))
        list_names(scope, builder, entry.depth, lines)
        for i in range(len(scope.children) - 1, -1, -1):
            pending.append(Entry(scope.children[i], entry.depth + 1))
    return lines


def indented(depth, position):
    """Return a line that begins with the space before a scope of that depth."""
    line = ListingLine("  " * min(depth, MOST_INDENT), position)
    if depth > MOST_INDENT:
        line.add("(%d) " % depth, FAINT)
    return line


def scope_line(scope, filename, depth):
    node = scope.node
    position = range_of(node) if isinstance(node, Located) else None
    line = indented(depth, position)
    if scope.kind == MODULE:
        line.add("module " + filename, HEADING)
    else:
        line.add("%s %s" % (KINDS_OF_SCOPES[scope.kind], scope.name), HEADING)
    if position is not None:
        line.add(", line %d" % position.lineno, FAINT)
    for word in words_about(scope):
        line.add(", " + word, FAINT)
    return line


def words_about(scope):
    """Return what else is known of the scope."""
    words = []
    if scope.is_nested:
        words.append("nested")
    if scope.is_generator:
        words.append("generator")
    if scope.is_coroutine:
        words.append("coroutine")
    if scope.has_varargs:
        words.append("*arguments")
    if scope.has_varkeywords:
        words.append("**arguments")
    if scope.needs_class_cell:
        words.append("makes the cell __class__")
    return words


def list_names(scope, builder, depth, lines):
    """Append a line for each name of the scope, in the order in which they appear."""
    width = 0
    for name in scope.symbols:
        width = max(width, min(utf8.display_width(name), MOST_NAME))
    for name, flags in scope.symbols.items():
        places = builder.places_of(scope, name)
        line = indented(depth, None)
        if len(places) > 0:
            line.position = places[0]
            line.others = places[1:]
        line.add("    ", PLAIN)
        line.add(padded(name, width + 2), NAME)
        line.add(kinds_text(scope.lookup(name), flags), VALUE)
        lines.append(line)


def kinds_text(resolution, flags):
    """Return the kinds of a name, with commas between."""
    words = [RESOLUTIONS[resolution]]
    for flag, word in FLAGS:
        if flags & flag:
            words.append(word)
    return ", ".join(words)
