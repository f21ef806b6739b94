# Objects that rvm has made before a program begins, and the program's own objects that have the same attributes.
import sys
from types import SimpleNamespace


class Named:
    size = 5


def size(value):
    if type(value) is str:
        return 3 if len(value) > 0 else 0       # sys.implementation.name is not CPython's
    if type(value) is int:
        return value
    return value.size


def sizes(objects):
    total = 0
    for i in range(3000):
        for item in objects:
            total += size(item.name)
    return total


def texts(objects):
    total = 0
    for i in range(3000):
        for item in objects:
            total += str(item.name) != ""
    return total


def parts(item):
    total = 0
    for i in range(3000):
        total += item.cache_tag.count("t") + len(item.name) + item.version[0]
    return total


number, named = SimpleNamespace(name=7), SimpleNamespace(name=Named())
for objects in [number], [number, sys.implementation], [named], [number, named, sys.implementation]:
    print(sizes(objects))
print(texts([number, number]), texts([sys.implementation]), texts([number, sys.implementation]))
print(parts(SimpleNamespace(cache_tag="tt", name=[1], version={0: 3})), parts(sys.implementation) > 3000)
print(parts(SimpleNamespace(cache_tag=("t",), name="name", version=[1])))
