"""The standard streams: what sys.stdin, sys.stdout and sys.stderr are."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import value_error
from rvm.objects.oserrors import from_os_error
from rvm.objects.root import W_Iterator
from rvm.objects.strobject import W_Str
from rvm.rlib import files


class W_Stream(W_Iterator):
    """One of the three streams, by its file descriptor (0, 1 or 2)."""
    _immutable_fields_ = ["fd", "name"]

    def __init__(self, fd, name):
        self.fd = fd
        self.name = name

    def write(self, data):
        try:
            if self.fd == 1:
                files.write_stdout(data)
            elif self.fd == 2:
                files.write_stderr(data)
            else:
                raise value_error("not writable")
        except OSError as e:
            raise from_os_error(e)

    def flush(self):
        if self.fd == 1:
            try:
                files.flush_stdout()
            except OSError as e:
                raise from_os_error(e)

    def read_line(self):
        """The next line with its newline; '' at the end."""
        self.check_readable()
        try:
            return files.read_line()
        except OSError as e:
            raise from_os_error(e)

    def read_all(self):
        """The rest of the input."""
        self.check_readable()
        try:
            return files.read_stdin_all()
        except OSError as e:
            raise from_os_error(e)

    def check_readable(self):
        if self.fd != 0:
            raise value_error("not readable")

    def next_item(self):
        line = self.read_line()
        return W_Str(line) if line != "" else None


w_stream_type = builtin_type("_io.TextIOWrapper", W_Stream, w_object_type)
w_stdin = W_Stream(0, "<stdin>")
w_stdout = W_Stream(1, "<stdout>")
w_stderr = W_Stream(2, "<stderr>")
