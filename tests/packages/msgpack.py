"""Values of all kinds packed and unpacked in Python, 3,000 records streamed, extension types, wrong bytes refused."""
import datetime
import hashlib
import msgpack

VALUES = [None, True, -1, 127, 128, -33, 2 ** 16, -2 ** 31, 2 ** 63, 1.5, "text", "ä" * 40, b"\x00" * 300, [1, [2]],
          {"a": {"b": []}}, list(range(20)), {i: i for i in range(20)}, "x" * 70000]
print(msgpack.Packer.__module__)
for value in VALUES:
    packed = msgpack.packb(value)
    print(len(packed), packed[:8].hex(), msgpack.unpackb(packed, strict_map_key=False) == value)
rows = [{"id": i, "name": "row %d" % i, "values": [i, i / 3, None, i % 2 == 0], "raw": bytes([i % 256])}
        for i in range(3000)]
packer, unpacker = msgpack.Packer(), msgpack.Unpacker()
stream = b"".join(packer.pack(row) for row in rows)
got = []
for start in range(0, len(stream), 1000):
    unpacker.feed(stream[start:start + 1000])
    got.extend(unpacker)
print(len(stream), hashlib.md5(stream).hexdigest(), got == rows)
when = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc)
print(msgpack.packb(when, datetime=True).hex(), msgpack.unpackb(msgpack.packb(when, datetime=True), timestamp=3))
print(msgpack.unpackb(msgpack.packb(msgpack.ExtType(5, b"xy"))), msgpack.unpackb(msgpack.packb({1, 2}, default=list)))
print(msgpack.unpackb(b"\x82\xa1a\x01\xa1a\x02", object_pairs_hook=list))
for wrong in (b"\xc1", b"\x92\x01", b"\xa1\xff", b"\x01\x02", b"\x81\x01\x01"):
    try:
        print(msgpack.unpackb(wrong))
    except Exception as error:
        print(type(error).__name__, error)
