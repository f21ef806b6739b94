"""The importer of the modules in the archive at the end of rvm's executable: their finder and their `__loader__`.

It is what zipimport.zipimporter would be for that archive, but takes the code that is in it and needs neither zlib
nor a second reading of the directory.  The import statement seldom asks it; importlib, pkgutil and linecache do.
"""
import sys
from _library import about_cpython as _about_cpython, archived as _archived, archived_code as _archived_code
from _library import archived_names as _archived_names


class ExecutableImporter:
    """The modules in a folder of the archive; `prefix` is the folder, with a slash at its end, or empty."""

    def __init__(self, archive, prefix=""):
        self.archive = archive
        self.prefix = prefix

    def __repr__(self):
        return f"<ExecutableImporter object \"{self.archive}/{self.prefix}\">"

    def _path(self, fullname):
        """The path of the module's source, and whether the module is a package."""
        base = f"{self.archive}/{self.prefix}{fullname.rpartition('.')[2]}"
        if _archived(base + "/__init__.py") is not None:
            return base + "/__init__.py", True
        if _archived(base + ".py") is not None:
            return base + ".py", False
        raise ImportError(f"can't find module {fullname!r}", name=fullname)

    def find_spec(self, fullname, target=None):
        """Create a ModuleSpec for the specified module, or None if it is not there."""
        if fullname in _about_cpython:
            return None             # rvm's own library has it
        try:
            path, is_package = self._path(fullname)
        except ImportError:
            return None
        return self.spec_of(fullname, path, [path.rpartition("/")[0]] if is_package else None)

    def spec_of(self, fullname, path, locations):
        """Create a ModuleSpec for a module that is there; `locations` is None if it is no package."""
        spec_type = type(sys.__spec__)      # importlib's, also while a program makes importlib anew
        spec = spec_type(fullname, self, origin=path, is_package=locations is not None)
        if locations is not None:
            spec.submodule_search_locations = locations
        spec.has_location = True
        spec.cached = self._cached(path)
        return spec

    def _cached(self, path):
        """Where the code of a source would be kept, if that is usual, else None: then importlib finds it out.

        Importlib takes four times as long, for each module that is there when a program imports it.
        """
        tag = sys.implementation.cache_tag
        if tag is None or sys.pycache_prefix is not None or sys.flags.optimize:
            return None
        folder, _, name = path.rpartition("/")
        return f"{folder}/__pycache__/{name.removesuffix('.py')}.{tag}.pyc"

    def create_module(self, spec):
        """Use the default way of making a module."""
        return None

    def exec_module(self, module):
        """Run the module."""
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname):
        """Load the module specified by 'fullname'; deprecated, as of all loaders."""
        from importlib._bootstrap import _load_module_shim
        return _load_module_shim(self, fullname)

    def get_code(self, fullname):
        """Return the code object for the specified module."""
        return _archived_code(self._path(fullname)[0])

    def get_source(self, fullname):
        """Return the source code for the specified module."""
        data = _archived(self._path(fullname)[0])
        if any(b"coding" in line for line in data.split(b"\n", 2)[:2]):
            from importlib._bootstrap_external import decode_source
            return decode_source(data)
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")

    def get_filename(self, fullname):
        """Return the filename for the specified module."""
        return self._path(fullname)[0]

    def is_package(self, fullname):
        """Return True if the module specified by fullname is a package."""
        return self._path(fullname)[1]

    def get_data(self, pathname):
        """Return the data associated with 'pathname', a path in the archive or from its top."""
        data = _archived(pathname if pathname.startswith(self.archive + "/") else f"{self.archive}/{pathname}")
        if data is None:
            raise OSError(2, "No such file or directory", pathname)
        return data

    def get_resource_reader(self, fullname):
        """Return the reader of the files in a package."""
        from importlib.readers import ZipReader
        return ZipReader(self, fullname) if self.is_package(fullname) else None

    def invalidate_caches(self):
        """Do nothing: the archive does not change."""

    def iter_modules(self, prefix=""):
        """The names of the modules in the folder, behind the prefix, and whether they are packages."""
        start = len(self.prefix)
        found = {}
        for name in _archived_names():
            if not name.startswith(self.prefix):
                continue
            name, _, rest = name[start:].partition("/")
            if rest == "__init__.py":
                found[name] = True
            elif not rest and name.endswith(".py") and name != "__init__.py":
                found.setdefault(name[:-3], False)
        for name in sorted(found):
            yield prefix + name, found[name]


def hook(archive):
    """The entry of sys.path_hooks for the archive."""
    def path_hook_for_executable(path):
        if path != archive and not path.startswith(archive + "/"):
            raise ImportError("only the executable's archive is supported", path=path)
        return importer(archive, path)
    return path_hook_for_executable


def importer(archive, folder):
    """The importer for a folder of the archive, given by its whole path."""
    return ExecutableImporter(archive, folder[len(archive) + 1:] + "/" if len(folder) > len(archive) else "")
