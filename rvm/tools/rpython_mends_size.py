"""Makes the executable smaller than RPython 0.2.1 makes it; on Python 2.7."""
from rpython.flowspace.model import Constant
from rpython.jit.codewriter import jitcode
from rpython.jit.metainterp.history import ConstInt
from rpython.jit.metainterp.pyjitpl import MetaInterp
from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import DelayedPointer
from rpython.translator.c.funcgen import FunctionCodeGenerator

from rvm.tools.rpython_mends_compiling import rewritten

ENTRY_BYTES = 4         # of packed liveness: two for the position, two for the number of what is live there
LIVE_VARIABLES = []     # by their numbers: LiveVarsInfo
NUMBERS = {}            # LiveVarsInfo -> number


def leave_out_tracebacks():
    """Do not note through which functions of the core an exception passes.

    RPython prints that when the core itself fails.  To note it takes 50 bytes of code and 32 of data at each of 80,000
    calls that may raise: 7 of 42 MB.
    """
    def nothing(generator, operation):
        return ""

    def catch_exception(generator, operation):
        caught = generator.expr(operation.args[0])
        fatal = " || ".join(["%s == %s" % (caught, generator.expr(kind)) for kind in operation.args[1:]])
        return "if (%s) pypy_debug_catch_fatal_exception();" % fatal

    FunctionCodeGenerator.OP_DEBUG_START_TRACEBACK = nothing
    FunctionCodeGenerator.OP_DEBUG_RECORD_TRACEBACK = nothing
    FunctionCodeGenerator.OP_DEBUG_RERAISE_TRACEBACK = nothing
    FunctionCodeGenerator.OP_DEBUG_CATCH_EXCEPTION = catch_exception


def packed(liveness):
    """Return the string for a dict from positions to LiveVarsInfo: an entry for each position, in order."""
    return "".join([two_bytes(position) + two_bytes(number_of(liveness[position])) for position in sorted(liveness)])


def two_bytes(number):
    """Return a number as two bytes, the lower one first."""
    assert 0 <= number < 1 << 16
    return chr(number & 255) + chr(number >> 8)


def number_of(live):
    """Return the number of a LiveVarsInfo."""
    if live not in NUMBERS:
        NUMBERS[live] = len(LIVE_VARIABLES)
        LIVE_VARIABLES.append(live)
    return NUMBERS[live]


def number_at(string, at):
    """Return the number that two bytes are."""
    return ord(string[at]) | ord(string[at + 1]) << 8


def place_of(string, position):
    """Return where the entry of a position is in packed liveness, or -1."""
    low = 0
    high = len(string) // ENTRY_BYTES
    while low < high:
        middle = (low + high) >> 1
        at = middle * ENTRY_BYTES
        found = number_at(string, at)
        if found == position:
            return at
        if found < position:
            low = middle + 1
        else:
            high = middle
    return -1


def pack_liveness():
    """Keep in a string what is live where in the JIT's bytecode.

    RPython has a dict for each function, 8,400 of them with 48,000 entries of 24 bytes, of which a program asks few.
    """
    make_dict = jitcode.make_liveness_cache

    def make_liveness_cache(liveness):
        return packed(make_dict(liveness)) if liveness is not None else ""

    def has_liveness_info(self, pc):
        return place_of(self.liveness, pc) >= 0

    def get_live_vars_info(self, pc):
        at = place_of(self.liveness, pc)
        if at < 0:
            self._missing_liveness(pc)
        return LIVE_VARIABLES[number_at(self.liveness, at + 2)]

    jitcode.make_liveness_cache = make_liveness_cache
    jitcode.JitCode.has_liveness_info = has_liveness_info
    jitcode.JitCode.get_live_vars_info = get_live_vars_info


def share_constants():
    """Let functions with the same constants have one list of them, and switches with the same keys one box of each.

    Of 8,100 such lists of integers 4,500 were there before, of 5,400 lists of objects 1,800, and of 3,460 boxes 3,310:
    280 KB.
    """
    set_up = jitcode.JitCode.setup.im_func
    lists = {}
    boxes = {}

    def shared(kind, constants):
        told_apart = pointed_to if kind == "ref" else Constant      # as RPython does within a function
        return lists.setdefault((kind, tuple([told_apart(constant) for constant in constants])), constants)

    def setup(self, *arguments, **options):
        set_up(self, *arguments, **options)
        self.constants_i = shared("int", self.constants_i)
        self.constants_r = shared("ref", self.constants_r)
        self.constants_f = shared("float", self.constants_f)

    def attach(self, as_dict):
        self.dict = as_dict
        self.const_keys_in_order = [boxes.setdefault((type(key), key), ConstInt(key)) for key in sorted(as_dict)]

    jitcode.JitCode.setup = setup
    jitcode.SwitchDictDescr.attach = attach


def pointed_to(pointer):
    """Return what the pointer to an object points to, which can be a key of dicts, or a key for this pointer alone."""
    try:
        return pointer._obj
    except DelayedPointer:
        return Constant(pointer)


LOGGED = """'vable escaped during a call in %s to %s' % (
                self.framestack[-1].jitcode.name, target_name
            )"""


def leave_out_names():
    """Do not keep the names of the functions that the JIT looks into: 190 KB for two messages, which do without.

    One is RPython's log's of a frame that escapes, which also has the name of the function that was called.  The other
    is that the JIT itself fails.
    """
    def missing_liveness(self, pc):
        if we_are_translated():
            print("missing liveness")
            raise AssertionError
        raise jitcode.MissingLiveness("%d in %s" % (pc, self.name))

    jitcode.JitCode._missing_liveness = missing_liveness
    MetaInterp.vable_after_residual_call = rewritten(
        MetaInterp.vable_after_residual_call.im_func, LOGGED, "'vable escaped during a call to %s' % (target_name,)")


def apply():
    """Apply all of them but leave_out_tracebacks, which makes errors of the core hard to find."""
    pack_liveness()
    share_constants()
    leave_out_names()
