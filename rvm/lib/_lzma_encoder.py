"""_lzma_encoder: compresses to LZMA and LZMA2.

Matches are found by hashes of two, three and four bytes; the positions with the same four are chained.  Which match is
taken is decided by rules like those of liblzma's fast mode, with a look at the next byte, and not by prices.
"""
from _lzma_model import (
    AFTER_BYTE, AFTER_LITERAL, AFTER_MATCH, AFTER_REPEATED, ALIGNED, CODED, CODED_NEW_DICTIONARY, CODED_NEW_STATE,
    FEWEST, FIRST_MATCH_STATE, HIGH_LENGTHS, IS_LONG, IS_MATCH, IS_NOT_FIRST, IS_NOT_SECOND, IS_NOT_THIRD,
    IS_REPEATED, LITERALS, LITERAL_SIZE, LOW_BITS, LOW_LENGTHS, MATCH_LENGTHS, MIDDLE_LENGTHS, MOST, NO_DISTANCE,
    PLAIN, PLAIN_NEW_DICTIONARY, REPEATED_LENGTHS, SLOTS, new_probabilities, pack_properties,
)

_TOP = 1 << 24
_HASH_BITS = 16
_HASHES = 1 << _HASH_BITS
_AHEAD = MOST + 4           # bytes that should be there for a decision
_QUEUE = 4096               # bits that wait to be coded
_MOST_PACKED = 0x10000 - 0x1000     # bytes of a chunk, less what a queue can become
_MOST_PLAIN = 0x200000 - 2 * MOST
_MOST_STORED = 0x10000              # bytes of a chunk that is not coded
_KEPT = 0x20000             # bytes of the window: a chunk may have to be stored as it is
_ZERO, _ONE = -1, -2        # bits in the queue that are as often 0 as 1


class _Matches:
    """The window, and where in it the same bytes stand."""

    def __init__(self, dict_size, nice, depth):
        self.data = bytearray()
        self._dict_size, self._nice = dict_size, nice
        self._depth = min(depth or 4 + nice // 4, 96)
        self._pairs, self._triples, self._fours = [-1] * 65536, [-1] * _HASHES, [-1] * _HASHES
        self._chain = []

    def forget(self, end):
        """Cut what is too far before `end` to be found.  Return how much that was."""
        extra = (end - max(self._dict_size, _KEPT)) & -16
        if extra <= max(self._dict_size, 1 << 20):
            return 0
        del self.data[:extra], self._chain[:extra]
        for table in (self._pairs, self._triples, self._fours, self._chain):
            table[:] = [max(position - extra, -1) for position in table]
        return extra

    def insert(self, at, end):
        """Make the positions from `at` to `end` known."""
        data, chain = self.data, self._chain
        pairs, triples, fours = self._pairs, self._triples, self._fours
        last = len(data) - 3
        while at < end:
            if at >= last:
                chain.append(-1)
                at += 1
                continue
            pair = data[at] | data[at + 1] << 8
            triple = pair | data[at + 2] << 16
            short = (triple * 506832829 & 0xFFFFFFFF) >> 32 - _HASH_BITS
            four = ((triple ^ data[at + 3] * 0x3D4D51) * 506832829 & 0xFFFFFFFF) >> 32 - _HASH_BITS
            pairs[pair] = triples[short] = at
            chain.append(fours[four])
            fours[four] = at
            at += 1

    def find(self, at):
        """Return the longest match at a position that is not known yet, as (length, distance less one).

        A match that is one byte shorter and much nearer is preferred.  The length is 0 where there is none.
        """
        data, chain, dict_size = self.data, self._chain, self._dict_size
        most = min(len(data) - at, MOST)
        if most < 4:
            return 0, 0
        pair = data[at] | data[at + 1] << 8
        triple = pair | data[at + 2] << 16
        best, distance = 0, 0
        other = self._pairs[pair]
        if other >= 0 and at - other <= 128:
            best, distance = 2, at - other - 1
        other = self._triples[(triple * 506832829 & 0xFFFFFFFF) >> 32 - _HASH_BITS]
        if other >= 0 and at - other <= dict_size and data[other:other + 3] == data[at:at + 3]:
            best, distance = 3, at - other - 1
        four = ((triple ^ data[at + 3] * 0x3D4D51) * 506832829 & 0xFFFFFFFF) >> 32 - _HASH_BITS
        other = self._fours[four]
        tries, nice = self._depth, min(self._nice, most)
        while other >= 0 and tries > 0 and at - other <= dict_size:
            tries -= 1
            if data[other + best] == data[at + best]:
                length = _same(data, other, at, most)
                if length > best + 1 or length > best and at - other >> 7 <= distance + 1:
                    best, distance = length, at - other - 1
                    if length >= nice:
                        break
            other = chain[other]
        return best, distance


def _same(data, other, at, most):
    """Return how many bytes, at most so many, are the same at two positions."""
    length = 0
    while length < most and data[other + length] == data[at + length]:
        length += 1
    return length


class Encoder:
    """Codes bytes as LZMA: `feed` adds to the window, `code` codes some of it."""

    def __init__(self, options):
        self._lc, self._lp, self._pb = options["lc"], options["lp"], options["pb"]
        self._literal_mask, self._position_mask = (1 << self._lp) - 1, (1 << self._pb) - 1
        self._nice = options["nice_len"]
        self._matches = _Matches(options["dict_size"], self._nice, options["depth"])
        self._at = 0                # what is coded, in the window
        self._known = 0             # where the known positions end
        self.reset()
        self.restart()

    def reset(self):
        """Begin anew with the probabilities."""
        self._probs = new_probabilities(self._lc, self._lp)
        self._state = 0
        self._distances = [0, 0, 0, 0]
        self._ahead = None          # the match at the next position, where it was looked for

    def restart(self):
        """Begin with the first byte of a new range coder."""
        self.out = bytearray(1)
        self._queue = []
        self._low, self._span = 0, 0xFFFFFFFF

    def feed(self, data):
        """Add bytes to the window."""
        matches = self._matches
        extra = matches.forget(self._at)
        self._at -= extra
        self._known -= extra
        matches.data += data

    def waiting(self):
        """Return how many bytes of the window are not coded."""
        return len(self._matches.data) - self._at

    def plain(self, size):
        """Return the last bytes that were coded."""
        return bytes(self._matches.data[self._at - size:self._at])

    def code(self, is_last, most_out, most_in):
        """Code what there is, but for some bytes unless it is the last, and up to so many bytes.

        Return how many bytes were coded.
        """
        start = self._at
        end = len(self._matches.data)
        if not is_last:
            end -= _AHEAD
        end = min(end, start + most_in)
        queue = self._queue
        while self._at < end:
            self._code_symbol()
            if len(queue) >= _QUEUE:
                self._drain()
                if len(self.out) >= most_out:
                    break
        self._drain()
        return self._at - start

    def mark_end(self):
        """Code the mark of the end."""
        position = self._at & self._position_mask
        self._queue += [IS_MATCH + (self._state << 4) + position << 1 | 1, IS_REPEATED + self._state << 1]
        self._add_length(MATCH_LENGTHS, FEWEST, position)
        self._add_distance(NO_DISTANCE, FEWEST)
        self._drain()

    def finish(self):
        """Return all that the range coder has made."""
        self._carry()
        return bytes(self.out + self._low.to_bytes(4, "big"))

    def _carry(self):
        """Add one to the output where the lower end of the range has become too large."""
        if self._low > 0xFFFFFFFF:
            self._low &= 0xFFFFFFFF
            _add_one(self.out)

    def _drain(self):
        """Code the queue of bits."""
        out, probs, low, span = self.out, self._probs, self._low, self._span
        for item in self._queue:
            if item >= 0:
                index = item >> 1
                prob = probs[index]
                bound = (span >> 11) * prob
                one = -(item & 1)
                low += bound & one
                span = bound + (span - bound - bound & one)
                probs[index] = prob - (prob - (2017 & ~one) >> 5)
            else:
                span >>= 1
                if item == _ONE:
                    low += span
            if span < _TOP:
                span <<= 8
                if low > 0xFFFFFFFF:
                    low &= 0xFFFFFFFF
                    _add_one(out)
                out.append(low >> 24)
                low = low << 8 & 0xFFFFFFFF
        self._low, self._span = low, span
        self._queue.clear()

    # What to code

    def _code_symbol(self):
        """Choose and queue what comes next."""
        at = self._at
        length, distance = self._ahead or self._found(at)
        self._ahead = None
        which, repeated = self._best_repeated(at)
        if repeated >= FEWEST and (repeated >= self._nice or repeated + 1 >= length
                                   or repeated + 2 >= length and distance >= 1 << 9
                                   or repeated + 3 >= length and distance >= 1 << 15):
            self._add_repeated(at, which, repeated)
        elif length < FEWEST or length < self._nice and self._is_next_better(at, length, distance):
            self._add_byte(at)
        else:
            self._add_match(at, length, distance)

    def _found(self, at):
        """Return the match at a position, all positions before which become known."""
        if self._known < at:
            self._matches.insert(self._known, at)
            self._known = at
        return self._matches.find(at)

    def _best_repeated(self, at):
        """Return which of the last four distances has the longest match, and its length."""
        data = self._matches.data
        most = min(len(data) - at, MOST)
        which = best = 0
        if most < FEWEST:
            return which, best
        first, second = data[at], data[at + 1]
        for index, distance in enumerate(self._distances):
            other = at - distance - 1
            if other >= 0 and data[other] == first and data[other + 1] == second:
                length = _same(data, other, at, most)
                if length > best:
                    which, best = index, length
        return which, best

    def _is_next_better(self, at, length, distance):
        """Return whether a byte and then the match at the next position are better than this one."""
        later, far = self._ahead = self._found(at + 1)
        if later >= FEWEST and (later >= length and far < distance or later == length + 1 and far >> 7 <= distance
                                or later > length + 1
                                or later + 1 >= length >= 3 and distance >> 7 > far):
            return True
        data = self._matches.data
        size = max(length - 1, FEWEST)
        wanted = data[at + 1:at + 1 + size]
        for each in self._distances:
            other = at - each
            if other >= 1 and data[other:other + size] == wanted:
                return True
        self._ahead = None
        return False

    # The queue of bits

    def _add_byte(self, at):
        """Queue a byte, as a repetition of the last match's if it is the same."""
        data, state, queue = self._matches.data, self._state, self._queue
        byte, position = data[at], at & self._position_mask
        other = at - self._distances[0] - 1
        self._at = at + 1
        if other >= 0 and data[other] == byte and at > 0:
            queue += [IS_MATCH + (state << 4) + position << 1 | 1, IS_REPEATED + state << 1 | 1,
                      IS_NOT_FIRST + state << 1, IS_LONG + (state << 4) + position << 1]
            self._state = AFTER_BYTE[state]
            return
        queue.append(IS_MATCH + (state << 4) + position << 1)
        base = (at & self._literal_mask) << self._lc
        if at > 0:
            base += data[at - 1] >> 8 - self._lc
        base = LITERALS + LITERAL_SIZE * base
        symbol = byte | 256
        if state < FIRST_MATCH_STATE:
            while symbol < 0x10000:
                queue.append(base + (symbol >> 8) << 1 | symbol >> 7 & 1)
                symbol <<= 1
        else:
            offset, expected = 256, data[other]
            while symbol < 0x10000:
                expected <<= 1
                queue.append(base + offset + (expected & offset) + (symbol >> 8) << 1 | symbol >> 7 & 1)
                symbol <<= 1
                offset &= ~(expected ^ symbol)
        self._state = AFTER_LITERAL[state]

    def _add_match(self, at, length, distance):
        state, position = self._state, at & self._position_mask
        self._queue += [IS_MATCH + (state << 4) + position << 1 | 1, IS_REPEATED + state << 1]
        self._add_length(MATCH_LENGTHS, length, position)
        self._add_distance(distance, length)
        self._distances = [distance] + self._distances[:3]
        self._state = AFTER_MATCH[state]
        self._at = at + length
        self._ahead = None

    def _add_repeated(self, at, which, length):
        state, position, queue = self._state, at & self._position_mask, self._queue
        queue += [IS_MATCH + (state << 4) + position << 1 | 1, IS_REPEATED + state << 1 | 1]
        if not which:
            queue += [IS_NOT_FIRST + state << 1, IS_LONG + (state << 4) + position << 1 | 1]
        else:
            queue += [IS_NOT_FIRST + state << 1 | 1, IS_NOT_SECOND + state << 1 | (which > 1)]
            if which > 1:
                queue.append(IS_NOT_THIRD + state << 1 | (which > 2))
        self._add_length(REPEATED_LENGTHS, length, position)
        distances = self._distances
        distances.insert(0, distances.pop(which))
        self._state = AFTER_REPEATED[state]
        self._at = at + length
        self._ahead = None

    def _add_length(self, base, length, position):
        queue, length = self._queue, length - FEWEST
        if length < 8:
            queue.append(base << 1)
            _add_tree(queue, base + LOW_LENGTHS + position * 8, length, 3)
        elif length < 16:
            queue += [base << 1 | 1, base + 1 << 1]
            _add_tree(queue, base + MIDDLE_LENGTHS + position * 8, length - 8, 3)
        else:
            queue += [base << 1 | 1, base + 1 << 1 | 1]
            _add_tree(queue, base + HIGH_LENGTHS, length - 16, 8)

    def _add_distance(self, distance, length):
        queue, base = self._queue, SLOTS + 64 * min(length - FEWEST, 3)
        if distance < 4:
            _add_tree(queue, base, distance, 6)
            return
        width = distance.bit_length() - 2
        slot = (width + 1) * 2 + (distance >> width & 1)
        _add_tree(queue, base, slot, 6)
        if slot < 14:
            start = LOW_BITS + ((2 | slot & 1) << width) - slot
            _add_reversed_tree(queue, start, distance, width)
            return
        for shift in range(width - 1, 3, -1):
            queue.append(_ONE if distance >> shift & 1 else _ZERO)
        _add_reversed_tree(queue, ALIGNED, distance, 4)


def _add_one(out):
    """Add one to a number, the digits of which are bytes."""
    at = len(out) - 1
    while out[at] == 255:
        out[at] = 0
        at -= 1
    out[at] += 1


def _add_tree(queue, base, number, width):
    """Queue a number of so many bits, from its highest bit on."""
    symbol = 1
    for shift in range(width - 1, -1, -1):
        bit = number >> shift & 1
        queue.append(base + symbol << 1 | bit)
        symbol = symbol << 1 | bit


def _add_reversed_tree(queue, base, number, width):
    """Queue the lowest bits of a number, from the lowest on."""
    symbol = 1
    for shift in range(width):
        bit = number >> shift & 1
        queue.append(base + symbol << 1 | bit)
        symbol = symbol << 1 | bit


class LzmaStream:
    """Makes a stream of LZMA, with the mark of its end."""

    def __init__(self, options):
        self._encoder = Encoder(options)

    def feed(self, data):
        """Return what is ready."""
        encoder = self._encoder
        encoder.feed(data)
        encoder.code(False, 1 << 62, 1 << 62)
        out = encoder.out
        sure = len(out) - 1         # a carry may change the rest
        while out[sure] == 255:
            sure -= 1
        ready = bytes(out[:sure])
        del out[:sure]
        return ready

    def finish(self):
        """Return what is left."""
        encoder = self._encoder
        encoder.code(True, 1 << 62, 1 << 62)
        encoder.mark_end()
        return encoder.finish()


class Lzma2Stream:
    """Makes chunks of LZMA2."""

    def __init__(self, options):
        self._encoder = Encoder(options)
        self._properties = bytes([pack_properties(options["lc"], options["lp"], options["pb"])])
        self._size = 0              # what is coded of the next chunk
        self._lacks_dictionary = self._lacks_properties = True
        self._lacks_state = False

    def feed(self, data):
        """Return the chunks that are full."""
        self._encoder.feed(data)
        return self._chunks(False)

    def finish(self):
        """Return the last chunks and the end."""
        return self._chunks(True) + b"\0"

    def _chunks(self, is_last):
        encoder, made = self._encoder, []
        while True:
            self._size += encoder.code(is_last, _MOST_PACKED, _MOST_PLAIN - self._size)
            is_full = self._size >= _MOST_PLAIN or len(encoder.out) >= _MOST_PACKED
            if not is_full and not (is_last and self._size):
                return b"".join(made)
            made.append(self._chunk())
            if not encoder.waiting():
                return b"".join(made)

    def _chunk(self):
        """Return the chunk that is coded."""
        encoder, size = self._encoder, self._size
        packed = encoder.finish()
        encoder.restart()
        self._size = 0
        if len(packed) >= size:
            return self._plain_chunks(encoder.plain(size))
        control, properties = CODED, b""
        if self._lacks_properties:
            control = CODED_NEW_DICTIONARY if self._lacks_dictionary else CODED_NEW_STATE + 0x20
            properties = self._properties
        elif self._lacks_state:
            control = CODED_NEW_STATE
        self._lacks_dictionary = self._lacks_properties = self._lacks_state = False
        head = control << 32 | size - 1 << 16 | len(packed) - 1
        return head.to_bytes(5, "big") + properties + packed

    def _plain_chunks(self, plain):
        """Return chunks that are not coded."""
        made = []
        for start in range(0, len(plain), _MOST_STORED):
            piece = plain[start:start + _MOST_STORED]
            made += [bytes([PLAIN_NEW_DICTIONARY if self._lacks_dictionary else PLAIN]),
                     (len(piece) - 1).to_bytes(2, "big"), piece]
            self._lacks_dictionary = False
        self._encoder.reset()
        self._lacks_state = True
        return b"".join(made)
