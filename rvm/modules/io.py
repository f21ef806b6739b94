"""io where there is no library of CPython's, whose io is preferred: the types and functions of _io."""
from rvm.modules import _io as package
from rvm.modules._io import abstract, buffers, bytesio, decoding, iobase, opening, pairs, stringio, wrapper  # noqa: F401
from rvm.modules.declare import ModuleTable
from rvm.objects.intobject import W_Int

io = ModuleTable("io", "The io module provides the Python interfaces to stream handling.")
for _name in ["UnsupportedOperation", "BlockingIOError", "DEFAULT_BUFFER_SIZE", "FileIO", "BytesIO", "BufferedReader",
              "BufferedWriter", "BufferedRandom", "BufferedRWPair", "IncrementalNewlineDecoder", "TextIOWrapper",
              "StringIO", "open", "open_code", "text_encoding"]:
    io.value(_name, package._io.contents[_name])
for _name in ["IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase"]:
    io.value(_name, package._io.contents["_" + _name])
for _name, _number in [("SEEK_SET", 0), ("SEEK_CUR", 1), ("SEEK_END", 2)]:
    io.value(_name, W_Int(_number))
