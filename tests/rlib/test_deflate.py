"""What Deflater makes, zlib's inflate takes, and it is about as small as what zlib makes."""
import zlib

import pytest
from hypothesis import given, settings, strategies as st

from rvm.rlib.deflate import Deflater
from rvm.rlib.huffman import code_lengths, codes_of
from tests.rlib.test_inflate import TEXT

STRATEGIES = [zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_FIXED, zlib.Z_RLE, zlib.Z_FILTERED]


def deflate(data, level, strategy=0, size=1 << 30, flush=None):
    deflater = Deflater(level, strategy)
    result = ""
    for start in range(0, len(data), size):
        result += deflater.write(data[start:start + size].decode("latin-1"))
        if flush:
            result += flush(deflater)
    return (result + deflater.finish()).encode("latin-1")


def zlibs(data, level, strategy):
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return compressor.compress(data) + compressor.flush()


@pytest.mark.parametrize("level", [0, 1, 3, 4, 6, 9])
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_texts(level, strategy):
    for data in (TEXT[:30000], bytes(range(256)) * 300, b"", b"x", b"\0" * 70000):
        made = deflate(data, level, strategy)
        assert zlib.decompress(made, -15) == data
        assert len(made) <= len(zlibs(data, level, strategy)) * 1.15 + 20


@given(st.lists(st.one_of(st.binary(max_size=40), st.sampled_from([b"abc" * 9, b"\0" * 300, b"the ", b"a" * 70]))),
       st.integers(0, 9), st.sampled_from(STRATEGIES), st.integers(1, 200),
       st.sampled_from([None, Deflater.flush, Deflater.flush_partly, Deflater.flush_block]))
@settings(deadline=None, max_examples=60)
def test_any_data(pieces, level, strategy, size, flush):
    data = b"".join(pieces)
    assert zlib.decompress(deflate(data, level, strategy, size, flush), -15) == data


def test_what_was_flushed_can_be_read():
    deflater = Deflater(6)
    decompressor = zlib.decompressobj(-15)
    for i in range(50):
        piece = TEXT[i * 300:i * 300 + 300]
        made = deflater.write(piece.decode("latin-1")) + (Deflater.flush, Deflater.flush_partly)[i % 2](deflater)
        assert decompressor.decompress(made.encode("latin-1")) == piece
        if i == 20:
            deflater.forget()
    copy = deflater.copy()
    assert decompressor.copy().decompress(copy.finish().encode("latin-1")) == b""
    assert decompressor.decompress((deflater.write("end") + deflater.finish()).encode("latin-1")) == b"end"


def test_a_dictionary():
    deflater = Deflater(9)
    deflater.prime(TEXT[:500].decode("latin-1"))
    made = (deflater.write(TEXT[100:400].decode("latin-1")) + deflater.finish()).encode("latin-1")
    assert len(made) < 20
    assert zlib.decompressobj(-15, TEXT[:500]).decompress(made) == TEXT[100:400]


@given(st.lists(st.integers(0, 10 ** 6), min_size=2, max_size=286), st.sampled_from([9, 15]))
def test_codes(counts, limit):
    lengths = code_lengths(counts, limit)
    assert [length > 0 for length in lengths] == [count > 0 for count in counts]
    assert max(lengths) <= limit
    if sum(count > 0 for count in counts) > 1:
        assert sum(2 ** -length for length in lengths if length) == 1
    codes = {format(code, "0%db" % length)[::-1] for code, length in zip(codes_of(lengths), lengths) if length}
    assert not any(a != b and a.startswith(b) for a in codes for b in list(codes)[:40])


def test_counts_that_make_deep_trees():
    counts = [1, 1]
    while len(counts) < 40:
        counts.append(counts[-1] + counts[-2])
    lengths = code_lengths(counts, 15)
    assert max(lengths) == 15 and sum(2 ** -length for length in lengths) == 1
