"""posix: files, folders, descriptors and the environment."""
import errno
import posix

folder = "posix-%d" % posix.getpid()
posix.mkdir(folder)
posix.chdir(folder)
try:
    fd = posix.open("a.txt", posix.O_RDWR | posix.O_CREAT | posix.O_EXCL, 0o640)
    print(posix.write(fd, b"hello, world"), posix.lseek(fd, 7, 0), posix.read(fd, 3), posix.get_inheritable(fd))
    posix.ftruncate(fd, 5)
    status = posix.fstat(fd)
    print(status.st_size, oct(status.st_mode & 0o777), status.st_nlink, len(status), status[6])
    copy = posix.dup(fd)
    posix.close(fd)
    print(posix.lseek(copy, 0, 2), posix.isatty(copy))
    posix.close(copy)
    posix.symlink("a.txt", "link")
    posix.link("a.txt", b"second")
    print(posix.readlink("link"), posix.readlink(b"link"), posix.stat("link").st_nlink, posix.lstat("link").st_size)
    print(sorted(posix.listdir()), sorted(posix.listdir(b".")))
    with posix.scandir(".") as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            print(entry, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.stat().st_size)
    posix.chmod("a.txt", 0o600)
    posix.utime("a.txt", (1, 2.5))
    print(posix.stat("a.txt").st_mtime, posix.stat("a.txt").st_atime_ns, posix.access("a.txt", posix.R_OK))
    posix.utime("a.txt", ns=(3, 4000000005))
    print(posix.stat("a.txt").st_mtime_ns, posix.stat("a.txt").st_mtime)
    posix.rename("second", "third")
    posix.truncate("third", 2)
    print(posix.stat("a.txt").st_size, posix.access("second", posix.F_OK))
    for name in posix.listdir():
        posix.unlink(name)
    reader, writer = posix.pipe()
    posix.write(writer, bytearray(b"through"))
    posix.close(writer)
    print(posix.read(reader, 100), posix.read(reader, 100))
    posix.close(reader)
finally:
    posix.chdir("..")
    posix.rmdir(folder)


class Named:
    def __fspath__(self):
        return "nowhere"


for function, arguments in [
        (posix.stat, ("nowhere",)), (posix.stat, (Named(),)), (posix.stat, (1.5,)), (posix.stat, ("a\0",)),
        (posix.lstat, (b"a\0",)), (posix.mkdir, (3,)), (posix.rename, (1, "a")), (posix.rename, ("nowhere", "b")),
        (posix.stat, (99,)), (posix.close, (99,)), (posix.read, (99, 1)), (posix.read, (0, -1)),
        (posix.putenv, ("a=b", "c")), (posix.unsetenv, ("",)), (posix.open, ("nowhere", 0)), (posix.write, (1, "a")),
        (posix.listdir, ("nowhere",)), (posix.scandir, ("nowhere",)), (posix.chroot, (1,)),
        (posix.chroot, ("nowhere",)), (posix.rmdir, ("nowhere",)),
        (posix.utime, ("a", 3)), (posix.fspath, (3,)), (posix.urandom, (-1,))]:
    try:
        print(function(*arguments))
    except (OSError, TypeError, ValueError) as error:
        print(function.__name__, type(error).__name__, error, getattr(error, "filename", None))

print(posix.fspath(Named()), len(posix.urandom(5)), posix.strerror(2), posix.uname().sysname)
print(posix.terminal_size((3, 4)), type(posix.environ.get(b"PATH")), errno.errorcode[errno.ENOENT], errno.EWOULDBLOCK)
