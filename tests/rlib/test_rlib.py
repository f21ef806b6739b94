"""The stand-ins of rvm.rlib against CPython's own results, and the worlds against each other."""
import collections
import math
import os
import pathlib
import random
import struct
import subprocess
import sys

import pytest

from rvm.rlib import arith, bigint, files, floats, jit, objectmodel, paths
from rvm.rlib import random as rrandom
from rvm.rlib import short_floats, sorting, stack, strings
from rvm.rlib.bigint import rbigint

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXERCISE = pathlib.Path(__file__).with_name("exercise.py")

FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 0.1, 1e15, 1e16, 1e22, 5e-324, 1.7976931348623157e308,
          math.inf, -math.inf, math.nan, 3.0, -7.5, 2.0 ** 53, 0.0001, 0.00001]
FLOATS += [struct.unpack("<d", random.Random(seed).randbytes(8))[0] for seed in range(300)]


def outcome(function, *args):
    """The result, or the type of the exception."""
    try:
        return function(*args)
    except (ArithmeticError, ValueError) as error:
        return type(error)


def same(a, b):
    """Equal results; floats must agree in sign too, and a NaN equals a NaN."""
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, float) and isinstance(b, float):
        return (a != a and b != b) or (a == b and math.copysign(1, a) == math.copysign(1, b))
    return a == b


# ---- arith

def test_words():
    assert arith.ovfcheck(arith.MAXINT) == 2 ** 63 - 1
    for value in (arith.MAXINT + 1, arith.MININT - 1):
        with pytest.raises(OverflowError):
            arith.ovfcheck(value)
    assert arith.intmask(2 ** 64 - 1) == -1 and arith.intmask(2 ** 63) == arith.MININT
    word = arith.r_uint(-1)
    assert word == 2 ** 64 - 1 and word + 1 == 0 and -word == 1 and ~word == 0
    assert isinstance(word << 3, arith.r_uint) and word << 60 == 0xF << 60


# ---- bigint

def test_bigint_hash_and_digits():
    chance = random.Random(3)
    for _ in range(2000):
        n = chance.getrandbits(chance.randrange(200)) * chance.choice((1, -1))
        big = rbigint.fromlong(n)
        assert bigint.bigint_hash(big) == hash(n)
        assert big.str() == str(n)
        assert big.format("0123456789abcdef", "0x") == hex(n)
        assert big.format("01234567", "0o") == oct(n)
        assert big.format("01", "0b") == bin(n)
        base = chance.randrange(2, 37)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[:base]
        assert bigint.parse_int(big.abs().format(digits), base).tolong() == abs(n)


@pytest.mark.parametrize("text", ["", "1_0", " 1", "+1", "0x1", "\xb2", "12a"])
def test_parse_int_refuses(text):
    with pytest.raises(ValueError):
        bigint.parse_int(text, 10)


def test_leading_quotient():
    """It is right wherever it tells one, and tells one wherever the quotient is small and not nearly exact."""
    source = random.Random(5)
    told = 0
    for _ in range(3000):
        b = source.getrandbits(source.randrange(190, 900)) | 1 << 190
        factor = source.randrange(1, 10 ** source.randrange(1, 8))
        a = b * factor + source.choice([0, -1, 1, source.randrange(b)])
        got = bigint.leading_quotient(rbigint.fromlong(a), rbigint.fromlong(b))
        assert got in (-1, a // b), (a, b)
        near = min(a % b, b - a % b) * 10 ** 7 < b
        assert got >= 0 or near or a // b > 10 ** 5 or a.bit_length() - b.bit_length() > 40
        told += got >= 0
    assert told > 500
    assert bigint.leading_quotient(rbigint.fromlong(2 ** 100), rbigint.fromlong(2 ** 99)) == -1


def test_decimal_text_has_no_limit():
    assert bigint.parse_int("7" * 10000, 10).str() == "7" * 10000


# ---- floats

def test_float_text():
    for x in FLOATS:
        assert floats.float_repr(x) == repr(x)
        for precision in (0, 1, 6, 17):
            for code in "efgEFG":
                oracle = ("%." + str(precision) + code) % x
                assert floats.formatd(x, code, precision) == oracle
                oracle = ("%#." + str(precision) + code) % x
                assert floats.formatd(x, code, precision, floats.DTSF_ALT) == oracle


def floats_of_few_decimals():
    """Decimal numbers of up to 15 digits, those beside them, and ties."""
    numbers = random.Random(3)
    for _ in range(3000):
        x = numbers.randrange(10 ** numbers.randrange(1, 16)) / 10 ** numbers.randrange(9)
        yield from (x, -x, math.nextafter(x, math.inf), math.nextafter(x, 0.0))
        yield numbers.randrange(1 << 40) / (1 << numbers.randrange(30))
        yield -numbers.random() * 10 ** numbers.randrange(-6, 13)


def test_floats_of_few_decimals():
    """Their texts and rounding are CPython's, and most of them take no more than machine integers."""
    known = 0
    for x in floats_of_few_decimals():
        assert floats.float_repr(x) == repr(x)
        known += short_floats.shortest_text(x) == repr(x)
        for precision in (0, 1, 2, 3, 6, 7):
            assert floats.formatd(x, "f", precision) == "%.*f" % (precision, x)
            assert same(floats.round_double(x, precision), round(x, precision)), (x, precision)
            known += short_floats.fixed_text(x, precision) != ""
    assert known > 50000


def test_float_hash():
    for x in FLOATS:
        assert floats.float_hash(x) == (0 if x != x else hash(x))
    assert floats.float_hash(1e300) == bigint.bigint_hash(rbigint.fromfloat(1e300))


@pytest.mark.parametrize("name, oracle", [
    ("float_divmod", divmod), ("float_mod", lambda a, b: a % b),
    ("float_floordiv", lambda a, b: a // b), ("float_truediv", lambda a, b: a / b)])
def test_float_division(name, oracle):
    for x in FLOATS[:80]:
        for y in FLOATS[:80]:
            assert same(outcome(getattr(floats, name), x, y), outcome(oracle, x, y)), (x, y)


def test_float_pow():
    for x in FLOATS[:80]:
        for y in FLOATS[:80]:
            if x < 0.0 and math.isfinite(x) and math.isfinite(y) and y != math.floor(y):
                expected = ValueError
            else:
                expected = outcome(pow, x, y)
            assert same(outcome(floats.float_pow, x, y), expected), (x, y)


def test_rounding():
    for x in FLOATS:
        for ndigits in (-400, -308, -20, -1, 1, 2, 5, 20, 400):
            assert same(outcome(floats.round_double, x, ndigits), outcome(round, x, ndigits))
        if math.isfinite(x):
            assert floats.round_half_even(x) == round(x)
            assert floats.floor(x) == math.floor(x) and floats.ceil(x) == math.ceil(x)
            assert floats.trunc(x) == math.trunc(x)


def test_int_truediv():
    chance = random.Random(4)
    for _ in range(3000):
        a = arith.intmask(chance.getrandbits(64)) >> chance.randrange(64)
        b = arith.intmask(chance.getrandbits(64)) >> chance.randrange(64)
        assert outcome(floats.int_truediv, a, b) == outcome(lambda: a / b)


@pytest.mark.parametrize("text", [
    "0", "-0", "1.5", ".5", "5.", "1e5", "1E-5", "1e+400", "inf", "-INF", "Infinity", "+nan",
    "123456789012345678901234567890", "2.2250738585072011e-308"])
def test_string_to_float(text):
    assert same(floats.string_to_float(text), float(text))


@pytest.mark.parametrize("text", [
    "", "+", ".", "1e", "1e+", "e5", "1..2", "--1", " 1", "1 ", "1_0", "0x1", "infi", "nan1",
    "\xb2", "1\x00"])
def test_string_to_float_refuses(text):
    with pytest.raises(ValueError):
        floats.string_to_float(text)


def test_gamma_keeps_the_sign_of_zero():
    for x in (-200.5, -201.5, -300.25, -301.25, -1e15 - 0.5):
        assert same(floats.gamma(x), math.gamma(x))


# ---- strings

def test_character_classes_are_ascii():
    for i in range(256):
        c = chr(i)
        raw = bytes([i])
        assert strings.is_space(c) == raw.isspace()
        assert strings.is_digit(c) == raw.isdigit()
        assert strings.is_alpha(c) == raw.isalpha()
        assert strings.is_alnum(c) == raw.isalnum()
        assert strings.ascii_lower(c) == raw.lower().decode("latin-1")
        assert strings.ascii_upper(c) == raw.upper().decode("latin-1")
        assert strings.strip_spaces(c + "x" + c) == (c + "x" + c).encode(
            "latin-1").strip().decode("latin-1")


# ---- objectmodel

def test_r_ordereddict_follows_a_dict():
    chance = random.Random(5)
    mine = objectmodel.r_ordereddict(lambda a, b: a == b, lambda key: key % 3)
    model = collections.OrderedDict()
    for _ in range(2000):
        key = chance.randrange(20)
        action = chance.randrange(4)
        if action == 0:
            mine[key] = model[key] = chance.random()
        elif action == 1:
            assert mine.pop(key, None) == model.pop(key, None)
        elif action == 2 and key in model:
            last = chance.random() < 0.5
            objectmodel.move_to_end(mine, key, last)
            model.move_to_end(key, last)
        elif action == 3 and model:
            assert mine.popitem() == model.popitem()
        assert mine.items() == list(model.items())
    with pytest.raises(KeyError):
        mine[1000]


def test_erasing_pairs_do_not_mix():
    erase, unerase = objectmodel.new_erasing_pair("one")
    other_erase, other_unerase = objectmodel.new_erasing_pair("two")
    x = object()
    assert unerase(erase(x)) is x
    with pytest.raises(AssertionError):
        other_unerase(erase(x))


def test_import_from_mixin_refuses_to_overwrite():
    class Mixin(object):
        def f(self):
            return 1

    class Taker(object):
        objectmodel.import_from_mixin(Mixin)
    assert Taker().f() == 1 and Taker.f is not Mixin.f
    with pytest.raises(Exception):
        class Other(object):
            def f(self):
                return 2
            objectmodel.import_from_mixin(Mixin)


# ---- jit

def test_jit_driver_checks_names():
    driver = jit.JitDriver(greens=["pc"], reds=["frame"])
    driver.jit_merge_point(pc=1, frame=2)
    with pytest.raises(TypeError):
        driver.jit_merge_point(pc=1, fram=2)


@pytest.mark.parametrize("text", ["nonsense=1", "threshold", "threshold=x"])
def test_set_user_param_refuses(text):
    with pytest.raises(ValueError):
        jit.set_user_param(None, text)


# ---- sorting, random, stack

def test_sort_is_stable_and_uses_lt_alone():
    class Sort(sorting.make_timsort_class()):
        def lt(self, a, b):
            return a[0] < b[0]
    chance = random.Random(6)
    pairs = [(chance.randrange(10), i) for i in range(500)]
    expected = sorted(pairs, key=lambda pair: pair[0])
    Sort(pairs).sort()
    assert pairs == expected


def test_random_numbers_are_cpythons():
    for seed in (0, 1, 12345, 2 ** 40 + 7, 2 ** 700 + 9):
        words = []
        rest = seed
        while rest or not words:
            words.append(arith.r_uint(rest & 0xFFFFFFFF))
            rest >>= 32
        mine = rrandom.Random()
        mine.init_by_array(words)
        model = random.Random(seed)
        assert [mine.random() for _ in range(700)] == [model.random() for _ in range(700)]
        assert mine.genrand32() == model.getrandbits(32)


def test_big_stack():
    def depth(n):
        return 0 if n == 0 else 1 + depth(n - 1)

    assert stack.run_with_big_stack(lambda: depth(50000)) == 50000
    with pytest.raises(ZeroDivisionError):
        stack.run_with_big_stack(lambda: 1 // 0)


# ---- files

def test_paths():
    pieces = ["a", "/", ".", "..", "b.c", "//"]
    for first in pieces:
        for second in pieces:
            for third in pieces:
                path = first + second + third
                assert paths.normalize(path) == os.path.normpath(path)
                assert paths.dirname(path) == os.path.dirname(path)
                assert paths.basename(path) == os.path.basename(path)
                assert paths.join(first, second + third) == os.path.join(first, second + third)


def test_atomic_write_leaves_nothing_behind(tmp_path):
    target = str(tmp_path / "file")
    files.atomic_write(target, "one")
    files.atomic_write(target, "two\xff")
    assert files.read_file(target) == "two\xff" and files.listdir(str(tmp_path)) == ["file"]
    (tmp_path / "directory").mkdir()
    with pytest.raises(OSError):
        files.atomic_write(str(tmp_path / "directory"), "x")
    assert sorted(files.listdir(str(tmp_path))) == ["directory", "file"]


def test_lines_of_a_stream(tmp_path):
    lines = ["x" * length + "\n" for length in (0, 1, 70000, 200000, 3)] + ["end"]
    path = str(tmp_path / "lines")
    files.atomic_write(path, "".join(lines))
    stream = files.InputStream(files.open_fd(path, os.O_RDONLY))
    assert [stream.read_line() for _ in range(3)] == lines[:3]
    assert stream.read_all() == "".join(lines[3:])
    assert stream.read_line() == ""
    files.close_fd(stream.fd)


# ---- one program in two worlds

def run_exercise(executable, environment, directory):
    directory.mkdir()
    arguments = [executable, str(EXERCISE), str(directory), "caf\u00e9", "small"]
    done = subprocess.run(arguments, input=b"first \xc3\xa9\nsecond\nthird\nend", env=environment,
                          capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode("latin-1")
    assert done.stderr.endswith(b"to standard error: \xe9\n")
    return done.stdout.splitlines()


def test_exercise_is_the_same_untranslated(tmp_path, untranslated):
    executable, environment = untranslated
    hosted = run_exercise(sys.executable, dict(os.environ, PYTHONPATH=str(ROOT)),
                          tmp_path / "hosted")
    untranslated = run_exercise(executable, environment, tmp_path / "untranslated")
    assert [pair for pair in zip(hosted, untranslated) if pair[0] != pair[1]] == []
    assert len(hosted) == len(untranslated) > 100
