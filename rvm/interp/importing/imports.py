"""Imports: sys.modules, the modules of the core, source files found along sys.path, and rvm's library."""
from rvm.code.code import CO_OPTIMIZED
from rvm.interp import threads
from rvm.interp.function import run_body
from rvm.interp.importing.archives import archives
from rvm.interp.importing.finder import find_source, is_library_path, may_be_found_by_importlib
from rvm.interp.importing.import_times import times
from rvm.interp.importing.library import frozen_name, library
from rvm.interp.importing.library_names import LIBRARY_NAMES, REFUSED
from rvm.interp.importing.loading import loading
from rvm.interp.importing.source_code import compile_file, may_keep_code
from rvm.interp.importing.state import state, sys_attribute
from rvm.interp.names import item_of
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import (
    PyError, W_Exception, WarningHook, error_of, runtime_error, type_error, value_error, w_AttributeError,
    w_ImportError, w_IndexError, w_KeyError, w_ModuleNotFoundError)
from rvm.objects.intobject import W_Int
from rvm.objects.moduleobject import W_Module, new_module
from rvm.objects.namespace import builtins
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import str_repr
from rvm.rlib import files
from rvm.rlib.jit import dont_look_inside

BUILTIN_MODULES = {}        # name -> an object whose make() gives the W_Module; rvm.everything fills it


# The statements.

@dont_look_inside
def import_(frame, code, name_index, w_fromlist, w_level):
    """IMPORT."""
    w_import = item_of(frame.globals.builtins, "__import__")
    if w_import is None:
        raise PyError(w_ImportError, None, "__import__ not found")
    if w_import is not default_import.w_function:
        return call_import(w_import, frame, code.names[name_index], w_fromlist, w_level)
    assert isinstance(w_level, W_Int)
    package = ""
    if w_level.value > 0:
        package = package_of(namespace_dict(frame.globals))
    return import_name(code.names[name_index], package, w_fromlist is not w_None, w_fromlist, w_level.value)


class DefaultImport(object):
    """The core's own builtins.__import__; where a program has replaced it, imports call the new one."""

    def __init__(self):
        self.w_function = None


default_import = DefaultImport()


def call_import(w_import, frame, name, w_fromlist, w_level):
    w_globals = namespace_dict(frame.globals)
    w_locals = w_None
    if frame.code.flags & CO_OPTIMIZED == 0:
        w_locals = frame.w_namespace if frame.w_namespace is not None else w_globals
    return w_import.call([W_Str(name), w_globals, w_locals, w_fromlist, w_level], None)


def import_name(name, package, wants_leaf, w_fromlist, level):
    """Do __import__: return the top module, or the last one if something is taken from it."""
    if level > 0:
        name = resolve_relative(name, package, level)
    elif name == "":
        raise value_error("Empty module name")
    w_module = load_dotted(name)
    if not wants_leaf:
        if level > 0:
            return w_module
        dot = name.find(".")
        if dot < 0:
            return w_module
        return find_loaded(name[:dot])
    if protocol.find_attr(w_module, "__path__") is not None:
        load_submodules(w_module, name, w_fromlist)
    return w_module


def load_submodules(w_package, package, w_names):
    """Load the submodules that `from package import` names in w_names; `*` means the names in the package's __all__."""
    for w_item in protocol.items_of(w_names):
        if not w_item.is_text():
            raise type_error("Item in ``from list'' must be str, not %s" % protocol.type_name(w_item))
        if w_item.text() != "*":
            load_submodule(w_package, package, w_item.text())
            continue
        w_all = protocol.find_attr(w_package, "__all__")
        if w_all is None:
            continue
        for w_name in protocol.items_of(w_all):
            if not w_name.is_text():
                raise type_error("Item in %s.__all__ must be str, not %s" % (package, protocol.type_name(w_name)))
            load_submodule(w_package, package, w_name.text())


def load_submodule(w_package, package, name):
    """Load the name in `from package import name`, if it is a module of the package."""
    if protocol.find_attr(w_package, name) is not None:
        return
    try:
        load_dotted(package + "." + name)
    except PyError as e:
        if not e.matches(w_ModuleNotFoundError):
            raise
        full_name = package + "." + name
        w_missing = protocol.find_attr(e.value(), "name")
        if w_missing is None or not w_missing.is_text() or w_missing.text() != full_name:
            raise
        if state.w_modules.getitem_str(full_name) is w_None:
            raise


def package_of(w_globals):
    """Return the package that relative imports of a module with these globals start from; "" where there is none."""
    w_package = given(w_globals, "__package__")
    if w_package is not None and w_package.is_text() and state.w_load is None:
        return w_package.text()     # as importlib will have it in the `__spec__`
    w_spec = given(w_globals, "__spec__")
    if w_package is not None:
        if not w_package.is_text():
            raise type_error("package must be a string")
        if w_spec is not None and not protocol.equal(w_package, protocol.getattr(w_spec, "parent")):
            WarningHook.warn("ImportWarning", "__package__ != __spec__.parent")
        return w_package.text()
    if w_spec is not None:
        w_parent = protocol.getattr(w_spec, "parent")
        if not w_parent.is_text():
            raise type_error("__spec__.parent must be a string")
        return w_parent.text()
    WarningHook.warn("ImportWarning", "can't resolve package from __spec__ or __package__, "
                     "falling back on __name__ and __path__")
    w_name = w_globals.getitem_str("__name__")
    if w_name is None:
        raise PyError(w_KeyError, None, "'__name__' not in globals")
    if not w_name.is_text():
        raise type_error("__name__ must be a string")
    if w_globals.getitem_str("__path__") is not None:
        return w_name.text()
    return before_last_dot(w_name.text())


def given(w_globals, name):
    """Return the value of a global variable, or None where there is none or it is None."""
    w_value = w_globals.getitem_str(name)
    return None if w_value is w_None else w_value


def before_last_dot(name):
    dot = name.rfind(".")
    return name[:dot] if dot >= 0 else ""


def resolve_relative(name, package, level):
    if package == "":
        raise PyError(w_ImportError, None, "attempted relative import with no known parent package")
    for _ in range(level - 1):
        if package.find(".") < 0:
            raise PyError(w_ImportError, None, "attempted relative import beyond top-level package")
        package = before_last_dot(package)
    return package + "." + name if name != "" else package


@dont_look_inside
def import_from(frame, code, w_module, name_index):
    """IMPORT_FROM."""
    name = code.names[name_index]
    w_value = protocol.find_attr(w_module, name)
    if w_value is not None:
        return w_value
    module_name = "<unknown module name>"
    w_name = protocol.find_attr(w_module, "__name__")
    if w_name is not None and w_name.is_text():
        module_name = w_name.text()
    w_value = state.w_modules.getitem_str(module_name + "." + name)
    if w_value is not None:
        return w_value
    raise cannot_import(w_module, module_name, name)


def cannot_import(w_module, module_name, name):
    location = "unknown location"
    kind = ""
    w_file = protocol.find_attr(w_module, "__file__")
    if w_file is not None and w_file.is_text():
        location = w_file.text()
        if isinstance(w_module, W_Module) and is_initializing(w_module):
            kind = "partially initialized module "
            location = "most likely due to a circular import) (" + location
    quoted = "'%s'" % module_name
    message = "cannot import name '%s' from %s%s (%s)" % (name, kind, quoted, location)
    error = import_error(w_ImportError, message, module_name)
    if w_file is not None and w_file.is_text():
        error.value().set_member("path", w_file)
    return error


def import_error(w_type, message, name):
    w_value = W_Exception(w_type)
    w_value.args_w = [W_Str(message)]
    w_value.set_member("name", W_Str(name))
    return error_of(w_value)


@dont_look_inside
def import_star(frame, code, w_module):
    """IMPORT_STAR."""
    w_names = protocol.find_attr(w_module, "__all__")
    is_chosen = w_names is not None
    if w_names is None:
        w_dict = protocol.find_attr(w_module, "__dict__")
        if w_dict is None:
            raise PyError(w_ImportError, None, "from-import-* object has no __dict__ and no __all__")
        w_names = new_list(protocol.items_of(protocol.getattr(w_dict, "keys").call0()))
    if w_names.gettype().special(specials.GETITEM) is None:
        raise type_error("'%s' object does not support indexing" % protocol.type_name(w_names))
    if isinstance(w_names, W_Dict):
        raise type_error("%s is not a sequence" % protocol.type_name(w_names))
    number = 0
    while True:
        try:
            w_name = protocol.getitem(w_names, W_Int(number))
        except PyError as e:
            if e.matches(w_IndexError):
                return
            raise
        number += 1
        if not w_name.is_text():
            raise no_star_name(w_module, w_name, is_chosen)
        if is_chosen or not w_name.text().startswith("_"):
            store_star(frame, w_name.text(), protocol.getattr(w_module, w_name.text()))


def no_star_name(w_module, w_name, is_chosen):
    """Return the error for what `from module import *` finds among the names and is no str."""
    w_module_name = protocol.getattr(w_module, "__name__")
    if not w_module_name.is_text():
        return type_error("module __name__ must be a string, not %s" % protocol.type_name(w_module_name))
    return type_error("%s in %s.%s must be str, not %s" % (
        "Item" if is_chosen else "Key", w_module_name.text(), "__all__" if is_chosen else "__dict__",
        protocol.type_name(w_name)))


def store_star(frame, name, w_value):
    w_namespace = frame.w_namespace
    if w_namespace is None:
        frame.globals.put(name, w_value)
    elif type(w_namespace) is W_Dict:
        w_namespace.setitem_str(name, w_value)
    else:
        protocol.setitem(w_namespace, W_Str(name), w_value)


# Finding and loading.

def find_loaded(name):
    w_module = state.w_modules.getitem_str(name)
    if w_module is None:
        raise not_found(name, "")
    return w_module


def not_found(name, detail):
    return import_error(w_ModuleNotFoundError, "No module named %s%s" % (str_repr(name), detail), name)


def load_dotted(name):
    """Return the module `name`; load its packages before it."""
    w_loaded = state.w_modules.getitem_str(name)
    if w_loaded is not None:
        if w_loaded is w_None:
            raise import_error(w_ModuleNotFoundError,
                               "import of %s halted; None in sys.modules" % name, name)
        if threads.state.started:
            wait_until_loaded(w_loaded, name)
        return w_loaded
    if finders_changed():
        set_up_importlib()
        if state.w_load is not None:
            return load_by_importlib(name)
    parent = before_last_dot(name)
    if parent == "":
        return load_once(name, name, search_path())
    w_parent = load_dotted(parent)
    w_loaded = state.w_modules.getitem_str(name)
    if w_loaded is not None:
        return w_loaded
    w_path = protocol.find_attr(w_parent, "__path__")
    if w_path is None:
        raise not_found(name, "; '%s' is not a package" % parent)
    tail = name[len(parent) + 1:]
    w_module = load_once(name, tail, w_path)
    w_parent = state.w_modules.getitem_str(parent)      # the module's body may have put another one there
    if w_parent is not None:
        set_in_package(w_parent, parent, tail, w_module)
    return w_module


def set_in_package(w_package, package, tail, w_module):
    """Make a module an attribute of its package."""
    try:
        protocol.setattr(w_package, tail, w_module)
    except PyError as e:
        if not e.matches(w_AttributeError):
            raise
        WarningHook.warn("ImportWarning", "Cannot set an attribute on %s for child module %s" % (
            str_repr(package), str_repr(tail)))


def wait_until_loaded(w_module, name):
    """Wait while another thread runs the body of a module that is in sys.modules."""
    loading.wait(name)
    if state.w_wait is not None and isinstance(w_module, W_Module) and is_loaded_by_library(w_module):
        state.w_wait.call1(W_Str(name))


def is_initializing(w_module):
    """Return whether a module's body is running."""
    return w_module.initializing or is_loaded_by_library(w_module)


def is_loaded_by_library(w_module):
    """Return whether the library's importlib is loading a module, as far as its `__spec__` tells without an error."""
    w_spec = w_module.namespace.known("__spec__")
    if w_spec is None or w_spec is w_None:
        return False
    try:
        w_initializing = protocol.find_attr(w_spec, "_initializing")
        return w_initializing is not None and protocol.truth(w_initializing)
    except PyError:
        return False


def search_path():
    """Return where modules are looked for: sys.path, also one that the program has put in the place of the first.

    While importlib is set up that is followed by the library: rvm needs importlib where a program has taken it away.
    """
    w_path = sys_attribute("path")
    if w_path is None:
        w_path = state.w_path
    if not state.is_setting_up:
        return w_path
    return new_list(protocol.items_of(w_path) + [W_Str(state.library_folder)])


def load_once(name, tail, w_path):
    """Load a module, unless another thread is doing so."""
    if loading.wait(name):
        w_loaded = state.w_modules.getitem_str(name)
        if w_loaded is not None:
            return w_loaded
    outer = loading.begin(name)
    try:
        return timed_load(name, tail, w_path)
    finally:
        loading.end(name, outer)


def timed_load(name, tail, w_path):
    """Load a module, and tell how long that takes if -X importtime asks for it."""
    if not times.on:
        return load(name, tail, w_path)
    before = times.begin()
    try:
        return load(name, tail, w_path)
    finally:
        times.end(name, before)


def load(name, tail, w_path):
    """Load the module `name`, whose file is called `tail`, from one of the folders in w_path.

    A program's own file is preferred to a module of rvm's, except one that CPython has built in.
    """
    if is_always_builtin(name):
        return load_builtin(name)
    if name == "site" and state.has_program_entry:
        return load_site()
    path, package_folder = find_source(tail, w_path)
    if path != "" and not is_about_cpython(name, path):
        w_loaded = loaded_by_another(name)
        return load_file(name, path, package_folder) if w_loaded is None else w_loaded
    if name in BUILTIN_MODULES:
        return load_builtin(name)
    if name == tail or is_library_path(w_path):
        found = library.find(name, may_keep_code())
        if found is not None:
            return load_library_module(name, found)
    if name in REFUSED:
        raise not_found(name, ": " + REFUSED[name])
    if name in LIBRARY_NAMES and not has_library():
        raise not_found(name, NO_LIBRARY)
    if may_be_found_by_importlib(tail, w_path):
        set_up_importlib()
        if state.w_load is not None:
            return load_by_importlib(name)
    raise not_found(name, "")


def load_site():
    """Load the library's site as if it came before the program's entry in sys.path, which it must not change."""
    state.has_program_entry = False
    items_w = state.w_path.items_w()[:]
    assert len(items_w) > 0
    w_first = items_w[0]
    state.w_path.set_items(items_w[1:])
    try:
        return load_dotted("site")
    finally:
        state.w_path.set_items([w_first] + state.w_path.items_w())


def has_library():
    """Return whether there is a library of CPython's."""
    own = archives.own
    if own is not None and state.library_folder == own.path:
        return own.is_there()
    return state.library_folder != ""


NO_LIBRARY = ": rvm found no library of CPython 3.11; install Python 3.11, or set RVM_STDLIB to the library's folder"


def is_about_cpython(name, path):
    """Return whether this is a file of CPython's library about its own machine, in whose place rvm has a module."""
    return name in ABOUT_CPYTHON and path == files.join(state.library_folder, name + ".py")


ABOUT_CPYTHON = ["dis", "opcode"]


def loaded_by_another(name):
    """Return the module that can only be loaded by another one, which CPython's start has loaded; None for others."""
    if name not in LOADED_BY:
        return None
    load_dotted(LOADED_BY[name])
    return state.w_modules.getitem_str(name)


LOADED_BY = {"genericpath": "os"}


def is_always_builtin(name):
    """Return whether this is a module of the core that no file of a program may replace."""
    if name not in BUILTIN_MODULES:
        return False
    return name.startswith("_") or name in CPYTHON_BUILTIN


CPYTHON_BUILTIN = ["atexit", "builtins", "errno", "gc", "itertools", "marshal", "posix", "sys", "time"]


def load_builtin(name):
    w_module = BUILTIN_MODULES[name].make()
    state.w_modules.setitem_str(name, w_module)
    describe(w_module)
    return w_module


def describe(w_module):
    """Give a new module what importlib gives it, now if importlib is there already."""
    if state.w_describe is not None:
        state.w_describe.call1(w_module)


class ArchiveHooks(object):
    """What another module of the core has to say about modules of the executable's archive."""

    @staticmethod
    def loaded(name, namespace):
        """Do what is to follow when the body of a module has been run; filled by rvm.modules._sre.kept."""
        raise NotImplementedError


def load_file(name, path, package_folder):
    """Return the module of a source file; package_folder is "" where it is no package."""
    w_module = new_module(name)
    w_module.leave_undescribed()
    w_module.namespace.set("__file__", W_Str(path))
    if not archives.has(path):
        return run_module(w_module, name, compile_file(path), package_folder)
    w_module.namespace.set("__loader__", archive_loader(path, package_folder))
    w_loaded = run_module(w_module, name, compile_file(path), package_folder)
    ArchiveHooks.loaded(name, w_module.namespace)
    return w_loaded


def archive_loader(path, package_folder):
    """Return the loader of a module in the executable's archive, which is written in Python."""
    folder = files.dirname(package_folder if package_folder != "" else path)
    return protocol.getattr(load_dotted("_archive_importer"), "importer").call2(W_Str(archives.own.path), W_Str(folder))


def load_library_module(name, found):
    w_module = new_module(name)
    w_module.leave_undescribed()
    w_module.origin = "frozen"
    return run_module(w_module, name, found.code, frozen_name(name) if found.is_package else "")


def run_module(w_module, name, code, package_folder):
    """Run a new module's code; remove the module again if that fails."""
    namespace = w_module.namespace
    if package_folder != "":
        namespace.set("__path__", new_list([W_Str(package_folder)]))
        namespace.set("__package__", W_Str(name))
    else:
        namespace.set("__package__", W_Str(before_last_dot(name)))
    namespace.set("__builtins__", namespace_dict(builtins))
    state.w_modules.setitem_str(name, w_module)
    w_module.initializing = True
    describe(w_module)
    if state.verbose:
        files.write_stderr("import '%s' # from '%s'\n" % (name, code.filename))
    try:
        run_body(code, namespace, None)
    except PyError:
        state.w_modules.delitem_str(name)
        raise
    finally:
        w_module.initializing = False
    w_final = state.w_modules.getitem_str(name)
    return w_final if w_final is not None else w_module


# The library's importlib, which loads what finders of the program's own find.

def finders_changed():
    """Return whether sys.meta_path or sys.path_hooks are not as rvm has set them."""
    return (differs(sys_attribute("meta_path"), state.finders_w)
            or differs(sys_attribute("path_hooks"), state.hooks_w))


def differs(w_list, own_w):
    if w_list is None:
        return False
    if not isinstance(w_list, W_List):
        return True
    items_w = w_list.items_w()
    if len(items_w) != len(own_w):
        return True
    for i in range(len(items_w)):
        if items_w[i] is not own_w[i]:
            return True
    return False


def set_up_importlib():
    """Import importlib, unless it is there or just being set up; it then tells the core what state.w_load is."""
    if state.w_load is not None or state.is_setting_up or not has_library():
        return
    state.is_setting_up = True
    try:
        load_dotted("_frozen_importlib")
    finally:
        state.is_setting_up = False


def load_by_importlib(name):
    """Return the module `name`, which importlib finds and loads."""
    try:
        return state.w_load.call2(W_Str(name), state.w_import)
    except PyError as e:
        if name in REFUSED and e.matches(w_ModuleNotFoundError):
            raise not_found(name, ": " + REFUSED[name])
        leave_out_importlib(e)
        raise


def leave_out_importlib(error):
    """Leave importlib's levels out of a traceback: all of an ImportError's, else those that lead to other code."""
    is_of_import = error.matches(w_ImportError)
    w_level = error.traceback
    w_before = None             # the last level that is kept
    w_outer = None              # ... before a run of importlib's levels
    inside = False
    while w_level is not None:
        code = w_level.frame.code
        is_own = code.filename.endswith("/importlib/_bootstrap.py") or (
            code.filename.endswith("/importlib/_bootstrap_external.py"))
        if is_own and not inside:
            w_outer = w_before
        inside = is_own
        if is_own and (is_of_import or code.name == "_call_with_frames_removed"):
            w_before = w_outer
            if w_outer is None:
                error.traceback = w_level.next
            else:
                w_outer.next = w_level.next
        else:
            w_before = w_level
        w_level = w_level.next


# The prompt.

def print_expression(w_value):
    """PRINT_EXPR."""
    w_hook = None
    w_sys = state.w_modules.getitem_str("sys")
    if w_sys is not None:
        w_hook = protocol.find_attr(w_sys, "displayhook")
    if w_hook is None:
        raise runtime_error("lost sys.displayhook")
    w_hook.call1(w_value)
