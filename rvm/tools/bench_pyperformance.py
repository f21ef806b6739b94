"""The benchmarks of the pyperformance package: which there are, how each is run, and what it requires.

They are read from where the package is installed, and run unmodified.  What one requires is fetched when it is first
run, in the versions that the benchmark asks for, into a folder of its own under ~/.cache/rvm.  Parts of it that are
compiled from C are deleted, so that all implementations run the same Python.
"""
import ast
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Tuple

_ACCELERATOR = "requires CPython's _pickle, which is C"
_SSL = "requires ssl, which rvm refuses"
_SQLITE = "requires sqlite3, which rvm refuses"

# Those that need what is written in C, or what rvm refuses by name, and why.
REFUSED = {
    "asyncio_tcp": "imports ssl, which rvm refuses", "asyncio_tcp_ssl": _SSL,
    "asyncio_websockets": "websockets imports ssl, which rvm refuses",
    "coverage": _SQLITE,
    "dask": "distributed requires psutil, which is C",
    "fastapi": "pydantic requires pydantic_core, which is Rust",
    "gc_collect": "requires that gc.collect() counts all objects in cycles; rvm's counts those with finalizers",
    "hg_startup": "requires mercurial, which is C; pyperformance leaves it out as well",
    "pickle": _ACCELERATOR, "pickle_dict": _ACCELERATOR, "pickle_list": _ACCELERATOR,
    "unpickle": _ACCELERATOR, "unpickle_list": _ACCELERATOR,
    "sqlalchemy_declarative": _SQLITE, "sqlalchemy_imperative": _SQLITE, "sqlite_synth": _SQLITE,
    "xdsl": "imports ctypes, which rvm refuses",
}

# Options of the benchmark's own for it to run the same Python everywhere.
ALIKE = {"xml_etree": ("--no-accelerator",)}

_LISTED = re.compile(r"^(\w+)\t<local(?::(\w+))?>", re.MULTILINE)
_OPTIONS = re.compile(r"^extra_opts = (\[.*\])$", re.MULTILINE)


class RequirementsError(Exception):
    """What a benchmark requires cannot be fetched; the text says why."""


@dataclass(frozen=True)
class Benchmark:
    """A benchmark: the folder with its run_benchmark.py, and the options that it is run with."""

    name: str
    folder: Path
    options: Tuple[str, ...]

    @property
    def path(self) -> Path:
        return self.folder / "run_benchmark.py"

    def requirements(self) -> List[str]:
        """Return what pip is to install for it: nothing for most."""
        wanted = []
        file = self.folder / "requirements.txt"
        if file.is_file():
            wanted += ["-r", str(file)]
        vendor = self.folder / "vendor"         # what the library of later Pythons has no more
        if vendor.is_dir():
            wanted.append(str(vendor))
        return wanted


def find_folder() -> Optional[Path]:
    """Return the folder of the package's benchmarks, or None if it is not installed."""
    spec = importlib.util.find_spec("pyperformance")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "data-files" / "benchmarks"


def benchmarks_of(folder: Path) -> Dict[str, Benchmark]:
    """Return all benchmarks in the package's folder by name, those that its list leaves out as well.

    Several may be one program with different options.
    """
    found = {}
    listed = _LISTED.findall((folder / "MANIFEST").read_text(encoding="utf-8"))
    names = [name for name, _ in listed]
    others = sorted(each.name[3:] for each in folder.glob("bm_*"))
    for name, base in listed + [(name, "") for name in others if name not in names]:
        inside = folder / ("bm_" + (base or name))
        about = inside / ("bm_%s.toml" % name if base else "pyproject.toml")
        if (inside / "run_benchmark.py").is_file() and about.is_file():
            options = _OPTIONS.search(about.read_text(encoding="utf-8"))
            found[name] = Benchmark(name, inside, ALIKE.get(name, ()) + _words(options))
    return found


def _words(options: "Optional[re.Match[str]]") -> Tuple[str, ...]:
    return tuple(ast.literal_eval(options.group(1))) if options else ()


def pure_names(benchmarks: Mapping[str, Benchmark]) -> Tuple[str, ...]:
    """Return the names of those that need no C extension."""
    return tuple(name for name in benchmarks if name not in REFUSED)


def installed_requirements(benchmark: Benchmark, environ: Mapping[str, str]) -> List[str]:
    """Return the folders, none or one, with what the benchmark requires; fetch it from PyPI if it is not there yet.

    The folder appears whole or not at all.  Raise RequirementsError if pip cannot fetch it.
    """
    wanted = benchmark.requirements()
    if not wanted:
        return []
    cache = environ.get("XDG_CACHE_HOME")
    above = Path(cache) if cache else Path(environ.get("HOME", "~")).expanduser() / ".cache"
    target = above / "rvm" / "pyperformance" / ("%s-%s" % (benchmark.folder.name[3:], _digest(wanted)))
    if not target.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=str(target.parent)) as scratch:
            made = Path(scratch) / "made"
            _install(benchmark.name, wanted, made)
            try:
                made.rename(target)
            except OSError:
                if not target.is_dir():         # else another process was faster
                    raise
    return [str(target)]


def _digest(wanted: List[str]) -> str:
    """Return a short name for what is required, and the Python that it is fetched for."""
    texts = ["%d.%d" % sys.version_info[:2]]
    for word in wanted:
        texts.append(Path(word).read_text(encoding="utf-8") if word.endswith(".txt") else Path(word).name)
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]


def _install(name: str, wanted: List[str], target: Path) -> None:
    print("rvm-bench: fetching what %s requires" % name, file=sys.stderr)
    answer = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--ignore-requires-python",
         "--target", str(target), *wanted],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, cwd=str(target.parent),
        env={**os.environ, "PYTHONPATH": ""})
    if answer.returncode != 0:
        lines = [line for line in answer.stdout.splitlines() if line.strip()]
        reason = lines[-1] if lines else "pip failed"
        raise RequirementsError("what %s requires cannot be installed: %s" % (name, reason))
    for compiled in list(target.rglob("*.so")):
        compiled.unlink()
    shutil.rmtree(str(target / "bin"), ignore_errors=True)
