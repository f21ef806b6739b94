"""Hints for the tracing JIT.  Hosted, they all mean nothing and cost as little as possible."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, current_trace_length, isconstant, isvirtual, hint,
        loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh,
        virtual_ref, virtual_ref_finish, non_virtual_ref, vref_None)

    def is_made():
        """Whether this is an executable with a JIT."""
        return False

    def unboxes_attributes():
        """Whether instances and cells keep numbers without an object for each: reading one makes an object.

        Compiled loops make none, so executables with a JIT do.  Hosted it only means that tests run this code.
        """
        return True

    def is_made_later():
        """Whether what is made now will be part of an executable, one with or without a JIT."""
        return False
else:
    from rpython.rlib.jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, current_trace_length, isconstant, isvirtual, hint,
        loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh,
        virtual_ref, virtual_ref_finish, non_virtual_ref, vref_None)
    from rpython.rlib import jit as rpython_jit
    from rpython.rlib.objectmodel import ComputedIntSymbolic, we_are_translated
    from rpython.rlib.unroll import unrolling_iterable

    # Parameters of our own: rvm/tools/rpython_mends_warming.py obeys them.
    PARAMETERS.update(trace_share=100, bridge_share=100, run_share=0, compile_grant=0)
    rpython_jit.unroll_parameters = unrolling_iterable(PARAMETERS.items())

    class _Making(object):
        """What RPython has been asked for; `making`, its one instance, is not there in the executable."""
        jit = False

    making = _Making()

    # A number that is asked for when the C source is written: until then, what is made of the core is the same with
    # and without the JIT.
    _is_made = ComputedIntSymbolic(lambda: int(making.jit))

    @elidable       # RPython's JIT does not know such numbers
    def is_made():
        """Whether this is an executable with a JIT."""
        return we_are_translated() and _is_made != 0

    unboxes_attributes = is_made

    def is_made_later():
        return not we_are_translated()


def loop_driver(name, text, greens=["w_shape"], should_unroll_one_iteration=None):
    """Return the JitDriver of a loop of the core; `text` is how RPython's log names the loop."""
    locations = [lambda: text, lambda w_1: text, lambda w_1, w_2: text, lambda w_1, w_2, w_3: text]
    return JitDriver(greens=greens, reds="auto", name=name, get_printable_location=locations[len(greens)],
                     should_unroll_one_iteration=should_unroll_one_iteration)
