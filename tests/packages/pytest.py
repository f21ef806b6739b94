"""A small suite with fixtures, parameters, marks, monkeypatching, failures with their explanations, and plugins."""
import contextlib
import io
import os
import re
import sys
import tempfile

import pytest

SUITE = '''
import warnings
import pytest

@pytest.fixture(scope="module")
def numbers():
    yield list(range(5))

@pytest.fixture(params=["a", "b"])
def letter(request):
    return request.param

@pytest.mark.parametrize("x, y", [(1, 2), (2, 4), pytest.param(3, 7, marks=pytest.mark.xfail)])
def test_double(x, y):
    assert x * 2 == y

def test_fixture(numbers, letter, tmp_path, capsys, monkeypatch):
    (tmp_path / "f").write_text(letter)
    monkeypatch.setenv("HERE", "1")
    print(letter)
    assert capsys.readouterr().out == letter + "\\n"
    assert sum(numbers) == 10

def test_fails(numbers):
    other = {"a": [1, 2, 3], "b": "text"}
    assert other == {"a": [1, 2, 4], "b": "texts"}

def test_explains(numbers):
    assert len(numbers) + 1 == max(numbers) and "x" in "abc"

class TestClass:
    def setup_method(self):
        self.value = 3

    def test_raises(self):
        with pytest.raises(ZeroDivisionError, match="division"):
            self.value / 0

    @pytest.mark.skipif(True, reason="not now")
    def test_skipped(self):
        assert 0

    def test_errors(self, missing):
        pass

def test_approx():
    assert 0.1 + 0.2 == pytest.approx(0.3)
    with pytest.warns(UserWarning):
        warnings.warn("look", UserWarning)

@pytest.mark.parametrize("n", range(150))
def test_many(n):
    assert n + 1 > n
'''


def run_in(folder, words):
    """Run pytest in the folder.  Return what it prints, without what differs from run to run, and its exit status."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        status = pytest.main([*words, "-p", "no:cacheprovider", "--color=no", "-ra"])
    for name in ("test_small", "conftest"):
        sys.modules.pop(name, None)
    text = output.getvalue().replace(folder, "FOLDER")
    text = re.sub(r"^platform .*", "platform", text, flags=re.MULTILINE)
    return re.sub(r"in [\d.]+s", "in TIME", text), int(status)


os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("test_small.py", "w") as file:
        file.write(SUITE)
    with open("conftest.py", "w") as file:
        file.write("import pytest\n\n@pytest.fixture(autouse=True)\ndef around():\n    yield\n")
    for words in (["-q"], ["-v", "-k", "class or double", "--tb=short"], ["--collect-only", "-q", "-k", "approx"]):
        print(*run_in(folder, words))
