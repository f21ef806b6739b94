"""OrderedDict: order that can be changed and counts in comparisons."""
from collections import OrderedDict


o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
o.move_to_end('a')
print(o)
o.move_to_end('c', last=False)
print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, list(reversed(OrderedDict(a=1, b=2))))
o['self'] = o
print(o)
del o['self']
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)

try:
    o.move_to_end('q')
except KeyError as e:
    print(e)

print(OrderedDict.fromkeys('abc', 0), o | {'z': 1}, {'z': 1} | o, o.copy(), OrderedDict())
print(o.pop('x', 5), o.setdefault('k', 4))

# Views
shown = OrderedDict(one=1, two=2)
print(shown.keys(), shown.values(), shown.items())
print(type(shown.keys()).__name__, type(shown.items()).__name__, shown.keys().mapping, list(reversed(shown.items())))
print(shown.keys() & {"one"}, shown.keys() == {"one", "two"}, {"one": 0}.keys() < shown.keys(), len(shown.values()))
print(shown.items() >= {("one", 1)}, {"one"} - shown.keys(), shown.items().isdisjoint([3]), "two" in shown.keys())
print(isinstance(shown.keys(), type({}.keys())), isinstance(shown.items(), type({}.keys())))
print(OrderedDict(self=1), OrderedDict({"a": 1}).__reduce__()[:4])


class Sure(OrderedDict):
    __slots__ = ("extra",)

    def update(self, *pairs):
        print("not called")

    def __getitem__(self, key):
        return "item " + key


sure = Sure([("a", 1)])
sure.extra = 5
print(sure.__reduce__()[2], sure.pop("a"), sure.copy(), sure)
