"""Tells which rvm made some code, by a checksum of the sources of the packages that make code.

Code that another rvm kept cannot be used: the compiler may have been changed.  The checksum
leaves out rvm.objects, with which the compiler folds constants: where a change there corrects the
result of an operator, kept code still has the old constant.

The hosted rvm reads its own sources when it first needs the number.  The executable has it as a
constant, computed before translation, so that both agree where they are made of the same sources.
"""
from rvm.rlib import files
from rvm.rlib.checksum import crc32

PACKAGES = ["code", "compiler", "syntax"]


class Build(object):
    """One instance, `build`."""

    def __init__(self, folder):
        self.folder = folder        # with the packages
        self.known = -1
        self.has_jit = False        # set by the target, which is the first to know

    def number(self):
        """Return the checksum, a number of 32 bits."""
        if self.known < 0:
            self.known = checksum_of_sources(self.folder)
            self.folder = ""        # the executable is not to hold where it was made
        return self.known


def checksum_of_sources(folder):
    """Return the checksum of the names and texts of all modules, whatever their order on disk; 0 without sources."""
    total = 0
    for package in PACKAGES:
        total += checksum_of_package(folder, package)
    return total & 0xFFFFFFFF


def checksum_of_package(folder, package):
    """Return the checksum of a package and those inside it; 0 if it is not there."""
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
    """Return the folder of the package rvm."""
    here = files.argv_to_bytes([__file__])[0]
    return files.dirname(files.dirname(files.abspath(here)))


build = Build(package_folder())
