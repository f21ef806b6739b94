"""posix.stat and its result."""
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, as_path_or_fd, check_alone, check_follows, folder_of
from rvm.objects import protocol
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.rlib import posix as system
from rvm.rlib import relative
from rvm.rlib.relative import CURRENT

BILLION = 1000000000

VISIBLE = ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
           "st_ctime"]
# The times as floats hide those that are items and whole seconds.
HIDDEN = ["st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks",
          "st_rdev"]

w_stat_result_type = struct_sequence_type(Fields("os.stat_result", VISIBLE, HIDDEN), """\
stat_result: Result from stat, fstat, or lstat.

This object may be accessed either as a tuple of
  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)
or via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.""", True)
posix.value("stat_result", w_stat_result_type)


def wrap_status(status):
    """Return the stat_result of a FileStatus."""
    numbers = [status.mode, status.ino, status.dev, status.nlink, status.uid, status.gid, status.size]
    times = [status.atime, status.mtime, status.ctime]
    items_w = [W_Int(number) for number in numbers] + [W_Int(time // BILLION) for time in times]
    hidden_w = [W_Float(float(time) / 1e9) for time in times]
    for number in times + [status.blksize, status.blocks, status.rdev]:
        hidden_w.append(W_Int(number))
    return W_StructSequence(w_stat_result_type, items_w, hidden_w)


def status_of(path, folder, follows_links):
    """Return the FileStatus of a Path."""
    try:
        if path.fd >= 0:
            return system.fstat(path.fd)
        if folder == CURRENT:
            return system.stat(path.text) if follows_links else system.lstat(path.text)
        return relative.stat(path.text, folder, follows_links)
    except OSError as e:
        raise path.error(e)


@posix.function("stat(path, *, dir_fd=None, follow_symlinks=True)")
def stat(w_path, w_dir_fd, w_follow_symlinks):
    """Perform a stat system call on the given path."""
    folder = folder_of(w_dir_fd)
    path = as_path_or_fd(w_path, "stat: path")
    follows_links = protocol.truth(w_follow_symlinks)
    check_alone("stat", path, folder)
    check_follows("stat", path, follows_links)
    return wrap_status(status_of(path, folder, follows_links))


@posix.function("lstat(path, *, dir_fd=None)")
def lstat(w_path, w_dir_fd):
    """Perform a stat system call on the given path, without following symbolic links."""
    folder = folder_of(w_dir_fd)
    return wrap_status(status_of(as_path(w_path, "lstat: path"), folder, False))


@posix.function("fstat(fd: cint)")
def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    return wrap_status(system.fstat(fd))
