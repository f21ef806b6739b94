"""The modes of files: their numbers, what tells of a mode, and its letters."""

from _library import builtin as _builtin

_NUMBERS = {
    "S_IF": "SOCK=140000 LNK=120000 REG=100000 BLK=60000 DIR=40000 CHR=20000 IFO=10000 DOOR=0 PORT=0 WHT=0",
    "S_I": """SUID=4000 SGID=2000 SVTX=1000 READ=400 WRITE=200 EXEC=100 RWXU=700 RUSR=400 WUSR=200 XUSR=100
        RWXG=70 RGRP=40 WGRP=20 XGRP=10 RWXO=7 ROTH=4 WOTH=2 XOTH=1""",
    "S_": "ENFMT=2000",
    "UF_": "NODUMP=1 IMMUTABLE=2 APPEND=4 OPAQUE=10 NOUNLINK=20 COMPRESSED=40 HIDDEN=100000",
    "SF_": "ARCHIVED=200000 IMMUTABLE=400000 APPEND=1000000 NOUNLINK=4000000 SNAPSHOT=10000000",
    "ST_": "MODE=0 INO=1 DEV=2 NLINK=3 UID=4 GID=5 SIZE=6 ATIME=7 MTIME=10 CTIME=11",
}
for _prefix, _text in _NUMBERS.items():
    for _word in _text.split():
        _name, _digits = _word.split("=")
        globals()[_prefix + _name] = int(_digits, 8)
_LETTERS = {S_IFSOCK: "s", S_IFLNK: "l", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}
_KIND = 0o170000
_TRIPLES = ["---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx"]


def _checked(mode):
    if not isinstance(mode, int):
        raise TypeError("an integer is required")
    if mode < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if mode > 0xFFFFFFFF:
        raise OverflowError("mode out of range")
    return mode


def S_IFMT(mode, /):
    """Return the portion of the file's mode that describes the file type."""
    return _checked(mode) & _KIND


def S_IMODE(mode, /):
    """Return the portion of the file's mode that can be set by os.chmod()."""
    return _checked(mode) & 0o7777


def _tells(name, kind, words):
    """Return the function that tells whether a mode is of a kind, of which there may be none here."""
    def tell(mode, /):
        return _checked(mode) & _KIND == kind
    tell.__name__ = tell.__qualname__ = name
    tell.__doc__ = "%s(mode) -> bool\n\nReturn True if mode is from %s." % (name, words)
    return _builtin(tell)


S_IFMT, S_IMODE = _builtin(S_IFMT), _builtin(S_IMODE)
S_ISDIR = _tells("S_ISDIR", S_IFDIR, "a directory")
S_ISCHR = _tells("S_ISCHR", S_IFCHR, "a character special device file")
S_ISBLK = _tells("S_ISBLK", S_IFBLK, "a block special device file")
S_ISREG = _tells("S_ISREG", S_IFREG, "a regular file")
S_ISFIFO = _tells("S_ISFIFO", S_IFIFO, "a FIFO (named pipe)")
S_ISLNK = _tells("S_ISLNK", S_IFLNK, "a symbolic link")
S_ISSOCK = _tells("S_ISSOCK", S_IFSOCK, "a socket")
S_ISDOOR = _tells("S_ISDOOR", None, "a door")
S_ISPORT = _tells("S_ISPORT", None, "an event port")
S_ISWHT = _tells("S_ISWHT", None, "a whiteout")


def _triple(mode, special, letter):
    """Return three letters of a mode; the third is another one if the special bit is set."""
    letters = _TRIPLES[mode & 7]
    if not special:
        return letters
    return letters[:2] + (letter if mode & 1 else letter.upper())


def filemode(mode, /):
    """Convert a file's mode to a string of the form '-rwxrwxrwx'"""
    mode = _checked(mode)
    return (_LETTERS.get(mode & _KIND, "?") + _triple(mode >> 6, mode & 0o4000, "s") +
            _triple(mode >> 3, mode & 0o2000, "s") + _triple(mode, mode & 0o1000, "t"))


filemode = _builtin(filemode)
