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
