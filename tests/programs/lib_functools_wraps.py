"""functools.wraps and total_ordering."""
import functools
import operator
from functools import total_ordering, wraps


def deco(f):

    @wraps(f)
    def inner(*a):
        """inner doc"""
        return f(*a) + 1
    return inner


@deco
def g(x):
    """g doc"""
    return x


print(g.__name__, g.__doc__, g.__wrapped__(1), g(1), g.__qualname__, g.__module__)

@total_ordering
class V:

    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        return self.v < o.v if isinstance(o, V) else NotImplemented


print(V(1) < V(2), V(1) <= V(1), V(1) > V(2), V(1) >= V(1), V.__ge__.__name__)
print(V.__ge__.__qualname__)
try:
    V(1) >= 3
except TypeError as e:
    print(e)

try:

    @total_ordering
    class Bad:
        pass
except ValueError as e:
    print(e)

for root in ['__le__', '__gt__', '__ge__']:
    import operator
    C = type('C', (), {'__init__': V.__init__, '__eq__': lambda s, o: s.v == o.v, root: lambda s, o, f=getattr(operator, root): f(s.v, o.v)})
    C = total_ordering(C)
    print(root, [op(C(a), C(b)) for a, b in [(1, 2), (2, 2), (3, 2)] for op in [operator.lt, operator.le, operator.gt, operator.ge]])
