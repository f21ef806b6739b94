"""sys.getsizeof: positive, larger for more; what `__sizeof__` may return."""
import sys


class C:
    pass


class Sized:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


for small, large in [("a", "a" * 1000), (b"", b"a" * 1000), ([], [None] * 1000), ((), (None,) * 1000),
                     ({}, dict.fromkeys(range(1000))), (set(), set(range(1000))), (1, 1 << 10000),
                     (bytearray(), bytearray(1000))]:
    print(type(small).__name__, 0 < sys.getsizeof(small) < sys.getsizeof(large) - 500)
for x in [C(), C, len, None, 1.5, object(), print, C().__init__, (i for i in []), sys, ValueError(), type, range(3)]:
    size = sys.getsizeof(x)
    print(0 < size < 10000, isinstance(size, int))
print(sys.getsizeof(Sized(12345)) >= 12345, sys.getsizeof(Sized("a"), 7), object().__sizeof__() > 0)
for size in [-1, "a", None]:
    try:
        print(sys.getsizeof(Sized(size)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    sys.getsizeof()
except TypeError as e:
    print(e)
