"""Sets: operators and methods, results sorted."""
a, b = set("abcd"), frozenset("cdef")


def show(*results):
    print(*["%s%s" % (type(result).__name__[0], sorted(result)) if isinstance(result, (set, frozenset)) else result for result in results])


show(a | b, a & b, a - b, a ^ b, b | a, b & a, b - a, b ^ a)
show(a.union("xy", [1][:0]), a.intersection("abx", "b"), a.difference("a", "b"), a.symmetric_difference("ax"), b.union(), a.intersection(), b.difference())
print(a < b, a <= a, a > set("ab"), a >= b, a == set("dcba"), b == set("cdef"), a != b, a.issubset("abcdef"), a.issuperset("ab"), a.isdisjoint("xy"), frozenset() < a, set() == frozenset())
c = set(a)
c |= {"z"}
c &= set("abz")
c -= {"a"}
c ^= {"b", "q"}
show(c)
c.update("12", ["3"])
c.intersection_update("123z")
c.difference_update("1")
c.symmetric_difference_update("3x")
c.add("new")
c.add("new")
c.discard("new")
c.discard("absent")
c.remove("2")
show(c, c.copy(), set(), frozenset("aa"), {1, 1.0, True}, {*"ab", *[1][:0]})
print(len(c), "x" in c, "q" not in c, set([1]).pop(), repr(set()), repr(frozenset()), repr({1}), repr(frozenset({"a"})), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset("a"): 1}[frozenset("a")])
print({1, 2} == {1.0, 2.0}, frozenset([1]) in {frozenset([1])}, {1} in [{1}], {1} in {frozenset([1])}, sorted({(1, 2), (0, 3)}), b is frozenset(b), a is set(a), sorted(x * 2 for x in {1, 2, 3}), {x % 3 for x in range(9)} == {0, 1, 2})
