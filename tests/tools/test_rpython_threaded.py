"""Each instruction of an interpreter jumps to the next one's code: rpython_threaded.py, translated and run."""
import subprocess

import pytest

from tests.tools.untranslated import translate_threaded

pytestmark = pytest.mark.slow

# Three rounds of 0 + 1 + ... + 69; 5 less two opcodes that are no instructions; an error; nothing.
PRINTED = "7245 -450 -1 0\n"
ARMS = 70


@pytest.fixture(scope="module")
def translated(untranslated, root, tmp_path_factory):
    """The folder with the executable and its C source."""
    folder = tmp_path_factory.mktemp("threaded")
    translate_threaded(untranslated, root, folder)
    return folder


def test_result(translated):
    answer = subprocess.run([str(translated / "executable")], stdout=subprocess.PIPE, universal_newlines=True)
    assert (answer.returncode, answer.stdout) == (0, PRINTED)


def test_jumps(translated):
    source = "".join(path.read_text() for path in translated.glob("usession*/testing_1/*.c"))
    body = source[source.index("static void *const dispatch[256]"):]
    body = body[:body.index("\n}\n")]
    assert body.count("goto *dispatch[") > ARMS
    assert "switch" not in body
