"""The standard streams: the objects sys.stdin, sys.stdout and sys.stderr."""
from rvm.objects.basetypes import builtin_type
from rvm.objects.root import W_Iterator, W_Root, WeakrefMixin
from rvm.objects.streams.iobase import closed_error, unsupported, w_bufferediobase_type, w_textiobase_type
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import decode, encode, utf8_encoding
from rvm.rlib import files, utf8
from rvm.rlib.objectmodel import import_from_mixin
from rvm.rlib.strings import StringBuilder


class W_Stream(W_Iterator):
    """One of the three streams, by its file descriptor (0, 1 or 2).

    `errors` names the handler for bytes that are not UTF-8 and for text that cannot be written in it.
    """
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["fd", "name"]

    def __init__(self, fd, name, errors):
        self.fd = fd
        self.name = name
        self.errors = errors
        self.closed = False

    def check_open(self):
        if self.closed:
            raise closed_error()

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def write(self, data):
        self.check_open()
        try:
            if self.fd == 1:
                files.write_stdout(data)
            elif self.fd == 2:
                files.stderr.write(data)
            else:
                raise unsupported("not writable")
        except OSError as e:
            raise from_os_error(e)

    def write_text(self, text):
        self.write(encode(text, utf8_encoding, self.errors))

    def flush(self):
        self.check_open()
        if self.fd == 1:
            try:
                files.flush_stdout()
            except OSError as e:
                raise from_os_error(e)

    def decoded(self, data):
        """Return the text of bytes that were read."""
        return decode(data, utf8_encoding, self.errors)

    def read_line(self):
        """Return the bytes of the next line with its newline, or '' at the end."""
        self.check_readable()
        try:
            return files.read_line()
        except OSError as e:
            raise from_os_error(e)

    def read_all(self):
        """Return the bytes of the rest of the input."""
        self.check_readable()
        try:
            return files.read_stdin_all()
        except OSError as e:
            raise from_os_error(e)

    def read_bytes(self, count):
        """Return up to `count` bytes of the input."""
        self.check_readable()
        try:
            return files.stdin.read_bytes(count)
        except OSError as e:
            raise from_os_error(e)

    def read_characters(self, count):
        """Return the text of up to `count` characters of the input.

        A byte that begins no character counts as one, unless it is ignored.
        """
        builder = StringBuilder()
        while count > 0:
            first = self.read_bytes(1)
            if first == "":
                break
            builder.append(first)
            rest = self.read_bytes(utf8.length_from(first[0]) - 1)
            if utf8.check(first + rest) < 0:
                builder.append(rest)
            else:
                files.stdin.unread(rest)
                if self.errors == "ignore":
                    continue
            count -= 1
        return self.decoded(builder.build())

    def check_readable(self):
        self.check_open()
        if self.fd != 0:
            raise unsupported("not readable")

    def next_item(self):
        line = self.read_line()
        return W_Str(self.decoded(line)) if line != "" else None


class W_StreamBuffer(W_Root):
    """The bytes below a stream of text."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["w_stream"]

    def __init__(self, w_stream):
        self.w_stream = w_stream


w_stream_type = builtin_type("_io.TextIOWrapper", W_Stream, w_textiobase_type)
w_streambuffer_type = builtin_type("_io._StreamBuffer", W_StreamBuffer, w_bufferediobase_type)
w_stdin = W_Stream(0, "<stdin>", "strict")
w_stdout = W_Stream(1, "<stdout>", "strict")
w_stderr = W_Stream(2, "<stderr>", "backslashreplace")
