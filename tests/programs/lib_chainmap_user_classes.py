"""ChainMap, UserDict, UserList and UserString."""
from collections import ChainMap, UserDict, UserList, UserString, defaultdict, deque


m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m, m['a'], m['b'], list(m), len(m), m.new_child({'c': 1}), m.parents, 'b' in m)
print(m.get('q'), dict(m))
m['b'] = 7
print(m.maps)
for bad in [
        lambda: m['zz'],
        lambda: m.pop('zz'),
        lambda: m.__delitem__('q'),
        lambda: ChainMap().popitem()]:
    try:
        bad()
    except KeyError as e:
        print(e)

u = UserDict(a=1)
u['b'] = 2
print(u, u | {'c': 3}, 'a' in u, u.pop('a'), u, u.copy())
l = UserList([3, 1, 2])
l.sort()
l.append(9)
print(l, l[1:], l + [1], l * 2, l == [1, 2, 3, 9], l.index(9))
s = UserString('Hello')
print(s, s.upper(), s + '!', s[1:3], s.isalpha(), s.center(11, '*'), s == 'Hello')
print(s.replace('l', 'L'), repr(s), type(s.lower()).__name__)
dd = defaultdict(list)
dd['a'].append(1)
print(dd, deque([1, 2], 3))
