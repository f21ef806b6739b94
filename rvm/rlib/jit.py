"""Hints for the tracing JIT.  Hosted, they all mean nothing and cost as little as possible."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, isvirtual, hint, loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh,
        virtual_ref, virtual_ref_finish, non_virtual_ref, vref_None)

    def is_made():
        """Whether this is an executable with a JIT."""
        return False
else:
    from rpython.rlib.jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, isvirtual, hint, loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh,
        virtual_ref, virtual_ref_finish, non_virtual_ref, vref_None)
    from rpython.rlib.objectmodel import ComputedIntSymbolic, we_are_translated

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


def loop_driver(name, text):
    """Return the JitDriver of a builtin function's loop over an iterator, which RPython's log calls `text`."""
    def get_printable_location(w_shape):
        return text
    return JitDriver(greens=["w_shape"], reds="auto", name=name, get_printable_location=get_printable_location)
