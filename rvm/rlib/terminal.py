"""The terminal: key by key input, and its width.

    mode = enter_raw(fd)        keys come as they are pressed, unseen; OSError
    leave_raw(fd, mode)         as it was before
    columns(fd)                 the width, 80 where it is unknown
    suspend()                   stop the process until its shell lets it go on
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_terminal import columns, enter_raw, leave_raw, suspend
else:
    from rvm.rlib.native_terminal import columns, enter_raw, leave_raw, suspend
