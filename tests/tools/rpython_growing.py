"""How RPython's lists grow, untranslated, on Python 2.7: `rpython_growing.py plain|mended`.

It prints for each program what RPython's interpreter of low-level code returns; tests/tools/test_rpython_growing.py
knows what is right.
"""
import sys

from rpython.rtyper.test.test_llinterp import interpret

from rpython_script import print_results


def rooms(ll_list):
    """Return the length of a list and how many items it has room for."""
    return "%d of %d" % (ll_list.ll_length(), len(ll_list.ll_items()))


def appended(count):
    items = []
    for i in range(count):
        items.append(i * i)
    return items


def appended_texts(count):
    items = []
    for i in range(count):
        items.append(str(i))
    return items


def extended(count):
    items = []
    items.extend([7] * count)
    return items


def shrunk(count):
    items = appended(count)
    while len(items) > 10:
        items.pop()
    return items


def results():
    squares = interpret(appended, [300])
    yield "squares", [squares.ll_getitem_fast(i) for i in range(300)] == [i * i for i in range(300)]
    for count in (8, 9, 13, 250, 1023, 1024, 1300, 1400, 1800):
        yield "%d appended" % count, rooms(interpret(appended, [count]))
    yield "texts", rooms(interpret(appended_texts, [20]))
    yield "extended", rooms(interpret(extended, [100]))
    yield "shrunk", rooms(interpret(shrunk, [300]))


if __name__ == "__main__":
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends_library
        rpython_mends_library.grow_faster()
    print_results(list(results()))
