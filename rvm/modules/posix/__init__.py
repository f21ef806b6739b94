"""posix: the calls of the operating system, on which the library's os is built.

    data            data of open files at places of theirs, from one to another
    descriptors     reading, writing and what else is done with an open file's number
    library         what is in Python, in rvm/lib
    machine         limits of the system, times, priorities, terminals
    owners          who owns files and processes, file systems, extended attributes
    paths           the argument that is a path: str, bytes, or an object with __fspath__
    process         what belongs to the process: its number, environment and end
    processes       other processes, and other programs in place of this one
    scanning        scandir and DirEntry
    status          stat and its result
    tree            files and folders by their paths

A path that is bytes has results that are bytes.
"""
from rvm.modules.declare import ModuleTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import w_OSError
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str

posix = ModuleTable("posix", """\
This module provides access to operating system functionality that is
standardized by the C Standard and the POSIX standard (a thinly
disguised Unix interface).  Refer to the library manual and
corresponding Unix manual entries for more information on calls.""", of_system=True)

CONSTANTS = [
    ("F_OK", 0), ("R_OK", 4), ("W_OK", 2), ("X_OK", 1),
    ("O_RDONLY", 0), ("O_WRONLY", 1), ("O_RDWR", 2), ("O_ACCMODE", 3), ("O_CREAT", 0o100), ("O_EXCL", 0o200),
    ("O_NOCTTY", 0o400), ("O_TRUNC", 0o1000), ("O_APPEND", 0o2000), ("O_NDELAY", 0o4000), ("O_NONBLOCK", 0o4000),
    ("O_DSYNC", 0o10000), ("O_ASYNC", 0o20000), ("O_DIRECT", 0o40000), ("O_LARGEFILE", 0), ("O_DIRECTORY", 0o200000),
    ("O_NOFOLLOW", 0o400000), ("O_NOATIME", 0o1000000), ("O_CLOEXEC", 0o2000000), ("O_SYNC", 0o4010000),
    ("O_RSYNC", 0o4010000), ("O_FSYNC", 0o4010000), ("O_PATH", 0o10000000), ("O_TMPFILE", 0o20200000),
    ("SEEK_DATA", 3), ("SEEK_HOLE", 4), ("WNOHANG", 1), ("WUNTRACED", 2), ("WCONTINUED", 8),
    ("NGROUPS_MAX", 65536), ("TMP_MAX", 238328),
    ("EX_OK", 0), ("EX_USAGE", 64), ("EX_DATAERR", 65), ("EX_NOINPUT", 66), ("EX_NOUSER", 67), ("EX_NOHOST", 68),
    ("EX_UNAVAILABLE", 69), ("EX_SOFTWARE", 70), ("EX_OSERR", 71), ("EX_OSFILE", 72), ("EX_CANTCREAT", 73),
    ("EX_IOERR", 74), ("EX_TEMPFAIL", 75), ("EX_PROTOCOL", 76), ("EX_NOPERM", 77), ("EX_CONFIG", 78)]

for _name, _number in CONSTANTS:
    posix.value(_name, W_Int(_number))

posix.value("error", w_OSError)

# What the system has, beyond calls that take nothing but a path; os makes its supports_* of these names.
HAVE = ["HAVE_EVENTFD", "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FCHMODAT", "HAVE_FCHOWN",
        "HAVE_FCHOWNAT", "HAVE_FDOPENDIR", "HAVE_FPATHCONF", "HAVE_FSTATAT", "HAVE_FSTATVFS",
        "HAVE_FTRUNCATE", "HAVE_FUTIMENS", "HAVE_FUTIMES", "HAVE_FUTIMESAT", "HAVE_LINKAT", "HAVE_LCHOWN",
        "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_MEMFD_CREATE", "HAVE_MKDIRAT", "HAVE_MKFIFOAT", "HAVE_MKNODAT",
        "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT", "HAVE_SYMLINKAT", "HAVE_UNLINKAT", "HAVE_UTIMENSAT"]
posix.value("_have_functions", new_list([W_Str(_name) for _name in HAVE]))
