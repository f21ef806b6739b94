"""Classes of bytes, as tables of 256 truth values indexed by ord(c).

Bytes from 128 up are parts of non-ASCII characters.  The tables take them for
parts of names, and rvm.syntax.identifiers looks closer.
"""

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"


def _table(chars, above_ascii):
    return [chr(byte) in chars if byte < 128 else above_ascii for byte in range(256)]


ASCII_NAME_CHAR = _table(_LETTERS + _DIGITS + "_", False)
NAME_START = _table(_LETTERS + "_", True)
NAME_CHAR = _table(_LETTERS + _DIGITS + "_", True)
DECIMAL_DIGIT = _table(_DIGITS, False)
HEX_DIGIT = _table(_DIGITS + "abcdefABCDEF", False)
OCTAL_DIGIT = _table("01234567", False)
BINARY_DIGIT = _table("01", False)
SPACE = _table(" \t\n\r\f\v", False)

_HEX = "0123456789ABCDEF"


def codepoint_name(codepoint):
    """Return the code point in at least four hexadecimal digits, as it follows `U+`."""
    digits = ""
    while codepoint > 0 or len(digits) < 4:
        digits = _HEX[codepoint & 15] + digits
        codepoint >>= 4
    return digits
