"""mmap: files and memory that processes share, as sequences, files and buffers."""
import io
import mmap
import os
import re
import tempfile


def tried(*functions):
    for function in functions:
        try:
            print(function())
        except (ValueError, TypeError, IndexError, OSError, BufferError, OverflowError) as error:
            print(type(error).__name__, error)


file = tempfile.TemporaryFile()
tried(lambda: mmap.mmap(file.fileno(), 0), lambda: mmap.mmap(-2, 10), lambda: mmap.mmap(-1, -1),
      lambda: mmap.mmap(-1, 10, access=9), lambda: mmap.mmap(-1, 10, access=2, flags=2))
file.write(b"first line\nsecond one\n")
file.flush()
tried(lambda: mmap.mmap(file.fileno(), 100), lambda: mmap.mmap(file.fileno(), 0, offset=4096))
with mmap.mmap(file.fileno(), 0) as m:
    print(m, len(m), m[0], m[-3:], m[::-4], m.readline(), m.tell(), m.find(b"e"), m.find(b"e", -4), m.rfind(b"i", 0, 9))
    m[0:5] = b"FIRST"
    m[6] = ord("L")
    m[11:18:3] = b"SON"
    m.seek(-4, 2)
    print(m.write(b"ONE"), m.read(), m.size(), m.closed)
    m.move(0, 11, 6)
    m.flush()
    file.seek(0)
    print(file.read(), list(m)[:3], b"e" in m, re.search(rb"l\w+", m).span())
    tried(lambda: m[100], lambda: m["a"], lambda: m.seek(99), lambda: m.write(b"too long"), lambda: m.find("a"),
          lambda: m.__setitem__(0, 300), lambda: m.__setitem__(slice(0, 2), b"a"), lambda: m.move(0, 1, 99),
          lambda: m.read("a"), lambda: m.flush(-1, 5), lambda: m.madvise(mmap.MADV_NORMAL), lambda: m.madvise(0, 99))
    view = memoryview(m)
    view[1:3] = b"??"
    print(bytes(view[:4]), view.readonly, io.BytesIO(m).readline())
    tried(m.close, lambda: m.resize(40))
    view.release()
    m.resize(30)
    print(len(m), m[-10:], os.fstat(file.fileno()).st_size)
print(m.closed, m)
tried(lambda: m[0], lambda: len(m), m.read, m.close)
with mmap.mmap(file.fileno(), 8, access=mmap.ACCESS_READ) as m:
    tried(lambda: m.__setitem__(0, 1), lambda: m.write(b"a"), lambda: m.resize(2), lambda: memoryview(m).readonly)
with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as m:
    m[:4] = b"copy"
    file.seek(0)
    print(m[:8], file.read(8))


class Named(mmap.mmap):
    pass


shared = Named(-1, 100)
shared.name = "shared"
if os.fork() == 0:
    shared[:5] = b"child"
    os._exit(0)
os.wait()
print(shared[:6], shared.name, shared.readline()[:3])
