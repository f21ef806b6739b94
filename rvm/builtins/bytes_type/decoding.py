"""bytes.decode, hex and fromhex."""
from rvm.builtins.arguments import optional_text, text_argument
from rvm.builtins.bytes_type import bytes_table
from rvm.objects import protocol, textrepr
from rvm.objects.bytesobject import W_Bytes, w_bytes_type
from rvm.objects.errors import type_error, value_error
from rvm.objects.strobject import W_Str, new_ascii
from rvm.objects.text.encodings import decode_object
from rvm.rlib.bigint import digit_value
from rvm.rlib.scanning import skip_ascii
from rvm.rlib.strings import StringBuilder, is_ascii, is_space


@bytes_table.method("decode(self, /, encoding=NULL as 'utf-8', errors=NULL as 'strict')")
def decode(self, w_encoding, w_errors):
    """Decode the bytes using the codec registered for encoding.

  encoding
    The encoding with which to decode the bytes.
  errors
    The error handling scheme to use for the handling of decoding errors.
    The default is 'strict' meaning that decoding errors raise a
    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'
    as well as any other name registered with codecs.register_error that
    can handle UnicodeDecodeErrors."""
    data = self.data()
    if w_encoding is None and w_errors is None and skip_ascii(data, 0) == len(data):
        return new_ascii(data)          # the usual case, which takes no look at the table of encodings
    encoding = optional_text(w_encoding, "decode() argument 'encoding'", "utf-8")
    errors = optional_text(w_errors, "decode() argument 'errors'", "strict")
    return W_Str(decode_object(self, encoding, errors))


@bytes_table.method("hex(self, /, sep=NULL, bytes_per_sep: cint = 1) -> str")
def hex_(self, w_separator, group):
    """Create a string of hexadecimal numbers from a bytes object.

  sep
    An optional single character or byte to separate hex bytes.
  bytes_per_sep
    How many bytes between separators.  Positive values count from the
    right, negative values count from the left."""
    separator = hex_separator(w_separator)
    data = self.data()
    builder = StringBuilder(2 * len(data))
    for i in range(len(data)):
        if separator != "" and i > 0 and group != 0:
            if group > 0 and (len(data) - i) % group == 0 or group < 0 and i % (-group) == 0:
                builder.append(separator)
        textrepr.append_hex(builder, ord(data[i]), 2)
    return builder.build()


def hex_separator(w_separator):
    if w_separator is None:
        return ""
    if protocol.length(w_separator) != 1:
        raise value_error("sep must be length 1.")
    if w_separator.is_text():
        separator = w_separator.text()
    elif isinstance(w_separator, W_Bytes):
        separator = w_separator.data()
    else:
        raise type_error("sep must be str or bytes.")
    if not is_ascii(separator):
        raise value_error("sep must be ASCII.")
    return separator


@bytes_table.class_method("fromhex(cls, string, /)")
def fromhex(w_cls, w_string):
    """Create a bytes object from a string of hexadecimal numbers.

Spaces between two numbers are accepted.
Example: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'."""
    text = text_argument(w_string, "fromhex() argument")
    w_result = W_Bytes(bytes_of_hex(W_Str(text)))
    if w_cls is w_bytes_type:
        return w_result
    return w_cls.call1(w_result)


def bytes_of_hex(w_text):
    text = w_text.text()
    if not w_text.is_ascii():
        raise not_hexadecimal(w_text, first_not_ascii(text))
    builder = StringBuilder(len(text) // 2)
    pos = 0
    while pos < len(text):
        if is_space(text[pos]):
            pos += 1
            continue
        value = 0
        for i in range(2):
            digit = digit_value(text[pos]) if pos < len(text) else -1
            if not 0 <= digit < 16:
                raise not_hexadecimal(w_text, pos)
            value = value * 16 + digit
            pos += 1
        builder.append(chr(value))
    return builder.build()


def not_hexadecimal(w_text, pos):
    return value_error("non-hexadecimal number found in fromhex() arg at position %d" % (
        w_text.number_at(pos)))


def first_not_ascii(text):
    pos = 0
    while pos < len(text) and ord(text[pos]) < 128:
        pos += 1
    return pos
