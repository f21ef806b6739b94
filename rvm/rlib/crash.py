"""Crashes: what the process says when its own machine code fails, before a signal ends it.

    install()           natively, say one line from now on; hosted the process is the host's, which says what it says
    tell(text)          add bytes to what that line tells of this rvm
    enable(fd)          also say what CPython's faulthandler says, to a file descriptor
    disable()
    is_enabled()

And crashing on purpose, of which only stack_overflow() may return:

    segmentation_fault(), floating_point_exception(), abort(), read_null(), stack_overflow()
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_crash import (
        abort, disable, enable, floating_point_exception, install, is_enabled, read_null, segmentation_fault,
        stack_overflow, tell)
else:
    from rvm.rlib.native_crash import (
        abort, disable, enable, floating_point_exception, install, is_enabled, read_null, segmentation_fault,
        stack_overflow, tell)
