"""The groups of the system, as the file /etc/group lists them; other sources of groups are not asked."""

from _controls import struct_group

_FILE = "/etc/group"


def _groups():
    """Return the entries of the file in its order."""
    groups = []
    try:
        with open(_FILE, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        return groups
    for line in lines:
        fields = line.split(":")
        if len(fields) == 4 and fields[2].isdecimal():
            members = [member for member in fields[3].split(",") if member]
            groups.append(struct_group([*fields[:2], int(fields[2]), members]))
    return groups


def getgrall():
    """Return a list of all groups, in arbitrary order."""
    return _groups()


def getgrnam(name):
    """Return the group of a name."""
    if not isinstance(name, str):
        raise TypeError("getgrnam() argument 'name' must be str, not %s" % type(name).__name__)
    if "\0" in name:
        raise ValueError("embedded null byte")
    for group in _groups():
        if group.gr_name == name:
            return group
    raise KeyError("getgrnam(): name not found: %r" % name)


def getgrgid(id):
    """Return the group of a number."""
    if not isinstance(id, int):
        raise TypeError("gid should be integer, not %s" % type(id).__name__)
    for group in _groups():
        if group.gr_gid == id:
            return group
    raise KeyError("getgrgid(): gid not found: %d" % id)
