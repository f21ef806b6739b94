"""Finds a Python 2.7 and gives it RPython: what a translation needs before it starts.

RPython runs only under Python 2.7, which few machines have.  A candidate is accepted
only after it has run: a version manager's shim can be on PATH and still fail.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Mapping, Optional

SETTING = "RVM_PYTHON27"

NAMES_ON_PATH = ("python2.7", "python2", "pypy2.7", "pypy2", "pypy", "python")

# The folders where version managers keep their pythons: (variable that moves the folder, its
# usual path under the home folder, the interpreters below it).
VERSION_MANAGERS = (
    ("PYENV_ROOT", ".pyenv", "versions/2.7*/bin/python2.7"),
    ("PYENV_ROOT", ".pyenv", "versions/pypy2*/bin/pypy"),
    ("ASDF_DATA_DIR", ".asdf", "installs/python/2.7*/bin/python2.7"),
    ("ASDF_DATA_DIR", ".asdf", "installs/python/pypy2*/bin/pypy"),
    ("MISE_DATA_DIR", ".local/share/mise", "installs/python/2.7*/bin/python2.7"),
    ("MISE_DATA_DIR", ".local/share/mise", "installs/python/pypy2*/bin/pypy"),
    ("CONDA_ROOT", "miniconda3", "envs/*/bin/python2.7"),
    ("CONDA_ROOT", "miniforge3", "envs/*/bin/python2.7"),
    ("CONDA_ROOT", "anaconda3", "envs/*/bin/python2.7"),
)

PROBE = (
    "import platform, sys; sys.stdout.write("
    "'%s %s' % (platform.python_implementation(), platform.python_version()))"
)

# RPython, what rvm's core imports, and what RPython imports (pytest when it makes a JIT).
PACKAGES = ("rpython==0.2.1", "attrs==21.4.0", "py==1.11.0", "pytest==2.9.2")

ADVICE = (
    "no Python 2.7 was found, which RPython runs on: install CPython 2.7 or PyPy 2.7"
    " (for example with `pyenv install 2.7.18`, or your system's python2.7 or pypy"
    " package), or name one with --python or %s" % SETTING
)


class SetupError(Exception):
    """Something that translating needs is missing; the text tells the user what."""


@dataclass(frozen=True)
class Python27:
    """An interpreter that has run and has said that it is a Python 2.7."""

    path: str
    version: str  # such as "CPython 2.7.18"


def find_python27(explicit: Optional[str], environ: Mapping[str, str]) -> Python27:
    """Return the Python 2.7 to translate with: the one named, else the first that works.

    Raise SetupError if there is none, or if the one named is not one.
    """
    named = explicit or environ.get(SETTING)
    if named:
        version = _probe(named)
        if version is None:
            raise SetupError("%s does not run as a Python 2.7" % named)
        return Python27(named, version)
    for candidate in _candidates(environ):
        version = _probe(candidate)
        if version is not None:
            return Python27(candidate, version)
    raise SetupError(ADVICE)


def _candidates(environ: Mapping[str, str]) -> Iterator[str]:
    for name in NAMES_ON_PATH:
        found = shutil.which(name, path=environ.get("PATH", os.defpath))
        if found:
            yield found
    home = Path(environ.get("HOME", "~")).expanduser()
    for variable, usual, pattern in VERSION_MANAGERS:
        folder = Path(environ[variable]) if environ.get(variable) else home / usual
        for path in sorted(folder.glob(pattern), reverse=True):
            yield str(path)


def _probe(command: str) -> Optional[str]:
    """Return the version that ``command`` reports, or None if it is not a Python 2.7."""
    try:
        answer = subprocess.run(
            [command, "-c", PROBE], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, timeout=30, universal_newlines=True)
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = answer.stdout.split()
    if answer.returncode != 0 or len(words) != 2 or not words[1].startswith("2.7."):
        return None
    return " ".join(words)


def packages_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder in which RPython and what it imports are kept, once fetched."""
    cache = environ.get("XDG_CACHE_HOME")
    folder = Path(cache) if cache else Path(environ.get("HOME", "~")).expanduser() / ".cache"
    return folder / "rvm" / "_".join(PACKAGES).replace("==", "-")


def fetch_packages(
    python: Python27, environ: Mapping[str, str], say: Callable[[str], None]
) -> Path:
    """Return the folder with RPython in it; fetch it from PyPI if it is not there yet.

    The folder appears whole or not at all, even if another process fetches it at the same time.
    Raise SetupError if no pip can fetch it.
    """
    folder = packages_folder(environ)
    if folder.is_dir():
        return folder
    say("fetching %s into %s" % (", ".join(PACKAGES), folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    fetched = Path(tempfile.mkdtemp(prefix="fetching-", dir=str(folder.parent)))
    try:
        _install(python, fetched)
        subprocess.run([python.path, "-m", "compileall", "-q", str(fetched)],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        fetched.chmod(0o755)
        try:
            fetched.rename(folder)
        except OSError:
            if not folder.is_dir():  # else another process was first, with the same files
                raise
    finally:
        shutil.rmtree(str(fetched), ignore_errors=True)
    return folder


def _install(python: Python27, folder: Path) -> None:
    """Fill ``folder`` with this Python's pip or, where that fails, with Python 2.7's own."""
    failures: Dict[str, str] = {}
    for name, pip in _pips(python).items():
        command = pip + ["--quiet", "--disable-pip-version-check", "--no-deps",
                         "--no-compile", "--target", str(folder), *PACKAGES]
        answer = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, universal_newlines=True)
        if answer.returncode == 0:
            return
        lines = answer.stdout.strip().splitlines() or ["exit status %d" % answer.returncode]
        failures[name] = lines[-1]
    reasons = "; ".join("%s: %s" % item for item in failures.items())
    raise SetupError("pip could not fetch %s (%s)" % (", ".join(PACKAGES), reasons))


def _pips(python: Python27) -> Dict[str, List[str]]:
    pure = ["--python-version", "2.7", "--implementation", "py", "--abi", "none",
            "--only-binary=:all:"]
    return {
        "this Python's pip": [sys.executable, "-m", "pip", "install", *pure],
        "Python 2.7's pip": [python.path, "-m", "pip", "install"],
    }
