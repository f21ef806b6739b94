"""Which rvm made some code: a checksum of the sources of the packages that make code.

Code that another rvm kept is of no use: the compiler may have been changed.  What the
compiler computes with is not counted: rvm.objects, by which it folds constants.  Where a change
there corrects what an operator gives, kept code still has the constant from before.

The hosted rvm reads its own sources when it first asks; in the executable the number stands
ready (its target asks before it is translated), so that both agree where they are of the same
sources.
"""
from rvm.rlib import files
from rvm.rlib.checksum import crc32

PACKAGES = ["code", "compiler", "syntax"]


class Build(object):
    """One instance, `build`."""

    def __init__(self, folder):
        self.folder = folder        # with the packages
        self.known = -1

    def number(self):
        """The checksum, 32 bits."""
        if self.known < 0:
            self.known = checksum_of_sources(self.folder)
            self.folder = ""        # the executable is not to hold where it was made
        return self.known


def checksum_of_sources(folder):
    """Of the names and texts of all modules, in whatever order the folders give them; 0 without sources."""
    total = 0
    for package in PACKAGES:
        total += checksum_of_package(folder, package)
    return total & 0xFFFFFFFF


def checksum_of_package(folder, package):
    """The sum for a package and those inside it; 0 if it is not there."""
    total = 0
    inside = files.join(folder, package)
    try:
        for name in files.listdir(inside):
            path = files.join(inside, name)
            if name.endswith(".py"):
                total += crc32(package + "/" + name + "\n" + files.read_file(path))
            elif files.isdir(path):
                total += checksum_of_package(folder, package + "/" + name)
    except OSError:
        pass
    return total


def package_folder():
    """The folder of the package rvm."""
    here = files.argv_to_bytes([__file__])[0]
    return files.dirname(files.dirname(files.abspath(here)))


build = Build(package_folder())
