"""Counter: counts, and the arithmetic of multisets."""
from collections import Counter


c = Counter('abracadabra')
print(c, c.most_common(2), c.most_common(1), c.most_common(), c['z'], c.total())
print(sorted(c.elements()))
c.update('aaa')
c.subtract({'b': 5})
print(c, +c, -c, c + Counter(a=1), c - Counter(a=1), c & Counter(a=1, b=-7))
print(c | Counter(a=1, q=3))
c += Counter(z=4)
print(c)
c -= Counter(z=5)
print(c)
c |= Counter(y=1)
print(c)
c &= Counter(y=1, a=2)
print(c)
print(Counter(a=1) < Counter(a=2), Counter(a=1) == Counter(a=1, b=0), Counter())
print(Counter(a=1) >= Counter(b=1), c.copy(), Counter(x=2, y=1))
del c['nothere']
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)
