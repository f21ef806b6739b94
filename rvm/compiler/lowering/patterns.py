"""What the two machines' compilers lower alike of `match`: the cases, one after the other.

Every name that a pattern captures is bound once the whole pattern has matched, as in CPython.
The cases are tried in order; a machine may besides go to one of a run of cases at once.

This module knows nothing of where the subject and the captured values are kept.
"""
from rvm.compiler.analysis.nodes import is_wildcard
from rvm.compiler.lowering.exceptions import ExceptionLowering


class Matching(object):
    """A pattern that is being matched: what it has captured so far, and where control goes if it fails."""

    def __init__(self):
        self.captures = []          # the names, in the order in which they will be bound


class Run(object):
    """Cases that control may go to at once: those from the one at hand up to `end`."""

    def __init__(self, end):
        self.end = end


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

    def begin_run(self, cases, first, end, subject):
        """Go to one of a run of cases from `first` on and before `end`, if it pays: return the Run, or None."""
        return None

    def enter_case(self, run, case):
        """Start the code behind the pattern of a case in a run."""
        raise NotImplementedError

    def end_run(self, run):
        """Note that control comes here where none of the run's cases matches."""
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
        run = None
        for i in range(tested):
            if run is None:
                run = self.begin_run(cases, i, tested, subject)
            self.match_case(cases[i], subject, i == tested - 1, run, end)
            if run is not None and run.end == i + 1:
                self.end_run(run)
                run = None
        if tested < len(cases):
            self.mark(cases[tested].pattern)
            self.default_case(cases[tested], end)
        self.start(end)

    def match_case(self, case, subject, is_last, run, end):
        matching = self.begin_case(subject, is_last, case.pattern)
        self.matching = matching
        self.match(case.pattern)
        if run is not None:
            self.enter_case(run, case)
        self.bind_captures()
        if case.guard is not None:
            chosen = self.new_block()
            self.branch(case.guard, chosen, self.failed())
            self.start(chosen)
        if is_wildcard(case.pattern):
            self.mark(case.pattern)
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
