"""_csv.reader: rows made of lines of text."""
from rvm.modules._csv import QUOTE_NONE, QUOTE_NONNUMERIC, csv, csv_error
from rvm.modules._csv.bytes import PLAIN, is_at, run_end
from rvm.modules._csv.dialect import W_Dialect
from rvm.modules._csv.registry import check_count, dialect_from, limit
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import type_error
from rvm.objects.floatobject import w_float_type
from rvm.objects.intobject import W_Int
from rvm.objects.iterators import iterator_methods
from rvm.objects.root import W_Iterator
from rvm.objects.strindex import ASCII
from rvm.objects.strobject import CHARS, W_Str, new_ascii, w_empty_str
from rvm.objects.typeobject import Layout
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder

# Where in a row the reader is.
(START_RECORD, START_FIELD, ESCAPED_CHAR, IN_FIELD, IN_QUOTED_FIELD, ESCAPE_IN_QUOTED_FIELD, QUOTE_IN_QUOTED_FIELD,
 EAT_NEWLINES, AFTER_ESCAPED_NEWLINE) = range(9)


class W_Reader(W_Iterator):
    """A row ends with a line, but for a line end in quotes or after an escape character."""

    def __init__(self, w_lines, w_dialect):
        assert isinstance(w_dialect, W_Dialect)
        self.w_lines = w_lines
        self.w_dialect = w_dialect
        self.line_num = 0
        self.is_ascii = False       # whether the line being read is known to be ASCII
        self.start_row()

    def start_row(self):
        self.state = START_RECORD
        self.fields_w = []
        self.piece = ""             # the field being read, if `builder` is None
        self.builder = None
        self.size = 0               # of the field, in bytes
        self.is_number = False      # whether a field without quotes is a number

    def next_item(self):
        self.start_row()
        while True:
            w_line = protocol.next_item(self.w_lines)
            if w_line is None:
                if self.size == 0 and self.state != IN_QUOTED_FIELD:
                    return None
                if self.w_dialect.strict:
                    raise csv_error("unexpected end of data")
                self.save()
                break
            if not isinstance(w_line, W_Str):
                raise csv_error("iterator should return strings, not %s (the file should be opened in text mode)"
                                % protocol.type_name(w_line))
            self.line_num += 1
            self.is_ascii = w_line.index is ASCII
            self.read_line(w_line.text())
            if self.state == START_RECORD:
                break
        fields_w = self.fields_w
        self.fields_w = []
        return new_list(fields_w)

    # Fields.

    def add(self, text, start, end):
        """Add a part of a line to the field."""
        assert 0 <= start <= end
        piece = text[start:end]
        if self.size + len(piece) > limit.most:
            self.check_size(piece)
        if self.size == 0:
            self.piece = piece
        else:
            builder = self.builder
            if builder is None:
                builder = StringBuilder(2 * self.size + len(piece))
                builder.append(self.piece)
                self.builder = builder
            builder.append(piece)
        self.size += len(piece)

    def check_size(self, piece):
        """Raise Error if the field has too many characters with the piece."""
        if utf8.count(self.text()) + utf8.count(piece) > limit.most:
            raise csv_error("field larger than field limit (%d)" % limit.most)

    def text(self):
        if self.size == 0:
            return ""
        if self.builder is None:
            return self.piece
        return self.builder.build()

    def save(self):
        """End the field."""
        w_field = self.field(self.text())
        self.builder = None
        self.size = 0
        if self.is_number:
            self.is_number = False
            w_field = w_float_type.call1(w_field)
        self.fields_w.append(w_field)

    def field(self, text):
        if self.is_ascii:
            if len(text) <= 1:
                return w_empty_str if text == "" else CHARS[ord(text[0])]
            return new_ascii(text)
        return W_Str(text)

    # Lines.

    def read_line(self, text):
        pos = 0
        while pos < len(text):
            state = self.state
            if state == START_FIELD or state == START_RECORD:
                pos = self.start_field(text, pos)
            elif state == IN_FIELD or state == AFTER_ESCAPED_NEWLINE:
                pos = self.in_field(text, pos)
            elif state == IN_QUOTED_FIELD:
                pos = self.in_quotes(text, pos)
            elif state == QUOTE_IN_QUOTED_FIELD:
                pos = self.after_quote(text, pos)
            elif state == EAT_NEWLINES:
                if not is_newline(text[pos]):
                    raise csv_error("new-line character seen in unquoted field - "
                                    "do you need to open the file in universal-newline mode?")
                pos += 1
            else:
                pos = self.after_escape(text, pos)
        self.end_line()

    def start_field(self, text, pos):
        """Read what stands where a field begins; return where the rest of the line begins."""
        dialect = self.w_dialect
        if dialect.at_start[ord(text[pos])] == PLAIN:
            return self.plain_field(text, pos)
        if is_newline(text[pos]):
            if self.state == START_FIELD:
                self.save()
            self.state = EAT_NEWLINES
            return pos + 1
        self.state = START_FIELD
        if dialect.quoting != QUOTE_NONE and is_at(dialect.quotechar, text, pos):
            self.state = IN_QUOTED_FIELD
        elif is_at(dialect.escapechar, text, pos):
            self.state = ESCAPED_CHAR
        elif dialect.skipinitialspace and text[pos] == " ":
            pass
        elif is_at(dialect.delimiter, text, pos):
            self.save()
        else:
            return self.plain_field(text, pos)
        return utf8.next_pos(text, pos)

    def plain_field(self, text, pos):
        """Read a field without quotes, which begins with an ordinary character."""
        self.is_number = self.w_dialect.quoting == QUOTE_NONNUMERIC
        self.state = IN_FIELD
        start = pos
        pos = run_end(text, utf8.next_pos(text, pos), self.w_dialect.in_field)
        self.add(text, start, pos)
        if pos < len(text):
            return self.in_field(text, pos)
        return pos

    def in_field(self, text, pos):
        """Read on in a field without quotes; return where the rest of the line begins."""
        dialect = self.w_dialect
        self.state = IN_FIELD
        end = run_end(text, pos, dialect.in_field)
        if end > pos:
            self.add(text, pos, end)
        if end == len(text):
            return end
        if is_newline(text[end]):
            self.save()
            self.state = EAT_NEWLINES
        elif is_at(dialect.escapechar, text, end):
            self.state = ESCAPED_CHAR
        elif is_at(dialect.delimiter, text, end):
            self.save()
            self.state = START_FIELD
        else:
            self.add(text, end, utf8.next_pos(text, end))
        return utf8.next_pos(text, end)

    def in_quotes(self, text, pos):
        """Read on in a field in quotes."""
        dialect = self.w_dialect
        end = run_end(text, pos, dialect.in_quotes)
        if end > pos:
            self.add(text, pos, end)
        if end == len(text):
            return end
        if is_at(dialect.escapechar, text, end):
            self.state = ESCAPE_IN_QUOTED_FIELD
        elif is_at(dialect.quotechar, text, end):
            self.state = QUOTE_IN_QUOTED_FIELD if dialect.doublequote else IN_FIELD
        else:
            self.add(text, end, utf8.next_pos(text, end))
        return utf8.next_pos(text, end)

    def after_quote(self, text, pos):
        """Read what follows a quote in a field in quotes: another one, or what ends the field."""
        dialect = self.w_dialect
        end = utf8.next_pos(text, pos)
        if is_at(dialect.quotechar, text, pos):
            self.add(text, pos, end)
            self.state = IN_QUOTED_FIELD
        elif is_at(dialect.delimiter, text, pos):
            self.save()
            self.state = START_FIELD
        elif is_newline(text[pos]):
            self.save()
            self.state = EAT_NEWLINES
        elif not dialect.strict:
            self.add(text, pos, end)
            self.state = IN_FIELD
        else:
            raise csv_error("'%s' expected after '%s'" % (dialect.delimiter, dialect.quotechar))
        return end

    def after_escape(self, text, pos):
        """Read the character after an escape character."""
        end = utf8.next_pos(text, pos)
        self.add(text, pos, end)
        if self.state == ESCAPE_IN_QUOTED_FIELD:
            self.state = IN_QUOTED_FIELD
        else:
            self.state = AFTER_ESCAPED_NEWLINE if is_newline(text[pos]) else IN_FIELD
        return end

    def end_line(self):
        state = self.state
        if state == ESCAPED_CHAR or state == ESCAPE_IN_QUOTED_FIELD:
            self.add("\n", 0, 1)
            self.state = IN_FIELD if state == ESCAPED_CHAR else IN_QUOTED_FIELD
        elif state == START_FIELD or state == IN_FIELD or state == QUOTE_IN_QUOTED_FIELD:
            self.save()
            self.state = START_RECORD
        elif state == EAT_NEWLINES:
            self.state = START_RECORD


def is_newline(c):
    return c == "\n" or c == "\r"


w_reader_type = builtin_type("_csv.reader", W_Reader, w_object_type, Layout("_csv.reader"))
csv.value("Reader", w_reader_type)
table = iterator_methods(TypeTable(w_reader_type, W_Reader))


@csv.function("reader(*args, **kwargs) [unsigned]")
def reader(args_w, names, values_w):
    """    csv_reader = reader(iterable [, dialect='excel']
                        [optional keyword args])
    for row in csv_reader:
        process(row)

The "iterable" argument can be any object that returns a line
of input for each iteration, such as a file object or a list.  The
optional "dialect" parameter is discussed below.  The function
also accepts optional keyword arguments which override settings
provided by the dialect.

The returned object is an iterator.  Each iteration returns a row
of the CSV file (which can span multiple input lines).
"""
    check_count(args_w)
    w_lines = protocol.iter(args_w[0])
    return W_Reader(w_lines, dialect_from(args_w, names, values_w))


@table.constructor("reader(cls: cls, *args, **kwargs) [unsigned]")
def new_reader(w_cls, args_w, names, values_w):
    """CSV reader

Reader objects are responsible for reading and parsing tabular data
in CSV format.
"""
    raise type_error("cannot create '%s' instances" % w_cls.name)


@table.member("dialect")
def dialect(self):
    return self.w_dialect


table.field("line_num", W_Int, "line_num")
