"""open, open_code and text_encoding."""
from rvm.builtins.arguments import path_of
from rvm.modules._io import BUFFER_SIZE, _io, wrapper
from rvm.modules._io.buffers import (
    W_BufferedRandom, W_BufferedReader, W_BufferedWriter, w_random_type, w_reader_type, w_writer_type)
from rvm.modules._io.calls import call0
from rvm.modules._io.fileio import W_FileIO, open_file, w_fileio_type
from rvm.modules._io.textio import W_TextIOWrapper, w_textio_type
from rvm.modules.sys.runtime_warnings import warn, warn_at
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import PyError, type_error, value_error
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import unsupported
from rvm.objects.strobject import W_Str
from rvm.rlib import files


class Mode(object):
    """What the argument `mode` of open tells."""

    def __init__(self, text):
        self.kinds = 0              # how many of "xrwa" there are
        self.kind = ""
        self.updating = False
        self.is_text = False
        self.is_binary = False
        for i in range(len(text)):
            c = text[i]
            if c == "x" or c == "r" or c == "w" or c == "a":
                self.kinds += 1
                self.kind = c
            elif c == "+":
                self.updating = True
            elif c == "t":
                self.is_text = True
            elif c == "b":
                self.is_binary = True
            if c not in "xrwa+tb" or text.find(c, i + 1) >= 0:
                raise value_error("invalid mode: '%s'" % text)

    def raw(self):
        return self.kind + ("+" if self.updating else "")


def check_mode(mode, w_encoding, w_errors, w_newline):
    if mode.is_text and mode.is_binary:
        raise value_error("can't have text and binary mode at once")
    if mode.kinds > 1:
        raise value_error("must have exactly one of create/read/write/append mode")
    if mode.is_binary:
        for name, w_value in [("n encoding", w_encoding), ("n errors", w_errors), (" newline", w_newline)]:
            if w_value is not w_None:
                raise value_error("binary mode doesn't take a%s argument" % name)


@_io.function("open(file, mode: str = 'r', buffering: cint = -1, encoding=None, errors=None, newline=None, "
              "closefd: bool = True, opener=None)")
def open(w_file, mode_text, buffering, w_encoding, w_errors, w_newline, closefd, w_opener):
    """Open file and return a stream.  Raise OSError upon failure.

file is either a text or byte string giving the name (and the path
if the file isn't in the current working directory) of the file to
be opened or an integer file descriptor of the file to be
wrapped. (If a file descriptor is given, it is closed when the
returned I/O object is closed, unless closefd is set to False.)

mode is an optional string that specifies the mode in which the file
is opened. It defaults to 'r' which means open for reading in text
mode.  Other common values are 'w' for writing (truncating the file if
it already exists), 'x' for creating and writing to a new file, and
'a' for appending (which on some Unix systems, means that all writes
append to the end of the file regardless of the current seek position).
In text mode, if encoding is not specified the encoding used is platform
dependent: locale.getencoding() is called to get the current locale encoding.
(For reading and writing raw bytes use binary mode and leave encoding
unspecified.)

buffering is an optional integer used to set the buffering policy.
Pass 0 to switch buffering off (only allowed in binary mode), 1 to select
line buffering (only usable in text mode), and an integer > 1 to indicate
the size of a fixed-size chunk buffer.

encoding, errors and newline are those of TextIOWrapper.  If closefd is
False, the underlying file descriptor will be kept open when the file is
closed.  opener is called with (file, flags) and must return an open file
descriptor."""
    if not w_file.is_integer() and not w_file.is_text() and not isinstance(w_file, W_Bytes):
        if w_file.gettype().lookup("__index__") is None:
            w_file = file_path(w_file)
    mode = Mode(mode_text)
    check_names(w_encoding, w_errors, w_newline)
    check_mode(mode, w_encoding, w_errors, w_newline)
    if mode.is_binary and buffering == 1:
        warn("RuntimeWarning", "line buffering (buffering=1) isn't supported in binary mode, the default buffer size "
             "will be used")
    w_raw = W_FileIO(w_fileio_type)
    open_file(w_raw, w_file, mode.raw(), closefd, w_opener)
    w_opened = [w_raw]          # the outermost file: closed where an error comes
    try:
        return add_layers(w_opened, w_raw, mode, mode_text, buffering, w_encoding, w_errors, w_newline)
    except PyError:
        try:
            call0(w_opened[0], "close")
        except PyError:
            pass
        raise


def file_path(w_file):
    if w_file.gettype().lookup("__fspath__") is None:
        raise type_error("expected str, bytes or os.PathLike object, not %s" % protocol.type_name(w_file))
    return path_of(w_file)


def check_names(w_encoding, w_errors, w_newline):
    for name, w_value in [("encoding", w_encoding), ("errors", w_errors), ("newline", w_newline)]:
        if w_value is not w_None and not w_value.is_text():
            raise type_error("open() argument '%s' must be str or None, not %s" % (
                name, protocol.type_name(w_value)))


def add_layers(w_opened, w_raw, mode, mode_text, buffering, w_encoding, w_errors, w_newline):
    """Put a buffer and a text layer over a raw file, as far as they are wanted; note each in w_opened."""
    line_buffering = False
    if buffering == 1 and not mode.is_binary or buffering < 0 and files.isatty(w_raw.fd):
        buffering = -1
        line_buffering = True
    if buffering < 0 or buffering == 1:
        buffering = w_raw.block_size if w_raw.block_size > 1 else BUFFER_SIZE
    if buffering == 0:
        if not mode.is_binary:
            raise value_error("can't have unbuffered text I/O")
        return w_raw
    w_buffer = make_buffer(w_raw, mode, buffering)
    if mode.is_binary:
        return w_buffer
    w_opened[0] = w_buffer
    w_text = W_TextIOWrapper(w_textio_type)
    wrapper.init(w_text, w_buffer, w_encoding, w_errors, w_newline, line_buffering, False)
    w_opened[0] = w_text
    w_text.setdictvalue("mode", W_Str(mode_text))
    return w_text


def make_buffer(w_raw, mode, size):
    w_buffer = new_buffer(w_raw, mode)
    w_buffer.start(w_raw, size)
    return w_buffer


def new_buffer(w_raw, mode):
    if mode.updating:
        if not w_raw.is_seekable():
            raise unsupported("File or stream is not seekable.")
        return W_BufferedRandom(w_random_type)
    if mode.kind == "r":
        return W_BufferedReader(w_reader_type)
    return W_BufferedWriter(w_writer_type)


@_io.function("open_code(path: str)")
def open_code(path):
    """Opens the provided file with the intent to import the contents.

This may perform extra validation beyond open(), but is otherwise interchangeable
with calling open(path, 'rb')."""
    return open(W_Str(path), "rb", -1, w_None, w_None, w_None, True, w_None)


@_io.function("text_encoding(encoding, stacklevel: cint = 2, /)")
def text_encoding(w_encoding, stacklevel):
    """A helper function to choose the text encoding.

When encoding is not None, this function returns it.
Otherwise, this function returns the default text encoding
(i.e. "locale" or "utf-8" depends on UTF-8 mode).

This function emits an EncodingWarning if encoding is None and
sys.flags.warn_default_encoding is true."""
    if w_encoding is not w_None:
        return w_encoding
    if wrapper.warns_of_default():
        warn_at("EncodingWarning", "'encoding' argument not specified", max(stacklevel, 1))
    return W_Str("utf-8" if wrapper.default_encoding() == "utf-8" else "locale")


w_open = _io.contents["open"]
w_open.w_module = W_Str("io")
