"""posix: the process, its environment and its machine."""
import errno

from rvm.interp.signals import check_signals
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import os_error
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.rlib import files
from rvm.rlib import posix as system
from rvm.rlib.utf8 import from_system, to_system


# The environment.

@posix.on_import
def start(namespace):
    w_environ = new_dict()
    for name, value in files.environ_items():
        w_environ.setitem(W_Bytes(to_system(name)), W_Bytes(to_system(value)))
    namespace.set("environ", w_environ)


@posix.function("putenv(name, value, /) -> None")
def putenv(w_name, w_value):
    """Change or add an environment variable."""
    name = as_path(w_name, "putenv: name").text
    if "=" in name:
        raise value_error("illegal environment variable name")
    value = as_path(w_value, "putenv: value").text
    if name == "":
        raise os_error(errno.EINVAL)
    system.putenv(name, value)


@posix.function("unsetenv(name, /) -> None")
def unsetenv(w_name):
    """Delete an environment variable."""
    name = as_path(w_name, "unsetenv: name").text
    if name == "" or "=" in name:
        raise os_error(errno.EINVAL)
    system.unsetenv(name)


# Numbers.

@posix.function("getpid() -> int")
def getpid():
    """Return the current process id."""
    return system.getpid()


@posix.function("getppid() -> int")
def getppid():
    """Return the parent's process id."""
    return system.getppid()


def declare_id(name, index, doc):
    def get():
        ids = system.user_and_group_ids()
        return [ids[0], ids[1], ids[2], ids[3]][index]
    get.__doc__ = doc
    posix.function(name + "() -> int")(get)


declare_id("getuid", 0, "Return the current process's user id.")
declare_id("geteuid", 1, "Return the current process's effective user id.")
declare_id("getgid", 2, "Return the current process's group id.")
declare_id("getegid", 3, "Return the current process's effective group id.")


@posix.function("umask(mask: cint, /) -> int")
def umask(mask):
    """Set the current numeric umask and return the previous umask."""
    return system.umask(mask)


@posix.function("kill(pid: cint, signal: cint, /) -> None")
def kill(pid, signal):
    """Kill a process with a signal."""
    system.kill(pid, signal)
    check_signals()             # it may have been for this process


@posix.function("_exit(status: cint) -> None")
def exit_at_once(status):
    """Exit to the system with specified status, without normal exit processing."""
    system.exit_at_once(status)


@posix.function("strerror(code: cint, /) -> str")
def strerror(code):
    """Translate an error code to a message string."""
    return files.strerror(code)


@posix.function("urandom(size: int, /)")
def urandom(size):
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    if size < 0:
        raise value_error("negative argument not allowed")
    return W_Bytes(files.random_bytes(size))


# How other processes ended.

def declare_status(name, result, function, doc):
    """Declare a function that tells something of a status that waitpid returned."""
    def tell(status):
        return function(status)
    tell.__doc__ = doc
    posix.function("%s(status: cint) -> %s" % (name, result))(tell)


def signal_of(status):
    """Return the number of the signal that ended the process, 0 if none did, 127 if it is stopped."""
    return status & 0x7F


declare_status("WIFEXITED", "bool", lambda status: signal_of(status) == 0,
               "Return True if the process returning status exited via the exit() system call.")
declare_status("WEXITSTATUS", "int", lambda status: status >> 8 & 0xFF, "Return the process return code from status.")
declare_status("WIFSIGNALED", "bool", lambda status: 0 < signal_of(status) < 0x7F,
               "Return True if the process returning status was terminated by a signal.")
declare_status("WTERMSIG", "int", signal_of,
               "Return the signal that terminated the process that provided the status value.")
declare_status("WIFSTOPPED", "bool", lambda status: status & 0xFF == 0x7F,
               "Return True if the process returning status was stopped.")
declare_status("WIFCONTINUED", "bool", lambda status: status == 0xFFFF,
               "Return True if a particular process was continued from a job control stop.")
declare_status("WCOREDUMP", "bool", lambda status: status & 0x80 != 0,
               "Return True if the process returning status was dumped to a core file.")
declare_status("WSTOPSIG", "int", lambda status: status >> 8 & 0xFF,
               "Return the signal that stopped the process that provided the status value.")


@posix.function("waitstatus_to_exitcode(status: cint) -> int")
def waitstatus_to_exitcode(status):
    """Convert a wait status to an exit code."""
    if status & 0xFF == 0x7F:
        raise value_error("process stopped by delivery of signal %d" % (status >> 8 & 0xFF))
    return status >> 8 & 0xFF if signal_of(status) == 0 else -signal_of(status)


# The machine.

@posix.function("cpu_count()")
def cpu_count():
    """Return the number of logical CPUs in the system.

Return None if indeterminable."""
    count = system.cpu_count()
    return W_Int(count) if count > 0 else w_None


w_uname_result_type = struct_sequence_type(
    Fields("posix.uname_result", ["sysname", "nodename", "release", "version", "machine"], []),
    "uname_result: Result from os.uname().", True)
posix.value("uname_result", w_uname_result_type)


@posix.function("uname()")
def uname():
    """Return an object identifying the current operating system."""
    names = system.uname()
    return W_StructSequence(w_uname_result_type, [W_Str(from_system(name)) for name in names], [])
