"""Shortest paths with heapq, topological order, and components of a graph."""
import heapq
from collections import defaultdict, deque

ROADS = """A-B 7, A-C 9, A-F 14, B-C 10, B-D 15, C-D 11, C-F 2, D-E 6, E-F 9, X-Y 1"""


def graph_of(text):
    graph = defaultdict(dict)
    for road in text.split(", "):
        ends, length = road.split()
        a, b = ends.split("-")
        graph[a][b] = graph[b][a] = int(length)
    return graph


def shortest(graph, start):
    distances, came_from = {start: 0}, {}
    queue, done = [(0, start)], set()
    while queue:
        distance, node = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        for other, length in graph[node].items():
            new = distance + length
            if new < distances.get(other, float("inf")):
                distances[other], came_from[other] = new, node
                heapq.heappush(queue, (new, other))
    return distances, came_from


def path(came_from, end):
    nodes = [end]
    while nodes[-1] in came_from:
        nodes.append(came_from[nodes[-1]])
    return "-".join(reversed(nodes))


def components(graph):
    seen = set()
    for start in sorted(graph):
        if start in seen:
            continue
        part, queue = [], deque([start])
        while queue:
            node = queue.popleft()
            if node not in seen:
                seen.add(node)
                part.append(node)
                queue.extend(sorted(graph[node]))
        yield part


class Cycle(Exception):
    pass


def topological(needs):
    order, state = [], {}

    def visit(node, trail=()):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise Cycle(" > ".join(trail[trail.index(node):] + (node,)))
        state[node] = "open"
        for other in needs.get(node, ()):
            visit(other, trail + (node,))
        state[node] = "done"
        order.append(node)

    for node in needs:
        visit(node)
    return order


graph = graph_of(ROADS)
distances, came_from = shortest(graph, "A")
for node, distance in sorted(distances.items(), key=lambda item: item[::-1]):
    print(node, distance, path(came_from, node))
print(list(components(graph)), "X" in distances)
print(topological({"shoes": ["socks", "trousers"], "trousers": ["pants"], "coat": ["shirt", "trousers"]}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["b"]})
except Cycle as error:
    print("cycle:", error)
