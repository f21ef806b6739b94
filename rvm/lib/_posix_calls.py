"""Functions of posix that are made of its others, and of calls of the system that are rare."""

import posix as _posix
import sys as _sys
from _system_calls import call as _call, word as _word, words as _words

_OPEN, _CLOSE, _DUP2 = _posix.POSIX_SPAWN_OPEN, _posix.POSIX_SPAWN_CLOSE, _posix.POSIX_SPAWN_DUP2
_LENGTHS = {_OPEN: ("open", 5), _CLOSE: ("close", 2), _DUP2: ("dup2", 3)}
_PASSED_OVER = (2, 13, 20)              # errors of one folder of PATH: ENOENT, EACCES, ENOTDIR
_TIOCSCTTY = 0x540E
_LARGEST = 0x7FFFFFFF


# Starting processes.

def posix_spawn(path, argv, env, /, *, file_actions=None, setpgroup=None, resetids=False, setsid=False,
                setsigmask=(), setsigdef=(), scheduler=None):
    """Run the program at a path in a new process.  Return its number."""
    paths = [_posix.fspath(path)]
    return _spawn("posix_spawn", path, paths, argv, env,
                  (scheduler, setsid, setpgroup, resetids, setsigmask, setsigdef), file_actions)


def posix_spawnp(path, argv, env, /, *, file_actions=None, setpgroup=None, resetids=False, setsid=False,
                 setsigmask=(), setsigdef=(), scheduler=None):
    """Run a program that is looked for in PATH in a new process.  Return its number."""
    return _spawn("posix_spawnp", path, _places(_bytes(path)), argv, env,
                  (scheduler, setsid, setpgroup, resetids, setsigmask, setsigdef), file_actions)


def _places(name):
    """Return the paths at which a program may be."""
    if b"/" in name:
        return [name]
    folders = _posix.environ.get(b"PATH", b"/bin:/usr/bin").split(b":")
    return [folder + b"/" + name if folder else name for folder in folders]


def _bytes(path):
    path = _posix.fspath(path)
    return path.encode("utf-8", "surrogateescape") if isinstance(path, str) else path


def _spawn(name, path, paths, argv, env, attributes, file_actions):
    if not isinstance(argv, (list, tuple)):
        raise TypeError("%s: argv must be a tuple or list" % name)
    if not argv:
        raise ValueError("%s: argv must not be empty" % name)
    words = [_bytes(word) for word in argv]
    if not words[0]:
        raise ValueError("%s: argv first element cannot be empty" % name)
    if not hasattr(env, "keys"):
        raise TypeError("%s: environment must be a mapping object" % name)
    environment = {_bytes(key): _bytes(value) for key, value in zip(env.keys(), env.values())}
    if any(not key or b"=" in key for key in environment):
        raise ValueError("illegal environment variable name")
    attributes = _checked_attributes(name, *attributes)
    actions = _checked_actions(file_actions)
    _sys.audit("os.posix_spawn", path, argv, env)
    return _start(path, paths, words, environment, attributes, actions)


def _checked_attributes(name, scheduler, setsid, setpgroup, resetids, setsigmask, setsigdef):
    """Return the settings of a new process: checked, and sets of signals as the system has them."""
    from _signal import _set_bytes, _set_of
    if scheduler is not None:
        if not isinstance(scheduler, tuple):
            raise TypeError("%s: scheduler must be a tuple or None" % name)
        if len(scheduler) != 2:
            raise TypeError("A scheduler tuple must have two elements")
        scheduler = scheduler[0], _priority(scheduler[1])
    if setpgroup is not None:
        setpgroup = _integer(setpgroup)
    return (scheduler, _integer(setsid), setpgroup, _integer(resetids), _set_bytes(setsigmask),
            _set_of(_set_bytes(setsigdef)))


def _integer(value):
    if isinstance(value, int) or hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


def _checked_actions(actions):
    """Return what is to be done about open files: tuples that begin with one of the three kinds."""
    checked = []
    for action in () if actions is None else actions:
        if not isinstance(action, tuple) or not action:
            raise TypeError("Each file_actions element must be a non-empty tuple")
        kind, *values = action
        kind = _integer(kind)
        if kind not in _LENGTHS:
            raise TypeError("Unknown file_actions identifier")
        name, length = _LENGTHS[kind]
        if len(action) != length:
            raise TypeError("A %s file_action tuple must have %d elements" % (name, length))
        if kind == _OPEN:
            path = _bytes(values[1])
            if b"\0" in path:
                raise ValueError("embedded null byte")
            checked.append((kind, _integer(values[0]), path, _integer(values[2]), _integer(values[3])))
        else:
            checked.append((kind, *map(_integer, values)))
    return checked


def _start(path, paths, words, environment, attributes, actions):
    """Fork, and wait until the child runs the program or tells by a pipe which error it had."""
    reader, writer = _posix.pipe()
    try:
        pid = _posix.fork()
        if pid == 0:
            _run_child(writer, paths, words, environment, attributes, actions)
    finally:
        _posix.close(writer)
    try:
        told = _posix.read(reader, 4)
    finally:
        _posix.close(reader)
    if told:
        _posix.waitpid(pid, 0)
        number = _word(told, 0, 4)
        raise OSError(number, _posix.strerror(number), path)
    return pid


def _run_child(writer, paths, words, environment, attributes, actions):
    """Run the program, or tell the parent the number of the error, and end."""
    number = 22
    try:
        writer = _set_up(attributes, actions, writer)
        _become(paths, words, environment)
    except OSError as error:
        number = error.errno
    finally:
        _posix.write(writer, number.to_bytes(4, "little"))
        _posix._exit(127)


def _set_up(attributes, actions, writer):
    """Do to the process and its open files what was asked for.  Return the descriptor of the pipe."""
    import _signals
    scheduler, setsid, setpgroup, resetids, mask, defaults = attributes
    if setsid:
        _posix.setsid()
    if setpgroup is not None:
        _posix.setpgid(0, setpgroup)
    if scheduler is not None:
        policy, param = scheduler
        _call("sched_setparam" if policy is None else "sched_setscheduler", 0, *(() if policy is None else (policy,)),
              param)
    if resetids:
        _posix.setegid(_posix.getgid())
        _posix.seteuid(_posix.getuid())
    for number in defaults:
        if number not in (9, 19):
            _signals.set_action(number, 0)
    _call("rt_sigprocmask", 2, mask, 0, 8) if _word(mask) else None
    for kind, fd, *values in actions:
        if fd == writer or kind == _DUP2 and values[0] == writer:
            writer = _posix.dup(writer)
        if kind == _OPEN:
            _open_at(fd, *values)
        elif kind == _CLOSE:
            _posix.close(fd)
        elif fd == values[0]:
            _posix.set_inheritable(fd, True)
        else:
            _posix.dup2(fd, values[0])
    return writer


def _open_at(fd, path, flags, mode):
    """Open a file with that descriptor."""
    found = _posix.open(path, flags, mode)
    if found == fd:
        _posix.set_inheritable(fd, True)
    else:
        _posix.dup2(found, fd)
        _posix.close(found)


def _become(paths, words, environment):
    """Run the first of the programs that is there."""
    failure = None
    for path in paths:
        try:
            _posix.execve(path, words, environment)
        except OSError as error:
            if error.errno not in _PASSED_OVER:
                raise
            if failure is None or error.errno == 13:
                failure = error
    raise failure


# Terminals.

def forkpty():
    """Fork; the child has a terminal of its own.  Return its number, 0 in the child, and the terminal's other end."""
    master, slave = _posix.openpty()
    pid = _posix.fork()
    if pid == 0:
        _posix.close(master)
        login_tty(slave)
        return 0, -1
    _posix.close(slave)
    return pid, master


def login_tty(fd, /):
    """Make a terminal that of the process, and its standard streams."""
    from _controls import ioctl
    _posix.setsid()
    ioctl(fd, _TIOCSCTTY, 0)
    for stream in range(3):
        if stream == fd:
            _posix.set_inheritable(fd, True)
        else:
            _posix.dup2(fd, stream)
    if fd > 2:
        _posix.close(fd)


# Processes and users.

def waitid(idtype, id, options, /):
    """Wait for a process.  Return what became of it, None where nothing did."""
    told = _call("waitid", idtype, id, bytes(128), options, 0)[1][2]
    pid, uid, status = [_word(told, offset, 4) for offset in (16, 20, 24)]
    return _posix.waitid_result((pid, uid, _word(told, 0, 4), status, _word(told, 8, 4))) if pid else None


def pidfd_open(pid, flags=0):
    """Return a descriptor of a process."""
    return _call("pidfd_open", pid, flags)[0]


def setpgrp():
    """Make the process the leader of a group of its own."""
    _posix.setpgid(0, 0)


def _folder_bytes(path):
    """Return the bytes of a path, which other buffers than bytes may hold as well, with a warning."""
    if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
        return _bytes(path)
    complaint = "chroot: path should be string, bytes or os.PathLike, not " + type(path).__name__
    if not _is_buffer(path):
        raise TypeError(complaint)
    from _warnings import warn
    warn(complaint, DeprecationWarning, stacklevel=3)
    return bytes(path)


def _is_buffer(value):
    try:
        memoryview(value).release()
    except TypeError:
        return False
    return True


def chroot(path):
    """Make a folder the root of all paths."""
    try:
        _call("chroot", _folder_bytes(path) + b"\0")
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from None


def getgrouplist(user, group, /):
    """Return a list of the groups that a user is in, the given one first."""
    from grp import getgrall
    return [group] + [entry.gr_gid for entry in getgrall() if user in entry.gr_mem and entry.gr_gid != group]


def initgroups(username, gid, /):
    """Make the groups that a user is in those of the process."""
    _posix.setgroups(getgrouplist(_bytes(username).decode("utf-8", "surrogateescape"), gid))


# Scheduling.

def _priority(param):
    """Return the bytes of a sched_param."""
    if type(param) is not _posix.sched_param:
        raise TypeError("must have a sched_param object")
    priority = _integer(param.sched_priority)
    if not -_LARGEST - 1 <= priority <= _LARGEST:
        raise OverflowError("sched_priority out of range")
    return (priority & 0xFFFFFFFF).to_bytes(4, "little")


def sched_get_priority_max(policy):
    """Return the highest priority of a policy."""
    return _call("sched_get_priority_max", policy)[0]


def sched_get_priority_min(policy):
    """Return the lowest priority of a policy."""
    return _call("sched_get_priority_min", policy)[0]


def sched_getscheduler(pid, /):
    """Return the policy of a process."""
    return _call("sched_getscheduler", pid)[0]


def sched_setscheduler(pid, policy, param, /):
    """Set the policy and the priority of a process."""
    _call("sched_setscheduler", pid, policy, _priority(param))


def sched_getparam(pid, /):
    """Return the priority of a process."""
    return _posix.sched_param(_word(_call("sched_getparam", pid, bytes(4))[1][1], 0, 4))


def sched_setparam(pid, param, /):
    """Set the priority of a process."""
    _call("sched_setparam", pid, _priority(param))


def sched_rr_get_interval(pid, /):
    """Return for how many seconds a process runs at a time."""
    interval = _call("sched_rr_get_interval", pid, bytes(16))[1][1]
    return _word(interval) + _word(interval, 8) * 1e-9


# Data.

def splice(src, dst, count, offset_src=None, offset_dst=None, flags=0):
    """Move data from or to a pipe.  Return how many bytes."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    places = [0 if offset is None else _words(offset) for offset in (offset_src, offset_dst)]
    return _call("splice", src, places[0], dst, places[1], count, flags)[0]


def _sequence(buffers, name):
    if not hasattr(buffers, "__getitem__"):
        raise TypeError("%s() arg 2 must be a sequence" % name)
    return buffers


def _vector(name, fd, data, offset, flags):
    """Read or write a block at a place.  Return how many bytes, and the block."""
    count, blocks = _call(name, fd, bytes(8) + _words(len(data)), 1, offset, 0, flags, data, pointers=(1, 0, 6))
    return count, blocks[6]


def preadv(fd, buffers, offset, flags=0, /):
    """Read at a place into buffers, one after the other.  Return how many bytes."""
    views = [memoryview(buffer).cast("B") for buffer in _sequence(buffers, "preadv2")]
    count, data = _vector("preadv2", fd, bytes(sum(map(len, views))), offset, flags)
    position = 0
    for view in views:
        end = min(position + len(view), count)
        view[:end - position] = data[position:end]
        position = end
    return count


def pwritev(fd, buffers, offset, flags=0, /):
    """Write buffers, one after the other, at a place.  Return how many bytes."""
    return _vector("pwritev2", fd, b"".join(_sequence(buffers, "pwritev")), offset, flags)[0]
