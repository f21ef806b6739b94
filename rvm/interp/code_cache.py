"""The cache of compiled modules: __pycache__/NAME.rvm-N.rvmc beside the source NAME.py.

N is the version of the format; the stack machine's are NAME.rvm-N.stack.rvmc.  A file is used
if it is of the source as that stands now (by size and time of change) and passes every check;
anything else is compiled and written anew.  That a file cannot be read or written is no error.
"""
from rvm.code.code_file import FORMAT, pack, unpack
from rvm.code.serialize import BadCode
from rvm.compiler.compile import target
from rvm.rlib import files

FOLDER = "__pycache__"


def cache_path(path):
    """Where the code of the source file `path` is kept."""
    name = files.basename(path)
    if name.endswith(".py"):
        stop = len(name) - 3
        assert stop >= 0
        name = name[:stop]
    tag = ".stack" if target.is_stack else ""
    return files.join(files.join(files.dirname(path), FOLDER), "%s.rvm-%d%s.rvmc" % (name, FORMAT, tag))


def machine():
    """The instruction set that is compiled for."""
    return "stack" if target.is_stack else "register"


def load_cached(path, filename, size, mtime):
    """The code kept of a source file of this size and time of change, or None.

    `filename` is what the code calls its source.
    """
    try:
        return unpack(files.read_file(cache_path(path)), filename, machine(), size, mtime)
    except OSError:
        return None
    except BadCode:
        return None


def store(path, code, size, mtime):
    """Keep the code of a source file; False if that cannot be done."""
    kept = cache_path(path)
    try:
        data = pack(code, machine(), size, mtime)
    except BadCode:
        return False
    try:
        if not files.isdir(files.dirname(kept)):
            files.mkdir(files.dirname(kept))
        files.atomic_write(kept, data)
    except OSError:
        return False
    return True
