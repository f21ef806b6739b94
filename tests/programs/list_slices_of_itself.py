"""A list assigned to slices of itself, and slices that go backwards, for each kind of items."""

for items in ([1, 2, 3, 4], [1.0, 2.0, 3.0], ["x", "y", "z"], [1, "x", 2.5], []):
    for change in ("items[1:2] = items", "items[::-1] = items", "items[:] = items", "items[2:] = items[::-1]",
                   "items[5:1] = items", "items[::2] = items"):
        changed = items[:]
        try:
            if change == "items[1:2] = items":
                changed[1:2] = changed
            elif change == "items[::-1] = items":
                changed[::-1] = changed
            elif change == "items[:] = items":
                changed[:] = changed
            elif change == "items[2:] = items[::-1]":
                changed[2:] = changed[::-1]
            elif change == "items[5:1] = items":
                changed[5:1] = changed
            else:
                changed[::2] = changed
            print(change, "->", changed)
        except ValueError as error:
            print(change, "->", repr(error), changed)
    print(items[::-2], items[-2::-1], items[1:1:-1], items[::3], items[3:0:-2])
