"""Conway's game of life on sets of cells: a glider, an oscillator, a still."""
from collections import Counter

GLIDER = """
.#.
..#
###
"""


def parse(picture):
    return {(x, y) for y, line in enumerate(picture.split()) for x, c in enumerate(line) if c == "#"}


def neighbours(cell):
    x, y = cell
    return [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]


def step(cells):
    counts = Counter(n for cell in cells for n in neighbours(cell))
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, width, height):
    for y in range(height):
        print("".join("#" if (x, y) in cells else "." for x in range(width)))
    print()


cells = parse(GLIDER)
for generation in range(5):
    if generation % 2 == 0:
        show(cells, 5, 5)
    cells = step(cells)


def period(cells, limit=20):
    """After how many steps the cells are as at first, moved or not; None if they die out."""
    def normal(cells):
        left, top = min(x for x, _ in cells), min(y for _, y in cells)
        return frozenset((x - left, y - top) for x, y in cells)
    start = normal(cells)
    for n in range(1, limit):
        cells = step(cells)
        if not cells:
            return None
        if normal(cells) == start:
            return n


print([period(parse(p)) for p in (GLIDER, "###", "## ##", "#", ".##. #..# .##.")])
pentomino = parse(".## ##. .#.")
sizes = []
for _ in range(30):
    sizes.append(len(pentomino))
    pentomino = step(pentomino)
print(sizes)
