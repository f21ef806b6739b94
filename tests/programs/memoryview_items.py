# Items and slices of a memoryview, and its attributes.
b = bytearray(b"abcdefgh")
m = memoryview(b)
print(m[0], m[-1], m[True], len(m), list(m[2:4]), m[::-3].tolist(), m[5:2].tolist())
print(97 in m, b"a" in m, list(reversed(m[:3])), sorted(m[:3]), tuple(m[6:]), bool(m), bool(m[:0]))
m[0] = 65
m[-1] = True
m[2:4] = b"xy"
m[4:8:2] = bytearray(b"01")
print(b)
m[:4] = m[1:5]          # the two overlap
print(b)
m[::-1] = m
print(b, m.obj is b)


class Index:
    def __index__(self):
        return 2


m[Index()] = Index()
print(m[Index()], m[Index():].tobytes())


def describe(view):
    print(view.format, view.itemsize, view.ndim, view.shape, view.strides, view.suboffsets, view.nbytes, len(view),
          view.readonly, view.c_contiguous, view.f_contiguous, view.contiguous)


describe(m)
describe(m[1::2])
describe(m[::-1])
describe(m[:1][::-1])
describe(memoryview(b"xyz"))
describe(m.toreadonly())
describe(memoryview(m)[2:])
print(m[::2].tobytes(), m[::-1].hex(), m.hex("-", 2), m[3:5].hex(sep=b":"), m.tobytes(order="F"), m.tobytes(None))
print(memoryview(object=b"q")[0], isinstance(m, memoryview), memoryview.__name__)
total = 0
for i in range(len(m)):
    total += m[i]
    m[i] = total & 255
print(total, b)
for x in m[6:]:
    print(x)

match memoryview(b"abc"):
    case [first, *rest]:
        print(first, rest)
match b"abc":
    case [*_]:
        print("a sequence")
    case _:
        print("no sequence")
