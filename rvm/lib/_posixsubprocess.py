"""Starting processes, which rvm does not do yet: the library's subprocess imports this."""


def fork_exec(*args):
    """Refuse to start a process."""
    raise NotImplementedError("rvm does not support starting processes yet")


fork_exec = staticmethod(fork_exec)
