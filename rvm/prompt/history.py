"""The lines typed at the prompt, kept in a file from one run to the next."""
import os

from rvm.rlib import files, utf8

MOST_LINES = 1000
PRIVATE = 0o600         # the file's mode


class History(object):
    """`lines` are without newlines, the oldest first; `path` is the file's, or ""."""

    def __init__(self, path):
        self.path = path
        self.lines = []
        self.shared = 0         # how many of the lines the module readline has

    def load(self):
        """Read the file, and cut it if it has grown long.  If that fails, do nothing."""
        if self.path == "":
            return
        try:
            lines = [line for line in files.read_file(self.path).split("\n") if line != "" and utf8.check(line) < 0]
            if len(lines) > MOST_LINES:
                start = len(lines) - MOST_LINES
                assert start >= 0
                lines = lines[start:]
                files.atomic_write(self.path, "\n".join(lines) + "\n")
            self.lines = lines
        except OSError:
            pass

    def add(self, line):
        """Remember a line, here and in the file, unless it is empty or the same as the last one."""
        if line.endswith("\n"):
            end = len(line) - 1
            assert end >= 0
            line = line[:end]
        if line == "" or len(self.lines) > 0 and self.lines[-1] == line:
            return
        self.lines.append(line)
        if self.path == "":
            return
        try:
            fd = files.open_fd(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
            try:
                files.write_fd(fd, line + "\n")
            finally:
                files.close_fd(fd)
        except OSError:
            self.path = ""          # not again
