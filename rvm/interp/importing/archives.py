"""Modules in zip archives: the library at the end of rvm's executable, and archives that are on sys.path.

A path that leads into an archive is the archive's own, a slash, and the name inside: /bin/rvm/json/__init__.py.
`archives.find(path)` returns the Place of one.  Nothing is opened before the first import that gets here.
"""
from rvm.code.code_file import unpack_trusted
from rvm.code.serialize import BadCode
from rvm.interp.importing.code_cache import cache_path, kept_archived_code, machine_name
from rvm.interp.reporting.source_lines import SourceLines
from rvm.objects.errors import PyError, w_ImportError
from rvm.rlib import files
from rvm.rlib.zip_archive import NO_DIRECTORY, BadArchive, ends_with_archive, read_directory

SOURCE_TIME = 315532800 * 1000000       # of all sources in the executable's archive: the year 1980, as microseconds

EXECUTABLE = "/proc/self/exe"           # the running one, whatever its name has become


class Archive(object):
    """A zip archive; `path` is what sys.path calls it, and `file` what opens it."""

    def __init__(self, path, file):
        self.path = path
        self.file = file
        self.directory = None       # read when it is first needed
        self.size = 0               # of the file when it was read, and the time of its last change
        self.mtime = 0

    def files(self):
        """Return the Directory; it is empty if the file is no archive."""
        if self.directory is None:
            try:
                self.size, self.mtime = files.stat_size_mtime(self.file)
                self.directory = read_directory(self.file)
            except OSError:
                self.directory = NO_DIRECTORY
            except BadArchive:
                self.directory = NO_DIRECTORY
        return self.directory

    def has(self, name):
        return self.files().has(name)

    def is_empty(self):
        return self.files().is_empty()

    def is_there(self):
        """Return whether the file seems to end with an archive, without reading its directory.

        Each start asks this of the executable, and the directory of a library takes 2 million instructions and 0.5 MB.
        """
        if self.directory is not None:
            return not self.is_empty()
        try:
            return ends_with_archive(self.file)
        except OSError:
            return False

    def is_unchanged(self):
        """Return whether the file is still the one whose directory was read."""
        if self.directory is None:
            return True
        try:
            size, mtime = files.stat_size_mtime(self.file)
        except OSError:
            return False
        return size == self.size and mtime == self.mtime

    def read(self, name, is_checked=True):
        """Return the contents of a file; ImportError if it is broken, None if it is not there."""
        member = self.files().find(name)
        if member is None:
            return None
        try:
            return member.read(self.file) if is_checked else member.contents(self.file)
        except BadArchive as e:
            message = e.message
        except OSError as e:
            message = files.strerror(e.errno)
        raise PyError(w_ImportError, None, "cannot read '%s/%s': %s" % (self.path, name, message))


class Place(object):
    """A name inside an archive; it need not be there."""

    def __init__(self, archive, name):
        self.archive = archive
        self.name = name

    def is_file(self):
        return self.archive.has(self.name)

    def is_folder(self):
        return self.archive.files().has_folder(self.name)

    def read(self):
        """Return the contents, or None; ImportError if the archive is broken."""
        return self.archive.read(self.name)

    def code(self, filename):
        """Return the code that the executable's archive has of this source, for the running machine, or None.

        Its checksum is not looked at, as nobody does that for the rest of the executable either: it took 6 of 136
        million instructions of importing twelve modules.
        """
        if self.archive is not archives.own:
            return None
        data = self.archive.read(cache_path(self.name, machine_name(), 0), False)
        if data is None:
            return None
        try:
            return unpack_trusted(data, filename, machine_name(), self.size(), SOURCE_TIME)
        except BadCode:
            return None

    def kept_code(self, filename):
        """Return the KeptCode of a source in the executable's archive for which that has no code; else None."""
        if self.archive is not archives.own:
            return None
        return kept_archived_code(filename, self.size(), SOURCE_TIME)

    def size(self):
        """Return the size of the file, 0 if it is not there."""
        member = self.archive.files().find(self.name)
        return member.size if member is not None else 0


class Archives(object):
    """One instance, `archives`."""

    def __init__(self):
        self.own = None             # the executable's Archive
        self.others = {}            # path -> Archive

    def use_executable(self, path):
        """Take the executable, which programs know by that path, for an archive."""
        self.own = Archive(path, EXECUTABLE)

    def has(self, path):
        """Return whether the path leads into the executable's archive."""
        return self.own is not None and path.startswith(self.own.path + "/")

    def find(self, path):
        """Return the Place that a path means, or None if it leads into no archive."""
        own = self.own
        if own is not None and path.startswith(own.path):
            if len(path) == len(own.path):
                return Place(own, "")
            if path[len(own.path)] == "/":
                return Place(own, path[len(own.path) + 1:])
        return self.find_other(path)

    def find_other(self, path):
        """Do the same for archives besides the executable's: the part of the path that is a file may be one."""
        above = path
        while not files.exists(above):
            shorter = files.dirname(above)
            if shorter == above:
                return None
            above = shorter
        if not files.isfile(above):
            return None
        archive = self.others.get(above, None)
        if archive is None or not archive.is_unchanged():
            archive = Archive(above, above)
            self.others[above] = archive
        if archive.is_empty():
            return None
        return Place(archive, path[len(above) + 1:] if len(above) < len(path) else "")


archives = Archives()


def read_archived(filename):
    """Return a source of the executable's archive; CPython shows no lines of other archives."""
    place = archives.find(filename)
    try:
        return place.read() if place is not None and place.archive is archives.own else None
    except PyError:
        return None


SourceLines.read_archived = staticmethod(read_archived)
