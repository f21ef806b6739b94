"""Bytes as text: hexadecimal, base 64, quoted-printable and uuencoding; and checksums."""

from _library import builtin as _builtin


class Error(ValueError):
    """What is wrong with text that is decoded."""

    __module__ = "binascii"


class Incomplete(Exception):
    """Text that ends too early."""

    __module__ = "binascii"


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}
_PAD = ord("=")


def _text(data):
    """Return the bytes of an argument that may be a str of ASCII."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        view = memoryview(data)
    except TypeError:
        view = None
    if view is None or not view.c_contiguous:
        raise TypeError("argument should be bytes, buffer or ASCII string, not '%s'" % type(data).__name__)
    return bytes(view)


def _bytes(data):
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return bytes(view)


def hexlify(data, sep=None, bytes_per_sep=1):
    """Return the hexadecimal digits of bytes."""
    data = _bytes(data)
    if sep is None:
        return data.hex().encode("ascii")
    byte = sep.encode("latin-1", "ignore") if isinstance(sep, str) else sep
    if len(sep) == 1 and byte > b"\x7f":       # what bytes.hex() does not take
        return data.hex(":", bytes_per_sep).encode("ascii").replace(b":", byte)
    return data.hex(sep, bytes_per_sep).encode("ascii")


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Return the hexadecimal digits of bytes."""
    return hexlify(data) if sep is None else hexlify(data, sep, bytes_per_sep)


def unhexlify(hexstr, /):
    """Return the bytes of hexadecimal digits."""
    data = _text(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    if any(byte not in b"0123456789abcdefABCDEF" for byte in data):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(data.decode("ascii"))


def a2b_hex(hexstr, /):
    """Return the bytes of hexadecimal digits."""
    return unhexlify(hexstr)


def b2a_base64(data, /, *, newline=True):
    """Return bytes in base 64, in one line."""
    data = _bytes(data)
    digits = bytearray()
    for start in range(0, len(data), 3):
        group = data[start:start + 3]
        number = int.from_bytes(group.ljust(3, b"\0"), "big")
        for i in range(4):
            digits.append(_ALPHABET[number >> 18 - 6 * i & 63] if i <= len(group) else _PAD)
    return bytes(digits) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    """Return the bytes of text in base 64."""
    text = _text(data)
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    result = bytearray()
    number = count = padding = 0
    is_padded = False
    for index, byte in enumerate(text):
        if byte == _PAD:
            is_padded = True
            padding += count >= 2
            if count >= 2 and count + padding >= 4:
                if strict_mode and index + 1 < len(text):
                    raise Error("Excess data after padding")
                count = 0
                break
            continue
        if byte not in _VALUES:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and is_padded:
            raise Error("Discontinuous padding not allowed")
        padding = 0
        number = (number << 6 | _VALUES[byte]) & 0xFFFFFF
        count = (count + 1) % 4
        if count == 2:
            result.append(number >> 4 & 0xFF)
        elif count == 3:
            result.append(number >> 2 & 0xFF)
        elif count == 0:
            result.append(number & 0xFF)
    if count == 1:
        raise Error("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than "
                    "a multiple of 4" % (len(result) // 3 * 4 + 1))
    if count:
        raise Error("Incorrect padding")
    return bytes(result)


def _crc_table(polynomial):
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ polynomial if byte & 1 else byte >> 1
        table.append(byte)
    return table


_CRC32 = _crc_table(0xEDB88320)


def crc32(data, crc=0, /):
    """Return the CRC-32 of bytes; `crc` is that of what precedes them."""
    crc = ~crc & 0xFFFFFFFF
    for byte in _bytes(data):
        crc = _CRC32[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """Return the CRC-CCITT of bytes."""
    crc &= 0xFFFF
    for byte in _bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def b2a_uu(data, /, *, backtick=False):
    """Return a line of up to 45 bytes, uuencoded."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    line = bytearray((32 + len(data) if data else zero,))
    for start in range(0, len(data), 3):
        number = int.from_bytes(data[start:start + 3].ljust(3, b"\0"), "big")
        for shift in (18, 12, 6, 0):
            value = number >> shift & 63
            line.append(32 + value if value else zero)
    return bytes(line) + b"\n"


def a2b_uu(data, /):
    """Return the bytes of a uuencoded line."""
    text = _text(data)
    size = (text[0] - 32) & 63 if text else 32
    needed = (8 * size + 5) // 6
    result = bytearray()
    number = 0
    for i in range(1, needed + 1):
        byte = text[i] if i < len(text) else 10
        if byte in b"\r\n":             # spaces at the end may have got lost
            byte = 32
        elif not 32 <= byte <= 96:
            raise Error("Illegal char")
        number = (number << 6 | (byte - 32) & 63) & 0xFFFFFF
        if i % 4 != 1:
            result.append(number >> (4, 2, 0)[(i - 2) % 4] & 0xFF)
    if text[1 + needed:].strip(b" `\r\n"):
        raise Error("Trailing garbage")
    return bytes(result[:size])


def a2b_qp(data, header=False):
    """Return the bytes of quoted-printable text."""
    text = _text(data)
    result = bytearray()
    i = 0
    while i < len(text):
        byte = text[i]
        i += 1
        if byte == ord("_") and header:
            result.append(32)
        elif byte != _PAD:
            result.append(byte)
        elif i >= len(text):
            break
        elif text[i] in b"\r\n":
            while i < len(text) and text[i] != 10:
                i += 1
            i += 1
        elif text[i] == _PAD:
            result.append(_PAD)
            i += 1
        elif len(text) > i + 1 and all(c in b"0123456789abcdefABCDEF" for c in text[i:i + 2]):
            result.append(int(text[i:i + 2], 16))
            i += 2
        else:
            result.append(_PAD)
    return bytes(result)


_QP_LINE = 76       # so long may a line of quoted-printable text be, with its line break


def _always_quoted(byte, quotetabs, istext, header):
    """Return whether quoted-printable text cannot have the byte as it is, wherever it stands."""
    if byte in b" \t":
        return quotetabs
    if byte in b"\r\n":
        return not istext
    return not 33 <= byte <= 126 or byte == _PAD or header and byte == ord("_")


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Return bytes as quoted-printable text; `header`: as in headers of mail, with underscores for spaces."""
    data = _bytes(data)
    quoted = [_always_quoted(byte, quotetabs, istext, header) for byte in range(256)]
    first = data.find(b"\n")
    line_break = b"\r\n" if first > 0 and data[first - 1] == 13 else b"\n"
    result = bytearray()
    column = 0
    i = 0
    while i < len(data):
        byte = data[i]
        following = data[i + 1:i + 2]
        i += 1
        if (quoted[byte] or byte in b" \t" and not following
                or byte == 46 and column == 0 and following in (b"", b"\n", b"\r", b"\0")):
            if column + 3 >= _QP_LINE:
                result += b"=" + line_break
                column = 0
            result += b"=%02X" % byte
            column += 3
        elif istext and (byte == 10 or byte == 13 and following == b"\n"):
            if result[-1:] in (b" ", b"\t"):
                result += b"=%02X" % result.pop()
            result += line_break
            column = 0
            i += byte == 13
        else:
            if following and following != b"\n" and column + 1 >= _QP_LINE:
                result += b"=" + line_break
                column = 0
            column += 1
            result.append(95 if header and byte == 32 else byte)
    return bytes(result)


for _name, _value in list(globals().items()):       # functions in C become no methods
    if type(_value) is type(_text) and not _name.startswith("_"):
        globals()[_name] = _builtin(_value)
del _name, _value
