"""The methods of TextIOWrapper."""
from rvm.interp.importing.imports import load_dotted
from rvm.interp.importing.state import sys_attribute
from rvm.modules._io import positions
from rvm.modules._io.calls import call0, call1, chained, size_argument
from rvm.modules._io.decoding import HANDLERS_HERE, codec_info, encoding_here
from rvm.modules._io.textio import W_TextIOWrapper, w_textio_type
from rvm.modules.sys.runtime_warnings import warn
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable, to_int
from rvm.objects.errors import (
    PyError, attribute_error, runtime_error, stop_iteration, type_error, value_error, w_ValueError)
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import unsupported
from rvm.objects.strobject import W_Str
from rvm.objects.text.encodings import encode, utf8_encoding

table = TypeTable(w_textio_type, W_TextIOWrapper)
NEWLINES = ["", "\n", "\r", "\r\n"]


@table.constructor("TextIOWrapper(cls: cls, /, *args, **kwargs) [unsigned]")
def new(w_cls, args_w, names, values_w):
    """Character and line based layer over a BufferedIOBase object, buffer.

encoding gives the name of the encoding that the stream will be
decoded or encoded with. It defaults to locale.getencoding().

errors determines the strictness of encoding and decoding (see
help(codecs.Codec) or the documentation for codecs.register) and
defaults to "strict".

newline controls how line endings are handled. It can be None, '',
'\\n', '\\r', and '\\r\\n'.  It works as follows:

* On input, if newline is None, universal newlines mode is
  enabled. Lines in the input can end in '\\n', '\\r', or '\\r\\n', and
  these are translated into '\\n' before being returned to the
  caller. If it is '', universal newline mode is enabled, but line
  endings are returned to the caller untranslated. If it has any of
  the other legal values, input lines are only terminated by the given
  string, and the line ending is returned to the caller untranslated.

* On output, if newline is None, any '\\n' characters written are
  translated to the system default line separator, os.linesep. If
  newline is '' or '\\n', no translation takes place. If newline is any
  of the other legal values, any '\\n' characters written are translated
  to the given string.

If line_buffering is True, a call to flush is implied when a call to
write contains a newline character."""
    return W_TextIOWrapper(w_cls)


@table.initializer("TextIOWrapper(self, buffer, encoding=None, errors=None, newline=None, "
                   "line_buffering: bool = False, write_through: bool = False) -> None")
def init(self, w_buffer, w_encoding, w_errors, w_newline, line_buffering, write_through):
    self.is_ready = False
    self.is_detached = False
    name = optional_name(w_encoding, "encoding")
    check_newline(w_newline)
    errors = optional_name(w_errors, "errors")
    if name == "" and w_encoding is w_None:
        if warns_of_default():
            warn("EncodingWarning", "'encoding' argument not specified")
        name = default_encoding()
    elif name == "locale":
        name = default_encoding()
    self.clear()
    self.w_encoder = None
    self.decoder = None
    start(self, w_buffer, name, errors if errors != "" else "strict", w_newline, line_buffering, write_through)


def start(self, w_buffer, name, errors, w_newline, line_buffering, write_through):
    set_encoding(self, name, errors)
    self.set_newline(w_newline.text() if w_newline is not w_None else "", w_newline is not w_None)
    self.line_buffering = line_buffering
    self.write_through = write_through
    self.w_buffer = w_buffer
    self.set_codecs()
    self.is_seekable = self.telling = protocol.truth(call0(w_buffer, "seekable"))
    self.has_read1 = protocol.find_attr(w_buffer, "read1") is not None
    positions.find_encoder_state(self)
    self.is_ready = True


def set_encoding(self, name, errors):
    codec = encoding_here(name)
    if errors not in HANDLERS_HERE and flag("dev_mode"):
        protocol.getattr(load_dotted("_codecs"), "lookup_error").call1(W_Str(errors))
    self.w_codec = codec_info(name) if codec is None else None
    self.codec = codec
    self.w_encoding = W_Str(name)
    self.errors = errors
    self.w_errors = W_Str(errors)


def default_encoding():
    """Return the name of the encoding of the locale, which is always UTF-8."""
    return "utf-8" if flag("utf8_mode") else "UTF-8"


def warns_of_default():
    return flag("warn_default_encoding")


def flag(name):
    """Return whether a flag of sys.flags is set."""
    w_flags = sys_attribute("flags")
    w_flag = protocol.find_attr(w_flags, name) if w_flags is not None else None
    return w_flag is not None and protocol.truth(w_flag)


def optional_name(w_name, argument):
    """Return the text of an argument, or "" for None."""
    if w_name is w_None:
        return ""
    name = checked_name(w_name, argument)
    if "\0" in name:
        raise value_error("embedded null character")
    return name


def checked_name(w_name, argument):
    if not w_name.is_text():
        raise type_error("TextIOWrapper() argument '%s' must be str or None, not %s" % (
            argument, protocol.type_name(w_name)))
    return encode(w_name.text(), utf8_encoding, "strict")


def check_newline(w_newline):
    if w_newline is w_None:
        return
    if not w_newline.is_text():
        raise type_error("TextIOWrapper() argument 'newline' must be str or None, not %s"
                         % protocol.type_name(w_newline))
    if w_newline.text() not in NEWLINES:
        raise value_error("illegal newline value: %s" % w_newline.text())


@table.method("reconfigure(self, *, encoding=None, errors=None, newline=NULL as None, line_buffering=None, "
              "write_through=None) -> None")
def reconfigure(self, w_encoding, w_errors, w_newline, w_line_buffering, w_write_through):
    """Reconfigure the text stream with new parameters.

This also does an implicit stream flush."""
    self.check_ready()
    if self.decoded != "" and (w_encoding is not w_None or w_errors is not w_None or w_newline is not None):
        raise unsupported("It is not possible to set the encoding or newline of stream after the first read")
    if w_newline is not None:
        if w_newline is not w_None and not w_newline.is_text():
            raise type_error("newline must be str or None, not %s" % protocol.type_name(w_newline))
        check_newline(w_newline)
    line_buffering = flag_or(w_line_buffering, self.line_buffering)
    write_through = flag_or(w_write_through, self.write_through)
    call0(self, "flush")
    if w_newline is not None:
        self.set_newline(w_newline.text() if w_newline is not w_None else "", w_newline is not w_None)
    if w_encoding is not w_None or w_errors is not w_None or w_newline is not None:
        change_encoding(self, before_nul(w_encoding, "encoding"), before_nul(w_errors, "errors"))
    self.line_buffering = line_buffering
    self.write_through = write_through


def before_nul(w_name, argument):
    """Do as optional_name, but as C does, which sees no more than what is before a NUL."""
    if w_name is w_None:
        return ""
    name = checked_name(w_name, argument)
    if name == "locale" and argument == "encoding":
        return default_encoding()
    end = name.find("\0")
    return name[:end] if end >= 0 else name


def flag_or(w_flag, default):
    return default if w_flag is w_None else to_int(w_flag) != 0


def change_encoding(self, name, errors):
    if errors == "":
        errors = self.errors if name == "" else "strict"
    if name == "":
        w_encoding = self.w_encoding
        name = w_encoding.text()
    set_encoding(self, name, errors)
    self.set_codecs()
    positions.find_encoder_state(self)


# Writing.

@table.method("write(self, text, /) -> int")
def write(self, w_text):
    """Write string to stream.

Return the number of characters written, which is always equal to
the length of the string."""
    if not isinstance(w_text, W_Str):
        raise type_error("write() argument must be str, not %s" % protocol.type_name(w_text))
    self.check_open()
    if not self.can_encode:
        raise unsupported("not writable")
    length = w_text.length()
    self.write_text(w_text.text(), length)
    return length


@table.method("flush(self, /) -> None")
def flush(self):
    self.flush_all()


@table.method("truncate(self, pos=None, /)")
def truncate(self, w_position):
    self.check_ready()
    call0(self, "flush")
    return call1(self.w_buffer, "truncate", w_position)


# Reading.

@table.method("read(self, size=-1, /)")
def read(self, w_size):
    """Read at most size characters from stream; all that is left if it is negative or None."""
    size = size_argument(w_size)
    self.check_open()
    self.check_readable()
    self.pass_on()
    if size < 0:
        return self.read_all()
    return W_Str(self.read_characters(size))


@table.method("readline(self, size: int = -1, /)")
def readline(self, size):
    self.check_ready()
    w_line = self.read_line(size)
    return w_line if w_line is not None else W_Str("")


@table.method("__next__(self, /)")
def next_line(self):
    self.check_ready()
    w_line = self.next_line()
    if w_line is None:
        raise stop_iteration()
    return w_line


# Positions.

@table.method("tell(self, /)")
def tell(self):
    self.check_ready()
    return positions.tell(self)


@table.method("seek(self, cookie, whence: cint = 0, /)")
def seek(self, w_cookie, whence):
    self.check_ready()
    return positions.seek(self, w_cookie, whence)


# The end.

@table.method("detach(self, /)")
def detach(self):
    self.check_ready()
    call0(self, "flush")
    w_buffer = self.w_buffer
    self.w_buffer = None
    self.is_detached = True
    return w_buffer


@table.method("close(self, /)")
def close(self):
    self.check_ready()
    if protocol.truth(protocol.getattr(self, "closed")):
        return w_None
    if self.is_finalizing:
        try:
            call1(self.w_buffer, "_dealloc_warn", self)
        except PyError:
            pass
    error = None
    try:
        call0(self, "flush")
    except PyError as e:
        error = e
    w_result = w_None
    try:
        w_result = call0(self.w_buffer, "close")
    except PyError as e:
        error = e if error is None else chained(error, e)
    if error is not None:
        raise error
    return w_result


# State.

def declare_buffer_method(name):
    def of_buffer(self):
        self.check_ready()
        return call0(self.w_buffer, name)
    table.method(name + "(self, /)")(of_buffer)


for _name in ["fileno", "isatty", "readable", "seekable", "writable"]:
    declare_buffer_method(_name)


def declare_buffer_attribute(name):
    @table.getter(name)
    def of_buffer(self):
        self.check_ready()
        return protocol.getattr(self.w_buffer, name)


declare_buffer_attribute("name")
declare_buffer_attribute("closed")


@table.member("buffer")
def buffer(self):
    if self.w_buffer is None:
        raise attribute_error("buffer")
    return self.w_buffer


@table.member("encoding")
def encoding(self):
    if self.w_encoding is w_None:
        raise attribute_error("encoding")
    return self.w_encoding


@table.getter("errors")
def errors(self):
    self.check_initialized()
    return self.w_errors


@table.getter("newlines")
def newlines(self):
    self.check_ready()
    if self.newline_decoder is None:
        return w_None
    return self.newline_decoder.newlines()


@table.member("line_buffering")
def line_buffering(self):
    return protocol.wrap_bool(self.line_buffering)


@table.member("write_through")
def write_through(self):
    return protocol.wrap_bool(self.write_through)


def set_finalizing(self, w_flag):
    self.is_finalizing = protocol.truth(w_flag)


@table.getter("_finalizing", set_finalizing)
def finalizing(self):
    return protocol.wrap_bool(self.is_finalizing)


def set_chunk_size(self, w_size):
    self.check_ready()
    size = to_int(w_size)
    if size <= 0:
        raise value_error("a strictly positive integer is required")
    self.chunk_size = size


def delete_chunk_size(self):
    raise attribute_error("cannot delete attribute")


@table.getter("_CHUNK_SIZE", set_chunk_size, delete_chunk_size)
def chunk_size(self):
    self.check_ready()
    return W_Int(self.chunk_size)


@table.method("__repr__(self, /) -> str")
def repr(self):
    self.check_initialized()
    if self.in_repr:
        raise runtime_error("reentrant call inside %s.__repr__" % protocol.type_name(self))
    self.in_repr = True
    try:
        text = "<_io.TextIOWrapper"
        w_name = attribute_or_none(self, "name")
        if w_name is not None:
            text += " name=" + protocol.repr(w_name)
        w_mode = attribute_or_none(self, "mode")
        if w_mode is not None:
            text += " mode=" + protocol.repr(w_mode)
        return "%s encoding=%s>" % (text, protocol.repr(self.w_encoding))
    finally:
        self.in_repr = False


def attribute_or_none(self, name):
    """Return an attribute, or None (machine-level) where there is none or the file is in no state to have one."""
    try:
        return protocol.find_attr(self, name)
    except PyError as e:
        if not e.matches(w_ValueError):
            raise
        return None
