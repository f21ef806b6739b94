"""Short texts of values: as repr() of what is short, and cut where it is not."""
import pytest

from rvm.interp.frame import W_Cell
from rvm.interp.value_texts import LIMIT, ValueText, clipped, value_text
from rvm.modules._collections.deque import W_Deque
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.mappingproxy import W_MappingProxy
from rvm.objects.containers.memoryobject import W_MemoryView
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import W_Exception, w_ValueError
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import new_tuple
from tests.objects.convert import text_of, to_rvm, utf8

LIKE_REPR = [
    None, True, Ellipsis, NotImplemented, 0, -5, 2 ** 70, 1.5, float("inf"), -0.0, "", "a'b", "\n\x00é漢",
    b"\xff\x00", [], [1], [1, "a", 2.5], (), (1,), (1, 2), {}, {1: 2, "a": [3]}, set(), {5}, frozenset([1]),
    range(5), range(1, 9, 2), slice(1, None, 2), [[1, [2]]], {"a": {"b": ()}}]


def text(value):
    return text_of(value_text(to_rvm(value)))


@pytest.mark.parametrize("value", LIKE_REPR, ids=repr)
def test_short_values_are_as_repr_shows_them(value):
    assert text(value) == repr(value)


def test_complex_numbers():
    assert value_text(W_Complex(1.0, -2.0)) == "(1-2j)"


def test_containers_are_shown_two_deep():
    assert text([1, [2, [3, [4]]]]) == "[1, [2, [3, [...]]]]"
    assert text({1: {2: {3: {4: 5}}}}) == "{1: {2: {3: {...}}}}"
    assert text([[[[]]]]) == "[[[[]]]]"


def test_a_container_within_itself():
    w_list = new_list([])
    w_list.append(w_list)
    w_dict = new_dict()
    w_dict.setitem_str("d", w_dict)
    w_list.append(w_dict)
    assert value_text(w_list) == "[[...], {'d': {...}}]"


@pytest.mark.parametrize("value", [
    "x" * 1000, "é" * 1000, b"\xff" * 1000, list(range(1000)), ["é" * 70] * 3, [["x" * 50] * 2] * 3,
    {i: str(i) for i in range(1000)}, {i: list(range(30)) for i in range(30)}, set(range(500)), tuple(range(500)),
    [[[list(range(50))] * 9] * 9] * 9], ids=lambda value: repr(value)[:20])
def test_long_values_are_cut(value):
    shown = text(value)
    assert len(shown) <= LIMIT
    assert "..." in shown


def test_what_is_left_out_is_in_the_middle():
    assert text(list(range(1000))).startswith("[0, 1, 2, ")
    assert text(list(range(1000))).endswith(", ...]")


def test_big_numbers_are_not_written_out():
    assert text(10 ** 5000) == "<int of 16610 bits>"


def test_what_only_the_machine_has():
    assert value_text(None) == "unbound"
    assert value_text(W_Cell(None)) == "<cell unbound>"
    assert value_text(W_Cell(to_rvm([1]))) == "<cell [1]>"
    cell = W_Cell(None)
    cell.w_value = new_list([cell])
    assert value_text(cell) == "<cell [<cell ...>]>"


def test_exceptions():
    w_error = W_Exception(w_ValueError)
    assert value_text(w_error) == "ValueError()"
    w_error.args_w = [W_Str("x"), to_rvm(1)]
    assert value_text(w_error) == "ValueError('x', 1)"


def test_a_text_tells_whose_contents_it_shows():
    w_inner = to_rvm([1])
    w_outer = new_list([w_inner, new_tuple([w_inner])])
    maker = ValueText()
    maker.of(w_outer)
    assert w_outer in maker.shown_w and maker.shown_w.count(w_inner) == 1


@pytest.mark.parametrize("given, most, wanted", [
    ("abc", 3, "abc"), ("abcd", 3, "..."), ("abcdef", 5, "ab..."), ("ééé", 3, "ééé"), ("éééé", 3, "..."),
    ("éaéaéa", 5, "éa...")])
def test_clipping_counts_characters(given, most, wanted):
    assert text_of(clipped(utf8(given), most)) == wanted


def test_containers_known_by_their_items():
    w_deque = W_Deque()
    assert value_text(w_deque) == "deque([])"
    for i in range(3):
        w_deque.append(to_rvm(i))
    assert value_text(w_deque) == "deque([0, 1, 2])"
    w_deque.append(w_deque)
    assert value_text(w_deque) == "deque([0, 1, 2, deque([...])])"
    for i in range(1000):
        w_deque.append(to_rvm(i))
    assert len(value_text(w_deque)) <= LIMIT and value_text(w_deque).endswith(", ...])")


def test_views_of_other_objects():
    w_proxy = W_MappingProxy(to_rvm({"a": 1}))
    assert value_text(w_proxy) == "mappingproxy({'a': 1})"
    for _ in range(10000):
        w_proxy = W_MappingProxy(w_proxy)
    assert value_text(w_proxy) == "mappingproxy(" * 4 + "..." + ")" * 4
    w_bytes = W_Bytes("abc")
    w_view = W_MemoryView(w_bytes, w_bytes.buffer(), None)
    assert value_text(w_view) == "<memoryview, length 3, of b'abc'>"
    w_view.release()
    assert value_text(w_view) == "<released memoryview>"
