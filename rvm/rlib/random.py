"""The Mersenne Twister, with CPython's numbers for the same seed."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_random import Random
else:
    from rpython.rlib.rrandom import Random
