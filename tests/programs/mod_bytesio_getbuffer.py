# io.BytesIO.getbuffer: a view of the contents, which cannot change their size meanwhile.
import io


def attempt(function, *args):
    try:
        print(function(*args))
    except (BufferError, ValueError) as e:
        print(type(e).__name__, e)


f = io.BytesIO(b"1234567890")
f.read(2)
v = f.getbuffer()
print(v.tobytes(), v.readonly, v.format, v.nbytes, type(v.obj).__name__, len(memoryview(v.obj)))
v[3:6] = b"abc"
print(f.getvalue(), f.read(3), f.tell())
for function, args in [(f.write, (b"x",)), (f.writelines, ([b"x"],)), (f.truncate, ()), (f.truncate, (100,)), (f.close, ()),
                       (f.flush, ())]:
    attempt(function, *args)
print(f.closed, f.seek(0), f.read())
w = f.getbuffer()
w[0] = 65
print(v[0], f.getvalue()[:1])
v.release()
attempt(f.write, b"x")
w.release()
f.seek(0)
print(f.write(b"xyz"), f.getvalue(), f.truncate(5), f.getvalue())
with f.getbuffer() as v:
    v[:] = b"hello"
f.write(b"!")
print(f.getvalue())
f.close()
attempt(f.getbuffer)
print(io.BytesIO().getbuffer().tolist())
