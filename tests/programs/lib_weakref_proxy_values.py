"""What a proxy is given as a value is stored as it is; as an operand it stands for its object."""
import _weakref


class Node:
    pass


class Table(dict):
    __slots__ = ("__weakref__",)


node = Node()
proxy = _weakref.proxy(node)
other = Node()
proxy.next = proxy
proxy.other = other
print(proxy.next is proxy, node.next is proxy, node.other is other)
node.count = 3
print(proxy.count)
del proxy.count
print(hasattr(node, "count"))

table = Table()
view = _weakref.proxy(table)
view["self"] = view
view[1] = proxy
print(table["self"] is view, table[1] is proxy, len(view), 1 in view)
del view[1]
print(sorted(table))
try:
    view[proxy] = 1
except TypeError as error:
    print(error)
