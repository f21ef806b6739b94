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

# Entries that go to the end, or are taken from the front, while the dict has keys of one kind or of several
for keys in "abcde", range(5), [1.5, None, 2, "x", (1, 2)]:
    moved = OrderedDict((key, i) for i, key in enumerate(keys))
    for key in [*list(keys)[::2], "q", 77, 2 ** 70, []]:
        try:
            moved.move_to_end(key)
        except (KeyError, TypeError) as e:
            print(type(e).__name__, e)
        print(list(moved.items()), list(reversed(moved)))
    iterator = iter(moved)
    print(next(iterator))
    while moved:
        print(moved.popitem(last=False), list(moved))
    for last in True, False:
        try:
            moved.popitem(last=last)
        except KeyError as e:
            print(e)
recent = OrderedDict()
for i in range(5000):
    recent[i * 7 % 100] = i
    recent.move_to_end(i * 11 % 100 if i * 11 % 100 in recent else i * 7 % 100)
    if len(recent) > 50:
        recent.popitem(last=False)
print(list(recent.items())[::7])


class Deleting(OrderedDict):
    def __delitem__(self, key):
        print("not called")


deleting = Deleting(a=1, b=2)
deleting.move_to_end("a")
print(list(deleting.items()), deleting.popitem(last=False))


# A key that is moved stays the one that it is, whatever equals it.
class Text(str):
    pass


for last in (True, False):
    kept = OrderedDict([(2, 'two'), (True, 'one'), (3, 'three')])
    kept.move_to_end(1.0, last=last)
    texts = OrderedDict(a=1, b=2)
    texts.move_to_end(Text('a'), last=last)
    integers = OrderedDict([(1, 'one'), (2, 'two')])
    integers.move_to_end(True, last=last)
    print(kept, integers, texts, [type(key) for key in texts])
emptied = OrderedDict(a=1)
emptied.clear()
for missing in (OrderedDict(), emptied, OrderedDict(a=1), OrderedDict({1: 1}), OrderedDict({None: 1})):
    for key in ('q', 5, 2.5, Text('q'), [], {}):
        try:
            missing.move_to_end(key)
        except (KeyError, TypeError) as e:
            print(type(e).__name__, e)


class Moving:
    """Equal to all of its kind; when two are compared, the one that is there is moved to the end."""

    def __hash__(self):
        return 1

    def __eq__(self, other):
        recent.move_to_end(self)
        return True


recent = OrderedDict([(Moving(), 1), ('a', 2)])
first = next(iter(recent))
recent.move_to_end(Moving())
print(list(recent.values()), next(reversed(recent)) is first)
