"""zlib: compression and decompression in the formats zlib, gzip and raw DEFLATE.

The core's module _flate does the work; here are the headers and trailers of the formats, and what programs see.
"""
from _flate import WINDOW as _WINDOW, adler32 as _adler32, crc32 as _crc32, deflater as _deflater, inflater as _inflater
from _library import final_type as _final_type

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"      # the one whose functions and messages these are
__version__ = "1.0"

_DEFAULT_LEVEL = 6
_RAW, _ZLIB, _GZIP, _ANY = range(4)         # the formats; of data to be decompressed, _ANY is zlib or gzip
_HAS_DICTIONARY = 0x20                      # a flag of zlib's header
_TEXT, _HEADER_CRC, _EXTRA, _NAME, _COMMENT = 1, 2, 4, 8, 16        # the flags of gzip's header
_SYSTEM = 3                                 # Unix, in gzip's header


class error(Exception):
    """Compressed data is wrong, or cannot be made."""

    __module__ = "zlib"


def crc32(data, value=0, /):
    """Compute a CRC-32 checksum of data.

      value
        Starting value of the checksum.

    The returned checksum is an integer.
    """
    return _crc32(data, value & 0xFFFFFFFF)


def adler32(data, value=1, /):
    """Compute an Adler-32 checksum of data.

      value
        Starting value of the checksum.

    The returned checksum is an integer.
    """
    return _adler32(data, value & 0xFFFFFFFF)


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """Returns a bytes object containing compressed data.

      data
        Binary data to be compressed.
      level
        Compression level, in 0-9 or -1.
      wbits
        The window buffer size and container format.
    """
    try:
        compressor = compressobj(level, DEFLATED, wbits)
    except ValueError:
        raise error("Bad compression level") from None
    return compressor.compress(data) + compressor.flush()


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Returns a bytes object containing the uncompressed data.

      data
        Compressed data.
      wbits
        The window buffer size and container format.
      bufsize
        The initial output buffer size.
    """
    if bufsize.__index__() < 0:
        raise ValueError("bufsize must be non-negative")
    try:
        decompressor = decompressobj(wbits)
    except ValueError:
        raise error("Error -2 while preparing to decompress data: inconsistent stream state") from None
    result = decompressor.decompress(data)
    if not decompressor.eof:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return result


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """Return a compressor object.

      level
        The compression level (an integer in the range 0-9 or -1; default is
        currently equivalent to 6).  Higher compression levels are slower,
        but produce smaller results.
      method
        The compression algorithm.  If given, this must be DEFLATED.
      wbits
        +9 to +15: The base-two logarithm of the window size.  Include a zlib
            container.
        -9 to -15: Generate a raw stream.
        +25 to +31: Include a gzip container.
      memLevel
        Controls the amount of memory used for internal compression state.
        Valid values range from 1 to 9.  Higher values result in higher memory
        usage, faster compression, and smaller output.
      strategy
        Used to tune the compression algorithm.  Possible values are
        Z_DEFAULT_STRATEGY, Z_FILTERED, and Z_HUFFMAN_ONLY.
      zdict
        The predefined compression dictionary - a sequence of bytes
        containing subsequences that are likely to occur in the input data.
    """
    level, bits = level.__index__(), wbits.__index__()
    if level == Z_DEFAULT_COMPRESSION:
        level = _DEFAULT_LEVEL
    format = _ZLIB
    if bits < 0:
        format, bits = _RAW, -bits
    elif bits > MAX_WBITS:
        format, bits = _GZIP, bits - 16
    if not (method == DEFLATED and 0 <= level <= 9 and 8 < bits + (format != _RAW) and bits <= MAX_WBITS
            and 1 <= memLevel <= 9 and Z_DEFAULT_STRATEGY <= strategy <= Z_FIXED):
        raise ValueError("Invalid initialization option")
    if zdict is not None:
        zdict = _dictionary(zdict)
        if format == _GZIP:
            raise ValueError("Invalid dictionary")
    return _made(Compress, format, level, max(bits, 9), strategy, zdict)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """Return a decompressor object.

      wbits
        The window buffer size and container format.
      zdict
        The predefined compression dictionary.  This must be the same
        dictionary as used by the compressor that produced the input data.
    """
    bits = wbits.__index__()
    format = _ZLIB
    if bits < 0:
        format, bits = _RAW, -bits
    elif bits >= 40:
        format, bits = _ANY, bits - 32
    elif bits >= 16:
        format, bits = _GZIP, bits - 16
    if bits > MAX_WBITS or bits < 8 and (bits != 0 or format == _RAW):
        raise ValueError("Invalid initialization option")
    return _made(Decompress, format, bits or MAX_WBITS, _dictionary(zdict))


def _dictionary(zdict):
    try:
        return bytes(memoryview(zdict))
    except TypeError:
        raise TypeError("zdict argument must support the buffer protocol") from None


def _made(cls, *arguments):
    """A new object of a class that programs cannot make."""
    made = object.__new__(cls)
    made._start(*arguments)
    return made


class _Stream:
    """What compressors and decompressors have in common: the checksum of the plain data."""

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'zlib.{cls.__name__}' instances")

    def __reduce__(self):
        raise TypeError(f"cannot pickle 'zlib.{type(self).__name__}' object")

    def _sum_up(self, plain):
        if self._format == _GZIP:
            self._sum = _crc32(plain, self._sum)
            self._size += len(plain)
        elif self._format == _ZLIB:
            self._sum = _adler32(plain, self._sum)

    def _trailer(self):
        """What stands behind the compressed data, from the plain data so far."""
        if self._format == _GZIP:
            return self._sum.to_bytes(4, "little") + (self._size & 0xFFFFFFFF).to_bytes(4, "little")
        return self._sum.to_bytes(4, "big") if self._format == _ZLIB else b""

    def copy(self):
        """Return a copy of the object."""
        if self._over:
            raise ValueError("Inconsistent stream state")
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._state = self._state.copy()
        return made

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()


@_final_type
class Compress(_Stream):
    """A stream of data that is being compressed."""

    __module__ = "zlib"

    def _start(self, format, level, bits, strategy, zdict):
        self._format = format
        self._sum = 1 if format == _ZLIB else 0
        self._size = 0
        self._state = _deflater(level, strategy, min(1 << bits, _WINDOW), zdict or b"")
        self._over = False
        self._head = b""            # what must stand in front of the next bytes
        fastness = 3 if level > 6 else 2 if level == 6 else 1 if level > 1 else 0
        if format == _ZLIB:
            head = (bits - 8 << 12 | DEFLATED << 8 | fastness << 6 | (_HAS_DICTIONARY if zdict is not None else 0))
            self._head = (head + 31 - head % 31).to_bytes(2, "big")
            if zdict is not None:
                self._head += _adler32(zdict, 1).to_bytes(4, "big")
        elif format == _GZIP:
            extra = 2 if level == 9 else 4 if level < 2 or strategy >= Z_HUFFMAN_ONLY else 0
            self._head = bytes([0x1F, 0x8B, DEFLATED, 0, 0, 0, 0, 0, extra, _SYSTEM])

    def compress(self, data, /):
        """Returns a bytes object containing compressed data.

          data
            Binary data to be compressed.

        After calling this function, some of the input data may still
        be stored in internal buffers for later processing.
        Call the flush() method to clear these buffers.
        """
        if self._over:
            raise error("Error -2 while compressing data: inconsistent stream state")
        data = memoryview(data)
        self._sum_up(data)
        return self._with_head(self._state.write(data))

    def flush(self, mode=Z_FINISH, /):
        """Return a bytes object containing any remaining compressed data.

          mode
            One of the constants Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH.
            If mode == Z_FINISH, the compressor object can no longer be
            used after calling the flush() method.  Otherwise, more data
            can still be compressed.
        """
        if mode == Z_NO_FLUSH:
            return b""
        if self._over or not Z_NO_FLUSH <= mode <= Z_BLOCK:
            raise error("Error -2 while flushing: inconsistent stream state")
        if mode == Z_FINISH:
            self._over = True
            return self._with_head(self._state.finish()) + self._trailer()
        if mode == Z_PARTIAL_FLUSH:
            return self._with_head(self._state.flush_partly())
        if mode == Z_BLOCK:
            return self._with_head(self._state.flush_block())
        made = self._with_head(self._state.flush())
        if mode == Z_FULL_FLUSH:
            self._state.forget()
        return made

    def _with_head(self, made):
        head, self._head = self._head, b""
        return head + made if head else made


@_final_type
class Decompress(_Stream):
    """A stream of data that is being decompressed."""

    __module__ = "zlib"

    def _start(self, format, bits, zdict):
        self._format = format
        self._bits = bits
        self._zdict = zdict
        self._sum = self._size = 0
        self._state = _inflater(zdict if format == _RAW else b"")
        self._begun = format == _RAW        # whether the header has been read
        self._head = b""                    # what has come of the header or of the trailer
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False
        self._over = False

    def decompress(self, data, /, max_length=0):
        """Return a bytes object containing the decompressed version of the data.

          data
            The binary data to decompress.
          max_length
            The maximum allowable length of the decompressed data.
            unconsumed_tail will hold any input data not yet processed.

        After calling this function, some of the input data may still be stored in
        internal buffers for later processing.
        Call the flush() method to clear these buffers.
        """
        most = max_length.__index__()
        if most < 0:
            raise ValueError("max_length must be non-negative")
        return self._decompress(bytes(memoryview(data)), most or -1)

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return a bytes object containing any remaining decompressed data.

          length
            the initial size of the output buffer.
        """
        if length.__index__() <= 0:
            raise ValueError("length must be greater than zero")
        rest = self._decompress(self.unconsumed_tail, -1)
        self._over = self.eof
        return rest

    def _decompress(self, data, most):
        """The next `most` bytes, or all if it is negative; attributes are set."""
        had_tail = bool(self.unconsumed_tail)
        given = len(data)
        self.unconsumed_tail = b""
        if self.eof:
            self.unused_data += data
            return b""
        try:
            if not self._begun:
                data = self._read_header(self._head + data)
                if data is None:
                    return b""
            self._state.feed(data)
            plain = self._state.read(most)
            self._sum_up(plain)
            if self._state.is_over():
                self._read_trailer(self._head + self._state.take_unused())
                if had_tail:
                    self.unconsumed_tail = self.unused_data     # so it is in CPython
            elif len(plain) == most:
                self.unconsumed_tail = self._leave(given)
        except ValueError as problem:
            raise error(f"Error -3 while decompressing data: {problem}") from None
        return plain

    def _leave(self, given):
        """Take back what was not used of the last piece, of `given` bytes, and no more: gzip counts on it."""
        unused = self._state.take_unused()
        older = max(len(unused) - given, 0)
        self._state.feed(unused[:older])
        return unused[older:]

    def _read_trailer(self, data):
        trailer = self._trailer()
        if len(data) < len(trailer):
            self._head = data
            return
        if not data.startswith(trailer[:4]):
            raise ValueError("incorrect data check")
        if data[4:len(trailer)] != trailer[4:]:
            raise ValueError("incorrect length check")
        self._head = b""
        self.unused_data = data[len(trailer):]
        self.eof = True

    def _read_header(self, data):
        """Read the header.  Return what stands behind it, or None if it has not all come."""
        self._head = data
        if len(data) < 2:
            return None
        is_gzip = data[:2] == b"\x1f\x8b"
        if self._format == _ANY:
            self._format = _GZIP if is_gzip else _ZLIB
        if self._format == _GZIP and not is_gzip:
            raise ValueError("incorrect header check")
        end = self._gzip_header_end(data) if is_gzip and self._format == _GZIP else self._zlib_header_end(data)
        if end is None:
            return None
        self._begun = True
        self._head = b""
        self._sum = 1 if self._format == _ZLIB else 0
        return data[end:]

    def _zlib_header_end(self, data):
        """Where zlib's header ends, or None if it has not all come."""
        if (data[0] << 8 | data[1]) % 31:
            raise ValueError("incorrect header check")
        if data[0] & 15 != DEFLATED:
            raise ValueError("unknown compression method")
        if (data[0] >> 4) + 8 > self._bits:
            raise ValueError("invalid window size")
        if not data[1] & _HAS_DICTIONARY:
            return 2
        if len(data) < 6:
            return None
        if not self._zdict:
            raise error("Error 2 while decompressing data")
        if data[2:6] != _adler32(self._zdict, 1).to_bytes(4, "big"):
            raise error("Error -3 while setting zdictionary: incorrect data check")
        self._state = _inflater(self._zdict)
        return 6

    def _gzip_header_end(self, data):
        """Where gzip's header ends, or None if it has not all come."""
        if len(data) < 4:
            return None
        flags = data[3]
        if data[2] != DEFLATED:
            raise ValueError("unknown compression method")
        if flags & ~(_TEXT | _HEADER_CRC | _EXTRA | _NAME | _COMMENT):
            raise ValueError("unknown header flags set")
        end = 10
        if flags & _EXTRA:
            end += 2 + int.from_bytes(data[10:12], "little") if len(data) >= 12 else 2
        for flag in (_NAME, _COMMENT):
            if flags & flag:
                end = data.find(0, end) + 1
                if end == 0:
                    return None
        if flags & _HEADER_CRC:
            if len(data) >= end + 2 and data[end:end + 2] != (_crc32(data[:end], 0) & 0xFFFF).to_bytes(2, "little"):
                raise ValueError("header crc mismatch")
            end += 2
        return end if len(data) >= end else None
