"""Dicts and caches whose keys' hashes change, and mappings and sequences derived from dict, tuple and list."""
from functools import lru_cache


class Name(str):
    """A str whose hash is another one each time."""
    calls = 0

    def __hash__(self):
        Name.calls += 1
        return Name.calls


def keywords(**names):
    return names


print(str.maketrans({Name('a'): 1}))
print(dict(**{Name('a'): 1}), keywords(**{Name('b'): 2}))
print(list({**{Name('c'): 3}}.items()))
print([name for name in vars(type('C', (), {Name('x'): 1, Name('y'): 2})) if len(name) == 1])


# What a class derived from dict gives.

class Iterated(dict):
    def __iter__(self):
        return iter(['q', 'r'])

    def keys(self):
        return ['q', 'r']

    def __getitem__(self, key):
        return key + '!'


class Subscripted(dict):
    def keys(self):
        return ['zz']

    def __getitem__(self, key):
        return 7


for mapping in [Iterated(a=1), Subscripted(a=1), Iterated()]:
    print({**mapping}, keywords(**mapping), dict(mapping), mapping.copy())
    print({'b': 1} | mapping, mapping | {'b': 1})
    merged = {'b': 1}
    merged |= mapping
    print(merged)

try:
    keywords(q=1, **Iterated())
except TypeError as error:
    print(error)


# And one derived from tuple or list.

class Pair(tuple):
    def __iter__(self):
        return iter('xy')


class Row(list):
    def __iter__(self):
        return iter('xy')


def arguments(*given):
    return given


print(arguments(*Pair((1,))), arguments(*Row([1])), arguments(0, *Pair((1,))))


# A cache deletes what it has kept, whatever the hash of the key is by now.

class Key:
    hash = 1

    def __hash__(self):
        if self.hash is None:
            raise ZeroDivisionError
        return self.hash


@lru_cache(maxsize=1)
def cached(key):
    return 'result'


first = Key()
cached(first)
first.hash = None
print([cached(Key()) for _ in range(3)], cached.cache_info())


@lru_cache(maxsize=2)
def cached_two(key):
    return 'result'


sizes = []
for number in range(6):
    key = Key()
    cached_two(key)
    key.hash = number + 100
    sizes.append(cached_two.cache_info().currsize)
print(sizes)
