"""bisect."""
import bisect


print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
print(bisect.bisect([1, 3], 2, 0, 1), bisect.bisect_left(['a', 'bb', 'cccc'], 3, key=len))
a = [1, 3]
bisect.insort(a, 2)
bisect.insort_left(a, 2.0)
print(a)
b = ['a', 'ccc']
bisect.insort(b, 'bb', key=len)
print(b)
try:
    bisect.bisect([], 1, -1)
except ValueError as e:
    print(e)
