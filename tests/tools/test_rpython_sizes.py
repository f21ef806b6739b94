"""What makes executables smaller: liveness in strings, shared constants, no names (rpython_sizes.py); no tracebacks."""
import shutil
import subprocess

import pytest

from tests.tools.test_c_source import make
from tests.tools.test_rpython_threaded import PRINTED
from tests.tools.untranslated import mended_and_plain, translate_threaded

COUNTS = ("0", "1", "2", "7", "300", "20000")
# What RPython writes into C where an exception is raised, passes, is raised again or is caught.
NOTES = ("OP_DEBUG_START_TRACEBACK", "PYPY_DEBUG_RECORD_TRACEBACK", "OP_DEBUG_RERAISE_TRACEBACK",
         "PYPY_DEBUG_CATCH_EXCEPTION")


# Lists of ints, of objects, of ints and of floats, of ints in another order; boxes of keys.
SHARED = {True: "[True, True, False, False, True]", False: "[False, False, False, False, False]"}


def test_functions_of_the_jit(untranslated):
    mended, plain = mended_and_plain(untranslated, "rpython_sizes.py")
    for results, is_mended, kind in ((mended, True, "str"), (plain, False, "dict")):
        expected = {count + " positions": kind + ", 0 wrong" for count in COUNTS}
        caller = "" if is_mended else "in caller "
        assert results == {**expected, "elsewhere": "missing", "interpreted": "3", "shared": SHARED[is_mended],
                           "names kept": str(not is_mended), "logged": "vable escaped during a call %sto %s" % (
                               caller, "ConstClass(called)")}


def c_source(untranslated, root, folder, *options):
    """Translate the small interpreter to C.  Return the folder of the C source, and its text."""
    folder.mkdir()
    translate_threaded(untranslated, root, folder, "--source", *options)
    made = folder / "usession-unknown-0" / "testing_1"
    return made, "".join(path.read_text() for path in made.glob("*.c"))


@pytest.mark.slow
def test_tracebacks(untranslated, root, tmp_path):
    """What a profile is made for does without tracebacks of the core, and else runs the same."""
    if shutil.which("gcc") is None:
        pytest.skip("there is no gcc")
    text = c_source(untranslated, root, tmp_path / "with")[1]
    assert all(word + "(" in text for word in NOTES)
    folder, text = c_source(untranslated, root, tmp_path / "without", "--profopt", "--profoptargs=")
    assert not any(word + "(" in text for word in NOTES)
    assert "pypy_debug_catch_fatal_exception();" in text
    make(folder, "CFLAGS=-O1")
    answer = subprocess.run([str(folder / "executable")], stdout=subprocess.PIPE, universal_newlines=True)
    assert (answer.returncode, answer.stdout) == (0, PRINTED)
