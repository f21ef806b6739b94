"""_lzma_model: what encoder and decoder of LZMA share: the table of probabilities, the states, the chunks of LZMA2.

A probability is that of a bit 0, in 2048ths.  All stand in one list; the names here say where its parts begin.
"""
HALF = 1024                         # what each probability begins with
FEWEST, MOST = 2, 273               # bytes of a match
STATES, POSITIONS = 12, 16          # POSITIONS: the most there are by the lowest bits of the position
LENGTH_STATES = 4                   # a distance's code depends on its match's length: 2, 3, 4 or more
NO_DISTANCE = 0xFFFFFFFF            # what marks the end

IS_MATCH = 0
IS_REPEATED = IS_MATCH + STATES * POSITIONS
IS_NOT_FIRST = IS_REPEATED + STATES             # of the four distances used last
IS_NOT_SECOND = IS_NOT_FIRST + STATES
IS_NOT_THIRD = IS_NOT_SECOND + STATES
IS_LONG = IS_NOT_THIRD + STATES
SLOTS = IS_LONG + STATES * POSITIONS
LOW_BITS = SLOTS + LENGTH_STATES * 64           # of distances below 128
ALIGNED = LOW_BITS + 128
MATCH_LENGTHS = ALIGNED + 16
LENGTHS_SIZE = 2 + 2 * POSITIONS * 8 + 256
REPEATED_LENGTHS = MATCH_LENGTHS + LENGTHS_SIZE
LITERALS = REPEATED_LENGTHS + LENGTHS_SIZE
LITERAL_SIZE = 0x300

# The parts of what stands at MATCH_LENGTHS and REPEATED_LENGTHS, after two bits that choose
LOW_LENGTHS, MIDDLE_LENGTHS, HIGH_LENGTHS = 2, 2 + POSITIONS * 8, 2 + 2 * POSITIONS * 8

AFTER_LITERAL = [0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 4, 5]
AFTER_MATCH = [7] * 7 + [10] * 5
AFTER_REPEATED = [8] * 7 + [11] * 5
AFTER_BYTE = [9] * 7 + [11] * 5
FIRST_MATCH_STATE = 7               # from here on the last symbol was no literal

# The first byte of a chunk of LZMA2
END_OF_CHUNKS, PLAIN_NEW_DICTIONARY, PLAIN = 0, 1, 2
CODED, CODED_NEW_STATE, CODED_NEW_PROPERTIES, CODED_NEW_DICTIONARY = 0x80, 0xA0, 0xC0, 0xE0

# How liblzma fails, in the words of Python's module
UNSUPPORTED_CHECK = "Unsupported integrity check"
OUT_OF_MEMORY = "Memory usage limit exceeded"
UNKNOWN_FORMAT = "Input format not supported by decoder"
WRONG_OPTIONS = "Invalid or unsupported options"
WRONG_DATA = "Corrupt input data"
USED_AFTER_ERROR = "Internal error"


class LZMAError(Exception):
    """Call to liblzma failed."""

    __module__ = "_lzma"


def new_probabilities(lc, lp):
    """Return the table that a stream begins with."""
    return [HALF] * (LITERALS + (LITERAL_SIZE << lc + lp))


def pack_properties(lc, lp, pb):
    """Return the byte that has three of the options."""
    return (pb * 5 + lp) * 9 + lc


def unpack_properties(byte):
    """Return (lc, lp, pb), or None where a byte has none that are valid."""
    pb, rest = divmod(byte, 45)
    lp, lc = divmod(rest, 9)
    return (lc, lp, pb) if pb <= 4 and lc + lp <= 4 else None
