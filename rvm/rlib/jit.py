"""Hints for the tracing JIT.  Hosted, they all mean nothing and cost as little as possible."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED, MAKES_JIT  # noqa: F401  (the latter for who imports from here)

if HOSTED:
    from rvm.rlib.hosted_jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, hint, loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh)
else:
    from rpython.rlib.jit import (
        JitDriver, promote, elidable, unroll_safe, dont_look_inside,
        look_inside_iff, we_are_jitted, hint, loop_unrolling_heuristic,
        set_param, set_user_param, PARAMETERS, TraceLimitTooHigh)
