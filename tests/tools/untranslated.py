"""How tests run what is for RPython: scripts on Python 2.7, with the mends and without, and a small translation."""
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
THREADED = HERE / "rpython_threaded.py"


def mended_and_plain(untranslated, script):
    """Return what the script, of this folder, prints as NAME: RESULT, as two dicts: with the mends and without."""
    return [printed(untranslated, script, argument) for argument in ("mended", "plain")]


def printed(untranslated, script, argument):
    """Return what the script, of this folder, prints as NAME: RESULT, as a dict."""
    executable, environment = untranslated
    lines = subprocess.run([executable, str(HERE / script), argument], env=environment, check=True,
                           universal_newlines=True, stdout=subprocess.PIPE).stdout.splitlines()
    # RPython's own log has lines that begin with a bracket.
    return dict(line.split(": ", 1) for line in lines if not line.startswith("["))


def translate_threaded(untranslated, root, folder, *options):
    """Translate rpython_threaded.py, an interpreter of 70 instructions, in the folder, by start_rpython.py."""
    python, environment = untranslated
    command = [python, str(root / "rvm" / "tools" / "start_rpython.py"), str(folder / "cache"), "--batch", "-O2",
               "--make-jobs=1", "--output=executable", *options, str(THREADED)]
    answer = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            env=dict(environment, PYPY_USESSION_DIR=str(folder), TMPDIR=str(folder), MAKEFLAGS=""))
    assert answer.returncode == 0, answer.stdout.decode()
