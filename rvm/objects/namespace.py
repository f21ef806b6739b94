"""The global names of a module, stored so that the JIT can read them fast.

A name that was set once holds its object directly; when it is set again, it gets a cell (rvm.objects.cells), and
from then on only the cell changes.  The namespace's version changes whenever what
a name holds changes: a name is added, deleted, or gets a cell.  So the result of
`find_cell` is a constant under the JIT as long as the version stays, and a
global that is set once (a function, a class) is a constant itself.

A namespace may also be a dict of the program that exec() or eval() was given, or that is
`__builtins__`.  Of some of these nothing can be remembered, since looking a name up may run
code of the program; they are `uncached`.
"""
from rvm.objects.cells import Cell, new_cell, write_cell
from rvm.objects.root import w_None
from rvm.objects.version import Version
from rvm.rlib.jit import dont_look_inside, elidable, promote, we_are_jitted


class LateNames(object):
    """The names that come into being when a program first asks for them."""

    @staticmethod
    def make(namespace, name):
        """Make a name that is not there, if it is one of these; return whether it or the builtins have it now.

        Filled by rvm.interp.importing.late_names.
        """
        raise NotImplementedError

    @staticmethod
    def describe_modules():
        """Fill the LateCells of all modules; filled by rvm.interp.importing.late_names."""
        raise NotImplementedError


class LateCell(Cell):
    """Holds what describes a module, such as its `__spec__`: it is made when it is first read."""

    @dont_look_inside
    def read_late(self):
        if self.w_value is None:
            LateNames.describe_modules()
        return self.w_value if self.w_value is not None else w_None


def read_global(w_found):
    """Return the object of a name from what find_cell returned for it."""
    if isinstance(w_found, Cell):
        return w_found.read_late()
    return w_found


class Namespace(object):
    """Maps names (byte strings) to objects."""
    _immutable_fields_ = ["version?", "held", "builtins?", "checked?", "uncached?"]

    def __init__(self, builtins):
        self.held = {}              # name -> an object, or its Cell
        self.version = Version()
        self.w_dict = None          # see nametables.namespace_dict
        self.builtins = builtins    # the Namespace where code with these globals finds what is not here
        self.checked = None         # the version for which `__builtins__` is known to mean `builtins`
        self.variant = None         # the same names with other builtins; see interp.names.begin
        # Nothing of it may be remembered: one of the following is not None, or the builtins' w_mapping.
        self.uncached = False
        self.table = None           # the W_Dict with all entries, if a key is or was no plain str
        self.base = None            # the Namespace that this one is a variant of
        self.w_mapping = None       # what is asked by `[]`: a dict of a derived class, or as builtins any object

    def find_cell(self, name):
        """Return what the name holds, for read_global: the object itself, or its Cell; None if there is none.

        Not to be asked of an uncached namespace.
        """
        if we_are_jitted():
            promote(self)
            return self._find_elidable(name, promote(self.version))
        return self.held.get(name, None)

    @elidable
    def _find_elidable(self, name, version):
        return self.held.get(name, None)

    def get(self, name):
        """Return the object of the name, or None.  It is a constant under the JIT, if the namespace is one."""
        if we_are_jitted():
            promote(self)
        if self.uncached:
            return self.look_up(name)
        w_found = self.find_cell(name)
        if w_found is None:
            return None
        return read_global(w_found)

    @dont_look_inside
    def look_up(self, name):
        """Return the object of the name, or None; for namespaces that may be another one each time."""
        if self.base is not None:
            return self.base.look_up(name)
        if self.table is not None:
            return self.table.getitem_str(name)
        w_found = self.held.get(name, None)
        if w_found is None:
            return None
        return read_global(w_found)

    def set(self, name, w_value):
        if we_are_jitted():
            promote(self)
        if self.uncached:
            self.put(name, w_value)
        else:
            self.set_found(name, w_value, self.find_cell(name))

    @dont_look_inside
    def known(self, name):
        """Return the object of the name, or None also where it is not made yet."""
        w_found = self.held.get(name, None)
        if isinstance(w_found, LateCell):
            return w_found.w_value
        return self.look_up(name)

    def is_late(self, name):
        return isinstance(self.held.get(name, None), LateCell)

    def set_late(self, name):
        """Let the name be made when it is first read."""
        self.held[name] = LateCell(None)
        self.version = Version()

    def fill(self, names, contents):
        """Set each of the names, which no code has looked for yet, to its object in the dict."""
        for name in names:
            self.held[name] = contents[name]
        self.version = Version()

    @dont_look_inside
    def put(self, name, w_value):
        """Set the name, in a namespace that may be another one each time."""
        if self.base is not None:
            self.base.put(name, w_value)
        elif self.table is not None:
            self.table.setitem_str(name, w_value)
        else:
            self.set_found(name, w_value, self.held.get(name, None))

    def set_found(self, name, w_value, w_found):
        """Set the name, for which find_cell returns `w_found`."""
        if w_found is None:
            self.held[name] = w_value
            self.version = Version()
        elif isinstance(w_found, Cell):
            write_cell(w_found, w_value)
        elif w_found is not w_value:
            self.held[name] = new_cell(w_value)
            self.version = Version()

    @dont_look_inside
    def delete(self, name):
        """Delete the name.  Return False if there is none."""
        if self.base is not None:
            return self.base.delete(name)
        if self.table is not None:
            return self.table.delitem_str(name)
        if name not in self.held:
            return False
        del self.held[name]
        self.version = Version()
        return True

    def changed(self):
        """Change the version: what was looked up under the old one no longer holds."""
        self.version = Version()

    def names(self):
        """Return a new list of the names in the order in which they were first set."""
        if self.base is not None:
            return self.base.names()
        if self.table is not None:
            return [w_key.text() for w_key in self.table.keys_w() if w_key.is_text()]
        return [name for name in self.held]

    def length(self):
        if self.base is not None:
            return self.base.length()
        if self.table is not None:
            return self.table.length()
        return len(self.held)

    def keep_in(self, table):
        """Keep the entries in a W_Dict from now on, which has them already: it takes keys of any type."""
        self.table = table
        self.uncached = True
        self.held.clear()
        self.version = Version()

    def ask(self, w_mapping):
        """Let code that reads a global name ask `w_mapping` for it."""
        self.w_mapping = w_mapping
        self.uncached = True

    def set_builtins(self, builtins):
        self.builtins = builtins
        if builtins.w_mapping is not None:
            self.uncached = True

    def is_constant(self, name):
        """Return whether the name keeps its object as long as the namespace keeps its version."""
        return not self.uncached and not isinstance(self.held.get(name, None), Cell)


builtins = Namespace(None)      # the module builtins' names; filled by rvm.everything
builtins.builtins = builtins


def new_namespace():
    """Return an empty namespace with the usual builtins."""
    return Namespace(builtins)
