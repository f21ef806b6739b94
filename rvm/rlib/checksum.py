"""CRC-32, as zlib and Ethernet have it: it detects every change of one byte."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

_POLYNOMIAL = 0xEDB88320        # of CRC-32, its bits reversed


def _entry(byte):
    """Return the remainder of one byte divided by the polynomial."""
    for _ in range(8):
        byte = byte >> 1 ^ (_POLYNOMIAL if byte & 1 else 0)
    return byte


_TABLE = [_entry(byte) for byte in range(256)]


def portable_crc32(data):
    """Return the checksum of a byte string as a 32-bit number."""
    crc = 0xFFFFFFFF
    for char in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ ord(char)) & 255]
    return crc ^ 0xFFFFFFFF


if HOSTED:
    from rvm.rlib.hosted_checksum import crc32
else:
    crc32 = portable_crc32
