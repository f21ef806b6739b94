"""The libraries in the page: fetched from the npm registry, once, and kept.

parts.json names them, with their versions and the checksums of their archives.  An installed
rvm has them inside the package (see setup.py); else they are fetched into the user's cache.
Nothing but CPython's own library is needed for it, and nothing of rvm.
"""
from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
TABLE = HERE / "parts.json"
BUILT_IN = HERE / "libraries"       # filled when the package is built
REGISTRY = "https://registry.npmjs.org"
REGISTRY_SETTING = "npm_config_registry"    # npm's own variable: another registry
TIMEOUT = 20                        # seconds to wait for the registry
MODULE, LICENCE = "module.js", "LICENCE"    # the two files that are kept of each library


class PartsError(Exception):
    """A library of the page is neither here nor to be had; the text says why."""


class Library(NamedTuple):
    """A row of the table: one ES module, which the page imports by the library's name."""

    name: str
    version: str
    integrity: str          # sha512-, and the checksum of the archive in base64
    file: str               # of the archive: the module
    licence: str
    licence_file: str

    @property
    def folder(self) -> str:
        return "%s-%s" % (self.name.replace("/", "_"), self.version)

    def address(self, registry: str) -> str:
        return "%s/%s/-/%s-%s.tgz" % (registry.rstrip("/"), self.name, self.name.rpartition("/")[2], self.version)


def table() -> dict[str, Any]:
    """Return what parts.json says."""
    return json.loads(TABLE.read_text(encoding="utf-8"))


def libraries() -> list[Library]:
    """Return the libraries of the page, in the order of the table."""
    return [Library(**row) for row in table()["libraries"]]


class Part(NamedTuple):
    """A library as the page takes it in."""

    library: Library
    source: str
    licence: str


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder in which libraries are kept, once fetched."""
    cache = environ.get("XDG_CACHE_HOME")
    folder = Path(cache) if cache else Path(environ.get("HOME", "~")).expanduser() / ".cache"
    return folder / "rvm" / "explore-parts"


def find_parts(environ: Mapping[str, str], say: Callable[[str], None]) -> list[Part]:
    """Return all libraries; those that are neither built in nor kept are fetched.  Raise PartsError."""
    return [_part(library, _folder_of(library, environ, say)) for library in libraries()]


def _folder_of(library: Library, environ: Mapping[str, str], say: Callable[[str], None]) -> Path:
    for folder in (BUILT_IN / library.folder, cache_folder(environ) / library.folder):
        if folder.is_dir():
            return folder
    folder = cache_folder(environ) / library.folder
    say("fetching %s %s into %s" % (library.name, library.version, folder))
    fetch(library, folder, environ)
    return folder


def _part(library: Library, folder: Path) -> Part:
    try:
        return Part(library, (folder / MODULE).read_text(encoding="utf-8"),
                    (folder / LICENCE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PartsError("%s is broken (%s): delete it, and it is fetched again" % (folder, error)) from error


def fetch(library: Library, folder: Path, environ: Mapping[str, str]) -> None:
    """Fill `folder` with the library's module and licence.  Raise PartsError.

    The folder appears whole or not at all, even if another process fetches it at the same time.
    """
    files = files_of(library, _download(library, environ))
    fetched = ""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fetched = tempfile.mkdtemp(prefix="fetching-", dir=str(folder.parent))
        for name, data in files.items():
            (Path(fetched) / name).write_bytes(data)
        os.chmod(fetched, 0o755)
        try:
            os.rename(fetched, folder)
        except OSError:
            if not folder.is_dir():     # else another process was first, with the same files
                raise
    except OSError as error:
        raise PartsError("%s cannot be kept in %s: %s" % (library.name, folder, error.strerror)) from error
    finally:
        if fetched:
            shutil.rmtree(fetched, ignore_errors=True)


def _download(library: Library, environ: Mapping[str, str]) -> bytes:
    address = library.address(environ.get(REGISTRY_SETTING) or REGISTRY)
    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT) as answer:
            return answer.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise PartsError("%s cannot be fetched, which the page needs once (%s)" % (address, reason)) from error


def files_of(library: Library, archive: bytes) -> dict[str, bytes]:
    """Return the files that are kept of an archive.  Raise PartsError if it is not the one of the table."""
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
    if found != library.integrity:
        raise PartsError("the archive of %s %s is not the one that parts.json names: its checksum is %s" % (
            library.name, library.version, found))
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        return {kept: _member(tar, "package/" + name)
                for kept, name in ((MODULE, library.file), (LICENCE, library.licence_file))}


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    try:
        opened = tar.extractfile(name)
    except KeyError as error:
        raise PartsError("the archive has no file %s" % name) from error
    assert opened is not None
    return opened.read()


def build_in(folder: Path, say: Callable[[str], None]) -> None:
    """Fill the folder `libraries` of a package that is being built.  Raise PartsError."""
    for library in libraries():
        target = folder / library.folder
        kept = cache_folder(os.environ) / library.folder
        if target.is_dir():
            continue
        if kept.is_dir():
            shutil.copytree(kept, target)
        else:
            say("fetching %s %s" % (library.name, library.version))
            fetch(library, target, os.environ)
