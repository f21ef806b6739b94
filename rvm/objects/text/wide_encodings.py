"""UTF-16 and UTF-32, of either byte order, with and without a byte order mark."""
from rvm.objects.strobject import LAST_CODE_POINT
from rvm.objects.text.encodings import (
    ENCODINGS, UNEXPECTED_END, Encoding, Undecodable, append_undecodable, is_surrogate)
from rvm.rlib import utf8
from rvm.rlib.strings import StringBuilder

FIRST_LOW_SURROGATE = 0xDC00
FIRST_WIDE = 0x10000        # the first code point that takes two units of UTF-16


class WideEncoding(Encoding):
    """Units of 2 or 4 bytes, in a fixed byte order."""
    reason = "surrogates not allowed"

    def __init__(self, name, size, is_big):
        self.name = name
        self.size = size
        self.is_big = is_big

    def encodes(self, codepoint):
        return not is_surrogate(codepoint)

    def append(self, builder, codepoint):
        if self.size == 2 and codepoint >= FIRST_WIDE:
            codepoint -= FIRST_WIDE
            self.append_unit(builder, 0xD800 | codepoint >> 10)
            self.append_unit(builder, FIRST_LOW_SURROGATE | codepoint & 0x3FF)
        else:
            self.append_unit(builder, codepoint)

    def append_unit(self, builder, unit):
        for i in range(self.size):
            position = self.size - 1 - i if self.is_big else i
            builder.append(chr(unit >> (8 * position) & 0xFF))

    def unit_at(self, data, pos):
        unit = 0
        for i in range(self.size):
            position = self.size - 1 - i if self.is_big else i
            unit |= ord(data[pos + i]) << (8 * position)
        return unit

    def passes_surrogates(self):
        return True

    def escapes_bytes(self):
        return False

    def surrogate_size(self, data, pos):
        if pos + self.size <= len(data) and is_surrogate(self.unit_at(data, pos)):
            return self.size
        return 0

    def append_surrogate(self, builder, data, pos):
        builder.append(utf8.encode(self.unit_at(data, pos)))

    def decode(self, data, errors):
        return self.decode_from(data, 0, errors)

    def decode_from(self, data, pos, errors):
        """Decode as decode() does, from the offset `pos` on."""
        builder = StringBuilder(len(data))
        while pos < len(data):
            end, reason = self.check(data, pos)
            if reason != "":
                pos = append_undecodable(builder, Undecodable(self, data, pos, end, reason), errors)
                continue
            codepoint = self.unit_at(data, pos)
            if end - pos > self.size:
                codepoint = FIRST_WIDE + ((codepoint & 0x3FF) << 10 | self.unit_at(data, pos + 2) & 0x3FF)
            builder.append(utf8.encode(codepoint))
            pos = end
        return builder.build()

    def check(self, data, pos):
        """Return (the offset where the code point at `pos` ends, its error or "")."""
        end = pos + self.size
        if end > len(data):
            return len(data), "truncated data"
        unit = self.unit_at(data, pos)
        if not is_surrogate(unit):
            return end, "" if unit <= LAST_CODE_POINT else "code point not in range(0x110000)"
        if self.size == 4:
            return end, "code point in surrogate code point range(0xd800, 0xe000)"
        if unit >= FIRST_LOW_SURROGATE:
            return end, "illegal encoding"
        if end + 2 > len(data):
            return len(data), UNEXPECTED_END
        second = self.unit_at(data, end)
        if not is_surrogate(second) or second < FIRST_LOW_SURROGATE:
            return end, "illegal UTF-16 surrogate"
        return end + 2, ""


class MarkedEncoding(WideEncoding):
    """Written as little-endian after a byte order mark; read as the mark says, or as little-endian without one."""

    def __init__(self, name, little, big):
        WideEncoding.__init__(self, name, little.size, False)
        self.little = little
        self.big = big

    def mark(self):
        return mark_of(self.little)

    def decode(self, data, errors):
        if data.startswith(mark_of(self.little)):
            return self.little.decode_from(data, self.size, errors)
        if data.startswith(mark_of(self.big)):
            return self.big.decode_from(data, self.size, errors)
        return self.little.decode_from(data, 0, errors)


def mark_of(encoding):
    builder = StringBuilder(4)
    encoding.append(builder, 0xFEFF)
    return builder.build()


def declare(name, size):
    little = WideEncoding(name + "-le", size, False)
    big = WideEncoding(name + "-be", size, True)
    key = name.replace("-", "")
    ENCODINGS[key] = MarkedEncoding(name, little, big)
    ENCODINGS[key + "le"] = little
    ENCODINGS[key + "be"] = big


declare("utf-16", 2)
declare("utf-32", 4)
ENCODINGS["u16"] = ENCODINGS["utf16"]
ENCODINGS["u32"] = ENCODINGS["utf32"]
