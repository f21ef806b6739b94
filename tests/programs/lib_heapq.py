"""heapq: the heaps are CPython's, item by item."""
import heapq


h = []
for x in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(h, x)

print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 6))
print(heapq.heapreplace(h, 4), h)
l = [(i * 37 % 101, i) for i in range(60)]
heapq.heapify(l)
print(l)
print(heapq.nlargest(3, [1, 5, 2, 8]), heapq.nsmallest(2, 'hello'))
print(heapq.nlargest(2, ['a', 'bbb', 'cc'], key=len), heapq.nsmallest(5, [2, 1]))
print(heapq.nlargest(1, []), heapq.nsmallest(1, [3, 1]), heapq.nlargest(0, [1]))
print(heapq.nlargest(3, [(1, 'a'), (1, 'b'), (1, 'c'), (1, 'd')], key=lambda t: t[0]))
print(heapq.nsmallest(3, iter([4.0, 4, 3, 4, 5])), heapq.nlargest(2, iter(range(10))))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 8])))
print(list(heapq.merge('dca', 'cb', reverse=True)))
print(list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()))
for bad in [
        lambda: heapq.heappop([]),
        lambda: heapq.heapreplace([], 1),
        lambda: heapq.heappush((), 1),
        lambda: heapq.heapify(1),
        lambda: heapq.heappush([1], 'a')]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
