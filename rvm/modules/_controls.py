"""_controls: the calls of the system behind the library's fcntl, termios and resource, and any other by its number."""
from rvm.builtins.arguments import data_of
from rvm.interp.signals import check_signals
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.builtin import to_int
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import value_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import controls

EINTR = 4
MOST_ARGUMENTS = 6

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


@table.function("system_call(number: int, arguments, pointers, /)")
def system_call(number, w_arguments, w_pointers):
    """Make a call of the system by its number.

    Arguments are integers, and bytes that the call may read and change.  Triples in `pointers` say where in bytes an
    address stands: the argument's index, the offset, and the index of the bytes that it is the address of, which may
    stand behind the six arguments of the call.  Return what the call returned, and a list of the bytes as they are
    then, None for integers."""
    words = [0] * MOST_ARGUMENTS
    blocks = []
    for w_argument in protocol.items_of(w_arguments):
        if isinstance(w_argument, W_Int):
            if len(blocks) >= MOST_ARGUMENTS:
                raise value_error("a call of the system has at most six arguments")
            words[len(blocks)] = w_argument.value
            blocks.append(None)
        else:
            blocks.append(data_of(w_argument))
    pointers = [checked_place(w_number) for w_number in protocol.items_of(w_pointers)]
    check_pointers(blocks, pointers)
    result, changed = controls.system_call(number, words, blocks, pointers)
    return W_Tuple([W_Int(result), new_list([w_None if data is None else W_Bytes(data) for data in changed])])


def checked_place(w_number):
    number = to_int(w_number)
    if number < 0:
        raise value_error("no place is negative")
    return number


def check_pointers(blocks, pointers):
    """Raise the error of addresses that are not within bytes."""
    if len(pointers) % 3 != 0:
        raise value_error("pointers are triples")
    for i in range(0, len(pointers), 3):
        if pointers[i] >= len(blocks) or pointers[i + 2] >= len(blocks):
            raise value_error("there is no argument of that index")
        block = blocks[pointers[i]]
        if block is None or blocks[pointers[i + 2]] is None or pointers[i + 1] > len(block) - 8:
            raise value_error("an address is 8 of an argument's bytes")
