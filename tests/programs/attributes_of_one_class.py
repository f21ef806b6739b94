"""Attributes whose values have had one class so far, and then get one of another, in a loop and in a call."""


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following
        self.is_marked = False


class Other:
    def __init__(self, value):
        self.value = value


def chain(values):
    node = None
    for value in values:
        node = Node(value, node)
    return node


def total(node, rounds):
    count = 0
    for i in range(rounds):
        current = node
        while current is not None:
            if current.is_marked:
                count += 100
            count += len(current.value)
            current = current.following
    return count


def rewrite(node, value, mark):
    while node is not None:
        node.value = value
        node.is_marked = mark
        node = node.following


nodes = chain(["a", "bc", "def"])
print(total(nodes, 3000))
rewrite(nodes, "four", True)
print(total(nodes, 3000))
rewrite(nodes, [1, 2], False)           # a list instead of a str
print(total(nodes, 3000))
rewrite(nodes, (1,), [])                # a list instead of a bool
print(total(nodes, 3000))
rewrite(nodes, {"k": 1}, [0])
print(total(nodes, 3000))
rewrite(nodes, "x", None)
print(total(nodes, 3000))

head = Node("head", None)
head.following = head.is_marked         # a bool instead of None
try:
    total(head, 2)
except AttributeError as error:
    print(error)
head.following = Other("another class")
try:
    total(head, 2)
except AttributeError as error:
    print(error)


def change_within(node, rounds):
    """Another class comes while the loop runs that reads the attribute."""
    seen = 0
    for i in range(rounds):
        if node.value:
            seen += 1
        if i == rounds - 10:
            rewrite(node, Other(i), True)
        if i == rounds - 5:
            rewrite(node, "", True)
    return seen


print(change_within(chain(["s"]), 5000))
for value in True, [1], None, 0, 1.5, "text", Other(1), ():
    head.value = value
    head.is_marked = value
    print(head.value is value, bool(head.is_marked), value == head.is_marked)
