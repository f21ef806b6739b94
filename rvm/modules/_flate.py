"""_flate: the format DEFLATE and the checksums that go with it; the module zlib, which is written in Python, uses it.

What is not DEFLATE raises ValueError with zlib's words.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root
from rvm.rlib import checksum
from rvm.rlib.deflate import LEVELS, WINDOW, Deflater
from rvm.rlib.inflate import BadData, Inflater

flate = ModuleTable("_flate", "The format DEFLATE, CRC-32 and Adler-32.")

STRATEGIES = 5


class W_Inflater(W_Root):
    def __init__(self, inflater):
        self.inflater = inflater


class W_Deflater(W_Root):
    def __init__(self, deflater):
        self.deflater = deflater


inflater_table = TypeTable(builtin_type("_flate.Inflater", W_Inflater, w_object_type), W_Inflater)
deflater_table = TypeTable(builtin_type("_flate.Deflater", W_Deflater, w_object_type), W_Deflater)


@flate.function("crc32(data: data, value: int, /) -> int")
def crc32(data, value):
    return checksum.crc32(data, value & 0xFFFFFFFF)


@flate.function("adler32(data: data, value: int, /) -> int")
def adler32(data, value):
    return checksum.adler32(data, value & 0xFFFFFFFF)


@flate.function("inflater(dictionary: data, /)")
def inflater(dictionary):
    """Return the state of decompressing a stream that may refer to a dictionary."""
    state = Inflater()
    state.prime(dictionary)
    return W_Inflater(state)


@inflater_table.method("feed(self, data: data, /) -> None")
def feed(self, data):
    """Add data."""
    self.inflater.feed(data)


@inflater_table.method("read(self, most: int, /)")
def read(self, most):
    """Return what is next of the result, at most so many bytes unless that is negative."""
    try:
        return W_Bytes(self.inflater.read(most))
    except BadData as e:
        raise value_error(e.message)


@inflater_table.method("is_over(self, /) -> bool")
def is_over(self):
    """Return whether all of the stream has been returned, and its end has been read."""
    try:
        return self.inflater.ends_here()
    except BadData as e:
        raise value_error(e.message)


@inflater_table.method("take_unused(self, /)")
def take_unused(self):
    """Return the data that has not been used, from the next whole byte on, and drop it."""
    return W_Bytes(self.inflater.take_unused())


@inflater_table.method("copy(self, /)")
def copy_inflater(self):
    return W_Inflater(self.inflater.copy())


@flate.function("deflater(level: int, strategy: int, window: int, dictionary: data, /)")
def deflater(level, strategy, window, dictionary):
    """Return the state of compressing a stream, whose matches reach back that far at most."""
    if not (0 <= level < len(LEVELS) and 0 <= strategy < STRATEGIES and 0 < window <= WINDOW):
        raise value_error("Invalid initialization option")
    state = Deflater(level, strategy, window)
    state.prime(dictionary)
    return W_Deflater(state)


@deflater_table.method("write(self, data: data, /)")
def write(self, data):
    """Add data.  Return what is complete of the result."""
    return W_Bytes(self.deflater.write(data))


@deflater_table.method("flush(self, /)")
def flush(self):
    """Return what makes the data so far readable, up to a whole byte."""
    return W_Bytes(self.deflater.flush())


@deflater_table.method("flush_partly(self, /)")
def flush_partly(self):
    """Return what makes the data so far readable."""
    return W_Bytes(self.deflater.flush_partly())


@deflater_table.method("flush_block(self, /)")
def flush_block(self):
    """End a block."""
    return W_Bytes(self.deflater.flush_block())


@deflater_table.method("forget(self, /) -> None")
def forget(self):
    """Let no match reach back from here on; what was written must have been flushed."""
    self.deflater.forget()


@deflater_table.method("finish(self, /)")
def finish(self):
    """Return the rest of the result."""
    return W_Bytes(self.deflater.finish())


@deflater_table.method("copy(self, /)")
def copy_deflater(self):
    return W_Deflater(self.deflater.copy())


flate.value("WINDOW", W_Int(WINDOW))
