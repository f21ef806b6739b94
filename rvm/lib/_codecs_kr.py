"""The codecs of Korean encodings."""

from _cjk_codes import FINAL_LETTERS, INITIAL_LETTERS, SYLLABLES, TOO_FEW, VOWEL_LETTERS
from _cjk_codes import Stateless as _Stateless
from _multibytecodec import finder as _finder

_ROW, _FIRST, _FILLER = 0xA4, 0xA1, 0xD4      # of the letters; the filler stands for no letter
_PARTS = [[_FIRST + letter for letter in letters] for letters in (INITIAL_LETTERS, VOWEL_LETTERS, FINAL_LETTERS)]
_PARTS[2].insert(0, _FILLER)
_COUNTS = [len(part) for part in _PARTS]
_MADE_UP = 8    # bytes: the filler and three letters, by annex 3 of KS X 1001


class _EucKr(_Stateless):
    """EUC-KR, which makes up the syllables that KS X 1001 has not of letters."""

    def encode_rare(self, text, position, is_last, out):
        number = ord(text[position]) - SYLLABLES
        if not 0 <= number < _COUNTS[0] * _COUNTS[1] * _COUNTS[2]:
            return position, 1
        number, final = divmod(number, _COUNTS[2])
        initial, vowel = divmod(number, _COUNTS[1])
        out += bytes([_ROW, _FILLER, _ROW, _PARTS[0][initial], _ROW, _PARTS[1][vowel], _ROW, _PARTS[2][final]])
        return position + 1, 0

    def decode_rare(self, data, position):
        if data[position] != _ROW or data[position + 1] != _FILLER:
            return "", 1
        made = data[position:position + _MADE_UP]
        if len(made) < _MADE_UP:
            return "", TOO_FEW
        if any(byte != _ROW for byte in made[2::2]):
            return "", 1
        number = 0
        for part, count, byte in zip(_PARTS, _COUNTS, made[3::2]):
            if byte not in part:
                return "", 1
            number = number * count + part.index(byte)
        return chr(SYLLABLES + number), _MADE_UP


getcodec = _finder(__name__, [
    _EucKr("euc_kr", {"80-ff": 2}), _Stateless("cp949", {"80-ff": 2}), _Stateless("johab", {"80-ff": 2})])
