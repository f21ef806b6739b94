"""The cache of compiled modules: __pycache__/NAME.rvm-N.rvmc beside the source NAME.py.

N is the version of the format.  A file is used if it is of the source as that stands now (by
size and time of change) and passes every check; anything else is compiled and written anew.
That a file cannot be read or written is no error.
"""
from rvm.code.code_file import FORMAT, pack, unpack
from rvm.code.serialize import BadCode
from rvm.compiler.compile import target
from rvm.rlib import files

FOLDER = "__pycache__"


class KeptCode(object):
    """Where the code of a source file is kept, and of what state of the source it must be."""

    def __init__(self, path, filename, optimize):
        """`filename` is what the code calls its source, `optimize` how often -O is given; OSError if
        there is no source."""
        self.filename = filename
        self.isa = "stack" if target.is_stack else "register"
        self.place = place_of(path, self.isa, optimize)
        self.size, self.mtime = files.stat_size_mtime(path)

    def load(self):
        """The code that is kept, or None."""
        try:
            return unpack(files.read_file(self.place), self.filename, self.isa, self.size, self.mtime)
        except OSError:
            return None
        except BadCode:
            return None

    def store(self, code):
        """Keep the code; False if that cannot be done."""
        folder = files.dirname(self.place)
        try:
            data = pack(code, self.isa, self.size, self.mtime)
            if not files.isdir(folder):
                files.mkdir(folder)
            files.atomic_write(self.place, data)
        except OSError:
            return False
        except BadCode:
            return False
        return True


def place_of(path, isa, optimize):
    """Other machines' code and that of other levels of -O is kept beside, under names of its own."""
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
