"""Sizes that no memory has, of str, bytes and bytearray."""
# CPython complains of the bytearray that it could not make.
# stderr: ignore
LARGEST = 2 ** 63 - 1 - 33      # a bytes object of CPython's can have no more bytes


def outcome(function, *arguments):
    try:
        return len(function(*arguments))
    except (MemoryError, OverflowError) as error:
        return "%s: %s" % (type(error).__name__, error)


for width in LARGEST, LARGEST + 1, 2 ** 63 - 1, 2 ** 63, -2 ** 63:
    for name in "center", "ljust", "rjust", "zfill":
        for text in "a", "\xe9", b"a", bytearray(b"a"):
            print(name, repr(text), width, outcome(getattr(text, name), width))
    for make in bytes, bytearray:
        print(make.__name__, width, outcome(make, width) if width > 0 else None)
    print("to_bytes", width, outcome((1).to_bytes, width, "big") if width > 0 else None)
for text in "a\t", b"a\t", bytearray(b"a\t"):
    print(repr(text), outcome(text.expandtabs, 2 ** 31), outcome(text.expandtabs, -5))
