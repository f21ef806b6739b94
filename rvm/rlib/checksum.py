"""CRC-32, as zlib and Ethernet have it: it detects every change of one byte; and Adler-32."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

_POLYNOMIAL = 0xEDB88320        # of CRC-32, its bits reversed


def _entry(byte):
    """Return the remainder of one byte divided by the polynomial."""
    for _ in range(8):
        byte = byte >> 1 ^ (_POLYNOMIAL if byte & 1 else 0)
    return byte


def _tables():
    """Return, one after the other, for zero to seven bytes of zeros the remainders of one byte before them."""
    table = [_entry(byte) for byte in range(256)]
    for i in range(7 * 256):
        table.append(table[i] >> 8 ^ table[table[i] & 255])
    return table


_TABLE = _tables()


def portable_crc32(data, crc=0):
    """Return the checksum of a byte string as a 32-bit number; `crc` is that of what stands before it.

    Eight bytes are taken at once, each from a table of its own: five times as fast as one by one.
    """
    crc ^= 0xFFFFFFFF
    i = 0
    while i + 8 <= len(data):
        crc ^= ord(data[i]) | ord(data[i + 1]) << 8 | ord(data[i + 2]) << 16 | ord(data[i + 3]) << 24
        crc = (_TABLE[(crc & 255) + 0x700] ^ _TABLE[(crc >> 8 & 255) + 0x600] ^ _TABLE[(crc >> 16 & 255) + 0x500] ^
               _TABLE[(crc >> 24 & 255) + 0x400] ^ _TABLE[ord(data[i + 4]) + 0x300] ^
               _TABLE[ord(data[i + 5]) + 0x200] ^ _TABLE[ord(data[i + 6]) + 0x100] ^ _TABLE[ord(data[i + 7])])
        i += 8
    while i < len(data):
        crc = crc >> 8 ^ _TABLE[(crc ^ ord(data[i])) & 255]
        i += 1
    return crc ^ 0xFFFFFFFF


_ADLER_BASE = 65521             # the greatest prime below 2**16
_ADLER_RUN = 5000               # so many bytes may be summed up before a remainder must be taken


def portable_adler32(data, adler=1):
    """Return Adler-32, the checksum of the format zlib; `adler` is that of what stands before the data."""
    low = adler & 0xFFFF
    high = adler >> 16 & 0xFFFF
    i = 0
    while i < len(data):
        stop = min(i + _ADLER_RUN, len(data))
        while i < stop:
            low += ord(data[i])
            high += low
            i += 1
        low %= _ADLER_BASE
        high %= _ADLER_BASE
    return high << 16 | low


if HOSTED:
    from rvm.rlib.hosted_checksum import adler32, crc32
else:
    adler32 = portable_adler32
    crc32 = portable_crc32
