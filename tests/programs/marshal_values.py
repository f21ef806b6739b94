# marshal: values as bytes, and what is wrong with bytes.
import io
import marshal


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


VALUES = [None, True, False, ..., StopIteration, 0, 1, -1, 255, 2**31 - 1, -2**31, 2**31, -2**31 - 1, 2**62, -2**63,
          2**63, 2**100, -3**200, 2**15, 2**30, 2**45, 1.5, -0.0, float("inf"), 1e300, 0.1, 3j, 1.5 - 2j, "", "abc", "é",
          "\ud800", "x" * 300, b"", b"abc", b"x" * 300, (), (1, 2), tuple(range(300)), [], [1, [2, [3]]], {},
          {1: 2, "a": [3]}, set(), {1, 2, 3}, frozenset({"b"})]
for value in VALUES:
    for version in range(5):
        data = marshal.dumps(value, version)
        back = marshal.loads(data)
        print(version, repr(value)[:30], back == value, type(back) is type(value), repr(back) == repr(value),
              bytes([data[0] & 127]) + data[1:30] if version < 3 else "")
print(marshal.dumps(bytearray(b"ab"), 2), marshal.dumps({"c", "a", "b"}, 2))
for value in (object(), show, int, [object()], range(3), type):
    show(lambda: marshal.dumps(value))


class Int(int):
    pass


show(lambda: marshal.dumps(Int(3)))
for data in [b"", b"0", b"i", b"i\0\0", b"(\xff\xff\xff\xff", b"[\xff\xff\xff\xff", b"[\x01\0\0\0", b"[\x01\0\0\x000",
             b"s\xff\xff\xff\xff", b"u\xff\xff\xff\xff", b"u\x01\0\0\0\xff", b"r\0\0\0\0", b"?", b"q",
             b"l\x01\0\0\0\0\0", b"l\x01\0\0\0\xff\xff", b"l\0\0\0\0", b"{0", b"{N0", b"{NN0", b"<\x01\0\0\0[\0\0\0\0",
             b"f\x01x", b"f\x031.5", b"z\x02ab", b"Z\x01\xe9", b"\xa9\x01r\0\0\0\0", b"I\1\2\3\4\5\6\7\x80",
             b"[\x01\0\0\0" * 2100, b"l\xfe\xff\xff\xff\1\0\1\0"]:
    print(data[:12], end=": ")
    show(lambda: marshal.loads(data))
show(lambda: marshal.loads("x"))
loop = []
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back[0] is back)
show(lambda: marshal.dumps(loop, 2))
table = {}
table["a"] = table
back = marshal.loads(marshal.dumps(table))
print(back["a"] is back)
shared = ["q" * 1000]
print(len(marshal.dumps([shared] * 100)) < 2000)
file = io.BytesIO()
marshal.dump([1, 2, "x"], file)
marshal.dump(5, file)
file.seek(0)
print(marshal.load(file), marshal.load(file))
show(lambda: marshal.load(file))
print(marshal.version)
