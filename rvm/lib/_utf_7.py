"""UTF-7 (RFC 2152): text in ASCII, in which what is not is UTF-16 in base 64 between `+` and `-`."""

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {ord(digit): value for value, digit in enumerate(_DIGITS)}
_DIRECT = frozenset(_DIGITS[:62] + "'(),-./:?" + "!\"#$%&*;<=>@[]^_`{|}" + " \t\n\r")
_MINUS, _PLUS = ord("-"), ord("+")
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000       # where the surrogates begin and end
_PLANE = 0x10000


def encode(text):
    """Return the bytes of text."""
    parts = []
    start = 0
    while start < len(text):
        end = start
        direct = text[start] in _DIRECT
        while end < len(text) and (text[end] in _DIRECT) == direct and (direct or end == start or text[start] != "+"):
            end += 1
        if direct:
            parts.append(text[start:end])
        elif text[start] == "+":
            end = start + 1
            parts.append("+-")
        else:
            parts.append("+" + _in_base_64(text[start:end]))
            if end == len(text) or text[end] in _DIGITS or text[end] == "-":
                parts.append("-")
        start = end
    return "".join(parts).encode("ascii")


def _in_base_64(text):
    bits, count, digits = 0, 0, []
    for byte in text.encode("utf-16-be", "surrogatepass"):
        bits = bits << 8 | byte
        count += 8
        while count >= 6:
            count -= 6
            digits.append(_DIGITS[bits >> count])
            bits &= (1 << count) - 1
    if count:
        digits.append(_DIGITS[bits << 6 - count])
    return "".join(digits)


class Decoder:
    """Decoding of bytes; `handled(error, errors, kinds)` asks the handler of errors."""

    def __init__(self, data, errors, final, handled):
        self.data = data
        self.errors = errors
        self.final = final
        self.handled = handled
        self.parts = []
        self.position = 0
        self.start = 0              # of what is being read: an error is about it
        self.is_shifted = False     # whether it is in base 64
        self.parts_before = 0       # how many parts there were when that began

    def run(self):
        """Return the text, and how many bytes were decoded."""
        while True:
            while self.position < len(self.data):
                if self.is_shifted:
                    self.read_shifted(self.data[self.position])
                else:
                    self.read_plain(self.data[self.position])
            if not self.is_shifted:
                return "".join(self.parts), self.position
            if not self.final:
                return "".join(self.parts[:self.parts_before]), self.start
            self.is_shifted = False
            if self.surrogate or self.count >= 6 or self.bits:
                self.fail("unterminated shift sequence")

    def fail(self, reason):
        error = UnicodeDecodeError("utf7", self.data, self.start, self.position, reason)
        replacement, self.position = self.handled(error, self.errors, (str,))
        self.data = error.object
        self.parts.append(replacement)

    def read_plain(self, byte):
        if byte != _PLUS:
            self.position += 1
            if byte < 128:
                self.parts.append(chr(byte))
            else:
                self.start = self.position - 1
                self.fail("unexpected special character")
            return
        self.start = self.position
        self.position += 1
        following = self.data[self.position] if self.position < len(self.data) else None
        if following == _MINUS:
            self.position += 1
            self.parts.append("+")
        elif following is not None and following not in _VALUES:
            self.position += 1
            self.fail("ill-formed sequence")
        else:
            self.is_shifted = True
            self.parts_before = len(self.parts)
            self.bits = self.count = self.surrogate = 0

    def read_shifted(self, byte):
        if byte not in _VALUES:
            self.leave(byte)
            return
        self.position += 1
        self.bits = self.bits << 6 | _VALUES[byte]
        self.count += 6
        if self.count >= 16:
            self.count -= 16
            self.add_unit(self.bits >> self.count)
            self.bits &= (1 << self.count) - 1

    def add_unit(self, unit):
        """Add 16 bits: a character or half of one."""
        if self.surrogate:
            if _LOW <= unit < _AFTER:
                self.parts.append(chr(_PLANE + (self.surrogate - _HIGH << 10) + unit - _LOW))
                self.surrogate = 0
                return
            self.parts.append(chr(self.surrogate))
            self.surrogate = 0
        if _HIGH <= unit < _LOW:
            self.surrogate = unit
        else:
            self.parts.append(chr(unit))

    def leave(self, byte):
        """End what is in base 64 before a byte that is none of its digits."""
        self.is_shifted = False
        if self.count >= 6 or self.bits:
            self.position += 1
            self.fail("partial character in shift sequence" if self.count >= 6
                      else "non-zero padding bits in shift sequence")
            return
        if self.surrogate and byte < 128:
            self.parts.append(chr(self.surrogate))
        if byte == _MINUS:
            self.position += 1
