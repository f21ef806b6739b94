"""_heapq: heaps of any items, with comparisons that fail or change the heap."""
import heapq


class Task:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        if self.rank == other.rank == 13:
            raise ValueError("unlucky")
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.name}{self.rank}"


tasks = []
for rank, name in [(5, "a"), (2, "b"), (9, "c"), (2, "d"), (7, "e"), (1, "f")]:
    heapq.heappush(tasks, Task(rank, name))
print(tasks)
print([heapq.heappop(tasks) for _ in range(4)], tasks)

# A comparison that fails leaves all items in the list.
tasks = [Task(13, "x"), Task(20, "y"), Task(30, "z")]
try:
    heapq.heappush(tasks, Task(13, "w"))
except ValueError as e:
    print(e, tasks)


class Shrinking(list):
    pass


class Thief:
    heap = Shrinking()

    def __lt__(self, other):
        self.heap.clear()
        return True


Thief.heap.extend([Thief(), Thief(), Thief()])
for spoiled in [heapq.heapify, heapq.heappop]:
    try:
        spoiled(Thief.heap)
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, e)

# Heaps of ints, floats and mixed numbers; the order with the greatest in front.
for items in [[5, 3, 8, 1, 9, 2], [0.5, 2.5, -1.0], [3, 2.5, True, 10 ** 20]]:
    heap = list(items)
    heapq.heapify(heap)
    print(heap, heapq.heapreplace(heap, 4), heapq.heappushpop(heap, -5), heapq.heappushpop(heap, 6), heap)
    heapq._heapify_max(heap)
    print(heap, heapq._heapreplace_max(heap, 0), heapq._heappop_max(heap), heap)
print(heapq.heappushpop([], 3), heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, [3, 1, 2]))
for wrong in [lambda: heapq.heappush({}, 1), lambda: heapq.heappop(()), lambda: heapq.heapify("ab"),
              lambda: heapq.heapreplace([], 1), lambda: heapq.heapreplace(None, 1), lambda: heapq.heappushpop(1, 1),
              lambda: heapq.heappush([1]), lambda: heapq.heapify()]:
    try:
        wrong()
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
