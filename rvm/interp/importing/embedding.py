"""Puts the code of rvm's own library into the executable, before translation; no program runs this."""
import zlib

from rvm.code.code_file import pack
from rvm.compiler.compile import target
from rvm.interp.importing.code_cache import machine_name
from rvm.interp.importing.library import (
    SOURCE_SIZE, SOURCE_TIME, PackedModule, compile_library_module, frozen_name, library)
from rvm.rlib import files

BEST = 9        # zlib's level

# The modules that the library's most imported ones import.  Their code for the register machine is stored as it is: of
# the 67 million instructions of importing twelve of these, 9 were for inflating it.  It takes 80 KB.
STORED = [
    "_abc", "_archive_importer", "_bisect", "_codecs", "_datetime", "_datetime._dates", "_datetime._deltas",
    "_datetime._fields", "_datetime._moments", "_datetime._reading", "_datetime._times", "_datetime._writing",
    "_datetime._zones", "_frozen_importlib", "_frozen_importlib_external", "_imp", "_ordered_dict", "_sha512",
    "_signal", "_stat", "_string", "_system_calls", "_typing", "_utf_7", "_warnings", "dis"]


def embed():
    """Compile every module of the library into `library`, for both machines."""
    embed_in(library)


def embed_in(library):
    """Compile every module in the library's folder into the library."""
    was_stack = target.is_stack
    target.choose("register")
    embed_folder(library.folder, "", library.embedded, STORED)
    target.choose("stack")
    embed_folder(library.folder, "", library.embedded_stack, [])
    target.is_stack = was_stack
    library.folder = ""


def embed_folder(folder, prefix, embedded, stored):
    """Compile the modules in a folder, whose names begin with the prefix; those with a name in `stored` are stored."""
    for filename in sorted(files.listdir(folder)):
        path = files.join(folder, filename)
        if files.isfile(files.join(path, "__init__.py")):
            embed_folder(path, prefix + filename + ".", embedded, stored)
        elif filename == "__init__.py":
            name = prefix[:-1]
            embedded[name] = embeddable(name, path, name in stored, True)
        elif filename.endswith(".py"):
            name = prefix + filename[:-3]
            embedded[name] = embeddable(name, path, name in stored, False)


def embeddable(name, path, is_stored, is_package):
    data = pack(compile_library_module(frozen_name(name), path), machine_name(), SOURCE_SIZE, SOURCE_TIME)
    return PackedModule(data if is_stored else deflated(data), len(data), is_stored, is_package)


def deflated(data):
    """Return the data compressed by the host's zlib, without a header; Python 3 has bytes in another type."""
    raw = data if isinstance(data, bytes) else data.encode("latin-1")
    compressor = zlib.compressobj(BEST, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = compressor.compress(raw) + compressor.flush()
    return packed if isinstance(data, bytes) else packed.decode("latin-1")
