# What json.loads makes of texts, and the errors of those that are none.
import json
import sys
from collections import OrderedDict
from decimal import Decimal
from json import scanner
from json.decoder import scanstring

print(scanner.c_make_scanner is scanner.make_scanner)

TEXTS = [
    '{"a": [1, -2, 0, 1.5, 1e3, -0.25E-2, 12345678901234567890], "b": {}, "c": [], "d": null}',
    ' [ true , false , null , "" , "x" , NaN , Infinity , -Infinity ] ',
    '"\\u00e9\\u20ac\\ud83d\\ude00 \\" \\\\ \\/ \\b\\f\\n\\r\\t"', '"é€😀"', '"\\ud83d"', '"\\ud83d\\u0041"', '1e999',
    '-0',
    '"\\ude00\\ud83d"', '{"a": 1, "a": 2}', '[[[[]]]]', '0.1', '999999999999999999', '1000000000000000000',
    '-9223372036854775808',
]
for text in TEXTS:
    print(ascii(json.loads(text)), ascii(json.loads(text.encode("utf-8"))) == ascii(json.loads(text)))

WRONG = [
    '', ' ', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a" 1}', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}',
    '{a: 1}',
    '{"a":1 "b":2}', '"', '"abc', '"a\\', '"\\x"', '"\\u12"', '"\\u12', '"\\u123g"', '"\\ud800\\u"', '"\\ud83d\\u12',
    '"\\ud83d\\uzzzz"', '"\\ud83d\\u123"', '"a\nb"', '"é\x00"', '[1]]', '01', '1.', '-', '--1', '.5', '1e', 'nul',
    'True', 'é',
    '["é€😀", "\\q"]', '["\\ud83d\\u12€😀x"]', '\ufeff1',
]
for text in WRONG:
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), e, e.pos, e.lineno, e.colno, ascii(e.doc))

text = '{"a": 1.5, "b": [1, {"c": NaN}]}'
print(json.loads(text, parse_float=Decimal, parse_int=str, parse_constant=repr))
print(json.loads(text, object_hook=lambda d: sorted(d)))
print(json.loads(text, object_pairs_hook=OrderedDict))
print(json.loads('"a\nb\x01"', strict=False))
print(json.JSONDecoder().raw_decode('é [1, "€"] tail', 2), json.JSONDecoder().raw_decode("12 34", 3))
print(scanstring('€x\\n"rest', 1), scanstring('a\tb"', 0, False))
for args in [("abc", -1), ("abc", 4), (1, 0), ("a\tb\"", 0), (), ("a", 0, 1, 2)]:
    try:
        print(scanstring(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def refuse(pairs):
    raise KeyError(pairs)


try:
    json.loads('[{"k": {}}]', object_pairs_hook=refuse)
except KeyError as e:
    print(repr(e))
for text in ["[" * 100000, '{"a":' * 100000]:
    try:
        json.loads(text)
    except RecursionError as e:
        print(e)
try:
    json.loads("1" * 5000)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(json.loads("7" * 5000) % 10 ** 9)
