"""Makes rvm/rlib/unicode_tables.py and unicode_character_tables.py from the host's Unicode data.

The tables are checked in, so that every world and every host has the same
Unicode.  Run `python -m rvm.tools.make_unicode` with a CPython of that version
to make them anew; `--check` compares only.
"""
from __future__ import annotations

import argparse
import pathlib
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable
from fractions import Fraction

UNICODE_VERSION = "14.0.0"
RLIB = pathlib.Path(__file__).parent.parent / "rlib"
WIDTH = 99

HEADER = '''"""Unicode {version}: ranges of code points by property, and case mappings.

Made by rvm/tools/make_unicode.py; rvm.rlib.unicodedb reads it and says how.
"""
'''

CHARACTER_HEADER = '''"""Unicode {version}: what the module unicodedata tells of code points.

Made by rvm/tools/make_unicode.py; rvm.rlib.unicode_characters reads it and says how.
"""
'''


def final_sigma(text: str) -> bool:
    """Return whether the capital sigma at index 1 of `text` is lowered as at the end of a word."""
    return text.lower()[1] == "\u03c2"


def is_case_ignorable(c: str) -> bool:
    return final_sigma("A\u03a3" + c) and not final_sigma("A\u03a3" + c + "A")


def is_cased(c: str) -> bool:
    return (c + "a").title()[-1] == "a"


PROPERTIES: dict[str, Callable[[str], bool]] = {
    "XID_START": str.isidentifier,
    "XID_CONTINUE": lambda c: ("a" + c).isidentifier(),
    "ALPHA": str.isalpha,
    "DECIMAL": str.isdecimal,
    "DIGIT": str.isdigit,
    "NUMERIC": str.isnumeric,
    "SPACE": str.isspace,
    "LOWER": str.islower,
    "UPPER": str.isupper,
    "TITLE": lambda c: unicodedata.category(c) == "Lt",
    "PRINTABLE": str.isprintable,
    "CASED": is_cased,
    "CASE_IGNORABLE": is_case_ignorable,
    "WIDE": lambda c: unicodedata.east_asian_width(c) in "WF",
}

MAPPINGS: dict[str, Callable[[str], str]] = {
    "TO_LOWER": str.lower,
    "TO_UPPER": str.upper,
    "TO_TITLE": str.title,
    "TO_FOLDED": str.casefold,
}

ALL_CHARACTERS = [chr(point) for point in range(sys.maxunicode + 1)]


def boundaries(test: Callable[[str], bool]) -> list[int]:
    """Return the code points where the answer changes, which is no before the first."""
    result = []
    inside = False
    for point, c in enumerate(ALL_CHARACTERS):
        if test(c) != inside:
            inside = not inside
            result.append(point)
    return result


def gaps(numbers: Iterable[int]) -> str:
    """Return rising numbers as the hexadecimal differences between them."""
    previous = 0
    words = []
    for number in numbers:
        words.append(f"{number - previous:x}")
        previous = number
    return " ".join(words)


def split_mapping(mapping: Callable[[str], str]) -> tuple[dict[int, int], dict[int, str]]:
    """Return the code points that become one other character, and those that become several."""
    simple, special = {}, {}
    for point, c in enumerate(ALL_CHARACTERS):
        mapped = mapping(c)
        if len(mapped) > 1:
            special[point] = mapped
        elif mapped != c:
            simple[point] = ord(mapped)
    return simple, special


def runs(simple: dict[int, int]) -> list[list[int]]:
    """Return [first, last, stride, delta] for neighbours that move by the same delta."""
    result: list[list[int]] = []
    for point, target in simple.items():
        delta = target - point
        if result and result[-1][3] == delta:
            first, last, stride, _ = result[-1]
            step = point - last
            if step == stride or (first == last and step <= 2):
                result[-1][1:3] = [point, step]
                continue
        result.append([point, point, 1, delta])
    return result


def runs_text(simple: dict[int, int]) -> str:
    return " ".join(f"{first:x},{last - first:x},{stride:x},{delta:x}"
                    for first, last, stride, delta in runs(simple))


def special_text(special: dict[int, str]) -> str:
    return " ".join(f"{point:x}," + ",".join(f"{ord(c):x}" for c in mapped)
                    for point, mapped in special.items())


def assignment(name: str, text: str) -> str:
    lines = textwrap.wrap(text, WIDTH) or [""]
    return f'\n{name} = """\n' + "\n".join(lines) + '\n"""\n'


def check_decimals() -> None:
    """Check that a decimal digit's value is its index in its range, as unicodedb presumes."""
    edges = boundaries(str.isdecimal)
    for start, end in zip(edges[::2], edges[1::2]):
        for point in range(start, end):
            assert unicodedata.decimal(chr(point)) == (point - start) % 10


def record_of(c: str) -> str:
    return ",".join([unicodedata.category(c), unicodedata.bidirectional(c), str(unicodedata.combining(c)),
                     unicodedata.east_asian_width(c), str(unicodedata.mirrored(c))])


def record_runs() -> dict[str, str]:
    """Return the tables of the characters' records: where they change, to which, and the records."""
    numbers: dict[str, int] = {}
    starts, records = [], []
    for point, c in enumerate(ALL_CHARACTERS):
        number = numbers.setdefault(record_of(c), len(numbers))
        if not records or number != records[-1]:
            starts.append(point)
            records.append(number)
    return {"RECORDS": " ".join(numbers), "RUN_STARTS": gaps(starts),
            "RUN_RECORDS": " ".join(f"{number:x}" for number in records)}


def decompositions() -> dict[str, str]:
    """Return the tables of decompositions, and of those whose parts are not composed again."""
    tags: dict[str, int] = {"": 0}
    words, exclusions = [], []
    previous = 0
    for point, c in enumerate(ALL_CHARACTERS):
        parts = unicodedata.decomposition(c).split()
        if not parts:
            continue
        tag = parts.pop(0) if parts[0].startswith("<") else ""
        number = tags.setdefault(tag, len(tags))
        words.append(",".join([f"{point - previous:x}", f"{number:x}", *(f"{int(part, 16):x}" for part in parts)]))
        previous = point
        if not tag and len(parts) == 2 and unicodedata.normalize("NFC", c) != c:
            exclusions.append(point)
    return {"TAGS": " ".join(tag.strip("<>") for tag in tags).strip(), "DECOMPOSITIONS": " ".join(words),
            "EXCLUSIONS": gaps(exclusions)}


def value_runs(value_of: Callable[[str], Fraction | None]) -> str:
    """Return first, last and first value of runs of characters whose values rise by one."""
    result: list[tuple[int, int, Fraction]] = []
    for point, c in enumerate(ALL_CHARACTERS):
        value = value_of(c)
        if value is None:
            continue
        if result and result[-1][1] == point - 1 and value == result[-1][2] + point - result[-1][0]:
            result[-1] = (result[-1][0], point, result[-1][2])
        else:
            result.append((point, point, value))
    return " ".join(f"{first:x},{last:x},{value.numerator},{value.denominator}" for first, last, value in result)


def numeric_of(c: str) -> Fraction | None:
    value = unicodedata.numeric(c, None)
    if value is None:
        return None
    exact = Fraction(value).limit_denominator(1000)
    assert float(exact) == value
    return exact


def digit_of(c: str) -> Fraction | None:
    value = unicodedata.digit(c, None)
    return None if value is None else Fraction(value)


def character_tables() -> str:
    """Return the text of the module unicode_character_tables."""
    parts = [CHARACTER_HEADER.format(version=UNICODE_VERSION)]
    found = {**record_runs(), **decompositions(), "NUMBERS": value_runs(numeric_of), "DIGITS": value_runs(digit_of)}
    parts += [assignment(name, text) for name, text in found.items()]
    return "".join(parts)


def tables() -> str:
    """Return the text of the module unicode_tables."""
    check_decimals()
    parts = [HEADER.format(version=UNICODE_VERSION), f'\nVERSION = "{UNICODE_VERSION}"\n']
    for name, test in PROPERTIES.items():
        parts.append(assignment(name, gaps(boundaries(test))))
    for name, mapping in MAPPINGS.items():
        simple, special = split_mapping(mapping)
        parts.append(assignment(name, runs_text(simple)))
        parts.append(assignment(name + "_SPECIAL", special_text(special)))
    return "".join(parts)


def files() -> dict[pathlib.Path, str]:
    """Return the texts of both modules by their paths."""
    return {RLIB / "unicode_tables.py": tables(), RLIB / "unicode_character_tables.py": character_tables()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare; fail if different")
    options = parser.parse_args()
    if unicodedata.unidata_version != UNICODE_VERSION:
        parser.error(f"this Python has Unicode {unicodedata.unidata_version}; "
                     f"the tables are made of {UNICODE_VERSION} (CPython 3.11)")
    texts = files()
    if options.check:
        return int(any(text != path.read_text(encoding="ascii") for path, text in texts.items()))
    for path, text in texts.items():
        path.write_text(text, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
