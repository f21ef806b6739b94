"""What the system knows of a file: stat(), and what a folder has of it."""


class FileStatus(object):
    """The fields of C's struct stat; times are in nanoseconds since 1970."""

    def __init__(self, mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime, blksize, blocks, rdev):
        self.mode = mode
        self.ino = ino
        self.dev = dev
        self.nlink = nlink
        self.uid = uid
        self.gid = gid
        self.size = size
        self.atime = atime
        self.mtime = mtime
        self.ctime = ctime
        self.blksize = blksize
        self.blocks = blocks
        self.rdev = rdev


class FolderEntry(object):
    """An entry of a folder: its name, the bits of its mode that tell its kind, 0 if they are unknown, its inode."""

    def __init__(self, name, kind, ino):
        self.name = name
        self.kind = kind
        self.ino = ino
