"""The codecs of Japanese encodings."""

from _cjk_codes import Stateless as _Stateless, composed as _composed
from _multibytecodec import finder as _finder


class _Of2000(_Stateless):
    """A codec of JIS X 0213 as it was in 2000: where 2004 has added something, both bytes are wrong."""

    def decode_rare(self, data, position):
        if position + 1 < len(data) and data[position] << 8 | data[position + 1] in self.added:
            return "", 2
        return "", 1

    def load(self):
        if not self.codes:
            super().load()
            self.added = frozenset(_composed(self.name)) - frozenset(self.characters)


_EUC = {"80-8e 90-ff": 2, "8f": 3}
_SHIFT_JIS = {"81-9f e0-ea": 2}
_SHIFT_JIS_2004 = {"81-9f e0-fc": 2}
getcodec = _finder(__name__, [
    _Stateless("shift_jis", _SHIFT_JIS),
    _Stateless("cp932", {"81-9f e0-fc": 2}),
    _Stateless("euc_jp", _EUC),
    _Stateless("shift_jis_2004", _SHIFT_JIS_2004),
    _Stateless("euc_jis_2004", _EUC),
    _Of2000("euc_jisx0213", _EUC),
    _Of2000("shift_jisx0213", _SHIFT_JIS_2004),
])
