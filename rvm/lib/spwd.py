"""The passwords of the system's users, as the file /etc/shadow lists them for those who may read it."""

import warnings as _warnings

from _controls import struct_spwd

_warnings.warn("'spwd' is deprecated and slated for removal in Python 3.13", DeprecationWarning, stacklevel=2)

_FILE = "/etc/shadow"


def _users():
    """Return the entries of the file in its order."""
    with open(_FILE, encoding="utf-8", errors="surrogateescape") as file:
        lines = file.read().split("\n")
    users = []
    for line in lines:
        name, *fields = line.split(":")
        if len(fields) == 8 and all(field.isdecimal() or not field for field in fields[1:]):
            password, *numbers = fields
            numbers = [int(field) if field else -1 for field in numbers]
            users.append(struct_spwd([name, password, *numbers, name, password]))
    return users


def getspall():
    """Return a list of all users, in arbitrary order."""
    try:
        return _users()
    except OSError:
        return []


def getspnam(arg, /):
    """Return the user of a name; raise PermissionError if the file may not be read."""
    if not isinstance(arg, str):
        raise TypeError("getspnam() argument must be str, not %s" % type(arg).__name__)
    if "\0" in arg:
        raise ValueError("embedded null character")
    for user in _users():
        if user.sp_namp == arg:
            return user
    raise KeyError("getspnam(): name not found")
