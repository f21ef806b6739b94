"""Versions: what a cache compares to know that nothing has changed."""


class Version(object):
    """Its identity is the version of a type or of a namespace; each change makes a new one."""
