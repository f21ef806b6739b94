"""io.StringIO: a file of text in memory."""
from rvm.modules.io import io
from rvm.modules.io.memory_file import W_MemoryFile, declare_common
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import PyError, type_error, value_error, w_OSError
from rvm.objects.instance import user_subclass
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import w_textiobase_type
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib import strings, utf8

# Line ends seen in text.
CR, LF, CRLF = 1, 2, 4


class W_StringIO(W_MemoryFile):
    """`newline` is what ends a line and what is written for "\\n": see the argument of that name."""

    holds_text = True

    def __init__(self):
        self.init_contents()
        self.newline = "\n"
        self.is_universal = False       # newline was None or '': any line end is seen
        self.translates = False         # newline was None: any line end becomes '\n'
        self.seen = 0

    def check_open(self):
        if self.closed:
            raise value_error("I/O operation on closed file")

    def translated(self, text):
        """Return the text with its line ends as they are kept."""
        if not self.is_universal:
            if self.newline != "\n":
                return strings.replace(text, "\n", self.newline)
            return text
        if text.find("\r") < 0:
            if text.find("\n") >= 0:
                self.seen |= LF
            return text
        return self.with_universal_ends(text)

    def with_universal_ends(self, text):
        builder = strings.StringBuilder(len(text))
        i = 0
        while i < len(text):
            c = text[i]
            i += 1
            if c == "\n":
                self.seen |= LF
            elif c == "\r" and i < len(text) and text[i] == "\n":
                self.seen |= CRLF
                i += 1
            elif c == "\r":
                self.seen |= CR
            else:
                builder.append(c)
                continue
            builder.append("\n")
        return builder.build() if self.translates else text

    def line_end(self, data, start):
        if self.is_universal and not self.translates:
            while start < len(data):
                c = data[start]
                start += 1
                if c == "\n":
                    return start
                if c == "\r":
                    return start + 1 if start < len(data) and data[start] == "\n" else start
            return start
        end = data.find(self.newline, start)
        return end + len(self.newline) if end >= 0 else len(data)
W_StringIOUser = user_subclass(W_StringIO)
w_stringio_type = builtin_type("_io.StringIO", W_StringIO, w_textiobase_type, Layout("StringIO"))
io.value("StringIO", w_stringio_type)


def new_stringio_of_type(w_type):
    if w_type is w_stringio_type:
        return W_StringIO()
    w_file = W_StringIOUser()
    w_file.init_instance(w_type)
    return w_file


def flush(self):
    """Does nothing."""


string_table = TypeTable(w_stringio_type, W_StringIO)


@string_table.constructor("StringIO(cls: cls, /, *args, **kwargs)")
def new_stringio(w_cls, args_w, names, values_w):
    return new_stringio_of_type(w_cls)


@string_table.initializer("StringIO(self, initial_value='', newline='\\n') -> None")
def init_stringio(self, w_initial, w_newline):
    """Text I/O implementation using an in-memory buffer."""
    self.init_contents()
    set_newline(self, w_newline)
    if w_initial is w_None:
        return
    if not w_initial.is_text():
        raise type_error("initial_value must be str or None, not %s" % protocol.type_name(w_initial))
    write_text(self, w_initial)
    self.seek(0)


def set_newline(self, w_newline):
    newline = ""
    if w_newline is not w_None:
        if not w_newline.is_text():
            raise type_error("newline must be str or None, not %s" % protocol.type_name(w_newline))
        newline = w_newline.text()
        if newline not in ["", "\n", "\r", "\r\n"]:
            raise value_error("illegal newline value: %s" % protocol.repr(w_newline))
    self.is_universal = newline == ""
    self.translates = w_newline is w_None
    self.newline = newline if newline != "" else "\n"


def write_text(self, w_text):
    if not w_text.is_text():
        raise type_error("string argument expected, got '%s'" % protocol.type_name(w_text))
    self.check_open()
    text = w_text.text()
    kept = self.translated(text)
    self.write(kept, utf8.count(kept))
    return utf8.count(text)


def wrap_text(text):
    return W_Str(text)


declare_common(string_table, wrap_text, write_text)


@string_table.method("seek(self, pos: int, whence: int = 0, /) -> int")
def seek_text(self, position, whence):
    """Change stream position.

Seek to character offset pos relative to position indicated by whence:
    0  Start of stream (the default).  pos should be >= 0;
    1  Current position - pos must be 0;
    2  End of stream - pos must be 0."""
    self.check_open()
    if whence < 0 or whence > 2:
        raise value_error("Invalid whence (%d, should be 0, 1 or 2)" % whence)
    if whence == 0:
        if position < 0:
            raise value_error("Negative seek position %d" % position)
        self.seek(position)
    elif position != 0:
        raise PyError(w_OSError, None, "Can't do nonzero cur-relative seeks")
    elif whence == 2:
        self.seek(self.characters)
    return self.position


string_table.method("flush(self, /) -> None")(flush)


@string_table.getter("newlines")
def newlines(self):
    ends_w = []
    for bit, end in LINE_ENDS:
        if self.seen & bit:
            ends_w.append(W_Str(end))
    if len(ends_w) == 0:
        return w_None
    return ends_w[0] if len(ends_w) == 1 else W_Tuple(ends_w[:])


LINE_ENDS = [(1, "\r"), (2, "\n"), (4, "\r\n")]


@string_table.getter("line_buffering")
def line_buffering(self):
    return protocol.wrap_bool(False)


@string_table.getter("encoding")
def encoding(self):
    return w_None


@string_table.getter("errors")
def errors(self):
    return w_None
