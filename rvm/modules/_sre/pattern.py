"""Patterns, and the strings that they are matched with; the methods that match are in matching and substituting."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp.signals import check_signals
from rvm.modules._sre.codes import FLAG_UNICODE, FLAGS, TYPE_FLAGS
from rvm.modules._sre.matcher import FOUND, PAUSED, Matcher
from rvm.modules._sre.reader import InvalidCode, Reader
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.mappingproxy import W_MappingProxy
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root, WeakrefMixin, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.rlib import utf8
from rvm.rlib.arith import intmask
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.objectmodel import import_from_mixin

# What a pattern can be matched with.
TEXT = 0
BYTES = 1
BOTH = 2

LONGEST_REPR = 200      # characters of the pattern's repr in a repr


class W_Pattern(W_Root):
    """A compiled regular expression: re's codes, and the programs made of them."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["w_pattern", "kind", "flags", "items[*]", "groups", "w_groupindex", "indexgroup_w[*]",
                          "text_program?", "bytes_program?"]

    def __init__(self, w_pattern, kind, flags, items, groups, w_groupindex, indexgroup_w):
        self.w_pattern = w_pattern
        self.kind = kind
        self.flags = flags
        self.items = items                  # re's codes
        self.groups = groups
        self.w_groupindex = w_groupindex    # a W_Dict, name -> number
        self.indexgroup_w = indexgroup_w    # number -> name, or None
        self.text_program = None            # each made when first wanted
        self.bytes_program = None

    def program_for(self, is_text):
        """Return the Program for strings of that kind."""
        made = self.text_program if is_text else self.bytes_program
        return self.make_program(is_text) if made is None else made

    @dont_look_inside
    def make_program(self, is_text):
        """Make the Program for strings of that kind; raise RuntimeError where the codes are invalid."""
        try:
            made = Reader(self.items, self.groups, is_text).read_program()
        except InvalidCode:
            raise runtime_error("invalid SRE code")
        if is_text:
            self.text_program = made
        else:
            self.bytes_program = made
        return made


w_pattern_type = builtin_type("re.Pattern", W_Pattern, w_object_type, has_weakref=True)
table = TypeTable(w_pattern_type, W_Pattern)
table.value("__doc__", W_Str("Compiled regular expression object."))
declare_subscription(table)


# Strings.

class Subject(object):
    """A string that is matched.  Offsets are of bytes, numbers of characters; in bytes they are the same."""
    _immutable_fields_ = ["w_string", "w_text", "text"]

    def __init__(self, w_string):
        self.w_string = w_string
        if isinstance(w_string, W_Str):
            self.w_text = w_string
            self.text = w_string.text()
        else:
            data = w_string.buffer_data()
            if data is None:
                raise type_error("expected string or bytes-like object, got '%s'" % protocol.type_name(w_string))
            self.w_text = None
            self.text = data

    def length(self):
        """Return the number of characters."""
        w_text = self.w_text
        return len(self.text) if w_text is None else w_text.length()

    def offset_of(self, number):
        """Return the offset of a character; that of the end for a greater number, that of the start for a lesser."""
        if number <= 0:
            return 0
        if number >= self.length():
            return len(self.text)
        w_text = self.w_text
        return number if w_text is None else w_text.offset_of(number)

    def number_at(self, offset):
        w_text = self.w_text
        return offset if w_text is None or offset < 0 else w_text.number_at(offset)

    def part(self, start, end):
        """Return the str or bytes between two offsets."""
        w_text = self.w_text
        if w_text is not None:
            return w_text.substring(start, end)
        data = self.text
        if type(self.w_string) is W_Bytes:
            if start == 0 and end == len(data):
                return self.w_string
        else:
            data = self.w_string.buffer_data()      # it may have changed
            start = min(start, len(data))
            end = min(end, len(data))
        assert 0 <= start <= end
        return W_Bytes(data[start:end])


def open_matcher(w_pattern, subject, start, end):
    """Return a Matcher of the pattern for the string between two offsets; raise TypeError for one of another kind."""
    is_text = subject.w_text is not None
    if w_pattern.kind == TEXT and not is_text:
        raise type_error("cannot use a string pattern on a bytes-like object")
    if w_pattern.kind == BYTES and is_text:
        raise type_error("cannot use a bytes pattern on a string-like object")
    return Matcher(w_pattern.program_for(is_text), subject.text, start, end)


def find(matcher, is_search):
    """Find the next match, at the matcher's start or from there on; return whether there is one."""
    answer = matcher.search() if is_search else matcher.match()
    while answer == PAUSED:
        check_signals()
        answer = matcher.resume()
    return answer == FOUND


# Attributes.

table.field("flags", W_Int, "flags")
table.field("groups", W_Int, "groups")


@table.member("pattern")
def pattern(self):
    """The pattern string from which the RE object was compiled."""
    return self.w_pattern


@table.getter("groupindex")
def groupindex(self):
    """A dictionary mapping group names to group numbers."""
    return W_MappingProxy(self.w_groupindex)


# Special methods.

@table.method("__hash__(self, /) -> int")
def hash_(self):
    return intmask(protocol.hash(self.w_pattern) * 1000003 ^ self.flags ^ self.groups << 16)


@table.method("__eq__(self, value, /)")
def eq(self, w_other):
    if not isinstance(w_other, W_Pattern):
        return w_NotImplemented
    return protocol.wrap_bool(are_equal(self, w_other))


@table.method("__ne__(self, value, /)")
def ne(self, w_other):
    if not isinstance(w_other, W_Pattern):
        return w_NotImplemented
    return protocol.wrap_bool(not are_equal(self, w_other))


def are_equal(w_first, w_second):
    if w_first is w_second:
        return True
    if (w_first.flags != w_second.flags or w_first.kind != w_second.kind or w_first.groups != w_second.groups
            or len(w_first.items) != len(w_second.items)):
        return False
    for i in range(len(w_first.items)):
        if w_first.items[i] != w_second.items[i]:
            return False
    return protocol.equal(w_first.w_pattern, w_second.w_pattern)


@table.method("__repr__(self, /) -> str")
def repr_(self):
    text = shortened(protocol.repr(self.w_pattern), LONGEST_REPR)
    names = flag_names(self)
    if names == "":
        return "re.compile(%s)" % text
    return "re.compile(%s, %s)" % (text, names)


def flag_names(w_pattern):
    """Return the names of the pattern's flags, with | between."""
    flags = w_pattern.flags
    if w_pattern.kind == TEXT and flags & TYPE_FLAGS == FLAG_UNICODE:
        flags &= ~FLAG_UNICODE
    names = []
    for value, name in FLAGS:
        if flags & value:
            names.append(name)
            flags &= ~value
    if flags != 0:
        names.append("0x%x" % (flags & 0xFFFFFFFF))
    return "|".join(names)


def shortened(text, most):
    """Return no more than the first `most` characters of a text."""
    end = utf8.offset_of(text, most)
    assert end >= 0
    return text[:end]


@table.method("__copy__(self, /)")
def copy(self):
    return self


@table.method("__deepcopy__(self, memo, /)")
def deepcopy(self, w_memo):
    return self
