"""sys.stdin, sys.stdout and sys.stderr: made with the executable, and adapted when a program starts."""
from rvm.modules._io import wrapper
from rvm.modules._io.buffers import W_BufferedReader, W_BufferedWriter, w_reader_type, w_writer_type
from rvm.modules._io.decoding import codec_info, encoding_here
from rvm.modules._io.fileio import W_FileIO, w_fileio_type
from rvm.modules._io.textio import W_TextIOWrapper, w_textio_type
from rvm.objects import protocol
from rvm.objects.errors import PyError
from rvm.objects.streams.iobase import making
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import ascii_encoding, latin_1_encoding, utf8_encoding
from rvm.rlib import files
from rvm.rlib import posix as system


class StandardStream(object):
    """One of the three streams: its text layer, its buffer and its raw file."""

    def __init__(self, fd, name, errors):
        self.w_raw = W_FileIO(w_fileio_type)
        self.w_raw.fd = fd
        self.w_raw.closefd = False
        self.w_raw.readable = fd == 0
        self.w_raw.writable = fd != 0
        self.w_raw.block_size = 8192
        self.w_raw.setdictvalue("name", W_Str("<%s>" % name))
        self.w_text = W_TextIOWrapper(w_textio_type)
        self.w_text.setdictvalue("mode", W_Str("r" if fd == 0 else "w"))
        self.w_buffer = None
        self.name = name
        self.errors = errors

    def prepare(self, w_buffer):
        """Put the layers together, for UTF-8."""
        w_text = self.w_text
        self.w_buffer = w_buffer
        w_text.codec = utf8_encoding
        w_text.w_encoding = W_Str("utf-8")
        w_text.set_newline("\n", True)
        w_text.w_buffer = w_buffer
        w_text.has_read1 = True
        w_text.is_ready = True
        self.set_errors(self.errors)

    def set_errors(self, errors):
        self.w_text.errors = errors
        self.w_text.w_errors = W_Str(errors)
        self.w_text.set_standard_codecs(self.w_raw.readable)

    def start(self, errors, unbuffered):
        """Adapt the stream to what the file and the environment are."""
        w_text = self.w_text
        if errors != w_text.errors:
            self.set_errors(errors)
        self.set_size()
        w_text.is_seekable = w_text.telling = self.w_raw.is_seekable()
        w_text.write_through = unbuffered
        if self.w_raw.writable and unbuffered:
            w_text.w_buffer = self.w_raw
        elif not unbuffered:
            w_text.line_buffering = self.w_raw.fd == 2 or files.isatty(self.w_raw.fd)

    def set_size(self):
        """Give the buffer the size that open() would."""
        try:
            size = system.fstat(self.w_raw.fd).blksize
        except OSError:
            return
        if size > 1:
            self.w_raw.block_size = size
            self.w_buffer.size = size

    def set_encoding(self, name):
        """Take another encoding than UTF-8; its codec may be in the library.  Return whether there is one."""
        try:
            codec = encoding_here(name)
            if codec is utf8_encoding:
                name = "utf-8"
            elif codec is latin_1_encoding:
                name = "iso8859-1"
            elif codec is ascii_encoding:
                name = "ascii"
            else:
                name = protocol.str_of(protocol.getattr(codec_info(name), "name"))
            wrapper.change_encoding(self.w_text, name, self.w_text.errors)
        except PyError:
            return False
        return True


def make_reader():
    stream = StandardStream(0, "stdin", "strict")
    w_buffer = W_BufferedReader(w_reader_type)
    w_buffer.start(stream.w_raw, 8192)
    stream.prepare(w_buffer)
    return stream


def make_writer(fd, name, errors):
    stream = StandardStream(fd, name, errors)
    w_buffer = W_BufferedWriter(w_writer_type)
    w_buffer.start(stream.w_raw, 8192)
    stream.prepare(w_buffer)
    return stream


making.standard = True
stdin = make_reader()
stdout = make_writer(1, "stdout", "strict")
stderr = make_writer(2, "stderr", "backslashreplace")
making.standard = False
STREAMS = [stdin, stdout, stderr]
