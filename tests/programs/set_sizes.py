"""Operations of a small set and a large one, both ways round, with every kind of elements."""


class Point:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __repr__(self):
        return f"P{self.x}"


class Named(set):
    def __iter__(self):
        return iter(["changed"])


def shown(members):
    return type(members).__name__, sorted(members, key=repr)


KINDS = [("int", int), ("str", str), ("float", lambda k: k + 0.5), ("tuple", lambda k: (k, -k)), ("Point", Point)]
for name, make in KINDS:
    large = {make(k) for k in range(20)}
    small = {make(k) for k in (3, 19, 20)}
    print(name, shown(small - large), len(large - small), shown(small & large), shown(frozenset(small) - large))
    print(small.isdisjoint(large), large.isdisjoint(small), large.isdisjoint({make(50)}), {make(50)}.isdisjoint(large))
    left = small.copy()
    left -= large
    print(shown(left), left <= small, left.isdisjoint(large))
    large -= small
    print(len(large), len(large | small), len(small | large), shown(small ^ large)[1][:2], shown(small))
    print(shown(small.difference(large, [make(3)])), shown(small.difference()), len(small.union(large, small)))

# Elements of two kinds: what is equal is one element.
print(shown({1, 2} - {1.0, "a", 5, 6}), shown({"a", 1} - {"a", "b", "c"}), shown({1, 2} | {2.0, "x"}))
print({1, 2}.isdisjoint({2.0, 3.5, 4}), shown({True, "a"} - {1, 2, 3, 4}), shown({1, "a"} & {True, 2}))

# A set that had elements, and one of its own class with its own iteration.
emptied = {1, 2}
emptied.clear()
emptied.update({"a"})
emptied |= {"b", "c"}
emptied |= emptied
print(shown(emptied), shown(set(Named([1, 2]))), shown(Named([1, 2]) - {1, 5, 6}))
numbers = {4, 5}
numbers.update(frozenset([5, 6]), {7: "value"}, {7: "value"}.items(), "z")
print(shown(numbers))
first = {1, 2}
second = set(first)
second.add(3)
print(first, second, first - first, second - second, first.difference_update(first), first)
