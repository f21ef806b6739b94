"""rvm's own library: the modules that CPython has in C and rvm in Python, in rvm/lib.

Hosted and untranslated, a module's source is compiled when it is imported, and its code is kept
as any module's (rvm.interp.importing.code_cache).  The executable contains the code of all of them
(rvm.interp.importing.embedding): importing one needs neither files nor the compiler.
"""
from rvm.code.build import package_folder
from rvm.code.code_file import unpack_trusted
from rvm.compiler.compile import compile_module, target
from rvm.interp.importing.code_cache import kept_code, machine_name
from rvm.interp.importing.finder import source_at
from rvm.rlib import files
from rvm.rlib.inflate import inflated
from rvm.syntax.parser import parse


class LibraryModule(object):
    """The code of a module of the library, and whether it is a package."""

    def __init__(self, code, is_package):
        self.code = code
        self.is_package = is_package


class PackedModule(object):
    """A module of the library in the executable: its code file, of `size` bytes, compressed by Deflate or stored as is.

    As constants the code of all modules took 5.5 MB of the executable; so it takes 1.1.
    """

    def __init__(self, data, size, is_stored, is_package):
        self.data = data
        self.size = size
        self.is_stored = is_stored
        self.is_package = is_package

    def contents(self, dictionary=""):
        """Return the code file, which was compressed with that dictionary."""
        return self.data if self.is_stored else inflated(self.data, self.size, dictionary)


# What the code files in the executable say of their sources, which are not there.
SOURCE_SIZE = 0
SOURCE_TIME = 0


class Library(object):
    """One instance, `library`."""

    def __init__(self, folder):
        self.folder = folder        # of the sources; "" once all are embedded
        self.embedded = {}          # dotted name -> PackedModule
        self.embedded_stack = {}    # ... for the stack machine; the register machine's code is the dictionary

    def has(self, name):
        """Return whether there is a module of a dotted name, and whether it is a package."""
        if self.folder == "":
            found = self.embedded.get(name, None)
            return found is not None, found is not None and found.is_package
        path, folder = source_at(files.join(self.folder, name.replace(".", "/")))
        return path != "", folder != ""

    def find(self, name, keeps_code):
        """Return the LibraryModule of a dotted name, or None.  Newly compiled code is kept if `keeps_code`."""
        if self.folder == "":
            return self.unpacked(name)
        path, folder = source_at(files.join(self.folder, name.replace(".", "/")))
        return LibraryModule(code_of(name, path, keeps_code), folder != "") if path != "" else None

    def unpacked(self, name):
        """Return the LibraryModule in the executable, or None; its functions' code is read when it is needed."""
        packed = self.embedded.get(name, None)
        if packed is None:
            return None
        data = packed.contents()
        if target.is_stack:
            data = self.embedded_stack[name].contents(data)
        code = unpack_trusted(data, frozen_name(name), machine_name(), SOURCE_SIZE, SOURCE_TIME)
        return LibraryModule(code, packed.is_package)


def code_of(name, path, keeps_code):
    """Return the code of a module whose source is the file `path`."""
    filename = frozen_name(name)
    kept = kept_code(path, filename, 0, True)
    code = kept.load()
    if code is None:
        code = compile_library_module(filename, path)
        if keeps_code:
            kept.store(code)
    return code


def compile_library_module(filename, path):
    return compile_module(parse(files.read_file(path), filename, "exec"), filename)


def frozen_name(name):
    """Return what stands for the file of a module, or for the folder of a package."""
    return "<frozen " + name + ">"


def library_folder():
    """Return the folder of the library, beside the package that build.py is in."""
    return files.join(package_folder(), "lib")


library = Library(library_folder())
