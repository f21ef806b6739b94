"""Byte strings of a known length that are written piece by piece, from the front to the end.

    new_text(size)          return what takes `size` bytes; MemoryError if there is no room
    put(text, pos, piece)   write a byte string at `pos`, where the last one ended, or 0; return where it ends
    finished(text)          return the byte string, when all its bytes have been written; no more can be
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_texts import finished, new_text, put       # noqa: F401  (for importers)
else:
    from rvm.rlib.native_texts import finished, new_text, put       # noqa: F401
