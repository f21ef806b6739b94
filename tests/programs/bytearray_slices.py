"""Slices of a bytearray: read, set and deleted, with every step."""
source = bytes(range(65, 85))
for index in [slice(2, 6), slice(None), slice(5, 5), slice(18, 99), slice(6, 2), slice(None, None, 2), slice(3, 15, 4),
              slice(None, None, -1), slice(15, 3, -5), slice(19, None, 7), slice(30, 40, 3), slice(0, 1, 100)]:
    data = bytearray(source)
    part = data[index]
    part.append(33)
    print(index, part, end=" ")
    data[index] = bytes(len(part) - 1).replace(b"\0", b".")
    print(bytes(data), end=" ")
    data = bytearray(source)
    del data[index]
    data.append(33)
    print(bytes(data))

# Setting a part that has another length, and a part of itself.
data = bytearray(b"abcdef")
data[1:3] = b"12345"
print(data)
data[1:6] = data[2:7]
print(data)
data[6:2] = b"-"
print(data)
data[:] = b""
print(data, len(data))
data += b"xy"
data += bytes(data)
data.extend(b"z")
data.extend([33, 34])
print(data, data * 3, bytearray(b"a") * 4, bytearray(b"a") * 0)
for wrong in [slice(None, None, 2), slice(None, None, -1)]:
    try:
        data[wrong] = b"a"
    except ValueError as e:
        print(e)
