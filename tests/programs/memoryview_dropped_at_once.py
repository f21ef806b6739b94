# A view of a view that a statement drops does not keep its object from changing its size in the next one.


def consume(b):
    """Take what is in front, as a protocol does."""
    parts = []
    while b:
        parts.append(bytes(memoryview(b)[:3]))
        del b[:3]
    return parts


print(consume(bytearray(b"0123456789")))
print(len(consume(bytearray(b"0123456789" * 300))))
