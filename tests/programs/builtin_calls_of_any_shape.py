"""Functions of the core called with any number of arguments, by position and by keyword."""
import operator
import sys

FUNCTIONS = [
    len, abs, [].append, "a".upper, {}.get, {}.setdefault, (1).__add__, str.upper, dict.get, isinstance, getattr,
    divmod, pow, chr, callable, operator.add, operator.index, sys.intern, int.from_bytes, (5).to_bytes,
    (5).bit_length, float.fromhex, complex, slice, range, set().add, [3, 1].index, [1].insert, memoryview, "{}".format,
    "a b".split, "abc".partition, "abc".center, bytes.maketrans, str.maketrans, b"x".join, bytearray(b"ab").upper,
    bytearray(b"ab").join, bytearray(b"a,b").split, bytearray(b"abc").replace, bytearray(b"abc").find,
    bytearray(b"xay").strip, bytearray(b"x").ljust, bytearray(b"abc").startswith, bytearray(b"abc").count]
ARGUMENTS = [(), (1,), ("a",), (b"a",), ([b"a", b"b"],), (1, 2), ("a", "b"), (b"a", b"b"), (1, 2, 3), (b"a", b"b", 1),
             (1, 2, 3, 4), (1, 2, 3, 4, 5)]
KEYWORDS = [{}, {"key": 1}, {"x": 1}, {"sep": None}, {"obj": 1}, {"byteorder": "big"}, {"signed": True}, {"exp": 2}]


def show(function, arguments, keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result).__name__ if "object at" in repr(result) or " at 0x" in repr(result) else result)
    except Exception as error:
        print(type(error).__name__, error)


for function in FUNCTIONS:
    for arguments in ARGUMENTS:
        for keywords in KEYWORDS:
            show(function, arguments, keywords)
