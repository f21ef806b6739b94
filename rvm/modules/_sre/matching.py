"""Pattern.match, search, findall, split and their like; scanners, and what finditer returns."""
from rvm.modules._sre.match import new_match
from rvm.modules._sre.pattern import Subject, find, open_matcher, table, w_pattern_type
from rvm.modules._sre.program import FIRST_MARK, MOST_UNROLLED
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.iterators import W_CallIterator
from rvm.objects.root import W_Root, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import look_inside_iff

END = "9223372036854775807"


class Search(object):
    """A search for matches of a pattern in a part of a string, one after the other."""
    _immutable_fields_ = ["w_pattern", "subject", "pos", "endpos", "matcher"]

    def __init__(self, w_pattern, w_string, pos, endpos):
        subject = Subject(w_string)
        length = subject.length()
        self.w_pattern = w_pattern
        self.subject = subject
        self.pos = min(max(pos, 0), length)
        self.endpos = min(max(endpos, 0), length)
        self.matcher = open_matcher(w_pattern, subject, subject.offset_of(self.pos), subject.offset_of(self.endpos))

    def find(self, is_search):
        return find(self.matcher, is_search)

    def match(self):
        """Return the W_Match of what was found."""
        return new_match(self.w_pattern, self.subject, self.matcher, self.pos, self.endpos)

    def only_match(self, is_search):
        """Return the first match, or None."""
        w_match = self.match() if self.find(is_search) else w_None
        self.matcher.close()
        return w_match

    # What was found, without a W_Match.

    def whole(self):
        return self.subject.part(self.matcher.start, self.matcher.pos)

    def group(self, number, w_default):
        """Return what a group has matched, from 1; the default where it has not."""
        registers = self.matcher.registers
        start = registers[FIRST_MARK + 2 * number - 2]
        end = registers[FIRST_MARK + 2 * number - 1]
        if start < 0 or end < start:
            return w_default
        return self.subject.part(start, end)


# One match.

@table.method("match(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def match(self, w_string, pos, endpos):
    """Matches zero or more characters at the beginning of the string."""
    return Search(self, w_string, pos, endpos).only_match(False)


@table.method("fullmatch(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def fullmatch(self, w_string, pos, endpos):
    """Matches against all of the string."""
    search = Search(self, w_string, pos, endpos)
    search.matcher.is_full = True
    return search.only_match(False)


@table.method("search(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def search(self, w_string, pos, endpos):
    """Scan through string looking for a match, and return a corresponding match object instance.

Return None if no position in the string matches."""
    return Search(self, w_string, pos, endpos).only_match(True)


# All matches.

@table.method("findall(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def findall(self, w_string, pos, endpos):
    """Return a list of all non-overlapping matches of pattern in string."""
    search = Search(self, w_string, pos, endpos)
    w_empty = search.subject.part(0, 0)
    found_w = []
    while search.find(True):
        found_w.append(findall_item(search, self.groups, w_empty))
        search.matcher.advance()
    search.matcher.close()
    return new_list(found_w)


def are_few_groups(search, groups, w_empty):
    return groups <= MOST_UNROLLED


@look_inside_iff(are_few_groups)
def findall_item(search, groups, w_empty):
    """Return what findall has of a match: the whole, the only group, or a tuple of the groups."""
    if groups == 0:
        return search.whole()
    if groups == 1:
        return search.group(1, w_empty)
    groups_w = [w_empty] * groups
    for i in range(groups):
        groups_w[i] = search.group(i + 1, w_empty)
    return W_Tuple(groups_w)


@table.method("split(self, /, string, maxsplit: int = 0)")
def split(self, w_string, most):
    """Split string by the occurrences of pattern."""
    search = Search(self, w_string, 0, len(Subject(w_string).text))
    matcher = search.matcher
    parts_w = []
    last = 0
    count = 0
    while (most == 0 or count < most) and search.find(True):
        parts_w.append(search.subject.part(last, matcher.start))
        for i in range(self.groups):
            parts_w.append(search.group(i + 1, w_None))
        last = matcher.pos
        count += 1
        matcher.advance()
    parts_w.append(search.subject.part(last, matcher.end))
    matcher.close()
    return new_list(parts_w)


# One match after the other.

class W_Scanner(W_Root):
    """Finds one match after the other."""

    def __init__(self, w_pattern, w_string, pos, endpos):
        self.w_pattern = w_pattern
        self.search = Search(w_pattern, w_string, pos, endpos)
        self.is_over = False

    def next_match(self, is_search):
        """Return the next match, or None (machine-level)."""
        search = self.search
        if self.is_over:
            return None
        if not search.find(is_search):
            self.is_over = True
            search.matcher.close()
            return None
        w_match = search.match()
        search.matcher.advance()
        return w_match


class W_MatchIterator(W_CallIterator):
    """What finditer returns: an iterator over what a scanner finds."""

    def __init__(self, w_scanner):
        W_CallIterator.__init__(self, None, w_None)
        self.w_scanner = w_scanner

    def next_item(self):
        return self.w_scanner.next_match(True)


w_scanner_type = builtin_type("_sre.SRE_Scanner", W_Scanner, w_object_type)
scanner_table = TypeTable(w_scanner_type, W_Scanner)


@table.method("finditer(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def finditer(self, w_string, pos, endpos):
    """Return an iterator over all non-overlapping matches for the RE pattern in string.

For each match, the iterator returns a match object."""
    return W_MatchIterator(W_Scanner(self, w_string, pos, endpos))


@table.method("scanner(self, /, string, pos: int = 0, endpos: int = %s)" % END)
def scanner(self, w_string, pos, endpos):
    return W_Scanner(self, w_string, pos, endpos)


def match_or_none(w_match):
    return w_None if w_match is None else w_match


@scanner_table.method("match(self, /)")
def scanner_match(self):
    return match_or_none(self.next_match(False))


@scanner_table.method("search(self, /)")
def scanner_search(self):
    return match_or_none(self.next_match(True))


@scanner_table.member("pattern")
def scanner_pattern(self):
    return self.w_pattern
