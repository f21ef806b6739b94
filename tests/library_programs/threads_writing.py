# Several threads write to one file, and to the standard output.
import os
import sys
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")

    with open(path, "w", buffering=64) as text:
        def write(name):
            for i in range(200):
                text.write("%s %d\n" % (name, i))

        threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    with open(path) as text:
        lines = text.read().split("\n")
    print(len(lines), sorted(lines)[1:4], len(set(lines)))

    with open(path, "wb", buffering=100) as binary:
        def write(name):
            for i in range(300):
                binary.write(name * 10 + b"\n")

        threads = [threading.Thread(target=write, args=(name,)) for name in (b"a", b"b", b"c")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    with open(path, "rb") as binary:
        lines = binary.readlines()
    print(len(lines), set(lines) == {b"a" * 10 + b"\n", b"b" * 10 + b"\n", b"c" * 10 + b"\n"})

    # One thread waits for what another one writes.
    reader, writer = os.pipe()
    seen = []

    def read():
        with open(reader) as end:
            for line in end:
                seen.append(line)

    thread = threading.Thread(target=read)
    thread.start()
    with open(writer, "w") as start:
        for i in range(5):
            print("line", i, file=start, flush=True)
    thread.join()
    print(seen)


def show():
    for i in range(50):
        sys.stdout.write("shown\n")


threads = [threading.Thread(target=show) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
