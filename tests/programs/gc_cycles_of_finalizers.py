"""Objects of a dead cycle are finalized at once, after the weak references to all of them are cleared."""
# compiled at once: objects die later
import gc
import weakref

order = []


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        order.append(self.name)


def ring(size, name):
    nodes = [Node("%s.%d" % (name, i)) for i in range(size)]
    for i in range(size):
        nodes[i].next = nodes[(i + 1) % size]
    return nodes[0]


def dead_rings():
    """Rings of several sizes, and a ring that leads to another one."""
    references = []
    for size in (1, 2, 5):
        references.append(weakref.ref(ring(size, str(size))))
    leading = ring(3, "leading")
    leading.other = ring(2, "led to")
    references += [weakref.ref(leading), weakref.ref(leading.other)]
    return references


def chain(length):
    """A chain whose links are each in a ring, which lead to the next link but not back."""
    link = None
    for i in range(length):
        node = ring(2, "link %d" % i)
        node.inner = link
        link = node


def many(count):
    """Finalizers of many objects that all refer to what lives on."""
    for i in range(count):
        node = Node("many")
        node.shared = shared


shared = [[str(i)] for i in range(20000)]
references = dead_rings()
gc.collect()
print(sorted(order), [reference() for reference in references])
order.clear()
chain(30)
gc.collect()
print(len(order), sorted(set(name.split(".")[0] for name in order))[:3])
order.clear()
many(200)
gc.collect()
print(len(order), len(shared))
