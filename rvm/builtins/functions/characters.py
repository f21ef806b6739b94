"""The builtin functions chr and ord."""
from rvm.objects import protocol
from rvm.objects.builtin import function
from rvm.objects.bytearrayobject import W_ByteArray
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import overflow_error, type_error, value_error
from rvm.objects.strobject import LAST_CODE_POINT, W_Str, char_str
from rvm.rlib import utf8


@function("chr(i, /)")
def chr_(w_code):
    """Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."""
    code = protocol.as_index(w_code, None)
    if not -0x80000000 <= code <= 0x7FFFFFFF:
        raise overflow_error("Python int too large to convert to C int")
    if not 0 <= code <= LAST_CODE_POINT:
        raise value_error("chr() arg not in range(0x110000)")
    return char_str(code)


@function("ord(c, /) -> int")
def ord_(w_char):
    """Return the Unicode code point for a one-character string."""
    if isinstance(w_char, W_Str):
        size = w_char.length()
        if size == 1:
            text = w_char.text()
            code = ord(text[0])
            return code if code < 128 else utf8.codepoint_at(text, 0)      # in a trace the first takes no call
    elif isinstance(w_char, W_Bytes) or isinstance(w_char, W_ByteArray):
        data = w_char.buffer_data()
        assert data is not None
        size = len(data)
        if size == 1:
            return ord(data[0])
    else:
        raise type_error("ord() expected string of length 1, but %s found" % protocol.type_name(w_char))
    raise type_error("ord() expected a character, but string of length %d found" % size)
