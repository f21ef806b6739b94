"""_controls: the calls of the system behind the library's fcntl, termios and resource."""
from rvm.builtins.arguments import data_of
from rvm.interp.signals import check_signals
from rvm.modules.declare import ModuleTable
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import controls

EINTR = 4

table = ModuleTable("_controls", "Calls of the system behind the library's fcntl, termios and resource.", of_system=True)

for _name, _fields, _more, _doc in [
        ("struct_passwd", ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"], [],
         "pwd.struct_passwd: Results from getpw*() routines."),
        ("struct_group", ["gr_name", "gr_passwd", "gr_gid", "gr_mem"], [],
         "grp.struct_group: Results from getgr*() routines."),
        ("struct_spwd", ["sp_namp", "sp_pwdp", "sp_lstchg", "sp_min", "sp_max", "sp_warn", "sp_inact", "sp_expire",
                         "sp_flag"], ["sp_nam", "sp_pwd"],
         "spwd.struct_spwd: Results from getsp*() routines.")]:
    table.value(_name, struct_sequence_type(Fields(_doc.split(":")[0], _fields, _more), _doc, True))
w_rusage_type = struct_sequence_type(Fields("resource.struct_rusage", [
    "ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap",
    "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"], []),
    "struct_rusage: Result from getrusage.", True)
table.value("struct_rusage", w_rusage_type)


def wrap_usage(numbers):
    """Return the object of the numbers of a struct rusage."""
    items_w = []
    for i in range(0, 4, 2):
        items_w.append(W_Float(float(numbers[i]) + float(numbers[i + 1]) / 1e6))
    for i in range(4, 18):
        items_w.append(W_Int(numbers[i]))
    return W_StructSequence(w_rusage_type, items_w[:], [])


def check(error):
    """Raise the error of the program, unless a signal ended the call, which is then to be made again."""
    if error.errno != EINTR:
        raise from_os_error(error)
    check_signals()


@table.function("fcntl(fd: cint, command: cint, number: int, /) -> int")
def fcntl(fd, command, number):
    while True:
        try:
            return controls.fcntl(fd, command, number)
        except OSError as e:
            check(e)


@table.function("fcntl_data(fd: cint, command: cint, data, /)")
def fcntl_data(fd, command, w_data):
    """Return the bytes, which the call may have changed."""
    data = data_of(w_data)
    while True:
        try:
            return W_Bytes(controls.fcntl_data(fd, command, data))
        except OSError as e:
            check(e)


@table.function("ioctl(fd: cint, request: int, number: int, /) -> int")
def ioctl(fd, request, number):
    return controls.ioctl(fd, request, number)


@table.function("ioctl_data(fd: cint, request: int, data, /)")
def ioctl_data(fd, request, w_data):
    """Return what the call returned, and the bytes, which it may have changed."""
    result, data = controls.ioctl_data(fd, request, data_of(w_data))
    return W_Tuple([W_Int(result), W_Bytes(data)])


@table.function("flock(fd: cint, operation: cint, /) -> None")
def flock(fd, operation):
    while True:
        try:
            controls.flock(fd, operation)
            return
        except OSError as e:
            check(e)


@table.function("getrusage(who: cint, /)")
def getrusage(who):
    """Return a list of eighteen numbers: seconds and microseconds twice, then the counts."""
    return new_list([W_Int(number) for number in controls.getrusage(who)])


@table.function("prlimit(pid: cint, kind: cint, sets: bool, soft: int, hard: int, /)")
def prlimit(pid, kind, sets, soft, hard):
    """Return the two limits of a process, -1 for none, and set new ones if `sets`."""
    old_soft, old_hard = controls.prlimit(pid, kind, sets, soft, hard)
    return W_Tuple([W_Int(old_soft), W_Int(old_hard)])
