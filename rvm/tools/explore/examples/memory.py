# An object lives as long as something refers to it.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print(self.name, "goes")


one = Node("one")
seen = weakref.ref(one)     # a weak reference keeps nothing alive
also = one                  # two names for one object
del one
print(seen() is also)
del also                    # nothing refers to it any more: the collector may take it
gc.collect()
print(seen())

left, right = Node("left"), Node("right")
left.other, right.other = right, left
del left, right             # they refer to each other, but nothing else does to them
gc.collect()
print("end")
