"""At the end: callbacks of weak references and finalizers of what is left, beside the library's own weak containers."""
import asyncio
import gc
import logging
import threading
import weakref


class Node:
    pass


def cycle():
    node = Node()
    node.self = node
    return node


class Loud(Node):
    def __del__(self):
        print("finalized", type(self).__name__)


kept = weakref.WeakValueDictionary()
names = weakref.WeakKeyDictionary()
seen = weakref.WeakSet()
node = cycle()
kept["node"] = node
names[node] = "name"
seen.add(node)
print(len(kept), len(names), len(seen))


def callback(reference):
    print("a callback of its own", reference())


reference = weakref.ref(node, callback)
bound = type("Bound", (Node,), {"call": lambda self: None})()
method = weakref.WeakMethod(bound.call, lambda dead: print("method"))
del bound
gc.collect()
del node
loud = Loud()
print(threading.active_count(), logging.lastResort.level, asyncio.iscoroutine(None))
