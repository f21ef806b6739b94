"""posix.scandir and DirEntry."""
import stat

from rvm.builtins.genericalias_type import declare_subscription
from rvm.interp.finalizing import UnraisableHooks
from rvm.modules.posix import posix
from rvm.modules.posix.status import wrap_status
from rvm.modules.posix.tree import folder_path
from rvm.modules.sys.runtime_warnings import warn_of_source
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import PyError, stop_iteration
from rvm.objects.finalizers import queue
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Iterator, W_Root
from rvm.objects.streams.oserrors import from_os_error
from rvm.rlib import files, relative
from rvm.rlib import posix as system

KIND = 0o170000         # the bits of a file's mode that tell its kind


class W_DirEntry(W_Root):
    """An entry of a folder: its name, its path, and what has been asked of it, which is kept."""

    def __init__(self, path, entry, place):
        self.path = path        # a Path: of the folder
        self.name = entry.name
        self.kind = entry.kind  # the bits of its mode that tell its kind, 0 if they are unknown
        self.ino = entry.ino
        self.place = place      # the path of the entry
        self.followed = None    # FileStatus
        self.own = None         # ... of a symbolic link itself

    def status(self, follows_links):
        """Return the FileStatus.  Raise OSError."""
        if self.own is None:
            self.own = self.ask(False)
        if not follows_links or self.own.mode & KIND != stat.S_IFLNK:
            return self.own
        if self.followed is None:
            self.followed = self.ask(True)
        return self.followed

    def ask(self, follows_links):
        if self.path.fd >= 0:
            return relative.stat(self.name, self.path.fd, follows_links)
        return system.stat(self.place) if follows_links else system.lstat(self.place)

    def is_kind(self, kind, follows_links):
        """Return whether it is a file of a kind; one that is gone is of none."""
        if self.kind != 0 and (self.kind != stat.S_IFLNK or not follows_links):
            return self.kind == kind
        try:
            return self.status(follows_links).mode & KIND == kind
        except OSError as e:
            if e.errno == ENOENT:
                return False
            raise self.path.error(e)


ENOENT = 2


class W_ScandirIterator(W_Iterator):
    """The entries of a folder."""

    def __init__(self, entries_w):
        self.entries_w = entries_w
        self.next = 0
        self.is_open = True
        queue.register_finalizer(self)

    def finalize(self):
        """Warn if the program has neither closed it nor come to its end."""
        if not self.is_open:
            return
        self.is_open = False
        try:
            warn_of_source("ResourceWarning", "unclosed scandir iterator " + protocol.repr(self), self)
        except PyError as e:
            UnraisableHooks.report(e, self)

    def next_item(self):
        if self.next >= len(self.entries_w):
            self.is_open = False
            return None
        w_entry = self.entries_w[self.next]
        self.next += 1
        return w_entry

    def close(self):
        self.entries_w = []
        self.is_open = False


w_direntry_type = builtin_type("posix.DirEntry", W_DirEntry, w_object_type)
w_scandir_type = builtin_type("posix.ScandirIterator", W_ScandirIterator, w_object_type)
posix.value("DirEntry", w_direntry_type)


@posix.function("scandir(path=None)")
def scandir(w_path):
    """Return an iterator of DirEntry objects for given path.

path can be specified as either str, bytes, or a path-like object.  If path
is bytes, the names of yielded DirEntry objects will also be bytes; in
all other circumstances they will be str.

If path is None, uses the path='.'."""
    path = folder_path(w_path, "scandir: path")
    try:
        entries = relative.entries(path.text, path.fd)
    except OSError as e:
        raise path.error(e)
    if path.fd >= 0:
        return W_ScandirIterator([W_DirEntry(path, entry, entry.name) for entry in entries])
    return W_ScandirIterator([W_DirEntry(path, entry, files.join(path.text, entry.name)) for entry in entries])


iterator = TypeTable(w_scandir_type, W_ScandirIterator)


@iterator.method("__iter__(self, /)")
def iterate(self):
    return self


@iterator.method("__next__(self, /)")
def next_entry(self):
    w_entry = self.next_item()
    if w_entry is None:
        raise stop_iteration()
    return w_entry


@iterator.method("close(self, /) -> None")
def close(self):
    self.close()


@iterator.method("__enter__(self, /)")
def enter(self):
    return self


@iterator.method("__exit__(self, /, *args) -> None")
def leave(self, args_w):
    self.close()


entry = TypeTable(w_direntry_type, W_DirEntry)
declare_subscription(entry)


@entry.member("name")
def name(self):
    return self.path.wrap(self.name)


@entry.member("path")
def path(self):
    return self.path.wrap(self.place)


@entry.method("is_dir(self, *, follow_symlinks=True) -> bool")
def is_dir(self, w_follow_symlinks):
    """Return True if the entry is a directory; cached per entry."""
    return self.is_kind(stat.S_IFDIR, protocol.truth(w_follow_symlinks))


@entry.method("is_file(self, *, follow_symlinks=True) -> bool")
def is_file(self, w_follow_symlinks):
    """Return True if the entry is a file; cached per entry."""
    return self.is_kind(stat.S_IFREG, protocol.truth(w_follow_symlinks))


@entry.method("is_symlink(self, /) -> bool")
def is_symlink(self):
    """Return True if the entry is a symbolic link; cached per entry."""
    return self.is_kind(stat.S_IFLNK, False)


@entry.method("stat(self, *, follow_symlinks=True)")
def entry_stat(self, w_follow_symlinks):
    """Return stat_result object for the entry; cached per entry."""
    try:
        return wrap_status(self.status(protocol.truth(w_follow_symlinks)))
    except OSError as e:
        raise from_os_error(e, self.place)


@entry.method("inode(self, /)")
def inode(self):
    """Return inode of the entry; cached per entry."""
    return W_Int(self.ino)


@entry.method("__fspath__(self, /)")
def fspath(self):
    """Returns the path for the entry."""
    return self.path.wrap(self.place)


@entry.method("__repr__(self, /) -> str")
def repr_(self):
    return "<DirEntry %s>" % protocol.repr(self.path.wrap(self.name))
