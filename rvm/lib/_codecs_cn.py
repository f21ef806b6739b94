"""The codecs of the People's Republic of China's encodings."""

from bisect import bisect_right as _bisect_right

from _cjk_codes import TOO_FEW, table as _table
from _cjk_codes import Stateless as _Stateless
from _multibytecodec import finder as _finder

_TILDE, _OPENING, _CLOSING, _NEWLINE = b"~{}\n"
_PLANES, _PLANES_AT = 0x10000, 0x90 - 0x81     # the code points that codes of four bytes have from this first byte on


class _Gb18030(_Stateless):
    """GB 18030: what has no code of two bytes has one of four, which are numbered."""

    def load(self):
        if not self.codes:
            super().load()
            self.find_runs()

    def find_runs(self):
        """Note where runs of characters with four bytes begin, and the numbers of these."""
        self.first_points, self.first_numbers = [], []
        number, is_in_run = 0, False
        for point in range(0x80, _PLANES):
            if 0xD800 <= point < 0xE000 or chr(point) in self.codes:
                is_in_run = False
                continue
            if not is_in_run:
                self.first_points.append(point)
                self.first_numbers.append(number)
            is_in_run = True
            number += 1
        self.count = number

    def encode_rare(self, text, position, is_last, out):
        point = ord(text[position])
        if point >= _PLANES:
            number = point - _PLANES + _PLANES_AT * 12600
        elif 0xD800 <= point < 0xE000:
            return position, 1
        else:
            run = _bisect_right(self.first_points, point) - 1
            number = point - self.first_points[run] + self.first_numbers[run]
        number, fourth = divmod(number, 10)
        number, third = divmod(number, 126)
        first, second = divmod(number, 10)
        out += bytes([first + 0x81, second + 0x30, third + 0x81, fourth + 0x30])
        return position + 1, 0

    def decode_rare(self, data, position):
        if not 0x30 <= data[position + 1] <= 0x39:
            return "", 1
        if position + 4 > len(data):
            return "", TOO_FEW
        first, second, third, fourth = data[position:position + 4]
        if not (0x81 <= first < 0xFF and 0x81 <= third < 0xFF and 0x30 <= fourth <= 0x39):
            return "", 1
        number = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
        if first - 0x81 < _PLANES_AT:
            if number >= self.count:
                return "", 1
            run = _bisect_right(self.first_numbers, number) - 1
            return chr(number - self.first_numbers[run] + self.first_points[run]), 4
        point = number - _PLANES_AT * 12600 + _PLANES
        return (chr(point), 4) if point <= 0x10FFFF else ("", 1)


class _Hz(_Stateless):
    """HZ: ASCII, with GB 2312 between `~{` and `~}`.  The state is whether it is within these."""

    def load(self):
        if not self.codes:
            self.characters = {code & 0x7F7F: text for code, text in _table("gb2312").items()}
            self.codes = {text: code for code, text in self.characters.items()}

    def reset_decoding(self, state):
        state[0] = 0

    def end_encoding(self, state):
        if not state[0]:
            return b""
        state[0] = 0
        return b"~}"

    def encode(self, state, text, position, is_last, out):
        while position < len(text):
            c = text[position]
            if c < "\x80":
                out += self.end_encoding(state)
                out += b"~~" if c == "~" else c.encode()
            else:
                code = self.codes.get(c)
                if code is None:
                    return position, 1
                if not state[0]:
                    out += b"~{"
                    state[0] = 1
                out.append(code >> 8)
                out.append(code & 0xFF)
            position += 1
        return position, 0

    def decode(self, state, data, position, parts):
        while position < len(data):
            first = data[position]
            if first >= 0x80:
                return position, 1
            if first != _TILDE and not state[0]:
                parts.append(chr(first))
                position += 1
                continue
            if position + 1 == len(data):
                return position, TOO_FEW
            second = data[position + 1]
            if first != _TILDE:
                text = self.characters.get(first << 8 | second)
                if text is None:
                    return position, 1
                parts.append(text)
            elif second == _TILDE and not state[0]:
                parts.append("~")
            elif second == (_CLOSING if state[0] else _OPENING):
                state[0] ^= 1
            elif second != _NEWLINE or state[0]:
                return position, 1
            position += 2
        return position, 0


getcodec = _finder(__name__, [
    _Stateless("gb2312", {"80-ff": 2}), _Stateless("gbk", {"80-ff": 2}), _Gb18030("gb18030", {"80-ff": 2}),
    _Hz("hz", {})])
