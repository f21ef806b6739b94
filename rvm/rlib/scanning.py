"""What kinds of bytes are in a byte string and where, found out eight at a time natively.

    scan(s, start)          return NOT_ASCII if a byte from `start` on is above 127, and RETURN if one is "\\r",
                            as bits of one number
    find_char(s, c, start)  return the offset of the first byte `c` from `start` on, or -1
    skip_ascii(s, start)    return the offset of the first byte above 127 from `start` on, or len(s)
    continuations(s)        return how many bytes continue a character in UTF-8: 0x80 to 0xBF
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

NOT_ASCII = 1
RETURN = 2

if HOSTED:
    from rvm.rlib.hosted_scanning import continuations, find_char, scan, skip_ascii     # noqa: F401  (for importers)
else:
    from rvm.rlib.native_scanning import continuations, find_char, scan, skip_ascii     # noqa: F401
