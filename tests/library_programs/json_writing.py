# What json.dumps writes, with its options, and its errors.
import json
from collections import OrderedDict, namedtuple
from enum import IntEnum
from json import encoder

print(encoder.c_make_encoder is not None, encoder.encode_basestring_ascii is encoder.c_encode_basestring_ascii)
Point = namedtuple("Point", "x y")


class Colour(IntEnum):
    RED = 1


class Loud(int):
    def __repr__(self):
        return "loud"


class Exact(float):
    def __repr__(self):
        return "exact"


class Name(str):
    pass


class Pairs(dict):
    def items(self):
        return [("from", "items")]


VALUES = [
    None, True, False, 0, -1, 2 ** 70, 1.0, 1e300, -0.0, 0.1, float("inf"), float("-inf"), float("nan"), "", "a\"b\\c/",
    "\x00\x1f\x7f\b\f\n\r\t", "é€😀\ud800", [], {}, (), [[]], [{}], (1, "a", None), {"a": [1, {"b": 2}]}, Point(1, 2),
    {1: 1, 1.5: 2, True: 3, None: 4, "s": 5}, [Colour.RED, Loud(3), Exact(2.5), Name("é")],
    {Loud(1): Name("x"), Exact(0.5): 1},
    Pairs(a=1), OrderedDict(b=1, a=2),
]
for value in VALUES:
    print(ascii(json.dumps(value)), ascii(json.dumps(value, ensure_ascii=False)),
          json.dumps(value, separators=(",", ":")))

value = {"b": [1, 2], "a": {"d": 1, "c": ()}, "é": None}
print(json.dumps(value, sort_keys=True), json.dumps(value, indent=1), json.dumps(value, separators=("—", "→")))
print(json.dumps({(1, 2): 1, "k": 2, b"x": 3, None: 4}, skipkeys=True), json.dumps(Pairs(a=1), sort_keys=True))
print(json.dumps([1j, {"s": {2}}], default=str), json.dumps({1}, default=list),
      json.dumps([object], default=lambda o: None))


def attempt(value, **options):
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError, RecursionError) as e:
        print(type(e).__name__, e)


circle = []
circle.append([circle])
ring = {}
ring["r"] = ring
attempt(circle)
attempt(ring)
attempt(circle, check_circular=False)
attempt(ring, check_circular=False)
attempt({1}, default=lambda o: o)
attempt([{1}])
attempt({(1, 2): 3})
attempt({1: 1, "a": 2}, sort_keys=True)
attempt([float("nan")], allow_nan=False)
attempt({float("inf"): 1}, allow_nan=False)
twice = [1]
attempt([twice, twice, {"t": twice}])
deep = []
for _ in range(100000):
    deep = [deep]
attempt(deep, check_circular=False)
changing = [1, {1}, 2]
attempt(changing, default=lambda o: changing.clear())
for function in [encoder.encode_basestring, encoder.encode_basestring_ascii]:
    for text in ["plain", Name("sub\n"), "\u007f\u0080", 1, b"x"]:
        try:
            print(ascii(function(text)))
        except TypeError as e:
            print(e)
made = encoder.c_make_encoder({}, str, encoder.encode_basestring, None, ":", ",", False, True, True)
print(made([1, "é", {2: 3}], 0), made.key_separator, made.item_separator, made.sort_keys, made.skipkeys, made.indent,
      made.default)
own = encoder.c_make_encoder(None, str, lambda s: "<" + s + ">", None, ":", ",", True, False, True)
print(own({"b": 1, "a": ["x"]}, 0))
for args in [(1,), (1, 2, 3, 4, 5, 6, 7, 8, 9), (None, 2, 3, 4, "", None, 7, 8, 9)]:
    try:
        encoder.c_make_encoder(*args)
    except TypeError as e:
        print(e)
