"""Crashes: what the process prints when its own machine code fails, before a signal ends it.

    install()           print one line at a crash from now on; hosted, the host prints what it prints
    tell(text)          add bytes to what that line says about this rvm
    enable(fd)          also write what CPython's faulthandler writes, to a file descriptor
    disable()
    is_enabled()
    call_at_crash(f)    call f() at a crash then, which may say() more; f is a constant, it raises nothing
    say(text)           write to that descriptor too

And crashing on purpose, where only stack_overflow() may return:

    segmentation_fault(), floating_point_exception(), abort(), read_null(), stack_overflow()
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib.hosted_crash import (
        abort, call_at_crash, disable, enable, floating_point_exception, install, is_enabled, read_null, say,
        segmentation_fault, stack_overflow, tell)
else:
    from rvm.rlib.native_crash import (
        abort, call_at_crash, disable, enable, floating_point_exception, install, is_enabled, read_null, say,
        segmentation_fault, stack_overflow, tell)
