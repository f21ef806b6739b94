"""The terminal natively, by the C library's functions."""
from __future__ import absolute_import
import os
import signal

from rpython.rlib import rposix
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

DEFAULT_COLUMNS = 80
SIGTSTP = int(signal.SIGTSTP)

_C = ExternalCompilationInfo(includes=['termios.h', 'unistd.h', 'sys/ioctl.h'])
_NUMBERS = ['IXON', 'ICANON', 'ECHO', 'ISIG', 'IEXTEN', 'VMIN', 'VTIME', 'TCSADRAIN', 'TIOCGWINSZ']


class _Config(object):
    _compilation_info_ = _C
    TERMIOS = rffi_platform.Struct('struct termios', [
        ('c_iflag', rffi.UINT), ('c_lflag', rffi.UINT), ('c_cc', lltype.FixedSizeArray(rffi.UCHAR, 1))])
    WINSIZE = rffi_platform.Struct('struct winsize', [('ws_col', rffi.USHORT)])


for _name in _NUMBERS:
    setattr(_Config, _name, rffi_platform.ConstantInteger(_name))

_configured = rffi_platform.configure(_Config)
_TERMIOS = _configured['TERMIOS']
_WINSIZE = _configured['WINSIZE']
_IXON = _configured['IXON']
_LINE_MODES = (_configured['ICANON'] | _configured['ECHO'] | _configured['ISIG'] | _configured['IEXTEN'])
_VMIN = _configured['VMIN']
_VTIME = _configured['VTIME']
_TCSADRAIN = _configured['TCSADRAIN']
_TIOCGWINSZ = _configured['TIOCGWINSZ']


def _external(name, arguments):
    return rffi.llexternal(name, arguments, rffi.INT, compilation_info=_C, releasegil=False,
                           save_err=rffi.RFFI_SAVE_ERRNO)


_tcgetattr = _external('tcgetattr', [rffi.INT, lltype.Ptr(_TERMIOS)])
_tcsetattr = _external('tcsetattr', [rffi.INT, rffi.INT, lltype.Ptr(_TERMIOS)])
_ioctl = _external('ioctl', [rffi.INT, rffi.ULONG, lltype.Ptr(_WINSIZE)])


class _Mode(object):
    """The settings that enter_raw changes, with their earlier values."""

    def __init__(self, iflag, lflag, vmin, vtime):
        self.iflag = iflag
        self.lflag = lflag
        self.vmin = vmin
        self.vtime = vtime


def enter_raw(fd):
    """Read keys as they are pressed, without echo, Ctrl-C too.  Return what leave_raw needs.  Raise OSError."""
    with lltype.scoped_alloc(_TERMIOS) as settings:
        _read(fd, settings)
        iflag = rffi.cast(lltype.Signed, settings.c_c_iflag)
        lflag = rffi.cast(lltype.Signed, settings.c_c_lflag)
        mode = _Mode(iflag, lflag, rffi.cast(lltype.Signed, settings.c_c_cc[_VMIN]),
                     rffi.cast(lltype.Signed, settings.c_c_cc[_VTIME]))
        _write(fd, settings, _Mode(iflag & ~_IXON, lflag & ~_LINE_MODES, 1, 0))
    return mode


def leave_raw(fd, mode):
    with lltype.scoped_alloc(_TERMIOS) as settings:
        _read(fd, settings)
        _write(fd, settings, mode)


def _read(fd, settings):
    if rffi.cast(lltype.Signed, _tcgetattr(rffi.cast(rffi.INT, fd), settings)) < 0:
        raise OSError(rposix.get_saved_errno(), "tcgetattr failed")


def _write(fd, settings, mode):
    settings.c_c_iflag = rffi.cast(rffi.UINT, mode.iflag)
    settings.c_c_lflag = rffi.cast(rffi.UINT, mode.lflag)
    settings.c_c_cc[_VMIN] = rffi.cast(rffi.UCHAR, mode.vmin)
    settings.c_c_cc[_VTIME] = rffi.cast(rffi.UCHAR, mode.vtime)
    if rffi.cast(lltype.Signed, _tcsetattr(rffi.cast(rffi.INT, fd), rffi.cast(rffi.INT, _TCSADRAIN), settings)) < 0:
        raise OSError(rposix.get_saved_errno(), "tcsetattr failed")


def columns(fd):
    with lltype.scoped_alloc(_WINSIZE) as size:
        request = rffi.cast(rffi.ULONG, _TIOCGWINSZ)
        if rffi.cast(lltype.Signed, _ioctl(rffi.cast(rffi.INT, fd), request, size)) < 0:
            return DEFAULT_COLUMNS
        width = rffi.cast(lltype.Signed, size.c_ws_col)
    return width if width > 0 else DEFAULT_COLUMNS


def suspend():
    os.kill(os.getpid(), SIGTSTP)
