"""Pickles of what is nothing but its contents, in all protocols, and what is wrong with some."""
import io
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


circle = []
circle.append((circle, {"circle": circle}))
values = [
    [None, True, False, 0, 255, 256, 65535, 65536, -1, -1 << 31, 1 << 31, -1 << 63, 1 << 100, -1 << 100, 1.5, -0.0],
    ["", "a", "\xe9", "\ud800", "x" * 300, b"", b"ab", b"c" * 300, bytearray(b"d")],
    [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], {}, {"a": 1}, set(), {1, 2}, frozenset([3])],
    list(range(1001)), {i: str(i) for i in range(1000)}, [Point(1, [Point("a", "b")]), Point, len]]
for version in (2, 3, 4, 5):
    for value in values:
        data = pickle.dumps(value, version)
        print(version, len(data), data[:40], repr(pickle.loads(data)) == repr(value))
    print(pickle.dumps(circle, version), pickle.loads(pickle.dumps(circle, version)))

for data in (b"", b".", b"\x80\x04]", b"\x80\x04K", b"\x80\x09.", b"(.", b"]K\x01s.", b"]e.", b"\x80\x04h\x05.",
             b"\x80\x04\xffx.", b"\x80\x04\x8c\x05abc.", b"\x80\x04}(K\x01u.", b"\x80\x04K\x01K\x02R."):
    try:
        print(pickle.loads(data))
    except Exception as error:
        print(type(error).__name__, error)


class Naming(pickle.Pickler):
    def persistent_id(self, obj):
        return obj[1:] if isinstance(obj, str) and obj.startswith("!") else None


class Named(pickle.Unpickler):
    def persistent_load(self, name):
        return name.upper()


file = io.BytesIO()
pickler = Naming(file, 4)
pickler.dump(["!one", "two", {"!three": 3}])
pickler.dump([1])
file.seek(0)
reader = Named(io.BufferedReader(file))
print(reader.load(), reader.load())

buffers = []
data = pickle.dumps(pickle.PickleBuffer(bytearray(b"data")), 5, buffer_callback=buffers.append)
print(data, bytes(buffers[0].raw()), pickle.loads(data, buffers=buffers) is buffers[0])
