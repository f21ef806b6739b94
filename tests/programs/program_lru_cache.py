"""A cache that forgets what was used longest ago: a linked list and a dict."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value
        self.before = self.after = self


class Cache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive, not %d" % capacity)
        self.capacity = capacity
        self.nodes = {}
        self.ring = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _put_first(self, node):
        node.before, node.after = self.ring, self.ring.after
        self.ring.after.before = node
        self.ring.after = node

    def __getitem__(self, key):
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._put_first(node)
        return node.value

    def __setitem__(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            self._unlink(node)
            node.value = value
        else:
            if len(self.nodes) == self.capacity:
                oldest = self.ring.before
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = self.nodes[key] = Node(key, value)
        self._put_first(node)

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __iter__(self):
        node = self.ring.after
        while node is not self.ring:
            yield node.key
            node = node.after

    def __repr__(self):
        return "Cache(%s)" % ", ".join("%r: %r" % (key, self.nodes[key].value) for key in self)


def cached(capacity):
    def decorate(function):
        cache = Cache(capacity)

        def wrapper(*args):
            if args in cache:
                return cache[args]
            result = cache[args] = function(*args)
            return result
        wrapper.cache = cache
        return wrapper
    return decorate


cache = Cache(3)
for key in "abc":
    cache[key] = key.upper()
print(cache, cache["a"], cache)
cache["d"] = "D"
cache["c"] = "changed"
print(cache, "b" in cache, len(cache), list(cache))
try:
    cache["b"]
except KeyError as error:
    print("missing", error, cache.hits, cache.misses)
try:
    Cache(0)
except ValueError as error:
    print(error)


@cached(50)
def ways(n, steps=(1, 2, 5)):
    return 1 if n == 0 else sum(ways(n - s) for s in steps if s <= n)


print(ways(60), len(ways.cache), ways.cache.hits, list(ways.cache)[:2])
