"""Makes rvm/lib/_cjk_*.py: what codes of Chinese, Japanese and Korean encodings stand for, by this Python's codecs.

Run `python -m rvm.tools.make_cjk` with CPython 3.11; `--check` compares only.  rvm/lib/_cjk_codes.py says how the
tables are packed and what codecs are composed of; where a codec does otherwise, that is listed.
"""
from __future__ import annotations

import argparse
import importlib.util
import pathlib
import sys
import textwrap
from collections.abc import Iterator
from types import ModuleType
from typing import Any

FOLDER = pathlib.Path(__file__).parent.parent / "lib"
WIDTH = 116
# The codec that has each table's codes, where it is another one, and the byte that is before them.
SOURCES = {"jisx0208": ("euc_jp", b""), "jisx0212": ("euc_jp", b"\x8f"), "jisx0213_1": ("euc_jis_2004", b""),
           "jisx0213_2": ("euc_jis_2004", b"\x8f"), "ksx1001": ("euc_kr", b"")}
MODULES = {"_cjk_cn": "Chinese, as in the People's Republic", "_cjk_jp": "Japanese", "_cjk_kr": "Korean",
           "_cjk_tw": "Chinese, as in Taiwan and Hong Kong"}
HEADER = '''"""Codes of %s: made by rvm/tools/make_cjk.py, to be read by _cjk_codes.

TABLES are packed.  DECODING and ENCODING are what codecs do otherwise than what they are composed of, in hexadecimal:
codes and their code points, code points and their code; nothing behind the sign where there is none.
"""
'''


def load_codes() -> ModuleType:
    """Return rvm/lib/_cjk_codes.py, which is no module of this Python's."""
    spec = importlib.util.spec_from_file_location("_cjk_codes", FOLDER / "_cjk_codes.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Maker:
    """Makes the tables, and gives each to _cjk_codes, as the next ones build on it."""

    def __init__(self) -> None:
        self.codes: Any = load_codes()
        self.known: dict[str, dict[int, str]] = {}      # by codec: what it decodes

    def make(self) -> dict[str, str]:
        """Return the texts of the modules by their names."""
        tables: dict[str, dict[str, str]] = {name: {} for name in MODULES}
        for name, (module, below, leads, trails) in self.codes.SHAPES.items():
            lower = self.codes.table(below) if below else {}
            text = self.packed(name, lower, leads, trails)
            tables[module][name] = text
            self.codes._tables[name] = self.codes.unpacked(text, lower, leads, trails)
        decoding: dict[str, dict[str, str]] = {name: {} for name in MODULES}
        encoding: dict[str, dict[str, str]] = {name: {} for name in MODULES}
        for name, module in self.codes.CODEC_MODULES.items():
            found = self.decoded(name)
            decoding[module][name] = self.different_codes(name, found)
            encoding[module][name] = self.different_characters(name, found)
        return {module: HEADER % title + shown("TABLES", tables[module], False)
                + shown("DECODING", decoding[module], True) + shown("ENCODING", encoding[module], True)
                for module, title in MODULES.items()}

    def decoded(self, codec: str) -> dict[int, str]:
        """Return what a codec makes of each byte, each two bytes, and each three that begin as EUC has them."""
        if codec not in self.known:
            self.known[codec] = dict(decodings(codec))
        return self.known[codec]

    def packed(self, name: str, lower: dict[int, str], leads: str, trails: str) -> str:
        """Return the digits of a table."""
        codec, before = SOURCES.get(name, (name, b""))
        found = self.decoded(codec)
        offset = int.from_bytes(before + b"\0\0", "big")
        texts = [found.get(offset | code, "") for code in self.codes.codes(leads, trails) if code not in lower]
        points = [ord(text) if len(text) == 1 else 0 for text in texts]
        while points and not points[-1]:
            points.pop()
        return "".join(self.parts(points, {ord(text) for text in lower.values() if len(text) == 1}))

    def parts(self, points: list[int], known: set[int]) -> Iterator[str]:
        """Return the digits of code points, 0 being none."""
        last = at = 0
        while at < len(points):
            end = at
            if not points[at]:
                while not points[end]:
                    end += 1
                yield self.digits(self.codes.GAP, end - at)
                at = end
                continue
            steps, last_of_run = self.run(points, at, last, known)
            if steps > 3:
                yield self.digits(self.codes.RUN, steps)
                at, last = at + steps, last_of_run
            else:
                yield self.way(last, points[at], known)
                last = points[at]
                at += 1

    def run(self, points: list[int], at: int, last: int, known: set[int]) -> tuple[int, int]:
        """Return how many of the points are the shortest step from the one before, and the last one of them."""
        count = 0
        while at + count < len(points):
            following = self.codes.following(last, known)
            if points[at + count] != following:
                break
            last = following
            count += 1
        return count, last

    def way(self, last: int, point: int, known: set[int]) -> str:
        """Return the digits of one code point."""
        codes = self.codes
        steps, at = 0, last
        while at < point and steps < codes.JUMP:
            at = codes.following(at, known)
            steps += 1
        if at == point and steps:
            return str(codes.DIGITS[steps - 1])
        if 0 <= point - last < (codes.POINT - codes.JUMP) * codes.BASE:
            high, low = divmod(point - last, codes.BASE)
            return str(codes.DIGITS[codes.JUMP + high] + codes.DIGITS[low])
        high, low = divmod(point, codes.BASE ** 2)
        assert codes.POINT + high < codes.RUN
        return self.digits(codes.POINT + high, low)

    def digits(self, first: int, number: int) -> str:
        high, low = divmod(number, self.codes.BASE)
        return "".join(self.codes.DIGITS[digit] for digit in (first, high, low))

    def different_codes(self, name: str, found: dict[int, str]) -> str:
        """Return the words for codes that a codec decodes otherwise than what it is composed of."""
        composed = self.codes.composed(name)
        return " ".join(f"{code:x}={points_of(found.get(code, ''))}" for code in sorted({*composed, *found})
                        if composed.get(code) != found.get(code))

    def different_characters(self, name: str, found: dict[int, str]) -> str:
        """Return the words for characters that a codec encodes otherwise than it decodes."""
        inverted = self.codes.inverted(name, found)
        encoded = dict(encodings(name, [text for text in inverted if len(text) == 2]))
        return " ".join(f"{points_of(text)}={encoded[text]:x}" if text in encoded else f"{points_of(text)}="
                        for text in sorted({*inverted, *encoded}) if inverted.get(text) != encoded.get(text))


def points_of(text: str) -> str:
    return "+".join(f"{ord(c):x}" for c in text)


def decodings(codec: str) -> Iterator[tuple[int, str]]:
    """Return the codes of a codec, with what they stand for."""
    singles = {code: text for code in range(256) if (text := decoding(codec, bytes([code])))}
    yield from singles.items()
    for code in range(0x8000, 0x10000):
        if code >> 8 not in singles and (text := decoding(codec, code.to_bytes(2, "big"))):
            yield code, text
    if codec.startswith("euc_j"):
        for code in range(0x8F8080, 0x900000):
            if text := decoding(codec, code.to_bytes(3, "big")):
                yield code, text


def decoding(codec: str, data: bytes) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return ""


def encodings(codec: str, pairs: list[str]) -> Iterator[tuple[str, int]]:
    """Return characters and their codes, of up to three bytes: longer ones are computed."""
    for text in [*map(chr, range(0x110000)), *pairs]:
        try:
            data = text.encode(codec)
        except UnicodeEncodeError:
            continue
        if len(data) <= 3:
            yield text, int.from_bytes(data, "big")


def shown(name: str, texts: dict[str, str], are_words: bool) -> str:
    """Return the assignment of a dict of long strings."""
    lines = [f"\n{name} = {{\n"]
    for key, text in texts.items():
        rows = textwrap.wrap(text, WIDTH) if are_words else [text[i:i + WIDTH] for i in range(0, len(text), WIDTH)]
        if rows:
            lines.append(f'    "{key}": """\\\n' + "\n".join(rows) + '""",\n')
    return "".join(lines) + "}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare; fail if different")
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        parser.error("the codecs are to be those of CPython 3.11")
    texts = Maker().make()
    if options.check:
        return int(any(text != (FOLDER / f"{name}.py").read_text(encoding="ascii") for name, text in texts.items()))
    for name, text in texts.items():
        (FOLDER / f"{name}.py").write_text(text, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
