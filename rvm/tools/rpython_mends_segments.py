"""Lets RPython 0.2.1's JIT make a loop of several traces where one would be too long; on Python 2.7.

The interpreter ends a long trace by a guard that always fails and a return from the loop's function
with the pc to go on from (rvm/interp/portal.py).  The trace that begins at this guard goes on with the
values where they are, in registers.  So that the last of these traces can close the loop, the first one gets a label,
which RPython gives to a trace only if it closes a loop itself.
"""
from rpython.jit.metainterp import compile, history, pyjitpl
from rpython.jit.metainterp.history import ConstInt, TargetToken
from rpython.jit.metainterp.resoperation import ResOperation, rop


def tell_where_a_trace_may_end():
    """Let rlib.jit.current_trace_length tell whether the trace may end where it is asked.

    It is -1 in a call that the trace takes in, which cannot end it.  It is negative where the trace has passed
    the head of a loop: were it to go on behind a guard, each trace could pass that head, close no loop
    and end in a guard again.
    """
    def length_or_less(self):
        metainterp = self.metainterp
        length = metainterp.history.length()
        if metainterp.portal_call_depth != 0:
            length = -1
        elif len(metainterp.current_merge_points) > heads_at_start(metainterp.resumekey):
            length = -length
        return ConstInt(length)

    length_or_less.argtypes = pyjitpl.MIFrame.opimpl_current_trace_length.im_func.argtypes
    pyjitpl.MIFrame.opimpl_current_trace_length = length_or_less


def heads_at_start(resumekey):
    """Return how many heads of loops the tracer has noted when a trace begins."""
    return 1 if isinstance(resumekey, compile.ResumeFromInterpDescr) else 0


def label_traces_that_were_cut():
    """Give a label to a trace from the interpreter that ends with a pc to go on from.

    That is a trace of a function with a virtualizable frame that returns a number, not negative.
    """
    finish = pyjitpl.MetaInterp.compile_done_with_this_frame.im_func
    attach = compile.ResumeFromInterpDescr.compile_and_attach.im_func

    def note_and_finish(self, exitbox):
        resumekey = self.resumekey
        if (isinstance(resumekey, compile.ResumeFromInterpDescr) and self.jitdriver_sd.virtualizable_info is not None
                and self.jitdriver_sd.result_type == history.INT):
            resumekey.is_cut = exitbox.getint() >= 0
        finish(self, exitbox)

    def attach_with_label(self, metainterp, trace, inputs):
        if not self.is_cut:
            attach(self, metainterp, trace, inputs)
            return
        target = TargetToken()
        trace.operations = [ResOperation(rop.LABEL, trace.inputargs[:], descr=target)] + trace.operations
        attach(self, metainterp, trace, inputs)
        token = trace.original_jitcell_token
        target.targeting_jitcell_token = token
        token.target_tokens = [target]

    compile.ResumeFromInterpDescr.is_cut = False
    compile.ResumeFromInterpDescr.compile_and_attach = attach_with_label
    pyjitpl.MetaInterp.compile_done_with_this_frame = note_and_finish


def apply():
    """Apply both."""
    tell_where_a_trace_may_end()
    label_traces_that_were_cut()
