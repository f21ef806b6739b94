"""posix: functions that are made of others, in Python: those of rvm/lib's _posix_calls, imported when one is called."""
from rvm.modules._library import library_function
from rvm.modules.posix import posix
from rvm.objects.builtin import TypeTable
from rvm.objects.intobject import W_Int
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.tupleobject import W_Tuple

for _name, _number in [
        ("POSIX_SPAWN_OPEN", 0), ("POSIX_SPAWN_CLOSE", 1), ("POSIX_SPAWN_DUP2", 2), ("SPLICE_F_MOVE", 1),
        ("SPLICE_F_NONBLOCK", 2), ("SPLICE_F_MORE", 4), ("RWF_HIPRI", 1), ("RWF_DSYNC", 2), ("RWF_SYNC", 4),
        ("RWF_NOWAIT", 8), ("RWF_APPEND", 16)]:
    posix.value(_name, W_Int(_number))

posix.value("waitid_result", struct_sequence_type(
    Fields("posix.waitid_result", ["si_pid", "si_uid", "si_signo", "si_status", "si_code"], []), """\
waitid_result: Result from waitid.

This object may be accessed either as a tuple of
  (si_pid, si_uid, si_signo, si_status, si_code),
or via the attributes si_pid, si_uid, and so on.

See os.waitid for more information.""", True))

w_sched_param_type = struct_sequence_type(Fields("posix.sched_param", ["sched_priority"], []), """\
Currently has only one field: sched_priority

  sched_priority
    A scheduling parameter.""", True)
posix.value("sched_param", w_sched_param_type)
sched_param = TypeTable(w_sched_param_type, W_StructSequence)


@sched_param.constructor("sched_param(cls: cls, /, sched_priority)")
def new_sched_param(w_cls, w_priority):
    return W_StructSequence(w_cls, [w_priority], [])


@sched_param.method("__reduce__(self, /) [unsigned]")
def reduce_sched_param(self):
    return W_Tuple([self.w_type, W_Tuple(self.items_w)])


for _name, _doc in [
        ("posix_spawn", "Execute the program specified by path in a new process."),
        ("posix_spawnp", "Execute the program specified by path in a new process."),
        ("forkpty", """\
Fork a new process with a new pseudo-terminal as controlling tty.

Returns a tuple of (pid, master_fd).
Like fork(), return pid of 0 to the child process,
and pid of child to the parent process.
To both, return fd of newly opened pseudo-terminal."""),
        ("login_tty", """\
Prepare the tty of which fd is a file descriptor for a new login session.

Make the calling process a session leader; make the tty the
controlling tty, the stdin, the stdout, and the stderr of the
calling process; close fd."""),
        ("waitid", """\
Returns the result of waiting for a process or processes.

  idtype
    Must be one of be P_PID, P_PGID or P_ALL.
  id
    The id to wait on.
  options
    Constructed from the ORing of one or more of WEXITED, WSTOPPED
    or WCONTINUED and additionally may be ORed with WNOHANG or WNOWAIT.

Returns either waitid_result or None if WNOHANG is specified and there are
no children in a waitable state."""),
        ("pidfd_open", """\
Return a file descriptor referring to the process *pid*.

The descriptor can be used to perform process management without races and
signals."""),
        ("setpgrp", "Make the current process the leader of its process group."),
        ("chroot", "Change root directory to path."),
        ("getgrouplist", """\
Returns a list of groups to which a user belongs.

  user
    username to lookup
  group
    base group id of the user"""),
        ("initgroups", """\
Initialize the group access list.

Call the system initgroups() to initialize the group access list with all of
the groups of which the specified username is a member, plus the specified
group id."""),
        ("sched_get_priority_max", "Get the maximum scheduling priority for policy."),
        ("sched_get_priority_min", "Get the minimum scheduling priority for policy."),
        ("sched_getscheduler", """\
Get the scheduling policy for the process identified by pid.

Passing 0 for pid returns the scheduling policy for the calling process."""),
        ("sched_setscheduler", """\
Set the scheduling policy for the process identified by pid.

If pid is 0, the calling process is changed.
param is an instance of sched_param."""),
        ("sched_getparam", """\
Returns scheduling parameters for the process identified by pid.

If pid is 0, returns parameters for the calling process.
Return value is an instance of sched_param."""),
        ("sched_setparam", """\
Set scheduling parameters for the process identified by pid.

If pid is 0, sets parameters for the calling process.
param should be an instance of sched_param."""),
        ("sched_rr_get_interval", """\
Return the round-robin quantum for the process identified by pid, in seconds.

Value returned is a float."""),
        ("splice", "Transfer count bytes from one pipe to a descriptor or vice versa."),
        ("preadv", "Reads from a file descriptor into a number of mutable bytes-like objects."),
        ("pwritev", "Writes the contents of bytes-like objects to a file descriptor at a given offset.")]:
    library_function(posix, "_posix_calls", _name, _doc)
