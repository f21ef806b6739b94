"""A list assigned to slices of itself, and slices that go backwards, for each kind of items."""


def inside(items):
    items[1:2] = items


def backwards(items):
    items[::-1] = items


def whole(items):
    items[:] = items


def end_by_reversed(items):
    items[2:] = items[::-1]


def stop_before_start(items):
    items[5:1] = items


def every_second(items):
    items[::2] = items


for items in ([1, 2, 3, 4], [1.0, 2.0, 3.0], ["x", "y", "z"], [1, "x", 2.5], []):
    for change in (inside, backwards, whole, end_by_reversed, stop_before_start, every_second):
        changed = items[:]
        try:
            change(changed)
            print(change.__name__, changed)
        except ValueError as error:
            print(change.__name__, repr(error), changed)
    print(items[::-2], items[-2::-1], items[1:1:-1], items[::3], items[3:0:-2])
