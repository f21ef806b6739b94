"""Deflate: compression to the format DEFLATE (RFC 1951), for data that comes in pieces.

Matches are found by chains of places with the same three bytes, as zlib does; a level says how long they are
followed.  The result is as good as zlib's but not byte for byte the same.
"""
from rvm.rlib.huffman import code_lengths, codes_of
from rvm.rlib.inflate import (
    CODE_ORDER, DISTANCE_BITS, DISTANCES, DYNAMIC, END_OF_BLOCK, FIXED, FIXED_DISTANCES, FIXED_LENGTHS, LENGTH_BITS,
    LENGTHS, LONGEST_CODE, LONGEST_MATCH, REPEAT_LAST, STORED, WINDOW)

BLOCK = 1 << 16             # bytes that are compressed at once, unless there are fewer at the end
MOST_STORED = 0xFFFF        # bytes in a stored block
SHORTEST_MATCH = 3
FAR = 4096                  # from here on a match of three bytes is not worth it
HASH_BITS = 15
HASH_SIZE = 1 << HASH_BITS
MASK = WINDOW - 1
LONGEST_LENGTH_CODE = 7     # bits, of the codes for lengths of codes
DISTANCE_SHIFT = 9          # a match is one number: its distance above, its length below; a byte is itself

# What zlib calls strategies.
ANY, FILTERED, HUFFMAN_ONLY, RUNS, FIXED_CODES = range(5)

# By level, with zlib's numbers: how many places are looked at for a match, the length with which one is content, up to
# which length of a match it is looked whether one that begins a byte later is longer (0: never), and the length from
# which on only a quarter of the places is looked at for that.
LEVELS = [(0, 0, 0, 0), (4, 8, 0, 4), (5, 16, 0, 4), (6, 32, 0, 4), (16, 16, 4, 4), (32, 32, 16, 8), (128, 128, 16, 8),
          (256, 128, 32, 8), (1024, 258, 128, 32), (4096, 258, 258, 32)]


def symbols_by_value(least, bits, most):
    """Return a byte for each length or distance up to `most`: its symbol, of which a table has the least values."""
    symbols = ["\0"] * (most + 1)
    for symbol in range(len(least)):
        for value in range(least[symbol], min(least[symbol] + (1 << bits[symbol]), most + 1)):
            symbols[value] = chr(symbol)
    return "".join(symbols)


LENGTH_SYMBOLS = symbols_by_value(LENGTHS, LENGTH_BITS, LONGEST_MATCH)
DISTANCE_SYMBOLS = symbols_by_value(DISTANCES, DISTANCE_BITS, WINDOW)
FIXED_LENGTH_CODES = codes_of(FIXED_LENGTHS)
FIXED_DISTANCE_CODES = codes_of(FIXED_DISTANCES)


class Deflater(object):
    """The state of compressing one stream; `write` and the flushes return the compressed data that is complete."""

    def __init__(self, level, strategy=ANY, window=WINDOW):
        self.level = level
        self.strategy = strategy
        self.window = window
        self.text = ""              # what matches may reach back to, and behind it what is to be compressed
        self.start = 0              # of the latter
        self.pieces = []            # what is to stand behind the text
        self.waiting = 0            # bytes to be compressed, in the text and the pieces
        self.base = 0               # where in the whole stream the text begins
        self.heads = [0] * HASH_SIZE        # by hash: the latest place in the stream, from 1 on
        self.earlier = [0] * WINDOW         # by place: the one before with the same hash
        self.hashed = 0             # places up to here are in the chains
        self.out = []
        self.bits = 0
        self.count = 0

    def copy(self):
        other = Deflater(self.level, self.strategy, self.window)
        other.text = self.text
        other.start = self.start
        other.pieces = self.pieces[:]
        other.waiting = self.waiting
        other.base = self.base
        other.heads = self.heads[:]
        other.earlier = self.earlier[:]
        other.hashed = self.hashed
        other.out = self.out[:]
        other.bits = self.bits
        other.count = self.count
        return other

    def prime(self, dictionary):
        """Let matches reach back into the dictionary, which both sides have."""
        self.text = dictionary
        self.start = len(dictionary)

    def write(self, data):
        self.pieces.append(data)
        self.waiting += len(data)
        if self.waiting < BLOCK:
            return ""
        self.join()
        self.compress(len(self.text) - self.waiting % BLOCK, False)
        return self.take()

    def join(self):
        """Put the pieces behind the text.  Return its length."""
        self.pieces.insert(0, self.text)
        self.text = "".join(self.pieces)
        self.pieces = []
        return len(self.text)

    def flush(self):
        """Compress all, and end at a whole byte with an empty stored block: what Z_SYNC_FLUSH means."""
        self.compress(self.join(), False)
        self.put_stored("", False)
        return self.take()

    def flush_block(self):
        """Compress all and end a block, which need not be at a whole byte: what Z_BLOCK means."""
        self.compress(self.join(), False)
        return self.take()

    def flush_partly(self):
        """Compress all, with an empty block behind it so that the reader gets it: what Z_PARTIAL_FLUSH means."""
        self.compress(self.join(), False)
        self.put(FIXED << 1, 3)
        self.put(0, FIXED_LENGTHS[END_OF_BLOCK])
        return self.take()

    def forget(self):
        """Let no match reach back from here on."""
        self.base += len(self.text)
        self.text = ""
        self.start = 0
        self.hashed = self.base
        for i in range(HASH_SIZE):
            self.heads[i] = 0

    def finish(self):
        """Compress all, and end the stream."""
        self.compress(self.join(), True)
        self.align()
        return self.take()

    def take(self):
        result = "".join(self.out)
        self.out = []
        return result

    def compress(self, stop, is_last):
        """Compress up to `stop` in the text, and drop from it what no match can reach any more."""
        while True:
            end = min(self.start + BLOCK, stop)
            ends_stream = is_last and end == stop
            if end > self.start or ends_stream:
                self.put_block(end, ends_stream)
            if end == stop:
                break
        self.waiting = len(self.text) - stop
        drop = self.start - self.window
        if drop > 0:
            self.text = self.text[drop:]
            self.start -= drop
            self.base += drop

    def put_block(self, end, is_last):
        start = self.start
        assert 0 <= start <= end
        self.start = end
        text = self.text[start:end]
        if self.level == 0:
            self.put_stored(text, is_last)
            return
        self.put_smallest(Block(self.items(start, end), self.strategy == FIXED_CODES), text, is_last)

    # Matches.

    def items(self, start, end):
        """Return what a part of the text becomes: bytes, and matches as numbers with distance and length."""
        items = []
        pos = start
        most, content, patient, good = LEVELS[self.level]
        held = 0            # the match that begins a byte before, and waits for whether this one is longer
        while pos < end:
            is_good = held & (1 << DISTANCE_SHIFT) - 1 >= good
            found = self.match(pos, end, most >> 2 if is_good else most, content)
            length = found & (1 << DISTANCE_SHIFT) - 1
            if held > 0:
                held_length = held & (1 << DISTANCE_SHIFT) - 1
                if length <= held_length:
                    items.append(held)
                    pos += held_length - 1
                    held = 0
                    continue
                items.append(ord(self.text[pos - 1]))
                held = 0
            if length >= SHORTEST_MATCH and length < patient and pos + 1 < end:
                held = found
                pos += 1
            elif length >= SHORTEST_MATCH:
                items.append(found)
                pos += length
            else:
                items.append(ord(self.text[pos]))
                pos += 1
        if held > 0:
            items.append(held)
        return items

    def match(self, pos, end, most, content):
        """Return the best match at `pos` that ends before `end`, 0 if there is none."""
        if self.strategy == HUFFMAN_ONLY or end - pos < SHORTEST_MATCH:
            return 0
        longest = min(end - pos, LONGEST_MATCH)
        text = self.text
        if self.strategy == RUNS:
            length = self.common(pos - 1, pos, longest) if pos > 0 else 0
            return 1 << DISTANCE_SHIFT | length if length >= SHORTEST_MATCH else 0
        self.hash_up_to(pos)
        base, window, earlier = self.base, self.window, self.earlier
        place = self.heads[hash_at(text, pos)]
        best = SHORTEST_MATCH - 1
        best_distance = 0
        while place > base and most > 0:
            other = place - 1 - base
            distance = pos - other
            if distance > window or distance <= 0:
                break
            if text[other + best] == text[pos + best] and text[other] == text[pos]:
                length = self.common(other, pos, longest)
                if length > best:
                    best = length
                    best_distance = distance
                    if length >= content or length == longest:
                        break
            next = earlier[place - 1 & MASK]
            if next >= place:
                break
            place = next
            most -= 1
        if best_distance == 0 or best == SHORTEST_MATCH and best_distance > FAR:
            return 0
        return best_distance << DISTANCE_SHIFT | best

    def common(self, other, pos, longest):
        """Return how many bytes are the same from both places on."""
        text = self.text
        length = 0
        while length < longest and text[other + length] == text[pos + length]:
            length += 1
        return length

    def hash_up_to(self, pos):
        """Put the places before `pos` into the chains."""
        text, base = self.text, self.base
        heads, earlier = self.heads, self.earlier
        i = max(self.hashed - base, 0)
        last = min(pos, len(text) - SHORTEST_MATCH + 1)
        if i < last:
            hash = ord(text[i]) << 5 ^ ord(text[i + 1])
            while i < last:
                hash = (hash << 5 ^ ord(text[i + 2])) & HASH_SIZE - 1       # the same as hash_at(text, i)
                place = base + i
                earlier[place & MASK] = heads[hash]
                heads[hash] = place + 1
                i += 1
        while i < pos:
            place = base + i
            earlier[place & MASK] = heads[0]
            heads[0] = place + 1
            i += 1
        self.hashed = base + i

    # Blocks.

    def put_smallest(self, block, text, is_last):
        """Write the block in the way that takes the fewest bits."""
        if not block.is_fixed and block.dynamic_size < block.fixed_size:
            size = block.dynamic_size
        else:
            size = block.fixed_size
        if (len(text) + 4) * 8 < size and len(text) <= MOST_STORED:
            self.put_stored(text, is_last)
        elif size == block.fixed_size:
            self.put(FIXED << 1 | int(is_last), 3)
            self.put_items(block.items, FIXED_LENGTHS, FIXED_LENGTH_CODES, FIXED_DISTANCES, FIXED_DISTANCE_CODES)
        else:
            self.put(DYNAMIC << 1 | int(is_last), 3)
            self.put_code_lengths(block)
            self.put_items(block.items, block.lengths, codes_of(block.lengths), block.distances,
                           codes_of(block.distances))

    def put_stored(self, text, is_last):
        start = 0
        while True:
            stop = min(start + MOST_STORED, len(text))
            size = stop - start
            self.put(STORED << 1 | int(is_last and stop == len(text)), 3)
            self.align()
            for number in [size, size ^ 0xFFFF]:
                self.out.append(chr(number & 255))
                self.out.append(chr(number >> 8))
            for i in range(start, stop):
                self.out.append(text[i])
            start = stop
            if start == len(text):
                break

    def put_code_lengths(self, block):
        self.put(block.number_of_lengths - 257, 5)
        self.put(block.number_of_distances - 1, 5)
        self.put(block.number_of_codes - 4, 4)
        for i in range(block.number_of_codes):
            self.put(block.code_lengths[CODE_ORDER[i]], 3)
        codes = codes_of(block.code_lengths)
        for i in range(len(block.runs)):
            symbol = block.runs[i]
            self.put(codes[symbol], block.code_lengths[symbol])
            if symbol >= REPEAT_LAST:
                self.put(block.run_extras[i], RUN_BITS[symbol - REPEAT_LAST])

    def put_items(self, items, lengths, codes, distance_lengths, distance_codes):
        for item in items:
            if item < END_OF_BLOCK:
                self.put(codes[item], lengths[item])
                continue
            length = item & (1 << DISTANCE_SHIFT) - 1
            distance = item >> DISTANCE_SHIFT
            symbol = ord(LENGTH_SYMBOLS[length])
            bits = codes[symbol + END_OF_BLOCK + 1]
            size = lengths[symbol + END_OF_BLOCK + 1]
            bits |= length - LENGTHS[symbol] << size
            size += LENGTH_BITS[symbol]
            symbol = ord(DISTANCE_SYMBOLS[distance])
            bits |= distance_codes[symbol] << size
            size += distance_lengths[symbol]
            bits |= distance - DISTANCES[symbol] << size
            self.put(bits, size + DISTANCE_BITS[symbol])            # 48 bits at most
        self.put(codes[END_OF_BLOCK], lengths[END_OF_BLOCK])

    def put(self, number, size):
        """Write a number of that many bits."""
        bits = self.bits | number << self.count
        count = self.count + size
        while count >= 8:
            self.out.append(chr(bits & 255))
            bits >>= 8
            count -= 8
        self.bits = bits
        self.count = count

    def align(self):
        if self.count > 0:
            self.put(0, 8 - self.count)


RUN_BITS = [2, 3, 7]        # the extra bits of the symbols from REPEAT_LAST on
RUNS_OF_ZEROS = [(18, 11, 138), (17, 3, 10)]        # symbol, fewest and most zeros


class Block(object):
    """A block's items, the codes that suit them, and how many bits the block takes with them and with fixed codes."""

    def __init__(self, items, is_fixed):
        self.items = items
        self.is_fixed = is_fixed
        counts = [0] * (END_OF_BLOCK + 1 + len(LENGTHS))
        distance_counts = [0] * len(DISTANCES)
        counts[END_OF_BLOCK] = 1
        extra = 0           # bits, the same with any code
        for item in items:
            if item < END_OF_BLOCK:
                counts[item] += 1
                continue
            symbol = ord(LENGTH_SYMBOLS[item & (1 << DISTANCE_SHIFT) - 1])
            counts[symbol + END_OF_BLOCK + 1] += 1
            distance = ord(DISTANCE_SYMBOLS[item >> DISTANCE_SHIFT])
            distance_counts[distance] += 1
            extra += LENGTH_BITS[symbol] + DISTANCE_BITS[distance]
        self.lengths = code_lengths(counts, LONGEST_CODE)
        self.distances = code_lengths(distance_counts, LONGEST_CODE)
        self.fixed_size = 3 + extra + size_with(counts, FIXED_LENGTHS) + size_with(distance_counts, FIXED_DISTANCES)
        self.make_runs()
        self.dynamic_size = (self.header_size + extra + size_with(counts, self.lengths) +
                             size_with(distance_counts, self.distances))

    def make_runs(self):
        """Find how the lengths of the codes are written, and how many bits that takes."""
        self.number_of_lengths = used(self.lengths, 257)
        self.number_of_distances = used(self.distances, 1)
        lengths = self.lengths[:self.number_of_lengths] + self.distances[:self.number_of_distances]
        self.runs = []          # symbols of the code for lengths
        self.run_extras = []    # for each the number in its extra bits, 0 where it has none
        i = 0
        while i < len(lengths):
            i += self.add_run(lengths, i)
        counts = [0] * len(CODE_ORDER)
        extra = 0
        for symbol in self.runs:
            counts[symbol] += 1
            if symbol >= REPEAT_LAST:
                extra += RUN_BITS[symbol - REPEAT_LAST]
        self.code_lengths = code_lengths(counts, LONGEST_LENGTH_CODE)
        self.number_of_codes = len(CODE_ORDER)
        while self.number_of_codes > 4 and self.code_lengths[CODE_ORDER[self.number_of_codes - 1]] == 0:
            self.number_of_codes -= 1
        self.header_size = 17 + 3 * self.number_of_codes + extra + size_with(counts, self.code_lengths)

    def add_run(self, lengths, start):
        """Add the symbol for the lengths from `start` on.  Return for how many of them it stands."""
        length = lengths[start]
        stop = start
        while stop < len(lengths) and lengths[stop] == length:
            stop += 1
        count = stop - start
        if length == 0:
            for symbol, fewest, most in RUNS_OF_ZEROS:
                if count >= fewest:
                    count = min(count, most)
                    self.runs.append(symbol)
                    self.run_extras.append(count - fewest)
                    return count
        elif start > 0 and lengths[start - 1] == length and count >= 3:
            count = min(count, 6)
            self.runs.append(REPEAT_LAST)
            self.run_extras.append(count - 3)
            return count
        self.runs.append(length)
        self.run_extras.append(0)
        return 1


def used(lengths, least):
    """Return how many of the lengths are written: without the zeros at the end, but so many at least."""
    count = len(lengths)
    while count > least and lengths[count - 1] == 0:
        count -= 1
    assert count >= 0
    return count


def size_with(counts, lengths):
    """Return how many bits the symbols take that come so often, with codes of these lengths."""
    size = 0
    for symbol in range(len(counts)):
        size += counts[symbol] * lengths[symbol]
    return size


def hash_at(text, pos):
    """Return the hash of three bytes; at the end, where fewer are left, of those."""
    if pos + 2 >= len(text):
        return 0
    return ((ord(text[pos]) << 10) ^ (ord(text[pos + 1]) << 5) ^ ord(text[pos + 2])) & HASH_SIZE - 1
