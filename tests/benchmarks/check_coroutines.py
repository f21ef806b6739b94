"""Coroutines: the numbers that the recursive ones compute, none of which waits."""
import sys

import run_benchmark as coroutines

count = 25 if "full" in sys.argv else 12


def result(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print([result(coroutines.fibonacci(n)) for n in range(count + 1)])
