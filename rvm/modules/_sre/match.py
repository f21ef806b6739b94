"""Match: what a pattern has matched."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.sequence import has_index
from rvm.interp.importing import imports
from rvm.modules._sre.pattern import shortened
from rvm.modules._sre.program import FIRST_MARK, LAST_GROUP, MOST_UNROLLED
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import index_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import look_inside_iff

LONGEST_REPR = 50       # characters of what was matched in a repr


class W_Match(W_Root):
    """What a pattern has matched; group 0 is the whole."""
    _immutable_fields_ = ["w_pattern", "subject", "pos", "endpos", "marks[*]", "last_group"]

    def __init__(self, w_pattern, subject, pos, endpos, marks, last_group):
        self.w_pattern = w_pattern
        self.subject = subject
        self.pos = pos                  # the numbers of the characters between which it was looked for
        self.endpos = endpos
        self.marks = marks              # of each group the offsets of start and end, -1 if it has not matched
        self.last_group = last_group    # the number of the group closed last, or -1
        self.w_regs = None

    def count(self):
        """Return the number of groups, the whole match among them."""
        return len(self.marks) >> 1

    def start(self, group):
        return W_Int(self.subject.number_at(self.marks[2 * group]))

    def end(self, group):
        return W_Int(self.subject.number_at(self.marks[2 * group + 1]))

    def group(self, group, w_default):
        """Return what a group has matched, or the default."""
        start = self.marks[2 * group]
        if start < 0:
            return w_default
        return self.subject.part(start, self.marks[2 * group + 1])


def has_few_groups(w_pattern, subject, matcher, pos, endpos):
    return w_pattern.groups <= MOST_UNROLLED


@look_inside_iff(has_few_groups)
def new_match(w_pattern, subject, matcher, pos, endpos):
    """Return what the matcher has found."""
    marks = [-1] * (2 * w_pattern.groups + 2)
    registers = matcher.registers
    marks[0] = matcher.start
    marks[1] = matcher.pos
    for i in range(w_pattern.groups):
        start = registers[FIRST_MARK + 2 * i]
        end = registers[FIRST_MARK + 2 * i + 1]
        if 0 <= start <= end:
            marks[2 * i + 2] = start
            marks[2 * i + 3] = end
    return W_Match(w_pattern, subject, pos, endpos, marks, registers[LAST_GROUP])


w_match_type = builtin_type("re.Match", W_Match, w_object_type)
table = TypeTable(w_match_type, W_Match)
table.value("__doc__", W_Str("The result of re.match() and re.search().\n"
                             "Match objects always have a boolean value of True."))
declare_subscription(table)


def group_number(self, w_group):
    """Return the number of a group, which may be given by name."""
    if type(w_group) is W_Int:
        number = w_group.value
    else:
        number = other_number(self, w_group)
    if number < 0 or number >= self.count():
        raise index_error("no such group")
    return number


def other_number(self, w_group):
    """Return the number of a group that is given by no plain int; -1 where there is none."""
    if has_index(w_group):
        return protocol.as_index(w_group, None)
    w_number = self.w_pattern.w_groupindex.getitem(w_group)
    if w_number is None or not w_number.is_integer():
        return -1
    return protocol.as_index(w_number, None)


# Methods.

@table.method("group(self, /, *args)")
def group(self, args_w):
    """group([group1, ...]) -> str or tuple.
    Return subgroup(s) of the match by indices or names.
    For 0 returns the entire match."""
    if len(args_w) == 0:
        return self.group(0, w_None)
    if len(args_w) == 1:
        return self.group(group_number(self, args_w[0]), w_None)
    return W_Tuple([self.group(group_number(self, w_group), w_None) for w_group in args_w])


@table.method("__getitem__(self, key, /)")
def getitem(self, w_group):
    return self.group(group_number(self, w_group), w_None)


@table.method("groups(self, /, default=None)")
def groups(self, w_default):
    """Return a tuple containing all the subgroups of the match, from 1.

  default
    Is used for groups that did not participate in the match."""
    return groups_of(self, w_default)


def has_few_marks(w_match, w_default):
    return w_match.count() - 1 <= MOST_UNROLLED


@look_inside_iff(has_few_marks)
def groups_of(w_match, w_default):
    count = w_match.count() - 1
    assert count >= 0
    groups_w = [w_None] * count
    for i in range(count):
        groups_w[i] = w_match.group(i + 1, w_default)
    return W_Tuple(groups_w)


@table.method("groupdict(self, /, default=None)")
def groupdict(self, w_default):
    """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.

  default
    Is used for groups that did not participate in the match."""
    w_result = new_dict()
    for w_name in self.w_pattern.w_groupindex.keys_w():
        w_result.setitem(w_name, self.group(group_number(self, w_name), w_default))
    return w_result


@table.method("start(self, group=0, /)")
def start(self, w_group):
    """Return index of the start of the substring matched by group."""
    return self.start(group_number(self, w_group))


@table.method("end(self, group=0, /)")
def end(self, w_group):
    """Return index of the end of the substring matched by group."""
    return self.end(group_number(self, w_group))


@table.method("span(self, group=0, /)")
def span(self, w_group):
    """For match object m, return the 2-tuple (m.start(group), m.end(group))."""
    return span_of(self, group_number(self, w_group))


def span_of(w_match, number):
    return W_Tuple([w_match.start(number), w_match.end(number)])


@table.method("expand(self, /, template)")
def expand(self, w_template):
    """Return the string obtained by doing backslash substitution on the string template, as done by the sub() \
method."""
    return function_of_re("_expand").call3(self.w_pattern, self, w_template)


def function_of_re(name):
    """Return a function of the package re, which has what is not written in the core."""
    return protocol.getattr(imports.import_name("re", "", False, W_Tuple([]), 0), name)


def itself(self):
    return self


table.method("__copy__(self, /)")(itself)


@table.method("__deepcopy__(self, memo, /)")
def deepcopy(self, w_memo):
    return self


@table.method("__repr__(self, /) -> str")
def repr_(self):
    matched = protocol.repr(self.group(0, w_None))
    return "<%s object; span=(%s, %s), match=%s>" % (
        protocol.type_name(self), protocol.repr(self.start(0)), protocol.repr(self.end(0)),
        shortened(matched, LONGEST_REPR))


# Attributes.

table.field("pos", W_Int, "pos")
table.field("endpos", W_Int, "endpos")


@table.member("re")
def re(self):
    """The regular expression object."""
    return self.w_pattern


@table.member("string")
def string(self):
    """The string passed to match() or search()."""
    return self.subject.w_string


@table.getter("lastindex")
def lastindex(self):
    """The integer index of the last matched capturing group."""
    return W_Int(self.last_group) if self.last_group >= 0 else w_None


@table.getter("lastgroup")
def lastgroup(self):
    """The name of the last matched capturing group."""
    names_w = self.w_pattern.indexgroup_w
    if 0 <= self.last_group < len(names_w):
        return names_w[self.last_group]
    return w_None


@table.getter("regs")
def regs(self):
    w_regs = self.w_regs
    if w_regs is None:
        w_regs = W_Tuple([span_of(self, i) for i in range(self.count())])
        self.w_regs = w_regs
    return w_regs
