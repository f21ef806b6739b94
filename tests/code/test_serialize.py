"""Code as bytes and back."""
import struct
import sysconfig
from pathlib import Path

import pytest

from rvm import everything  # noqa: F401  (what hashing needs)
from rvm.code.code import Code, Handler, LoopHeader
from rvm.code.serialize import (
    CODE_FIELDS, HANDLER_FIELDS, LOOP_HEADER_FIELDS, MOST_NESTED, BadCode, Reader, Writer, dump, load)
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.text.literals import (
    W_Bytes, W_Complex, W_Float, W_Int, W_Long, W_Str, new_int, w_Ellipsis, w_False, w_None, w_True)
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib import floats
from rvm.rlib.bigint import rbigint
from rvm.syntax.errors import SyntaxError_
from rvm.tools.host_ast import parse_with_host

PROGRAMS = sorted((Path(__file__).resolve().parent.parent / "programs").glob("*.py"))
LIBRARY = sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py"))[::30]

INTEGERS = [0, 1, -1, 63, 64, -64, -65, 127, 128, 2 ** 31, -2 ** 31, 2 ** 40 - 1, 2 ** 40, -2 ** 40, 2 ** 62,
            2 ** 63 - 1, -2 ** 63, 2 ** 63, -2 ** 63 - 1, 2 ** 64, 10 ** 100, -3 ** 500]
FLOATS = [0.0, -0.0, 1.5, -1e300, 5e-324, float("inf"), float("-inf"), 0.1]


def round_trip(w_value):
    writer = Writer()
    writer.constant(w_value)
    reader = Reader(writer.finish(), "f.py")
    reader.read_texts()
    return reader.constant()


def code_of(source, filename="f.py"):
    return compile_module(parse_with_host(source), filename)


def frozenset_of(*items_w):
    w_set = W_FrozenSet()
    for w_item in items_w:
        w_set.add(w_item)
    return w_set


@pytest.mark.parametrize("value", INTEGERS)
def test_integers(value):
    w_value = round_trip(new_int(rbigint.fromlong(value)))
    assert w_value.to_big().tolong() == value
    assert type(w_value) is (W_Int if -2 ** 63 <= value < 2 ** 63 else W_Long)


@pytest.mark.parametrize("value", FLOATS)
def test_floats(value):
    assert struct.pack("<d", round_trip(W_Float(value)).value) == struct.pack("<d", value)
    w_complex = round_trip(W_Complex(value, -value))
    assert struct.pack("<dd", w_complex.real, w_complex.imag) == struct.pack("<dd", value, -value)


def test_nan_keeps_its_sign():
    for nan in (floats.positive_nan(), -floats.positive_nan()):
        assert floats.float2longlong(round_trip(W_Float(nan)).value) == floats.float2longlong(nan)


@pytest.mark.parametrize("w_value", [w_None, w_True, w_False, w_Ellipsis])
def test_singletons(w_value):
    assert round_trip(w_value) is w_value


def test_text_and_bytes():
    for text in ("", "abc", "\xe2\x82\xac", "\xed\xa0\x80", "a\x00b", "x" * 1000):
        assert round_trip(W_Str(text)).text() == text
    data = "".join(map(chr, range(256)))
    w_bytes = round_trip(W_Bytes(data))
    assert type(w_bytes) is W_Bytes and w_bytes.data() == data


def test_containers():
    w_tuple = W_Tuple([W_Int(1), W_Tuple([]), W_Tuple([W_Str("a"), w_None])])
    w_back = round_trip(w_tuple)
    assert w_back.items_w[0].value == 1 and w_back.items_w[1].items_w == []
    assert w_back.items_w[2].items_w[0].text() == "a" and w_back.items_w[2].items_w[1] is w_None
    w_set = round_trip(frozenset_of(W_Str("b"), W_Int(3), W_Tuple([W_Float(2.5)])))
    assert type(w_set) is W_FrozenSet and w_set.length() == 3
    assert w_set.has(W_Str("b")) and w_set.has(W_Int(3)) and w_set.has(W_Tuple([W_Float(2.5)]))


def test_other_objects_are_refused():
    with pytest.raises(BadCode, match="cannot be written"):
        round_trip(W_Tuple([W_Set()]))


def test_code_is_no_part_of_a_constant():
    """The verifier looks for code among a code's constants, not inside them."""
    for w_value in (W_Tuple([code_of("pass")]), frozenset_of(code_of("pass")), W_Tuple([W_Tuple([code_of("pass")])])):
        with pytest.raises(BadCode, match="code within a constant"):
            round_trip(w_value)


def test_depth_has_a_limit():
    w_value = w_None
    for _ in range(MOST_NESTED - 1):
        w_value = W_Tuple([w_value])
    assert isinstance(round_trip(w_value), W_Tuple)
    with pytest.raises(BadCode, match="nested too deeply"):
        round_trip(W_Tuple([w_value]))


def test_every_field_is_declared():
    """What a record's class takes, the format has, but for what the reader gives and the verifier finds."""
    for cls, fields, extra in ((Code, CODE_FIELDS, {"filename", "stack_tops"}), (Handler, HANDLER_FIELDS, set()),
                               (LoopHeader, LOOP_HEADER_FIELDS, set())):
        arguments = set(cls.__init__.__code__.co_varnames[1:cls.__init__.__code__.co_argcount])
        assert {name for name, _ in fields} | extra == arguments


def assert_same(one, other):
    for name, kind in CODE_FIELDS:
        if name not in ("constants", "handlers", "loop_headers"):
            assert getattr(one, name) == getattr(other, name), name
    assert [vars(handler) for handler in one.handlers] == [vars(handler) for handler in other.handlers]
    assert [vars(header) for header in one.loop_headers] == [vars(header) for header in other.loop_headers]
    assert list(map(type, one.constants)) == list(map(type, other.constants))
    for w_one, w_other in zip(one.constants, other.constants):
        if isinstance(w_one, Code):
            assert_same(w_one, w_other)


def is_taken(source):
    """Whether the host compiles the program."""
    try:
        compile(source, "here.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


@pytest.mark.parametrize("path", PROGRAMS + LIBRARY, ids=lambda path: path.stem)
def test_real_code(path):
    if not is_taken(path.read_bytes()):
        with pytest.raises((SyntaxError, SyntaxError_)):
            code_of(path.read_bytes(), "here.py")
        return
    code = code_of(path.read_bytes(), "here.py")
    data = dump(code)
    back = load(data, "there.py")
    assert back.filename == "there.py"
    assert_same(code, back)
    assert dump(back) == data
    verify_module(back)


def test_every_truncation_is_refused():
    data = dump(code_of("def f(x, *, y=1.5):\n    for i in x:\n        try: print(i, 'e\u20ac', b'1', 10**30)\n"
                        "        except E: pass\n"))
    for size in range(len(data)):
        with pytest.raises(BadCode):
            load(data[:size], "f.py")
    with pytest.raises(BadCode, match="behind"):
        load(data + "\x00", "f.py")
