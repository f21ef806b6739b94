"""What the system knows of a file: stat()."""


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
