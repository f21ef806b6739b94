"""The module operator."""
import operator

print(operator.add(2, 3), operator.mul("ab", 2), operator.truediv(1, 4), operator.pow(2, 10), operator.neg(5), operator.not_([]))
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=operator.itemgetter(0)), sorted(rows, key=operator.itemgetter(1), reverse=True))
print(operator.itemgetter(2, 0)("xyz"), operator.attrgetter("real", "imag")(5), operator.methodcaller("split", ",")("a,b"))
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf([5, 6, 7], 6), operator.length_hint([1, 2]))
items = [1, 2, 3]
print(operator.iadd(items, [4]), items, operator.concat([1], [2]), operator.getitem(items, 1), operator.is_(items, items))
operator.setitem(items, 0, "x")
operator.delitem(items, 1)
print(items, operator.itemgetter(1), operator.methodcaller("x", 1, key=2), operator.attrgetter("a.b"))
for action in [lambda: operator.itemgetter(), lambda: operator.attrgetter(1), lambda: operator.concat(1, 2),
               lambda: operator.indexOf([1], 2), lambda: operator.itemgetter(9)([1]), lambda: operator.methodcaller()]:
    try:
        print(action())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
