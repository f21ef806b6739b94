"""posix: files and folders by their paths."""
from rvm.builtins.arguments import path_of
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, as_path_or_fd, error_of_two, refuse_dir_fd
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import EXCEPTION_TYPES, PyError, overflow_error, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import clock, files
from rvm.rlib import posix as system
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


@posix.function("listdir(path=None)")
def listdir(w_path):
    """Return a list containing the names of the files in the directory.

The list is in arbitrary order.  It does not include the special
entries '.' and '..' even if they are present in the directory."""
    path = as_path(W_Str(".") if w_path is w_None else w_path, "listdir: path")
    try:
        names = files.listdir(path.text)
    except OSError as e:
        raise path.error(e)
    return new_list([path.wrap(name) for name in names])


@posix.function("mkdir(path, mode: cint = 511, *, dir_fd=None) -> None")
def mkdir(w_path, mode, w_dir_fd):
    """Create a directory."""
    refuse_dir_fd(w_dir_fd)
    path = as_path(w_path, "mkdir: path")
    try:
        files.mkdir(path.text, mode)
    except OSError as e:
        raise path.error(e)


@posix.function("rmdir(path, *, dir_fd=None) -> None")
def rmdir(w_path, w_dir_fd):
    """Remove a directory."""
    refuse_dir_fd(w_dir_fd)
    path = as_path(w_path, "rmdir: path")
    try:
        files.rmdir(path.text)
    except OSError as e:
        raise path.error(e)


@posix.function("chdir(path) -> None")
def chdir(w_path):
    """Change the current working directory to the specified path."""
    path = as_path(w_path, "chdir: path")
    try:
        files.chdir(path.text)
    except OSError as e:
        raise path.error(e)


# Names of files.

def declare_removal(name, doc):
    def remove(w_path, w_dir_fd):
        refuse_dir_fd(w_dir_fd)
        path = as_path(w_path, name + ": path")
        try:
            files.unlink(path.text)
        except OSError as e:
            raise path.error(e)
    remove.__doc__ = doc
    posix.function(name + "(path, *, dir_fd=None) -> None")(remove)


declare_removal("unlink", "Remove a file (same as remove()).")
declare_removal("remove", "Remove a file (same as unlink()).")


def declare_renaming(name, doc):
    def rename(w_src, w_dst, w_src_dir_fd, w_dst_dir_fd):
        refuse_dir_fd(w_src_dir_fd)
        refuse_dir_fd(w_dst_dir_fd)
        old = as_path(w_src, name + ": src")
        new = as_path(w_dst, name + ": dst")
        try:
            files.rename(old.text, new.text)
        except OSError as e:
            raise error_of_two(e, old, new)
    rename.__doc__ = doc
    posix.function(name + "(src, dst, *, src_dir_fd=None, dst_dir_fd=None) -> None")(rename)


declare_renaming("rename", "Rename a file or directory.")
declare_renaming("replace", "Rename a file or directory, overwriting the destination.")


@posix.function("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True) -> None")
def link(w_src, w_dst, w_src_dir_fd, w_dst_dir_fd, w_follow_symlinks):
    """Create a hard link to a file."""
    refuse_dir_fd(w_src_dir_fd)
    refuse_dir_fd(w_dst_dir_fd)
    if not protocol.truth(w_follow_symlinks):
        raise unavailable("link: follow_symlinks unavailable on this platform")
    old = as_path(w_src, "link: src")
    new = as_path(w_dst, "link: dst")
    try:
        system.link(old.text, new.text)
    except OSError as e:
        raise error_of_two(e, old, new)


@posix.function("symlink(src, dst, target_is_directory=False, *, dir_fd=None) -> None")
def symlink(w_src, w_dst, w_target_is_directory, w_dir_fd):
    """Create a symbolic link pointing to src named dst."""
    refuse_dir_fd(w_dir_fd)
    target = as_path(w_src, "symlink: src")
    new = as_path(w_dst, "symlink: dst")
    try:
        system.symlink(target.text, new.text)
    except OSError as e:
        raise error_of_two(e, target, new)


@posix.function("readlink(path, *, dir_fd=None)")
def readlink(w_path, w_dir_fd):
    """Return a string representing the path to which the symbolic link points."""
    refuse_dir_fd(w_dir_fd)
    path = as_path(w_path, "readlink: path")
    try:
        return path.wrap(system.readlink(path.text))
    except OSError as e:
        raise path.error(e)


# What is in files, and who may read it.

@posix.function("access(path, mode: cint, *, dir_fd=None, effective_ids=False, follow_symlinks=True) -> bool")
def access(w_path, mode, w_dir_fd, w_effective_ids, w_follow_symlinks):
    """Use the real uid/gid to test for access to a path."""
    refuse_dir_fd(w_dir_fd)
    if protocol.truth(w_effective_ids) or not protocol.truth(w_follow_symlinks):
        raise unavailable("access: follow_symlinks unavailable on this platform")
    path = as_path(w_path, "access: path")
    try:
        return system.access(path.text, mode)
    except OSError:
        return False


@posix.function("chmod(path, mode: cint, *, dir_fd=None, follow_symlinks=True) -> None")
def chmod(w_path, mode, w_dir_fd, w_follow_symlinks):
    """Change the access permissions of a file."""
    refuse_dir_fd(w_dir_fd)
    if not protocol.truth(w_follow_symlinks):
        raise unavailable("chmod: follow_symlinks unavailable on this platform")
    path = as_path(w_path, "chmod: path")
    try:
        system.chmod(path.text, mode)
    except OSError as e:
        raise path.error(e)


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
    path = as_path(w_path, "utime: path")
    refuse_dir_fd(w_dir_fd)
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
        system.set_times(path.text, atime, mtime, protocol.truth(w_follow_symlinks))
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
