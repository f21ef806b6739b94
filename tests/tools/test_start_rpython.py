"""One run of RPython for both executables: it parts where RPython begins to make the JIT.

A small program stands for rvm, and a line in the log for the JIT, which takes minutes to make.
"""
import subprocess

import pytest

pytestmark = pytest.mark.slow

TARGET = """\
import os
from rvm.rlib import jit

def entry_point(argv):
    os.write(1, "JIT\\n" if jit.is_made() else "no JIT\\n")
    return 0

def target(driver, args):
    return entry_point, None
"""
START = """\
import sys
sys.path.insert(0, %r)
from rpython.translator.driver import TranslationDriver
make_jit = TranslationDriver.task_pyjitpl_lltype.im_func

def note_it(driver):
    from rvm.rlib import jit
    jit.making.jit = True
    driver.log.info("the JIT is made")

note_it.__dict__.update(make_jit.__dict__)
TranslationDriver.task_pyjitpl_lltype = note_it
import start_rpython
start_rpython.main()
"""


def run(untranslated, root, folder, other, *goals):
    """What the command does with the small program: its exit status and the two logs."""
    python, environment = untranslated
    (folder / "target.py").write_text(TARGET)
    (folder / "start.py").write_text(START % str(root / "rvm" / "tools"))
    other_log = folder / "other.log"
    command = [python, "start.py", str(folder / "cache"), "--both", str(other), str(other_log), "--batch", "-Ojit",
               "--make-jobs=1", "--output=executable", *goals, "target.py"]
    answer = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            env=dict(environment, PYPY_USESSION_DIR=str(folder), TMPDIR=str(folder), MAKEFLAGS=""))
    return answer.returncode, answer.stdout.decode(), other_log.read_text() if other_log.exists() else ""


def test_both(untranslated, root, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    status, log, other_log = run(untranslated, root, tmp_path, other)
    assert status == 0, log + other_log
    assert "starting annotate" in log and "the JIT is made" in log and "starting compile_c" in log
    assert "starting annotate" not in other_log and "the JIT is made" not in other_log
    assert "starting compile_c" in other_log
    assert subprocess.check_output([str(tmp_path / "executable")]) == b"JIT\n"
    assert subprocess.check_output([str(other / "executable")]) == b"no JIT\n"


def test_a_failure_of_the_other_is_one_of_both(untranslated, root, tmp_path):
    status, log, _ = run(untranslated, root, tmp_path, tmp_path / "missing", "--annotate", "--rtype", "--pyjitpl")
    assert status == 1 and "the JIT is made" in log and "[translation:ERROR] OSError" in log
