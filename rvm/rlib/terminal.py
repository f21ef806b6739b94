"""The terminal: input key by key, and its width.

    mode = enter_raw(fd)        read keys as they are pressed, without echo; raises OSError
    leave_raw(fd, mode)         restore the settings; raises OSError
    columns(fd)                 return the width, 80 if it is unknown
    suspend()                   stop the process until its shell continues it
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_terminal import columns, enter_raw, leave_raw, suspend
else:
    from rvm.rlib.native_terminal import columns, enter_raw, leave_raw, suspend
