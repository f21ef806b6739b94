"""Constants: when two may be one, and how they print."""
from rvm.code.constants import constant_key, constant_text
from rvm.objects.tupleobject import W_Tuple
from rvm.tools.host_ast import constant

VALUES = [0, 1, True, False, None, ..., 0.0, -0.0, 1.0, float("inf"), 0j, -0j, complex(-0.0, 0.0), 1j, "", "1", "None",
          "i1", b"", b"1", 2 ** 63, 2 ** 63 - 1, -2 ** 63, float(2 ** 63), 1e100]


def objects():
    singles = [constant(v) for v in VALUES]
    return singles + [W_Tuple([w]) for w in singles] + [W_Tuple([W_Tuple(singles[:2])]), W_Tuple(singles[:2])]


def test_only_equal_constants_of_one_type_share_a_key():
    keys = [constant_key(w) for w in objects()]
    assert len(set(keys)) == len(keys)
    assert keys == [constant_key(w) for w in objects()]


def test_text_is_the_hosts_repr():
    for value in VALUES:
        assert constant_text(constant(value)) == repr(value), value
    assert constant_text(W_Tuple([constant(1)])) == "(1,)"
    assert constant_text(W_Tuple([constant("a'"), constant(b"\xff\n")])) == "(\"a'\", b'\\xff\\n')"
