"""The conformance command: results of every kind, and going on after a crash."""
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rvm.tools.conformance.command import module_name
from rvm.tools.conformance.report import page, read_reasons, reason_of, text_line
from rvm.tools.conformance.results import FileResult, Method
from rvm.tools.conformance.running import Runner, command_of

CASES = '''
import os, time, unittest

class Kinds(unittest.TestCase):
    def test_1_passes(self): pass
    def test_2_fails(self): self.assertEqual(1, 2)
    def test_3_is_an_error(self): 1 / 0
    def test_4_crashes(self): os.kill(os.getpid(), 9)
    @unittest.skip("implementation detail specific to cpython")
    def test_5_is_cpythons(self): pass
    @unittest.skip("no such thing here")
    def test_6_is_skipped(self): pass
    def test_7_never_ends(self): time.sleep(1000)
    @unittest.expectedFailure
    def test_8_fails_as_expected(self): 1 / 0
    def test_9_parts(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)

class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError("not today")
    def test_never(self): pass
'''


def python311():
    return sys.executable if sys.version_info[:2] == (3, 11) else shutil.which("python3.11")


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    python = python311()
    if python is None:
        pytest.skip("no python3.11")
    folder = tmp_path_factory.mktemp("path")
    (folder / "test").mkdir()
    (folder / "test" / "__init__.py").write_text("")
    (folder / "test" / "test_kinds.py").write_text(CASES)
    return Runner([python, "-P"], "", 3, [folder]).run("test_kinds")


def test_kinds(result):
    assert {method.name: method.kind for method in result.methods} == {
        "Broken.test_never": "errored", "Kinds.test_1_passes": "passed", "Kinds.test_2_fails": "failed",
        "Kinds.test_3_is_an_error": "errored", "Kinds.test_4_crashes": "crashed", "Kinds.test_5_is_cpythons": "skipped",
        "Kinds.test_6_is_skipped": "skipped", "Kinds.test_7_never_ends": "crashed",
        "Kinds.test_8_fails_as_expected": "passed", "Kinds.test_9_parts": "failed"}


def test_texts(result):
    texts = {method.name: method.last_line() for method in result.methods}
    assert texts["Broken.test_never"] == "ValueError: not today"
    assert texts["Kinds.test_3_is_an_error"] == "ZeroDivisionError: division by zero"
    assert texts["Kinds.test_4_crashes"] == "crash: killed by SIGKILL"
    assert texts["Kinds.test_7_never_ends"] == "timeout: not done in 3 seconds"


def test_line(result):
    assert text_line(result).split(":", 1)[1].strip() == (
        "2 passed, 2 failed, 2 errored, 2 crashed, 1 skipped, 1 CPython-only; 25.0%")


def test_page():
    result = FileResult("test_x", [Method("A.test_a", "failed", "Traceback\n  File x\nValueError: a|b"),
                                   Method("A.test_b", "passed"), Method("A.test_c", "crashed", "crash: exit code 1")])
    text = page([result], "hosted, register machine")
    assert "| test_x | 3 | 1 | 1 | 0 | 1 | 0 | 0 | 33.3 |" in text
    assert "| `A.test_a` | failed | `ValueError: a\\|b` |" in text


def test_page_of_both_machines():
    results = [FileResult("test_x", [Method("A.test_a", "failed", "E: f"), Method("A.test_b", "passed")])]
    on_stack = [FileResult("test_x", [Method("A.test_a", "failed", "E: f"), Method("A.test_b", "errored", "E: g")])]
    text = page(results, "native, register machine", on_stack)
    assert "| test_x | 2 | 1 | 1 | 0 | 0 | 0 | 0 | 50.0 | 0.0 |" in text
    assert "| `A.test_a` | failed | `E: f` |\n| `A.test_b` | errored on the stack machine | `E: g` |" in text


def test_reasons(tmp_path):
    file = tmp_path / "reasons"
    file.write_text("# a comment\ntest_x A.test_a: waits for the moon\ntest_x B.*: has no colon: yes\n")
    reasons = read_reasons(file)
    assert reason_of(reasons, "test_x", Method("A.test_a", "failed")) == "waits for the moon"
    assert reason_of(reasons, "test_x", Method("B.test_b", "failed")) == "has no colon: yes"
    assert reason_of(reasons, "test_x", Method("C.test_c", "failed", "E: f")) == "`E: f`"


def test_commands():
    assert command_of("build/rvm", "stack") == ["build/rvm", "-X", "isa=stack", "-P"]
    assert command_of(None, "register") == [sys.executable, "-m", "rvm", "-P"]
    assert module_name("Lib/test/test_int.py") == module_name("test_int") == "test_int"


def test_hosted():
    """A file of CPython's own, on hosted rvm."""
    python = python311()
    if python is None:
        pytest.skip("no python3.11")
    library = Path(subprocess.run([python, "-c", "import os; print(os.__file__)"], check=True, stdout=subprocess.PIPE,
                                  universal_newlines=True).stdout).parent
    if not (library / "test" / "test_keywordonlyarg.py").exists():
        pytest.skip("python3.11 comes without its tests")
    result = Runner(command_of(None, "register"), library, 300).run("test_keywordonlyarg")
    assert result.problem == "" and result.percentage() == 100.0


def test_results_are_kept():
    result = FileResult("test_x", [Method("A.b", "failed", "Error: \u20ac"), Method("A.c", "passed")], "", 1.5)
    assert FileResult.from_json(result.to_json()) == result
