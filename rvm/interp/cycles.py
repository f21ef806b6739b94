"""Cycles of dead objects with finalizers.

CPython finalizes all objects of a dead cycle at once, after it has cleared the weak references to them.
RPython's collector gives one object of the cycle to the queue, as the others are still referred to.  So
where a program asks for a collection, the others are looked for.
"""
from rvm.code.code import Code
from rvm.interp.function import W_Function
from rvm.objects.builtin import W_Builtin
from rvm.objects.moduleobject import W_Module
from rvm.objects.root import W_Root
from rvm.objects.typeobject import W_Type
from rvm.objects.weakrefs import W_Weakrefs
from rvm.rlib import gc

# Objects that are looked at for a dead one, beside those seen before; with more it counts as in no cycle.
MOST_OBJECTS = 10000
NONE_W = []


class Node(object):
    """An object that was looked at, and the cycles that it is in."""

    def __init__(self, w_object, number):
        self.w_object = w_object
        self.number = number        # in the order in which objects were come upon
        self.lowest = number        # the first object on the path that this one leads back to
        self.inner_w = referents_of(w_object)
        self.next = 0               # of `inner_w`: the reference to follow next
        self.on_path = True         # what it is in a cycle with is not all known
        self.members_w = NONE_W     # all objects of its cycles, itself among them


class Cycles(object):
    """The cycles of all that some dead objects refer to, by Tarjan's algorithm: each object is looked at once."""

    def __init__(self):
        self.nodes = {}
        self.path = []              # of the objects come upon those whose cycles are not known, in order

    def of(self, w_object):
        """Return the objects of the cycles in which `w_object` is, itself among them; none if it is in no cycle."""
        if w_object not in self.nodes:
            self.search(w_object)
        return self.nodes[w_object].members_w

    def search(self, w_first):
        """Follow all references from an object that was not seen before, or give up if they are too many."""
        calls = [self.enter(w_first)]
        most = len(self.nodes) + MOST_OBJECTS
        while len(calls) > 0 and len(self.nodes) < most:
            node = calls[len(calls) - 1]
            if node.next < len(node.inner_w):
                w_inner = node.inner_w[node.next]
                node.next += 1
                inner = self.nodes.get(w_inner, None)
                if inner is None:
                    calls.append(self.enter(w_inner))
                elif inner.on_path:
                    node.lowest = min(node.lowest, inner.number)
            else:
                calls.pop()
                if len(calls) > 0:
                    before = calls[len(calls) - 1]
                    before.lowest = min(before.lowest, node.lowest)
                if node.lowest == node.number:
                    self.leave(node)
        while len(self.path) > 0:
            self.path.pop().on_path = False

    def enter(self, w_object):
        node = Node(w_object, len(self.nodes))
        self.nodes[w_object] = node
        self.path.append(node)
        return node

    def leave(self, first):
        """Take from the path the objects that lead to one another, the first one of which is `first`."""
        members_w = []
        node = None
        while node is not first:
            node = self.path.pop()
            node.on_path = False
            members_w.append(node.w_object)
            node.members_w = members_w
        members_w.reverse()         # in the order in which they were come upon
        if len(members_w) == 1 and first.w_object not in first.inner_w:
            first.members_w = NONE_W


def referents_of(w_object):
    return NONE_W if ends(w_object) else gc.referents(W_Root, w_object)


def ends(w_object):
    """Return whether the object is not looked into: what lives long and leads to all there is."""
    return (isinstance(w_object, W_Type) or isinstance(w_object, W_Module) or isinstance(w_object, W_Function)
            or isinstance(w_object, W_Builtin) or isinstance(w_object, Code) or isinstance(w_object, W_Weakrefs))
