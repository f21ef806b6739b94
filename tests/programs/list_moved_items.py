# Insertions and deletions at all places of lists of all sizes: few items are moved otherwise than many.
import gc


class Item:
    def __init__(self, value):
        self.value = value


def check(make, value):
    total = 0
    for size in 0, 1, 2, 12, 13, 14, 15, 28, 30, 100:
        for place in sorted({0, 1, 2, size // 2, size - 14, size - 13, size - 12, size - 1, size}):
            if not 0 <= place <= size:
                continue
            items = [make(i) for i in range(size)]
            items.insert(place, make(-1))
            expected = list(range(place)) + [-1] + list(range(place, size))
            assert [value(item) for item in items] == expected, (size, place)
            assert value(items.pop(place)) == -1
            assert [value(item) for item in items] == list(range(size)), (size, place)
            for count in 1, 2, 15:
                del items[place:place + count]
                expected = list(range(place)) + list(range(place + count, size))
                assert [value(item) for item in items] == expected, (size, place, count)
                items[place:place] = [make(i) for i in range(place, min(place + count, size))]
                assert [value(item) for item in items] == list(range(size)), (size, place, count)
            total += len(items)
    return total


print(check(int, int), check(float, int), check(str, int), check(Item, lambda item: item.value))


def shifted(rounds):
    """Move young and old objects within lists that collections have seen."""
    items = [Item(i) for i in range(300)]
    gc.collect()
    for i in range(rounds):
        items.insert(i * 7 % 300, Item(i))
        del items[i * 31 % 300]
        if i % 500 == 0:
            gc.collect()
    return sum(item.value for item in items), items[150].value


print(shifted(2000))
for number in 0, 7, 10, 99, 100, 12345, 2 ** 63 - 1, 2 ** 63, 2 ** 64:
    print(number, -number, str(number - 1), "%d" % (-number - 1), f"{number + 1}")
