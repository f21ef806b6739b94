"""Unpacking: what its two loops take apart, and that they refuse what has another length."""
import sys

import run_benchmark as unpack_sequence

loops = 100 if "full" in sys.argv else 1


class Watched:
    """Ten items, one more at each look; how many were taken is known."""

    def __init__(self):
        self.looks = 0

    def __iter__(self):
        self.looks += 1
        return iter(range(self.looks, self.looks + 10))


watched = Watched()
print(unpack_sequence.do_unpacking(loops, watched) >= 0, watched.looks == 400 * loops)
print(unpack_sequence.bench_all(loops) >= 0)
for wrong in (range(9), range(11), "abc", 7):
    try:
        unpack_sequence.do_unpacking(1, wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
