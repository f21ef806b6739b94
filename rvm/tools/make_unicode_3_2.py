"""Makes rvm/lib/_unicode_3_2.py: where Unicode 3.2 tells something else of a code point than 14.0 does.

Run `python -m rvm.tools.make_unicode_3_2` with CPython 3.11, whose unicodedata has both; `--check` compares only.
"""
from __future__ import annotations

import argparse
import pathlib
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator

PATH = pathlib.Path(__file__).parent.parent / "lib" / "_unicode_3_2.py"
WIDTH = 110
UNASSIGNED = "Cn"

HEADER = '''"""Where Unicode 3.2 differs from 14.0, in hexadecimal code points: made by rvm/tools/make_unicode_3_2.py.

UNASSIGNED are the first and the last of each run that 3.2 has not and 14.0 has.  Of what both have, CATEGORY,
BIDIRECTIONAL, MIRRORED, WIDTH and DECIMAL are such runs with the value in 3.2, DECIMAL with that of the first.
DECOMPOSITION are code points with what 3.2 decomposes them to.
"""
'''


def decimal_of(data: object, c: str) -> int | None:
    """Return the decimal value less the code point, which is the same in a row of digits; None where there is none."""
    value = data.decimal(c, None)  # type: ignore[attr-defined]
    return None if value is None else value - ord(c)


PROPERTIES: dict[str, Callable[[object, str], object]] = {
    "CATEGORY": lambda data, c: data.category(c),  # type: ignore[attr-defined]
    "BIDIRECTIONAL": lambda data, c: data.bidirectional(c),  # type: ignore[attr-defined]
    "MIRRORED": lambda data, c: data.mirrored(c),  # type: ignore[attr-defined]
    "WIDTH": lambda data, c: data.east_asian_width(c),  # type: ignore[attr-defined]
    "DECIMAL": decimal_of,
}


def runs(pairs: Iterable[tuple[int, object]]) -> Iterator[tuple[int, int, object]]:
    """Return the first and last code point and the value of each run of neighbours with one value."""
    first = last = -1
    value: object = None
    for point, found in pairs:
        if point != last + 1 or found != value:
            if first >= 0:
                yield first, last, value
            first, value = point, found
        last = point
    if first >= 0:
        yield first, last, value


def is_new(point: int) -> bool:
    """Return whether the code point came after 3.2."""
    c = chr(point)
    return unicodedata.ucd_3_2_0.category(c) == UNASSIGNED and unicodedata.category(c) != UNASSIGNED


def differing(old: list[int], get: Callable[[object, str], object]) -> Iterator[tuple[int, object]]:
    """Return those of the code points for which 3.2 has another value, with that value."""
    for point in old:
        value = get(unicodedata.ucd_3_2_0, chr(point))
        if value != get(unicodedata, chr(point)):
            yield point, value


def value_text(first: int, value: object, name: str) -> str:
    return f"{value + first}" if name == "DECIMAL" and isinstance(value, int) else f"{value}"


def corrections(old: list[int]) -> Iterator[str]:
    """Return the words for code points whose decomposition was corrected after 3.2."""
    for point in old:
        c = chr(point)
        before = unicodedata.ucd_3_2_0.normalize("NFD", c)
        if before != unicodedata.normalize("NFD", c):
            yield f"{point:x},{ord(before):x}"


def table() -> str:
    """Return the text of the module."""
    new = [point for point in range(sys.maxunicode + 1) if is_new(point)]
    known = set(new)
    old = [point for point in range(sys.maxunicode + 1) if point not in known]
    found = {"UNASSIGNED": [f"{first:x},{last:x}" for first, last, _ in runs((point, 0) for point in new)]}
    for name, get in PROPERTIES.items():
        found[name] = [f"{first:x},{last:x},{value_text(first, value, name)}"
                       for first, last, value in runs(differing(old, get))]
    found["DECOMPOSITION"] = list(corrections(old))
    return HEADER + "".join(
        f'\n{name} = """\\\n' + "\n".join(textwrap.wrap(" ".join(words), WIDTH)) + '"""\n'
        for name, words in found.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare; fail if different")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        parser.error("only CPython 3.11 has the data of these versions of Unicode")
    text = table()
    if options.check:
        return int(text != PATH.read_text(encoding="ascii"))
    PATH.write_text(text, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
