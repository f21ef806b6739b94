"""Each instruction of an interpreter jumps to the next one's code: rpython_threaded.py, translated and run."""
import re
import subprocess

import pytest

from tests.tools.untranslated import translate_threaded

pytestmark = pytest.mark.slow

# Three rounds of 0 + 1 + ... + 69; 5 less two opcodes that are no instructions; an error; nothing.  Then 5 * 5 - 7 + 1,
# and with the greatest integer: its square, 0 plus it and 1, 0 less it, and 4 plus it.  Rounds of an item and of none.
PRINTED = "7245 -450 -1 0 19 7 %d %d %d 3 -1\n" % (1 - 2 ** 63, 2 - 2 ** 63, 1 - 2 ** 63)
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


def loop_source(translated):
    """Return the C source of the interpreter's loop."""
    source = c_source(translated)
    body = source[source.index("static void *const dispatch[256]"):]
    return body[:body.index("\n}\n")]


def test_jumps(translated):
    body = loop_source(translated)
    assert body.count("goto *dispatch[") > ARMS
    assert "switch" not in body


def c_source(translated):
    return "".join(path.read_text() for path in translated.glob("usession*/testing_1/*.c"))


def test_the_compiler_is_told_what_is_not_none(translated):
    assert re.search(r"if \(\w+ == NULL\) __builtin_unreachable\(\);", c_source(translated))


def test_overflow_is_told_by_a_flag(translated):
    """Nothing asks behind a product, difference or sum whether an exception was raised."""
    source = c_source(translated)
    for name in ("mul", "sub", "add"):
        assert re.search(r"(\w+) = !__builtin_%s_overflow\(.*\);\s+if \(!\1\) FAIL_OVF.*\s+if \(!\1\) " % name, source)


def test_quick_ways_go_straight_on(translated):
    """Half of the instructions have one: it adds, moves on, and stores the next pc without a look at the frame's."""
    ways = re.findall(r"f_inst_total\) = \w+;\s+OP_INT_ADD\(\w+, 1L, \w+\);\s+\w+ = \w+;"
                      r"\s+RPyField\(\w+, f_inst_pc\) = ", loop_source(translated))
    assert len(ways) == ARMS // 2
