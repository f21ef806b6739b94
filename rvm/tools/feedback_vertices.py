"""A small set of vertices of a directed graph that holds one of each cycle; on Python 2.7 and 3.

It knows nothing of what the vertices are: rvm/tools/rpython_speedups.py lets RPython find with it where the depth of
the stack must be checked.
"""
import heapq


def feedback_vertices(successors):
    """Return a list of vertices without which the graph has no cycle.

    `successors` maps each vertex to the vertices that it leads to, all of which are its keys.  The answer depends on
    the order of its keys alone.  It need not be the smallest, which is hard to find.

    The method is that of Levy and Low, "A contraction algorithm for finding small cycle cutsets" (1988).  A vertex
    that leads nowhere, or that nothing leads to, is on no cycle and goes; one that leads to itself is chosen; each
    cycle through a vertex with one way in, or one way out, is through that neighbour as well, and the two become
    one.  Where nothing of this applies, the vertex with the most pairs of a way in and a way out is chosen.  In the end
    a vertex is given up if those that were chosen later break its cycles as well.
    """
    graph = _Graph(successors)
    graph.reduce()
    queue = [graph.rank(vertex) for vertex in graph.after]
    heapq.heapify(queue)
    while queue:
        rank = heapq.heappop(queue)
        vertex = graph.vertices[rank[1]]
        if vertex not in graph.after:
            continue
        now = graph.rank(vertex)
        if now == rank:
            graph.choose(vertex)
            graph.reduce()
        else:                           # it has lost or gained ways since
            heapq.heappush(queue, now)
    return needed(successors, graph.chosen)


def needed(successors, chosen):
    """Return those of the chosen vertices that break a cycle which no other of them breaks, the first given up first."""
    kept = set(chosen)
    for vertex in chosen:
        kept.remove(vertex)
        if leads_back(successors, vertex, kept):
            kept.add(vertex)
    return [vertex for vertex in chosen if vertex in kept]


def leads_back(successors, vertex, without):
    """Return whether a way leads from the vertex to itself, past the vertices `without`."""
    reached = set()
    waiting = [vertex]
    while waiting:
        for target in successors[waiting.pop()]:
            if target == vertex:
                return True
            if target not in reached and target not in without:
                reached.add(target)
                waiting.append(target)
    return False


class _Graph(object):
    """What is left of the graph, and the vertices that have been chosen."""

    def __init__(self, successors):
        self.vertices = list(successors)
        self.numbers = dict((vertex, number) for number, vertex in enumerate(self.vertices))
        self.after = dict((vertex, set(successors[vertex])) for vertex in self.vertices)
        self.before = dict((vertex, set()) for vertex in self.vertices)
        for vertex in self.vertices:
            for target in self.after[vertex]:
                self.before[target].add(vertex)
        self.chosen = []
        self.changed = list(self.vertices)          # those that a reduction may apply to

    def rank(self, vertex):
        """Return what orders vertices: that with the most pairs of ways first, then by their numbers."""
        return -len(self.after[vertex]) * len(self.before[vertex]), self.numbers[vertex]

    def reduce(self):
        """Apply the reductions until none applies."""
        while self.changed:
            vertex = self.changed.pop()
            if vertex not in self.after:
                continue
            after, before = self.after[vertex], self.before[vertex]
            if vertex in after:
                self.choose(vertex)
            elif not after or not before:
                self.remove(vertex)
            elif len(after) == 1 or len(before) == 1:
                self.remove(vertex)
                self.connect(before, after)

    def choose(self, vertex):
        self.chosen.append(vertex)
        self.remove(vertex)

    def remove(self, vertex):
        after, before = self.after.pop(vertex), self.before.pop(vertex)
        after.discard(vertex)
        before.discard(vertex)
        for target in after:
            self.before[target].discard(vertex)
        for source in before:
            self.after[source].discard(vertex)
        self.changed.extend(self.in_order(after))
        self.changed.extend(self.in_order(before))

    def connect(self, sources, targets):
        for source in sources:
            self.after[source].update(targets)
        for target in targets:
            self.before[target].update(sources)

    def in_order(self, vertices):
        return sorted(vertices, key=self.numbers.__getitem__)
