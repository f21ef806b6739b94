"""posix: other processes: making them, waiting for them, and running another program in place of this one."""
from rvm.interp import threads
from rvm.interp.finalizing import UnraisableHooks
from rvm.modules.posix import posix
from rvm.modules.posix.paths import as_path, is_interrupted
from rvm.objects import protocol, specials
from rvm.objects.containers.listobject import W_List
from rvm.objects.errors import PyError, type_error, value_error
from rvm.objects.intobject import W_Int
from rvm.objects.streams.oserrors import from_os_error
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import posix as system

# Forks.


class AtFork(object):
    """The functions that os.register_at_fork was given."""

    def __init__(self):
        self.before_w = []
        self.parent_w = []
        self.child_w = []


at_fork = AtFork()


@posix.function("register_at_fork(*, before=NULL as ..., after_in_child=NULL as ..., "
                "after_in_parent=NULL as ...) -> None")
def register_at_fork(w_before, w_child, w_parent):
    """Register callables to be called when forking a new process.

  before
    A callable to be called in the parent before the fork() syscall.
  after_in_child
    A callable to be called in the child after fork().
  after_in_parent
    A callable to be called in the parent after fork().

'before' callbacks are called in reverse order.
'after_in_child' and 'after_in_parent' callbacks are called in order."""
    if w_before is None and w_child is None and w_parent is None:
        raise type_error("At least one argument is required.")
    add_callable(at_fork.before_w, w_before, "before")
    add_callable(at_fork.child_w, w_child, "after_in_child")
    add_callable(at_fork.parent_w, w_parent, "after_in_parent")


def add_callable(functions_w, w_function, name):
    if w_function is None:
        return
    if w_function.gettype().special(specials.CALL) is None:
        raise type_error("'%s' must be callable, not %s" % (name, protocol.type_name(w_function)))
    functions_w.append(w_function)


def call_all(functions_w):
    """Call the functions; what they raise nothing can catch."""
    for w_function in functions_w[:]:
        try:
            w_function.call0()
        except PyError as error:
            UnraisableHooks.report(error, w_function)


@posix.function("fork() -> int")
def fork():
    """Fork a child process.

Return 0 to child process and PID of child to parent process."""
    before_w = at_fork.before_w[:]
    before_w.reverse()
    call_all(before_w)
    try:
        pid = system.fork()
    except OSError as e:
        call_all(at_fork.parent_w)
        raise from_os_error(e)
    if pid == 0:
        threads.forget_others()
    call_all(at_fork.child_w if pid == 0 else at_fork.parent_w)
    return pid


# Other programs.

def words_of(w_words, name, wrong):
    """Return the arguments of a program as text."""
    if not isinstance(w_words, W_List) and not isinstance(w_words, W_Tuple):
        raise type_error(wrong)
    words = [as_path(w_word, "").text for w_word in protocol.items_of(w_words)]
    if len(words) == 0:
        raise value_error(name + " must not be empty")
    if words[0] == "":
        raise value_error(name + " first element cannot be empty")
    return words


def entries_of(w_environment):
    """Return an environment as a list of NAME=VALUE."""
    if w_environment.gettype().lookup("keys") is None:
        raise type_error("execve: environment must be a mapping object")
    entries = []
    for w_name in protocol.items_of(protocol.getattr(w_environment, "keys").call0()):
        name = as_path(w_name, "").text
        value = as_path(protocol.getitem(w_environment, w_name), "").text
        if name == "" or "=" in name:
            raise value_error("illegal environment variable name")
        entries.append(name + "=" + value)
    return entries


@posix.function("execv(path, argv, /) -> None")
def execv(w_path, w_argv):
    """Execute an executable path with arguments, replacing current process.

  path
    Path of executable file.
  argv
    Tuple or list of strings."""
    path = as_path(w_path, "execv: path")
    words = words_of(w_argv, "execv() arg 2", "execv() arg 2 must be a tuple or list")
    system.execute_here(path.text, words)


@posix.function("execve(path, argv, env) -> None")
def execve(w_path, w_argv, w_env):
    """Execute an executable path with arguments, replacing current process.

  path
    Path of executable file.
  argv
    Tuple or list of strings.
  env
    Dictionary of strings mapping to strings."""
    path = as_path(w_path, "execve: path")
    words = words_of(w_argv, "execve: argv", "execve: argv must be a tuple or list")
    entries = entries_of(w_env)
    try:
        system.execute(path.text, words, entries)
    except OSError as e:
        raise path.error(e)


# Waiting, groups and sessions.

@posix.function("waitpid(pid: cint, options: cint, /)")
def waitpid(pid, options):
    """Wait for completion of a given child process.

Returns a tuple of information regarding the child process:
    (pid, status)"""
    while True:
        try:
            number, status = system.waitpid(pid, options)
            return W_Tuple([W_Int(number), W_Int(status)])
        except OSError as e:
            if not is_interrupted(e):
                raise


@posix.function("wait()")
def wait():
    """Wait for completion of a child process.

Returns a tuple of information about the child process:
    (pid, status)"""
    return waitpid(-1, 0)


@posix.function("killpg(pgid: cint, signal: cint, /) -> None")
def killpg(group, signal):
    """Kill a process group with a signal."""
    system.killpg(group, signal)


@posix.function("setsid() -> None")
def setsid():
    """Call the system call setsid()."""
    system.setsid()


@posix.function("getsid(pid: cint, /) -> int")
def getsid(pid):
    """Call the system call getsid(pid) and return the result."""
    return system.getsid(pid)


@posix.function("getpgid(pid: cint) -> int")
def getpgid(pid):
    """Call the system call getpgid(), and return the result."""
    return system.getpgid(pid)


@posix.function("getpgrp() -> int")
def getpgrp():
    """Return the current process group id."""
    return getpgid(0)


@posix.function("setpgid(pid: cint, pgrp: cint, /) -> None")
def setpgid(pid, group):
    """Call the system call setpgid(pid, pgrp)."""
    system.setpgid(pid, group)
