"""_BufferedIOBase and _TextIOBase: what files of bytes with a buffer have, and files of text."""
from rvm.modules._io import _io
from rvm.modules._io.calls import call1, data_of_read, writable_target
from rvm.objects.basetypes import builtin_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import W_IOBase, unsupported, w_iobase_type

w_bufferediobase_type = builtin_type("_io._BufferedIOBase", W_IOBase, w_iobase_type, w_iobase_type.layout)
w_textiobase_type = builtin_type("_io._TextIOBase", W_IOBase, w_iobase_type, w_iobase_type.layout)
_io.value("_BufferedIOBase", w_bufferediobase_type)
_io.value("_TextIOBase", w_textiobase_type)

buffered = TypeTable(w_bufferediobase_type, W_IOBase)
text = TypeTable(w_textiobase_type, W_IOBase)


def declare_missing(table, name, doc):
    def missing(self, args_w):
        raise unsupported(name)
    missing.__doc__ = doc
    table.method(name + "(self, /, *args) [unsigned]")(missing)


declare_missing(buffered, "detach", "Disconnect this buffer from its underlying raw stream and return it.")
declare_missing(buffered, "read", "Read and return up to n bytes.")
declare_missing(buffered, "read1", "Read and return up to n bytes, with at most one read() call.")
declare_missing(buffered, "write", "Write the given buffer to the IO stream.")
declare_missing(text, "detach", "Separate the underlying buffer from the TextIOBase and return it.")
declare_missing(text, "read", "Read at most n characters from stream.")
declare_missing(text, "readline", "Read until newline or EOF.")
declare_missing(text, "write", "Write string to stream.")


def declare_readinto(name, method):
    def readinto(self, w_target):
        target = writable_target(w_target, name)
        size = target.nbytes()
        data = data_of_read(call1(self, method, W_Int(size)), "read")
        if len(data) > size:
            raise value_error("read() returned too much data: %d bytes requested, %d returned" % (size, len(data)))
        target.memory.write(target.offset, data)
        return len(data)
    buffered.method(name + "(self, buffer, /) -> int")(readinto)


declare_readinto("readinto", "read")
declare_readinto("readinto1", "read1")


def declare_none(name, doc):
    @text.getter(name, doc=doc)
    def none(self):
        return w_None


declare_none("encoding", "Encoding of the text stream.")
declare_none("newlines", "Line endings translated so far.")
declare_none("errors", "The error setting of the decoder or encoder.")
