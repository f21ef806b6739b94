"""The cache of compiled modules: __pycache__/NAME.rvm-N.rvmc beside the source NAME.py.

N is the version of the format.  A file is used if it was made from the source as it is now (by
size and time of change) and passes every check; else the source is compiled and the file written
again.  It is not an error if a file cannot be read or written.
"""
from rvm.code.code_file import FORMAT, pack, unpack
from rvm.code.serialize import BadCode
from rvm.compiler.compile import target
from rvm.rlib import files

FOLDER = "__pycache__"


class KeptCode(object):
    """The file where the code of a source file is kept, and the state of the source that it must be from."""

    def __init__(self, path, filename, optimize):
        """`filename` is what the code calls its source, `optimize` how often -O is given; OSError if
        there is no source."""
        self.filename = filename
        self.isa = "stack" if target.is_stack else "register"
        self.path = cache_path(path, self.isa, optimize)
        self.size, self.mtime = files.stat_size_mtime(path)

    def load(self):
        """Return the code that is kept, or None."""
        try:
            return unpack(files.read_file(self.path), self.filename, self.isa, self.size, self.mtime)
        except OSError:
            return None
        except BadCode:
            return None

    def store(self, code):
        """Keep the code; return False if that cannot be done."""
        folder = files.dirname(self.path)
        try:
            data = pack(code, self.isa, self.size, self.mtime)
            if not files.isdir(folder):
                files.mkdir(folder)
            files.atomic_write(self.path, data)
        except OSError:
            return False
        except BadCode:
            return False
        return True


def cache_path(path, isa, optimize):
    """Return the file for the code; each machine and level of -O has a name of its own."""
    name = files.basename(path)
    if name.endswith(".py"):
        stop = len(name) - 3
        assert stop >= 0
        name = name[:stop]
    name += ".rvm-%d" % FORMAT
    if isa != "register":
        name += "." + isa
    if optimize > 0:
        name += ".opt-%d" % optimize
    return files.join(files.join(files.dirname(path), FOLDER), name + ".rvmc")
