"""The garbage collector."""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from gc import collect
else:
    from rpython.rlib.rgc import collect
