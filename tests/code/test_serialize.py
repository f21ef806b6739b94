"""Code as bytes and back."""
import struct
import sysconfig
from pathlib import Path

import pytest

from rvm import everything  # noqa: F401  (what hashing needs)
from rvm.code.code import CO_OPTIMIZED, NO_DETAILS, Code, Details, Handler, LoopHeader
from rvm.code.serialize import (
    BODY_FIELDS, DETAILS_FIELDS, HANDLER_FIELDS, HEAD_FIELDS, LONG_INT, LOOP_HEADER_FIELDS, MOST_NESTED, BadCode, Body,
    Head, Reader, Writer, dump, load)
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module
from rvm.objects.containers.bitsets import bit_strategy
from rvm.objects.containers.setobject import W_FrozenSet, W_Set
from rvm.objects.errors import PyError
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
    reader = Reader(writer.finish(), "f.py", False)
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


def test_sets_of_small_ints_are_words():
    """`x in {1, 2, 3}` looks for a bit, in code that was compiled and in code that was read."""
    code = code_of("x = 3\nx in {3, 1, 2}\n")
    for each in [code, load(dump(code), "f.py", False)]:
        [w_set] = [w_constant for w_constant in each.constants if isinstance(w_constant, W_FrozenSet)]
        assert w_set.strategy is bit_strategy and [w_item.value for w_item in w_set.keys_w()] == [1, 2, 3]


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
    by_reader = {"qualname", "filename", "stack_tops", "record", "place"}
    for cls, fields, extra in ((Code, HEAD_FIELDS + BODY_FIELDS, by_reader), (Head, HEAD_FIELDS, set()),
                               (Body, BODY_FIELDS, set()), (Details, DETAILS_FIELDS, set()),
                               (Handler, HANDLER_FIELDS, set()), (LoopHeader, LOOP_HEADER_FIELDS, set())):
        arguments = set(cls.__init__.__code__.co_varnames[1:cls.__init__.__code__.co_argcount])
        assert {name for name, _ in fields} | extra == arguments


def assert_same(one, other):
    for name, kind in HEAD_FIELDS + BODY_FIELDS:
        if name not in ("constants", "details"):
            assert getattr(one, name) == getattr(other, name), name
    assert one.qualname == other.qualname
    assert_same_details(one.details, other.details)
    assert list(map(type, one.constants)) == list(map(type, other.constants))
    for w_one, w_other in zip(one.constants, other.constants):
        if isinstance(w_one, Code):
            assert_same(w_one, w_other)


def assert_same_details(one, other):
    for name, kind in DETAILS_FIELDS:
        if name not in ("handlers", "loop_headers"):
            assert getattr(one, name) == getattr(other, name), name
    assert [vars(handler) for handler in one.handlers] == [vars(handler) for handler in other.handlers]
    assert [vars(header) for header in one.loop_headers] == [vars(header) for header in other.loop_headers]


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


NESTED = """
def f(a, b=1, *c):
    "what f does"
    def g(x):
        class C:
            def m(self): return (x, a)
        return C
    return g
def plain(x, y): return x
class D:
    "what D is"
    def __init__(self): self.x = lambda: 3
"""


def functions_in(code):
    return [w_constant for w_constant in code.constants if isinstance(w_constant, Code)]


def test_lazily_read_code_of_functions_lacks_its_body_until_it_is_completed():
    code = code_of(NESTED)
    lazy = load(dump(code), "f.py", True)
    assert lazy.record is None and lazy.bytecode == code.bytecode
    f, plain, d = functions_in(lazy)
    assert [each.name for each in (f, plain, d)] == ["f", "plain", "D"]
    assert d.record is None and functions_in(d)[0].record is not None       # the body of a class runs at once
    for each in (f, plain):
        assert each.record is not None and each.plain_arity == -1 and each.bytecode == "" and each.constants == []
        assert each.details is NO_DETAILS and each.qualname == ""
    assert (plain.argcount, plain.parameters, plain.registers) == (2, 2, functions_in(code)[1].registers)
    plain.complete()
    assert plain.record is None and plain.plain_arity == 2 and len(plain.read_caches) == len(plain.names)
    assert_same(plain, functions_in(code)[1])
    f.complete()
    assert f.plain_arity == -1 and functions_in(f)[0].record is not None    # what is in it waits in turn
    assert dump(lazy) == dump(code)                                         # completes the rest
    assert_same(lazy, code)


def test_qualified_names_need_no_body():
    d = functions_in(load(dump(code_of(NESTED)), "f.py", True))[2]
    method, = functions_in(d)
    assert method.qualified_name() == "D.__init__" and method.record is not None
    method.complete()
    assert method.qualified_name() == method.qualname == "D.__init__"


def test_docstrings_need_no_body():
    f, plain, d = functions_in(load(dump(code_of(NESTED)), "f.py", True))
    assert f.docstring_object().text() == "what f does" and plain.docstring_object() is w_None
    assert f.record is not None and plain.record is not None
    f.complete()
    assert f.docstring_object() is f.constants[0]


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_lazily_read_library(path):
    code = code_of(path.read_bytes(), "here.py")
    lazy = load(dump(code), "there.py", True)
    lazy_functions = [each for each in functions_in(lazy) if each.record is not None]
    assert len(lazy_functions) == len([each for each in functions_in(code) if each.flags & CO_OPTIMIZED])
    assert dump(lazy) == dump(code)


def test_a_broken_body_is_an_error_of_the_call_that_needs_it():
    data = dump(code_of("def f(x):\n    return 12345678901234567890\n"))
    place = data.index(chr(LONG_INT) + chr(0) + chr(8))      # kind, sign and size of the constant
    broken = load(data[:place] + chr(255) + data[place + 1:], "f.py", True)
    f, = functions_in(broken)
    for _ in range(2):
        with pytest.raises(PyError) as caught:
            f.complete()
        assert "bad code of f in 'f.py'" in caught.value.message
        assert f.record is not None and f.plain_arity == -1
    with pytest.raises(BadCode):
        load(data[:place] + chr(255) + data[place + 1:], "f.py")


def test_every_truncation_is_refused():
    data = dump(code_of("def f(x, *, y=1.5):\n    for i in x:\n        try: print(i, 'e\u20ac', b'1', 10**30)\n"
                        "        except E: pass\n"))
    for size in range(len(data)):
        with pytest.raises(BadCode):
            load(data[:size], "f.py")
    with pytest.raises(BadCode, match="behind"):
        load(data + "\x00", "f.py")
