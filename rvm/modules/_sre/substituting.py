"""Pattern.sub and subn."""
from rvm.builtins.bytes_type.splitting import join as join_bytes
from rvm.builtins.str_type.splitting import join as join_text
from rvm.modules._functools import is_callable
from rvm.modules._sre.match import function_of_re
from rvm.modules._sre.matching import Search
from rvm.modules._sre.pattern import Subject, table
from rvm.objects.containers.listobject import new_list
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.arith import MAXINT


@table.method("sub(self, /, repl, string, count: int = 0)")
def sub(self, w_template, w_string, most):
    """Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the \
replacement repl."""
    return Substitution(self, w_template, w_string).replace(most)


@table.method("subn(self, /, repl, string, count: int = 0)")
def subn(self, w_template, w_string, most):
    """Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences \
of pattern with the replacement repl."""
    substitution = Substitution(self, w_template, w_string)
    w_result = substitution.replace(most)
    return W_Tuple([w_result, W_Int(substitution.count)])


class Substitution(object):
    """The replacement of matches in a string by a template or by what a function returns."""

    def __init__(self, w_pattern, w_template, w_string):
        self.w_function = None      # what is called with each match, or None
        self.w_literal = None       # what each match is replaced by
        if not is_callable(w_template) and not is_literal(w_template):
            w_template = function_of_re("_subx").call2(w_pattern, w_template)
        if is_callable(w_template):
            self.w_function = w_template
        else:
            self.w_literal = w_template
        self.search = Search(w_pattern, w_string, 0, MAXINT)
        self.count = 0              # of the matches replaced

    def replace(self, most):
        """Replace the first `most` matches, or all of them (0); return the new string."""
        search = self.search
        subject = search.subject
        matcher = search.matcher
        parts_w = []
        last = 0
        while (most == 0 or self.count < most) and search.find(True):
            if last < matcher.start:
                parts_w.append(subject.part(last, matcher.start))
            last = matcher.pos
            w_part = self.replacement()
            if w_part is not w_None:
                parts_w.append(w_part)
            self.count += 1
            matcher.advance()
        if last < matcher.end:
            parts_w.append(subject.part(last, matcher.end))
        matcher.close()
        return joined(subject, parts_w)

    def replacement(self):
        """Return what the match that was found is replaced by."""
        if self.w_function is None:
            return self.w_literal
        return self.w_function.call1(self.search.match())


def is_literal(w_template):
    """Return whether this is a string without a backslash."""
    if w_template.is_text():
        return w_template.text().find("\\") < 0
    data = w_template.buffer_data()
    return data is not None and data.find("\\") < 0


def joined(subject, parts_w):
    w_empty = subject.part(0, 0)
    if len(parts_w) == 0:
        return w_empty
    if subject.w_text is not None:
        return join_text(w_empty, new_list(parts_w))
    return join_bytes(w_empty, new_list(parts_w))
