"""Control of open files: fcntl, ioctl and locks."""

import sys

import _controls

globals().update((word.split("=")[0], int(word.split("=")[1])) for word in """
DN_ACCESS=1 DN_ATTRIB=32 DN_CREATE=4 DN_DELETE=8 DN_MODIFY=2 DN_MULTISHOT=2147483648 DN_RENAME=16 FASYNC=8192
FD_CLOEXEC=1 F_ADD_SEALS=1033 F_DUPFD=0 F_DUPFD_CLOEXEC=1030 F_EXLCK=4 F_GETFD=1 F_GETFL=3 F_GETLEASE=1025
F_GETLK=5 F_GETLK64=5 F_GETOWN=9 F_GETPIPE_SZ=1032 F_GETSIG=11 F_GET_SEALS=1034 F_NOTIFY=1026 F_OFD_GETLK=36
F_OFD_SETLK=37 F_OFD_SETLKW=38 F_RDLCK=0 F_SEAL_GROW=4 F_SEAL_SEAL=1 F_SEAL_SHRINK=2 F_SEAL_WRITE=8 F_SETFD=2
F_SETFL=4 F_SETLEASE=1024 F_SETLK=6 F_SETLK64=6 F_SETLKW=7 F_SETLKW64=7 F_SETOWN=8 F_SETPIPE_SZ=1031 F_SETSIG=10
F_SHLCK=8 F_UNLCK=2 F_WRLCK=1 LOCK_EX=2 LOCK_MAND=32 LOCK_NB=4 LOCK_READ=64 LOCK_RW=192 LOCK_SH=1 LOCK_UN=8
LOCK_WRITE=128
""".split())

_MOST_BYTES = 1024


def _descriptor(file):
    """Return the number of an open file."""
    if isinstance(file, int):
        fd = file
    elif hasattr(file, "fileno"):
        fd = file.fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if fd < 0:
        raise ValueError("file descriptor cannot be a negative integer (%d)" % fd)
    return fd


def fcntl(fd, cmd, arg=0, /):
    """Perform the operation `cmd` on file descriptor fd; where arg is bytes or a str, return what became of it."""
    fd = _descriptor(fd)
    sys.audit("fcntl.fcntl", fd, cmd, arg)
    if isinstance(arg, int):
        return _controls.fcntl(fd, cmd, _signed(arg, 32))
    data = arg.encode() if isinstance(arg, str) else bytes(arg)
    if len(data) > _MOST_BYTES:
        raise ValueError("fcntl string arg too long")
    return _controls.fcntl_data(fd, cmd, data)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Perform the operation `request`; a buffer that can be changed is, unless mutate_flag says no."""
    fd = _descriptor(fd)
    request = _signed(request, 32)
    sys.audit("fcntl.ioctl", fd, request, arg)
    if isinstance(arg, int):
        return _controls.ioctl(fd, request, _signed(arg, 32))
    data = arg.encode() if isinstance(arg, str) else bytes(arg)
    changes = mutate_flag and not isinstance(arg, (str, bytes)) and not memoryview(arg).readonly
    if len(data) > _MOST_BYTES and not changes:
        raise ValueError("ioctl string arg too long")
    result, data = _controls.ioctl_data(fd, request, data)
    if not changes:
        return data
    memoryview(arg).cast("B")[:] = data
    return result


def _signed(number, bits):
    """Return the signed number that C makes of an int of so many bits, which may be given as an unsigned one."""
    if not -(1 << bits - 1) <= number < 1 << bits:
        raise OverflowError("%s integer is %s than %s" % (
            ("unsigned", "greater", "maximum") if number > 0 else ("signed", "less", "minimum")))
    return number - (1 << bits) if number >> bits - 1 > 0 else number


def flock(fd, operation, /):
    """Perform the lock operation `operation` on file descriptor fd."""
    fd = _descriptor(fd)
    sys.audit("fcntl.flock", fd, operation)
    _controls.flock(fd, operation)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """A wrapper around the fcntl() locking calls: cmd is LOCK_UN, or LOCK_SH or LOCK_EX, also with LOCK_NB."""
    import struct
    fd = _descriptor(fd)
    sys.audit("fcntl.lockf", fd, cmd, len, start, whence)
    if cmd == LOCK_UN:                      # noqa: F821  (a constant of above, as those below)
        kind = F_UNLCK                      # noqa: F821
    elif cmd & LOCK_SH:                     # noqa: F821
        kind = F_RDLCK                      # noqa: F821
    elif cmd & LOCK_EX:                     # noqa: F821
        kind = F_WRLCK                      # noqa: F821
    else:
        raise ValueError("unrecognized lockf argument")
    lock = struct.pack("hhlli", kind, whence, start, len, 0)
    _controls.fcntl_data(fd, F_SETLK if cmd & LOCK_NB else F_SETLKW, lock)      # noqa: F821
