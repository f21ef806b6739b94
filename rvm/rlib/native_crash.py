"""Crashes natively: signal handlers in C (crash.c).  Untranslated, nothing is handled."""
from __future__ import absolute_import
import os
import signal

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

SIGABRT = int(signal.SIGABRT)
SIGFPE = int(signal.SIGFPE)
SIGSEGV = int(signal.SIGSEGV)

_C = ExternalCompilationInfo(
    separate_module_files=[os.path.join(os.path.dirname(os.path.abspath(__file__)), 'crash.c')],
    post_include_bits=['void rvm_crash_install(void);',
                       'void rvm_crash_add(const char *, long);',
                       'void rvm_crash_set_fd(int);',
                       'int rvm_crash_get_fd(void);',
                       'void rvm_crash_call(void *);',
                       'void rvm_crash_say(const char *, long);',
                       'void rvm_crash_raise(int);',
                       'long rvm_crash_read_null(void);',
                       'void rvm_crash_stack_overflow(void);'])


def _external(name, arguments, result):
    return rffi.llexternal('rvm_crash_' + name, arguments, result, compilation_info=_C, releasegil=False)


_install = _external('install', [], lltype.Void)
_add = _external('add', [rffi.CONST_CCHARP, rffi.LONG], lltype.Void)
_set_fd = _external('set_fd', [rffi.INT], lltype.Void)
_get_fd = _external('get_fd', [], rffi.INT)
_call = _external('call', [rffi.VOIDP], lltype.Void)
_say = _external('say', [rffi.CONST_CCHARP, rffi.LONG], lltype.Void)
_CALLBACK = lltype.Ptr(lltype.FuncType([], lltype.Void))
_raise = _external('raise', [rffi.INT], lltype.Void)
_read_null = _external('read_null', [], rffi.LONG)
_stack_overflow = _external('stack_overflow', [], lltype.Void)


class _Untranslated(object):
    """What the C code knows, for the untranslated world."""
    fd = -1


_untranslated = _Untranslated()


def install():
    if we_are_translated():
        _install()


def tell(text):
    if we_are_translated():
        with rffi.scoped_nonmovingbuffer(text) as words:
            _add(rffi.cast(rffi.CONST_CCHARP, words), len(text))


def enable(fd):
    if we_are_translated():
        _set_fd(rffi.cast(rffi.INT, fd))
    else:
        _untranslated.fd = fd


@specialize.arg(0)
def call_at_crash(function):
    if we_are_translated():
        _call(rffi.cast(rffi.VOIDP, llhelper(_CALLBACK, function)))


def say(text):
    if we_are_translated():
        with rffi.scoped_nonmovingbuffer(text) as words:
            _say(rffi.cast(rffi.CONST_CCHARP, words), len(text))


def disable():
    enable(-1)


def is_enabled():
    if not we_are_translated():
        return _untranslated.fd >= 0
    return rffi.cast(rffi.LONG, _get_fd()) >= 0


def segmentation_fault():
    _fall(SIGSEGV)


def floating_point_exception():
    _fall(SIGFPE)


def abort():
    _fall(SIGABRT)


def _fall(number):
    if we_are_translated():
        _raise(rffi.cast(rffi.INT, number))
    else:
        os.kill(os.getpid(), number)


def read_null():
    if we_are_translated():
        _read_null()
    else:
        _fall(SIGSEGV)


def stack_overflow():
    if we_are_translated():
        _stack_overflow()
