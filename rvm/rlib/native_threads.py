"""Threads natively, by RPython's: its GIL is the interpreter's lock (see rvm.rlib.threads).

Calls of the system give it up where they are not declared otherwise.  Untranslated, the host's threads serve.
"""
from __future__ import absolute_import
import os

from rpython.rlib import rgil, rthread
from rpython.rlib.jit import dont_look_inside
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.rsignal import pypysig_getaddr_occurred
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib import hosted_threads
from rvm.rlib.stack import thread_stack_size

ThreadError = rthread.RThreadError

_C = ExternalCompilationInfo(
    separate_module_files=[os.path.join(os.path.dirname(os.path.abspath(__file__)), 'threads.c')],
    post_include_bits=['void rvm_threads_run_clock(int, long *);',
                       'void rvm_threads_forget_clock(void);',
                       'void rvm_threads_set_interval(long);',
                       'int rvm_threads_take_question(void);'])


def _external(name, arguments, result):
    return rffi.llexternal('rvm_threads_' + name, arguments, result, compilation_info=_C, releasegil=False)


_run_clock = _external('run_clock', [rffi.INT, rffi.LONGP], lltype.Void)
_forget_clock = _external('forget_clock', [], lltype.Void)
_set_interval = _external('set_interval', [rffi.LONG], lltype.Void)
_take_question = _external('take_question', [], rffi.INT)
_gettid = rffi.llexternal('syscall', [rffi.LONG], rffi.LONG, releasegil=False,
                          compilation_info=ExternalCompilationInfo(includes=['unistd.h', 'sys/syscall.h']))
_SYS_GETTID = 186 if os.uname()[4] == 'x86_64' else 178         # of 64-bit systems


@specialize.arg(0)
def call_at_switch(function):
    if we_are_translated():
        rgil.invoke_after_thread_switch(function)
    else:
        hosted_threads.call_at_switch(function)


@specialize.arg(0)
def start(run):
    if not we_are_translated():
        return hosted_threads.start(run)
    rthread.set_stacksize(thread_stack_size())
    return rthread.start_new_thread(run, ())


def begin():
    if we_are_translated():
        rthread.gc_thread_start()


def end():
    if we_are_translated():
        rthread.gc_thread_die()


@dont_look_inside
def ident():
    return rthread.get_or_make_ident()


@dont_look_inside
def native_id():
    if not we_are_translated():
        return hosted_threads.native_id()
    return int(_gettid(_SYS_GETTID))


def new_lock():
    if not we_are_translated():
        return hosted_threads.new_lock()
    return Lock(rthread.allocate_lock())


class Lock(object):
    def __init__(self, lock):
        self.lock = lock

    @dont_look_inside
    def acquire(self, microseconds):
        if self.lock.acquire(False):
            return 1
        if microseconds == 0:
            return 0
        return self.lock.acquire_timed(microseconds)

    @dont_look_inside
    def release(self):
        self.lock.release()


def take_question():
    if not we_are_translated():
        return hosted_threads.take_question()
    return rffi.cast(rffi.LONG, _take_question()) != 0


@dont_look_inside
def let_others_run():
    if not we_are_translated():
        hosted_threads.let_others_run()
    else:
        rgil.yield_thread()


def run_clock(on):
    if not we_are_translated():
        hosted_threads.run_clock(on)
        return
    word = rffi.cast(rffi.LONGP, pypysig_getaddr_occurred())
    _run_clock(rffi.cast(rffi.INT, int(on)), word)


def set_interval(nanoseconds):
    if we_are_translated():
        _set_interval(nanoseconds)
    else:
        hosted_threads.set_interval(nanoseconds)


def forget_others():
    if we_are_translated():
        _forget_clock()
    else:
        hosted_threads.forget_others()
