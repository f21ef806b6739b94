"""Checksums by Python 3's zlib."""
import zlib


def crc32(data, crc=0):
    """Return the same as rvm.rlib.checksum.portable_crc32, faster."""
    return zlib.crc32(data.encode("latin-1"), crc)


def adler32(data, adler=1):
    """Return the same as rvm.rlib.checksum.portable_adler32, faster."""
    return zlib.adler32(data.encode("latin-1"), adler)
