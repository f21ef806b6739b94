# posix: paths relative to an open folder, open files in place of paths, data from file to file, owners, limits.
import posix

place = "/tmp/rvm-posix-%d" % posix.getpid()
posix.mkdir(place)
folder = posix.open(place, posix.O_RDONLY)


def show(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(place, "PLACE")


posix.mkdir("sub", dir_fd=folder)
file = posix.open("sub/x", posix.O_CREAT | posix.O_RDWR, dir_fd=folder)
print(posix.write(file, b"hello"), posix.pread(file, 3, 1), posix.pwrite(file, b"J", 0), posix.stat(file).st_size)
print(posix.stat("sub/x", dir_fd=folder).st_size, posix.listdir(folder), posix.access("sub/x", 4, dir_fd=folder))
with posix.scandir(folder) as entries:
    print([(entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink()) for entry in entries])
posix.symlink("x", "sub/l", dir_fd=folder)
print(posix.readlink("sub/l", dir_fd=folder), posix.stat("sub/l", dir_fd=folder, follow_symlinks=False).st_size)
print(sorted((entry.name, entry.is_symlink(), entry.is_file()) for entry in posix.scandir(place + "/sub")))
posix.rename("sub/x", "y", src_dir_fd=folder, dst_dir_fd=folder)
posix.link("y", "z", src_dir_fd=folder, dst_dir_fd=folder)
posix.chmod("y", 0o600, dir_fd=folder)
posix.utime("y", ns=(1, 2), dir_fd=folder)
posix.chown("y", posix.getuid(), posix.getgid(), dir_fd=folder)
status = posix.stat("y", dir_fd=folder)
print(sorted(posix.listdir(place)), status.st_mtime_ns, oct(status.st_mode), status.st_nlink)
posix.utime(file, (3, 4))
posix.fchmod(file, 0o644)
posix.fchown(file, -1, -1)
print(posix.fstat(file).st_mtime, oct(posix.fstat(file).st_mode), posix.truncate(file, 4), posix.fdatasync(file))

other = posix.open(place + "/o", posix.O_CREAT | posix.O_RDWR)
print(posix.sendfile(other, file, 0, 3), posix.copy_file_range(file, other, 4, 0, 3), posix.pread(other, 20, 0))
buffers = [bytearray(2), bytearray(3)]
print(posix.writev(other, [b"a", b"bc"]), posix.lseek(other, 0, 0), posix.readv(other, buffers), buffers)
print(posix.lockf(other, posix.F_LOCK, 0), posix.lockf(other, posix.F_ULOCK, 0))
posix.posix_fadvise(other, 0, 0, posix.POSIX_FADV_SEQUENTIAL)
print(posix.major(posix.makedev(5, 300)), posix.minor(posix.makedev(5, 300)), posix.statvfs(place).f_namemax)
print(posix.sysconf("SC_PAGE_SIZE"), posix.pathconf(place, "PC_NAME_MAX"), posix.fpathconf(file, "PC_NAME_MAX"))
print(len(posix.sched_getaffinity(0)) > 0, len(posix.times()), posix.getpgrp() == posix.getpgid(0), posix.system("exit 3"))
memory = posix.memfd_create("name")
event = posix.eventfd(3)
print(posix.write(memory, b"abc"), posix.eventfd_read(event), posix.eventfd_write(event, 2 ** 63), posix.eventfd_read(event))

print(show(posix.stat, 1.5), show(posix.stat, "x", dir_fd="a"), show(posix.stat, folder, dir_fd=folder))
print(show(posix.stat, folder, follow_symlinks=False), show(posix.chown, place, "a", 1), show(posix.chown, place, -5, 1))
print(show(posix.sysconf, "x"), show(posix.chmod, place + "/no", 1), show(posix.listdir, 1.5), show(posix.fchdir, "x"))
print(show(posix.open, place + "/no", 0, dir_fd=folder), show(posix.rename, "a", "b", src_dir_fd=folder))
print(show(posix.getxattr, file, "user.none")[0], show(posix.scandir, place + "/y"), show(posix.major, -1))
for name in "y", "z", "o", "sub/l":
    posix.unlink(name, dir_fd=folder)
posix.rmdir("sub", dir_fd=folder)
posix.rmdir(place)
