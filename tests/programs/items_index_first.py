# Assigning to an item of what has no items to assign to: sequences look at the index first.
class Plain:
    pass


class Wrong:
    def __index__(self):
        raise ZeroDivisionError("wrong")


for target in "abc", b"abc", (1, 2), range(3), {1}, frozenset(), {}.keys(), Plain(), Plain, 5, 1.5, None, len, slice(1):
    for key in 10 ** 20, -10 ** 20, Wrong(), 1, True, "x", 1.5:
        for statement in "target[key] = 1", "del target[key]":
            try:
                if statement.startswith("del"):
                    del target[key]
                else:
                    target[key] = 1
            except Exception as e:
                print(type(target).__name__, type(key).__name__, statement, type(e).__name__, e)

# A loop over a set may change it, if its size stays.
members = {1, 2, 3}
rounds = 0
for member in members:
    members.discard(member)
    members.add(member + 100)
    rounds += 1
    if rounds > 50:
        break
print(len(members), rounds <= 50)
members = set(range(1000))
for member in members:
    members.remove(member)
    members.add(-member - 1)
print(len(members))
try:
    for member in members:
        members.add("more")
except RuntimeError as e:
    print(e)
