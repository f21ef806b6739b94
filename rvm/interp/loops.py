"""Runs a frame with the loop of the machine that its code is for."""
from rvm.interp.frame import Frame
from rvm.interp.register import loop as register_loop


def run(frame, pc):
    """Run the frame from `pc` until it returns or yields, which frame.w_result tells."""
    if frame.code.is_stack:
        from rvm.interp.stack import loop as stack_loop       # hosted, made when it is first wanted
        stack_loop.run(frame, pc)
    else:
        register_loop.run(frame, pc)


Frame.run = run
