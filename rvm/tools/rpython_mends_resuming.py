"""Mends what makes it slow in RPython 0.2.1's JIT to go on after a guard has failed; on Python 2.7.

Until a bridge is compiled, the blackhole interpreter goes on: it takes the values that the guard has kept and runs
each function that the trace had inlined to its end, the innermost first.  There are eight of them in rvm, and each had
cost more to set up and to leave than the ten operations that it runs.  Each function here replaces code by code with
the same outcome that does less.  What each had cost was counted in the first iteration of pyperformance's go: 14,000
failures of 6,700 machine instructions each.
"""
from rpython_mends_compiling import rewritten

from rpython.jit.codewriter.jitcode import JitCode
from rpython.jit.metainterp import blackhole, resume
from rpython.jit.metainterp.jitexc import ContinueRunningNormally, JitException, get_llexception
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.unroll import unrolling_iterable

PLACES = 1024           # in bytecode, of which it is remembered what is live there: a power of two
STACKS = 64             # of interpreters that are not in use: a power of two
RETURNS = ("int_return", "ref_return", "float_return", "void_return")


class Places(object):
    """What has been found to be live at some places in bytecode; a place that falls on another one's replaces it."""

    def __init__(self):
        self.functions = [None] * PLACES
        self.positions = [0] * PLACES
        self.live = [None] * PLACES


places = Places()


def remember_what_is_live():
    """Remember what is live at a place in bytecode: a search in the table of a function takes a dozen steps.

    Each frame that is set up asks, and each frame of each guard that is traced.
    """
    find = JitCode.get_live_vars_info.im_func

    def get_live_vars_info(self, pc):
        # Functions are told apart by their tables' sizes, for they have no numbers before all of them are made.
        place = (pc + len(self.liveness)) & (PLACES - 1)
        if places.functions[place] is self and places.positions[place] == pc:
            return places.live[place]
        live = find(self, pc)
        places.functions[place] = self
        places.positions[place] = pc
        places.live[place] = live
        return live

    JitCode.get_live_vars_info = get_live_vars_info


def leave_frames_without_exceptions():
    """Leave the interpreter's loop by a return where a function returns: RPython raised an exception and caught it."""
    Builder = blackhole.BlackholeInterpBuilder
    Interpreter = blackhole.BlackholeInterpreter
    setup_insns = Builder.setup_insns.im_func

    def setup_insns_and_loop(self, insns):
        setup_insns(self, insns)
        handlers = []
        for number, key in enumerate(self._insns):
            name, codes = key.split("/")
            handlers.append((number, self._get_method(name, codes), name in RETURNS))
        self.dispatch_loop = make_loop(unrolling_iterable(handlers))

    @blackhole.arguments("self", "i")
    def int_return(self, result):
        self.tmpreg_i = result
        self._return_type = "i"

    @blackhole.arguments("self", "r")
    def ref_return(self, result):
        self.tmpreg_r = result
        self._return_type = "r"

    @blackhole.arguments("self", "f")
    def float_return(self, result):
        self.tmpreg_f = result
        self._return_type = "f"

    @blackhole.arguments("self")
    def void_return(self):
        self._return_type = "v"

    @blackhole.arguments("self", "i", "I", "R", "F", "I", "R", "F")
    def jit_merge_point(self, number, *values):
        if self.nextblackholeinterp is None:
            raise ContinueRunningNormally(*values)
        kind = self.builder.metainterp_sd.jitdrivers_sd[number].result_type
        if kind == "i":
            self.bhimpl_int_return(self.bhimpl_recursive_call_i(number, *values))
        elif kind == "r":
            self.bhimpl_ref_return(self.bhimpl_recursive_call_r(number, *values))
        elif kind == "f":
            self.bhimpl_float_return(self.bhimpl_recursive_call_f(number, *values))
        else:
            self.bhimpl_recursive_call_v(number, *values)
            self.bhimpl_void_return()
        raise blackhole.LeaveFrame

    def run(self):
        while True:
            try:
                self.dispatch_loop(self, self.jitcode.code, self.position)
                return
            except blackhole.LeaveFrame:
                return
            except JitException:
                raise
            except Exception as e:
                self.handle_exception_in_frame(get_llexception(self.cpu, e))

    Builder.setup_insns = setup_insns_and_loop
    Interpreter.bhimpl_int_return = int_return
    Interpreter.bhimpl_ref_return = ref_return
    Interpreter.bhimpl_float_return = float_return
    Interpreter.bhimpl_void_return = void_return
    Interpreter.bhimpl_jit_merge_point = jit_merge_point
    Interpreter.run = run


def make_loop(handlers):
    """Return the interpreter's loop for its handlers: each with its opcode, and whether it ends a function."""
    def dispatch_loop(self, code, position):
        assert position >= 0
        while True:
            if not we_are_translated() and self.jitcode._startpoints is not None:
                assert position in self.jitcode._startpoints, position
            opcode = ord(code[position])
            position += 1
            for number, handler, ends_function in handlers:
                if opcode == number:
                    position = handler(self, code, position)
                    if ends_function:
                        return
                    break
            else:
                raise AssertionError("bad opcode")

    dispatch_loop._dont_inline_ = True
    return dispatch_loop


def keep_interpreters_by_function():
    """Let a function get an interpreter that has run it before: its constants are in the registers already.

    RPython kept all interpreters on one stack, so a function got one of those that the failure before had left.
    Functions whose numbers fall on the same stack still get each other's.
    """
    Builder = blackhole.BlackholeInterpBuilder
    Interpreter = blackhole.BlackholeInterpreter
    init = Builder.__init__.im_func
    cleanup = Builder._cleanup_.im_func

    def init_with_stacks(self, codewriter, metainterp_sd=None):
        init(self, codewriter, metainterp_sd)
        self.unused = [None] * STACKS       # the top of each; the others are linked behind it

    def cleanup_stacks(self):
        cleanup(self)
        for i in range(STACKS):
            self.unused[i] = None

    def acquire_interp_for(self, jitcode):
        stack = jitcode.index & (STACKS - 1)
        interpreter = self.unused[stack]
        if interpreter is None:
            self.num_interpreters += 1
            return Interpreter(self, self.num_interpreters)
        self.unused[stack] = interpreter.next_unused
        interpreter.next_unused = None
        return interpreter

    def release_interp(self, interpreter):
        interpreter.cleanup_registers()
        stack = interpreter.jitcode.index & (STACKS - 1)
        interpreter.next_unused = self.unused[stack]
        self.unused[stack] = interpreter

    JitCode.index = 0               # of one that is in no list of functions
    Interpreter.next_unused = None
    Builder.__init__ = init_with_stacks
    Builder._cleanup_ = cleanup_stacks
    Builder.acquire_interp_for = acquire_interp_for
    Builder.release_interp = release_interp
    resume.blackhole_from_resumedata = rewritten(resume.blackhole_from_resumedata, ACQUIRED, ACQUIRED_FOR_FUNCTION)
    convert = rewritten(
        blackhole.convert_and_run_from_pyjitpl, ".acquire_interp()", ".acquire_interp_for(frame.jitcode)")
    convert._dont_inline_ = True
    blackhole.convert_and_run_from_pyjitpl = convert


# How the chain of interpreters is made: what RPython says, and what it says instead.
ACQUIRED = """
        nextbh = blackholeinterpbuilder.acquire_interp()
        nextbh.nextblackholeinterp = curbh
        curbh = nextbh
        jitcode_pos, pc = resumereader.read_jitcode_pos_pc()
        jitcode = jitcodes[jitcode_pos]
"""
ACQUIRED_FOR_FUNCTION = """
        jitcode_pos, pc = resumereader.read_jitcode_pos_pc()
        jitcode = jitcodes[jitcode_pos]
        nextbh = blackholeinterpbuilder.acquire_interp_for(jitcode)
        nextbh.nextblackholeinterp = curbh
        curbh = nextbh
"""


def leave_cleared_items():
    """Do not write null pointers into an array that is new and clear, such as a frame's registers."""
    allocate_any = resume.AbstractVArrayInfo.allocate.im_func

    @specialize.argtype(1)
    def allocate(self, reader, index):
        descr = self.arraydescr
        if not descr.is_array_of_pointers():
            return allocate_any(self, reader, index)
        array = reader.allocate_array(len(self.fieldnums), descr, self.clear)
        reader.virtuals_cache.set_ptr(index, array)
        for i in range(len(self.fieldnums)):
            number = self.fieldnums[i]
            if reader.is_to_be_written(number):
                reader.setarrayitem_ref(array, i, number, descr)
        return array

    def is_to_be_written(self, number):
        return not (resume.tagged_eq(number, resume.NULLREF) or resume.tagged_eq(number, resume.UNINITIALIZED))

    def is_to_be_recorded(self, number):
        # The tracer knows null pointers that it has seen written.
        return not resume.tagged_eq(number, resume.UNINITIALIZED)

    resume.VArrayInfoClear.allocate = allocate
    resume.ResumeDataDirectReader.is_to_be_written = is_to_be_written
    resume.ResumeDataBoxReader.is_to_be_written = is_to_be_recorded


def apply():
    """Apply all of them, behind what packs the table of what is live."""
    remember_what_is_live()
    leave_frames_without_exceptions()
    keep_interpreters_by_function()
    leave_cleared_items()
