"""Registers everything builtin, and puts the builtin types and functions where programs find them.

Importing a file of rvm.builtins or rvm.modules declares its contents: a new file is one more
line of the imports below.  A type that programs see by name is one more word of VISIBLE too.
What is made by this import is ready in the executable; start() makes the rest.
"""
# flake8: noqa: F401

import rvm.builtins.async_generator_type
import rvm.builtins.bool_type
import rvm.builtins.builtin_function_type
import rvm.builtins.bytearray_type
import rvm.builtins.bytes_type.case
import rvm.builtins.bytes_type.decoding
import rvm.builtins.bytes_type.padding
import rvm.builtins.bytes_type.predicates
import rvm.builtins.bytes_type.replacing
import rvm.builtins.bytes_type.searching
import rvm.builtins.bytes_type.special_methods
import rvm.builtins.bytes_type.splitting
import rvm.builtins.bytes_type.stripping
import rvm.builtins.cell_type
import rvm.builtins.classmethod_type
import rvm.builtins.code_type
import rvm.builtins.codecs
import rvm.builtins.complex_type
import rvm.builtins.coroutine_type
import rvm.builtins.dict_type
import rvm.builtins.dictviews_type
import rvm.builtins.exceptions.base_exception
import rvm.builtins.exceptions.exception_group
import rvm.builtins.exceptions.import_error
import rvm.builtins.exceptions.key_error
import rvm.builtins.exceptions.name_error
import rvm.builtins.exceptions.os_error
import rvm.builtins.exceptions.stop_iteration
import rvm.builtins.exceptions.syntax_error
import rvm.builtins.exceptions.unicode_errors
import rvm.builtins.float_type
import rvm.builtins.frame_type
import rvm.builtins.function_type
import rvm.builtins.functions.async_iteration
import rvm.builtins.functions.attributes
import rvm.builtins.functions.breakpoint
import rvm.builtins.functions.characters
import rvm.builtins.functions.classes
import rvm.builtins.functions.evaluation
import rvm.builtins.functions.exiting
import rvm.builtins.functions.identity
import rvm.builtins.functions.importing
import rvm.builtins.functions.iteration
import rvm.builtins.functions.length
import rvm.builtins.functions.namespaces
import rvm.builtins.functions.numbers
import rvm.builtins.functions.printing
import rvm.builtins.functions.reading
import rvm.builtins.functions.reductions
import rvm.builtins.functions.representation
import rvm.builtins.functions.sorting
import rvm.builtins.generator_type
import rvm.builtins.genericalias_type
import rvm.builtins.getset_type
import rvm.builtins.int_type
import rvm.builtins.iterator_type
import rvm.builtins.list_type
import rvm.builtins.mappingproxy_type
import rvm.builtins.memoryview_type
import rvm.builtins.method_type
import rvm.builtins.module_type
import rvm.builtins.none_type
import rvm.builtins.object_type.attributes
import rvm.builtins.object_type.reduce
import rvm.builtins.object_type.size
import rvm.builtins.object_type.special_methods
import rvm.builtins.property_type
import rvm.builtins.range_type
import rvm.builtins.set_type
import rvm.builtins.simplenamespace_type
import rvm.builtins.slice_type
import rvm.builtins.staticmethod_type
import rvm.builtins.str_type.case
import rvm.builtins.str_type.encoding
import rvm.builtins.str_type.formatting
import rvm.builtins.str_type.padding
import rvm.builtins.str_type.predicates
import rvm.builtins.str_type.replacing
import rvm.builtins.str_type.searching
import rvm.builtins.str_type.special_methods
import rvm.builtins.str_type.splitting
import rvm.builtins.str_type.stripping
import rvm.builtins.super_type
import rvm.builtins.traceback_type
import rvm.builtins.tuple_type
import rvm.builtins.type_docs
import rvm.builtins.type_layout
import rvm.builtins.type_type
import rvm.builtins.uniontype_type

import rvm.interp.importing.late_names
import rvm.interp.importing.leftovers

import rvm.modules._ast.classes
import rvm.modules._ast.service
import rvm.modules._collections.counting
import rvm.modules._collections.defaultdict
import rvm.modules._collections.deque
import rvm.modules._collections.ordered
import rvm.modules._collections.tuplegetter
import rvm.modules._controls
import rvm.modules._csv.reader
import rvm.modules._csv.registry
import rvm.modules._csv.writer
import rvm.modules._digests
import rvm.modules._dis
import rvm.modules._flate
import rvm.modules._functools.cmp_to_key
import rvm.modules._functools.lru_cache
import rvm.modules._functools.partial
import rvm.modules._functools.reduce
import rvm.modules._heapq
import rvm.modules._io.abstract
import rvm.modules._io.buffers
import rvm.modules._io.bytesio
import rvm.modules._io.decoding
import rvm.modules._io.opening
import rvm.modules._io.pairs
import rvm.modules._io.standard
import rvm.modules._io.stringio
import rvm.modules._io.wrapper
import rvm.modules._json.encoder
import rvm.modules._json.scanner
import rvm.modules._library
import rvm.modules._mapping
import rvm.modules._operator
import rvm.modules._pickling.buffer
import rvm.modules._pickling.instructions
import rvm.modules._pickling.reader
import rvm.modules._pickling.writer
import rvm.modules._random
import rvm.modules._scaled
import rvm.modules._scopes
import rvm.modules._signals
import rvm.modules._sockets
import rvm.modules._sre.functions
import rvm.modules._sre.kept
import rvm.modules._sre.match
import rvm.modules._sre.matching
import rvm.modules._sre.substituting
import rvm.modules._struct.structs
import rvm.modules._thread
import rvm.modules._weakref.proxies
import rvm.modules._weakref.references
import rvm.modules.array
import rvm.modules.atexit
import rvm.modules.cmath
import rvm.modules.errno
import rvm.modules.faulthandler
import rvm.modules.gc
import rvm.modules.io
import rvm.modules.itertools.combinatoric
import rvm.modules.itertools.groupby
import rvm.modules.itertools.infinite
import rvm.modules.itertools.joining
import rvm.modules.itertools.mapping
import rvm.modules.itertools.selecting
import rvm.modules.itertools.tee
import rvm.modules.marshal.reading
import rvm.modules.marshal.writing
import rvm.modules.math.floats
import rvm.modules.math.integers
import rvm.modules.math.sums
import rvm.modules.posix.data
import rvm.modules.posix.descriptors
import rvm.modules.posix.library
import rvm.modules.posix.machine
import rvm.modules.posix.owners
import rvm.modules.posix.process
import rvm.modules.posix.processes
import rvm.modules.posix.scanning
import rvm.modules.posix.status
import rvm.modules.posix.tree
import rvm.modules.sys.breakpointhook
import rvm.modules.sys.coroutines
import rvm.modules.sys.frames
import rvm.modules.sys.hooks
import rvm.modules.sys.info
import rvm.modules.sys.library_names
import rvm.modules.sys.startup
import rvm.modules.sys.state
import rvm.modules.sys.tracing
import rvm.modules.sys.unraisable
import rvm.modules.time.calendar
import rvm.modules.time.clocks
import rvm.modules.unicodedata

from rvm.builtins import type_docs
from rvm.builtins.object_type.attributes import give_dicts
from rvm.interp import loops        # tells frames how to run
from rvm.interp.importing.imports import BUILTIN_MODULES
from rvm.interp.importing.state import state
from rvm.modules._io.opening import w_open
from rvm.modules.declare import MODULES
from rvm.modules.sys import sys
from rvm.objects.basetypes import BUILTIN_TYPES
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.errors import EXCEPTION_TYPES
from rvm.objects.intobject import w_False, w_True
from rvm.objects.moduleobject import W_Module, init_module
from rvm.objects.namespace import builtins
from rvm.objects.root import w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple

VISIBLE = ["object", "type", "int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple",
           "dict", "set", "frozenset", "range", "slice", "memoryview", "property", "staticmethod", "classmethod",
           "super", "enumerate", "zip", "map", "filter", "reversed"]


def fill_builtins():
    type_docs.fill()
    give_dicts(BUILTIN_TYPES)
    for w_type in BUILTIN_TYPES:
        if w_type.name in VISIBLE or w_type.name in EXCEPTION_TYPES:
            builtins.set(w_type.name, w_type)
    builtins.set("EnvironmentError", EXCEPTION_TYPES["OSError"])
    builtins.set("IOError", EXCEPTION_TYPES["OSError"])
    w_name = W_Str("builtins")
    for name in FUNCTIONS:
        FUNCTIONS[name].w_module = w_name
        builtins.set(name, FUNCTIONS[name])
    builtins.set("open", w_open)
    builtins.set("None", w_None)
    builtins.set("Ellipsis", w_Ellipsis)
    builtins.set("NotImplemented", w_NotImplemented)
    builtins.set("True", w_True)
    builtins.set("False", w_False)
    builtins.set("__debug__", w_True)


fill_builtins()
w_builtins = W_Module(builtins)
init_module(w_builtins, "builtins", W_Str("The builtin functions, exceptions and other objects."))
w_builtins.leave_undescribed()
builtins.set("__package__", W_Str(""))

sys.value("builtin_module_names", W_Tuple([W_Str(_name) for _name in sorted(["builtins"] + list(MODULES))]))

BUILTIN_MODULES.update(MODULES)


def start():
    """Make sys.modules; call it once, before the first program."""
    state.w_modules.setitem_str("builtins", w_builtins)
    state.w_modules.setitem_str("sys", BUILTIN_MODULES["sys"].make())
