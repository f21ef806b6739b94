"""The matcher alone: on the codes that CPython's re makes, and on codes that nothing makes."""
import random
import re
import warnings
from re import _compiler, _parser

import pytest

from rvm.modules._sre.matcher import FOUND, NOT_FOUND, PAUSED, Matcher, has_few_registers
from rvm.modules._sre.program import FIRST_MARK, MOST_UNROLLED, listing
from rvm.modules._sre.reader import InvalidCode, Reader
from rvm.rlib import signals

PATTERNS = ["abc", "a*b", "(a|b)*?c", "(?:(a)|b){1,3}x", "(?>a+)b", "(?:ab)*+c", "(?=a)a", "(?<!b)a", r"(a)?(?(1)b|c)",
            r"(a)\1", r"(?i)(k)\1", "[a-cé€]+x", "[^a]", r"\w+\s", "a{2,}?b", "a?+b", r"^\b.$", "(?s).+",
            "[\u0400-\u2fff€-\U00010330a]b",
            "(a(b(c)?)?)*d", "(?!a|b)c", "x|y|", "(?i)[€-\U00010330]"]
STRINGS = ["", "abc", "aab", "bbc", "kK", "é€𐌰x", "ab\n", "aaaaab"]


def codes_of(pattern):
    """The codes of a pattern as numbers, and the number of its groups."""
    parsed = _parser.parse(pattern, 0)
    return [int(code) for code in _compiler._code(parsed, 0)], parsed.state.groups - 1


def program_of(pattern, is_utf8=True):
    codes, groups = codes_of(pattern)
    return Reader(codes, groups, is_utf8).read_program()


def as_bytes(text):
    """The text as the core has it: each character one byte of its UTF-8."""
    return text.encode("utf-8").decode("latin-1")


@pytest.mark.parametrize("groups", [0, 2, MOST_UNROLLED, MOST_UNROLLED + 1, 200])
def test_traces_go_through_few_groups_one_by_one(groups):
    matcher = Matcher(program_of("(a)" * groups + "b"), "", 0, 0)
    assert has_few_registers(matcher) == (groups <= MOST_UNROLLED)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_groups_are_those_of_the_host(pattern):
    made = program_of(pattern)
    for string in STRINGS:
        text = as_bytes(string)
        matcher = Matcher(made, text, 0, len(text))
        found = re.search(pattern, string)
        assert matcher.search() == (NOT_FOUND if found is None else FOUND)
        if found is None:
            continue
        offsets = [len(string[:number].encode("utf-8")) for number in range(len(string) + 1)] + [-1]
        wanted = [offsets[number] for span in found.regs for number in span]
        assert [matcher.start, matcher.pos] + matcher.registers[FIRST_MARK:made.marks] == wanted


def test_a_signal_interrupts_and_the_match_goes_on():
    text = "a" * 8
    matcher = Matcher(program_of("(?:a|aa)*b"), text, 0, len(text))
    signals.set_fence(-1)
    try:
        answer = matcher.search()
        assert answer == PAUSED
        while answer == PAUSED:
            answer = matcher.resume()
    finally:
        signals.set_fence(0)
    assert answer == NOT_FOUND


def test_what_follows_a_loop_is_known():
    assert "first=98" in listing(program_of("a*b"))
    assert "first=-1" in listing(program_of("a*[bc]"))


def test_starts():
    assert program_of("(ab)c").prefix == "ab"
    starts = program_of("a|b+c|(?:d)*e").starts
    assert [chr(i) for i in range(256) if starts[i] == "\1"] == ["a", "b", "d", "e"]
    assert program_of("a*").starts == ""


def test_of_the_last_alternative_no_record_is_kept():
    assert listing(program_of("(?:ab|cd|ef)")).count("SPLIT") == 2


def bounded(made, text, steps):
    """Run a program for so many failures at most; indices out of range are errors here."""
    matcher = Matcher(made, text, 0, len(text))
    signals.set_fence(-1)
    try:
        answer = matcher.search()
        while answer == PAUSED and steps > 0:
            answer = matcher.resume()
            steps -= 1
    finally:
        signals.set_fence(0)
    for register in matcher.registers[:made.marks]:
        assert register <= len(text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_codes_that_nothing_makes(pattern):
    """They are refused, or run within bounds."""
    rng = random.Random(pattern)
    codes, groups = codes_of(pattern)
    refused = 0
    for _ in range(300):
        changed = list(codes)
        for _ in range(rng.randint(1, 2)):
            place = rng.randrange(len(changed))
            changed[place] = rng.choice([changed[place] + 1, max(changed[place] - 1, 0), 0, 1, 3, rng.randrange(45), 7])
        if rng.random() < 0.3:
            del changed[rng.randrange(len(changed))]
        try:
            made = Reader(changed, groups, True).read_program()
        except InvalidCode:
            refused += 1
            continue
        for string in STRINGS:
            bounded(made, as_bytes(string), 200)
    assert refused > 0


@pytest.mark.parametrize("length", range(0, 12))
def test_codes_that_end_too_early(length):
    codes, groups = codes_of("(?:(a)|[bc]){2,3}x")
    with pytest.raises(InvalidCode):
        Reader(codes[:length], groups, True).read_program()


def test_case_is_that_of_the_host():
    import _sre

    from rvm.modules._sre import characters
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for point in range(0x110000):
            assert characters.unicode_lower(point) == _sre.unicode_tolower(point)
            assert characters.unicode_iscased(point) == _sre.unicode_iscased(point)
