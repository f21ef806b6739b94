"""_csv.Dialect: how a table is written."""
from rvm.builtins.arguments import text_or_none
from rvm.modules._csv import QUOTE_MINIMAL, QUOTE_NONE, csv, csv_error
from rvm.modules._csv.bytes import make_table
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, own_name, w_object_type
from rvm.objects.builtin import TypeTable, to_cint
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import PyError, type_error
from rvm.objects.instance import user_subclass
from rvm.objects.intobject import W_Int, w_int_type
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.rlib import utf8


class W_Dialect(W_Root):
    """The characters are UTF-8, and "" where there is none."""

    def __init__(self):
        self.delimiter = ","
        self.doublequote = True
        self.escapechar = ""
        self.lineterminator = "\r\n"
        self.quotechar = '"'
        self.quoting = QUOTE_MINIMAL
        self.skipinitialspace = False
        self.strict = False

    def make_tables(self):
        """Make the tables of the bytes that mean something in a field; the attributes do not change any more."""
        quotechar = self.quotechar if self.quoting != QUOTE_NONE else ""
        space = " " if self.skipinitialspace else ""
        self.at_start = make_table(["\n", "\r", self.delimiter, self.escapechar, quotechar, space])
        self.in_field = make_table(["\n", "\r", self.delimiter, self.escapechar])
        self.in_quotes = make_table([quotechar, self.escapechar])
        ends = [self.lineterminator[pos:utf8.next_pos(self.lineterminator, pos)]
                for pos in char_offsets(self.lineterminator)]
        self.written = make_table([self.delimiter, self.escapechar, self.quotechar] + ends)

    def is_special(self, char):
        """Return whether a writer must quote a field that has the character, or escape the character."""
        return (char == self.delimiter or char == self.escapechar or char == self.quotechar
                or self.lineterminator.find(char) >= 0)


W_DialectUser = user_subclass(W_Dialect)
w_dialect_type = builtin_type("_csv.Dialect", W_Dialect, w_object_type, Layout("_csv.Dialect"))
csv.value("Dialect", w_dialect_type)
table = TypeTable(w_dialect_type, W_Dialect)


class Registry(object):
    """The dialects that have names."""

    def __init__(self):
        self.w_dialects = new_dict()

    def get(self, w_name):
        """Return the dialect of that name.  Raise Error if there is none."""
        w_dialect = self.w_dialects.getitem(w_name)
        if w_dialect is None:
            raise csv_error("unknown dialect")
        return w_dialect


registry = Registry()


def char_offsets(text):
    """Return where the characters of a text begin."""
    result = []
    pos = 0
    while pos < len(text):
        result.append(pos)
        pos = utf8.next_pos(text, pos)
    return result


@table.constructor(
    "Dialect(cls: cls, dialect=NULL, delimiter=NULL, doublequote=NULL, escapechar=NULL, lineterminator=NULL, "
    "quotechar=NULL, quoting=NULL, skipinitialspace=NULL, strict=NULL) [parsed, unsigned, called=function]")
def new_dialect(w_cls, w_dialect, w_delimiter, w_doublequote, w_escapechar, w_lineterminator, w_quotechar, w_quoting,
                w_skipinitialspace, w_strict):
    """CSV dialect

The Dialect type records CSV parsing and generation options.
"""
    given = Settings(w_delimiter, w_doublequote, w_escapechar, w_lineterminator, w_quotechar, w_quoting,
                     w_skipinitialspace, w_strict)
    if w_dialect is not None:
        if w_dialect.is_text():
            w_dialect = registry.get(w_dialect)
        if isinstance(w_dialect, W_Dialect) and given.are_none():
            return w_dialect
        given.add_attributes_of(w_dialect)
    if w_cls is w_dialect_type:
        w_result = W_Dialect()
    else:
        w_result = W_DialectUser()
        w_result.init_instance(w_cls)
    given.set(w_result)
    check(w_result, given.w_quotechar, given.w_quoting)
    w_result.make_tables()
    return w_result


class Settings(object):
    """The arguments for a dialect; None (machine-level) for what is left out."""

    def __init__(self, w_delimiter, w_doublequote, w_escapechar, w_lineterminator, w_quotechar, w_quoting,
                 w_skipinitialspace, w_strict):
        self.w_delimiter = w_delimiter
        self.w_doublequote = w_doublequote
        self.w_escapechar = w_escapechar
        self.w_lineterminator = w_lineterminator
        self.w_quotechar = w_quotechar
        self.w_quoting = w_quoting
        self.w_skipinitialspace = w_skipinitialspace
        self.w_strict = w_strict

    def are_none(self):
        return (self.w_delimiter is None and self.w_doublequote is None and self.w_escapechar is None
                and self.w_lineterminator is None and self.w_quotechar is None and self.w_quoting is None
                and self.w_skipinitialspace is None and self.w_strict is None)

    def add_attributes_of(self, w_dialect):
        """Take what is left out from the attributes of an object, if it has them."""
        self.w_delimiter = setting(self.w_delimiter, w_dialect, "delimiter")
        self.w_doublequote = setting(self.w_doublequote, w_dialect, "doublequote")
        self.w_escapechar = setting(self.w_escapechar, w_dialect, "escapechar")
        self.w_lineterminator = setting(self.w_lineterminator, w_dialect, "lineterminator")
        self.w_quotechar = setting(self.w_quotechar, w_dialect, "quotechar")
        self.w_quoting = setting(self.w_quoting, w_dialect, "quoting")
        self.w_skipinitialspace = setting(self.w_skipinitialspace, w_dialect, "skipinitialspace")
        self.w_strict = setting(self.w_strict, w_dialect, "strict")

    def set(self, dialect):
        """Set the attributes of a dialect, which has the defaults."""
        if self.w_delimiter is not None:
            dialect.delimiter = char(self.w_delimiter, "delimiter", "string")
        dialect.doublequote = flag(self.w_doublequote, dialect.doublequote)
        dialect.escapechar = char_or_none(self.w_escapechar, "escapechar", dialect.escapechar)
        if self.w_lineterminator is not None:
            dialect.lineterminator = line_end(self.w_lineterminator)
        dialect.quotechar = char_or_none(self.w_quotechar, "quotechar", dialect.quotechar)
        if self.w_quoting is not None:
            dialect.quoting = quoting_number(self.w_quoting)
        dialect.skipinitialspace = flag(self.w_skipinitialspace, dialect.skipinitialspace)
        dialect.strict = flag(self.w_strict, dialect.strict)


def setting(w_given, w_dialect, name):
    """Return a setting that was given, or else the object's attribute, or else None (machine-level)."""
    if w_given is not None:
        return w_given
    try:
        return protocol.getattr(w_dialect, name)
    except PyError:
        return None


def flag(w_value, default):
    return default if w_value is None else protocol.truth(w_value)


def char_or_none(w_value, name, default):
    if w_value is None:
        return default
    if w_value is w_None:
        return ""
    return char(w_value, name, "string or None")


def char(w_value, name, kind):
    """Return the character that a setting is."""
    if not isinstance(w_value, W_Str):
        raise type_error('"%s" must be %s, not %s' % (name, kind, protocol.type_name(w_value)))
    if w_value.length() != 1:
        raise type_error('"%s" must be a 1-character string' % name)
    return w_value.text()


def line_end(w_value):
    if w_value is w_None:
        raise type_error("lineterminator must be set")
    if not w_value.is_text():
        raise type_error('"lineterminator" must be a string')
    return w_value.text()


def quoting_number(w_value):
    if w_value.gettype() is not w_int_type:
        raise type_error('"quoting" must be an integer')
    return to_cint(w_value)


def check(dialect, w_quotechar, w_quoting):
    """Raise TypeError for settings that do not go together."""
    if not QUOTE_MINIMAL <= dialect.quoting <= QUOTE_NONE:
        raise type_error('bad "quoting" value')
    if w_quotechar is w_None and w_quoting is None:
        dialect.quoting = QUOTE_NONE
    if dialect.quoting != QUOTE_NONE and dialect.quotechar == "":
        raise type_error("quotechar must be set if quoting enabled")


# Attributes.

def declare_char(name):
    @table.getter(name)
    def get(self):
        return text_or_none(getattr(self, name))


for _name in ["delimiter", "escapechar", "quotechar"]:
    declare_char(_name)


@table.getter("lineterminator")
def lineterminator(self):
    return W_Str(self.lineterminator)


@table.getter("quoting")
def quoting(self):
    return W_Int(self.quoting)


for _name in ["doublequote", "skipinitialspace", "strict"]:
    table.field(_name, protocol.wrap_bool, _name)


def refuse_pickling(self, args_w):
    """raises an exception to avoid pickling"""
    raise type_error("cannot pickle '%s' instances" % own_name(self.gettype()))


table.method("__reduce__(self, /, *args) [unsigned]")(refuse_pickling)
table.method("__reduce_ex__(self, /, *args) [unsigned]")(refuse_pickling)
