"""Compressing the data that an executable contains, before translation; rvm.rlib.inflate takes it apart again."""
import zlib

BEST = 9        # zlib's level


def deflated(data, dictionary=""):
    """Return the data compressed by the host's zlib, without a header, by matches with the dictionary too."""
    compressor = zlib.compressobj(BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
    # What the dictionary itself becomes is left out: it ends at a whole byte.  Python 2.7's zlib has no other way.
    compressor.compress(as_bytes(dictionary))
    compressor.flush(zlib.Z_SYNC_FLUSH)
    packed = compressor.compress(as_bytes(data)) + compressor.flush()
    return packed if isinstance(data, bytes) else packed.decode("latin-1")


def as_bytes(data):
    """Return the bytes of a byte string, which Python 3 has as characters."""
    return data if isinstance(data, bytes) else data.encode("latin-1")
