"""Waiting for several files, which rvm does not do yet: the library's selectors imports this."""

error = OSError
POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32


def select(rlist, wlist, xlist, timeout=None, /):
    """Refuse to wait for files."""
    raise NotImplementedError("rvm does not support waiting for several files yet")


select = staticmethod(select)
