"""The calls behind fcntl, termios and resource: Python 3's, with byte strings for data."""
import fcntl as host
import resource


def fcntl(fd, command, number):
    return host.fcntl(fd, command, number)


def fcntl_data(fd, command, data):
    """Call fcntl with bytes, which it may change; return them."""
    return host.fcntl(fd, command, data.encode("latin-1")).decode("latin-1")


def ioctl(fd, request, number):
    return host.ioctl(fd, request, number)


def ioctl_data(fd, request, data):
    """Call ioctl with bytes, which it may change.  Return what it returned, and the bytes."""
    buffer = bytearray(data.encode("latin-1"))
    result = host.ioctl(fd, request, buffer)
    return result, bytes(buffer).decode("latin-1")


def flock(fd, operation):
    host.flock(fd, operation)


def getrusage(who):
    """Return eighteen numbers: seconds and microseconds twice, then the counts."""
    try:
        usage = resource.getrusage(who)
    except ValueError:
        raise OSError(22, "invalid who parameter") from None
    numbers = []
    for seconds in usage[:2]:
        numbers += [int(seconds), round(seconds % 1 * 1000000)]
    return numbers + list(usage[2:])


def prlimit(pid, kind, sets, soft, hard):
    """Return the limits of a process, -1 for none, and set new ones where `sets`."""
    try:
        old = resource.prlimit(pid, kind, (soft, hard)) if sets else resource.prlimit(pid, kind)
    except ValueError as error:
        raise OSError(1 if "exceed" in str(error) else 22, str(error)) from None
    return old[0], old[1]
