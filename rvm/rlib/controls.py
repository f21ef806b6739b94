"""The calls behind fcntl, termios and resource: control of descriptors, and what a process may use and has used.

Any other call of the system is made by its number: `system_call`.

Every failure is an OSError whose `errno` is set.
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_controls as system
else:
    from rvm.rlib import native_controls as system

fcntl = system.fcntl
fcntl_data = system.fcntl_data
ioctl = system.ioctl
ioctl_data = system.ioctl_data
flock = system.flock
getrusage = system.getrusage
prlimit = system.prlimit
system_call = system.system_call
