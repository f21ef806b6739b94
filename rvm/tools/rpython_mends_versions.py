"""Lets RPython 0.2.1's JIT compile a loop anew for values of other types; on Python 2.7.

A loop is compiled for what it held when it was traced: floats where it had floats, in registers.  Where it later holds
integers a guard fails, and the guard's bridge cannot jump to the loop.  It jumps to the preamble, which takes any
values, but as objects: so each round made objects of all that the bridge had in registers, and the preamble tested and
read them again, up to the guard.

Such a bridge is given up, and the tracer goes on for another round, which becomes a loop of its own: another version
of the first one.  When the guard fails again its bridge finds that version among the loops that it may jump to.  Its
code is that of an ordinary loop with a preamble of its own.  RPython's `retrace_limit` has the same aim, but makes the
end of the bridge the preamble; docs/rpython-errors.md tells what is wrong with that.
"""
from rpython.jit.metainterp import compile
from rpython.jit.metainterp.history import JitCellToken
from rpython.jit.metainterp.optimize import InvalidLoop
from rpython.jit.metainterp.optimizeopt.unroll import UnrollOptimizer
from rpython.jit.metainterp.pyjitpl import MetaInterp, SwitchToBlackhole
from rpython.rlib.jit import Counters

MOST_VERSIONS = 3       # that are tried of a loop, beside the first
LEAST_ROUNDS = 3        # as long as the bridge that must fit into the longest trace there may be


def note_versions():
    """Give loops what belongs to versions."""
    JitCellToken.first_version = None       # the loop that this one is a version of
    JitCellToken.versions_tried = 0
    JitCellToken.refuses_preamble = False   # while a bridge is optimised that should jump elsewhere
    JitCellToken.was_refused = False
    MetaInterp.loop_of_version = None       # the loop of which the tracer makes a version


def refuse_preambles():
    """Give up a bridge that can only jump to the preamble, where a version of the loop would be better.

    A loop without a preamble (rpython_mends_segments.py) has nothing else to jump to.
    """
    jump = UnrollOptimizer.jump_to_preamble.im_func

    def jump_or_refuse(self, cell_token, jump_op, info):
        if cell_token.refuses_preamble and len(cell_token.target_tokens) > 1:
            cell_token.was_refused = True
            raise InvalidLoop("the loop gets another version")
        return jump(self, cell_token, jump_op, info)

    UnrollOptimizer.jump_to_preamble = jump_or_refuse


def trace_another_round():
    """Go on tracing where a bridge was given up for a version; do not try to jump to the loop a second time."""
    compile_trace = MetaInterp.compile_trace.im_func

    def compile_trace_or_go_on(self, live_arg_boxes):
        greenkey = live_arg_boxes[:self.jitdriver_sd.num_green_args]
        token = self.get_procedure_token(greenkey, True)
        if token is None or token is self.loop_of_version:
            return
        forget_invalid_versions(token)
        if not may_get_version(self, token):
            compile_trace(self, live_arg_boxes)
            return
        token.refuses_preamble = True
        token.was_refused = False
        try:
            compile_trace(self, live_arg_boxes)     # raises where the bridge is compiled
        finally:
            token.refuses_preamble = False
        if token.was_refused:
            token.versions_tried += 1
            self.loop_of_version = token

    MetaInterp.compile_trace = compile_trace_or_go_on


def may_get_version(metainterp, token):
    """Return whether the trace is a bridge of the loop itself, and another round of it may be traced.

    From elsewhere the preamble is passed once, and not in each round.
    """
    resumekey = metainterp.resumekey
    if isinstance(resumekey, compile.ResumeFromInterpDescr) or isinstance(resumekey, compile.ResumeAtPositionDescr):
        return False
    if metainterp.loop_of_version is not None or token.versions_tried >= MOST_VERSIONS:
        return False
    origin = metainterp.resumekey_original_loop_token
    if origin is not token and (origin is None or origin.first_version is not token):
        return False
    limit = metainterp.jitdriver_sd.warmstate.trace_limit
    return metainterp.history.length() * LEAST_ROUNDS <= limit


def forget_invalid_versions(token):
    """Let no bridge jump to a version whose code relies on what has changed since."""
    valid = [target for target in token.target_tokens if is_valid_target(target, token)]
    if len(valid) < len(token.target_tokens):
        token.target_tokens = valid


def is_valid_target(target, token):
    """Return whether a target of the loop belongs to the loop itself, or to a version that still holds."""
    owner = target.targeting_jitcell_token
    return owner is None or owner is token or not owner.invalidated


def compile_versions():
    """Compile the round that was traced for a version as a loop, to which bridges of the first one may jump.

    The interpreter, and calls from machine code, go on entering the first one.
    """
    compile_loop = MetaInterp.compile_loop.im_func

    def compile_loop_or_version(self, original_boxes, live_arg_boxes, start,
                                try_disabling_unroll=False, exported_state=None):
        num_green_args = self.jitdriver_sd.num_green_args
        greenkey = original_boxes[:num_green_args]
        token = self.loop_of_version
        if token is None or self.get_procedure_token(greenkey) is not token:
            compile_loop(self, original_boxes, live_arg_boxes, start, try_disabling_unroll, exported_state)
            return
        self.history.trace.done()
        target = compile.compile_loop(self, greenkey, start, original_boxes[num_green_args:],
                                      live_arg_boxes[num_green_args:])
        if target is None:
            raise SwitchToBlackhole(Counters.ABORT_BAD_LOOP)
        assert isinstance(target, compile.TargetToken)
        version = target.targeting_jitcell_token
        add_version(token, version)
        self.staticdata.stats.add_jitcell_token(version)
        self.raise_continue_running_normally(live_arg_boxes, version)

    MetaInterp.compile_loop = compile_loop_or_version


def add_version(token, version):
    """Let what may jump to the loop also jump to the version: behind its preamble, whose values are objects."""
    version.first_version = token
    for i in range(1, len(version.target_tokens)):
        token.target_tokens.append(version.target_tokens[i])
    token.record_jump_to(version)


def apply():
    """Apply all of them."""
    note_versions()
    refuse_preambles()
    trace_another_round()
    compile_versions()
