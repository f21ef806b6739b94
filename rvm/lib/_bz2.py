"""_bz2: compression and decompression in the format of bzip2.

A block is run-length coded, sorted (the transform of Burrows and Wheeler), turned into indexes of a list that moves
what was used to its front, and written in Huffman codes.  The blocks of a stream follow each other at any bit.
"""
import re as _re
from _flate import crc32 as _crc32
from _library import final_type as _final_type

_BLOCK_MARK, _END_MARK = 0x314159265359, 0x177245385090         # 48 bits, before a block and before the end
_LEAST_LEVEL, _MOST_LEVEL = 1, 9
_LEVEL_SIZE = 100000            # bytes of a block, for each level
_SPARE = 19                     # so many fewer does bzip2 put into a block
_GROUP = 50                     # symbols that share a Huffman code
_LONGEST_CODE = 17              # bits; a decoder takes 20
_MOST_CODE_BITS = 20
_RUN_A, _RUN_B = 0, 1           # the symbols for runs of zeros
_ROUNDS = 4                     # of improving the codes
_PREFIX = 24                    # bytes that are compared at once in sorting

_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_encode_runs = _re.compile(b"(.)\\1{3,254}", _re.DOTALL).sub
_decode_runs = _re.compile(b"(.)\\1\\1\\1(.)", _re.DOTALL).sub


class _NeedMore(Exception):
    """The data ends within a block."""


def _checksum(data):
    """Return the CRC-32 of bzip2, which takes the highest bit of a byte first."""
    return int(f"{_crc32(data.translate(_REVERSED), 0):032b}"[::-1], 2)


def _combine(sums, checksum):
    """Return the checksum of a stream with one more block."""
    return (sums << 1 & 0xFFFFFFFF | sums >> 31) ^ checksum


# Compression

class _Writer:
    """Bits on their way to be bytes."""

    def __init__(self):
        self._bits, self._count = 0, 0
        self._out = bytearray()

    def write(self, number, width):
        """Add a number of so many bits, at most 48."""
        bits, count = self._bits << width | number, self._count + width
        while count >= 8:
            count -= 8
            self._out.append(bits >> count & 255)
        self._bits, self._count = bits & (1 << count) - 1, count

    def take(self):
        """Return the whole bytes so far."""
        taken = bytes(self._out)
        self._out.clear()
        return taken

    def finish(self):
        """Return what is left, filled up to a whole byte."""
        if self._count:
            self.write(0, 8 - self._count)
        return self.take()


def _sorted_rotations(block):
    """Return where the rotations of a block begin, in their order.

    They are sorted by their first bytes; then groups of equals by the ranks of what follows, twice as far each time
    (Larsson and Sadakane, Faster suffix sorting).
    """
    size = len(block)
    doubled = block + block[:_PREFIX] if size >= _PREFIX else block * (_PREFIX // size + 2)
    keys = [doubled[at:at + _PREFIX] for at in range(size)]
    order = sorted(range(size), key=keys.__getitem__)
    ranks = [0] * size
    groups = _ranked_groups(order, 0, [keys[at] for at in order], ranks)
    del keys
    reach = _PREFIX
    while groups and reach < size:
        left = []
        later = []
        for start, end in groups:
            part = order[start:end]
            wanted = [ranks[(at + reach) % size] for at in part]
            pairs = sorted(zip(wanted, part))
            order[start:end] = [at for _, at in pairs]
            later.append((start, [rank for rank, _ in pairs]))
        for start, found in later:
            left += _ranked_groups(order, start, found, ranks)
        groups = left
        reach *= 2
    return order


def _ranked_groups(order, start, keys, ranks):
    """Set the ranks of a sorted part of the order, and return where equal keys stand."""
    groups = []
    first = 0
    last = keys[0]
    for index, key in enumerate(keys):
        if key != last:
            if index - first > 1:
                groups.append((start + first, start + index))
            first, last = index, key
        ranks[order[start + index]] = start + first
    if len(keys) - first > 1:
        groups.append((start + first, start + len(keys)))
    return groups


def _symbols_of(transformed, used):
    """Return the symbols of transformed bytes: indexes in the list of bytes, most recently used first, and runs."""
    recent = list(used)
    symbols = []
    zeros = 0
    end_of_block = len(used) + 1
    for byte in transformed:
        if byte == recent[0]:
            zeros += 1
            continue
        if zeros:
            _add_run(symbols, zeros)
            zeros = 0
        index = recent.index(byte)
        del recent[index]
        recent.insert(0, byte)
        symbols.append(index + 1)
    if zeros:
        _add_run(symbols, zeros)
    symbols.append(end_of_block)
    return symbols


def _add_run(symbols, length):
    """Add a number, in base 2 with the digits one and two."""
    while length:
        if length & 1:
            symbols.append(_RUN_A)
            length >>= 1
        else:
            symbols.append(_RUN_B)
            length = (length >> 1) - 1


def _code_lengths(counts):
    """Return the lengths of a Huffman code for how often symbols are used, none too long."""
    from heapq import heapify, heappop, heappush
    counts = [max(count, 1) for count in counts]
    while True:
        heap = [(count, symbol, None) for symbol, count in enumerate(counts)]
        heapify(heap)
        number = len(counts)
        while len(heap) > 1:
            first, second = heappop(heap), heappop(heap)
            heappush(heap, (first[0] + second[0], number, (first, second)))
            number += 1
        lengths = [0] * len(counts)
        waiting = [(heap[0], 0)]
        while waiting:
            (_, symbol, children), depth = waiting.pop()
            if children is None:
                lengths[symbol] = max(depth, 1)
            else:
                waiting.append((children[0], depth + 1))
                waiting.append((children[1], depth + 1))
        if max(lengths) <= _LONGEST_CODE:
            return lengths
        counts = [count // 2 + 1 for count in counts]


def _codes_of(lengths):
    """Return the codes that belong to lengths."""
    codes = [0] * len(lengths)
    code = 0
    for length in range(1, _MOST_CODE_BITS + 1):
        for symbol, other in enumerate(lengths):
            if other == length:
                codes[symbol] = code
                code += 1
        code <<= 1
    return codes


def _choose_codes(symbols, number_of_symbols):
    """Return the lengths of several codes, and for each group of symbols the number of the code it has."""
    size = len(symbols)
    number = 2 if size < 200 else 3 if size < 600 else 4 if size < 1200 else 5 if size < 2400 else 6
    groups = [symbols[at:at + _GROUP] for at in range(0, size, _GROUP)]
    counts = [0] * number_of_symbols
    for symbol in symbols:
        counts[symbol] += 1
    tables = _first_codes(counts, size, number)
    selectors = []
    for _ in range(_ROUNDS):
        selectors = []
        counts = [[0] * number_of_symbols for _ in range(number)]
        for group in groups:
            best, least = 0, -1
            for index in range(number):
                lengths = tables[index]
                cost = 0
                for symbol in group:
                    cost += lengths[symbol]
                if least < 0 or cost < least:
                    best, least = index, cost
            selectors.append(best)
            counted = counts[best]
            for symbol in group:
                counted[symbol] += 1
        tables = [_code_lengths(counted) for counted in counts]
    return tables, selectors


def _first_codes(counts, size, number):
    """Return lengths to begin with: each code is good for a part of the symbols, all parts used as often."""
    tables = []
    start, left = 0, size
    for index in range(number):
        share = left // (number - index)
        end, used = start, 0
        while end < len(counts) and used < share:
            used += counts[end]
            end += 1
        tables.append([0 if start <= symbol < end else 15 for symbol in range(len(counts))])
        start, left = end, left - used
    return tables


def _write_block(writer, plain, block, checksum):
    """Write a block, run-length coded."""
    order = _sorted_rotations(block)
    transformed = bytes([block[at - 1] for at in order])
    used = sorted(set(block))
    symbols = _symbols_of(transformed, used)
    writer.write(_BLOCK_MARK, 48)
    writer.write(checksum, 32)
    writer.write(0, 1)
    writer.write(order.index(0), 24)
    _write_used(writer, used)
    tables, selectors = _choose_codes(symbols, len(used) + 2)
    writer.write(len(tables), 3)
    writer.write(len(selectors), 15)
    recent = list(range(len(tables)))
    for selector in selectors:
        index = recent.index(selector)
        recent.insert(0, recent.pop(index))
        writer.write((1 << index) - 1 << 1, index + 1)
    for lengths in tables:
        _write_lengths(writer, lengths)
    codes = [_codes_of(lengths) for lengths in tables]
    at = 0
    for selector in selectors:
        table, lengths = codes[selector], tables[selector]
        for symbol in symbols[at:at + _GROUP]:
            writer.write(table[symbol], lengths[symbol])
        at += _GROUP


def _write_used(writer, used):
    """Write which bytes there are."""
    rows = [0] * 16
    for byte in used:
        rows[byte >> 4] |= 0x8000 >> (byte & 15)
    writer.write(int("".join("1" if row else "0" for row in rows), 2), 16)
    for row in rows:
        if row:
            writer.write(row, 16)


def _write_lengths(writer, lengths):
    """Write the lengths of a code, each as its difference to the one before."""
    last = lengths[0]
    writer.write(last, 5)
    for length in lengths:
        while last < length:
            writer.write(2, 2)
            last += 1
        while last > length:
            writer.write(3, 2)
            last -= 1
        writer.write(0, 1)


@_final_type
class BZ2Compressor:
    """Create a compressor object for compressing data incrementally.

      compresslevel
        Compression level, as a number between 1 and 9.

    For one-shot compression, use the compress() function instead.
    """

    __module__ = "_bz2"

    def __init__(self, compresslevel=9, /):
        level = compresslevel.__index__()
        if not _LEAST_LEVEL <= level <= _MOST_LEVEL:
            raise ValueError("compresslevel must be between 1 and 9")
        self._limit = level * _LEVEL_SIZE - _SPARE
        self._pending, self._size = [], 0
        self._writer = _Writer()
        self._sums = 0
        self._is_over = False
        for byte in b"BZh%d" % level:
            self._writer.write(byte, 8)

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_bz2.{type(self).__name__}' object")

    def compress(self, data, /):
        """Provide data to the compressor object.

        Returns a chunk of compressed data if possible, or b'' otherwise.

        When you have finished providing data to the compressor, call the
        flush() method to finish the compression process.
        """
        if self._is_over:
            raise ValueError("Compressor has been flushed")
        data = bytes(memoryview(data))
        self._pending.append(data)
        self._size += len(data)
        if self._size >= self._limit:
            plain = b"".join(self._pending)
            start = 0
            while len(plain) - start >= self._limit:
                start += self._compress_block(plain, start)
            self._pending, self._size = [plain[start:]], len(plain) - start
        return self._writer.take()

    def flush(self):
        """Finish the compression process.

        Returns the compressed data left in internal buffers.

        The compressor object may not be used after this method is called.
        """
        if self._is_over:
            raise ValueError("Repeated call to flush()")
        self._is_over = True
        plain = b"".join(self._pending)
        start = 0
        while start < len(plain):
            start += self._compress_block(plain, start)
        self._writer.write(_END_MARK, 48)
        self._writer.write(self._sums, 32)
        return self._writer.finish()

    def _compress_block(self, plain, start):
        """Compress as much as fits into a block; return how much that is."""
        size = min(self._limit * 4 // 5, len(plain) - start)
        block = _run_coded(plain[start:start + size])
        while size < len(plain) - start and len(block) < self._limit // 2:
            more = min(size * 3 // 2, len(plain) - start)
            coded = _run_coded(plain[start:start + more])
            if len(coded) > self._limit:
                break
            size, block = more, coded
        taken = plain[start:start + size]
        checksum = _checksum(taken)
        self._sums = _combine(self._sums, checksum)
        _write_block(self._writer, taken, block, checksum)
        return size


def _run_coded(data):
    """Return data in which a run of four bytes or more is four of them and the number of the others."""
    return _encode_runs(lambda found: found[0][:4] + bytes([len(found[0]) - 4]), data)


# Decompression

class _Reader:
    """Bits of data, which come in pieces."""

    def __init__(self):
        self.data, self.at = b"", 0                 # of the next byte
        self.bits, self.count = 0, 0                # bits that have been read of it, and not used

    def feed(self, data):
        """Add data."""
        self.data, self.at = self.data[self.at:] + data, 0

    def state(self):
        """Return where the reader is, for going back there while no data have been added."""
        return self.at, self.bits, self.count

    def go_back(self, state):
        self.at, self.bits, self.count = state

    def read(self, width):
        """Return the number that the next bits are."""
        bits, count = self.bits, self.count
        while count < width:
            if self.at == len(self.data):
                raise _NeedMore
            bits = bits << 8 | self.data[self.at]
            self.at += 1
            count += 8
        count -= width
        self.bits, self.count = bits & (1 << count) - 1, count
        return bits >> count

    def rest(self):
        """Return the data from the next whole byte on."""
        return self.data[self.at - (self.count >> 3):]


def _invalid():
    return OSError("Invalid data stream")


def _read_used(reader):
    rows = reader.read(16)
    used = []
    for row in range(16):
        if rows >> 15 - row & 1:
            bits = reader.read(16)
            used += [row << 4 | column for column in range(16) if bits >> 15 - column & 1]
    if not used:
        raise _invalid()
    return used


def _read_selectors(reader):
    """Return the number of codes, and for each group of symbols the number of the code it has."""
    number = reader.read(3)
    size = reader.read(15)
    if not 2 <= number <= 6 or size < 1:
        raise _invalid()
    recent = list(range(number))
    selectors = []
    for _ in range(size):
        index = 0
        while reader.read(1):
            index += 1
            if index >= number:
                raise _invalid()
        recent.insert(0, recent.pop(index))
        selectors.append(recent[0])
    return number, selectors


def _read_lengths(reader, size):
    lengths = []
    length = reader.read(5)
    for _ in range(size):
        while True:
            if not 1 <= length <= _MOST_CODE_BITS:
                raise _invalid()
            if not reader.read(1):
                break
            length += -1 if reader.read(1) else 1
        lengths.append(length)
    return lengths


class _Code:
    """A Huffman code: by the length of a code the first code behind those of that length, and where symbols begin."""

    def __init__(self, lengths):
        self.least = min(lengths)
        self.symbols = sorted(range(len(lengths)), key=lengths.__getitem__)
        self.limits, self.bases = [0] * (_MOST_CODE_BITS + 2), [0] * (_MOST_CODE_BITS + 2)
        code = index = 0
        for length in range(1, _MOST_CODE_BITS + 1):
            number = lengths.count(length)
            self.bases[length] = index - code
            code += number
            index += number
            self.limits[length] = code
            code <<= 1


class _Block:
    """A block that is being read: its symbols are taken as far as the data goes."""

    def __init__(self, reader, limit):
        self.checksum = reader.read(32)
        if reader.read(1):
            raise OSError("randomised blocks, as bzip2 wrote them before version 0.9.5, are not supported")
        self._origin = reader.read(24)
        self._recent = _read_used(reader)
        number, self._selectors = _read_selectors(reader)
        size = len(self._recent) + 2
        self._codes = [_Code(_read_lengths(reader, size)) for _ in range(number)]
        self._end_of_block = size - 1
        self._limit = limit
        self._out = bytearray()
        self._run, self._weight = 0, 1      # zeros, and what the next symbol of a run counts
        self._done = 0                      # symbols

    def read(self, reader):
        """Return the contents of the block.  Raise _NeedMore where the data ends, and go on from there another time."""
        while not self._read_group(reader):
            pass
        out = self._out
        if len(out) > self._limit or self._origin >= len(out):
            raise _invalid()
        plain = _decode_runs(lambda found: found[1] * (4 + found[2][0]), _restored(out, self._origin))
        if _checksum(plain) != self.checksum:
            raise _invalid()
        return plain

    def _read_group(self, reader):
        """Read the symbols of a group.  Return whether the block ends in it."""
        group, done = divmod(self._done, _GROUP)
        if group == len(self._selectors):
            raise _invalid()
        code = self._codes[self._selectors[group]]
        limits, bases, table, least = code.limits, code.bases, code.symbols, code.least
        out, recent, end_of_block = self._out, self._recent, self._end_of_block
        data, at, bits, count = reader.data, reader.at, reader.bits, reader.count
        size = len(data)
        run, weight = self._run, self._weight
        try:
            while done < _GROUP:
                while count < _MOST_CODE_BITS and at < size:
                    bits = (bits & (1 << count) - 1) << 8 | data[at]
                    at += 1
                    count += 8
                length = least
                while True:
                    if length > _MOST_CODE_BITS:
                        raise _invalid()
                    if length > count:
                        raise _NeedMore
                    found = bits >> count - length & (1 << length) - 1
                    if found < limits[length]:
                        break
                    length += 1
                count -= length
                done += 1
                symbol = table[found + bases[length]]
                if symbol <= _RUN_B:
                    run += weight << symbol
                    weight <<= 1
                    if run > self._limit:
                        raise _invalid()
                    continue
                if run:
                    out += bytes((recent[0],)) * run
                    run, weight = 0, 1
                if symbol == end_of_block:
                    return True
                byte = recent[symbol - 1]
                del recent[symbol - 1]
                recent.insert(0, byte)
                out.append(byte)
            if len(out) > self._limit:
                raise _invalid()
            return False
        finally:
            self._done, self._run, self._weight = group * _GROUP + done, run, weight
            reader.at, reader.bits, reader.count = at, bits & (1 << count) - 1, count


def _restored(transformed, origin):
    """Return the block that was sorted: the inverse of the transform of Burrows and Wheeler."""
    size = len(transformed)
    starts = [0] * 256
    total = 0
    for byte in range(256):
        starts[byte] = total
        total += transformed.count(byte)
    follows = [0] * size
    for at in range(size):
        byte = transformed[at]
        follows[starts[byte]] = at
        starts[byte] += 1
    out = bytearray(size)
    at = follows[origin]
    for index in range(size):
        out[index] = transformed[at]
        at = follows[at]
    return bytes(out)


@_final_type
class BZ2Decompressor:
    """Create a decompressor object for decompressing data incrementally.

    For one-shot decompression, use the decompress() function instead.
    """

    __module__ = "_bz2"

    def __init__(self):
        self.eof = False
        self.unused_data = b""
        self.needs_input = True
        self._reader = _Reader()
        self._block = None          # that is being read
        self._limit = 0             # of a block's size; 0 before the header
        self._sums = 0
        self._plain, self._start = b"", 0       # the result, and how much of it has been returned
        self._is_over = False
        self._is_wrong = False

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_bz2.{type(self).__name__}' object")

    def decompress(self, data, max_length=-1):
        """Return what the data so far stands for, and has not been returned, but at most max_length bytes.

        Where max_length is negative, that is all there is.  `needs_input` tells whether more data must be given
        before there is more to return; b"" asks for the rest.  What follows the end is kept in `unused_data`.
        After the end it is an EOFError.
        """
        data = bytes(memoryview(data))
        most = max_length.__index__()
        if self.eof:
            raise EOFError("End of stream already reached")
        if self._is_wrong:
            raise _invalid()
        self._reader.feed(data)
        pieces, size = [], 0
        try:
            while True:
                left = len(self._plain) - self._start
                if most >= 0 and left >= most - size or left and most < 0:
                    end = self._start + (left if most < 0 else most - size)
                    pieces.append(self._plain[self._start:end])
                    size += end - self._start
                    self._start = end
                    if most >= 0:
                        break
                elif left:
                    pieces.append(self._plain[self._start:])
                    size += left
                    self._start = len(self._plain)
                if not self._decode():
                    break
        except OSError:
            self._is_wrong = True
            raise
        return self._finish(pieces, most, size)

    def _finish(self, pieces, most, size):
        """Set what programs see, and return the result."""
        if self._start == len(self._plain) and not self._is_over:
            self._decode()
        has_more = self._start < len(self._plain)
        self.needs_input = not has_more and not self._is_over
        if self._is_over and not has_more:
            self.eof = True
            self.unused_data = self._reader.rest()
            self._reader = None
        return b"".join(pieces)

    def _decode(self):
        """Decode what comes next.  Return whether there is more of the result, or may be at once."""
        if self._is_over:
            return False
        reader = self._reader
        state = reader.state()
        try:
            if not self._limit:
                self._read_header(reader)
                state = reader.state()
            if self._block is None:
                self._begin(reader)
        except _NeedMore:
            reader.go_back(state)
            return False
        if self._is_over:
            return False
        try:
            self._plain, self._start = self._block.read(reader), 0
        except _NeedMore:
            return False
        self._sums = _combine(self._sums, self._block.checksum)
        self._block = None
        return True

    def _read_header(self, reader):
        for byte in b"BZh":
            if reader.read(8) != byte:
                raise _invalid()
        level = reader.read(8) - 48
        if not _LEAST_LEVEL <= level <= _MOST_LEVEL:
            raise _invalid()
        self._limit = level * _LEVEL_SIZE

    def _begin(self, reader):
        """Read the beginning of a block, or the end of the stream."""
        mark = 0
        for left in range(40, -8, -8):
            mark = mark << 8 | reader.read(8)
            if mark != _BLOCK_MARK >> left and mark != _END_MARK >> left:
                raise _invalid()
        if mark == _BLOCK_MARK:
            self._block = _Block(reader, self._limit)
        elif reader.read(32) != self._sums:
            raise _invalid()
        else:
            self._is_over = True
