# fcntl, termios, resource, pwd and grp.
import fcntl
import grp
import posix
import pwd
import resource
import termios


def show(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


root = pwd.getpwuid(0)
print(root.pw_name, root[2:4], pwd.getpwnam("root") == root, type(root).__name__, grp.getgrgid(0)[:3], root in pwd.getpwall())
print(show(pwd.getpwnam, "nobody here"), show(pwd.getpwuid, 1 << 30), show(pwd.getpwuid, "x"), show(grp.getgrnam, 3))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0, resource.getpagesize(), resource.RLIM_INFINITY)
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
print(resource.getrlimit(resource.RLIMIT_CORE)[0], show(resource.getrlimit, 99), show(resource.getrusage, 77))
print(show(resource.setrlimit, resource.RLIMIT_CORE, (1,)), show(resource.setrlimit, resource.RLIMIT_CORE, 1))

path = "/tmp/rvm-controls-%d" % posix.getpid()
with open(path, "w+") as file:
    posix.unlink(path)
    print(fcntl.fcntl(file, fcntl.F_GETFD), fcntl.fcntl(file.fileno(), fcntl.F_GETFL) & posix.O_ACCMODE)
    print(fcntl.flock(file, fcntl.LOCK_EX), fcntl.flock(file, fcntl.LOCK_UN))
    print(show(termios.tcgetattr, file), show(fcntl.fcntl, file, 1, b"x" * 2000), show(fcntl.fcntl, file, 1 << 40))
print(show(fcntl.fcntl, "x", 1), show(fcntl.fcntl, -1, 1), show(fcntl.flock, 9999, 1))

main, other = posix.openpty()
settings = termios.tcgetattr(other)
print(len(settings), len(settings[6]), settings[3] & termios.ECHO > 0, settings[4] == termios.B38400, settings[6][:3])
settings[3] &= ~termios.ECHO
termios.tcsetattr(other, termios.TCSANOW, settings)
print(termios.tcgetattr(other)[3] & termios.ECHO, show(termios.tcsetattr, other, 0, [1]))
termios.tcsetwinsize(other, (20, 70))
size = bytearray(8)
print(termios.tcgetwinsize(main), posix.get_terminal_size(other)[:], fcntl.ioctl(main, termios.TIOCGWINSZ, size), size)
print(fcntl.ioctl(main, termios.TIOCGWINSZ, bytes(8)), termios.tcflush(other, termios.TCIOFLUSH))
