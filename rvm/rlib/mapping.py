"""Memory that the system maps: of a file, or shared by processes.

Every failure is an OSError whose `errno` is set.  Offsets and sizes are in range: the callers see to it.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_mapping as system
else:
    from rvm.rlib import native_mapping as system

map_memory = system.map_memory
PAGE_SIZE = system.PAGE_SIZE
