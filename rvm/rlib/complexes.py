"""Functions of complex numbers, which are passed by their two parts and returned as tuples of them.

They raise ValueError where a function is not defined, and OverflowError.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_complexes import (
        acos, acosh, asin, asinh, atan, atanh, cos, cosh, exp, log, log10, phase, polar, rect, sin, sinh, sqrt, tan, tanh)
else:
    from rpython.rlib.rcomplex import (
        c_acos as acos, c_acosh as acosh, c_asin as asin, c_asinh as asinh, c_atan as atan, c_atanh as atanh,
        c_cos as cos, c_cosh as cosh, c_exp as exp, c_log as log, c_log10 as log10, c_phase as phase,
        c_polar as polar, c_rect as rect, c_sin as sin, c_sinh as sinh, c_sqrt as sqrt, c_tan as tan, c_tanh as tanh)
