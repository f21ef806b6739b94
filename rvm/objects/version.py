"""Versions: what a cache compares to know that nothing has changed."""


class Version(object):
    """The version of a type or namespace is this object's identity; each change makes a new one."""
