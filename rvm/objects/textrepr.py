"""What repr() writes of str and bytes, and the escaping of ascii()."""
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder, is_ascii

HEX_DIGITS = "0123456789abcdef"


def append_hex(builder, value, width):
    """Append `value` in hexadecimal with `width` digits."""
    shift = 4 * (width - 1)
    while shift >= 0:
        builder.append(HEX_DIGITS[(value >> shift) & 15])
        shift -= 4


def append_escaped(builder, codepoint):
    """Append the shortest of \\xNN, \\uNNNN and \\UNNNNNNNN."""
    if codepoint < 0x100:
        builder.append("\\x")
        append_hex(builder, codepoint, 2)
    elif codepoint < 0x10000:
        builder.append("\\u")
        append_hex(builder, codepoint, 4)
    else:
        builder.append("\\U")
        append_hex(builder, codepoint, 8)


def is_plain(text):
    """Return whether the text is all printable ASCII without quote and backslash."""
    for c in text:
        if not ' ' <= c <= '~' or c == "'" or c == '\\':
            return False
    return True


def quote_for(text):
    """Return the quote that repr() puts around the text."""
    if text.find("'") >= 0 and text.find('"') < 0:
        return '"'
    return "'"


def append_ascii(builder, c, quote):
    """Append one ASCII character as repr() writes it."""
    if c == quote or c == '\\':
        builder.append('\\')
        builder.append(c)
    elif ' ' <= c <= '~':
        builder.append(c)
    elif c == '\n':
        builder.append("\\n")
    elif c == '\t':
        builder.append("\\t")
    elif c == '\r':
        builder.append("\\r")
    else:
        append_escaped(builder, ord(c))


def str_repr(text):
    """Return repr() of the str whose UTF-8 is `text`."""
    if is_plain(text):
        return "'" + text + "'"
    quote = quote_for(text)
    builder = StringBuilder(len(text) + 2)
    builder.append(quote)
    pos = 0
    while pos < len(text):
        end = utf8.next_pos(text, pos)
        if end == pos + 1:
            append_ascii(builder, text[pos], quote)
        else:
            codepoint = utf8.codepoint_at(text, pos)
            if utf8.isprintable(codepoint):
                builder.append_slice(text, pos, end)
            else:
                append_escaped(builder, codepoint)
        pos = end
    builder.append(quote)
    return builder.build()


def bytes_repr(data):
    """Return repr() of a bytes object."""
    if is_plain(data):
        return "b'" + data + "'"
    quote = quote_for(data)
    builder = StringBuilder(len(data) + 3)
    builder.append("b")
    builder.append(quote)
    for c in data:
        if ord(c) < 128:
            append_ascii(builder, c, quote)
        else:
            append_escaped(builder, ord(c))
    builder.append(quote)
    return builder.build()


def ascii_text(text):
    """Return `text` with everything that is not ASCII escaped."""
    if is_ascii(text):
        return text
    builder = StringBuilder(len(text))
    pos = 0
    while pos < len(text):
        codepoint = utf8.codepoint_at(text, pos)
        if codepoint < 128:
            builder.append(text[pos])
        else:
            append_escaped(builder, codepoint)
        pos = utf8.next_pos(text, pos)
    return builder.build()
