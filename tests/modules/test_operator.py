"""operator against the host's."""
import itertools
import operator

from rvm.modules.declare import MODULES
from tests.numbers import builtin, compare, constructor, of_module, unwrap, wrap


def test_operator_module():
    for name in ["add", "iadd", "lt", "eq", "contains", "is_", "concat", "countOf", "indexOf", "and_", "truediv", "getitem"]:
        for a, b in itertools.product([1, 2.5, [1, 2, 1], (1, 2), 0, 1], repeat=2):
            if name == "iadd" and isinstance(a, list):
                continue
            if name != "is_" or isinstance(a, int):
                compare(getattr(operator, name), of_module("_operator", name), a, b)
    for name in ["neg", "not_", "truth", "index", "inv", "pos", "abs"]:
        for value in [0, 5, -2.5, [], 2 ** 70]:
            compare(getattr(operator, name), of_module("_operator", name), value)
    getter = MODULES["_operator"].contents
    w_item = constructor(getter["itemgetter"])(wrap(1))
    assert unwrap(w_item.call1(wrap([5, 6]))) == 6
    w_items = constructor(getter["itemgetter"])(wrap(1), wrap(0))
    assert unwrap(w_items.call1(wrap((5, 6)))) == (6, 5)
    w_attribute = constructor(getter["attrgetter"])(wrap("real.imag"))
    assert unwrap(w_attribute.call1(wrap(5))) == 0
    w_caller = constructor(getter["methodcaller"])(wrap("bit_length"))
    assert unwrap(w_caller.call1(wrap(255))) == 8
    assert unwrap(builtin("repr")(w_caller)) == "operator.methodcaller('bit_length')"
