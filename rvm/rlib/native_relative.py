"""Calls on paths that are relative to an open folder, as RPython has them.  Paths hold no NUL byte."""
from __future__ import absolute_import

from rpython.rlib import rposix, rposix_stat
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.rposix_scandir import closedir, get_inode, get_known_type, get_name_bytes, opendir_bytes
from rpython.rlib.rstring import assert_str0
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

from rvm.rlib.file_status import FolderEntry
from rvm.rlib.native_posix import _BILLION, _status

_AT_SYMLINK_FOLLOW = 0x400
_linkat = rffi.llexternal('linkat', [rffi.INT, rffi.CCHARP, rffi.INT, rffi.CCHARP, rffi.INT], rffi.INT,
                          releasegil=False, save_err=rffi.RFFI_SAVE_ERRNO,
                          compilation_info=ExternalCompilationInfo(includes=['fcntl.h', 'unistd.h']))


def _name(text):
    """Return the text, of which RPython knows then that it is not None and has no NUL byte."""
    text = assert_str0(text)
    assert text is not None
    return text


def open(path, flags, mode, folder):
    return rposix.openat(_name(path), flags, mode, folder)


def stat(path, folder, follows_links):
    return _status(rposix_stat.fstatat(_name(path), folder, follows_links))


def access(path, mode, folder, effective, follows_links):
    return rposix.faccessat(_name(path), mode, folder, effective, follows_links)


def chmod(path, mode, folder, follows_links):
    rposix.fchmodat(_name(path), mode, folder, follows_links)


def chown(path, user, group, folder, follows_links):
    rposix.fchownat(_name(path), user, group, folder, follows_links)


def mkdir(path, mode, folder):
    rposix.mkdirat(_name(path), mode, folder)


def mkfifo(path, mode, folder):
    rposix.mkfifoat(_name(path), mode, folder)


def mknod(path, mode, device, folder):
    rposix.mknodat(_name(path), mode, device, folder)


def remove(path, folder, is_folder):
    rposix.unlinkat(_name(path), folder, is_folder)


def rename(old, new, old_folder, new_folder):
    rposix.renameat(_name(old), _name(new), old_folder, new_folder)


def link(old, new, old_folder, new_folder, follows_links):
    """Make a link; RPython's linkat does not follow links where it says it does."""
    flag = _AT_SYMLINK_FOLLOW if follows_links else 0
    with rffi.scoped_str2charp(_name(old)) as c_old:
        with rffi.scoped_str2charp(_name(new)) as c_new:
            if rffi.cast(lltype.Signed, _linkat(old_folder, c_old, new_folder, c_new, flag)) < 0:
                raise OSError(rposix.get_saved_errno(), "linkat failed")


def symlink(target, path, folder):
    rposix.symlinkat(_name(target), _name(path), folder)


def readlink(path, folder):
    return rposix.readlinkat(_name(path), folder)


def set_times(path, atime, mtime, folder, follows_links):
    rposix.utimensat(_name(path), atime // _BILLION, atime % _BILLION, mtime // _BILLION, mtime % _BILLION,
                     folder, follows_links)


def listdir_fd(fd):
    return rposix.fdlistdir(rposix.dup(fd, False))


def entries(path):
    """Return the FolderEntries of a folder."""
    return _read_entries(opendir_bytes(_name(path)))


def entries_fd(fd):
    """Return the FolderEntries of an open folder."""
    copy = rposix.dup(fd, False)
    folder = rposix.c_fdopendir(copy)
    if not folder:
        number = rposix.get_saved_errno()
        rposix.close(copy)
        raise OSError(number, "fdopendir failed")
    return _read_entries(folder)


def _read_entries(folder):
    result = []
    while True:
        entry = rposix.c_readdir(folder)
        if not entry:
            number = rposix.get_saved_errno()
            break
        name = get_name_bytes(entry)
        if name != '.' and name != '..':
            result.append(FolderEntry(name, get_known_type(entry) << 12, intmask(get_inode(entry))))
    rposix.c_rewinddir(folder)
    closedir(folder)
    if number != 0:
        raise OSError(number, "readdir failed")
    return result
