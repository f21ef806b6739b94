"""The codec of Hong Kong's encoding."""

from _cjk_codes import Stateless as _Stateless
from _multibytecodec import finder as _finder

getcodec = _finder(__name__, [_Stateless("big5hkscs", {"80-ff": 2})])
