"""The global names of a module, stored so that the JIT can read them fast.

A name that was set once holds its object directly; when it is set again, it gets a cell, and
from then on only the cell changes.  The namespace's version changes whenever what
a name holds changes: a name is added, deleted, or gets a cell.  So the result of
`find_cell` is a constant under the JIT as long as the version stays, and a
global that is set once (a function, a class) is a constant itself.
"""
from rvm.objects.intobject import W_Int
from rvm.objects.root import W_Root
from rvm.objects.version import Version
from rvm.rlib.jit import dont_look_inside, elidable, promote, we_are_jitted


class Cell(W_Root):
    """Holds the object of a name that was set more than once."""

    def __init__(self, w_value):
        self.w_value = w_value

    def read(self):
        return self.w_value


class IntCell(Cell):
    """Holds a machine integer, while the value is one: a counter needs no new object for each value."""

    def __init__(self, value):
        self.w_value = None
        self.value = value

    def read(self):
        w_value = self.w_value
        if w_value is None:
            return W_Int(self.value)
        return w_value


def new_cell(w_value):
    if type(w_value) is W_Int:
        return IntCell(w_value.value)
    return Cell(w_value)


def write_cell(cell, w_value):
    if isinstance(cell, IntCell):
        if type(w_value) is W_Int:
            cell.value = w_value.value
            cell.w_value = None
            return
    cell.w_value = w_value


def read_cell(w_found):
    """Return the object of a name from what find_cell returned for it."""
    if isinstance(w_found, Cell):
        return w_found.read()
    return w_found


_MOST_CACHES = 10000


class Namespace(object):
    """Maps names (byte strings) to objects."""
    _immutable_fields_ = ["version?", "held"]

    def __init__(self):
        self.held = {}              # name -> an object, or its Cell
        self.version = Version()
        self.w_dict = None          # see nametables.namespace_dict
        self.caches = []            # the GlobalCaches for this version

    def find_cell(self, name):
        """Return what the name holds, for read_cell: the object itself, or its Cell; None if there is none."""
        if we_are_jitted():
            promote(self)
            return self._find_elidable(name, promote(self.version))
        return self.held.get(name, None)

    @elidable
    def _find_elidable(self, name, version):
        return self.held.get(name, None)

    def get(self, name):
        """Return the object of the name, or None."""
        w_found = self.find_cell(name)
        if w_found is None:
            return None
        return read_cell(w_found)

    def set(self, name, w_value):
        w_found = self.find_cell(name)
        if w_found is None:
            self.held[name] = w_value
            self.changed()
        elif isinstance(w_found, Cell):
            write_cell(w_found, w_value)
        elif w_found is not w_value:
            self.held[name] = new_cell(w_value)
            self.changed()

    def delete(self, name):
        """Delete the name.  Return False if there is none."""
        if name not in self.held:
            return False
        del self.held[name]
        self.changed()
        return True

    @dont_look_inside
    def changed(self):
        """Change the version: what was looked up under the old one no longer holds.

        The caches forget it, because they would keep alive what the program deletes.
        """
        self.version = Version()
        for cache in self.caches:
            cache.w_value = None
        self.caches = []

    def make_room(self):
        """Change the version if it has too many caches, as code that is made and run again and again leaves them."""
        if len(self.caches) >= _MOST_CACHES:
            self.changed()

    def names(self):
        """Return a new list of the names in the order in which they were first set."""
        return [name for name in self.held]

    def length(self):
        return len(self.held)
