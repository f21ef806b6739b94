"""Calls on paths that are relative to an open folder, as RPython has them.  Paths hold no NUL byte."""
from __future__ import absolute_import

from rpython.rlib import rposix, rposix_stat
from rpython.rlib.rstring import assert_str0
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.native_posix import _BILLION, _status

_AT_SYMLINK_FOLLOW = 0x400
_linkat = rffi.llexternal('linkat', [rffi.INT, rffi.CCHARP, rffi.INT, rffi.CCHARP, rffi.INT], rffi.INT,
                          releasegil=False, save_err=rffi.RFFI_SAVE_ERRNO,
                          compilation_info=ExternalCompilationInfo(includes=['fcntl.h', 'unistd.h']))


def open(path, flags, mode, folder):
    return rposix.openat(assert_str0(path), flags, mode, folder)


def stat(path, folder, follows_links):
    return _status(rposix_stat.fstatat(assert_str0(path), folder, follows_links))


def access(path, mode, folder, effective, follows_links):
    return rposix.faccessat(assert_str0(path), mode, folder, effective, follows_links)


def chmod(path, mode, folder, follows_links):
    rposix.fchmodat(assert_str0(path), mode, folder, follows_links)


def chown(path, user, group, folder, follows_links):
    rposix.fchownat(assert_str0(path), user, group, folder, follows_links)


def mkdir(path, mode, folder):
    rposix.mkdirat(assert_str0(path), mode, folder)


def mkfifo(path, mode, folder):
    rposix.mkfifoat(assert_str0(path), mode, folder)


def mknod(path, mode, device, folder):
    rposix.mknodat(assert_str0(path), mode, device, folder)


def remove(path, folder, is_folder):
    rposix.unlinkat(assert_str0(path), folder, is_folder)


def rename(old, new, old_folder, new_folder):
    rposix.renameat(assert_str0(old), assert_str0(new), old_folder, new_folder)


def link(old, new, old_folder, new_folder, follows_links):
    """Make a link; RPython's linkat does not follow links where it says it does."""
    flag = _AT_SYMLINK_FOLLOW if follows_links else 0
    with rffi.scoped_str2charp(assert_str0(old)) as c_old:
        with rffi.scoped_str2charp(assert_str0(new)) as c_new:
            if rffi.cast(lltype.Signed, _linkat(old_folder, c_old, new_folder, c_new, flag)) < 0:
                raise OSError(rposix.get_saved_errno(), "linkat failed")


def symlink(target, path, folder):
    rposix.symlinkat(assert_str0(target), assert_str0(path), folder)


def readlink(path, folder):
    return rposix.readlinkat(assert_str0(path), folder)


def set_times(path, atime, mtime, folder, follows_links):
    rposix.utimensat(assert_str0(path), atime // _BILLION, atime % _BILLION, mtime // _BILLION, mtime % _BILLION,
                     folder, follows_links)


def listdir_fd(fd):
    return rposix.fdlistdir(rposix.dup(fd, False))
