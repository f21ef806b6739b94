"""posix: who owns files and processes, file systems, extended attributes, special files."""
from rvm.builtins.arguments import data_of
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, as_path_or_fd, check_alone, check_follows, folder_of
from rvm.modules.posix.tree import folder_path
from rvm.objects import protocol
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import overflow_error, type_error
from rvm.objects.intobject import W_Int
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import relative, system
from rvm.rlib.utf8 import from_system

NO_ID = 0xFFFFFFFF         # what -1 becomes, and stands for it


def id_of(w_number, kind):
    """Return the number of a user or a group; -1 means none."""
    if not w_number.is_integer() and w_number.gettype().lookup("__index__") is None:
        raise type_error("%s should be integer, not %s" % (kind, protocol.type_name(w_number)))
    w_index = protocol.index_object(w_number)
    if isinstance(w_index, W_Int) and -1 <= w_index.value <= NO_ID:
        return w_index.value if w_index.value != NO_ID else -1
    is_low = isinstance(w_index, W_Int)         # so it is in CPython, for numbers that are too great as well
    raise overflow_error("%s is %s" % (kind, "less than minimum" if is_low else "greater than maximum"))


@posix.function("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True) -> None")
def chown(w_path, w_user, w_group, w_dir_fd, w_follow_symlinks):
    """Change the owner and group id of path to the numeric uid and gid."""
    path = as_path_or_fd(w_path, "chown: path")
    user, group = id_of(w_user, "uid"), id_of(w_group, "gid")
    folder = folder_of(w_dir_fd)
    follows_links = protocol.truth(w_follow_symlinks)
    check_alone("chown", path, folder)
    check_follows("chown", path, follows_links)
    try:
        if path.fd >= 0:
            system.fchown(path.fd, user, group)
        else:
            relative.chown(path.text, user, group, folder, follows_links)
    except OSError as e:
        raise path.error(e)


@posix.function("lchown(path, uid, gid) -> None")
def lchown(w_path, w_user, w_group):
    """Change the owner and group id of path to the numeric uid and gid.

This function will not follow symbolic links.
Equivalent to os.chown(path, uid, gid, follow_symlinks=False)."""
    path = as_path(w_path, "lchown: path")
    user, group = id_of(w_user, "uid"), id_of(w_group, "gid")
    try:
        relative.chown(path.text, user, group, relative.CURRENT, False)
    except OSError as e:
        raise path.error(e)


@posix.function("fchown(fd: cint, uid, gid) -> None")
def fchown(fd, w_user, w_group):
    """Change the owner and group id of the file specified by file descriptor."""
    user, group = id_of(w_user, "uid"), id_of(w_group, "gid")
    system.fchown(fd, user, group)


@posix.function("mkfifo(path, mode: cint = 438, *, dir_fd=None) -> None")
def mkfifo(w_path, mode, w_dir_fd):
    """Create a "fifo" (a POSIX named pipe)."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "mkfifo: path")
    try:
        relative.mkfifo(path.text, mode, folder)
    except OSError as e:
        raise path.error(e)


@posix.function("mknod(path, mode: cint = 384, device: int = 0, *, dir_fd=None) -> None")
def mknod(w_path, mode, device, w_dir_fd):
    """Create a node in the file system."""
    folder = folder_of(w_dir_fd)
    path = as_path(w_path, "mknod: path")
    try:
        relative.mknod(path.text, mode, device, folder)
    except OSError as e:
        raise path.error(e)


def check_device(device):
    if device < 0:
        raise overflow_error("can't convert negative int to unsigned")


@posix.function("major(device: int, /) -> int")
def major(device):
    """Extracts a device major number from a raw device number."""
    check_device(device)
    return device >> 8 & 0xFFF | device >> 32 & 0x7FFFF000


@posix.function("minor(device: int, /) -> int")
def minor(device):
    """Extracts a device minor number from a raw device number."""
    check_device(device)
    return device & 0xFF | device >> 12 & 0xFFFFFF00


@posix.function("makedev(major: cint, minor: cint, /) -> int")
def makedev(major, minor):
    """Composes a raw device number from the major and minor device numbers."""
    return (major & 0xFFF) << 8 | (major & 0x7FFFF000) << 32 | minor & 0xFF | (minor & 0xFFFFFF00) << 12


# File systems.

w_statvfs_result_type = struct_sequence_type(Fields("os.statvfs_result", [
    "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax"],
    ["f_fsid"]), """\
statvfs_result: Result from statvfs or fstatvfs.

This object may be accessed either as a tuple of
  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),
or via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.

See os.statvfs for more information.""", True)
posix.value("statvfs_result", w_statvfs_result_type)
for _name, _number in [("ST_RDONLY", 1), ("ST_NOSUID", 2), ("ST_NODEV", 4), ("ST_NOEXEC", 8), ("ST_SYNCHRONOUS", 16),
                       ("ST_MANDLOCK", 64), ("ST_WRITE", 128), ("ST_APPEND", 256), ("ST_NOATIME", 1024),
                       ("ST_NODIRATIME", 2048), ("ST_RELATIME", 4096), ("XATTR_CREATE", 1), ("XATTR_REPLACE", 2),
                       ("XATTR_SIZE_MAX", 65536)]:
    posix.value(_name, W_Int(_number))


def wrap_statvfs(numbers):
    items_w = [W_Int(number) for number in numbers]
    return W_StructSequence(w_statvfs_result_type, items_w[:10], items_w[10:])


@posix.function("statvfs(path)")
def statvfs(w_path):
    """Perform a statvfs system call on the given path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception."""
    path = as_path_or_fd(w_path, "statvfs: path")
    try:
        return wrap_statvfs(system.fstatvfs(path.fd) if path.fd >= 0 else system.statvfs(path.text))
    except OSError as e:
        raise path.error(e)


@posix.function("fstatvfs(fd: cint, /)")
def fstatvfs(fd):
    """Perform an fstatvfs system call on the given fd.

Equivalent to statvfs(fd)."""
    return wrap_statvfs(system.fstatvfs(fd))


# Extended attributes.

@posix.function("getxattr(path, attribute, *, follow_symlinks=True)")
def getxattr(w_path, w_attribute, w_follow_symlinks):
    """Return the value of extended attribute attribute on path."""
    path = as_path_or_fd(w_path, "getxattr: path")
    name = as_path(w_attribute, "getxattr: attribute")
    follows_links = protocol.truth(w_follow_symlinks)
    check_follows("getxattr", path, follows_links)
    try:
        return W_Bytes(system.getxattr(path.text, path.fd, name.text, follows_links))
    except OSError as e:
        raise path.error(e)


@posix.function("setxattr(path, attribute, value, flags: cint = 0, *, follow_symlinks=True) -> None")
def setxattr(w_path, w_attribute, w_value, flags, w_follow_symlinks):
    """Set extended attribute attribute on path to value."""
    path = as_path_or_fd(w_path, "setxattr: path")
    name = as_path(w_attribute, "setxattr: attribute")
    value = data_of(w_value)
    follows_links = protocol.truth(w_follow_symlinks)
    check_follows("setxattr", path, follows_links)
    try:
        system.setxattr(path.text, path.fd, name.text, value, flags, follows_links)
    except OSError as e:
        raise path.error(e)


@posix.function("removexattr(path, attribute, *, follow_symlinks=True) -> None")
def removexattr(w_path, w_attribute, w_follow_symlinks):
    """Remove extended attribute attribute on path."""
    path = as_path_or_fd(w_path, "removexattr: path")
    name = as_path(w_attribute, "removexattr: attribute")
    follows_links = protocol.truth(w_follow_symlinks)
    check_follows("removexattr", path, follows_links)
    try:
        system.removexattr(path.text, path.fd, name.text, follows_links)
    except OSError as e:
        raise path.error(e)


@posix.function("listxattr(path=None, *, follow_symlinks=True)")
def listxattr(w_path, w_follow_symlinks):
    """Return a list of extended attributes on path."""
    path = folder_path(w_path, "listxattr: path")
    follows_links = protocol.truth(w_follow_symlinks)
    check_follows("listxattr", path, follows_links)
    try:
        names = system.listxattr(path.text, path.fd, follows_links).split("\0")
    except OSError as e:
        raise path.error(e)
    return new_list([W_Str(from_system(name)) for name in names if name != ""])


# Users and groups of this process.

def declare_setting(name, kinds, parameters, doc):
    """Declare a function that sets one to three ids."""
    count = len(kinds)

    def set_ids(w_first, w_second, w_third):
        ids = [id_of(w_first, kinds[0]), 0, 0]
        if count > 1:
            ids[1] = id_of(w_second, kinds[1])
        if count > 2:
            ids[2] = id_of(w_third, kinds[2])
        try:
            system.set_id(name, ids[0], ids[1], ids[2])
        except OSError as e:
            raise from_os_error(e)

    def set_one(w_first):
        set_ids(w_first, w_first, w_first)

    def set_two(w_first, w_second):
        set_ids(w_first, w_second, w_second)

    function = [set_one, set_two, set_ids][count - 1]
    function.__doc__ = doc
    posix.function("%s(%s, /) -> None" % (name, parameters))(function)


declare_setting("setuid", ["uid"], "uid", "Set the current process's user id.")
declare_setting("seteuid", ["uid"], "euid", "Set the current process's effective user id.")
declare_setting("setgid", ["gid"], "gid", "Set the current process's group id.")
declare_setting("setegid", ["gid"], "egid", "Set the current process's effective group id.")
declare_setting("setreuid", ["uid", "uid"], "ruid, euid", "Set the current process's real and effective user ids.")
declare_setting("setregid", ["gid", "gid"], "rgid, egid", "Set the current process's real and effective group ids.")
declare_setting("setresuid", ["uid", "uid", "uid"], "ruid, euid, suid",
                "Set the current process's real, effective, and saved user ids.")
declare_setting("setresgid", ["gid", "gid", "gid"], "rgid, egid, sgid",
                "Set the current process's real, effective, and saved group ids.")


@posix.function("getresuid()")
def getresuid():
    """Return a tuple of the current process's real, effective, and saved user ids."""
    real, effective, saved = system.getresuid()
    return W_Tuple([W_Int(real), W_Int(effective), W_Int(saved)])


@posix.function("getresgid()")
def getresgid():
    """Return a tuple of the current process's real, effective, and saved group ids."""
    real, effective, saved = system.getresgid()
    return W_Tuple([W_Int(real), W_Int(effective), W_Int(saved)])


@posix.function("getgroups()")
def getgroups():
    """Return list of supplemental group IDs for the process."""
    return new_list([W_Int(group) for group in system.getgroups()])


@posix.function("setgroups(groups, /) -> None")
def setgroups(w_groups):
    """Set the groups of the current process to list."""
    groups = [id_of(w_group, "gid") for w_group in protocol.items_of(w_groups)]
    system.setgroups(groups)


@posix.function("getlogin() -> str")
def getlogin():
    """Return the actual login name."""
    return system.getlogin()
