"""The table of the standard streams' type."""
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import type_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streamobject import W_Stream, w_stream_type
from rvm.objects.strobject import W_Str
from rvm.rlib import files, utf8

table = TypeTable(w_stream_type, W_Stream)


@table.method("write(self, s, /) -> int")
def write(w_self, w_text):
    if not w_text.is_text():
        raise type_error("write() argument must be str, not %s" % protocol.type_name(w_text))
    w_self.write(w_text.text())
    return utf8.count(w_text.text())


@table.method("flush(self, /) -> None")
def flush(w_self):
    w_self.flush()


@table.method("isatty(self, /) -> bool")
def isatty(w_self):
    return files.isatty(w_self.fd)


@table.method("fileno(self, /) -> int")
def fileno(w_self):
    return w_self.fd


@table.method("readline(self, /) -> str")
def readline(w_self):
    return w_self.read_line()


@table.method("read(self, /) -> str")
def read(w_self):
    return w_self.read_all()


@table.method("__iter__(self, /)")
def iterate(w_self):
    return w_self


@table.method("__next__(self, /)")
def next_line(w_self):
    w_line = w_self.next_item()
    if w_line is None:
        raise protocol.stop_iteration()
    return w_line


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    mode = "r" if w_self.fd == 0 else "w"
    return "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>" % (w_self.name, mode)


@table.getter("encoding")
def encoding(w_self):
    return W_Str("utf-8")


@table.getter("name")
def name(w_self):
    return W_Str(w_self.name)
