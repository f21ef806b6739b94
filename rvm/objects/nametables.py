"""Dicts whose entries are kept elsewhere under names: attributes of an instance, globals of a module.

Such a dict has only str keys.  Another key turns the view of an instance into a dict of its own, and the
names of a module into a table for any keys.  Any dict of the program can become a namespace, by dict_namespace.
"""
from rvm.objects.cells import read_cell
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error
from rvm.objects.instance import DictHooks
from rvm.objects.keys import key_equal, key_hash
from rvm.objects.namespace import Namespace
from rvm.objects.protocol import type_name
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tables import (
    TableIterator, TableStrategy, delete_by_hash, get_by_hash, is_never_str, set_by_hash)
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
            w_value = self.met(table, name)
            if w_value is not None:
                target.setitem_str(name, w_value)

    def met(self, table, name):
        """Return the value of a name that is met among all others, or None if it is there no more."""
        return self.getitem_str(table, name)

    def keys_w(self, table):
        return [W_Str(name) for name in self.names(table)]

    def entries(self, table):
        return NameEntries(self, table, self.names(table))

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

    def __init__(self, strategy, table, names):
        self.strategy = strategy
        self.table = table
        self.names = names
        self.position = 0
        self.name = ""

    def advance(self):
        while self.position < len(self.names):
            self.name = self.names[self.position]
            self.position += 1
            if self.table.strategy is self.strategy:
                self.w_value = self.strategy.met(self.table, self.name)
            else:
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
            self.let_go(table)
            table.setitem_hashed(w_key, hash, w_value)
        else:
            self.setitem_str(table, w_key.text(), w_value)

    def let_go(self, table):
        """Make the view a dict of its own, in which the object keeps its attributes from now on."""
        w_instance = self.unerase(table.contents)
        detach(table)
        w_instance.keep_in_dict(table)

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
    """The names of a module, or a dict that is used as one (see rvm.objects.namespace).

    A key that is no plain str, and equal to none, makes the namespace keep its entries in a W_Dict, `table`.
    """
    erase, unerase = new_erasing_pair("namespace")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def names(self, table):
        return self.unerase(table.contents).names()

    def length(self, table):
        return self.unerase(table.contents).length()

    def table_of(self, table):
        """Return the W_Dict with the entries, or None."""
        return self.unerase(table.contents).table

    def getitem(self, table, w_key):
        if type(w_key) is W_Str:
            return self.getitem_str(table, w_key.text())
        return get_by_hash(table, w_key)

    def setitem(self, table, w_key, w_value):
        if type(w_key) is W_Str:
            self.setitem_str(table, w_key.text(), w_value)
        else:
            set_by_hash(table, w_key, w_value)

    def delitem(self, table, w_key):
        if type(w_key) is W_Str:
            return self.delitem_str(table, w_key.text())
        return delete_by_hash(table, w_key)

    def getitem_hashed(self, table, w_key, hash):
        w_table = self.table_of(table)
        if w_table is not None:
            return w_table.getitem_hashed(w_key, hash)
        w_name = self.equal_name(table, w_key, hash)
        return table.getitem_str(w_name.text()) if w_name is not None else None

    def setitem_hashed(self, table, w_key, hash, w_value):
        w_table = self.table_of(table)
        if w_table is None:
            w_name = self.equal_name(table, w_key, hash)
            if w_name is not None:
                table.setitem_str(w_name.text(), w_value)
                return
            w_table = new_dict()
            table.copy_entries(w_table)
            self.unerase(table.contents).keep_in(w_table)
        w_table.setitem_hashed(w_key, hash, w_value)

    def delitem_hashed(self, table, w_key, hash):
        w_table = self.table_of(table)
        if w_table is not None:
            return w_table.delitem_hashed(w_key, hash)
        w_name = self.equal_name(table, w_key, hash)
        return w_name is not None and table.delitem_str(w_name.text())

    def equal_name(self, table, w_key, hash):
        """Return the name that is the same key as `w_key`, or None."""
        if type(w_key) is W_Str:
            return w_key
        if not is_never_str(w_key):
            for name in self.names(table):
                w_name = W_Str(name)
                if key_hash(w_name) == hash and key_equal(w_name, w_key):
                    return w_name
        return None

    def getitem_str(self, table, key):
        return self.unerase(table.contents).look_up(key)

    def met(self, table, name):
        """Return None, the object, for what is made only when a program asks for it itself."""
        w_value = self.unerase(table.contents).known(name)
        if w_value is None and self.unerase(table.contents).is_late(name):
            return w_None
        return w_value

    def setitem_str(self, table, key, w_value):
        self.unerase(table.contents).put(key, w_value)

    def delitem_str(self, table, key):
        return self.unerase(table.contents).delete(key)

    def clear(self, table):
        w_table = self.table_of(table)
        if w_table is not None:
            w_table.clear()
        else:
            NameStrategy.clear(self, table)

    def copy_entries(self, table, target):
        w_table = self.table_of(table)
        if w_table is not None:
            w_table.copy_entries(target)
        else:
            NameStrategy.copy_entries(self, table, target)

    def keys_w(self, table):
        w_table = self.table_of(table)
        return w_table.keys_w() if w_table is not None else NameStrategy.keys_w(self, table)

    def hashed_keys(self, table):
        w_table = self.table_of(table)
        return w_table.hashed_keys() if w_table is not None else NameStrategy.hashed_keys(self, table)

    def entries(self, table):
        w_table = self.table_of(table)
        return w_table.entries() if w_table is not None else NameStrategy.entries(self, table)

    def pop_last(self, table):
        w_table = self.table_of(table)
        return w_table.pop_last() if w_table is not None else NameStrategy.pop_last(self, table)


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
        return read_cell(self.unerase(table.contents).dict.get(key, None))

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


def class_of_dict(w_dict):
    """Return the class whose own attributes the dict is a view of, or None."""
    if w_dict.strategy is type_strategy:
        return type_strategy.unerase(w_dict.contents)
    return None


def namespace_dict(namespace):
    """Return the dict of a module's names, which is always the same one."""
    w_dict = namespace.w_dict
    if w_dict is None:
        w_dict = W_Dict()
        become_view(w_dict, namespace)
    return w_dict


def become_view(w_dict, namespace):
    """Let a dict have its entries in a namespace."""
    w_dict.strategy = namespace_strategy
    w_dict.contents = namespace_strategy.erase(namespace)
    namespace.w_dict = w_dict


def dict_namespace(w_dict):
    """Return the namespace whose names are a dict's entries; the first time, the dict becomes its view."""
    if w_dict.strategy is namespace_strategy:
        return namespace_strategy.unerase(w_dict.contents)
    if w_dict.strategy is instance_strategy:
        instance_strategy.let_go(w_dict)
    namespace = Namespace(None)
    w_entries = new_dict()
    w_entries.strategy = w_dict.strategy
    w_entries.contents = w_dict.contents
    if has_plain_names(w_entries):
        iterator = w_entries.entries()
        while iterator.advance():
            namespace.held[iterator.key().text()] = iterator.w_value
    else:
        namespace.keep_in(w_entries)
    if type(w_dict) is not W_Dict:
        namespace.ask(w_dict)
    become_view(w_dict, namespace)
    return namespace


def has_plain_names(w_dict):
    """Return whether all keys are strs, not of a derived class."""
    for w_key in w_dict.keys_w():
        if type(w_key) is not W_Str:
            return False
    return True
