"""What compile() takes as the name of a file."""


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def attempt(filename):
    try:
        print(repr(compile("pass", filename, "exec").co_filename))
    except (TypeError, ValueError, DeprecationWarning) as error:
        print(type(error).__name__, error)


for name in ("file.py", b"file.py", b"\xff.py", Path("file.py"), Path(b"file.py"), Path(1), 1, None, "a\0b", b"a\0b"):
    attempt(name)
for name in (bytearray(b"file.py"), memoryview(b"file.py"), memoryview(b"f-i-l-e")[::2]):
    attempt(name)
