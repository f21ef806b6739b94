# memoryview.cast: formats and shapes, items of every native format.
values = [0, 1, -1, 127, -129, 255, 40000, 2**31, 2**32 - 1, 2**63, 2**64 - 1, -2**63, 2**64, 1.5, -0.0, 1e300, 1e-320,
          float("inf"), True, [], [1], "a", b"a", b"ab", None]
for code in ["b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "P", "f", "d", "?", "c", "@i", "@B"]:
    b = bytearray(8)
    m = memoryview(b).cast(code)
    shown = [m.format, m.itemsize, len(m)]
    for value in values:
        try:
            m[0] = value
            shown.append(m[0])
        except (TypeError, ValueError, OverflowError) as e:
            shown.append(type(e).__name__)
    print(shown, b)

data = bytes(range(12))
w = memoryview(bytearray(data)).cast("B", [3, 4])
print(w.shape, w.strides, w.ndim, w.nbytes, len(w), w.c_contiguous, w.f_contiguous, w.contiguous)
print(w.tolist(), w[1, 2], w[-1, -1], w[1:].tolist(), w[::-2].tolist())
w[2, 3] = 200
print(w.tobytes("C"), w.tobytes("F"), w.tobytes("A"), w.hex())
print(w[::2].tobytes(), w[::2].tobytes("F"), w[::2].c_contiguous, bytes(w[::-1]))
print(w.cast("i").tolist(), w.cast("B", [12])[11], w.cast(format="H", shape=(6,)).tolist())
print(memoryview(data).cast("B", shape=(2, 3, 2)).tolist(), memoryview(data).cast("h", (3, 2)).tolist())
z = memoryview(b"a").cast("B", [])
print(z.shape, z.strides, z.ndim, z.nbytes, len(z), z[()], z[...] is z, z.tolist(), z.tobytes(), z.contiguous)
print(memoryview(b"").cast("i").tolist(), memoryview(data)[4:8].cast("i").tolist())
c = memoryview(bytearray(data)).cast("H")[1:5:2]
c[:] = memoryview(bytes([1, 2, 3, 4])).cast("H")
print(c.tolist(), c.obj, c[::-1].tolist())


def attempt(*args, view=memoryview(data)):
    try:
        print(view.cast(*args).tolist())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for args in [("e",), ("",), ("<i",), ("BB",), (1,), (), ("B", None), ("B", 1), ("B", [5]), ("B", ["a"]), ("B", [0]),
             ("B", [-12]), ("B", [1] * 65), ("B", ()), ("i", [2, 2]), ("q",), ("B", [True, 12]), ("B", [2**62, 2**62])]:
    attempt(*args)
attempt("B", view=memoryview(data)[::2])
attempt("h", view=memoryview(data).cast("i"))
attempt("B", [2, 6], view=w)
attempt("B", [1], view=memoryview(b""))
