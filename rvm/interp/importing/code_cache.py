"""The cache of compiled modules: __pycache__/NAME.rvm-N.rvmc beside the source NAME.py.

N is the version of the format.  A file is used if it was made from the source as it is now (by
size and time of change) and passes every check; else the source is compiled and the file written
again.  It is not an error if a file cannot be read or written.  The code of the libraries, whose
folders may not be writable, is then kept in the user's own cache, in a folder named as the source's.
"""
from rvm.code.code_file import FORMAT, load_packed, pack, unpack
from rvm.code.serialize import BadCode
from rvm.compiler.compile import target
from rvm.interp.importing.state import state
from rvm.rlib import files

FOLDER = "__pycache__"
USERS_FOLDER = "rvm/code"


class KeptCode(object):
    """The file where the code of a source file is kept, and the state of the source that it must be from."""

    def __init__(self, paths, filename, size, mtime, is_library):
        """`paths` are where the file may be, the first one preferred; `filename` is what the code calls its source."""
        self.is_library = is_library
        self.paths = paths
        self.filename = filename
        self.isa = machine_name()
        self.size = size
        self.mtime = mtime

    def load(self):
        """Return the code that is kept, or None."""
        for path in self.paths:
            try:
                return self.unpack(files.read_file(path))
            except OSError:
                pass
            except BadCode:
                pass
        return None

    def unpack(self, data):
        """Return the code.  BadCode.

        Hosted, where wrong code can do no more harm than raise an error of the host, that of the libraries is not
        verified: it would take as long as all the rest of importing them.  The stack machine needs what its verifier
        finds out.
        """
        if self.is_library and not state.is_native and self.isa == "register":
            return load_packed(data, self.filename, self.isa, self.size, self.mtime, True)
        return unpack(data, self.filename, self.isa, self.size, self.mtime)

    def store(self, code):
        """Keep the code; return False if that cannot be done."""
        try:
            data = pack(code, self.isa, self.size, self.mtime)
        except BadCode:
            return False
        for path in self.paths:
            try:
                make_folders(files.dirname(path))
                files.atomic_write(path, data)
                return True
            except OSError:
                pass
        return False


def kept_code(path, filename, optimize, is_library=False):
    """Return the KeptCode of a source file; `optimize` is how often -O is given.  OSError if there is no source."""
    size, mtime = files.stat_size_mtime(path)
    paths = [cache_path(path, machine_name(), optimize)]
    if is_library:
        paths += users_paths(paths[0])
    return KeptCode(paths, filename, size, mtime, is_library)


def kept_archived_code(filename, size, mtime):
    """Return the KeptCode of a source in the executable, in the user's cache."""
    return KeptCode(users_paths(cache_path(filename, machine_name(), 0)), filename, size, mtime, True)


def machine_name():
    return "stack" if target.is_stack else "register"


def make_folders(folder):
    """Make the folder, and those that it is in, as far as they are not there."""
    if not files.isdir(folder):
        above = files.dirname(folder)
        if above != "" and above != folder:
            make_folders(above)
        files.mkdir(folder)


def users_paths(path):
    """Return, in a list, the file in the user's cache that stands for the file `path`; [] for a user without one."""
    cache = files.getenv("XDG_CACHE_HOME")
    if cache is None or not files.is_absolute(cache):
        home = files.getenv("HOME")
        if home is None or not files.is_absolute(home):
            return []
        cache = files.join(home, ".cache")
    return [files.join(cache, USERS_FOLDER) + files.abspath(path)]


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
