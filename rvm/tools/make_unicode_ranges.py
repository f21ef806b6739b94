"""Write rvm/syntax/unicode_ranges.py from this Python's own Unicode data.

    python3 -m rvm.tools.make_unicode_ranges > rvm/syntax/unicode_ranges.py
"""
import sys
import textwrap
import unicodedata

HEADER = '''"""Which code points above 127 start and continue identifiers, and which are printable.

Made by rvm.tools.make_unicode_ranges from Unicode {version}; do not edit.

Each table is the ascending boundaries where membership changes, the first being
where the first members start; the text below gives their differences.
"""


def _boundaries(text):
    boundaries = []
    boundary = 0
    for difference in text.split():
        boundary += int(difference)
        boundaries.append(boundary)
    return boundaries


def _member(boundaries, codepoint):
    """Whether an odd number of boundaries are at or below `codepoint`."""
    low = 0
    high = len(boundaries)
    while low < high:
        middle = (low + high) // 2
        if boundaries[middle] <= codepoint:
            low = middle + 1
        else:
            high = middle
    return low & 1 == 1


def is_xid_start(codepoint):
    """Whether an identifier may start with the non-ASCII `codepoint`."""
    return _member(_XID_START, codepoint)


def is_xid_continue(codepoint):
    """Whether an identifier may hold the non-ASCII `codepoint` after its start."""
    return _member(_XID_CONTINUE, codepoint)


def is_printable(codepoint):
    """Whether str.isprintable holds for the non-ASCII `codepoint`."""
    return _member(_PRINTABLE, codepoint)

'''

TABLES = [
    ("_XID_START", lambda c: c.isidentifier()),
    ("_XID_CONTINUE", lambda c: ("a" + c).isidentifier()),
    ("_PRINTABLE", lambda c: c.isprintable()),
]


def differences(holds):
    """The differences between the code points, from 128 up, where `holds` changes."""
    result = []
    previous = 0
    inside = False
    for codepoint in range(128, sys.maxunicode + 1):
        if holds(chr(codepoint)) != inside:
            inside = not inside
            result.append(codepoint - previous)
            previous = codepoint
    return result


def module_text():
    parts = [HEADER.format(version=unicodedata.unidata_version)]
    for name, holds in TABLES:
        numbers = " ".join(map(str, differences(holds)))
        parts.append('\n%s = _boundaries("""\n%s\n""")\n' % (name, textwrap.fill(numbers, 98)))
    return "".join(parts)


if __name__ == "__main__":
    sys.stdout.write(module_text())
