"""posix: files and folders by their paths."""
import errno

from rvm.builtins.arguments import path_of
from rvm.modules.posix import posix
from rvm.modules.posix.paths import (
    as_path, as_path_or_fd, check_alone, check_follows, convert, error_of_two, folder_of)
from rvm.objects import protocol
from rvm.objects.builtin import to_cint
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import EXCEPTION_TYPES, PyError, overflow_error, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import clock, files, relative
from rvm.rlib import posix as system
from rvm.rlib.relative import CURRENT
from rvm.rlib.utf8 import to_system

BILLION = 1000000000
WRITE_ONLY = 1


@posix.function("fspath(path)")
def fspath(w_path):
    """Return the file system path representation of the object.

If the object is str or bytes, then allow it to pass through as-is. If the
object defines __fspath__(), then return the result of that method. All other
types raise a TypeError."""
    if w_path.is_text() or isinstance(w_path, W_Bytes):
        return w_path
    return path_of(w_path)


# Folders.

@posix.function("getcwd()")
def getcwd():
    """Return a unicode string representing the current working directory."""
    return W_Str(current_folder())


@posix.function("getcwdb()")
def getcwdb():
    """Return a bytes string representing the current working directory."""
    return W_Bytes(to_system(current_folder()))


def current_folder():
    return files.current_folder()


def folder_path(w_path, what):
    """Return the Path of an argument that is a folder, an open one, or None for the current one."""
    if w_path is w_None:
        return as_path(W_Str("."), what)
    return convert(w_path, what, "string, bytes, os.PathLike, integer or None")


@posix.function("listdir(path=None)")
def listdir(w_path):
    """Return a list containing the names of the files in the directory.

The list is in arbitrary order.  It does not include the special
entries '.' and '..' even if they are present in the directory."""
    path = folder_path(w_path, "listdir: path")
    try:
        names = relative.listdir_fd(path.fd) if path.fd >= 0 else files.listdir(path.text)
    except OSError as e:
        raise path.error(e)
    return new_list([path.wrap(name) for name in names])


@posix.function("mkdir(path, mode: cint = 511, *, dir_fd=None) -> None")
def mkdir(w_path, mode, w_dir_fd):
    """Create a directory."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "mkdir: path")
    try:
        relative.mkdir(path.text, mode, folder)
    except OSError as e:
        raise path.error(e)


@posix.function("rmdir(path, *, dir_fd=None) -> None")
def rmdir(w_path, w_dir_fd):
    """Remove a directory."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "rmdir: path")
    try:
        relative.remove(path.text, folder, True)
    except OSError as e:
        raise path.error(e)


@posix.function("chdir(path) -> None")
def chdir(w_path):
    """Change the current working directory to the specified path."""
    path = as_path_or_fd(w_path, "chdir: path")
    try:
        if path.fd >= 0:
            system.fchdir(path.fd)
        else:
            files.chdir(path.text)
    except OSError as e:
        raise path.error(e)


@posix.function("fchdir(fd) -> None")
def fchdir(w_fd):
    """Change to the directory of the given file descriptor.

fd must be opened on a directory, not a file."""
    fd = descriptor_of(w_fd)
    system.fchdir(fd)


def descriptor_of(w_file):
    """Return the number of an open file, or what its fileno() returns."""
    if w_file.is_integer():
        return to_cint(w_file)
    w_fileno = protocol.find_attr(w_file, "fileno")
    if w_fileno is None:
        raise type_error("argument must be an int, or have a fileno() method.")
    w_fd = w_fileno.call0()
    if not w_fd.is_integer():
        raise type_error("fileno() returned a non-integer")
    fd = to_cint(w_fd)
    if fd < 0:
        raise value_error("file descriptor cannot be a negative integer (%d)" % fd)
    return fd


# Names of files.

def declare_removal(name, doc):
    def remove(w_path, w_dir_fd):
        folder = folder_of(w_dir_fd)
        path = as_path(w_path, name + ": path")
        try:
            relative.remove(path.text, folder, False)
        except OSError as e:
            raise path.error(e)
    remove.__doc__ = doc
    posix.function(name + "(path, *, dir_fd=None) -> None")(remove)


declare_removal("unlink", "Remove a file (same as remove()).")
declare_removal("remove", "Remove a file (same as unlink()).")


def declare_renaming(name, doc):
    def rename(w_src, w_dst, w_src_dir_fd, w_dst_dir_fd):
        old_folder = folder_of(w_src_dir_fd)
        new_folder = folder_of(w_dst_dir_fd)
        old = as_path(w_src, name + ": src")
        new = as_path(w_dst, name + ": dst")
        try:
            relative.rename(old.text, new.text, old_folder, new_folder)
        except OSError as e:
            raise error_of_two(e, old, new)
    rename.__doc__ = doc
    posix.function(name + "(src, dst, *, src_dir_fd=None, dst_dir_fd=None) -> None")(rename)


declare_renaming("rename", "Rename a file or directory.")
declare_renaming("replace", "Rename a file or directory, overwriting the destination.")


@posix.function("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True) -> None")
def link(w_src, w_dst, w_src_dir_fd, w_dst_dir_fd, w_follow_symlinks):
    """Create a hard link to a file."""
    old_folder = folder_of(w_src_dir_fd)
    new_folder = folder_of(w_dst_dir_fd)
    follows_links = protocol.truth(w_follow_symlinks)
    old = as_path(w_src, "link: src")
    new = as_path(w_dst, "link: dst")
    try:
        if old_folder == CURRENT and new_folder == CURRENT and follows_links:
            system.link(old.text, new.text)
        else:
            relative.link(old.text, new.text, old_folder, new_folder, follows_links)
    except OSError as e:
        raise error_of_two(e, old, new)


@posix.function("symlink(src, dst, target_is_directory=False, *, dir_fd=None) -> None")
def symlink(w_src, w_dst, w_target_is_directory, w_dir_fd):
    """Create a symbolic link pointing to src named dst."""
    folder = folder_of(w_dir_fd)
    target = as_path(w_src, "symlink: src")
    new = as_path(w_dst, "symlink: dst")
    try:
        relative.symlink(target.text, new.text, folder)
    except OSError as e:
        raise error_of_two(e, target, new)


@posix.function("readlink(path, *, dir_fd=None)")
def readlink(w_path, w_dir_fd):
    """Return a string representing the path to which the symbolic link points."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "readlink: path")
    try:
        return path.wrap(relative.readlink(path.text, folder))
    except OSError as e:
        raise path.error(e)


# What is in files, and who may read it.

@posix.function("access(path, mode: cint, *, dir_fd=None, effective_ids=False, follow_symlinks=True) -> bool")
def access(w_path, mode, w_dir_fd, w_effective_ids, w_follow_symlinks):
    """Use the real uid/gid to test for access to a path."""
    folder = folder_of(w_dir_fd)
    effective = protocol.truth(w_effective_ids)
    follows_links = protocol.truth(w_follow_symlinks)
    path = as_path(w_path, "access: path")
    try:
        if folder == CURRENT and not effective and follows_links:
            return system.access(path.text, mode)
        return relative.access(path.text, mode, folder, effective, follows_links)
    except OSError:
        return False


@posix.function("chmod(path, mode: cint, *, dir_fd=None, follow_symlinks=True) -> None")
def chmod(w_path, mode, w_dir_fd, w_follow_symlinks):
    """Change the access permissions of a file."""
    folder = folder_of(w_dir_fd)
    follows_links = protocol.truth(w_follow_symlinks)
    path = as_path_or_fd(w_path, "chmod: path")
    check_alone("chmod", path, folder)
    try:
        if path.fd >= 0:
            system.fchmod(path.fd, mode)
        else:
            relative.chmod(path.text, mode, folder, follows_links)
    except OSError as e:
        if e.errno == errno.EOPNOTSUPP and not follows_links:
            raise unavailable("chmod: follow_symlinks unavailable on this platform")
        raise path.error(e)


@posix.function("fchmod(fd: cint, mode: cint) -> None")
def fchmod(fd, mode):
    """Change the access permissions of the file given by file descriptor fd."""
    system.fchmod(fd, mode)


def unavailable(message):
    return PyError(EXCEPTION_TYPES["NotImplementedError"], None, message)


@posix.function("truncate(path, length: int) -> None")
def truncate(w_path, length):
    """Truncate a file, specified by path, to a specific length."""
    path = as_path_or_fd(w_path, "truncate: path")
    try:
        if path.fd >= 0:
            system.ftruncate(path.fd, length)
            return
        fd = files.open_fd(path.text, WRITE_ONLY)
        try:
            system.ftruncate(fd, length)
        finally:
            files.close_fd(fd)
    except OSError as e:
        raise path.error(e)


@posix.function("utime(path, times=None, *, ns=NULL, dir_fd=None, follow_symlinks=True) -> None")
def utime(w_path, w_times, w_ns, w_dir_fd, w_follow_symlinks):
    """Set the access and modified time of path."""
    path = as_path_or_fd(w_path, "utime: path")
    folder = folder_of(w_dir_fd)
    follows_links = protocol.truth(w_follow_symlinks)
    check_alone("utime", path, folder)
    check_follows("utime", path, follows_links)
    if w_times is not w_None and w_ns is not None:
        raise value_error("utime: you may specify either 'times' or 'ns' but not both")
    if w_ns is not None:
        if not isinstance(w_ns, W_Tuple) or len(w_ns.items_w) != 2:
            raise type_error("utime: 'ns' must be a tuple of two ints")
        atime, mtime = whole_number(w_ns.items_w[0]), whole_number(w_ns.items_w[1])
    elif w_times is not w_None:
        if not isinstance(w_times, W_Tuple) or len(w_times.items_w) != 2:
            raise type_error("utime: 'times' must be either a tuple of two ints or None")
        atime, mtime = nanoseconds(w_times.items_w[0]), nanoseconds(w_times.items_w[1])
    else:
        atime = mtime = clock.nanoseconds(clock.REALTIME)
    try:
        if path.fd >= 0:
            system.set_times_fd(path.fd, atime, mtime)
        else:
            relative.set_times(path.text, atime, mtime, folder, follows_links)
    except OSError as e:
        raise path.error(e)


def whole_number(w_number):
    w_index = protocol.index_object(w_number)
    if isinstance(w_index, W_Int):
        return w_index.value
    raise overflow_error("timestamp out of range for platform time_t")


def nanoseconds(w_seconds):
    """Return the nanoseconds of a time in seconds, an int or a float."""
    if w_seconds.is_integer():
        seconds = whole_number(w_seconds)
        if abs(seconds) < MOST_SECONDS:
            return seconds * BILLION
    else:
        seconds = protocol.float_of(w_seconds)
        if abs(seconds) < MOST_SECONDS:
            return int(seconds) * BILLION + int((seconds - int(seconds)) * BILLION)
    raise overflow_error("timestamp out of range for platform time_t")


MOST_SECONDS = 9000000000       # whose nanoseconds a machine integer holds
