"""importlib._bootstrap, set up: CPython has it frozen under this name.

rvm's own import statement asks it only where a program has changed sys.meta_path or sys.path_hooks, and for packages
without an `__init__` and modules without a source.  The library's importlib finds modules in rvm's order: those of the
core, then files along sys.path, then rvm's own library.  It is set up when something imports it, or asks a module for
its `__spec__` or `__loader__`, or sys for its finders: modules that are there get their specs now, others when they
are loaded.
"""

import sys


def _set_up():
    """Set up importlib's two halves and put them where it looks for them."""
    import _imp
    import _thread  # noqa: F401
    import _warnings  # noqa: F401
    import _weakref  # noqa: F401
    given = {name: vars(sys)[name] for name in ("meta_path", "path_hooks") if name in vars(sys)}
    sys.meta_path = []
    sys.path_hooks = []
    from importlib import _bootstrap, _bootstrap_external
    for name, module in list(sys.modules.items()):
        if not hasattr(module, "__file__") and _imp.is_frozen(name):
            module.__origname__ = name
    _bootstrap._setup(sys, _imp)
    _bootstrap_external.MAGIC_NUMBER = _magic_number()
    _bootstrap_external._RAW_MAGIC_NUMBER = int.from_bytes(_bootstrap_external.MAGIC_NUMBER, "little")
    _bootstrap_external._install(_bootstrap)
    _bootstrap._bootstrap_external = _bootstrap_external
    sys.meta_path[:0] = [_bootstrap.BuiltinImporter]
    sys.meta_path.append(_bootstrap.FrozenImporter)
    sys.modules[__name__] = _bootstrap
    _name_frozen(_bootstrap, "_frozen_importlib")
    _name_frozen(_bootstrap_external, "_frozen_importlib_external")
    _set_path_hooks()
    _describe_modules(_imp, _bootstrap, _bootstrap_external)
    vars(sys).update(given)


def _name_frozen(half, name):
    """Let the classes and functions of one half be of the frozen module, by which programs know importlib's own."""
    for value in vars(half).values():
        if getattr(value, "__module__", None) == half.__name__:
            value.__module__ = name


def _magic_number():
    """Four bytes that tell code of this rvm and this machine from that of others: a hash of the head of code."""
    import marshal
    number = 0
    for byte in marshal.dumps(compile("", "", "exec"))[7:23]:
        number = (number * 16777619 ^ byte) & 0xFFFFFFFF
    return number.to_bytes(4, "little")


def _set_path_hooks():
    """Let importlib find modules in zip archives, that of the executable among them."""
    from _library import library_folder, own_archive
    if library_folder() and library_folder() != own_archive():
        sys.path_hooks.insert(0, _library_hook(library_folder()))
    sys.path_hooks.insert(0, _zip_hook)
    if own_archive():
        from _archive_importer import hook
        sys.path_hooks.insert(0, hook(own_archive()))


def _zip_hook(path):
    """The importer for a zip archive; zipimport is not imported for what is none."""
    from _library import is_zip_archive
    if not is_zip_archive(path):
        raise ImportError(f"not a Zip file: {path!r}", path=path)
    from zipimport import zipimporter
    return zipimporter(path)


def _library_hook(folder):
    """The entry of sys.path_hooks for the library's folder: modules about CPython's machine are not found there."""
    from _library import about_cpython
    from importlib._bootstrap_external import FileFinder, _get_supported_file_loaders

    class LibraryFinder(FileFinder):
        """A FileFinder that leaves out what rvm has in the place of the library's."""

        def find_spec(self, fullname, target=None):
            """Try to find a spec for the specified module."""
            return None if fullname in about_cpython else super().find_spec(fullname, target)

    def path_hook_for_library(path):
        if path != folder:
            raise ImportError("only the library's folder is supported", path=path)
        return LibraryFinder(path, *_get_supported_file_loaders())
    return path_hook_for_library


def _describe_modules(_imp, _bootstrap, _bootstrap_external):
    """Give the modules that are there, and later each that is loaded, their `__spec__` and `__loader__`."""
    from _library import main_name, use_importlib

    def spec_of_main(module):
        """The spec of __main__, or None; and its loader."""
        path = vars(module).get("__file__")
        if main_name():
            parent = main_name().rpartition(".")[0]
            spec = _bootstrap._find_spec(main_name(), sys.modules[parent].__path__ if parent else None)
            return spec, spec and spec.loader
        if path is None or path.startswith("<"):
            return None, _bootstrap.BuiltinImporter
        return None, _bootstrap_external.SourceFileLoader("__main__", path)

    def own_name(module):
        """The name that a module was imported under: _collections_abc calls itself collections.abc."""
        names = vars(module)
        path = names.get("__file__")
        stem = path.rpartition("/")[2].removesuffix(".py") if isinstance(path, str) else None
        return stem if sys.modules.get(stem) is module else names.get("__name__")

    def spec_of(module, name):
        path = getattr(module, "__file__", None)
        if path is None:
            finder = _bootstrap.BuiltinImporter if _imp.is_builtin(name) else _bootstrap.FrozenImporter
            return finder.find_spec(name)
        locations = list(module.__path__) if hasattr(module, "__path__") else None
        if hasattr(vars(module).get("__loader__"), "spec_of"):
            return module.__loader__.spec_of(name, path, locations)
        if _bootstrap_external._path_isfile(path):
            return _bootstrap_external.spec_from_file_location(name, path, submodule_search_locations=locations)
        folder = path.rpartition("/")[0] if locations is None else path.rpartition("/")[0].rpartition("/")[0]
        importer = _bootstrap_external.PathFinder._path_importer_cache(folder)
        return importer.find_spec(name) if importer is not None else None

    def describe(module):
        """Set what describes the module, unless something else has done so."""
        names = vars(module)
        if names.get("__spec__") is not None:
            return
        if names is vars(sys.modules.get("__main__", sys)):
            spec, loader = spec_of_main(module)
        else:
            spec = spec_of(module, own_name(module))
            loader = spec and spec.loader
        module.__spec__ = spec
        if spec is not None or names.get("__loader__") is None:
            module.__loader__ = loader
        if spec is not None and spec.cached:
            module.__cached__ = spec.cached

    for name, module in list(sys.modules.items()):
        if isinstance(module, type(sys)) and own_name(module) == name:
            describe(module)
    use_importlib(describe, _bootstrap._find_and_load, _bootstrap._gcd_import, _bootstrap._lock_unlock_module)


if "importlib" in sys.modules:
    _set_up()
else:
    del sys.modules[__name__]       # importlib imports it, and must not get this beginning of it
    import importlib  # noqa: F401
