"""posix: limits and settings of the system, the times, priorities and processors of processes, terminals."""
import os

from rvm.modules._controls import wrap_usage
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, as_path_or_fd, is_interrupted
from rvm.objects import protocol
from rvm.objects.builtin import to_cint
from rvm.objects.containers.setobject import new_set
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import EXCEPTION_TYPES, PyError, overflow_error, type_error, value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import system

for _name, _number in [("PRIO_PROCESS", 0), ("PRIO_PGRP", 1), ("PRIO_USER", 2), ("SCHED_OTHER", 0), ("SCHED_FIFO", 1),
                       ("SCHED_RR", 2), ("SCHED_BATCH", 3), ("SCHED_IDLE", 5), ("SCHED_RESET_ON_FORK", 0x40000000),
                       ("P_ALL", 0), ("P_PID", 1), ("P_PGID", 2), ("P_PIDFD", 3), ("WEXITED", 4), ("WSTOPPED", 2),
                       ("WNOWAIT", 0x1000000), ("CLD_EXITED", 1), ("CLD_KILLED", 2), ("CLD_DUMPED", 3),
                       ("CLD_TRAPPED", 4), ("CLD_STOPPED", 5), ("CLD_CONTINUED", 6),
                       ("RTLD_LAZY", 1), ("RTLD_NOW", 2), ("RTLD_NOLOAD", 4), ("RTLD_DEEPBIND", 8),
                       ("RTLD_GLOBAL", 256), ("RTLD_LOCAL", 0), ("RTLD_NODELETE", 4096)]:
    posix.value(_name, W_Int(_number))


# Settings by their names.

NAMES = {"sysconf": dict(os.sysconf_names), "confstr": dict(os.confstr_names), "pathconf": dict(os.pathconf_names)}


for _kind in NAMES:
    _w_names = new_dict()
    for _name in NAMES[_kind]:
        _w_names.setitem_str(_name, W_Int(NAMES[_kind][_name]))
    posix.value(_kind + "_names", _w_names)


def setting(w_name, numbers):
    """Return the number of a setting that is given by its number or its name."""
    if w_name.is_integer():
        return to_cint(w_name)
    if not w_name.is_text():
        raise type_error("configuration names must be strings or integers")
    number = numbers.get(w_name.text(), -1)
    if number < 0:
        raise value_error("unrecognized configuration name")
    return number


@posix.function("sysconf(name, /) -> int")
def sysconf(w_name):
    """Return an integer-valued system configuration variable."""
    number = setting(w_name, NAMES["sysconf"])
    return system.sysconf(number)


@posix.function("confstr(name, /)")
def confstr(w_name):
    """Return a string-valued system configuration variable."""
    number = setting(w_name, NAMES["confstr"])
    text = system.confstr(number)
    return w_None if text is None else W_Str(text)


@posix.function("pathconf(path, name) -> int")
def pathconf(w_path, w_name):
    """Return the configuration limit name for the file or directory path.

If there is no limit, return -1.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception."""
    path = as_path_or_fd(w_path, "pathconf: path")
    number = setting(w_name, NAMES["pathconf"])
    try:
        return system.fpathconf(path.fd, number) if path.fd >= 0 else system.pathconf(path.text, number)
    except OSError as e:
        raise path.error(e)


@posix.function("fpathconf(fd: cint, name, /) -> int")
def fpathconf(fd, w_name):
    """Return the configuration limit name for the file descriptor fd.

If there is no limit, return -1."""
    number = setting(w_name, NAMES["pathconf"])
    return system.fpathconf(fd, number)


# Times and loads.

w_times_result_type = struct_sequence_type(
    Fields("posix.times_result", ["user", "system", "children_user", "children_system", "elapsed"], []), """\
times_result: Result from os.times().

This object may be accessed either as a tuple of
  (user, system, children_user, children_system, elapsed),
or via the attributes user, system, children_user, children_system,
and elapsed.

See os.times for more information.""", True)
posix.value("times_result", w_times_result_type)


@posix.function("times()")
def times():
    """Return a collection containing process timing information.

The object returned behaves like a named tuple with these fields:
  (utime, stime, cutime, cstime, elapsed_time)
All fields are floating point numbers."""
    values = system.times()
    return W_StructSequence(w_times_result_type, [W_Float(value) for value in values], [])


@posix.function("getloadavg()")
def getloadavg():
    """Return average recent system load information.

Return the number of processes in the system run queue averaged over
the last 1, 5, and 15 minutes as a tuple of three floats.
Raises OSError if the load average was unobtainable."""
    try:
        values = system.loadavg()
    except OSError:
        raise PyError(EXCEPTION_TYPES["OSError"], None, "Load averages are unobtainable")
    return W_Tuple([W_Float(value) for value in values])


# Priorities and processors.

@posix.function("nice(increment: cint, /) -> int")
def nice(increment):
    """Add increment to the priority of process and return the new priority."""
    return system.nice(increment)


@posix.function("getpriority(which: cint, who: cint) -> int")
def getpriority(which, who):
    """Return program scheduling priority."""
    return system.getpriority(which, who)


@posix.function("setpriority(which: cint, who: cint, priority: cint) -> None")
def setpriority(which, who, priority):
    """Set program scheduling priority."""
    system.setpriority(which, who, priority)


@posix.function("sched_getaffinity(pid: cint, /)")
def sched_getaffinity(pid):
    """Return the affinity of the process identified by pid (or the current process if zero).

The affinity is returned as a set of CPU identifiers."""
    numbers = system.affinity(pid)
    w_numbers = new_set()
    for number in numbers:
        w_numbers.add(W_Int(number))
    return w_numbers


@posix.function("sched_setaffinity(pid: cint, mask, /) -> None")
def sched_setaffinity(pid, w_mask):
    """Set the CPU affinity of the process identified by pid to mask.

  pid
    The identifier of the process to set its affinity.
  mask
    An iterable of integers identifying CPUs."""
    numbers = [to_cint(w_number) for w_number in protocol.items_of(w_mask)]
    for number in numbers:
        if number < 0:
            raise value_error("negative CPU number")
        if number >= MOST_PROCESSORS:
            raise overflow_error("CPU number too large")
    system.set_affinity(pid, numbers)


MOST_PROCESSORS = 1024


@posix.function("sched_yield() -> None")
def sched_yield():
    """Voluntarily relinquish the CPU."""
    system.sched_yield()


# Groups of processes, terminals.

@posix.function("getpgrp() -> int")
def getpgrp():
    """Return the current process group id."""
    return system.getpgrp()


@posix.function("tcgetpgrp(fd: cint, /) -> int")
def tcgetpgrp(fd):
    """Return the process group associated with the terminal specified by fd."""
    return system.tcgetpgrp(fd)


@posix.function("tcsetpgrp(fd: cint, pgid: cint, /) -> None")
def tcsetpgrp(fd, group):
    """Set the process group associated with the terminal specified by fd."""
    system.tcsetpgrp(fd, group)


@posix.function("ttyname(fd: cint, /) -> str")
def ttyname(fd):
    """Return the name of the terminal device connected to 'fd'.

  fd
    Integer file descriptor handle."""
    return system.ttyname(fd)


@posix.function("ctermid() -> str")
def ctermid():
    """Return the name of the controlling terminal for this process."""
    return "/dev/tty"


# Processes.

@posix.function("system(command) -> int")
def run_command(w_command):
    """Execute the command in a subshell."""
    command = as_path(w_command, "system: command")
    return system.command(command.text)


@posix.function("abort() -> None")
def abort():
    """Abort the interpreter immediately.

This function 'dumps core' or otherwise fails in the hardest way possible
on the hosting operating system.  This function never returns."""
    system.abort()


def wait_for(pid, options):
    while True:
        try:
            found, status, numbers = system.wait4(pid, options)
            return W_Tuple([W_Int(found), W_Int(status), wrap_usage(numbers)])
        except OSError as e:
            if not is_interrupted(e):
                raise from_os_error(e)


@posix.function("wait3(options: cint)")
def wait3(options):
    """Wait for completion of a child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)"""
    return wait_for(-1, options)


@posix.function("wait4(pid: cint, options: cint)")
def wait4(pid, options):
    """Wait for completion of a specific child process.

Returns a tuple of information about the child process:
  (pid, status, rusage)"""
    return wait_for(pid, options)
