"""Makes the table of Unicode's names that an executable contains, from this Python's unicodedata.

    python -m rvm.tools.make_unicode_names FILE

rvm-translate does so for each translation.  rvm.rlib.native_unicode_names reads the file and says what is in it.

Of a Python with a later Unicode only those characters are taken that rvm's has; an earlier one lacks names.

unicodedata finds aliases and named sequences by their names and lists none; so unicode_aliases.txt has
the names, and what each stands for is asked here.
"""
import argparse
import pathlib
import re
import sys
import unicodedata
from collections import Counter

from rvm.rlib.unicode_characters import VERSION, characters

ALIASES = pathlib.Path(__file__).with_name("unicode_aliases.txt")
VARIATIONS = [f"VS{number}" for number in range(1, 257)]
SHORTEST_RANGE = 20         # names that are a prefix and the code point
COMPUTED = ("HANGUL SYLLABLE ",)


def all_names() -> dict[int, str]:
    """Return the names of the characters that rvm's Unicode has, but for the computed ones."""
    return {point: name for point in range(sys.maxunicode + 1)
            if (name := unicodedata.name(chr(point), "")) and not name.startswith(COMPUTED)
            and characters.record(point).category != "Cn"}


def take_ranges(names: dict[int, str]) -> list[tuple[str, int, int]]:
    """Take out the long runs of names that are a prefix and the code point; return prefixes, first and last ones."""
    ranges: list[tuple[str, int, int]] = []
    for point, name in names.items():
        number = f"{point:X}"
        if name.endswith("-" + number):
            prefix = name[:-len(number)]
            if ranges and ranges[-1][0] == prefix and ranges[-1][2] == point - 1:
                ranges[-1] = (prefix, ranges[-1][1], point)
            else:
                ranges.append((prefix, point, point))
    ranges = [found for found in ranges if found[2] - found[1] >= SHORTEST_RANGE]
    for _, first, last in ranges:
        for point in range(first, last + 1):
            del names[point]
    return ranges


def runs_of(points: list[int]) -> str:
    """Return the first and the last of each run of neighbours."""
    runs: list[list[int]] = []
    for point in points:
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return " ".join(f"{first:x},{last:x}" for first, last in runs)


def packed(names: dict[int, str]) -> tuple[int, str, bytes]:
    """Return how many words have one byte, all words, and the names in bytes with a zero behind each."""
    counts = Counter(word for name in names.values() for word in name.split(" "))
    words = [word for word, _ in counts.most_common()]
    short = 255
    while short + (255 - short) * 255 < len(words):
        short -= 1
    codes = {}
    for number, word in enumerate(words):
        more = number - short
        codes[word] = bytes([number + 1] if more < 0 else [short + 1 + more // 255, 1 + more % 255])
    return short, " ".join(words), b"".join(
        b"".join(codes[word] for word in name.split(" ")) + b"\0" for name in names.values())


def aliases() -> str:
    """Return the lines of the names that stand for other characters, or for several."""
    lines = []
    for name in ALIASES.read_text(encoding="ascii").splitlines() + VARIATIONS:
        try:
            found = unicodedata.lookup(name)
        except KeyError:        # an earlier Unicode
            continue
        lines.append(",".join([name, *(f"{ord(c):x}" for c in found)]))
    return "\n".join(lines)


def table() -> bytes:
    names = all_names()
    ranges = "\n".join(f"{prefix},{first:x},{last:x}" for prefix, first, last in take_ranges(names))
    short, words, data = packed(names)
    parts = [ranges.encode(), runs_of(list(names)).encode(), aliases().encode(), words.encode(), data]
    head = " ".join([VERSION, str(short), *(str(len(part)) for part in parts)])
    assert re.fullmatch(r"[0-9. ]+", head)
    return head.encode() + b"\n" + b"".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=pathlib.Path)
    parser.parse_args().file.write_bytes(table())
    return 0


if __name__ == "__main__":
    sys.exit(main())
