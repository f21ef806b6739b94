"""Dicts whose entries are kept elsewhere under names: attributes of an instance, globals of a module.

Such a dict has only str keys.  Another key is refused with TypeError, or turns the view of an instance
into a dict of its own.
"""
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error
from rvm.objects.instance import DictHooks
from rvm.objects.protocol import type_name
from rvm.objects.strobject import W_Str
from rvm.objects.tables import TableIterator, TableStrategy, delete_by_hash, get_by_hash, set_by_hash
from rvm.rlib.objectmodel import new_erasing_pair


class NameStrategy(TableStrategy):
    """What such strategies share; each defines names, getitem_str, setitem_str, delitem_str and length."""

    def is_own(self):
        return False

    def names(self, table):
        """Return a machine-level list of the names, in order."""
        raise NotImplementedError

    def getitem(self, table, w_key):
        if w_key.is_text():
            return self.getitem_str(table, w_key.text())
        return get_by_hash(table, w_key)

    def setitem(self, table, w_key, w_value):
        if w_key.is_text():
            self.setitem_str(table, w_key.text(), w_value)
        else:
            set_by_hash(table, w_key, w_value)

    def delitem(self, table, w_key):
        if w_key.is_text():
            return self.delitem_str(table, w_key.text())
        return delete_by_hash(table, w_key)

    def getitem_hashed(self, table, w_key, hash):
        return self.getitem_str(table, w_key.text()) if w_key.is_text() else None

    def setitem_hashed(self, table, w_key, hash, w_value):
        if not w_key.is_text():
            raise type_error("keys of this dict must be str, not %s" % type_name(w_key))
        self.setitem_str(table, w_key.text(), w_value)

    def delitem_hashed(self, table, w_key, hash):
        return w_key.is_text() and self.delitem_str(table, w_key.text())

    def clear(self, table):
        for name in self.names(table):
            self.delitem_str(table, name)

    def copy_entries(self, table, target):
        target.init_empty_table()
        for name in self.names(table):
            w_value = self.getitem_str(table, name)
            if w_value is not None:
                target.setitem_str(name, w_value)

    def keys_w(self, table):
        return [W_Str(name) for name in self.names(table)]

    def entries(self, table):
        return NameEntries(table, self.names(table))

    def pop_last(self, table):
        names = self.names(table)
        if len(names) == 0:
            return None, None
        name = names[len(names) - 1]
        w_value = self.getitem_str(table, name)
        self.delitem_str(table, name)
        return W_Str(name), w_value


class NameEntries(TableIterator):
    """Goes through the names that were there at the start, and skips those deleted since."""

    def __init__(self, table, names):
        self.table = table
        self.names = names
        self.position = 0
        self.name = ""

    def advance(self):
        while self.position < len(self.names):
            self.name = self.names[self.position]
            self.position += 1
            self.w_value = self.table.getitem_str(self.name)
            if self.w_value is not None:
                return True
        return False

    def key(self):
        return W_Str(self.name)


class InstanceStrategy(NameStrategy):
    """The attributes that an object keeps in itself (see rvm.objects.instance)."""
    erase, unerase = new_erasing_pair("attributes")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def names(self, table):
        return self.unerase(table.contents).own_names()

    def length(self, table):
        return len(self.names(table))

    def getitem_str(self, table, key):
        if is_slot(key):
            return None
        return self.unerase(table.contents).getdictvalue(key)

    def setitem_hashed(self, table, w_key, hash, w_value):
        if not w_key.is_text():
            w_instance = self.unerase(table.contents)
            detach(table)
            w_instance.keep_in_dict(table)
            table.setitem_hashed(w_key, hash, w_value)
        else:
            self.setitem_str(table, w_key.text(), w_value)

    def setitem_str(self, table, key, w_value):
        if is_slot(key):
            raise type_error("attribute name must not begin with a null character")
        self.unerase(table.contents).setdictvalue(key, w_value)

    def delitem_str(self, table, key):
        return not is_slot(key) and self.unerase(table.contents).deldictvalue(key)


def detach(w_dict):
    """Turn a view of an object's attributes into a dict of its own; other dicts stay as they are."""
    if isinstance(w_dict, W_Dict) and w_dict.strategy is instance_strategy:
        w_copy = w_dict.copy()
        w_dict.strategy = w_copy.strategy
        w_dict.contents = w_copy.contents


def is_slot(name):
    """Return whether an instance keeps the value of a slot under this name."""
    return len(name) > 0 and name[0] == "\x00"


class NamespaceStrategy(NameStrategy):
    """The names of a module (see rvm.objects.namespace)."""
    erase, unerase = new_erasing_pair("namespace")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def names(self, table):
        return self.unerase(table.contents).names()

    def length(self, table):
        return self.unerase(table.contents).length()

    def getitem_str(self, table, key):
        return self.unerase(table.contents).get(key)

    def setitem_str(self, table, key, w_value):
        self.unerase(table.contents).set(key, w_value)

    def delitem_str(self, table, key):
        return self.unerase(table.contents).delete(key)


class TypeStrategy(NameStrategy):
    """The attributes of a class itself; a program sees them only through a mappingproxy."""
    erase, unerase = new_erasing_pair("type attributes")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def names(self, table):
        return [name for name in self.unerase(table.contents).dict]

    def length(self, table):
        return len(self.unerase(table.contents).dict)

    def getitem_str(self, table, key):
        return self.unerase(table.contents).dict.get(key, None)

    def setitem_str(self, table, key, w_value):
        self.unerase(table.contents).set_own(key, w_value)

    def delitem_str(self, table, key):
        return self.unerase(table.contents).delete_own(key)


instance_strategy = InstanceStrategy()
type_strategy = TypeStrategy()
namespace_strategy = NamespaceStrategy()


def instance_dict(w_instance):
    """Return the attributes of an object as a dict: a view, not a copy."""
    w_dict = W_Dict()
    w_dict.strategy = instance_strategy
    w_dict.contents = instance_strategy.erase(w_instance)
    return w_dict


def as_dict(w_value):
    assert isinstance(w_value, W_Dict)
    return w_value


DictHooks.view_of = staticmethod(instance_dict)
DictHooks.detach = staticmethod(detach)
DictHooks.as_dict = staticmethod(as_dict)


def type_dict(w_type):
    """Return the attributes of a class itself as a dict: a view, not a copy."""
    w_dict = W_Dict()
    w_dict.strategy = type_strategy
    w_dict.contents = type_strategy.erase(w_type)
    return w_dict


def namespace_dict(namespace):
    """Return the dict of a module's names, which is always the same one."""
    w_dict = namespace.w_dict
    if w_dict is None:
        w_dict = W_Dict()
        w_dict.strategy = namespace_strategy
        w_dict.contents = namespace_strategy.erase(namespace)
        namespace.w_dict = w_dict
    return w_dict
