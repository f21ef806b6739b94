"""The text that is printed for an uncaught exception: its chain of causes, and the exceptions of a group."""
from rvm.interp.exception_groups import is_group
from rvm.interp.reporting.source_lines import SourceLines
from rvm.interp.reporting.syntax_error_text import syntax_location
from rvm.interp.reporting.traceback_text import format_levels, format_notes, message_of
from rvm.objects.errors import W_Exception
from rvm.objects.tupleobject import W_Tuple

CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
HEADER = "Traceback (most recent call last):\n"
MOST_MEMBERS = 15       # exceptions of a group that are shown
DEEPEST = 10            # groups within groups that are shown


def format_exception(w_value):
    """Return all that is printed for the exception, and before it for those it came from, oldest first."""
    printer = ExceptionPrinter()
    printer.add_chain(w_value)
    return "".join(printer.parts)


class ReportHooks(object):
    """What the text of an exception needs of the module sys."""

    @staticmethod
    def traceback_limit():
        """Return how many levels of a traceback are shown at most; filled by rvm.modules.sys.hooks."""
        raise NotImplementedError


def last_levels(traceback, limit):
    """Return the traceback without the outer levels beyond the limit."""
    count = 0
    level = traceback
    while level is not None:
        count += 1
        level = level.next
    while count > limit:
        traceback = traceback.next
        count -= 1
    return traceback


class ExceptionPrinter(object):
    """Collects the text in `parts`.  Within groups, `depth` of them, lines begin with a margin."""

    def __init__(self):
        self.parts = []
        self.source = SourceLines()
        self.seen_w = []
        self.depth = 0
        self.need_close = False     # the group under way needs a line at its end

    def indent(self):
        return "  " * self.depth

    def margin(self):
        return self.indent() + "| " if self.depth > 0 else ""

    def add_lines(self, text):
        """Add text, with a margin before each of its lines."""
        if self.depth == 0:
            self.parts.append(text)
            return
        margin = self.margin()
        start = 0
        while start < len(text):
            end = text.find("\n", start) + 1
            if end == 0:
                end = len(text)
            assert end >= start >= 0
            self.parts.append(margin)
            self.parts.append(text[start:end])
            start = end

    def add_chain(self, w_value):
        """Add the exceptions that `w_value` came from, oldest first, and itself."""
        chain = []
        between = []
        while w_value is not None and (len(chain) == 0 or not self.is_seen(w_value)):
            self.seen_w.append(w_value)
            chain.append(w_value)
            if w_value.w_cause is not None:
                between.append(CAUSE)
                w_value = w_value.w_cause
            elif w_value.w_context is not None and not w_value.suppress_context:
                between.append(CONTEXT)
                w_value = w_value.w_context
            else:
                w_value = None
        i = len(chain) - 1
        while i >= 0:
            self.add_exception(chain[i])
            if i > 0:
                self.add_lines(between[i - 1])
            i -= 1

    def is_seen(self, w_value):
        for w_one in self.seen_w:
            if w_one is w_value:
                return True
        return False

    def add_exception(self, w_value):
        if not is_group(w_value):
            self.add_one(w_value)
        elif self.depth > DEEPEST:
            self.add_lines("... (max_group_depth is %d)\n" % DEEPEST)
        else:
            self.add_group(w_value)

    def add_one(self, w_value):
        """Add an exception without those it came from and those in it."""
        limit = ReportHooks.traceback_limit()
        if w_value.traceback is not None and limit > 0:
            self.add_header(w_value)
            self.add_lines(format_levels(last_levels(w_value.traceback, limit), self.source))
        self.add_first_line(syntax_location(w_value))
        self.add_first_line(message_of(w_value))
        self.add_lines(format_notes(w_value))

    def add_header(self, w_value):
        if not is_group(w_value):
            self.add_lines(HEADER)
        elif self.depth == 1:
            self.parts.append(self.indent() + "+ Exception Group " + HEADER)
        else:
            self.add_lines("Exception Group " + HEADER)

    def add_first_line(self, text):
        """Add text of which, as in CPython, only the first line gets a margin."""
        if text != "":
            self.parts.append(self.margin())
            self.parts.append(text)

    def add_group(self, w_group):
        if self.depth == 0:
            self.depth = 1
        self.add_one(w_group)
        w_members = w_group.member("exceptions")
        if isinstance(w_members, W_Tuple):
            self.add_members(w_members.items_w)
        if self.depth == 1:
            self.depth = 0

    def add_members(self, members_w):
        count = min(len(members_w), MOST_MEMBERS + 1)
        self.need_close = False
        for i in range(count):
            is_last = i == count - 1
            if is_last:
                self.need_close = True
            title = "%d" % (i + 1) if i < MOST_MEMBERS else "..."
            self.parts.append("%s%s+---------------- %s ----------------\n" % (
                self.indent(), "+-" if i == 0 else "  ", title))
            self.depth += 1
            if i < MOST_MEMBERS:
                w_member = members_w[i]
                assert isinstance(w_member, W_Exception)
                self.add_chain(w_member)
            else:
                more = len(members_w) - MOST_MEMBERS
                self.add_lines("and %d more exception%s\n" % (more, "" if more == 1 else "s"))
            if is_last and self.need_close:
                self.parts.append(self.indent() + "+------------------------------------\n")
                self.need_close = False
            self.depth -= 1
