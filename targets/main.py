"""What RPython translates: the command line, with JIT and without.

RPython loads this file under Python 2.7, asks ``target`` for the entry point and,
when it makes a JIT, asks ``jitpolicy`` which functions the JIT may look into.
``rvm-translate`` is the way to run it; see docs/translating.md.
"""
from rpython.memory.gctransform.shadowstack import ShadowStackPool

from rvm.cli import STACK_SIZE, entry_point
from rvm.code.build import build
from rvm.interp.importing.embedding import embed
from rvm.rlib import jit, native_collector

# The collector's own stack of references grows beside the machine stack and is not
# checked: it must hold what the deepest machine stack can push.  Only the pages used
# take memory.
SMALLEST_FRAME_SHARE = 5        # bytes of machine stack for each reference, as in RPython's own default
ShadowStackPool.root_stack_depth = STACK_SIZE // SMALLEST_FRAME_SHARE

native_collector.adapt()
embed()         # the library's code, as constants of the executable
build.number()          # found now, it is a constant of the executable


def target(driver, args):
    """The entry point, and None: RPython itself declares its list of arguments."""
    return entry_point, None


# The packages and modules that the JIT may not look into, besides those at the top of rvm: they run
# once for a program, or are no use in a trace.
OPAQUE = ["rvm.builtins.object_type.size", "rvm.code", "rvm.compiler", "rvm.interp.collecting", "rvm.interp.cycles",
          "rvm.interp.finalizing", "rvm.interp.importing", "rvm.interp.reporting", "rvm.interp.typemaking",
          "rvm.modules._ast", "rvm.modules._csv", "rvm.modules._dis", "rvm.modules._io", "rvm.modules._json",
          "rvm.modules._pickling", "rvm.modules.atexit", "rvm.modules.faulthandler", "rvm.modules.gc",
          "rvm.modules.marshal", "rvm.modules.posix", "rvm.modules.sys", "rvm.objects.text", "rvm.objects.textrepr",
          "rvm.objects.weakrefs", "rvm.prompt", "rvm.rlib.checksum", "rvm.rlib.files", "rvm.rlib.gc",
          "rvm.rlib.inflate", "rvm.rlib.native_crash", "rvm.rlib.native_heap", "rvm.rlib.native_terminal",
          "rvm.rlib.native_unicode_names", "rvm.rlib.sha2", "rvm.rlib.unicode_characters", "rvm.rlib.unicodedb",
          "rvm.rlib.utf8", "rvm.rlib.zip_archive", "rvm.syntax"]

# Those inside of these that it may look into all the same.
TRANSPARENT = ["rvm.code.code"]

# What programs call of the core they call through entries (as_entry in rvm/objects/builtin.py), which check and
# convert arguments.  Even where it may not look into a function, the JIT looks into its entry, so that an integer that
# is passed or returned need not be an object.  It does not where that is no use: these modules declare functions and
# attributes that loops seldom ask for, or that take so long that one call more does not count.
RARELY_ENTERED = [
    # files, processes, sockets, the system
    "rvm.modules._controls", "rvm.modules._io.abstract", "rvm.modules._io.buffers", "rvm.modules._io.decoding",
    "rvm.modules._io.fileio", "rvm.modules._io.iobase", "rvm.modules._io.opening", "rvm.modules._io.pairs",
    "rvm.modules._io.wrapper", "rvm.modules._mapping", "rvm.modules._signals", "rvm.modules._sockets",
    "rvm.modules.posix", "rvm.builtins.functions.printing", "rvm.builtins.functions.reading",
    # many bytes or objects in one call
    "rvm.modules._csv", "rvm.modules._digests", "rvm.modules._flate", "rvm.modules._pickling", "rvm.modules.marshal",
    "rvm.modules.time.calendar", "rvm.objects.structseq",
    # the interpreter, its collector, frames, code and imports
    "rvm.builtins.code_type", "rvm.builtins.frame_type", "rvm.builtins.functions.breakpoint",
    "rvm.builtins.functions.evaluation", "rvm.builtins.functions.exiting", "rvm.builtins.functions.importing",
    "rvm.builtins.traceback_type", "rvm.modules._ast", "rvm.modules._dis", "rvm.modules._scopes", "rvm.modules.atexit",
    "rvm.modules.faulthandler", "rvm.modules.gc", "rvm.modules.sys",
    # what describes types, functions and attributes, or makes them
    "rvm.builtins.builtin_function_type", "rvm.builtins.cell_type", "rvm.builtins.classmethod_type",
    "rvm.builtins.genericalias_type", "rvm.builtins.getset_type", "rvm.builtins.staticmethod_type",
    "rvm.builtins.type_layout", "rvm.builtins.uniontype_type",
    # what few programs use
    "rvm.builtins.mappingproxy_type", "rvm.builtins.memoryview_type", "rvm.modules._weakref.operators",
    "rvm.modules.cmath",
    # exceptions that carry much
    "rvm.builtins.exceptions.exception_group", "rvm.builtins.exceptions.import_error",
    "rvm.builtins.exceptions.os_error", "rvm.builtins.exceptions.syntax_error",
    "rvm.builtins.exceptions.unicode_errors"]

# The same of methods, of whatever module.  The reflected operators that complex numbers have are not here, as `2 * z`
# takes one.
RARE_METHODS = [
    "__reduce__", "__setstate__", "__getnewargs__", "__sizeof__", "__dir__", "__class_getitem__",
    "__init_subclass__", "__subclasshook__", "__repr__", "__rmatmul__", "__rfloordiv__", "__rmod__",
    "__rdivmod__", "__rlshift__", "__rrshift__", "__rand__", "__rxor__", "__ror__"]

# Of computed attributes, such as a function's `__name__`, loops get the value, if anything.
RARE_KINDS = ["set", "delete"]

# Each class of the core whose instances have attributes of their own has copies of the methods of a mixin
# (InstanceMixin in rvm/objects/instance.py).  These methods are for what loops seldom do: they delete an attribute, or
# keep all of them in another way.
MIXIN = "rvm.objects.instance"
RARE_OF_MIXIN = ["append_otherwise", "change_type", "deldictvalue", "descr_delete", "setdict", "store_object"]

# Programs seldom derive classes from these, or give their instances attributes.  The JIT looks into their copies of
# only those methods with which any object is asked for its type and its attributes.
RARE_INSTANCES = [
    "W_ByteArrayUser", "W_BytesUser", "W_ClassMethodUser", "W_ComplexUser", "W_DequeUser", "W_DialectUser",
    "W_FloatArrayUser", "W_FrozenSetUser", "W_GenericAliasUser", "W_IncrementalNewlineDecoderUser",
    "W_IntArrayUser", "W_IOBase", "W_LongUser", "W_MappingUser", "W_RLockUser", "W_StaticMethodUser",
    "W_StructUser", "W_SuperUser", "W_TextArrayUser", "W_UnsignedArrayUser", "W_UserIterator", "W_WeakrefUser"]
ASKED_OF_ALL = ["attribute_map", "getdictvalue", "gettype", "init_instance", "stored_attribute"]


def is_in(module, names):
    """Whether a module is one of these modules and packages, or in one."""
    return any((module + ".").startswith(name + ".") for name in names)


def is_opaque(module):
    """Whether the JIT may not look into the functions of the module with that name."""
    if module in TRANSPARENT:
        return False
    if module.startswith("rvm.") and module.count(".") == 1:
        return True
    return is_in(module, OPAQUE)


def is_rare_entry(entry):
    """Whether it may not look into this entry: see as_entry in rvm/objects/builtin.py."""
    module, kind, name = entry
    return kind in RARE_KINDS or name in RARE_METHODS or is_in(module or "", RARELY_ENTERED)


def is_rare_of_mixin(function):
    """Whether it may not look into the function because that is a copy of a method of the mixin.

    RPython notes in `class_` the class in which it has found a function.
    """
    if function.__module__ != MIXIN or not hasattr(function, "class_"):
        return False
    if function.__name__ in RARE_OF_MIXIN:
        return True
    return function.class_.__name__ in RARE_INSTANCES and function.__name__ not in ASKED_OF_ALL


def may_look_into(function):
    """Whether the JIT may look into a function that does not itself refuse it."""
    entry = getattr(function, "entry", None)
    if entry is not None:
        return not is_rare_entry(entry)
    return not is_opaque(function.__module__ or "") and not is_rare_of_mixin(function)


def jitpolicy(driver):
    """Which functions the JIT may look into: see may_look_into.

    RPython asks for it where it begins to make a JIT.
    """
    jit.making.jit = True
    from rpython.jit.codewriter.policy import JitPolicy

    class Policy(JitPolicy):
        def look_inside_function(self, func):
            return may_look_into(func)

    return Policy()
