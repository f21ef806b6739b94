"""How much room RPython's lists get where they grow: rpython_growing.py, untranslated."""
from tests.tools.untranslated import mended_and_plain

# What a program returns: with the mend, without.
ROOMS = {
    "8 appended": ("8 of 8", "8 of 8"),
    "9 appended": ("9 of 13", "9 of 16"),
    "13 appended": ("13 of 13", "13 of 16"),
    "250 appended": ("250 of 268", "250 of 269"),
    "1023 appended": ("1023 of 1366", "1023 of 1120"),
    "1024 appended": ("1024 of 1366", "1024 of 1120"),
    "1300 appended": ("1300 of 1366", "1300 of 1432"),
    "1400 appended": ("1400 of 1708", "1400 of 1432"),
    "1800 appended": ("1800 of 2136", "1800 of 1827"),
    "texts": ("20 of 21", "20 of 25"),
    "extended": ("100 of 118", "100 of 118"),
    "shrunk": ("10 of 13", "10 of 28"),
    "squares": ("True", "True"),
}


def test_rooms(untranslated):
    mended, plain = mended_and_plain(untranslated, "rpython_growing.py")
    assert {name: (mended[name], plain[name]) for name in mended} == ROOMS
