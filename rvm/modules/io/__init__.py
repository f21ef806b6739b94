"""io: files in memory.  rvm does not offer files of the system yet.

    bytesio         BytesIO
    memory_file     what BytesIO and StringIO share
    stringio        StringIO

The base classes and the type of the standard streams are in rvm.objects.streams.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.intobject import W_Int
from rvm.objects.streams.iobase import (
    w_bufferediobase_type, w_iobase_type, w_rawiobase_type, w_textiobase_type, w_unsupported_type)
from rvm.objects.streams.streamobject import w_stream_type

io = ModuleTable("io", "The io module provides the Python interfaces to stream handling.")
for _name, _w_value in [
        ("TextIOWrapper", w_stream_type), ("IOBase", w_iobase_type), ("TextIOBase", w_textiobase_type),
        ("BufferedIOBase", w_bufferediobase_type), ("RawIOBase", w_rawiobase_type),
        ("UnsupportedOperation", w_unsupported_type),
        ("SEEK_SET", W_Int(0)), ("SEEK_CUR", W_Int(1)), ("SEEK_END", W_Int(2)), ("DEFAULT_BUFFER_SIZE", W_Int(8192))]:
    io.value(_name, _w_value)
