"""Digests by RPython's rlib, and SHA-2, which it does not have, by ours."""
from __future__ import absolute_import

from rpython.rlib.jit import dont_look_inside
from rpython.rlib.rmd5 import RMD5
from rpython.rlib.rsha import RSHA

from rvm.rlib.sha2 import Sha2, new_sha2


class Digest(object):
    """The state of an algorithm."""

    def update(self, data):
        raise NotImplementedError

    def copy(self):
        raise NotImplementedError

    def digest(self):
        raise NotImplementedError


def wrapped(state_class):
    """Return the class of Digests whose states are of `state_class`."""
    class OneDigest(Digest):
        def __init__(self, state):
            self.state = state

        @dont_look_inside
        def update(self, data):
            self.state.update(data)

        @dont_look_inside
        def copy(self):
            return OneDigest(self.state.copy())

        @dont_look_inside
        def digest(self):
            return self.state.digest()
    return OneDigest


Md5 = wrapped(RMD5)
Sha1 = wrapped(RSHA)
Sha2Digest = wrapped(Sha2)


def new_digest(name):
    """Return a new state of the algorithm that hashlib calls so."""
    if name == "md5":
        return Md5(RMD5())
    if name == "sha1":
        return Sha1(RSHA())
    return Sha2Digest(new_sha2(name))
