"""_csv.writer: rows as lines of text."""
from rvm.modules._csv import QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC, csv, csv_error
from rvm.modules._csv.bytes import run_end
from rvm.modules._csv.dialect import W_Dialect
from rvm.modules._csv.registry import check_count, dialect_from
from rvm.modules._functools import is_callable
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import PyError, type_error, w_TypeError
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder


class W_Writer(W_Root):
    def __init__(self, w_write, w_dialect):
        assert isinstance(w_dialect, W_Dialect)
        self.w_write = w_write
        self.w_dialect = w_dialect


w_writer_type = builtin_type("_csv.writer", W_Writer, w_object_type, Layout("_csv.writer"))
csv.value("Writer", w_writer_type)
table = TypeTable(w_writer_type, W_Writer)


@csv.function("writer(*args, **kwargs) [unsigned]")
def writer(args_w, names, values_w):
    """    csv_writer = csv.writer(fileobj [, dialect='excel']
                            [optional keyword args])
    for row in sequence:
        csv_writer.writerow(row)

    [or]

    csv_writer = csv.writer(fileobj [, dialect='excel']
                            [optional keyword args])
    csv_writer.writerows(rows)

The "fileobj" argument can be any object that supports the file API.
"""
    check_count(args_w)
    w_write = protocol.find_attr(args_w[0], "write")
    if w_write is None or not is_callable(w_write):
        raise type_error('argument 1 must have a "write" method')
    return W_Writer(w_write, dialect_from(args_w, names, values_w))


@table.constructor("writer(cls: cls, *args, **kwargs) [unsigned]")
def new_writer(w_cls, args_w, names, values_w):
    """CSV writer

Writer objects are responsible for generating tabular data
in CSV format from sequence input.
"""
    raise type_error("cannot create '%s' instances" % w_cls.name)


class Record(object):
    """The text of a row while it is being made."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.builder = StringBuilder()
        self.fields = 0

    def append_object(self, w_field):
        dialect = self.dialect
        quoted = dialect.quoting == QUOTE_ALL
        if dialect.quoting == QUOTE_NONNUMERIC:
            quoted = not is_number(w_field)
        if w_field.is_text():
            text = w_field.text()
        elif w_field is w_None:
            text = ""
        else:
            text = protocol.str_of(w_field)
        self.append(text, quoted)

    def append(self, text, quoted):
        """Append a field, in quotes if `quoted` says so or its text needs them."""
        dialect = self.dialect
        if self.fields > 0:
            self.builder.append(dialect.delimiter)
        self.fields += 1
        if run_end(text, 0, dialect.written) < len(text):
            marked = Marked(dialect, text)
            text = marked.text
            quoted = quoted or marked.needs_quotes
        if quoted:
            self.builder.append(dialect.quotechar)
        self.builder.append(text)
        if quoted:
            self.builder.append(dialect.quotechar)

    def end(self):
        """Return the text of the row."""
        if self.fields > 0 and self.builder.getlength() == 0:
            if self.dialect.quoting == QUOTE_NONE:
                raise csv_error("single empty field record must be quoted")
            self.fields = 0
            self.append("", True)
        self.builder.append(self.dialect.lineterminator)
        return self.builder.build()


class Marked(object):
    """The text of a field with quotes doubled and characters escaped."""

    def __init__(self, dialect, text):
        self.dialect = dialect
        self.needs_quotes = False
        builder = StringBuilder(len(text) + 8)
        pos = 0
        while True:
            end = run_end(text, pos, dialect.written)
            assert pos >= 0 and end >= 0
            builder.append_slice(text, pos, end)
            if end == len(text):
                break
            pos = utf8.next_pos(text, end)
            assert pos >= 0
            char = text[end:pos]
            if dialect.is_special(char):
                self.mark(builder, char)
            builder.append(char)
        self.text = builder.build()

    def mark(self, builder, char):
        """Append what must stand before a special character."""
        dialect = self.dialect
        escaped = dialect.quoting == QUOTE_NONE or char == dialect.escapechar
        if dialect.quoting != QUOTE_NONE and char == dialect.quotechar:
            escaped = not dialect.doublequote
            if not escaped:
                builder.append(char)
        if not escaped:
            self.needs_quotes = True
            return
        if dialect.escapechar == "":
            raise csv_error("need to escape, but no escapechar set")
        builder.append(dialect.escapechar)


def is_number(w_object):
    """Return whether an object can be made an int or float, or is a complex."""
    w_type = w_object.gettype()
    return (w_type.special(specials.FLOAT) is not None or w_type.special(specials.INT) is not None
            or w_type.special(specials.INDEX) is not None or isinstance(w_object, W_Complex))


def row_text(dialect, w_row):
    """Return the text of a row."""
    try:
        w_iter = protocol.iter(w_row)
    except PyError as e:
        if not e.matches(w_TypeError):
            raise
        raise csv_error("iterable expected, not %s" % protocol.type_name(w_row))
    record = Record(dialect)
    while True:
        w_field = protocol.next_item(w_iter)
        if w_field is None:
            return record.end()
        record.append_object(w_field)


@table.method("writerow(self, iterable, /) [unsigned]")
def writerow(self, w_row):
    """writerow(iterable)

Construct and write a CSV record from an iterable of fields.  Non-string
elements will be converted to string."""
    return self.w_write.call1(W_Str(row_text(self.w_dialect, w_row)))


@table.method("writerows(self, iterables, /) -> None [unsigned]")
def writerows(self, w_rows):
    """writerows(iterable of iterables)

Construct and write a series of iterables to a csv file.  Non-string
elements will be converted to string."""
    w_iter = protocol.iter(w_rows)
    while True:
        w_row = protocol.next_item(w_iter)
        if w_row is None:
            return
        writerow(self, w_row)


@table.member("dialect")
def dialect(self):
    return self.w_dialect
