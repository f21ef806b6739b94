"""list, tuple, set and starred displays of every builtin container, and of classes derived from them."""


class Letters(str):
    def __iter__(self):
        return iter("own")


class Table(dict):
    def __iter__(self):
        return iter([10, 20])


class Plain(list):
    pass


d = {"a": 1, "b": 2}
containers = [
    [], [1, 2], [1.5, 2.5], ["x", None], (), (1, "t"), "", "abc", "h\xe9\u20ac", {}, d, d.keys(), d.values(), d.items(),
    {3}, frozenset([4]), range(3), b"ab", bytearray(b"cd"), Letters("abc"), Table(a=1), Plain([7]), iter([8, 9])]
for container in containers:
    if isinstance(container, range):
        print(list(container), tuple(container), [*container, *container])
        continue
    if type(container).__name__ == "list_iterator":
        print([*container], list(container))
        continue
    print(type(container).__name__, list(container), tuple(container), [*container, 0, *container],
          (*container, *container), sorted(container, key=repr), len({*map(repr, container)}))

# The list is a new one, and grows.
source = [1, 2]
copies = [list(source), [*source], list(tuple(source)), list({1: 0, 2: 0}), sorted({2, 1})]
for copy in copies:
    copy.append("more")
    copy.extend({"k": "v"})
    copy += {"k": "v"}.values()
print(source, copies)
grown = [1]
grown.extend({2: 0})
grown.extend({"x"})
grown.extend("yz")
grown += grown
print(grown)
for wrong in [lambda: [*5], lambda: list(5), lambda: (*None,), lambda: [1].extend(2)]:
    try:
        wrong()
    except TypeError as e:
        print(e)
