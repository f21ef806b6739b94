"""Carve a random maze, find the shortest way through it, and draw both.

    rvm examples/maze.py [WIDTH [HEIGHT [SEED]]]
"""
import sys

STEPS = {"right": (1, 0), "down": (0, 1), "left": (-1, 0), "up": (0, -1)}
ARROWS = {(1, 0): ">>", (0, 1): "vv", (-1, 0): "<<", (0, -1): "^^"}


class Dice:
    """A linear congruential generator: the same maze for the same seed, everywhere."""

    def __init__(self, seed):
        self.state = seed

    def throw(self, sides):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return self.state // 65536 % sides

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.throw(last + 1)
            items[last], items[other] = items[other], items[last]
        return items


class Maze:
    """Cells, with the doors that lead from each to its neighbours."""

    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.doors = {(x, y): [] for y in range(height) for x in range(width)}

    def neighbours(self, cell):
        x, y = cell
        for dx, dy in STEPS.values():
            if (x + dx, y + dy) in self.doors:
                yield x + dx, y + dy

    def carve(self, dice, start=(0, 0)):
        """Open doors, depth first, until every cell can be reached."""
        seen = {start: True}
        trail = [start]
        while trail:
            cell = trail[-1]
            for other in dice.shuffled(self.neighbours(cell)):
                if other not in seen:
                    seen[other] = True
                    self.doors[cell].append(other)
                    self.doors[other].append(cell)
                    trail.append(other)
                    break
            else:
                trail.pop()

    def way(self, start, goal):
        """The shortest way from start to goal, found breadth first."""
        came_from = {start: None}
        frontier = [start]
        while goal not in came_from:
            reached = []
            for cell in frontier:
                for other in self.doors[cell]:
                    if other not in came_from:
                        came_from[other] = cell
                        reached.append(other)
            frontier = reached
        cells = []
        cell = goal
        while cell is not None:
            cells.append(cell)
            cell = came_from[cell]
        return cells[::-1]

    def dead_ends(self):
        return sum(1 for doors in self.doors.values() if len(doors) == 1)

    def lines(self, marks):
        """The drawing, line by line; marks are two characters for a cell."""
        yield "+" + "--+" * self.width
        for y in range(self.height):
            row = "|"
            floor = "+"
            for x in range(self.width):
                doors = self.doors[x, y]
                row += marks.get((x, y), "  ") + (" " if (x + 1, y) in doors else "|")
                floor += ("  " if (x, y + 1) in doors else "--") + "+"
            yield row
            yield floor


def marked(way):
    """Arrows along the way, and a star at its end."""
    marks = {(x, y): ARROWS[u - x, v - y] for (x, y), (u, v) in zip(way, way[1:])}
    marks[way[-1]] = "**"
    return marks


def main(width=24, height=10, seed=2024):
    if width < 1 or height < 1:
        raise ValueError(f"a maze of {width} by {height} cells has no way through it")
    maze = Maze(width, height)
    maze.carve(Dice(seed))
    way = maze.way((0, 0), (width - 1, height - 1))
    for line in maze.lines(marked(way)):
        print(line)
    share = 100 * len(way) / (width * height)
    print(f"{len(way)} cells on the way out, {share:.1f}% of {width * height};"
          f" {maze.dead_ends()} dead ends")


if __name__ == "__main__":
    main(*[int(word) for word in sys.argv[1:]])
