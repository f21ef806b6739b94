"""TextIOWrapper: how it reads and writes text.

What has been decoded is `decoded`, in UTF-8, of which the bytes from `pos` on are left.  What has been encoded and not
yet passed on are `pieces`, `pending` bytes.  A snapshot, the state of the decoder and the bytes that were decoded to
`decoded`, is what tell() needs: see rvm.modules._io.positions.
"""
from rvm.modules._io import BUFFER_SIZE, _io
from rvm.modules._io import reading as read_ways
from rvm.modules._io import writing as write_ways
from rvm.modules._io.abstract import w_textiobase_type
from rvm.modules._io.buffered import W_Buffered
from rvm.modules._io.buffers import W_BufferedReader, W_BufferedWriter
from rvm.modules._io.calls import call0, call1
from rvm.modules._io.decoding import NewlineDecoder, make_decoder
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, type_error, value_error, w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase, closed_error, unsupported
from rvm.objects.strobject import W_Str, new_ascii
from rvm.objects.text.encodings import encode
from rvm.objects.typeobject import Layout
from rvm.rlib import strings, utf8
from rvm.rlib.scanning import find_char


class W_TextIOWrapper(W_IOBase):
    closes_itself = True

    def __init__(self, w_type):
        W_IOBase.__init__(self, w_type)
        self.w_buffer = None
        self.is_ready = False
        self.is_detached = False
        self.chunk_size = BUFFER_SIZE
        self.codec = None               # the Encoding of the core, or None
        self.w_codec = None             # the CodecInfo where `codec` is None
        self.w_encoding = w_None
        self.w_errors = w_None
        self.errors = "strict"
        self.line_buffering = False
        self.write_through = False
        self.is_seekable = False
        self.telling = False
        self.has_read1 = False
        self.in_repr = False
        self.set_newline("", False)
        self.decoder = None
        self.newline_decoder = None     # the decoder, where that notes line ends
        self.w_encoder = None           # the codec's incremental encoder, where `codec` is None
        self.can_encode = False
        self.clear()

    def clear(self):
        """Forget what has been decoded, encoded, and where that was."""
        self.decoded = ""
        self.pos = 0
        self.is_ascii = False           # all of `decoded` is
        self.pieces = []
        self.pending = 0
        self.has_snapshot = False
        self.snapshot_number = 0
        self.snapshot_data = ""

    def set_newline(self, newline, is_given):
        """Obey the argument `newline`, which is None where nothing is given."""
        self.read_universal = not is_given or newline == ""
        self.read_translate = not is_given
        self.read_newline = newline
        self.ends_at_newline = not is_given or newline == "\n"
        self.write_translate = not is_given or newline != ""
        self.write_newline = newline if is_given and newline != "\n" else ""

    # Checks.

    def check_ready(self):
        self.check_initialized()
        if self.is_detached:
            raise value_error("underlying buffer has been detached")

    def check_initialized(self):
        if not self.is_ready:
            raise value_error("I/O operation on uninitialized object")

    def check_open(self):
        self.check_ready()
        w_buffer = self.w_buffer
        if isinstance(w_buffer, W_Buffered) and w_buffer.is_plain() and w_buffer.is_ready:
            if w_buffer.is_raw_closed():
                raise closed_error()
        elif protocol.truth(protocol.getattr(w_buffer, "closed")):
            raise closed_error()

    def set_codecs(self):
        """Make the decoder and the encoder that the buffer allows."""
        self.decoder = None
        self.newline_decoder = None
        self.w_encoder = None
        self.can_encode = False
        if protocol.truth(call0(self.w_buffer, "readable")):
            self.decoder = make_decoder(self.codec, self.w_codec, self.errors)
            if self.read_universal:
                self.newline_decoder = NewlineDecoder(self.decoder, self.read_translate)
                self.decoder = self.newline_decoder
        if protocol.truth(call0(self.w_buffer, "writable")):
            self.can_encode = True
            if self.codec is None:
                self.w_encoder = call1(self.w_codec, "incrementalencoder", W_Str(self.errors))

    def set_standard_codecs(self, is_readable):
        """Do the same for a standard stream."""
        self.can_encode = not is_readable
        self.decoder = make_decoder(self.codec, None, self.errors) if is_readable else None

    # Writing.

    def write_plainly(self, text):
        if not self.is_plain():
            return False
        self.check_open()
        if not self.can_encode:
            raise unsupported("not writable")
        self.write_text(text, utf8.count(text))
        return True

    def write_text(self, text, length):
        """Write a text of so many characters to a file that is open for writing."""
        is_ascii = length == len(text)
        has_newline = False
        if self.write_translate and self.write_newline != "" or self.line_buffering:
            has_newline = text.find("\n") >= 0
        if has_newline and self.write_translate and self.write_newline != "":
            text = strings.replace(text, "\n", self.write_newline)
        ends_line = self.line_buffering and (has_newline or text.find("\r") >= 0)
        data = text
        if self.codec is None:
            data = self.encode_by_method(text)
        elif not is_ascii:
            data = encode(text, self.codec, self.errors)
        if self.pending + len(data) > self.chunk_size and self.pending > 0:
            self.pass_on()
        self.pieces.append(data)
        self.pending += len(data)
        if self.pending >= self.chunk_size or ends_line or self.write_through:
            self.pass_on()
        if ends_line:
            self.flush_buffer()
        self.drop_snapshot()
        if self.decoder is not None:
            self.decoder.reset()

    def encode_by_method(self, text):
        w_data = call1(self.w_encoder, "encode", W_Str(text))
        if not isinstance(w_data, W_Bytes):
            raise type_error("encoder should return a bytes object, not '%s'" % protocol.type_name(w_data))
        return w_data.data()

    def pass_on(self):
        """Write to the buffer what has been encoded."""
        if self.pending == 0:
            return
        pieces = self.pieces
        data = pieces[0] if len(pieces) == 1 else "".join(pieces)
        self.pieces = []
        self.pending = 0
        w_buffer = self.w_buffer
        if isinstance(w_buffer, W_BufferedWriter) and w_buffer.is_plain():
            w_buffer.check_ready()
            w_buffer.check_open("write to closed file")
            write_ways.write_data(w_buffer, data)
        else:
            call1(w_buffer, "write", W_Bytes(data))

    def flush_buffer(self):
        call0(self.w_buffer, "flush")

    def flush_all(self):
        """Write all to the file."""
        self.check_open()
        self.telling = self.is_seekable
        self.pass_on()
        self.flush_buffer()

    # Reading.

    def drop_snapshot(self):
        """Forget what has been decoded."""
        self.decoded = ""
        self.pos = 0
        self.has_snapshot = False

    def check_readable(self):
        if self.decoder is None:
            raise unsupported("not readable")

    def read_bytes(self, size):
        """Return an object with the next bytes of the buffer; those of the core's own reader directly."""
        w_buffer = self.w_buffer
        if isinstance(w_buffer, W_BufferedReader) and w_buffer.is_plain():
            w_buffer.check_ready()
            w_buffer.check_open("read of closed file")
            return W_Bytes(read_ways.read_once(w_buffer, size))
        name = "read1" if self.has_read1 else "read"
        w_data = call1(w_buffer, name, W_Int(size))
        if w_data.buffer_data() is None:
            raise type_error("underlying %s() should have returned a bytes-like object, not '%s'" % (
                name, protocol.type_name(w_data)))
        return w_data

    def read_chunk(self, size_hint):
        """Decode the next piece, after the rest of the one before.  Return False at the end of the file."""
        self.check_readable()
        decoder = self.decoder
        held = ""
        number = 0
        if self.telling:
            held, number = decoder.state()
        size = max(self.chunk_size, size_hint)
        w_data = self.read_bytes(size)
        data = w_data.buffer_data()
        assert data is not None
        is_end = len(data) == 0
        if type(w_data) is W_Bytes:
            text = decoder.decode(data, is_end)
        else:
            text = decoder.decode_object(w_data, is_end)
        self.decoded = text
        self.pos = 0
        self.is_ascii = decoder.is_ascii
        if self.telling:
            self.has_snapshot = True
            self.snapshot_number = number
            self.snapshot_data = held + data
        return not is_end or text != ""

    def take_rest(self):
        """Return what has been decoded and not been read."""
        start = self.pos
        text = self.decoded
        self.pos = len(text)
        assert start >= 0
        return text[start:] if start > 0 else text

    def read_all(self):
        """Return the text of the rest of the file."""
        self.check_readable()
        w_buffer = self.w_buffer
        if isinstance(w_buffer, W_BufferedReader) and w_buffer.is_plain():
            w_buffer.check_ready()
            w_buffer.check_open("read of closed file")
            w_data = read_ways.read_all(w_buffer)
        else:
            w_data = call0(w_buffer, "read")
        if w_data is w_None or w_data.buffer_data() is None:
            raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_data))
        text = self.decoder.decode_object(w_data, True)
        is_ascii = self.decoder.is_ascii
        rest = self.take_rest()
        if self.has_snapshot:
            self.drop_snapshot()
        self.decoded = ""
        self.pos = 0
        if rest != "":
            return W_Str(rest + text)
        return new_ascii(text) if is_ascii else W_Str(text)

    def read_characters(self, count):
        """Return a text of up to `count` characters."""
        self.check_readable()
        builder = strings.StringBuilder()
        while True:
            start = self.pos
            assert start >= 0
            text = self.decoded
            if start < len(text):
                if self.is_ascii:
                    end = min(start + count, len(text))
                    count -= end - start
                else:
                    end = start
                    while count > 0 and end < len(text):
                        end = utf8.next_pos(text, end)
                        count -= 1
                builder.append_slice(text, start, end)
                self.pos = end
            if count <= 0 or not self.read_chunk(count):
                return builder.build()

    def next_line(self):
        if self.gettype().is_heap:
            return self.next_line_by_method()
        self.telling = False
        w_line = self.read_line(-1)
        if w_line is None:
            self.has_snapshot = False
            self.telling = self.is_seekable
        return w_line

    def next_line_by_method(self):
        self.telling = False
        w_line = call0(self, "readline")
        if not w_line.is_text():
            raise wrong_line(w_line)
        if w_line.text() != "":
            return w_line
        self.has_snapshot = False
        self.telling = self.is_seekable
        return None

    def read_line(self, limit):
        """Return the next line as an object, at most `limit` characters where that is not negative; None at the end."""
        self.check_open()
        if self.pending > 0:
            self.pass_on()
        start = self.pos
        text = self.decoded
        if limit < 0 and self.ends_at_newline and start < len(text):
            assert start >= 0
            end = find_char(text, "\n", start) + 1
            if end > 0:
                self.pos = end
                return new_ascii(text[start:end]) if self.is_ascii else W_Str(text[start:end])
        return self.read_long_line(limit)

    def read_long_line(self, limit):
        """Do the same for a line that may not be in what has been decoded, or has ends of another kind."""
        pieces = []
        left = limit
        kept = ""               # a "\r" at the end of a piece, which may begin the end of the line
        while left != 0:
            if self.pos >= len(self.decoded):
                if self.read_chunk(0):
                    continue
                self.drop_snapshot()
                pieces.append(kept)
                break
            text = kept + self.decoded if kept != "" else self.decoded
            start = self.pos
            before = len(kept)
            kept = ""
            end = self.line_end(text, start)
            is_whole = end >= 0
            if not is_whole:
                end = len(text)
                if text[end - 1] == "\r" and self.read_newline == "\r\n":
                    kept = "\r"
                    end -= 1
            if left >= 0:
                most = start
                while left > 0 and most < end:
                    most = utf8.next_pos(text, most)
                    left -= 1
                end = most
                if left == 0:
                    kept = ""
            self.pos = end + len(kept) - before
            assert 0 <= start <= end
            pieces.append(text[start:end])
            if is_whole:
                break
        line = pieces[0] if len(pieces) == 1 else "".join(pieces)
        return W_Str(line) if line != "" else None

    def line_end(self, text, start):
        """Return the offset behind the end of the line, or -1 where the text has none."""
        assert start >= 0
        if self.read_translate:
            found = find_char(text, "\n", start)
            return found + 1 if found >= 0 else -1
        if self.read_universal:
            return universal_end(text, start)
        found = text.find(self.read_newline, start)
        return found + len(self.read_newline) if found >= 0 else -1


def universal_end(text, start):
    assert start >= 0
    found = text.find("\n", start)
    end = found if found >= 0 else len(text)
    assert end >= 0
    returns = text.find("\r", start, end)
    if returns < 0:
        return found + 1 if found >= 0 else -1
    return returns + 2 if returns + 1 == found else returns + 1


def wrong_line(w_line):
    return PyError(w_OSError, None, "readline() should have returned an str object, not '%s'"
                   % protocol.type_name(w_line))


w_textio_type = builtin_type("_io.TextIOWrapper", W_TextIOWrapper, w_textiobase_type, Layout("TextIOWrapper"))
_io.value("TextIOWrapper", w_textio_type)
