"""Inflate must make of any data what zlib makes of it, and of broken data errors."""
import random
import sys
import zlib

import pytest
from hypothesis import example, given, settings, strategies as st

from rvm.rlib import packing
from rvm.rlib.inflate import BadData, Inflater, inflated

TEXT = b"".join(b"line %d of a text that repeats itself, %d\n" % (i, i * i % 97) for i in range(9000))


def deflated(data, level=9, strategy=zlib.Z_DEFAULT_STRATEGY, window=15):
    compressor = zlib.compressobj(level, zlib.DEFLATED, -window, 9, strategy)
    return (compressor.compress(data) + compressor.flush()).decode("latin-1")


def in_pieces(data, size, most=-1):
    """What an Inflater makes of data that comes in pieces of that size."""
    inflater = Inflater()
    result = ""
    for start in range(0, len(data), size):
        inflater.feed(data[start:start + size])
        while True:
            piece = inflater.read(most)
            result += piece
            if piece == "" or most < 0:
                break
    assert inflater.is_over()
    return result.encode("latin-1"), inflater.unused()


@pytest.mark.parametrize("level", [0, 1, 6, 9])
@pytest.mark.parametrize("strategy", [zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_FIXED, zlib.Z_RLE])
def test_long_texts(level, strategy):
    data = deflated(TEXT, level, strategy)
    assert inflated(data, len(TEXT)).encode("latin-1") == TEXT
    assert in_pieces(data + "behind", 10007) == (TEXT, "behind"[-len(in_pieces(data + "behind", 10007)[1]):])
    assert in_pieces(data, 777, 1000) == (TEXT, "")


@given(st.lists(st.one_of(st.binary(max_size=40), st.sampled_from([b"abc" * 9, b"\0" * 300, b"the "]))),
       st.integers(0, 9), st.sampled_from([zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_FIXED, zlib.Z_RLE]),
       st.integers(1, 50), st.integers(-1, 60).filter(bool))
@settings(deadline=None)
def test_any_data(pieces, level, strategy, size, most):
    data = b"".join(pieces)
    packed = deflated(data, level, strategy)
    assert inflated(packed, len(data)).encode("latin-1") == data
    assert in_pieces(packed, size, most) == (data, "")


def with_zlib(data):
    """What zlib makes of bytes, or its message, or None if they end too early."""
    decompressor = zlib.decompressobj(-15)
    try:
        result = decompressor.decompress(data.encode("latin-1"))
    except zlib.error as error:
        return str(error).split(": ", 1)[1]
    return result if decompressor.eof else None


def with_ours(data):
    inflater = Inflater()
    inflater.feed(data)
    try:
        result = inflater.read(-1).encode("latin-1")
    except BadData as error:
        return error.message
    return result if inflater.is_over() else None


@given(st.binary(max_size=60))
@settings(deadline=None, max_examples=500)
@example(b"\x1a\x03")
@example(b"\x05\x00\x00\x00\x00\x00\x00" + b"\x00" * 40)
@example(b"\x05\x00")
def test_bytes_at_random(data):
    text = data.decode("latin-1")
    assert with_ours(text) == with_zlib(text)


@pytest.mark.parametrize("seed", range(300))
def test_changed_data(seed):
    chance = random.Random(seed)
    source = bytes(chance.choice(b"aaab") if chance.random() < 0.9 else chance.randrange(256)
                   for _ in range(chance.randrange(2000)))
    data = list(deflated(source, chance.choice([1, 6, 9])))
    for _ in range(chance.randrange(1, 4)):
        data[chance.randrange(min(len(data), chance.choice([20, 100, 10000])))] = chr(chance.randrange(256))
    assert with_ours("".join(data)) == with_zlib("".join(data))


def test_sizes_are_checked():
    data = deflated(TEXT)
    for size in (len(TEXT) - 1, len(TEXT) + 1, 0, -1):
        with pytest.raises(BadData):
            inflated(data, size)
    for end in (0, 1, 10, len(data) - 1):
        with pytest.raises(BadData):
            inflated(data[:end], len(TEXT))
    assert inflated(deflated(b""), 0) == ""


def test_a_dictionary():
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15, 9, 0, TEXT[:500])
    data = (compressor.compress(TEXT[100:400]) + compressor.flush()).decode("latin-1")
    inflater = Inflater()
    inflater.prime(TEXT[:500].decode("latin-1"))
    inflater.feed(data)
    assert inflater.read(-1).encode("latin-1") == TEXT[100:400]


@pytest.mark.parametrize("size", [0, 1, 500, 32767, 32768, 40000])
def test_what_is_packed_with_a_dictionary(size):
    """It is shorter, and nothing else but the dictionary takes it apart."""
    dictionary, text = TEXT[-size:].decode("latin-1") if size else "", TEXT[-700:].decode("latin-1")
    data = packing.deflated(text, dictionary)
    assert inflated(data, len(text), dictionary) == text
    assert packing.deflated(text.encode("latin-1"), dictionary.encode("latin-1")) == data.encode("latin-1")
    if size >= 500:
        assert len(data) < len(packing.deflated(text)) / 2
        with pytest.raises(BadData):
            inflated(data, len(text))


def test_a_bound_as_great_as_can_be_does_not_overflow():
    """Machine words would: no sum with the bound may be made."""
    class Checked(Inflater):
        def advance(self, stop):
            assert stop <= 2 * self.capacity
            return Inflater.advance(self, stop)

    data = bytes(range(256)) * 2000
    state = Checked()
    state.feed(deflated(data))
    assert state.read(1000) + state.read(sys.maxsize) == data.decode("latin-1")


def test_whether_a_stream_ends_where_the_buffer_is_full():
    inflater = Inflater()
    inflater.feed(deflated(TEXT))
    for start in range(0, 2 * inflater.capacity, 64):
        assert inflater.read(64) == TEXT[start:start + 64].decode("latin-1")
        assert not inflater.ends_here()
