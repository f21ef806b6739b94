"""ctypes for the hosted modules, also where the Python that hosts rvm has none, as rvm itself has none.

    from rvm.rlib.hosted_ctypes import ctypes

Without ctypes that is a stand-in: the modules can be imported, and what they call fails as a call does that the
system does not have.
"""
import errno
import os


class _Missing:
    """A library, type or function."""

    def __getattr__(self, name):
        return self

    def __mul__(self, count):
        return self

    def __call__(self, *arguments):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


class _WithoutTypes(_Missing):
    """The module."""

    class Structure:
        """A structure of C: it has its declaration, and no more."""

    def CDLL(self, name, use_errno):
        return _Missing()

    def POINTER(self, kind):
        return _Missing()


try:
    import ctypes
except ImportError:
    ctypes = _WithoutTypes()
