"""Patterns of CPython's library that are compiled already, in the archive at the end of the executable.

re compiles a pattern by a program in Python.  The twelve modules that are imported most compile 20 patterns when they
are imported, which took 18 of the 84 million instructions of importing them.  So the archive has the codes of such
patterns (rvm.tools.embed), in a file that sets a variable to a tuple of these entries:

    the pattern         a str or bytes
    given flags         what compile() gets with it
    flags               those of the compiled pattern
    codes               bytes, four for each code, the least significant first
    groups              their number
    names               by turns the name of a group and its number

When re._compiler has been loaded from the archive, its `compile` becomes a W_Compile, which asks here first.
"""
from rvm.code.code import Code
from rvm.interp.function import W_Function
from rvm.interp.importing.archives import archives
from rvm.interp.importing.imports import ArchiveHooks
from rvm.interp.importing.source_code import compile_in_archive
from rvm.modules._library import W_LibraryFunction
from rvm.modules._sre.codes import CODESIZE
from rvm.modules._sre.pattern import BYTES, TEXT, W_Pattern
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import PyError
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import dont_look_inside
from rvm.rlib.zip_archive import number

FILE = "re/kept/patterns.py"        # in the archive
COMPILER = "re._compiler"
PARTS = 6                           # of an entry


class W_Compile(W_LibraryFunction):
    """re._compiler.compile, which compiles no pattern that is kept."""

    def call(self, args_w, kwnames):
        if kwnames is None and len(args_w) == 2:
            return self.call2(args_w[0], args_w[1])
        return self.w_function.call(args_w, kwnames)

    def call2(self, w_pattern, w_flags):
        w_kept = kept_patterns.find(w_pattern, w_flags)
        return w_kept if w_kept is not None else self.w_function.call2(w_pattern, w_flags)


class KeptPatterns(object):
    """One instance, `kept_patterns`."""

    def __init__(self):
        self.is_read = False
        self.entries = {}       # key_of() -> W_Tuple

    @dont_look_inside
    def find(self, w_pattern, w_flags):
        """Return a new W_Pattern, or None where this pattern is not kept with these flags."""
        if not self.is_read:
            self.is_read = True
            self.read()
        w_entry = self.entries.get(key_of(w_pattern, w_flags), None)
        return pattern_of(w_pattern, w_entry.items_w) if w_entry is not None else None

    def read(self):
        """Read the file in the executable's archive, if it is there."""
        own = archives.own
        if own is None:
            return
        path = own.path + "/" + FILE
        place = archives.find(path)
        if place is not None and place.is_file():
            try:
                self.take(compile_in_archive(place, path))
            except PyError:
                pass            # as if nothing were kept

    def take(self, code):
        """Take the entries from the code of the file: they are a constant there."""
        assert isinstance(code, Code)
        code.complete()
        for w_constant in code.constants:
            if isinstance(w_constant, W_Tuple):
                for w_entry in w_constant.items_w:
                    if isinstance(w_entry, W_Tuple) and len(w_entry.items_w) == PARTS:
                        self.entries[key_of(w_entry.items_w[0], w_entry.items_w[1])] = w_entry


kept_patterns = KeptPatterns()


def key_of(w_pattern, w_flags):
    """Return a text of its own for each pattern and its flags; "" for what is never kept."""
    if not isinstance(w_flags, W_Int) or type(w_flags) is not W_Int:
        return ""
    if isinstance(w_pattern, W_Str) and type(w_pattern) is W_Str:
        return "str %d %s" % (w_flags.value, w_pattern.text())
    if isinstance(w_pattern, W_Bytes) and type(w_pattern) is W_Bytes:
        return "bytes %d %s" % (w_flags.value, w_pattern.data())
    return ""


def pattern_of(w_pattern, parts_w):
    """Return the compiled pattern of an entry.  Its program is made when something is first matched with it."""
    w_flags, w_codes, w_groups, w_names = parts_w[2], parts_w[3], parts_w[4], parts_w[5]
    assert isinstance(w_flags, W_Int) and isinstance(w_codes, W_Bytes)
    assert isinstance(w_groups, W_Int) and isinstance(w_names, W_Tuple)
    data = w_codes.data()
    items = [number(data, CODESIZE * i, CODESIZE) for i in range(len(data) // CODESIZE)]
    w_groupindex = new_dict()
    indexgroup_w = [w_None] * (w_groups.value + 1)
    for i in range(0, len(w_names.items_w), 2):
        w_name, w_number = w_names.items_w[i], w_names.items_w[i + 1]
        assert isinstance(w_number, W_Int)
        w_groupindex.setitem(w_name, w_number)
        indexgroup_w[w_number.value] = w_name
    return W_Pattern(w_pattern, TEXT if isinstance(w_pattern, W_Str) else BYTES, w_flags.value, items, w_groups.value,
                     w_groupindex, indexgroup_w)


def loaded(name, namespace):
    """Let re._compiler, when it has been loaded from the archive, compile nothing that is kept."""
    if name == COMPILER:
        w_function = namespace.get("compile")
        if isinstance(w_function, W_Function):
            namespace.set("compile", W_Compile(w_function))


ArchiveHooks.loaded = staticmethod(loaded)
