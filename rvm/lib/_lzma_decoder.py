"""_lzma_decoder: decompresses LZMA and LZMA2.

The readers are generators.  They take bytes from a Source and add to their decoder's output; they yield WAITING where
the source has too few bytes, and WORKING where there is as much output as was asked for.
"""
from _lzma_model import (
    AFTER_BYTE, AFTER_LITERAL, AFTER_MATCH, AFTER_REPEATED, ALIGNED, CODED, CODED_NEW_DICTIONARY, CODED_NEW_PROPERTIES,
    CODED_NEW_STATE, END_OF_CHUNKS, FEWEST, FIRST_MATCH_STATE, HIGH_LENGTHS, IS_LONG, IS_NOT_FIRST, IS_NOT_SECOND,
    IS_NOT_THIRD, IS_REPEATED, LITERALS, LITERAL_SIZE, LOW_BITS, LOW_LENGTHS, LZMAError, MATCH_LENGTHS, MIDDLE_LENGTHS,
    NO_DISTANCE, PLAIN, PLAIN_NEW_DICTIONARY, REPEATED_LENGTHS, SLOTS, WRONG_DATA, new_probabilities,
    unpack_properties,
)

WAITING, WORKING = "waiting", "working"
_TOP = 1 << 24
_ENOUGH = 21            # bytes: no symbol needs more
_SPARE = 1 << 20        # so much is decoded before the dictionary is cut


class Source:
    """The bytes that were given and not read, and how much output is wanted.

        data, at    the bytes, and where the next one is
        total       bytes read so far
        room        how many bytes of output a reader should make before it yields WORKING
    """

    def __init__(self):
        self.data, self.at = b"", 0
        self.total = 0
        self.room = 0

    def feed(self, data):
        """Add bytes at the end."""
        self.data = self.data[self.at:] + data
        self.at = 0

    def rest(self):
        """Return what was not read."""
        return self.data[self.at:]

    def skip(self, size):
        """Count bytes as read."""
        self.at += size
        self.total += size

    def take(self, size):
        """Read so many bytes: a generator that returns them."""
        while len(self.data) - self.at < size:
            yield WAITING
        taken = self.data[self.at:self.at + size]
        self.skip(size)
        return taken


def _bit(probs, index, span, code, data, at):
    """Decode a bit.  Return it, and what the range decoder is after it."""
    prob = probs[index]
    bound = (span >> 11) * prob
    zero = code - bound >> 40
    code -= bound & ~zero
    span = bound + (span - bound - bound & ~zero)
    probs[index] = prob - (prob - (2017 & zero) >> 5)
    if span < _TOP:
        span <<= 8
        code = code << 8 | data[at]
        at += 1
    return zero + 1, span, code, at


def _tree(probs, base, limit, span, code, data, at):
    """Decode a number below `limit`, a power of 2, from its highest bit on."""
    symbol = 1
    while symbol < limit:
        index = base + symbol
        prob = probs[index]
        bound = (span >> 11) * prob
        zero = code - bound >> 40
        code -= bound & ~zero
        span = bound + (span - bound - bound & ~zero)
        probs[index] = prob - (prob - (2017 & zero) >> 5)
        symbol += symbol + 1 + zero
        if span < _TOP:
            span <<= 8
            code = code << 8 | data[at]
            at += 1
    return symbol - limit, span, code, at


def _reversed_tree(probs, base, width, span, code, data, at):
    """Decode a number of so many bits, from its lowest bit on."""
    symbol, number = 1, 0
    for shift in range(width):
        bit, span, code, at = _bit(probs, base + symbol, span, code, data, at)
        symbol = symbol << 1 | bit
        number |= bit << shift
    return number, span, code, at


def _plain_bits(width, span, code, data, at):
    """Decode a number of bits that are as often 0 as 1."""
    number = 0
    for _ in range(width):
        span >>= 1
        zero = code - span >> 40
        code -= span & ~zero
        number += number + 1 + zero
        if span < _TOP:
            span <<= 8
            code = code << 8 | data[at]
            at += 1
    return number, span, code, at


def _match_literal(probs, base, other, span, code, data, at):
    """Decode a byte after a match: most likely it differs from the one that the match would go on with."""
    symbol = 1
    while symbol < 256:
        expected = other >> 7 & 1
        other <<= 1
        bit, span, code, at = _bit(probs, base + (expected + 1 << 8) + symbol, span, code, data, at)
        symbol = symbol << 1 | bit
        if bit != expected:
            break
    while symbol < 256:
        bit, span, code, at = _bit(probs, base + symbol, span, code, data, at)
        symbol = symbol << 1 | bit
    return symbol & 255, span, code, at


def _length(probs, base, position, span, code, data, at):
    """Decode the length of a match."""
    bit, span, code, at = _bit(probs, base, span, code, data, at)
    if not bit:
        length, span, code, at = _tree(probs, base + LOW_LENGTHS + position * 8, 8, span, code, data, at)
        return length + FEWEST, span, code, at
    bit, span, code, at = _bit(probs, base + 1, span, code, data, at)
    if not bit:
        length, span, code, at = _tree(probs, base + MIDDLE_LENGTHS + position * 8, 8, span, code, data, at)
        return length + FEWEST + 8, span, code, at
    length, span, code, at = _tree(probs, base + HIGH_LENGTHS, 256, span, code, data, at)
    return length + FEWEST + 16, span, code, at


def _distance(probs, length, span, code, data, at):
    """Decode the distance of a match, less one."""
    base = SLOTS + 64 * min(length - FEWEST, 3)
    slot, span, code, at = _tree(probs, base, 64, span, code, data, at)
    if slot < 4:
        return slot, span, code, at
    width = (slot >> 1) - 1
    distance = (2 | slot & 1) << width
    if slot < 14:
        low, span, code, at = _reversed_tree(probs, LOW_BITS + distance - slot, width, span, code, data, at)
        return distance + low, span, code, at
    high, span, code, at = _plain_bits(width - 4, span, code, data, at)
    low, span, code, at = _reversed_tree(probs, ALIGNED, 4, span, code, data, at)
    return distance + (high << 4) + low, span, code, at


def _which_distance(probs, state, distances, span, code, data, at):
    """Decode which of the last four distances a match has; return them with it at the front."""
    first, second, third, fourth = distances
    bit, span, code, at = _bit(probs, IS_NOT_SECOND + state, span, code, data, at)
    if not bit:
        return (second, first, third, fourth), span, code, at
    bit, span, code, at = _bit(probs, IS_NOT_THIRD + state, span, code, data, at)
    if not bit:
        return (third, first, second, fourth), span, code, at
    return (fourth, first, second, third), span, code, at


class Decoder:
    """Decodes symbols.

        out         the dictionary, and after it what was not taken
        is_over     whether the mark of the end was read
    """

    def __init__(self, dict_size):
        self.out = bytearray()
        self.is_over = False
        self._taken = 0             # where in `out` begins what was not taken
        self._origin = 0            # where in `out` the position is 0; may be negative
        self._dict_size = max(dict_size, 4096)
        self._span = self._code = 0
        self._lc = self._literal_mask = self._position_mask = 0
        self._probs = []
        self._state = 0
        self._distances = 0, 0, 0, 0

    def set_properties(self, lc, lp, pb):
        """Set the options, and begin anew with the probabilities."""
        self._lc, self._lp = lc, lp
        self._literal_mask, self._position_mask = (1 << lp) - 1, (1 << pb) - 1
        self.reset_state()

    def reset_state(self):
        """Begin anew with the probabilities."""
        self._probs = new_probabilities(self._lc, self._lp)
        self._state = 0
        self._distances = 0, 0, 0, 0

    def reset_dictionary(self):
        """Forget what was decoded, but for what was not taken."""
        del self.out[:self._taken]
        self._taken = 0
        self._origin = len(self.out)

    def begin(self, start):
        """Set the range decoder, from its first five bytes."""
        if start[0]:
            raise LZMAError(WRONG_DATA)
        self._span, self._code = 0xFFFFFFFF, int.from_bytes(start[1:], "big")

    def is_finished(self):
        """Return whether the range decoder stands where its encoder ended."""
        return self._code == 0

    def add(self, data):
        """Add bytes that are not coded."""
        self.out += data

    def take(self):
        """Return what was decoded since the last time."""
        taken = bytes(memoryview(self.out)[self._taken:])
        self._taken = len(self.out)
        extra = self._taken - self._dict_size
        if extra > _SPARE:
            extra &= -16
            del self.out[:extra]
            self._taken -= extra
            self._origin -= extra
        return taken

    def run(self, data, limit):
        """Decode until there are `limit` bytes of output or more, the data ends, or the mark of the end comes.

        Return how many bytes of the data were used.
        """
        out = self.out
        at = self._decode(data, 0, limit, len(data) - _ENOUGH)
        while len(out) < limit and not self.is_over:
            probs = self._probs[:]
            try:
                at = self._decode(data, at, len(out) + 1, len(data))
            except IndexError:
                self._probs = probs
                break
        return at

    def _decode(self, data, at, limit, last):
        """Decode until there are `limit` bytes of output, or more than `last` of the data are used.

        Return how many are used.  IndexError where data end, with all as before but for the probabilities.
        """
        out, probs = self.out, self._probs
        span, code, state = self._span, self._code, self._state
        origin, position_mask, literal_mask = self._origin, self._position_mask, self._literal_mask
        lc, distance = self._lc, self._distances[0]
        size = len(out)
        while size < limit and at <= last and not self.is_over:
            position = size - origin
            index = (state << 4) + (position & position_mask)
            prob = probs[index]
            bound = (span >> 11) * prob
            if code >= bound:
                probs[index] = prob - (prob >> 5)
                span -= bound
                code -= bound
                if span < _TOP:
                    span <<= 8
                    code = code << 8 | data[at]
                    at += 1
                state, span, code, at = self._decode_match(position & position_mask, state, span, code, data, at)
                distance = self._distances[0]
                size = len(out)
                continue
            probs[index] = prob + (2048 - prob >> 5)
            span = bound
            if span < _TOP:
                span <<= 8
                code = code << 8 | data[at]
                at += 1
            base = (position & literal_mask) << lc
            if size > 0 and position > 0:
                base += out[size - 1] >> 8 - lc
            base = LITERALS + LITERAL_SIZE * base
            if state >= FIRST_MATCH_STATE:
                symbol, span, code, at = _match_literal(probs, base, out[size - distance - 1], span, code, data, at)
            else:
                symbol = 1
                while symbol < 256:
                    index = base + symbol
                    prob = probs[index]
                    bound = (span >> 11) * prob
                    zero = code - bound >> 40
                    code -= bound & ~zero
                    span = bound + (span - bound - bound & ~zero)
                    probs[index] = prob - (prob - (2017 & zero) >> 5)
                    symbol += symbol + 1 + zero
                    if span < _TOP:
                        span <<= 8
                        code = code << 8 | data[at]
                        at += 1
                symbol &= 255
            out.append(symbol)
            size += 1
            state = AFTER_LITERAL[state]
        self._span, self._code, self._state = span, code, state
        return at

    def _decode_match(self, position, state, span, code, data, at):
        """Decode a match and copy it.  Return the state and what the range decoder is after it."""
        probs, distances = self._probs, self._distances
        bit, span, code, at = _bit(probs, IS_REPEATED + state, span, code, data, at)
        if not bit:
            length, span, code, at = _length(probs, MATCH_LENGTHS, position, span, code, data, at)
            distance, span, code, at = _distance(probs, length, span, code, data, at)
            if distance == NO_DISTANCE:
                self.is_over = True
                return AFTER_MATCH[state], span, code, at
            distances = distance, distances[0], distances[1], distances[2]
            state = AFTER_MATCH[state]
        else:
            bit, span, code, at = _bit(probs, IS_NOT_FIRST + state, span, code, data, at)
            if bit:
                distances, span, code, at = _which_distance(probs, state, distances, span, code, data, at)
            else:
                bit, span, code, at = _bit(probs, IS_LONG + (state << 4) + position, span, code, data, at)
                if not bit:
                    self._copy(distances[0] + 1, 1)
                    return AFTER_BYTE[state], span, code, at
            length, span, code, at = _length(probs, REPEATED_LENGTHS, position, span, code, data, at)
            state = AFTER_REPEATED[state]
        self._distances = distances
        self._copy(distances[0] + 1, length)
        return state, span, code, at

    def _copy(self, distance, length):
        """Add bytes that stand so far back."""
        out = self.out
        start = len(out) - distance
        if start < 0 or start < self._origin or distance > self._dict_size:
            raise LZMAError(WRONG_DATA)
        if distance >= length:
            out += out[start:start + length]
        elif distance == 1:
            out += out[start:] * length
        else:
            out += (out[start:] * (length // distance + 1))[:length]


def read_lzma(source, decoder, size=None):
    """Read a stream of LZMA: `size` bytes of output, or, where it is None, until the mark of its end."""
    decoder.begin((yield from source.take(5)))
    left = size
    while not decoder.is_over and left != 0:
        before = len(decoder.out)
        wanted = source.room if left is None else min(left, source.room)
        source.skip(decoder.run(source.data[source.at:] if source.at else source.data, before + wanted))
        made = len(decoder.out) - before
        if left is not None:
            left -= made
            if left < 0 or decoder.is_over and left:
                raise LZMAError(WRONG_DATA)
        yield WORKING if made >= wanted or decoder.is_over else WAITING
    while not decoder.is_over and not decoder.is_finished():
        before = len(decoder.out)
        source.skip(decoder.run(source.rest(), before + 1))
        if len(decoder.out) > before:
            raise LZMAError(WRONG_DATA)
        if not decoder.is_over:
            yield WAITING
    if not decoder.is_finished():
        raise LZMAError(WRONG_DATA)


def read_lzma2(source, decoder):
    """Read the chunks of LZMA2."""
    lacks_dictionary = lacks_properties = True
    while True:
        control = (yield from source.take(1))[0]
        if control == END_OF_CHUNKS:
            return
        if control >= CODED_NEW_DICTIONARY or control == PLAIN_NEW_DICTIONARY:
            lacks_dictionary, lacks_properties = False, True
            decoder.reset_dictionary()
        elif lacks_dictionary or PLAIN < control < CODED:
            raise LZMAError(WRONG_DATA)
        if control < CODED:
            size = int.from_bytes((yield from source.take(2)), "big") + 1
            yield from _read_plain_chunk(source, decoder, size)
            continue
        sizes = yield from source.take(4)
        if control >= CODED_NEW_PROPERTIES:
            properties = unpack_properties((yield from source.take(1))[0])
            if properties is None:
                raise LZMAError(WRONG_DATA)
            decoder.set_properties(*properties)
            lacks_properties = False
        elif lacks_properties:
            raise LZMAError(WRONG_DATA)
        elif control >= CODED_NEW_STATE:
            decoder.reset_state()
        size = (control & 31) << 16 | sizes[0] << 8 | sizes[1]
        yield from _read_chunk(source, decoder, size + 1, (sizes[2] << 8 | sizes[3]) + 1)


def _read_plain_chunk(source, decoder, left):
    """Read a chunk that is not coded."""
    while left:
        piece = source.data[source.at:source.at + min(left, source.room)]
        if piece:
            source.skip(len(piece))
            decoder.add(piece)
            left -= len(piece)
        yield WORKING if piece else WAITING


def _read_chunk(source, decoder, left, packed):
    """Read a chunk that is coded: `packed` bytes, which make `left` bytes."""
    if packed < 5:
        raise LZMAError(WRONG_DATA)
    decoder.begin((yield from source.take(5)))
    packed -= 5
    while left:
        piece = source.data[source.at:source.at + packed]
        before = len(decoder.out)
        wanted = min(left, source.room)
        used = decoder.run(piece, before + wanted)
        source.skip(used)
        made = len(decoder.out) - before
        left -= made
        if left < 0 or decoder.is_over or made < wanted and len(piece) == packed:
            raise LZMAError(WRONG_DATA)
        packed -= used
        yield WORKING if made >= wanted else WAITING
    if packed or not decoder.is_finished():
        raise LZMAError(WRONG_DATA)
