"""Starting processes: fork, what the child does until it runs the other program, and how it tells what went wrong."""

import posix as _posix
import _signals

_LAST_STREAM = 2
_NO_FILE = 2            # ENOENT
_NO_FOLDER = 20         # ENOTDIR
_LARGEST_OWNER = 0xFFFFFFFF
_RESTORED = (13, 25)    # SIGPIPE and SIGXFSZ, which Python ignores


class _NotRun(Exception):
    """The child cannot go on; its arguments are the error and what the message of it ends with."""


def _check(fds_to_keep, close_fds, errpipe_write):
    if close_fds and errpipe_write <= _LAST_STREAM:
        raise ValueError("errpipe_write must be >= 3")
    last = -1
    for fd in fds_to_keep:
        if not isinstance(fd, int) or fd < 0 or fd <= last or fd > 0x7FFFFFFF:
            raise ValueError("bad value(s) in fds_to_keep")
        last = fd


def _own_copy(fd, streams):
    """Return a copy of a descriptor which is none of the first `streams` standard streams."""
    while 0 <= fd < streams:
        fd = _posix.dup(fd)
    return fd


def _place(fd, stream):
    """Make a descriptor one of the standard streams."""
    if fd == stream:
        _posix.set_inheritable(fd, True)
    elif fd != -1:
        _posix.dup2(fd, stream)


def _close_others(first, kept):
    """Close all descriptors from `first` on that are not to be kept."""
    for fd in map(int, _posix.listdir("/proc/self/fd")):
        if fd >= first and fd not in kept:
            try:
                _posix.close(fd)
            except OSError:
                pass


def _prepare(pipes, errpipe_read, errpipe_write, fds_to_keep):
    """Put the pipes in the place of the standard streams."""
    for fd in fds_to_keep:
        if fd != errpipe_write:
            _posix.set_inheritable(fd, True)
    p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = pipes
    for fd in (p2cwrite, c2pread, errread, errpipe_read):
        if fd != -1:
            _posix.close(fd)
    c2pwrite = _own_copy(c2pwrite, 1)
    errwrite = _own_copy(errwrite, 2)
    for stream, fd in enumerate((p2cread, c2pwrite, errwrite)):
        _place(fd, stream)


def _become(words, paths, environment):
    """Run the first of the programs that can be run."""
    failure = None
    for path in paths:
        try:
            if environment is None:
                _posix.execv(path, words)
            _posix.execve(path, words, environment)
        except OSError as error:
            if failure is None or error.errno not in (_NO_FILE, _NO_FOLDER):
                failure = error
    raise failure


def _run_child(settings, environment, words, paths, close_fds, fds_to_keep, pipes, errpipe_read, errpipe_write):
    """Do what the child does; return only by an exception."""
    cwd, restore_signals, new_session, group, owners, umask, preexec_fn = settings
    try:
        _prepare(pipes, errpipe_read, errpipe_write, fds_to_keep)
        if cwd is not None:
            _posix.chdir(cwd)
        if umask >= 0:
            _posix.umask(umask)
        if restore_signals:
            for number in _RESTORED:
                _signals.set_action(number, 0)
        if new_session:
            _posix.setsid()
        if group >= 0:
            _posix.setpgid(0, group)
        _set_owners(*owners)
    except OSError as error:
        raise _NotRun("OSError:%x:noexec" % error.errno) from None
    if preexec_fn is not None:
        try:
            preexec_fn()
        except BaseException:
            raise _NotRun("SubprocessError:0:Exception occurred in preexec_fn.") from None
    if close_fds:
        _close_others(_LAST_STREAM + 1, fds_to_keep)
    try:
        _become(words, paths, environment)
    except OSError as error:
        raise _NotRun("OSError:%x:" % error.errno) from None


def _in_child(errpipe_write, *args):
    """Run the other program, or tell the parent why that is not possible, and end."""
    try:
        _run_child(*args, errpipe_write)
    except _NotRun as problem:
        message = str(problem)
    except BaseException as problem:
        message = "SubprocessError:0:" + type(problem).__name__
    try:
        _posix.write(errpipe_write, message.encode())
    finally:
        _posix._exit(255)


def _set_owners(groups, gid, uid):
    """Set the groups, the group and the user, as far as they are given."""
    if groups is not None:
        _posix.setgroups(groups)
    if gid is not None:
        _posix.setregid(gid, gid)
    if uid is not None:
        _posix.setreuid(uid, uid)


def _checked_owner(number, what):
    """Return the number of a user or a group; None for none."""
    if number is None:
        return None
    number = number.__index__()
    if number < -1:
        raise OverflowError(what + " is less than minimum")
    if number > _LARGEST_OWNER:
        raise OverflowError(what + " is greater than maximum")
    return number


def _checked_groups(groups):
    if groups is None:
        return None
    if not isinstance(groups, list):
        raise TypeError("setgroups argument must be a sequence")
    if len(groups) > _posix.NGROUPS_MAX:
        raise ValueError("too many extra_groups")
    try:
        return [_checked_owner(group, "gid") for group in groups]
    except (AttributeError, OverflowError):
        raise ValueError("invalid group id") from None


def _checked_word(word):
    """Return a word of the command as the system takes it."""
    word = _posix.fspath(word)
    if ("\0" if isinstance(word, str) else b"\0") in word:
        raise ValueError("embedded null byte")
    return word


def fork_exec(process_args, executable_list, close_fds, pass_fds, cwd, env_list, p2cread, p2cwrite, c2pread, c2pwrite,
              errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session, process_group,
              gid, groups_list, uid, umask, preexec_fn, allow_vfork, /):
    """Start a process that runs another program.  Return its number."""
    _check(pass_fds, close_fds, errpipe_write)
    owners = _checked_groups(groups_list), _checked_owner(gid, "gid"), _checked_owner(uid, "uid")
    words = [_checked_word(word) for word in process_args]
    executable_list = [_checked_word(word) for word in executable_list]
    environment = None if env_list is None else dict(_checked_word(entry).split(b"=", 1) for entry in env_list)
    cwd = None if cwd is None else _checked_word(cwd)
    settings = cwd, restore_signals, start_new_session, process_group, owners, umask, preexec_fn
    pipes = p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite
    pid = _posix.fork()
    if pid == 0:
        _in_child(errpipe_write, settings, environment, words, executable_list, close_fds, pass_fds, pipes,
                  errpipe_read)
    return pid


fork_exec = staticmethod(fork_exec)     # as a function in C it becomes no method of a class that it is put into
