"""Finds mistakes in one pattern of a `match` statement: captures, stars, keys.

A part of rvm.compiler.analysis.checks; it reports to the Checker there.
"""
from rvm.compiler.analysis.constants import constant_repr, constants_equal
from rvm.compiler.analysis.nodes import is_unnamed, is_wildcard
from rvm.syntax import ast

MAX_BEFORE_STAR = 256


class PatternChecks(object):
    """Visits one case's pattern.

    `may_always_match` tells whether a pattern that matches anything may stand here;
    `captures` are the names bound so far.
    """

    def __init__(self, checker, may_always_match):
        self.checker = checker
        self.may_always_match = may_always_match
        self.captures = []

    def error(self, msg):
        return self.checker.error(msg)

    def visit(self, pattern):
        self.checker.position = pattern
        if isinstance(pattern, ast.MatchValue):
            self.visit_value(pattern)
        elif isinstance(pattern, ast.MatchSequence):
            self.visit_sequence(pattern)
        elif isinstance(pattern, ast.MatchMapping):
            self.visit_mapping(pattern)
        elif isinstance(pattern, ast.MatchClass):
            self.visit_class(pattern)
        elif isinstance(pattern, ast.MatchStar):
            self.capture(pattern.name)
        elif isinstance(pattern, ast.MatchAs):
            self.visit_as(pattern)
        elif isinstance(pattern, ast.MatchOr):
            self.visit_or(pattern)

    def visit_inner(self, pattern):
        """Visit a pattern inside another, which may match anything; `_` needs no check."""
        if is_wildcard(pattern):
            return
        outer = self.may_always_match
        self.may_always_match = True
        self.visit(pattern)
        self.may_always_match = outer

    def capture(self, name):
        if name is None:
            return
        self.checker.forbid(name)
        self.refuse_duplicate(name, self.captures)
        self.captures.append(name)

    def refuse_duplicate(self, name, captures):
        if name in captures:
            raise self.error("multiple assignments to name '%s' in pattern" % name)

    def visit_value(self, pattern):
        value = pattern.value
        if isinstance(value, ast.JoinedStr):
            raise self.error("patterns may only match literals and attribute lookups")
        value.accept(self.checker)

    def visit_as(self, pattern):
        if pattern.pattern is not None:
            self.visit(pattern.pattern)
        elif not self.may_always_match:
            if pattern.name is None:
                raise self.error("wildcard makes remaining patterns unreachable")
            raise self.error("name capture '%s' makes remaining patterns unreachable"
                             % pattern.name)
        self.capture(pattern.name)

    def visit_sequence(self, pattern):
        star = -1
        for i in range(len(pattern.patterns)):
            if isinstance(pattern.patterns[i], ast.MatchStar):
                if star >= 0:
                    raise self.error("multiple starred names in sequence pattern")
                star = i
        if star >= MAX_BEFORE_STAR and not is_unnamed(pattern.patterns[star]):
            raise self.error("too many expressions in star-unpacking sequence pattern")
        for inner in pattern.patterns:
            self.visit_inner(inner)

    def visit_mapping(self, pattern):
        seen = []
        for key in pattern.keys:
            if isinstance(key, ast.Constant):
                for value in seen:
                    if constants_equal(value, key.value):
                        raise self.error("mapping pattern checks duplicate key (%s)"
                                         % constant_repr(key.value))
                seen.append(key.value)
            elif isinstance(key, ast.JoinedStr):
                raise self.error("mapping pattern keys may only match literals "
                                 "and attribute lookups")
            key.accept(self.checker)
        for inner in pattern.patterns:
            self.visit_inner(inner)
        self.capture(pattern.rest)

    def visit_class(self, pattern):
        names = pattern.kwd_attrs
        for i in range(len(names)):
            self.checker.position = pattern.kwd_patterns[i]
            self.checker.forbid(names[i])
            for j in range(i + 1, len(names)):
                if names[i] == names[j]:
                    self.checker.position = pattern.kwd_patterns[j]
                    raise self.error("attribute name repeated in class pattern: %s" % names[i])
        self.checker.position = pattern
        pattern.cls.accept(self.checker)
        for inner in pattern.patterns:
            self.visit_inner(inner)
        for inner in pattern.kwd_patterns:
            self.visit_inner(inner)

    def visit_or(self, pattern):
        """Check that each alternative binds the same names, and that only the last may match anything."""
        may_always_match = self.may_always_match
        outer = self.captures
        bound = []
        last = len(pattern.patterns) - 1
        for i in range(len(pattern.patterns)):
            self.captures = []
            self.may_always_match = may_always_match and i == last
            self.visit(pattern.patterns[i])
            if i == 0:
                bound = self.captures
            elif not _same_names(bound, self.captures):
                raise self.error("alternative patterns bind different names")
        self.may_always_match = may_always_match
        self.captures = outer
        for name in bound:
            self.refuse_duplicate(name, outer)
            outer.append(name)


def _same_names(names, others):
    if len(names) != len(others):
        return False
    for name in names:
        if name not in others:
            return False
    return True
