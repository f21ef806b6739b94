"""Puts the code of rvm's own library into the executable, before translation; no program runs this."""
from rvm.code.code_file import pack
from rvm.compiler.compile import target
from rvm.interp.importing.code_cache import machine_name
from rvm.interp.importing.library import (
    SOURCE_SIZE, SOURCE_TIME, PackedModule, compile_library_module, frozen_name, library)
from rvm.rlib import files
from rvm.rlib.packing import deflated

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
    modules = modules_in(library.folder, "")
    was_stack = target.is_stack
    target.choose("register")
    files_of = {}
    for name, path, is_package in modules:
        files_of[name] = code_file(name, path)
        library.embedded[name] = packed(files_of[name], "", name in STORED, is_package)
    target.choose("stack")
    for name, path, is_package in modules:
        # The texts of both are the same: without them the code takes 390 instead of 600 KB.
        library.embedded_stack[name] = packed(code_file(name, path), files_of[name], False, is_package)
    target.is_stack = was_stack
    library.folder = ""


def modules_in(folder, prefix):
    """Return the modules in a folder: their dotted names, which begin with the prefix, paths, whether packages."""
    modules = []
    for filename in sorted(files.listdir(folder)):
        path = files.join(folder, filename)
        if files.isfile(files.join(path, "__init__.py")):
            modules += modules_in(path, prefix + filename + ".")
        elif filename == "__init__.py":
            modules.append((prefix[:-1], path, True))
        elif filename.endswith(".py"):
            modules.append((prefix + filename[:-3], path, False))
    return modules


def code_file(name, path):
    """Return the code of a module for the machine that code is made for, as it stands in files."""
    return pack(compile_library_module(frozen_name(name), path), machine_name(), SOURCE_SIZE, SOURCE_TIME)


def packed(data, dictionary, is_stored, is_package):
    return PackedModule(data if is_stored else deflated(data, dictionary), len(data), is_stored, is_package)
