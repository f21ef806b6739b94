"""set.pop where the members' hashes have changed since they were added, or compare as they like."""


class Item:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        print("compared")
        return True


def emptied(members):
    seen = []
    while members:
        seen.append(members.pop())
    return seen


def values(items):
    return sorted(item.value for item in items)


items = [Item(n) for n in range(20)]
members = set(items)
for item in items:
    item.value += 100
print(items[3] in members, len(members))
print(values(emptied(members)), len(members))


class Failing:
    fails = False

    def __hash__(self):
        if Failing.fails:
            raise ValueError("no hash any more")
        return id(self)


members = {Failing(), Failing(), Failing()}
Failing.fails = True
print(len(emptied(members)), len(members))


class Same:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        Same.compared += 1
        return False


Same.compared = 0
members = {Same(name) for name in "abcde"}
Same.compared = 0
print(sorted(item.name for item in emptied(members)), Same.compared)
print(sorted(emptied({1.5, 2.5, (1, 2)} - {(1, 2)})), emptied(set()), emptied({"x"}), emptied({7}))
for kind in ([1, 2, 3], "abc", [(1,), (2,), (3,)]):
    members = set(kind)
    print(sorted(emptied(members)), len(members))
    try:
        members.pop()
    except KeyError as error:
        print(error)
