"""The codecs of Taiwan's encodings."""

from _cjk_codes import Stateless as _Stateless
from _multibytecodec import finder as _finder

getcodec = _finder(__name__, [_Stateless("big5", {"80-ff": 2}), _Stateless("cp950", {"80-ff": 2})])
