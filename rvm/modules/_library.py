"""_library: what the modules of rvm/lib need of the core, and CPython's modules do not offer."""
from rvm.interp import threads
from rvm.interp.function import W_Function
from rvm.interp.importing.archives import archives
from rvm.interp.importing.imports import (
    ABOUT_CPYTHON, BUILTIN_MODULES, import_error, import_name, load_builtin)
from rvm.interp.importing.library import library as own_library
from rvm.interp.importing.source_code import compile_in_archive, may_keep_code
from rvm.interp.importing.state import state, sys_attribute
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import W_Builtin, to_name
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.cells import read_cell
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import key_error, type_error, w_ImportError
from rvm.objects.root import w_None
from rvm.objects.signature import Signature
from rvm.objects.strobject import W_Str
from rvm.objects.textrepr import str_repr
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import MAPPING, SEQUENCE, W_Type

library = ModuleTable("_library", "Services of the core for the library's modules.")


class W_LibraryFunction(W_Builtin):
    """A builtin function that a function of the library carries out: no method of a class that it is put into."""
    _immutable_fields_ = ["w_function"]

    def __init__(self, w_function):
        w_doc = w_function.docstring()
        W_Builtin.__init__(self, LIBRARY_SIGNATURE, w_doc.text() if w_doc.is_text() else "")
        self.name = w_function.name
        self.w_module = protocol.getattr(w_function, "__module__")
        self.w_function = w_function

    def call(self, args_w, kwnames):
        return self.w_function.call(args_w, kwnames)

    def call0(self):
        return self.w_function.call0()

    def call1(self, w_1):
        return self.w_function.call1(w_1)

    def call2(self, w_1, w_2):
        return self.w_function.call2(w_1, w_2)

    def call3(self, w_1, w_2, w_3):
        return self.w_function.call3(w_1, w_2, w_3)


LIBRARY_SIGNATURE = Signature("function(*args, **kwargs) [unsigned]")
LIBRARY_SIGNATURE.is_function = True


@library.function("move_to_last(dict, key, /) -> None")
def move_to_last(w_dict, w_key):
    """Put the entry of a key behind all others."""
    if not isinstance(w_dict, W_Dict):
        raise type_error("a dict is needed")
    # Where there is no key, CPython's OrderedDict does not ask for the hash.
    if w_dict.length() == 0 or not w_dict.move_to_last(w_key):
        raise key_error(w_key)


@library.function("pop_first(dict, /)")
def pop_first(w_dict):
    """Remove the first entry and return it as a pair."""
    if not isinstance(w_dict, W_Dict):
        raise type_error("a dict is needed")
    w_key, w_value = w_dict.pop_first()
    if w_key is None:
        raise key_error(W_Str("dictionary is empty"))
    return W_Tuple([w_key, w_value])


@library.function("builtin(function, /)")
def builtin(w_function):
    """The builtin function, as CPython has them in C, that the given function carries out."""
    if not isinstance(w_function, W_Function):
        raise type_error("builtin() argument must be a function, not %s" % protocol.type_name(w_function))
    return W_LibraryFunction(w_function)


def library_function(table, module, name, doc):
    """Declare a builtin module's function that a module of the library has, imported when it is called first."""
    def call(args_w, names, values_w):
        w_function = protocol.getattr(import_name(module, "", False, None, 0), name)
        return w_function.call(args_w + values_w, names if len(names) > 0 else None)
    call.__doc__ = doc
    table.function(name + "(*args, **kwargs) [unsigned]")(call)


def declare_sealing(name, acceptable_as_base, doc):
    def seal(w_type):
        if not isinstance(w_type, W_Type):
            raise type_error("%s() argument must be type, not %s" % (name, protocol.type_name(w_type)))
        w_type.seal(to_name(protocol.getattr(w_type, "__module__")))
        w_type.acceptable_as_base = acceptable_as_base
        return w_type
    seal.__doc__ = doc
    library.function(name + "(type, /)")(seal)


declare_sealing("builtin_type", True,
                "Make a class as those in C are: nothing is set in it, errors name its module.  Return it.")
declare_sealing("final_type", False, "Make a class as builtin_type() does; no class is derived from it.  Return it.")


@library.function("mark_collection(type, flags: int, /) -> None")
def mark_collection(w_type, flags):
    """Let a class's instances match sequence or mapping patterns, as its `__abc_tpflags__` say."""
    if isinstance(w_type, W_Type):
        if flags & SEQUENCE and flags & MAPPING:
            raise type_error("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
        w_type.collection |= flags & (SEQUENCE | MAPPING)


@library.function("copy_collection(type, registry, /) -> None")
def copy_collection(w_type, w_registry):
    """Let instances of a class that is registered with another one match the patterns that the other's match."""
    if isinstance(w_type, W_Type) and isinstance(w_registry, W_Type) and w_registry.collection != 0:
        w_type.become_collection(w_registry.collection)


@library.function("abstract_names(type, /)")
def abstract_names(w_type):
    """Return a frozenset of the names of a class's abstract methods: of its own, and of those that it inherits.

    As a program it was 5,000 of the 120,000 instructions of importing twelve modules.
    """
    if not isinstance(w_type, W_Type):
        raise type_error("abstract_names() argument must be type, not %s" % protocol.type_name(w_type))
    w_names = W_FrozenSet()
    attributes = w_type.dict.copy()     # asking an attribute may change the class
    for name in attributes:
        if protocol.is_abstract(read_cell(attributes[name])):
            w_names.add(W_Str(name))
    for w_base in w_type.bases_w[:]:
        w_inherited = protocol.find_attr(w_base, "__abstractmethods__")
        if w_inherited is not None:
            add_abstract(w_names, w_type, protocol.items_of(w_inherited))
    return w_names


def add_abstract(w_names, w_type, inherited_w):
    """Add those of the inherited names that are abstract in the class as well."""
    for w_name in inherited_w:
        w_value = protocol.find_attr(w_type, to_name(w_name))
        if w_value is not None and protocol.is_abstract(w_value):
            w_names.add(w_name)


@library.function("thread_dict()")
def thread_dict():
    """Return a dict for what the library keeps for each thread; this is that of the thread which calls."""
    return threads.own_dict()


@library.function("load_builtin(name: str, /)")
def load_builtin_module(name):
    """Return the new module of the core with that name, which sys.modules then has."""
    if name not in BUILTIN_MODULES:
        raise import_error(w_ImportError, "%s is not a built-in module" % str_repr(name), name)
    return load_builtin(name)


@library.function("own_archive()")
def own_archive():
    """Return the path of the archive at the end of the executable, None if it has none."""
    own = archives.own
    return W_Str(own.path) if own is not None and not own.is_empty() else w_None


@library.function("is_zip_archive(path: str, /) -> bool")
def is_zip_archive(path):
    """Return whether the path leads into a zip archive."""
    return archives.find(path) is not None


@library.function("archived(path: str, /)")
def archived(path):
    """Return the bytes of a file in the executable's archive, or None."""
    data = archives.find(path).read() if archives.has(path) else None
    return W_Bytes(data) if data is not None else w_None


@library.function("archived_code(path: str, /)")
def archived_code(path):
    """Return the code of a source in the executable's archive, or None."""
    place = archives.find(path) if archives.has(path) else None
    return compile_in_archive(place, path) if place is not None and place.is_file() else w_None


@library.function("archived_names()")
def archived_names():
    """Return a list of the names of the files in the executable's archive."""
    names_w = []
    if archives.own is not None:
        for name in archives.own.files().names():
            names_w.append(W_Str(name))
    return new_list(names_w)


@library.function("use_importlib(describe, find_and_load, import_, wait, /) -> None")
def use_importlib(w_describe, w_find_and_load, w_import, w_wait):
    """Let importlib's functions describe new modules before they are run, and load what its finders find."""
    state.w_describe = w_describe
    state.w_load = w_find_and_load
    state.w_import = w_import
    state.w_wait = w_wait
    state.finders_w = protocol.items_of(sys_attribute("meta_path"))
    state.hooks_w = protocol.items_of(sys_attribute("path_hooks"))


@library.function("main_name()")
def main_name():
    """Return the name of the module that -m runs as __main__, or None."""
    return W_Str(state.main_name) if state.main_name != "" else w_None


@library.function("library_folder()")
def library_folder():
    """Return the folder of CPython's library, or ""."""
    return W_Str(state.library_folder)


library.value("about_cpython", W_Tuple([W_Str(name) for name in ABOUT_CPYTHON]))


@library.function("frozen_package(name: str, /)")
def frozen_package(name):
    """Return whether a module of rvm's own library is a package, or None if there is none of that name."""
    is_there, is_package = own_library.has(name)
    return protocol.wrap_bool(is_package) if is_there else w_None


@library.function("frozen_code(name: str, /)")
def frozen_code(name):
    """Return the code of a module of rvm's own library, or None."""
    found = own_library.find(name, may_keep_code())
    return found.code if found is not None else w_None
