"""The lines of source files, as tracebacks and syntax errors show them."""
from rvm.objects.errors import PyError
from rvm.rlib import files
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.source import decode_source


class SourceLines(object):
    """The lines of source files, read once."""

    def __init__(self):
        self.lines = {}

    def line(self, filename, lineno):
        """Return the line without its newline, or None."""
        if filename not in self.lines:
            self.lines[filename] = self.read(filename)
        lines = self.lines[filename]
        if lineno < 1 or lineno > len(lines):
            return None
        return lines[lineno - 1]

    def read(self, filename):
        if filename == "" or filename[0] == "<":
            return []
        try:
            return decode_source(self.read_source(filename), filename).split("\n")
        except OSError:
            return []
        except SyntaxError_:
            return []
        except PyError:
            return []

    def read_source(self, filename):
        """Return the bytes of a file, which may be in an archive.  Raise OSError."""
        if not files.isfile(filename):
            source = SourceLines.read_archived(filename)
            if source is not None:
                return source
        return files.read_file(filename)

    @staticmethod
    def read_archived(filename):
        """Return the bytes of a file in an archive, or None; filled by rvm.interp.importing.archives."""
        return None
