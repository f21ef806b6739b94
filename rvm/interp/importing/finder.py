"""Finds the source file of a module in the folders and zip archives of sys.path or of a package.

This module loads nothing.
"""
from rvm.interp.importing.archives import archives
from rvm.objects import protocol
from rvm.rlib import files


def find_source(tail, w_path):
    """Return the path of the source file of the module called `tail`, and the folder if it is a package's.

    The file is looked for in the folders in w_path.  Both are "" if there is none; the folder is "" for a module
    that is no package.
    """
    if tail == "" or "/" in tail:
        return "", ""
    for w_folder in protocol.items_of(w_path):
        if not w_folder.is_text():
            continue
        folder = search_folder(w_folder.text())
        if files.isdir(folder):
            path, package_folder = source_at(files.join(folder, tail))
        else:
            path, package_folder = source_in_archive(w_folder.text(), tail)     # a relative path stays one
        if path != "":
            return path, package_folder
    return "", ""


def may_be_found_by_importlib(tail, w_path):
    """Return whether w_path has a folder of the name `tail`, part of a namespace package, or a module of code alone."""
    if tail == "" or "/" in tail:
        return False
    for w_folder in protocol.items_of(w_path):
        if not w_folder.is_text():
            continue
        folder = search_folder(w_folder.text())
        base = files.join(folder, tail)
        if files.isdir(base) or files.isfile(base + ".pyc"):
            return True
        place = archives.find(base) if not files.isdir(folder) else None
        if place is not None and (place.is_folder() or place.archive.has(place.name + ".pyc")):
            return True
    return False


def source_at(base):
    """Return the path of the source file of the module or package at `base`, and the folder, as find_source does."""
    init = files.join(base, "__init__.py")
    if files.isfile(init):
        return init, base
    if files.isfile(base + ".py"):
        return base + ".py", ""
    return "", ""


def source_in_archive(folder, tail):
    """Return the same as source_at for a module that may be in a folder of an archive."""
    place = archives.find(folder)
    if place is None:
        return "", ""
    base = files.join(place.name, tail)
    directory = place.archive.files()
    if directory.has(base + "/__init__.py"):
        return files.join(folder, tail) + "/__init__.py", files.join(folder, tail)
    if directory.has(base + ".py"):
        return files.join(folder, tail) + ".py", ""
    return "", ""


def search_folder(folder):
    """Return the folder that an entry of sys.path means."""
    if folder == "" or folder == ".":
        return files.getcwd()
    return files.absolute(folder)


def is_library_path(w_path):
    """Return whether this is the `__path__` of a package of the library."""
    for w_folder in protocol.items_of(w_path):
        if w_folder.is_text() and w_folder.text().startswith("<frozen "):
            return True
    return False
