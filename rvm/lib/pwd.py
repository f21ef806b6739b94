"""The users of the system, as the file /etc/passwd lists them; other sources of users are not asked."""

from _controls import struct_passwd

_FILE = "/etc/passwd"


def _users():
    """Return the entries of the file in its order."""
    users = []
    try:
        with open(_FILE, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        return users
    for line in lines:
        fields = line.split(":")
        if len(fields) == 7 and fields[2].isdecimal() and fields[3].isdecimal():
            users.append(struct_passwd([*fields[:2], int(fields[2]), int(fields[3]), *fields[4:]]))
    return users


def getpwall():
    """Return a list of all users, in arbitrary order."""
    return _users()


def getpwnam(name, /):
    """Return the user of a name."""
    if not isinstance(name, str):
        raise TypeError("getpwnam() argument must be str, not %s" % type(name).__name__)
    if "\0" in name:
        raise ValueError("embedded null byte")
    for user in _users():
        if user.pw_name == name:
            return user
    raise KeyError("getpwnam(): name not found: %r" % name)


def getpwuid(uid, /):
    """Return the user of a number."""
    if not isinstance(uid, int):
        if isinstance(uid, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        raise TypeError("uid should be integer, not %s" % type(uid).__name__)
    for user in _users():
        if user.pw_uid == uid:
            return user
    raise KeyError("getpwuid(): uid not found: %d" % uid)
