"""sys.version_info, float_info, implementation and others: what the interpreter is."""
from rvm.interp import threads
from rvm.modules.sys import sys
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import PyError, type_error, value_error, w_RuntimeError, w_TypeError
from rvm.objects.finalizers import state as finalizers
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.simplenamespace import W_SimpleNamespace, w_simplenamespace_type
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.text.number_text import digit_limit
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import hashing
from rvm.rlib.arith import MAXINT
from rvm.rlib.bigint import HASH_MODULUS
from rvm.version import PYTHON_VERSION, VERSION

sys.value("maxsize", W_Int(MAXINT))
sys.value("maxunicode", W_Int(0x10ffff))
sys.value("byteorder", W_Str("little"))
sys.value("platform", W_Str("linux"))
sys.value("version", W_Str("%s (main) [rvm %s]" % (PYTHON_VERSION, VERSION)))      # as platform reads it
sys.value("hexversion", W_Int(0x030b07f0))


def wrapped(value):
    """Return the object for a constant of this module."""
    if isinstance(value, float):
        return W_Float(value)
    if isinstance(value, str):
        return W_Str(value)
    return W_Int(value)


def declare_struct(name, rows, doc):
    """Declare a named tuple of constants, from rows of (name, value)."""
    w_type = struct_sequence_type(Fields("sys." + name, [row[0] for row in rows], []), doc)
    sys.value(name, W_StructSequence(w_type, [wrapped(row[1]) for row in rows], []))


@sys.function("getsizeof(object, default=NULL) [unsigned]")
def getsizeof(w_object, w_default):
    """getsizeof(object [, default]) -> int

Return the size of object in bytes."""
    w_method = w_object.gettype().lookup("__sizeof__")
    try:
        if w_method is None:
            raise type_error("Type %s doesn't define __sizeof__" % protocol.type_name(w_object))
        w_size = w_method.descr_call1(w_object)
        if not isinstance(w_size, W_Int):
            raise type_error("an integer is required")
    except PyError as e:
        if w_default is not None and e.matches(w_TypeError):
            return w_default
        raise
    if w_size.value < 0:
        raise value_error("__sizeof__() should return >= 0")
    return w_size


VERSION_NUMBERS = [int(part) for part in PYTHON_VERSION.split(".")]

declare_struct("version_info", [
    ("major", VERSION_NUMBERS[0]), ("minor", VERSION_NUMBERS[1]), ("micro", VERSION_NUMBERS[2]),
    ("releaselevel", "final"), ("serial", 0)],
    "Version information as a named tuple.")

declare_struct("float_info", [
    ("max", 1.7976931348623157e+308), ("max_exp", 1024), ("max_10_exp", 308),
    ("min", 2.2250738585072014e-308), ("min_exp", -1021), ("min_10_exp", -307),
    ("dig", 15), ("mant_dig", 53), ("epsilon", 2.220446049250313e-16), ("radix", 2), ("rounds", 1)],
    "A named tuple holding information about the float type.")

DEFAULT_DIGITS = 4300
LEAST_DIGITS = 640      # the lowest limit

declare_struct("int_info", [
    ("bits_per_digit", 30), ("sizeof_digit", 4),
    ("default_max_str_digits", DEFAULT_DIGITS), ("str_digits_check_threshold", LEAST_DIGITS)],
    "A named tuple that holds information about Python's internal representation of integers.")

declare_struct("hash_info", [
    ("width", 64), ("modulus", HASH_MODULUS), ("inf", 314159), ("nan", 0), ("imag", 1000003),
    ("algorithm", hashing.ALGORITHM), ("hash_bits", 64), ("seed_bits", 128), ("cutoff", 0)],
    "A named tuple providing parameters used for computing hashes.")


def make_implementation():
    w_implementation = W_SimpleNamespace(w_simplenamespace_type)
    w_implementation.setdictvalue("name", W_Str("rvm"))
    w_implementation.setdictvalue("cache_tag", W_Str("rvm-311"))
    w_implementation.setdictvalue("version", sys.contents["version_info"])
    w_implementation.setdictvalue("hexversion", sys.contents["hexversion"])
    return w_implementation


sys.value("implementation", make_implementation())
sys.value("api_version", W_Int(1013))
sys.value("copyright", W_Str("Copyright (c) the authors of rvm."))
sys.value("float_repr_style", W_Str("short"))
sys.value("warnoptions", new_list([]))
sys.value("path_importer_cache", new_dict())
sys.value("pycache_prefix", w_None)
sys.value("platlibdir", W_Str("lib"))
sys.value("abiflags", W_Str(""))
sys.value("_git", W_Tuple([W_Str("rvm"), W_Str(""), W_Str("")]))
for _name in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"]:
    sys.value(_name, W_Str(""))


@sys.function("get_int_max_str_digits() -> int")
def get_int_max_str_digits():
    """Return the maximum string digits limit for non-binary int<->str conversions."""
    return digit_limit.most


def is_digit_limit(number):
    return number == 0 or number >= LEAST_DIGITS


@sys.function("set_int_max_str_digits(maxdigits: cint) -> None")
def set_int_max_str_digits(most):
    """Set the maximum string digits limit for non-binary int<->str conversions."""
    if not is_digit_limit(most):
        raise value_error("maxdigits must be 0 or larger than %d" % LEAST_DIGITS)
    digit_limit.most = most


@sys.function("getfilesystemencoding() -> str")
def getfilesystemencoding():
    """Return the encoding used to convert Unicode filenames to OS filenames."""
    return "utf-8"


@sys.function("getfilesystemencodeerrors() -> str")
def getfilesystemencodeerrors():
    """Return the error mode used for Unicode to OS filename conversion."""
    return "surrogateescape"


@sys.function("is_finalizing() -> bool")
def is_finalizing():
    """Return True if Python is exiting."""
    return finalizers.at_end


@sys.function("gettrace()")
def gettrace():
    """Return the global debug tracing function: there is none."""
    return w_None


@sys.function("getprofile()")
def getprofile():
    """Return the profiling function: there is none."""
    return w_None


class AuditHooks(object):
    def __init__(self):
        self.hooks_w = []


audit_hooks = AuditHooks()


@sys.function("addaudithook(hook)")
def addaudithook(w_hook):
    """Adds a new audit hook callback.  The interpreter itself raises no events."""
    try:
        audit(W_Str("sys.addaudithook"), [])
    except PyError as e:
        if not e.matches(w_RuntimeError):
            raise
        return w_None
    audit_hooks.hooks_w.append(w_hook)
    return w_None


@sys.function("audit(event, /, *args) -> None [unsigned]")
def audit(w_event, args_w):
    """Passes the event to any hooks that are attached."""
    if not w_event.is_text():
        raise type_error("expected str for argument 'event', not %s" % protocol.type_name(w_event))
    hooks_w = audit_hooks.hooks_w
    for i in range(len(hooks_w)):
        hooks_w[i].call2(w_event, W_Tuple(args_w[:]))


# What depends on CPython's build, memory management and threads.

sys.value("abiflags", W_Str(""))
sys.value("platlibdir", W_Str("lib"))
declare_struct("thread_info", [("name", "pthread"), ("lock", "semaphore"), ("version", "")],
               "A named tuple holding information about the thread implementation.")


@sys.function("getrefcount(object, /) -> int")
def getrefcount(w_object):
    """Return a reference count of object.  There are none: it is that of an object with one name."""
    return 2


@sys.function("getswitchinterval() -> float")
def getswitchinterval():
    """Return the current thread switch interval; see sys.setswitchinterval()."""
    return threads.state.interval


@sys.function("setswitchinterval(interval: float, /) -> None")
def setswitchinterval(interval):
    """Set the ideal thread switching delay inside the Python interpreter."""
    if not interval > 0.0:
        raise value_error("switch interval must be strictly positive")
    threads.set_interval(interval)


@sys.function("call_tracing(func, args, /)")
def call_tracing(w_function, w_args):
    """Call func(*args), while tracing is enabled."""
    if not isinstance(w_args, W_Tuple):
        raise type_error("call_tracing() argument 2 must be tuple, not %s" % protocol.type_name(w_args))
    return w_function.call(w_args.items_w[:], None)


@sys.function("_clear_type_cache() -> None")
def clear_type_cache():
    """Clear the internal type lookup cache.  It is always up to date."""
