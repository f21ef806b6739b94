"""What the two machines' compilers lower alike of `match`: the cases, one after the other.

Every name that a pattern captures is bound once the whole pattern has matched, as in CPython.
A case is tried by itself: a table of literals can take the place of a run of cases in visit_Match.

This module knows nothing of where the subject and the captured values are kept.
"""
from rvm.compiler.analysis.nodes import is_wildcard
from rvm.compiler.lowering.exceptions import ExceptionLowering


class Matching(object):
    """A pattern that is being matched: what it has captured so far, and where control goes if it fails."""

    def __init__(self):
        self.captures = []          # the names, in the order in which they will be bound


class PatternLowering(ExceptionLowering):
    """Adds `match`.

    `matching` is the pattern at hand; `at` the part of it that was visited last, at which CPython
    reports errors of what follows.
    """

    def __init__(self, unit, scope, instruction_set):
        ExceptionLowering.__init__(self, unit, scope, instruction_set)
        self.matching = None
        self.at = None

    # Each machine's own.

    def begin_match(self, node):
        """Compute the subject; return its operand on the register machine."""
        raise NotImplementedError

    def begin_case(self, subject, is_last, position):
        """Start matching a case's pattern; the last one consumes the subject."""
        raise NotImplementedError

    def bind_captures(self):
        """Bind the names that the pattern has captured."""
        raise NotImplementedError

    def failed(self):
        """Return the block where control goes if the case's guard is false."""
        raise NotImplementedError

    def leave_match(self, is_last, position):
        """Drop the subject, if it is still there, before the body of the case that matches."""
        raise NotImplementedError

    def end_case(self, matching, position):
        """Start the code after a case that has not matched."""
        raise NotImplementedError

    # match.

    def visit_Match(self, node):
        cases = node.cases
        end = self.new_block_here()
        subject = self.begin_match(node.subject)
        tested = len(cases)
        if tested > 1 and is_wildcard(cases[tested - 1].pattern):
            tested -= 1
        for i in range(tested):
            self.match_case(cases[i], subject, i == tested - 1, end)
        if tested < len(cases):
            self.default_case(cases[tested], end)
        self.start(end)

    def match_case(self, case, subject, is_last, end):
        matching = self.begin_case(subject, is_last, case.pattern)
        self.matching = matching
        self.match(case.pattern)
        self.bind_captures()
        if case.guard is not None:
            chosen = self.new_block()
            self.branch(case.guard, chosen, self.failed())
            self.start(chosen)
        self.leave_match(is_last, self.at)
        self.statements(case.body)
        self.jump(end)
        self.end_case(matching, case.pattern)

    def default_case(self, case, end):
        """Lower a last `case _`: there is nothing to match."""
        if case.guard is not None:
            chosen = self.new_block()
            self.branch(case.guard, chosen, end)
            self.start(chosen)
        self.statements(case.body)

    def match(self, pattern):
        """Match the subject at hand against the pattern: control goes on here if it matches."""
        self.at = pattern
        pattern.accept(self)
