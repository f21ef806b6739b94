"""Calls on paths that are relative to an open folder: Python 3's os, with byte strings for text."""
import os
import stat as stat_module

from rvm.rlib.file_status import FolderEntry
from rvm.rlib.hosted_posix import _decoded, _encoded, _status

_CURRENT = -100


def _fd(folder):
    return None if folder == _CURRENT else folder


def open(path, flags, mode, folder):
    return os.open(_encoded(path), flags, mode, dir_fd=_fd(folder))


def stat(path, folder, follows_links):
    return _status(os.stat(_encoded(path), dir_fd=_fd(folder), follow_symlinks=follows_links))


def access(path, mode, folder, effective, follows_links):
    return os.access(_encoded(path), mode, dir_fd=_fd(folder), effective_ids=effective, follow_symlinks=follows_links)


def chmod(path, mode, folder, follows_links):
    os.chmod(_encoded(path), mode, dir_fd=_fd(folder), **({} if follows_links else {"follow_symlinks": False}))


def chown(path, user, group, folder, follows_links):
    os.chown(_encoded(path), user, group, dir_fd=_fd(folder), follow_symlinks=follows_links)


def mkdir(path, mode, folder):
    os.mkdir(_encoded(path), mode, dir_fd=_fd(folder))


def mkfifo(path, mode, folder):
    os.mkfifo(_encoded(path), mode, dir_fd=_fd(folder))


def mknod(path, mode, device, folder):
    os.mknod(_encoded(path), mode, device, dir_fd=_fd(folder))


def remove(path, folder, is_folder):
    if is_folder:
        os.rmdir(_encoded(path), dir_fd=_fd(folder))
    else:
        os.unlink(_encoded(path), dir_fd=_fd(folder))


def rename(old, new, old_folder, new_folder):
    os.rename(_encoded(old), _encoded(new), src_dir_fd=_fd(old_folder), dst_dir_fd=_fd(new_folder))


def link(old, new, old_folder, new_folder, follows_links):
    os.link(_encoded(old), _encoded(new), src_dir_fd=_fd(old_folder), dst_dir_fd=_fd(new_folder),
            follow_symlinks=follows_links)


def symlink(target, path, folder):
    os.symlink(_encoded(target), _encoded(path), dir_fd=_fd(folder))


def readlink(path, folder):
    return _decoded(os.readlink(_encoded(path), dir_fd=_fd(folder)))


def set_times(path, atime, mtime, folder, follows_links):
    os.utime(_encoded(path), ns=(atime, mtime), dir_fd=_fd(folder), follow_symlinks=follows_links)


def entries(path):
    """Return the FolderEntries of a folder."""
    return _read_entries(_encoded(path))


def entries_fd(fd):
    """Return the FolderEntries of an open folder."""
    return _read_entries(fd)


def _read_entries(folder):
    result = []
    with os.scandir(folder) as found:
        for entry in found:
            kind = (stat_module.S_IFLNK if entry.is_symlink() else
                    stat_module.S_IFDIR if entry.is_dir(follow_symlinks=False) else
                    stat_module.S_IFREG if entry.is_file(follow_symlinks=False) else 0)
            result.append(FolderEntry(_decoded(os.fsencode(entry.name)), kind, entry.inode()))
    return result


def listdir_fd(fd):
    return [_decoded(os.fsencode(name)) for name in os.listdir(fd)]
