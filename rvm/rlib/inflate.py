"""Inflate: decompression of the format DEFLATE (RFC 1951), as zip archives, gzip and zlib have it.

    inflated(data, size, ...)   the whole of a stream whose decompressed size is known
    Inflater                    a stream that comes in pieces, and whose result is taken in pieces

What is not DEFLATE raises BadData, with zlib's own words.  A symbol is read as a whole or, where its end has
not come yet, not at all: that is what makes the pieces simple.
"""

WINDOW = 1 << 15        # bytes: how far back a match may reach
BUFFER = 1 << 17        # bytes of the result that are kept, the window included
LONGEST_CODE = 15       # bits
LONGEST_MATCH = 258     # bytes
QUICK = 10              # bits of a code that one look into a table decodes
QUICK_MASK = (1 << QUICK) - 1
MOST_BITS = 48          # of a match: the code of its length and of its distance, with their extra bits
END_OF_BLOCK = 256

# Of the symbols that stand for matches: the least length or distance, and how many extra bits are added to it.
LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
           227, 258]
LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
             4097, 6145, 8193, 12289, 16385, 24577]
DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]

# Of a block with codes of its own: where the lengths of the code for lengths belong, and the symbols of that code
# that repeat a length, with how often at least and the number of extra bits.
CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
REPEAT_LAST = 16
REPEATS = {16: (3, 2), 17: (3, 3), 18: (11, 7)}

FIXED_LENGTHS = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
FIXED_DISTANCES = [5] * 32

STORED, FIXED, DYNAMIC = range(3)               # the kinds of blocks
AT_HEADER, IN_STORED, IN_CODES, AT_END = range(4)   # the states of an Inflater


class BadData(Exception):
    """The data is not what it should be; `message` says it in zlib's words."""

    def __init__(self, message):
        self.message = message


class NeedMore(Exception):
    """What has come of the data ends too early."""


class Code(object):
    """A Huffman code, made from the lengths of its symbols' codes (0: the symbol is not used).

    What has been decoded is a number: the symbol, and in the lowest four bits the length of its code.
    """
    _immutable_fields_ = ["quick[*]", "counts[*]", "symbols[*]"]

    def __init__(self, lengths, may_be_single, problem):
        """Raise BadData(problem) if there is no such code.  One code of one bit is taken if `may_be_single`."""
        counts = [0] * (LONGEST_CODE + 1)
        for length in lengths:
            counts[length] += 1
        starts, longest = starts_of(counts, may_be_single, problem)
        symbols = [0] * (len(lengths) + 1)
        quick = [0] * (1 << QUICK)
        code = 0
        codes = [0] * (LONGEST_CODE + 1)        # the next code of each length
        for length in range(1, longest + 1):
            code = (code + (counts[length - 1] if length > 1 else 0)) << 1
            codes[length] = code
        for symbol in range(len(lengths)):
            length = lengths[symbol]
            if length == 0:
                continue
            symbols[starts[length]] = symbol
            starts[length] += 1
            if length <= QUICK:
                i = reverse(codes[length], length)
                while i <= QUICK_MASK:
                    quick[i] = symbol << 4 | length
                    i += 1 << length
            codes[length] += 1
        self.quick = quick          # by the next bits of the data; 0 for codes that are longer
        self.counts = counts        # how many codes there are of each length
        self.symbols = symbols      # in the order of their codes

    def decode_long(self, bits):
        """Return what the bits begin with, or -1 if that is none of the codes."""
        code = 0
        first = 0
        index = 0
        for length in range(1, LONGEST_CODE + 1):
            code |= bits & 1
            bits >>= 1
            count = self.counts[length]
            if code - first < count:
                return self.symbols[index + code - first] << 4 | length
            index += count
            first = first + count << 1
            code <<= 1
        return -1


def starts_of(counts, may_be_single, problem):
    """Return where the symbols of each length begin in the order of codes, and the greatest length that there is."""
    starts = [0] * (LONGEST_CODE + 2)
    longest = 0
    left = 1            # codes of the present length that are not taken
    for length in range(1, LONGEST_CODE + 1):
        left = (left << 1) - counts[length]
        if left < 0:
            raise BadData(problem)
        starts[length + 1] = starts[length] + counts[length]
        if counts[length] > 0:
            longest = length
    if left > 0 and longest > 0 and not (may_be_single and longest == 1):
        raise BadData(problem)
    return starts, longest


def reverse(code, length):
    """Return the lowest `length` bits in reverse order: codes stand in the data with their highest bit first."""
    reversed = 0
    for _ in range(length):
        reversed = reversed << 1 | code & 1
        code >>= 1
    return reversed


class FixedCodes(object):
    """The codes of blocks that have none of their own, made when the first such block comes."""

    def __init__(self):
        self.lengths = None
        self.distances = None

    def make(self):
        if self.lengths is None:
            self.lengths = Code(FIXED_LENGTHS, False, "")
            self.distances = Code(FIXED_DISTANCES, False, "")


fixed = FixedCodes()


class Inflater(object):
    """The state of decompressing one stream.

    `feed` adds data, `read` returns what becomes of it.  When the stream `is_over`, `unused` returns the data behind.
    """

    def __init__(self, capacity=BUFFER):
        self.data = ""
        self.pos = 0                # of the next byte of data
        self.bits = 0               # bits that have been read from the data and not used, the next one lowest
        self.count = 0              # how many they are
        self.state = AT_HEADER
        self.is_last = False        # whether this is the last block
        self.left = 0               # bytes of the stored block that have not come
        self.lengths = None         # the Codes of the block
        self.distances = None
        self.buffer = ["\x00"] * (capacity + LONGEST_MATCH)
        self.capacity = capacity    # of the buffer, but for what one match may add
        self.start = 0              # in the buffer: of what has not been returned
        self.end = 0

    def copy(self):
        other = Inflater(self.capacity)
        other.data = self.data
        other.pos = self.pos
        other.bits = self.bits
        other.count = self.count
        other.state = self.state
        other.is_last = self.is_last
        other.left = self.left
        other.lengths = self.lengths
        other.distances = self.distances
        other.buffer = self.buffer[:]
        other.start = self.start
        other.end = self.end
        return other

    def is_over(self):
        return self.state == AT_END and self.start == self.end

    def ends_here(self):
        """Return whether the stream has no more bytes than have been returned, and all of its end is there."""
        while self.state != AT_END and self.start == self.end:
            if self.end >= self.capacity:
                self.slide()
            if not self.advance(self.end + 1):
                break
        return self.is_over()

    def feed(self, data):
        self.data = self.take_unused() + data

    def prime(self, dictionary):
        """Let matches reach back into the dictionary, which both sides have."""
        start = max(len(dictionary) - WINDOW, 0)
        for i in range(start, len(dictionary)):
            self.buffer[self.end] = dictionary[i]
            self.end += 1
        self.start = self.end

    def unused(self):
        """Return the data that has not been used, from the next whole byte on."""
        pos = self.pos - (self.count >> 3)
        assert pos >= 0
        return self.data[pos:]

    def take_unused(self):
        """Return the same, and drop it."""
        data = self.unused()
        self.data = ""
        self.pos = 0
        self.bits &= (1 << (self.count & 7)) - 1
        self.count &= 7
        return data

    def read(self, most):
        """Return the next bytes of the result, at most so many unless that is negative, as far as the data goes."""
        pieces = []
        size = 0
        while True:
            wanted = most - size if most >= 0 else self.capacity
            if most >= 0 and self.end - self.start >= wanted:
                break
            if self.end >= self.capacity:
                piece = self.take(self.end)
                size += len(piece)
                pieces.append(piece)
                self.slide()
            elif not self.advance(self.start + min(wanted, self.capacity)):
                break
        stop = self.end
        if 0 <= most - size < stop - self.start:
            stop = self.start + most - size
        pieces.append(self.take(stop))
        return "".join(pieces)

    def take(self, stop):
        """Return what has not been returned, up to `stop` in the buffer."""
        start = self.start
        assert 0 <= start <= stop
        self.start = stop
        return "".join(self.buffer[start:stop])

    def slide(self):
        """Move the window to the beginning of the buffer, all of which has been returned."""
        shift = self.end - WINDOW
        assert shift >= WINDOW
        for i in range(WINDOW):
            self.buffer[i] = self.buffer[i + shift]
        self.start = self.end = WINDOW

    def advance(self, stop):
        """Decompress up to the end of the data or the block, or until `stop` or the capacity of the buffer is reached.

        Return False if nothing more can come of the data that there is.  The buffer must not be full.
        """
        stop = min(stop, self.capacity)
        try:
            if self.state == AT_END:
                return False
            elif self.state == AT_HEADER:
                self.read_header()
            elif self.state == IN_STORED:
                self.copy_stored(stop)
            elif self.read_codes(stop):
                self.end_block()
        except NeedMore:
            return False
        return True

    def end_block(self):
        self.state = AT_END if self.is_last else AT_HEADER

    # Bits.

    def fill(self):
        """Have at least MOST_BITS bits at hand, if the data has them."""
        while self.count <= MOST_BITS and self.pos < len(self.data):
            self.bits |= ord(self.data[self.pos]) << self.count
            self.pos += 1
            self.count += 8

    def read_bits(self, number):
        """Return the number that the next bits are."""
        self.fill()
        if self.count < number:
            raise NeedMore
        value = self.bits & (1 << number) - 1
        self.bits >>= number
        self.count -= number
        return value

    # Blocks.

    def read_header(self):
        """Read the beginning of a block.  If its end has not come, leave the data as if none of it had been read."""
        bits = self.bits
        count = self.count
        pos = self.pos
        try:
            self.is_last = self.read_bits(1) == 1
            kind = self.read_bits(2)
            if kind == STORED:
                self.read_stored_header()
            elif kind == FIXED:
                fixed.make()
                self.lengths = fixed.lengths
                self.distances = fixed.distances
                self.state = IN_CODES
            elif kind == DYNAMIC:
                self.read_codes_header()
            else:
                raise BadData("invalid block type")
        except NeedMore:
            self.bits = bits
            self.count = count
            self.pos = pos
            raise

    def read_stored_header(self):
        self.read_bits(self.count & 7)
        size = self.read_bits(16)
        if self.read_bits(16) != size ^ 0xFFFF:
            raise BadData("invalid stored block lengths")
        self.pos -= self.count >> 3
        self.bits = 0
        self.count = 0
        self.left = size
        self.state = IN_STORED

    def copy_stored(self, stop):
        size = min(min(self.left, len(self.data) - self.pos), stop - self.end)
        for i in range(size):
            self.buffer[self.end + i] = self.data[self.pos + i]
        self.pos += size
        self.end += size
        self.left -= size
        if self.left == 0:
            self.end_block()
        elif self.pos == len(self.data):
            raise NeedMore

    def read_codes_header(self):
        number_of_lengths = self.read_bits(5) + 257
        assert number_of_lengths > 0
        number_of_distances = self.read_bits(5) + 1
        number_of_codes = self.read_bits(4) + 4
        if number_of_lengths > 286 or number_of_distances > 30:
            raise BadData("too many length or distance symbols")
        code_lengths = [0] * len(CODE_ORDER)
        for i in range(number_of_codes):
            code_lengths[CODE_ORDER[i]] = self.read_bits(3)
        code = Code(code_lengths, False, "invalid code lengths set")
        lengths = self.read_code_lengths(code, number_of_lengths + number_of_distances)
        if lengths[END_OF_BLOCK] == 0:
            raise BadData("invalid code -- missing end-of-block")
        self.lengths = Code(lengths[:number_of_lengths], True, "invalid literal/lengths set")
        self.distances = Code(lengths[number_of_lengths:], True, "invalid distances set")
        self.state = IN_CODES

    def read_code_lengths(self, code, number):
        """Return so many lengths of codes, which are themselves written in a code."""
        lengths = []
        while len(lengths) < number:
            symbol = self.read_symbol(code)
            if symbol < REPEAT_LAST:
                lengths.append(symbol)
                continue
            if symbol == REPEAT_LAST and len(lengths) == 0:
                raise BadData("invalid bit length repeat")
            length = lengths[len(lengths) - 1] if symbol == REPEAT_LAST else 0
            least, extra = REPEATS[symbol]
            times = least + self.read_bits(extra)
            if len(lengths) + times > number:
                raise BadData("invalid bit length repeat")
            for _ in range(times):
                lengths.append(length)
        return lengths

    def read_symbol(self, code):
        """Return the next symbol of the code for lengths, all of whose codes are short.

        If there is no code at all, each bit stands for the length 0, as in zlib, and that is found to be wrong later.
        """
        self.fill()
        found = code.quick[self.bits & QUICK_MASK]
        if found == 0:
            found = 1
        if found & 15 > self.count:
            raise NeedMore
        self.read_bits(found & 15)
        return found >> 4

    def read_codes(self, stop):
        """Decompress a block with codes, until `stop` is reached in the buffer.  Return whether the block has ended."""
        data = self.data
        pos = self.pos
        bits = self.bits
        count = self.count
        buffer = self.buffer
        end = self.end
        lengths = self.lengths
        distances = self.distances
        quick = lengths.quick
        old_bits = bits
        old_count = count
        try:
            while end < stop:
                while count <= MOST_BITS and pos < len(data):
                    bits |= ord(data[pos]) << count
                    pos += 1
                    count += 8
                old_bits = bits
                old_count = count
                found = quick[bits & QUICK_MASK]
                if found == 0:
                    found = lengths.decode_long(bits)
                    if found < 0:
                        raise bad_code(count - 1, "invalid literal/length code")
                used = found & 15
                bits >>= used
                count -= used
                symbol = found >> 4
                if symbol < END_OF_BLOCK:
                    if count < 0:
                        raise NeedMore
                    buffer[end] = chr(symbol)
                    end += 1
                    continue
                if symbol == END_OF_BLOCK:
                    if count < 0:
                        raise NeedMore
                    old_bits = bits
                    old_count = count
                    return True
                symbol -= END_OF_BLOCK + 1
                if symbol >= len(LENGTHS):
                    raise bad_code(count, "invalid literal/length code")
                used = LENGTH_BITS[symbol]
                length = LENGTHS[symbol] + (bits & (1 << used) - 1)
                bits >>= used
                count -= used
                found = distances.quick[bits & QUICK_MASK]
                if found == 0:
                    found = distances.decode_long(bits)
                    if found < 0:
                        raise bad_code(count - 1, "invalid distance code")
                used = found & 15
                bits >>= used
                count -= used
                symbol = found >> 4
                if symbol >= len(DISTANCES):
                    raise bad_code(count, "invalid distance code")
                used = DISTANCE_BITS[symbol]
                source = end - DISTANCES[symbol] - (bits & (1 << used) - 1)
                bits >>= used
                count -= used
                if count < 0:
                    raise NeedMore
                if source < 0 or end - source > WINDOW:
                    raise BadData("invalid distance too far back")
                for i in range(length):
                    buffer[end + i] = buffer[source + i]
                end += length
            old_bits = bits
            old_count = count
            return False
        finally:
            self.pos = pos
            self.bits = old_bits
            self.count = old_count
            self.end = end


def bad_code(count, message):
    """Return the error for bits that are no code; `count` are left behind them, or if negative have not come.

    Where codes are missing there is only one, of one bit, so that one bit is enough to know.
    """
    if count < 0:
        return NeedMore()
    return BadData(message)


def inflated(data, size, dictionary=""):
    """Return what a whole stream becomes, which must have that size.  Raise BadData.

    The stream may have matches that reach back into the dictionary.
    """
    if size < 0:
        raise BadData("invalid size")
    inflater = Inflater(min(len(dictionary), WINDOW) + size + 1)
    inflater.prime(dictionary)
    inflater.feed(data)
    result = inflater.read(size)
    if len(result) != size or not inflater.ends_here():
        raise BadData("incomplete or truncated stream")
    return result
