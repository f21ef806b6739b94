"""Codecs whose characters have several bytes: what _codecs_cn and its like have in common.

How each one codes is in a coder, an object with the methods of _cjk_codes.Stateless.  Here are the handling of errors
and what is kept between calls.
"""

from _cjk_codes import TOO_FEW
from _codecs import lookup_error as _lookup_error
from _library import builtin_type as _builtin_type
from sys import maxsize as _MAXSIZE

_STATE_SIZE = 8
_MOST_CHARACTERS = 2    # that an encoder keeps
_MOST_BYTES = 8         # that a decoder keeps
_REASONS = {True: "incomplete multibyte sequence", False: "illegal multibyte sequence"}
_key = object()         # without it, nobody makes a codec


class MultibyteCodec:
    """A codec, as getcodec() returns it."""

    __slots__ = "_coder",
    __module__ = "_multibytecodec"

    def __new__(cls, *args, **kwargs):
        if len(args) != 2 or args[0] is not _key:
            raise TypeError("cannot create '_multibytecodec.MultibyteCodec' instances")
        self = object.__new__(cls)
        self._coder = args[1]
        return self

    def encode(self, input, errors=None):
        """Return an encoded string version of `input'.

'errors' may be given to set a different error handling scheme. Default is
'strict' meaning that encoding errors raise a UnicodeEncodeError. Other possible
values are 'ignore', 'replace' and 'xmlcharrefreplace' as well as any other name
registered with codecs.register_error that can handle UnicodeEncodeErrors."""
        errors = _checked_errors("encode", errors)
        text = _text(input)
        state = bytearray(_STATE_SIZE)
        self._coder.load()
        self._coder.start_encoding(state)
        return _encoded(self._coder, state, text, errors, True)[0], len(text)

    def decode(self, input, errors=None):
        """Decodes 'input'.

'errors' may be given to set a different error handling scheme. Default is
'strict' meaning that encoding errors raise a UnicodeDecodeError. Other possible
values are 'ignore' and 'replace' as well as any other name registered with
codecs.register_error that is able to handle UnicodeDecodeErrors.\""""
        data = _bytes(input)
        errors = _checked_errors("decode", errors)
        state = bytearray(_STATE_SIZE)
        self._coder.load()
        self._coder.start_decoding(state)
        parts = []
        decoding = _Decoding(self._coder, state, data, errors)
        position = decoding.run(0, parts)
        while position < len(data):
            position = decoding.run(decoding.handle(position, TOO_FEW, parts), parts)
        return "".join(parts), len(data)


def __create_codec(arg, /):
    if not isinstance(arg, _Capsule):
        raise ValueError("argument type invalid")
    return MultibyteCodec(_key, arg.coder)


class _Capsule:
    """What a codec is made of, out of reach of programs."""

    def __init__(self, coder):
        self.coder = coder


_create_codec = __create_codec


def finder(module, coders):
    """Return the function getcodec() of a module."""
    codecs = {coder.name: _Capsule(coder) for coder in coders}

    def getcodec(encoding, /):
        if not isinstance(encoding, str):
            raise TypeError("encoding name must be a string.")
        if encoding not in codecs:
            raise LookupError("no such codec is supported.")
        return _create_codec(codecs[encoding])

    getcodec.__module__ = module
    getcodec.__qualname__ = "getcodec"
    return getcodec


def _checked_errors(function, errors):
    """Return the name of a handler of errors, given as an argument that may be None."""
    if errors is None:
        return "strict"
    if not isinstance(errors, str):
        raise TypeError("%s() argument 'errors' must be str or None, not %s" % (function, type(errors).__name__))
    if "\0" in errors:
        raise ValueError("embedded null character")
    return errors


def _text(input):
    return input if isinstance(input, str) else str(input)


def _bytes(input):
    if isinstance(input, bytes):
        return input
    try:
        return memoryview(input).tobytes()
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(input).__name__) from None


# Encoding.

def _encoded(coder, state, text, errors, is_last, goes_back=True):
    """Return the bytes of text, and how much of it they are; what is the last goes back to the first state."""
    out = bytearray()
    position = 0
    exception = None
    while position < len(text):
        position, wrong = coder.encode(state, text, position, is_last, out)
        if wrong == 0 or wrong == TOO_FEW and not is_last:
            break
        end = len(text) if wrong == TOO_FEW else position + wrong
        if errors in ("ignore", "replace"):
            if errors == "replace" and coder.encode(state, "?", 0, False, out)[1] != 0:
                out += b"?"
            position = end
            continue
        reason = _REASONS[wrong == TOO_FEW]
        if exception is None:
            exception = UnicodeEncodeError(coder.name, text, position, end, reason)
        else:
            exception.start, exception.end, exception.reason = position, end, reason
        if errors == "strict":
            raise exception
        replacement, position = _handled(exception, errors, "encoding", (str, bytes))
        if isinstance(replacement, str):
            replacement = _encoded(coder, state, replacement, "strict", True, False)[0]
        out += replacement
        position = _checked_position(position, len(text))
    if is_last and goes_back:
        out += coder.end_encoding(state)
    return bytes(out), position


def _handled(exception, errors, what, types):
    """Return what a handler of errors returns: a replacement and a position, which is not checked yet."""
    result = _lookup_error(errors)(exception)
    if (not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], types)
            or not isinstance(result[1], int)):
        raise TypeError("%s error handler must return (str, int) tuple" % what)
    return result


def _checked_position(position, size):
    """Return where to go on, given what a handler of errors says."""
    if not -_MAXSIZE - 1 <= position <= _MAXSIZE:
        position = -1
    elif position < 0:
        position += size
    if not 0 <= position <= size:
        raise IndexError("position %d from error handler out of bounds" % position)
    return position


class _Encoder:
    """What encodes piece by piece."""

    def _begin(self, errors):
        self._coder = _coder_of(type(self))
        self._errors = errors
        self._state = bytearray(_STATE_SIZE)
        self._pending = ""
        self._coder.start_encoding(self._state)

    def _encode(self, input, is_last):
        text = _text(input)
        pending = self._pending
        self._coder.load()
        text = pending + text
        data, position = _encoded(self._coder, self._state, text, self._errors, is_last)
        rest = text[position:]
        self._pending = ""
        if len(rest) > _MOST_CHARACTERS:
            raise UnicodeError("pending buffer overflow")
        self._pending = rest
        return data


# Decoding.

class _Decoding:
    """Decoding of some bytes."""

    def __init__(self, coder, state, data, errors):
        self.coder = coder
        self.state = state
        self.data = data
        self.errors = errors
        self.exception = None

    def run(self, position, parts):
        """Decode from a position on, as far as there are all bytes of the characters; return where that ends."""
        while position < len(self.data):
            position, wrong = self.coder.decode(self.state, self.data, position, parts)
            if wrong == 0 or wrong == TOO_FEW:
                break
            position = self.handle(position, wrong, parts)
        return position

    def handle(self, position, wrong, parts):
        """Handle an error; return where to go on."""
        size = len(self.data)
        end = size if wrong == TOO_FEW else position + wrong
        if self.errors == "replace":
            parts.append("\ufffd")
        if self.errors in ("ignore", "replace"):
            return end
        reason = _REASONS[wrong == TOO_FEW]
        if self.exception is None:
            self.exception = UnicodeDecodeError(self.coder.name, self.data, position, end, reason)
        else:
            self.exception.start, self.exception.end, self.exception.reason = position, end, reason
        if self.errors == "strict":
            raise self.exception
        replacement, position = _handled(self.exception, self.errors, "decoding", str)
        parts.append(replacement)
        return _checked_position(position, size)


class _Decoder:
    """What decodes piece by piece."""

    _keeps = False      # whether bytes that are no character at the end are still there after the error about them

    def _begin(self, errors):
        self._coder = _coder_of(type(self))
        self._errors = errors
        self._state = bytearray(_STATE_SIZE)
        self._pending = b""
        self._coder.start_decoding(self._state)

    def _decode(self, data, is_last, parts):
        """Decode what is kept and more bytes; keep what is no whole character."""
        kept = self._pending
        data = kept + data
        self._pending = b""
        self._coder.load()
        decoding = _Decoding(self._coder, self._state, data, self._errors)
        position = decoding.run(0, parts)
        if is_last and position < len(data):
            try:
                position = decoding.handle(position, TOO_FEW, parts)
            except BaseException:
                if self._keeps:
                    self._pending = kept
                raise
        if len(data) - position > _MOST_BYTES:
            raise UnicodeError("pending buffer overflow")
        self._pending = data[position:]


def _coder_of(cls):
    codec = cls.codec
    if not isinstance(codec, MultibyteCodec):
        raise TypeError("codec is unexpected type")
    return codec._coder


def _errors_argument(function, number, errors):
    if not isinstance(errors, str):
        given = "None" if errors is None else type(errors).__name__
        raise TypeError("%s() argument %d must be str, not %s" % (function, number, given))
    if "\0" in errors:
        raise ValueError("embedded null character")
    return errors


def _get_errors(self):
    return self._errors


def _set_errors(self, value):
    if not isinstance(value, str):
        raise TypeError("errors must be a string")
    if "\0" in value:
        raise ValueError("embedded null character")
    self._errors = value


def _delete_errors(self):
    raise AttributeError("cannot delete attribute")


_errors_property = property(_get_errors, _set_errors, _delete_errors, "how to treat errors")
_stream_property = property(lambda self: self._stream)


# The classes from which the library's are derived.

@_builtin_type
class MultibyteIncrementalEncoder(_Encoder):
    errors = _errors_property

    def __new__(cls, errors="strict"):
        self = object.__new__(cls)
        self._begin(_errors_argument("IncrementalEncoder", 1, errors))
        return self

    def __init__(self, *args, **kwargs):
        pass

    def encode(self, input, final=False):
        return self._encode(input, bool(final))

    def getstate(self):
        pending = self._pending.encode()
        return int.from_bytes(bytes([len(pending)]) + pending + self._state, "little")

    def setstate(self, state, /):
        if not isinstance(state, int):
            raise TypeError("setstate() argument must be int, not %s" % type(state).__name__)
        most = 4 * _MOST_CHARACTERS
        data = _state_bytes(state, 1 + most + _STATE_SIZE)
        size = data[0]
        if size > most:
            raise UnicodeError("pending buffer too large")
        self._pending = data[1:1 + size].decode()
        self._state[:] = data[1 + size:1 + size + _STATE_SIZE]

    def reset(self):
        self._coder.end_encoding(self._state)
        self._pending = ""


@_builtin_type
class MultibyteIncrementalDecoder(_Decoder):
    errors = _errors_property
    _keeps = True

    def __new__(cls, errors="strict"):
        self = object.__new__(cls)
        self._begin(_errors_argument("IncrementalDecoder", 1, errors))
        return self

    def __init__(self, *args, **kwargs):
        pass

    def decode(self, input, final=False):
        parts = []
        self._decode(_bytes(input), bool(final), parts)
        return "".join(parts)

    def getstate(self):
        return self._pending, int.from_bytes(self._state, "little")

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("setstate() argument must be tuple, not %s" % type(state).__name__)
        if len(state) != 2 or not isinstance(state[0], bytes) or not isinstance(state[1], int):
            raise TypeError("setstate(): illegal state argument")
        pending, number = state
        data = _state_bytes(number, _STATE_SIZE)
        if len(pending) > _MOST_BYTES:
            raise UnicodeError("pending buffer too large")
        self._pending = pending
        self._state[:] = data

    def reset(self):
        self._coder.reset_decoding(self._state)
        self._pending = b""


def _state_bytes(number, size):
    if number < 0:
        raise OverflowError("can't convert negative int to unsigned")
    return number.to_bytes(size, "little")


@_builtin_type
class MultibyteStreamReader(_Decoder):
    errors = _errors_property
    stream = _stream_property

    def __new__(cls, stream, errors="strict"):
        self = object.__new__(cls)
        self._begin(_errors_argument("StreamReader", 2, errors))
        self._stream = stream
        return self

    def __init__(self, *args, **kwargs):
        pass

    def read(self, sizeobj=None, /):
        return self._read(self._stream.read, _size(sizeobj))

    def readline(self, sizeobj=None, /):
        return self._read(self._stream.readline, _size(sizeobj))

    def readlines(self, sizehintobj=None, /):
        return self._read(self._stream.read, _size(sizehintobj)).splitlines(True)

    def _read(self, method, size):
        """Read until there is a character, or the stream ends; return the text."""
        if size == 0:
            return ""
        parts = []
        while True:
            data = method() if size < 0 else method(size)
            if not isinstance(data, bytes):
                raise TypeError("stream function returned a non-bytes object (%.100s)" % type(data).__name__)
            is_end = not data and not self._pending
            self._decode(data, not data or size < 0, parts)
            text = "".join(parts)
            if size < 0 or text or is_end:
                return text
            size = 1

    def reset(self):
        self._coder.reset_decoding(self._state)
        self._pending = b""


def _size(given):
    if given is None:
        return -1
    if not isinstance(given, int):
        raise TypeError("arg 1 must be an integer")
    if not -_MAXSIZE - 1 <= given <= _MAXSIZE:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return given


@_builtin_type
class MultibyteStreamWriter(_Encoder):
    errors = _errors_property
    stream = _stream_property

    def __new__(cls, stream, errors="strict"):
        self = object.__new__(cls)
        self._begin(_errors_argument("StreamWriter", 2, errors))
        self._stream = stream
        return self

    def __init__(self, *args, **kwargs):
        pass

    def write(self, strobj, /):
        self._stream.write(self._encode(strobj, False))

    def writelines(self, lines, /):
        if not hasattr(type(lines), "__getitem__") or isinstance(lines, dict):
            raise TypeError("arg must be a sequence object")
        index = 0
        while index < len(lines):       # which may change
            self.write(lines[index])
            index += 1

    def reset(self):
        pending = self._pending
        if not pending:
            return
        self._pending = ""
        data = _encoded(self._coder, self._state, pending, self._errors, True)[0]
        if data:
            self._stream.write(data)
