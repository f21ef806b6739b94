"""While a bytearray joins what an iterator makes, it cannot be resized."""
separator = bytearray(b",")


def clearing():
    yield b"a"
    try:
        separator.clear()
    except BufferError as error:
        print(error)
    try:
        separator.append(1)
    except BufferError as error:
        print(error)
    yield b"b"


print(separator.join(clearing()))
separator.append(ord(" "))
print(separator.join([b"a", bytearray(b"b"), memoryview(b"c")]))


def failing():
    yield b"a"
    raise KeyError("no more")


try:
    separator.join(failing())
except KeyError as error:
    print(error)
separator.clear()
print(separator)
