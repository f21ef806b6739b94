"""-m: finds a module by its name, to be run as __main__."""
from rvm.code.code import Code
from rvm.interp.importing.archives import archives
from rvm.interp.importing.finder import find_source, is_library_path, source_at, source_in_archive
from rvm.interp.importing.imports import BUILTIN_MODULES, before_last_dot, find_loaded, load_dotted
from rvm.interp.importing.library import library
from rvm.interp.importing.source_code import may_keep_code
from rvm.interp.importing.state import state
from rvm.interp.reporting.syntax_errors import MODULE
from rvm.objects import protocol
from rvm.objects.errors import PyError, type_error, w_ImportError
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.rlib import files
from rvm.running import compile_program, run_function


class CannotRun(Exception):
    """There is no such module, or it cannot be run; `message` says why."""

    def __init__(self, message):
        self.message = message


class Found(object):
    """A module that can be run: its name, code, file ("" for rvm's library) and package."""

    def __init__(self, name, code, path, package):
        self.name = name
        self.code = code
        self.path = path
        self.package = package


def find_module(name):
    """Return the Found of a dotted name.

    Raise CannotRun, or PyError if importing packages, reading or compiling fails.
    """
    if name.startswith("."):
        raise CannotRun("Relative module names not supported")
    parent = before_last_dot(name)
    tail = name
    w_path = state.w_path
    if parent != "":
        tail = name[len(parent) + 1:]
        w_path = path_of_package(parent, name)
    path, package_folder = find_source(tail, w_path)
    if package_folder != "":
        return find_main(name)
    if path != "":
        return Found(name, program_code(path), path, parent)
    if name in BUILTIN_MODULES or name == "builtins":
        raise CannotRun("No code object available for %s" % name)
    return find_in_library(name, parent, w_path)


def program_code(path):
    """Return the code of a module's source file, which may be in an archive; only the executable's has code as well."""
    place = archives.find(path) if not files.isfile(path) else None
    if place is None:
        return compile_program(read_source(path), path, MODULE)
    code = place.code(path)
    if code is not None:
        return code
    source = place.read()
    return compile_program(source if source is not None else read_source(path), path, MODULE)


def read_source(path):
    try:
        return files.read_file(path)
    except OSError as e:
        raise from_os_error(e)


def find_in_library(name, parent, w_path):
    if parent == "" or is_library_path(w_path):
        found = library.find(name, may_keep_code())
        if found is not None:
            return find_main(name) if found.is_package else Found(name, found.code, "", parent)
    raise CannotRun("No module named %s" % name)


def path_of_package(parent, name):
    """Return the `__path__` of the package `parent`, which gets imported."""
    try:
        w_path = protocol.find_attr(load_dotted(parent), "__path__")
    except PyError as e:
        if not e.matches(w_ImportError) or not is_about(e, parent):
            raise
        raise not_specified(name, e.w_type.name, protocol.str_of(e.value()))
    if w_path is None:
        raise not_specified(name, "ModuleNotFoundError",
                            "__path__ attribute not found on '%s' while trying to find '%s'" % (parent, name))
    return w_path


def is_about(error, package):
    """Return whether an ImportError says that the package, or one that it is in, was not found."""
    w_name = protocol.find_attr(error.value(), "name")
    if w_name is None or not w_name.is_text():
        return False
    return (package + ".").startswith(w_name.text() + ".")


def not_specified(name, error, message):
    text = "Error while finding module specification for '%s' (%s: %s)" % (name, error, message)
    if name.endswith(".py"):
        text += ". Try using '%s' instead of '%s' as the module name." % (before_last_dot(name), name)
    return CannotRun(text)


def main_of_folder(folder):
    """Return the Found of the module __main__ in a folder or a zip archive, or None."""
    if files.isdir(folder):
        path, package_folder = source_at(files.join(folder, "__main__"))
    else:
        path, package_folder = source_in_archive(folder, "__main__")
    if path == "" or package_folder != "":
        return None
    return Found("__main__", program_code(path), path, "")


def run_by_library(name, is_module):
    """Let the library's runpy run a module as __main__: of a namespace package, say, or one without a source."""
    w_run = protocol.getattr(load_dotted("runpy"), "_run_module_as_main")
    run_function(w_run, [W_Str(name), protocol.wrap_bool(is_module)])


def compiled_program(path):
    """Return the code in a file of a module's code alone, of which __main__ gets the loader."""
    w_loader = protocol.getattr(load_dotted("importlib.machinery"), "SourcelessFileLoader").call2(
        W_Str("__main__"), W_Str(path))
    protocol.setattr(find_loaded("__main__"), "__loader__", w_loader)
    w_code = protocol.getattr(w_loader, "get_code").call1(W_Str("__main__"))
    if not isinstance(w_code, Code):
        raise type_error("a code object is needed, not %s" % protocol.type_name(w_code))
    return w_code


def find_main(package):
    """Return the Found of a package's module __main__."""
    try:
        return find_module(package + ".__main__")
    except CannotRun:
        raise CannotRun("No module named %s.__main__; '%s' is a package and cannot be directly executed"
                        % (package, package))
