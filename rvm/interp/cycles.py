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

MOST_OBJECTS = 10000        # that are looked at; with more there is no cycle


class Search(object):
    """The objects that can be reached from a first one, and for each the places of those that refer to it."""

    def __init__(self, w_first):
        self.objects_w = [w_first]
        self.places = {w_first: 0}
        self.before = [[-1]]

    def follow_all(self):
        """Follow all references; return False if there are too many."""
        i = 0
        while i < len(self.objects_w):
            if len(self.objects_w) > MOST_OBJECTS:
                return False
            if not ends(self.objects_w[i]):
                for w_inner in gc.referents(W_Root, self.objects_w[i]):
                    self.follow(i, w_inner)
            i += 1
        return True

    def follow(self, i, w_inner):
        place = self.places.get(w_inner, -1)
        if place < 0:
            place = len(self.objects_w)
            self.places[w_inner] = place
            self.objects_w.append(w_inner)
            self.before.append([i])
        else:
            self.before[place].append(i)

    def members(self):
        """Return the objects that refer to the first one, if only by others; none if it is in no cycle."""
        reaches = [False] * len(self.objects_w)
        pending = self.before[0][1:]
        while len(pending) > 0:
            i = pending.pop()
            if not reaches[i]:
                reaches[i] = True
                for j in self.before[i]:
                    if j >= 0:
                        pending.append(j)
        return [self.objects_w[i] for i in range(len(reaches)) if reaches[i]]


def ends(w_object):
    """Return whether the object is not looked into: what lives long and leads to all there is."""
    return (isinstance(w_object, W_Type) or isinstance(w_object, W_Module) or isinstance(w_object, W_Function)
            or isinstance(w_object, W_Builtin) or isinstance(w_object, Code) or isinstance(w_object, W_Weakrefs))


def cycle_of(w_object):
    """Return the objects of the cycles in which `w_object` is, itself among them; none if it is in no cycle."""
    search = Search(w_object)
    if not search.follow_all():
        return []
    return search.members()
