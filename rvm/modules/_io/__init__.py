"""_io: files, buffers and text streams, over which CPython's io is built.

    iobase          _IOBase and _RawIOBase
    abstract        _BufferedIOBase and _TextIOBase
    calls           calls of the methods of other files, and arguments
    descriptors     reading and writing open files by their numbers
    fileio          FileIO
    bytesio         BytesIO
    buffered        what BufferedReader, BufferedWriter and BufferedRandom share
    reading         how they read
    writing         how they write
    buffers         the methods of these types
    pairs           BufferedRWPair
    decoding        from bytes to text, piece by piece; IncrementalNewlineDecoder
    stringio        StringIO
    textio          TextIOWrapper: reading and writing
    positions       TextIOWrapper: tell and seek
    wrapper         the methods of TextIOWrapper
    opening         open, open_code, text_encoding
    standard        sys.stdin, stdout and stderr
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.errors import EXCEPTION_TYPES
from rvm.objects.intobject import W_Int
from rvm.objects.streams.iobase import w_iobase_type, w_unsupported_type

BUFFER_SIZE = 8192

_io = ModuleTable("_io", """\
The io module provides the Python interfaces to stream handling. The
builtin open function is defined in this module.

At the top of the I/O hierarchy is the abstract base class IOBase. It
defines the basic interface to a stream. Note, however, that there is no
separation between reading and writing to streams; implementations are
allowed to raise an OSError if they do not support a given operation.""")

_io.value("DEFAULT_BUFFER_SIZE", W_Int(BUFFER_SIZE))
_io.value("UnsupportedOperation", w_unsupported_type)
_io.value("BlockingIOError", EXCEPTION_TYPES["BlockingIOError"])
_io.value("_IOBase", w_iobase_type)
