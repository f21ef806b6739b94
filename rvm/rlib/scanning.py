"""What kinds of bytes are in a byte string, found out eight at a time natively.

    scan(s, start)          return NOT_ASCII if a byte from `start` on is above 127, and RETURN if one is "\\r",
                            as bits of one number
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

NOT_ASCII = 1
RETURN = 2

if HOSTED:
    from rvm.rlib.hosted_scanning import scan           # noqa: F401  (for who imports from here, as below)
else:
    from rvm.rlib.native_scanning import scan           # noqa: F401
