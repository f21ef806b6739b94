# Views that the program has dropped do not keep their object from changing its size.
from _weakref import ref
from array import array
from io import BytesIO


def look(b):
    m = memoryview(b)
    return m[0], m[1:].tolist(), bytes(m[::2])


b = bytearray(b"abcdef")
for i in range(5):
    print(look(b))
    b.append(48 + i)
print(b)

m = memoryview(b)
n = m[2:]
m = None
try:
    b.append(1)
except BufferError as e:
    print(e)
n = m
b.append(65)
print(b)
m = memoryview(b)
del m
b += b"xy"
print(b)



def generate(b):
    m = memoryview(b)
    for i in range(len(m)):
        yield m[i]


g = generate(b)
print(next(g), next(g))
try:
    b.pop()
except BufferError as e:
    print(e)
g = None
print(b.pop())


def raising(b):
    m = memoryview(b)
    raise KeyError(m[0])


try:
    raising(b)
except KeyError as e:
    print(e)
    try:
        b.pop()
    except BufferError as e:
        print(e)
print(b.pop())

a = array("i", [1, 2, 3])
held = [memoryview(a)]
try:
    a.append(4)
except BufferError as e:
    print(e)
held.clear()
a.append(4)
print(a)

f = BytesIO(b"abc")
f.getbuffer()[0] = 65
print(f.write(b"xyz1"), f.getvalue())

# They can be referred to weakly.
m = memoryview(b)
r = ref(m)
print(r() is m)
del m
b.append(2)
print(r())
