"""_lzma_xz: the formats around LZMA: .xz, and .lzma, which came before it.

The readers are generators, as those of _lzma_decoder, that hand what they have read to a function `emit`.
"""
from _lzma_decoder import Decoder, WAITING, read_lzma, read_lzma2
from _lzma_encoder import Lzma2Stream, LzmaStream
from _lzma_filters import ALIGNMENTS, DELTA, Filters, make_filter
from _lzma_model import (
    LZMAError, OUT_OF_MEMORY, UNKNOWN_FORMAT, WRONG_DATA, WRONG_OPTIONS, pack_properties, unpack_properties,
)
from zlib import crc32 as _crc32

LZMA1, LZMA2 = 0x4000000000000001, 0x21
CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = 0, 1, 4, 10
CHECK_SIZES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]
SUPPORTED_CHECKS = (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)

_MAGIC, _END_MAGIC = b"\xfd7zXZ\0", b"YZ"
_UNKNOWN = 0xFFFFFFFFFFFFFFFF       # a size
_MOST_SIZE = 1 << 63
_ALONE_LIMIT = 1 << 38              # of .lzma: where the format is guessed, larger sizes are not believed
_DECODER_SIZE = {LZMA1: 65408, LZMA2: 65592}    # bytes of memory that liblzma needs, besides the dictionary


# Checks

class _NoCheck:
    """No check, or one that is not known: nothing is compared."""

    def update(self, data):
        pass

    def digest(self):
        return None


class _Crc32:
    def __init__(self):
        self._value = 0

    def update(self, data):
        self._value = _crc32(data, self._value)

    def digest(self):
        return self._value.to_bytes(4, "little")


_crc64_tables = []      # for the lowest byte of four, and so on: the lower and the upper 32 bits of what it makes


def _make_crc64_tables():
    polynomial = 0xC96C5795D7870F42
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (polynomial if byte & 1 else 0)
        table.append(byte)
    tables = [table]
    for _ in range(3):
        tables.append([each >> 8 ^ table[each & 255] for each in tables[-1]])
    for each in reversed(tables):
        _crc64_tables.append([value & 0xFFFFFFFF for value in each])
        _crc64_tables.append([value >> 32 for value in each])


class _Crc64:
    """CRC-64 of ECMA-182, four bytes at a time, in two halves that are small numbers."""

    def __init__(self):
        if not _crc64_tables:
            _make_crc64_tables()
        self._low = self._high = 0xFFFFFFFF
        self._rest = b""

    def update(self, data):
        data = self._rest + data
        size = len(data) & -4
        self._rest = data[size:]
        low, high = self._low, self._high
        low0, high0, low1, high1, low2, high2, low3, high3 = _crc64_tables
        for word in memoryview(data)[:size].cast("I"):
            word ^= low
            first, second, third, fourth = word & 255, word >> 8 & 255, word >> 16 & 255, word >> 24
            low = high ^ low0[first] ^ low1[second] ^ low2[third] ^ low3[fourth]
            high = high0[first] ^ high1[second] ^ high2[third] ^ high3[fourth]
        self._low, self._high = low, high

    def digest(self):
        value = self._high << 32 | self._low
        low3, high3 = _crc64_tables[6:]
        for byte in self._rest:
            index = (value ^ byte) & 255
            value = value >> 8 ^ (high3[index] << 32 | low3[index])
        return (value ^ _UNKNOWN).to_bytes(8, "little")


def make_check(kind):
    """Return an object with `update` and `digest`."""
    if kind == CHECK_CRC32:
        return _Crc32()
    if kind == CHECK_CRC64:
        return _Crc64()
    if kind == CHECK_SHA256:
        from _sha256 import sha256
        return sha256()
    return _NoCheck()


# Filters and their properties

def check_chain(chain, allows_lzma1):
    """LZMAError for filters that cannot follow each other or have wrong options."""
    *before, last = chain or [{"id": None}]
    if last["id"] != LZMA2 and not (allows_lzma1 and last["id"] == LZMA1):
        raise LZMAError(WRONG_OPTIONS)
    for each in before:
        if each["id"] == DELTA:
            is_right = 1 <= each["dist"] <= 256
        else:
            is_right = each["id"] in ALIGNMENTS and each["start_offset"] % ALIGNMENTS[each["id"]] == 0
        if not is_right:
            raise LZMAError(WRONG_OPTIONS)
    if last["id"] == LZMA1 and not _has_properties(last):
        raise LZMAError(WRONG_OPTIONS)


def _has_properties(options):
    return options["lc"] + options["lp"] <= 4 and options["pb"] <= 4


def check_encoder(options):
    """LZMAError for options with which nothing can be compressed."""
    finder, nice = options["mf"], options["nice_len"]
    if not (finder in (3, 4, 0x12, 0x13, 0x14) and max(finder & 15, 2) <= nice <= 273 and options["mode"] in (1, 2)
            and 4096 <= options["dict_size"] <= 3 << 29 and _has_properties(options)):
        raise LZMAError(WRONG_OPTIONS)


def encode_properties(options):
    """Return the bytes that describe a filter."""
    kind = options["id"]
    if kind == LZMA1:
        byte = pack_properties(options["lc"], options["lp"], options["pb"])
        return bytes([byte]) + options["dict_size"].to_bytes(4, "little")
    if kind == LZMA2:
        wanted = max(options["dict_size"], 4096)
        return bytes([next(bits for bits in range(41) if bits == 40 or _dict_size(bits) >= wanted)])
    if kind == DELTA:
        if not 1 <= options["dist"] <= 256:
            raise LZMAError(WRONG_OPTIONS)
        return bytes([options["dist"] - 1])
    start = options["start_offset"]
    return start.to_bytes(4, "little") if start else b""


def _dict_size(bits):
    """Return the size of a dictionary that LZMA2 describes in a byte."""
    return 0xFFFFFFFF if bits == 40 else (2 | bits & 1) << bits // 2 + 11


def decode_properties(kind, properties):
    """Return the options that bytes describe; LZMAError if they are wrong or the filter is not known."""
    size = len(properties)
    if kind == LZMA1 and size == 5:
        unpacked = unpack_properties(properties[0])
        if unpacked is not None:
            lc, lp, pb = unpacked
            return {"id": kind, "dict_size": int.from_bytes(properties[1:], "little"), "lc": lc, "lp": lp, "pb": pb}
    elif kind == LZMA2 and size == 1 and properties[0] <= 40:
        return {"id": kind, "dict_size": _dict_size(properties[0])}
    elif kind == DELTA and size == 1:
        return {"id": kind, "dist": properties[0] + 1}
    elif kind in ALIGNMENTS and size in (0, 4):
        return {"id": kind, "start_offset": int.from_bytes(properties, "little")}
    raise LZMAError(WRONG_OPTIONS)


# Reading

def _use_memory(limit, kind, dict_size):
    """LZMAError where liblzma would need more memory than is allowed."""
    if limit is not None and dict_size + _DECODER_SIZE[kind] > limit:
        raise LZMAError(OUT_OF_MEMORY)


def read_raw(source, chain, emit, limit=None):
    """Read data that has been through a chain of filters, without anything around it."""
    options = chain[-1]
    _use_memory(limit, options["id"], options["dict_size"])
    decoder = Decoder(options["dict_size"])
    if options["id"] == LZMA1:
        decoder.set_properties(options["lc"], options["lp"], options["pb"])
        steps = read_lzma(source, decoder)
    else:
        steps = read_lzma2(source, decoder)
    filters = Filters([make_filter(each, False) for each in reversed(chain[:-1])])
    for step in steps:
        emit(filters.feed(decoder.take()))
        yield step
    emit(filters.feed(decoder.take()))
    emit(filters.finish())


def read_alone(source, emit, limit, is_guess):
    """Read a file of .lzma."""
    header = yield from source.take(1)
    properties = unpack_properties(header[0])
    if properties is None:
        raise LZMAError(UNKNOWN_FORMAT)
    dict_size = int.from_bytes((yield from source.take(4)), "little")
    if is_guess and not _is_usual(dict_size):
        raise LZMAError(UNKNOWN_FORMAT)
    size = int.from_bytes((yield from source.take(8)), "little")
    if is_guess and _ALONE_LIMIT <= size < _UNKNOWN:
        raise LZMAError(UNKNOWN_FORMAT)
    _use_memory(limit, LZMA1, dict_size)
    decoder = Decoder(dict_size)
    decoder.set_properties(*properties)
    for step in read_lzma(source, decoder, None if size == _UNKNOWN else size):
        emit(decoder.take())
        yield step
    emit(decoder.take())


def _is_usual(dict_size):
    """Return whether a size is 2^n, the sum of 2^n and 2^(n-1), the largest there is, or 0."""
    bits = f"{dict_size:b}"
    return dict_size == 0xFFFFFFFF or "1" not in bits[1:].removeprefix("1")


def read_any(source, emit, tell_check, limit):
    """Read a file of .xz or .lzma."""
    while not source.rest():
        yield WAITING
    if source.rest()[:1] == _MAGIC[:1]:
        yield from read_xz(source, emit, tell_check, limit)
    else:
        tell_check(CHECK_NONE)
        yield from read_alone(source, emit, limit, True)


def read_xz(source, emit, tell_check, limit):
    """Read a stream of .xz."""
    for index in range(len(_MAGIC)):
        if (yield from source.take(1)) != _MAGIC[index:index + 1]:
            raise LZMAError(UNKNOWN_FORMAT)
    flags = yield from source.take(2)
    if (yield from source.take(4)) != _crc32(flags).to_bytes(4, "little"):
        raise LZMAError(WRONG_DATA)
    if flags[0] or flags[1] > 15:
        raise LZMAError(WRONG_OPTIONS)
    check = flags[1]
    tell_check(check)
    records = []
    while True:
        start = yield from source.take(1)
        if start == b"\0":
            break
        records.append((yield from _read_block(source, start, check, emit, limit)))
    size = yield from _read_index(source, records)
    footer = yield from source.take(12)
    wanted = (size // 4 - 1).to_bytes(4, "little") + flags
    if footer != _crc32(wanted).to_bytes(4, "little") + wanted + _END_MAGIC:
        raise LZMAError(WRONG_DATA)


def _read_block(source, start, check, emit, limit):
    """Read a block; return its sizes, for the index."""
    header = start + (yield from source.take(start[0] * 4 + 3))
    packed_size, size, chain = _unpack_header(header)
    begin = source.total
    counted = [0]
    checked = make_check(check)

    def emit_checked(data):
        counted[0] += len(data)
        checked.update(data)
        emit(data)
    for step in read_raw(source, chain, emit_checked, limit):
        if packed_size is not None and source.total - begin > packed_size or size is not None and counted[0] > size:
            raise LZMAError(WRONG_DATA)
        yield step
    packed = source.total - begin
    if packed_size not in (None, packed) or size not in (None, counted[0]):
        raise LZMAError(WRONG_DATA)
    if any((yield from source.take(-packed % 4))):
        raise LZMAError(WRONG_DATA)
    found = yield from source.take(CHECK_SIZES[check])
    if check in SUPPORTED_CHECKS and check != CHECK_NONE and found != checked.digest():
        raise LZMAError(WRONG_DATA)
    return len(header) + packed + CHECK_SIZES[check], counted[0]


def _unpack_header(header):
    """Return the packed size and the size, or None where they are not told, and the filters of a block."""
    if header[-4:] != _crc32(header[:-4]).to_bytes(4, "little"):
        raise LZMAError(WRONG_DATA)
    flags, at = header[1], 2
    if flags & 0x3C:
        raise LZMAError(WRONG_OPTIONS)
    packed_size = size = None
    if flags & 0x40:
        packed_size, at = _unpack_number(header, at)
    if flags & 0x80:
        size, at = _unpack_number(header, at)
    chain = []
    for _ in range((flags & 3) + 1):
        kind, at = _unpack_number(header, at)
        count, at = _unpack_number(header, at)
        if at + count > len(header) - 4:
            raise LZMAError(WRONG_DATA)
        chain.append(decode_properties(kind, header[at:at + count]))
        at += count
    if any(header[at:-4]):
        raise LZMAError(WRONG_OPTIONS)
    check_chain(chain, False)
    return packed_size, size, chain


def _unpack_number(data, at):
    """Return a number of one to nine bytes, and where it ends."""
    number = 0
    for index in range(min(9, len(data) - 4 - at)):
        byte = data[at + index]
        number |= (byte & 127) << 7 * index
        if byte < 128:
            if not byte and index:
                break
            return number, at + index + 1
    raise LZMAError(WRONG_DATA)


def _read_number(source):
    """Read such a number, and return it and its bytes."""
    data = b""
    while not data or data[-1] >= 128 and len(data) < 9:
        data += yield from source.take(1)
    return _unpack_number(data + bytes(4), 0)[0], data


def _read_index(source, records):
    """Read the index, which must have the sizes of the blocks; return how long it is."""
    read = b"\0"
    count, data = yield from _read_number(source)
    read += data
    if count != len(records):
        raise LZMAError(WRONG_DATA)
    for record in records:
        for wanted in record:
            number, data = yield from _read_number(source)
            read += data
            if number != wanted:
                raise LZMAError(WRONG_DATA)
    padding = yield from source.take(-len(read) % 4)
    read += padding
    if any(padding) or (yield from source.take(4)) != _crc32(read).to_bytes(4, "little"):
        raise LZMAError(WRONG_DATA)
    return len(read) + 4


# Writing

class RawWriter:
    """Puts data through a chain of filters."""

    def __init__(self, chain):
        options = chain[-1]
        self._filters = Filters([make_filter(each, True) for each in chain[:-1]])
        self._stream = LzmaStream(options) if options["id"] == LZMA1 else Lzma2Stream(options)

    def feed(self, data):
        """Return what is ready."""
        return self._stream.feed(self._filters.feed(data))

    def finish(self):
        """Return what is left."""
        last = self._filters.finish()
        return (self._stream.feed(last) if last else b"") + self._stream.finish()


class AloneWriter:
    """Makes a file of .lzma."""

    def __init__(self, options):
        dict_size = _dict_size(encode_properties({"id": LZMA2, "dict_size": options["dict_size"]})[0])
        self._head = encode_properties(dict(options, dict_size=dict_size)) + bytes([255] * 8)
        self._stream = LzmaStream(options)

    def feed(self, data):
        """Return what is ready."""
        head, self._head = self._head, b""
        return head + self._stream.feed(data)

    def finish(self):
        """Return what is left."""
        return self._head + self._stream.finish()


class XzWriter:
    """Makes a stream of .xz, of one block or, where there is no data, none."""

    def __init__(self, chain, check):
        self._chain, self._kind = chain, check
        flags = bytes([0, check])
        self._head = _MAGIC + flags + _crc32(flags).to_bytes(4, "little")
        self._check = make_check(check)
        self._block = None
        self._size = self._packed = self._header_size = 0

    def feed(self, data):
        """Return what is ready."""
        head, self._head = self._head, b""
        if not data:
            return head
        if self._block is None:
            self._block = RawWriter(self._chain)
            header = _pack_header(self._chain)
            self._header_size = len(header)
            head += header
        self._size += len(data)
        self._check.update(data)
        made = self._block.feed(data)
        self._packed += len(made)
        return head + made

    def finish(self):
        """Return what is left."""
        made = self._head
        index = b"\0\0"
        if self._block is not None:
            last = self._block.finish()
            packed = self._packed + len(last)
            check = self._check.digest() or b""
            made += last + bytes(-packed % 4) + check
            index = b"\0\1" + _pack_number(self._header_size + packed + len(check)) + _pack_number(self._size)
        index += bytes(-len(index) % 4)
        index += _crc32(index).to_bytes(4, "little")
        footer = (len(index) // 4 - 1).to_bytes(4, "little") + bytes([0, self._kind])
        return made + index + _crc32(footer).to_bytes(4, "little") + footer + _END_MAGIC


def _pack_header(chain):
    """Return the header of a block."""
    body = bytes([len(chain) - 1])
    for each in chain:
        properties = encode_properties(each)
        body += _pack_number(each["id"]) + _pack_number(len(properties)) + properties
    body += bytes((-len(body) - 1) % 4)
    header = bytes([len(body) // 4 + 1]) + body
    return header + _crc32(header).to_bytes(4, "little")


def _pack_number(number):
    """Return a number in bytes of seven bits."""
    packed = bytearray()
    while number >= 128:
        packed.append(number & 127 | 128)
        number >>= 7
    packed.append(number)
    return bytes(packed)
