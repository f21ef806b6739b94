"""Cells of names: of a module's globals and of a class's attributes that are set more than once.

What a name holds is a constant to compiled code until the name is set again.  Then it gets a cell, and from then on
only the cell changes, which compiled code reads and writes without being thrown away.
"""
from rvm.objects.intvalue import W_Int
from rvm.objects.root import W_Root


class Cell(W_Root):
    """Holds the object of a name that was set more than once."""

    def __init__(self, w_value):
        self.w_value = w_value

    def read(self):
        return self.w_value

    def read_late(self):
        """Return the object, which may have to be made first: see rvm.objects.namespace."""
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

    def read_late(self):
        return self.read()


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
    """Return the object of a class's attribute from what is kept for it: the object itself, its Cell, or None."""
    if isinstance(w_found, Cell):
        return w_found.read()
    return w_found
