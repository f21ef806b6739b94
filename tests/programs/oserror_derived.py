"""Classes derived from OSError: whether `__new__` or `__init__` sets the attributes."""


class OwnInit(OSError):
    def __init__(self, extra, *args):
        self.extra = extra
        OSError.__init__(self, *args)


class SilentInit(OSError):
    def __init__(self, *args):
        pass


class OwnNew(OSError):
    def __new__(cls, *args):
        return OSError.__new__(cls, 5, *args)


class Both(OSError):
    def __new__(cls, *args):
        return OSError.__new__(cls, 5, *args)

    def __init__(self, *args):
        super().__init__(1, 2, 3)


class Plain(FileNotFoundError):
    pass


class Named(FileNotFoundError):
    def __init__(self, number, text="?", **names):
        super().__init__(number, text)
        self.names = names


for error in [
        OwnInit(1, 2, "x", "f"), SilentInit(2, "x"), OwnNew("y", "z"), Both("4"), Plain(2, "x", "f"), Named(2, q=3),
        OSError(2, "x"), OSError.__new__(OSError, 2, "x"), OSError(1, 2, 3, 4, 5), OSError(1, 2, 3, 4, 5, 6)]:
    print(type(error).__name__, error.args, error.errno, error.strerror, error.filename, error)

for make in [OSError, Plain, SilentInit, OSError(2, "x").__init__]:
    try:
        print(repr(make(a=1)))
    except TypeError as error:
        print(error)

error = OSError(1, 2)
error.__init__(3, 4)
print(error.args, error.errno)

blocking = BlockingIOError(1, "b", 3)
print(blocking.characters_written, blocking.args)
blocking.characters_written = 5
print(blocking.characters_written)
try:
    blocking.characters_written = "a"
except TypeError as error:
    print(error)
del blocking.characters_written
for each in (blocking, BlockingIOError(), BlockingIOError(1, "b"), BlockingIOError(1, "b", "c")):
    for attempt in (lambda: each.characters_written, lambda: delattr(each, "characters_written")):
        try:
            print(attempt())
        except AttributeError as error:
            print(error)
