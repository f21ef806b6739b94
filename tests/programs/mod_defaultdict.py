"""collections.defaultdict, and __missing__ of dicts."""
from _collections import _count_elements, defaultdict


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


words = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    words[len(word)].append(word)
print(words, words[3], words.get(9), 9 in words, words[9], 9 in words)
counts = defaultdict(int, {"a": 1}, b=2)
for letter in "abracadabra":
    counts[letter] += 1
print(counts, dict(counts), counts == dict(counts), sorted(counts), len(counts))
print(defaultdict(), defaultdict(None, [(1, 2)]), defaultdict(lambda: 5)["x"], counts.default_factory)
copy = counts.copy()
copy["new"]
print(type(copy).__name__, copy["new"], "new" in counts, counts.__copy__() == counts)
print(counts | {"z": 9}, {"z": 9} | defaultdict(str, y=1), defaultdict(int) | defaultdict(list))
counts |= {"q": 0}
print(counts)
attempt(lambda: defaultdict()["k"])
attempt(lambda: defaultdict(None)[1, 2])
attempt(defaultdict, 5)
attempt(defaultdict, int, 5)
attempt(lambda: defaultdict(int) | [1])
attempt(lambda: defaultdict(len)["x"])
counts.default_factory = None
attempt(lambda: counts["nothing"])
counts.default_factory = str
print(repr(counts["nothing"]), defaultdict, defaultdict[str, int])
del counts.default_factory
print(counts.default_factory)


class Tree(defaultdict):
    def __init__(self):
        super().__init__(Tree)


tree = Tree()
tree["a"]["b"]["c"] = 1
print(tree["a"].keys(), isinstance(tree, dict), type(tree["a"]).__name__, tree["a"]["b"]["c"])


class Squares(dict):
    def __missing__(self, key):
        if key < 0:
            raise KeyError("negative", key)
        self[key] = key * key
        return self[key]


squares = Squares()
print(squares[4], squares, squares.get(5), squares[True])
attempt(lambda: squares[-1])
attempt(dict.__getitem__, squares, 7)
attempt(int.__new__, bool)
attempt(defaultdict.__missing__, defaultdict(), "key")
table = {}
_count_elements(table, "mississippi")
print(table)
