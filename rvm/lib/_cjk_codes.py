"""What the codes of Chinese, Japanese and Korean encodings stand for, and the codecs of those without a state.

A code is the integer of the bytes of a character, the first one highest.  Tables of codes of two bytes are in _cjk_cn,
_cjk_jp, _cjk_kr and _cjk_tw, which rvm/tools/make_cjk.py makes, and are unpacked when they are first used.
"""

TOO_FEW = -1        # what coding returns when the bytes or characters end within a character

_ALL_94 = "a1-fe"
# The tables: the module that each is in, the one that it adds to, and which bytes its codes have.
SHAPES = {
    "gb2312": ("_cjk_cn", None, "a1-f7", _ALL_94),
    "gbk": ("_cjk_cn", "gb2312", "81-fe", "40-7e 80-fe"),
    "gb18030": ("_cjk_cn", "gbk", "81-fe", "40-7e 80-fe"),
    "jisx0208": ("_cjk_jp", None, _ALL_94, _ALL_94),
    "jisx0212": ("_cjk_jp", None, _ALL_94, _ALL_94),
    "jisx0213_1": ("_cjk_jp", "jisx0208", _ALL_94, _ALL_94),
    "jisx0213_2": ("_cjk_jp", "jisx0212", _ALL_94, _ALL_94),
    "cp932": ("_cjk_jp", "shifted_jisx0208", "81-9f e0-fc", "40-7e 80-fc"),
    "ksx1001": ("_cjk_kr", None, "a1-fd", _ALL_94),
    "cp949": ("_cjk_kr", "ksx1001", "81-fd", "41-5a 61-7a 81-fe"),
    "big5": ("_cjk_tw", None, "a1-f9", "40-7e a1-fe"),
    "cp950": ("_cjk_tw", "big5", "81-fe", "40-7e a1-fe"),
    "big5hkscs": ("_cjk_tw", "big5", "87-fe", "40-7e a1-fe"),
}
CODEC_MODULES = {       # where it is said what codecs do otherwise than what they are composed of
    "gb2312": "_cjk_cn", "gbk": "_cjk_cn", "gb18030": "_cjk_cn", "euc_jp": "_cjk_jp", "shift_jis": "_cjk_jp",
    "cp932": "_cjk_jp", "euc_jis_2004": "_cjk_jp", "euc_jisx0213": "_cjk_jp", "shift_jis_2004": "_cjk_jp",
    "shift_jisx0213": "_cjk_jp", "euc_kr": "_cjk_kr", "cp949": "_cjk_kr", "johab": "_cjk_kr", "big5": "_cjk_tw",
    "cp950": "_cjk_tw", "big5hkscs": "_cjk_tw"}


# Tables.

# The digits of what is packed.  The first one of each part is:
# below JUMP, a step to that next character which the table below has not; below POINT, with one more digit, a longer
# way ahead; below RUN, with two more, a code point; RUN, with two more, so many shortest steps; GAP, so many codes
# that stand for nothing.
DIGITS = "".join(chr(byte) for byte in range(33, 127) if chr(byte) not in "\"\\")
BASE = len(DIGITS)
JUMP, POINT, RUN, GAP = 46, 66, 90, 91

_tables = {}


def table(name):
    """Return the dict from the codes of a table to their characters."""
    if name not in _tables:
        if name == "shifted_jisx0208":
            _tables[name] = {shifted(code): text for code, text in table("jisx0208").items()}
        else:
            module, below, leads, trails = SHAPES[name]
            _tables[name] = unpacked(__import__(module).TABLES[name], table(below) if below else {}, leads, trails)
    return _tables[name]


def numbers(ranges):
    """Return the numbers in ranges that are written in hexadecimal."""
    found = []
    for text in ranges.split():
        first, _, last = text.partition("-")
        found.extend(range(int(first, 16), int(last or first, 16) + 1))
    return found


def codes(leads, trails):
    """Return the codes of two bytes, in their order."""
    second = numbers(trails)
    return [lead << 8 | trail for lead in numbers(leads) for trail in second]


def unpacked(packed, below, leads, trails):
    """Return the dict of a table, with all of the one below it."""
    found = dict(below)
    known = {ord(text) for text in below.values() if len(text) == 1}
    free = [code for code in codes(leads, trails) if code not in below]
    digits = [_VALUES[digit] for digit in packed.replace("\n", "")]
    index = at = point = 0
    while at < len(digits):
        digit = digits[at]
        count = 1
        if digit < JUMP:
            at += 1
            for _ in range(digit + 1):
                point = following(point, known)
        elif digit < POINT:
            point += (digit - JUMP) * BASE + digits[at + 1]
            at += 2
        else:
            number = digits[at + 1] * BASE + digits[at + 2]
            at += 3
            if digit == GAP:
                index += number
                continue
            if digit == RUN:
                count = number
                point = following(point, known)
            else:
                point = (digit - POINT) * BASE * BASE + number
        found[free[index]] = chr(point)
        index += 1
        for _ in range(count - 1):
            point = following(point, known)
            found[free[index]] = chr(point)
            index += 1
    return found


_VALUES = {digit: value for value, digit in enumerate(DIGITS)}


def following(point, known):
    """Return the next code point that is not known."""
    point += 1
    while point in known:
        point += 1
    return point


def shifted(code):
    """Return the code of Shift JIS for one of EUC with two bytes."""
    row, cell = (code >> 8) - 0xA1, (code & 0xFF) - 0xA1
    return _in_shift_jis(row, cell)


def shifted_2(code):
    """Return the code of Shift JIS for one of the second plane of JIS X 0213, which has few of the rows."""
    row, cell = (code >> 8) - 0xA1, (code & 0xFF) - 0xA1
    return _in_shift_jis(94 + SECOND_ROWS.index(row), cell)


SECOND_ROWS = [0, 7, 2, 3, 4, 11, 12, 13, 14, *range(77, 94)]


def _in_shift_jis(row, cell):
    lead = (row >> 1) + 0x81
    trail = cell + (94 if row & 1 else 0) + 0x40
    return (lead if lead < 0xA0 else lead + 0x40) << 8 | (trail if trail < 0x7F else trail + 1)


# Johab: a syllable is three numbers of five bits, in which these stand for the parts in their order.

INITIALS = list(range(2, 21))
VOWELS = numbers("3-7 a-f 12-17 1a-1d")
FINALS = numbers("1-11 13-1d")
NOTHING = 1, 2, 1       # what stands for no initial, no vowel, no final
SYLLABLES, LETTERS = 0xAC00, 0x3131
# The letters, from U+3131 on, that are initials and finals.
INITIAL_LETTERS = numbers("0-1 3 6-8 10-12 14-1d")
FINAL_LETTERS = numbers("0-6 8-11 13-17 19-1d")
VOWEL_LETTERS = range(30, 51)


def johab():
    """Return the characters of Johab's codes with two bytes."""
    def code(initial, vowel, final):
        return 0x8000 | initial << 10 | vowel << 5 | final

    none_first, none_vowel, none_final = NOTHING
    found = {code(*NOTHING): "\u3000"}
    found.update((code(first, none_vowel, none_final), chr(LETTERS + letter))
                 for first, letter in zip(INITIALS, INITIAL_LETTERS))
    found.update((code(none_first, vowel, none_final), chr(LETTERS + letter))
                 for vowel, letter in zip(VOWELS, VOWEL_LETTERS))
    found.update((code(none_first, none_vowel, final), chr(LETTERS + letter))
                 for final, letter in zip(FINALS[1:], FINAL_LETTERS))
    syllables = [code(first, vowel, final) for first in INITIALS for vowel in VOWELS for final in FINALS]
    found.update((code, chr(SYLLABLES + number)) for number, code in enumerate(syllables))
    for code, text in table("ksx1001").items():
        row, cell = (code >> 8) - 0xA1, (code & 0xFF) - 0xA1
        if row < 12 or row >= 41:
            number = row + 0x1B2 if row < 12 else row + 0x197
            trail = cell + (94 if number & 1 else 0)
            found[number >> 1 << 8 | trail + (0x31 if trail < 78 else 0x43)] = text
    return found


# What the codes of each codec stand for.

def _kana(prefix):
    """Return the halfwidth katakana, one byte behind a prefix."""
    return {prefix | byte: chr(0xFEC0 + byte) for byte in range(0xA1, 0xE0)}


def _three_bytes(name):
    return {0x8F0000 | code: text for code, text in table(name).items()}


def _euc_jp():
    return {**table("jisx0208"), **_three_bytes("jisx0212"), **_kana(0x8E00)}


def _euc_jis_2004():
    return {**table("jisx0213_1"), **_three_bytes("jisx0213_2"), **_kana(0x8E00)}


def _shift_jis():
    return {**table("shifted_jisx0208"), **_kana(0)}


def _shift_jis_2004():
    first = {shifted(code): text for code, text in table("jisx0213_1").items()}
    old = table("jisx0212")
    second = {shifted_2(code): text for code, text in table("jisx0213_2").items() if code not in old}
    return {**first, **second, **_kana(0)}


def _cp932():
    return {**table("cp932"), **_kana(0)}


COMPOSED = {
    "euc_kr": lambda: table("ksx1001"), "johab": johab, "euc_jp": _euc_jp, "shift_jis": _shift_jis, "cp932": _cp932,
    "euc_jis_2004": _euc_jis_2004, "euc_jisx0213": _euc_jis_2004, "shift_jis_2004": _shift_jis_2004,
    "shift_jisx0213": _shift_jis_2004}


def composed(name):
    """Return the characters of a codec's codes, but for what it does otherwise."""
    found = {byte: chr(byte) for byte in range(0x80)}
    found.update(COMPOSED[name]() if name in COMPOSED else table(name))
    return found


def characters(name):
    """Return the dict from a codec's codes to their characters."""
    found = composed(name)
    for word in __import__(CODEC_MODULES[name]).DECODING.get(name, "").split():
        code, _, points = word.partition("=")
        if points:
            found[int(code, 16)] = text_of(points)
        else:
            found.pop(int(code, 16), None)
    return found


def inverted(name, characters):
    """Return the dict from characters to a codec's codes: the lowest of each, and of JIS X 0213 before JIS X 0212."""
    old = _three_bytes("jisx0212") if name.startswith("euc_jis") else {}
    found = {}
    for code in sorted(characters, key=lambda code: (code in old, code)):
        found.setdefault(characters[code], code)
    return found


def codes_of(name, characters):
    """Return the dict from characters to a codec's codes."""
    found = inverted(name, characters)
    for word in __import__(CODEC_MODULES[name]).ENCODING.get(name, "").split():
        points, _, code = word.partition("=")
        if code:
            found[text_of(points)] = int(code, 16)
        else:
            found.pop(text_of(points), None)
    return found


def text_of(points):
    """Return the characters of code points that are written in hexadecimal."""
    return "".join(chr(int(point, 16)) for point in points.split("+"))


# Codecs.

class Stateless:
    """A codec for which a character is the same bytes everywhere.

    `lengths` are ranges of first bytes, each with how many bytes a character has that begins so.  Any other first
    byte is a character or an error by itself.
    """

    def __init__(self, name, lengths):
        self.name = name
        self.lengths = bytearray([1] * 256)
        for ranges, length in lengths.items():
            for byte in numbers(ranges):
                self.lengths[byte] = length
        self.characters = {}
        self.codes = {}
        self.alone = {}     # the codes of characters that have another one together with some next character

    def load(self):
        """Make ready for coding."""
        if not self.codes:
            self.characters = characters(self.name)
            self.codes = codes_of(self.name, self.characters)
            for first in {text[0] for text in self.codes if len(text) == 2}:
                self.alone[first] = self.codes.pop(first)

    def start_encoding(self, state):
        """Make a new state, all zeros, that of the beginning."""

    def start_decoding(self, state):
        """Make a new state, all zeros, that of the beginning."""

    def end_encoding(self, state):
        """Return the bytes with which encoding ends, and go back to the beginning."""
        return b""

    def reset_decoding(self, state):
        """Go back to the state of the beginning."""

    def encode(self, state, text, position, is_last, out):
        """Encode from a position on; return where that ends, and 0, TOO_FEW, or how many characters are wrong."""
        codes = self.codes
        while position < len(text):
            code = codes.get(text[position])
            if code is None:
                position, code = self.encode_rare(text, position, is_last, out)
                if code != 0:
                    return position, code
                continue
            if code > 0xFF:
                if code > 0xFFFF:
                    out.append(code >> 16)
                out.append(code >> 8 & 0xFF)
            out.append(code & 0xFF)
            position += 1
        return position, 0

    def encode_rare(self, text, position, is_last, out):
        """Encode what is not one character with one code; return as encode does."""
        first = text[position]
        if first not in self.alone:
            return position, 1
        if position + 1 == len(text) and not is_last:
            return position, TOO_FEW
        code = self.codes.get(text[position:position + 2])
        size = 2
        if code is None or position + 1 == len(text):
            code = self.alone[first]
            size = 1
        out += code.to_bytes(2 if code < 0x10000 else 3, "big")
        return position + size, 0

    def decode(self, state, data, position, parts):
        """Decode from a position on; return where that ends, and 0, TOO_FEW, or how many bytes are wrong."""
        characters, lengths = self.characters, self.lengths
        while position < len(data):
            code = data[position]
            length = lengths[code]
            if length != 1:
                if position + length > len(data):
                    return position, TOO_FEW
                code = code << 8 | data[position + 1]
                if length != 2:
                    code = code << 8 | data[position + 2]
            text = characters.get(code)
            if text is None:
                text, length = self.decode_rare(data, position)
                if text == "":
                    return position, length
            parts.append(text)
            position += length
        return position, 0

    def decode_rare(self, data, position):
        """Return text that is in no table and its length; or no text, and TOO_FEW or how many bytes are wrong."""
        return "", 1
