"""copy and deepcopy."""
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections import *


class P:

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, o):
        return self.__dict__ == o.__dict__


p = P(1, [2, 3])
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.y is p.y, r.y is p.y, r == p, type(r))
l = [1, [2, 3], (4, [5])]
m = copy.copy(l)
n = copy.deepcopy(l)
print(m, n, m[1] is l[1], n[1] is l[1], n[2][1] is l[2][1])
l.append(l)
n = copy.deepcopy(l)
print(n[3] is n, n is not l)
t = (1, 'a', (2,))
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.copy({1: 2}))
print(copy.deepcopy({'a': {1, 2}}), copy.copy({1}), copy.deepcopy(frozenset([1])))

class S:
    __slots__ = ('a', 'b')


s = S()
s.a = [1]
c = copy.copy(s)
d = copy.deepcopy(s)
print(c.a is s.a, d.a is s.a, d.a, hasattr(d, 'b'))

class C:

    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep %d' % len(memo)


print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))

class L(list):
    pass


x = L([1, [2]])
x.attr = [9]
y = copy.deepcopy(x)
z = copy.copy(x)
print(y, type(y), y.attr, y.attr is x.attr, z, z.attr is x.attr)

class D(dict):
    pass


print(copy.copy(D(a=1)), type(copy.deepcopy(D(a=[1]))))

class R:

    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return (R, (self.v + 1,))


print(copy.copy(R(1)).v, copy.deepcopy(R(5)).v)

class St:

    def __init__(self):
        self.a = 1
        self.b = 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, s):
        self.__dict__.update(s)
        self.b = 'set'


print(copy.copy(St()).__dict__)

def f():
    pass


print(copy.copy(f) is f, copy.deepcopy(len) is len, copy.copy(P) is P)
print(copy.deepcopy(int) is int)
Pt = namedtuple('Pt', 'x y')
a = Pt(1, [2])
print(copy.copy(a), copy.deepcopy(a), copy.deepcopy(a).y is a.y)
print(copy.copy(OrderedDict(a=1)), copy.deepcopy(OrderedDict(a=[1])))
print(copy.copy(Counter('aab')), copy.deepcopy(deque([[1]], 5)))
print(copy.copy(defaultdict(list, a=[1])), copy.deepcopy(defaultdict(int, {1: 2})))
try:
    copy.copy((x for x in [1]))
except TypeError as e:
    print(e)

try:
    copy.deepcopy([iter_ for iter_ in [(i for i in 'a')]])
except TypeError as e:
    print(e)

e = copy.copy(ValueError('a', 1))
print(repr(e), e.args)

class E(Exception):

    def __init__(self, a):
        super().__init__(a)
        self.extra = a


print(copy.deepcopy(E(3)).extra, copy.copy(slice(1, 2)), copy.deepcopy(range(3)))
print(copy.copy(1.5), copy.Error.__name__)
m = copy.deepcopy([p.__init__])
print(m[0].__self__ is not p, m[0].__self__ == p)
shared = [1]
w = copy.deepcopy([shared, shared])
print(w[0] is w[1])
