"""Calls of the operating system on paths that are relative to an open folder, whose descriptor is `folder`.

CURRENT stands for the current folder.  As in rvm.rlib.files, failures are OSErrors whose `errno` is set, and paths are
text.
"""
from __future__ import absolute_import
import errno

from rvm.rlib import signals
from rvm.rlib.files import checked
from rvm.rlib.utf8 import from_system
from rvm.rlib.world import HOSTED

if HOSTED:
    from rvm.rlib import hosted_relative as system
else:
    from rvm.rlib import native_relative as system

CURRENT = -100


def open_fd(path, flags, mode, folder):
    """Return a descriptor of the file.  Raise OSError with EINTR if an interrupt came."""
    raw = checked(path)
    while True:
        try:
            return system.open(raw, flags, mode, folder)
        except OSError as error:
            if error.errno != errno.EINTR or signals.fence() < 0:
                raise


def stat(path, folder, follows_links):
    return system.stat(checked(path), folder, follows_links)


def access(path, mode, folder, effective, follows_links):
    return system.access(checked(path), mode, folder, effective, follows_links)


def chmod(path, mode, folder, follows_links):
    system.chmod(checked(path), mode, folder, follows_links)


def chown(path, user, group, folder, follows_links):
    system.chown(checked(path), user, group, folder, follows_links)


def mkdir(path, mode, folder):
    system.mkdir(checked(path), mode, folder)


def mkfifo(path, mode, folder):
    system.mkfifo(checked(path), mode, folder)


def mknod(path, mode, device, folder):
    system.mknod(checked(path), mode, device, folder)


def remove(path, folder, is_folder):
    """Remove a file, or a folder where `is_folder`."""
    system.remove(checked(path), folder, is_folder)


def rename(old, new, old_folder, new_folder):
    system.rename(checked(old), checked(new), old_folder, new_folder)


def link(old, new, old_folder, new_folder, follows_links):
    system.link(checked(old), checked(new), old_folder, new_folder, follows_links)


def symlink(target, path, folder):
    system.symlink(checked(target), checked(path), folder)


def readlink(path, folder):
    return from_system(system.readlink(checked(path), folder))


def set_times(path, atime, mtime, folder, follows_links):
    """Set the times of access and of change, in nanoseconds since 1970."""
    system.set_times(checked(path), atime, mtime, folder, follows_links)


def entries(path, fd):
    """Return the FolderEntries of a folder, which is the open one where `fd` is not negative."""
    found = system.entries_fd(fd) if fd >= 0 else system.entries(checked(path))
    for entry in found:
        entry.name = from_system(entry.name)
    return found


def listdir_fd(fd):
    """Return the names in an open folder."""
    return [from_system(name) for name in system.listdir_fd(fd)]
