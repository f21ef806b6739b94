"""The codecs of ISO 2022: sequences that begin with ESC choose the set of characters that bytes are of.

The state has the sets that G0, G1 and G2 are, each as the byte that ends its sequence, with the highest bit where its
characters have two bytes; and at FLAGS whether G1 is used in place of G0, and whether what is no such sequence is
going through as it is.
"""

from _cjk_codes import TOO_FEW, characters as _characters, table as _table
from _cjk_codes import Stateless as _Stateless
from _multibytecodec import finder as _finder

_ESC, _SO, _SI, _NEWLINE = 0x1B, 0x0E, 0x0F, 0x0A
_G0, _G1, _G2, _FLAGS = 0, 1, 2, 4
_SHIFTED, _THROUGH = 1, 2
_TWO = 0x80
_ASCII, _LATIN, _GREEK, _ROMAN, _KATAKANA = b"BAFJI"
_JISX0208, _OLD_JISX0208, _JISX0212, _KSX1001, _GB2312 = [_TWO | byte for byte in b"B@DCA"]
_JISX0213, _JISX0213_2004, _JISX0213_2 = [_TWO | byte for byte in b"OQP"]
_LONGEST = 16       # a sequence
_EXTENDED = b"\x1b&@\x1b$B"     # JIS X 0208 of 1990
_REST = 0x7F7F


# The sets of characters: dicts from codes to what they stand for.

def _charset(name):
    return {code & _REST: text for code, text in _table(name).items()}


def _roman():
    return {byte: {0x5C: "\xa5", 0x7E: "\u203e"}.get(byte, chr(byte)) for byte in range(0x80)}


def _katakana():
    return {byte: chr(0xFF40 + byte) for byte in range(0x21, 0x60)}


def _ksx1001():
    """Return what KS X 1001 has; the table lacks the filler, with which EUC-KR makes up syllables."""
    return {**_charset("ksx1001"), 0x2454: "\u3164"}


def _jisx0213(codec):
    """Return what the first plane of JIS X 0213 has by a codec of EUC, but for the tilde."""
    found = {code & _REST: text for code, text in _characters(codec).items() if 0xA1A1 <= code <= 0xFEFE}
    return {**found, 0x2232: "~"}


def _jisx0213_2(codec):
    old = _table("jisx0212")
    return {code & _REST: text for code, text in _characters(codec).items()
            if code > 0xFFFF and code & 0xFFFF not in old}


_EUC_2000, _EUC_2004 = "euc_jisx0213", "euc_jis_2004"
_CHARSETS = {
    _JISX0208: lambda is_new: _charset("jisx0208"), _OLD_JISX0208: lambda is_new: _charset("jisx0208"),
    _JISX0212: lambda is_new: _charset("jisx0212"), _KSX1001: lambda is_new: _ksx1001(),
    _GB2312: lambda is_new: _charset("gb2312"), _ROMAN: lambda is_new: _roman(),
    _KATAKANA: lambda is_new: _katakana(), _LATIN: lambda is_new: {}, _GREEK: lambda is_new: {},
    _JISX0213: lambda is_new: _jisx0213(_EUC_2000), _JISX0213_2004: lambda is_new: _jisx0213(_EUC_2004),
    _JISX0213_2: lambda is_new: _jisx0213_2(_EUC_2004 if is_new else _EUC_2000),
}


class _Iso2022(_Stateless):
    """A codec of ISO 2022.

    `sets` are the sets of characters, each one asked for what those before it have not; `plane` is which of G0 and G1
    they become.
    """

    def __init__(self, name, sets, plane=_G0, is_japanese=True, has_g2=False):
        self.name = name
        self.sets = sets
        self.plane = plane
        self.is_japanese = is_japanese      # and so has no shifts, but the sequence of JIS X 0208 of 1990
        self.has_g2 = has_g2
        self.characters = {}
        self.codes = {}     # of characters: the set and the code
        self.alone = {}

    def load(self):
        if self.codes:
            return
        for mark in self.sets:
            self.characters[mark] = _CHARSETS[mark](_JISX0213_2004 in self.sets)
        for mark in self.sets:
            characters = self.characters[mark]
            for code in sorted(characters):
                self.codes.setdefault(characters[code], (mark, code))
        for first in {text[0] for text in self.codes if len(text) == 2}:
            self.alone[first] = self.codes.pop(first)
        if _JISX0213 in self.sets:      # of which only encoding has the second plane of 2000
            self.characters[_JISX0213_2] = _jisx0213_2(_EUC_2004)

    def start_encoding(self, state):
        state[_G0] = state[_G1] = _ASCII

    def start_decoding(self, state):
        state[_G0] = state[_G1] = state[_G2] = _ASCII

    def reset_decoding(self, state):
        state[_G0] = _ASCII
        state[_FLAGS] &= ~_SHIFTED

    # Encoding.

    def end_encoding(self, state):
        out = bytearray()
        self.shift(state, 0, out)
        self.choose(state, _G0, _ASCII, out)
        return bytes(out)

    def shift(self, state, flag, out):
        """Use G0 or G1 from here on."""
        if state[_FLAGS] & _SHIFTED != flag:
            state[_FLAGS] ^= _SHIFTED
            out.append(_SO if flag else _SI)

    def choose(self, state, plane, mark, out):
        """Let G0 or G1 be a set."""
        if state[plane] == mark:
            return
        state[plane] = mark
        out.append(_ESC)
        if mark & _TWO:
            out += b"$"
        if mark != _JISX0208 and mark != _OLD_JISX0208 or plane != _G0:
            out += b"()"[plane:plane + 1]
        out.append(mark & ~_TWO)

    def encode(self, state, text, position, is_last, out):
        while position < len(text):
            c = text[position]
            if c < "\x80":
                self.choose(state, _G0, _ASCII, out)
                self.shift(state, 0, out)
                out.append(ord(c))
                position += 1
                continue
            found, size = self.codes.get(c), 1
            if found is None:
                if c not in self.alone:
                    return position, 1
                if position + 1 == len(text) and not is_last:
                    return position, TOO_FEW
                found, size = self.codes.get(text[position:position + 2]), 2
                if found is None or position + 1 == len(text):
                    found, size = self.alone[c], 1
            mark, code = found
            if self.plane == _G0:
                self.shift(state, 0, out)
                self.choose(state, _G0, mark, out)
            else:
                self.choose(state, _G1, mark, out)
                self.shift(state, _SHIFTED, out)
            if mark & _TWO:
                out.append(code >> 8)
            out.append(code & 0xFF)
            position += size
        return position, 0

    # Decoding.

    def decode(self, state, data, position, parts):
        while position < len(data):
            first = data[position]
            if state[_FLAGS] & _THROUGH:
                if _is_end(first):
                    state[_FLAGS] &= ~_THROUGH
                parts.append(chr(first))
                position += 1
            elif first == _ESC:
                position, wrong = self.decode_sequence(state, data, position, parts)
                if wrong != 0:
                    return position, wrong
            elif first in (_SI, _SO) and not self.is_japanese:
                state[_FLAGS] = state[_FLAGS] & ~_SHIFTED | (_SHIFTED if first == _SO else 0)
                position += 1
            elif first >= 0x80:
                return position, 1
            else:
                if first == _NEWLINE:
                    state[_FLAGS] &= ~_SHIFTED
                mark = state[_G1 if state[_FLAGS] & _SHIFTED else _G0]
                size = 2 if mark & _TWO else 1
                if first < 0x20 or mark == _ASCII:
                    text, size = chr(first), 1
                elif position + size > len(data):
                    return position, TOO_FEW
                else:
                    code = first if size == 1 else first << 8 | data[position + 1]
                    text = self.characters[mark].get(code)
                    if text is None:
                        return position, size
                parts.append(text)
                position += size
        return position, 0

    def decode_sequence(self, state, data, position, parts):
        """Decode what begins with ESC; return as decode does."""
        if position + 1 == len(data):
            return position, TOO_FEW
        second = data[position + 1]
        if second in b"()$.&":
            return self.decode_choice(state, data, position)
        if self.has_g2 and second == ord("N"):
            if position + 2 == len(data):
                return position, TOO_FEW
            text = _from_g2(state[_G2], data[position + 2])
            if text == "":
                return position, 3
            parts.append(text)
            return position + 3, 0
        parts.append(chr(_ESC))
        state[_FLAGS] |= _THROUGH
        return position + 1, 0

    def decode_choice(self, state, data, position):
        """Decode the choice of a set; return as decode does."""
        at = 1
        while at < _LONGEST:
            if position + at >= len(data):
                return position, TOO_FEW
            if _is_end(data[position + at]):
                break
            if self.is_japanese and data[position + at:position + at + 2] == b"&@":
                at += 2
            at += 1
        else:
            return position, 1
        size = at + 1
        sequence = data[position:position + size]
        plane, mark = self.choice(sequence)
        if plane < 0 or mark != _ASCII and mark not in self.sets:
            return position, size
        state[plane] = mark
        return position + size, 0

    def choice(self, sequence):
        """Return the plane and the set that a sequence tells of; -1 where it is none."""
        middle = bytes(sequence[1:-1])
        mark = sequence[-1]
        if self.is_japanese and bytes(sequence) == _EXTENDED:
            return _G0, _JISX0208
        if middle in (b"(", b")"):
            return b"()".index(middle), mark
        if middle in (b"$(", b"$)"):
            return b"()".index(middle[1:]), mark | _TWO
        if middle == b"$":
            return _G0, mark | _TWO
        if middle == b"." and self.has_g2:
            return _G2, mark
        return -1, 0


def _is_end(byte):
    return 0x40 <= byte <= 0x5A


_NEW_IN_GREEK = b"\x24\x25\x2a"     # characters that ISO 8859-7 has since 2003


def _from_g2(mark, byte):
    """Return what a byte stands for in G2, or nothing."""
    if mark == _ASCII:
        return chr(byte) if byte < 0x80 else ""
    if mark == _LATIN:
        return chr(byte + 0x80) if byte < 0x80 else ""
    if byte in _NEW_IN_GREEK:
        return ""
    return bytes([byte ^ 0x80]).decode("iso8859_7", "ignore")


_JAPANESE = [_JISX0208, _JISX0212, _ROMAN]
getcodec = _finder(__name__, [
    _Iso2022("iso2022_kr", [_KSX1001], _G1, is_japanese=False),
    _Iso2022("iso2022_jp", [_JISX0208, _ROMAN, _OLD_JISX0208]),
    _Iso2022("iso2022_jp_1", [*_JAPANESE, _OLD_JISX0208]),
    _Iso2022("iso2022_jp_2", [_JISX0208, _JISX0212, _KSX1001, _GB2312, _ROMAN, _OLD_JISX0208, _LATIN, _GREEK],
             has_g2=True),
    _Iso2022("iso2022_jp_2004", [_JISX0208, _JISX0213_2004, _JISX0213_2]),
    _Iso2022("iso2022_jp_3", [_JISX0208, _JISX0213, _JISX0213_2]),
    _Iso2022("iso2022_jp_ext", [*_JAPANESE, _KATAKANA, _OLD_JISX0208]),
])
