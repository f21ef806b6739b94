"""Hash tables: what dicts and sets are made of.

A table keeps its entries in order of insertion.  Its strategy decides how it keeps them:
no keys yet, str keys (byte strings), int keys (machine integers), or any keys
by their own hash and equality.  The keys 1, 1.0 and True are one key in all of them.
A set is a table whose values mean nothing.  Sets have one strategy more, which keeps small ints as the bits of a word
(rvm.objects.containers.bitsets).

Hash and `==` of a key may run code of the program, which may change the same table.  So a
key that is neither a str nor an int is hashed once, before strategy and contents are looked at.
If the contents turn out to be replaced after a comparison, the lookup starts over with the
same hash.

The method: Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically
typed languages", OOPSLA 2013.
"""
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Bool, W_Int
from rvm.objects.keys import key_equal, key_hash
from rvm.objects.root import W_NoneType, W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.rlib.jit import dont_look_inside, isvirtual
from rvm.rlib.objectmodel import (
    delitem_with_hash, getitem_with_hash, import_from_mixin, iteritems_with_hash, move_to_end, new_erasing_pair,
    ordered_dict, r_ordereddict, setitem_with_hash, specialize)


class W_Table(W_Root):
    """A dict or a set: a strategy, and contents that only the strategy understands."""
    deletions = 0       # how many entries have been deleted, for iterators: another one may have the place of the last

    def init_empty_table(self):
        self.strategy = empty_strategy
        self.contents = empty_strategy.empty_contents()

    def length(self):
        return self.strategy.length(self)

    def getitem(self, w_key):
        """Return the value, or None (machine-level).  Raise TypeError if the key is unhashable."""
        return self.strategy.getitem(self, w_key)

    def setitem(self, w_key, w_value):
        self.strategy.setitem(self, w_key, w_value)

    def delitem(self, w_key):
        """Delete the entry.  Return False if there is none."""
        return self.deleted(self.strategy.delitem(self, w_key))

    def deleted(self, found):
        if found:
            self.deletions += 1
        return found

    def contains(self, w_key):
        return self.strategy.getitem(self, w_key) is not None

    # Keys whose hash, key_hash(w_key), is known.

    def getitem_hashed(self, w_key, hash):
        return self.strategy.getitem_hashed(self, w_key, hash)

    def setitem_hashed(self, w_key, hash, w_value):
        self.strategy.setitem_hashed(self, w_key, hash, w_value)

    def delitem_hashed(self, w_key, hash):
        return self.deleted(self.strategy.delitem_hashed(self, w_key, hash))

    # Keys that are strs, given as UTF-8.

    def getitem_str(self, key):
        return self.strategy.getitem_str(self, key)

    def setitem_str(self, key, w_value):
        self.strategy.setitem_str(self, key, w_value)

    def delitem_str(self, key):
        return self.deleted(self.strategy.delitem_str(self, key))

    # All entries.

    def clear(self):
        self.strategy.clear(self)

    def copy_entries(self, target):
        """Make the fresh table `target` hold the same entries."""
        self.strategy.copy_entries(self, target)

    def lend_entries(self, target):
        """Make the fresh table `target` hold the same entries, until either of the two is changed."""
        self.strategy.lend_entries(self, target)

    def values_of(self, names):
        """Return the values, if these texts are the keys in their order and the table keeps texts; else None."""
        return self.strategy.values_of(self, names)

    def keys_w(self):
        """Return a new list of the keys."""
        return self.strategy.keys_w(self)

    def hashed_keys(self):
        """Return a new list of the keys with their hashes: machine-level pairs."""
        return self.strategy.hashed_keys(self)

    def values_w(self):
        """Return a new list of the values."""
        iterator = self.entries()
        result = []
        while iterator.advance():
            result.append(iterator.w_value)
        return result

    def has_keys_of(self, other):
        """Return whether the table has each key of the other one."""
        return other.strategy.each_key_is(other, self, True)

    def has_no_keys_of(self, other):
        return other.strategy.each_key_is(other, self, False)

    def delete_keys_of(self, other):
        """Delete the entries whose keys another table has."""
        self.strategy.delete_keys_of(self, other)

    def put_common_keys(self, other, target, w_value):
        """Put those keys of the table that the other also has into a fresh table."""
        self.strategy.put_keys_that_are(self, other, True, target, w_value)

    def put_other_keys(self, other, target, w_value):
        """Put those keys of the table that the other lacks into a fresh table."""
        self.strategy.put_keys_that_are(self, other, False, target, w_value)

    def put_keys_of(self, other, w_value):
        """Put all keys of the other into the table, which may change its strategy for them."""
        self.strategy.put_keys_of(self, other, w_value)

    def entries(self):
        """Return a fresh TableIterator."""
        return self.strategy.entries(self)

    def keys_changed(self):
        """Raise RuntimeError if a program may not change the keys of the table while it goes through them."""
        raise runtime_error("dictionary keys changed during iteration")

    def is_traced(self):
        """Return whether a trace goes on that has made this table, all of whose keys are strs that it knows."""
        return isvirtual(self) and self.strategy.is_traced(self)

    def guarded_entries(self):
        """Return a fresh GuardedIterator, for a program that may change the table meanwhile."""
        return GuardedIterator(self)

    def pop_last(self):
        """Remove the last entry.  Return (w_key, w_value), or (None, None) if the table is empty."""
        return self.strategy.pop_last(self)

    def pop_first(self):
        """Remove the first entry.  Return (w_key, w_value), or (None, None) if the table is empty."""
        iterator = self.entries()
        if not iterator.advance():
            return None, None
        w_key = iterator.key()
        w_value = iterator.w_value
        iterator.delete_from(self)
        return w_key, w_value

    def move_to_last(self, w_key):
        """Put the entry of a key behind all others.  Return False if there is none."""
        return self.deleted(self.strategy.move_to_last(self, w_key))


class TableIterator(object):
    """Goes through the entries of a table that does not change meanwhile.

    After advance() has returned True, `w_value` is the entry's value and key() returns its key.
    """
    w_value = None

    def advance(self):
        raise NotImplementedError

    def key(self):
        raise NotImplementedError

    def key_name(self):
        """Return the key's text; raise TypeError if it is no str."""
        w_key = self.key()
        if not w_key.is_text():
            raise type_error("keywords must be strings")
        return w_key.text()

    def find_in(self, table):
        """Return the value that another table has under the entry's key, or None."""
        return table.getitem(self.key())

    def put_into(self, table):
        """Set the entry in another table."""
        table.setitem(self.key(), self.w_value)

    def delete_from(self, table):
        """Delete the entry from its own table or another, after which the iterator must not be used."""
        table.delitem(self.key())


class GuardedIterator(object):
    """Goes through a table that may change meanwhile; its users compare the table's size first."""

    def __init__(self, table):
        self.table = table
        self.contents = table.contents
        self.iterator = table.entries()
        self.position = 0

    def advance(self):
        """Go to the next entry.  Return False at the end."""
        if self.table.contents is not self.contents:
            self.start_over()
        self.position += 1
        try:
            return self.iterator.advance()
        except RuntimeError:        # hosted, the host's dict finds that its keys have changed
            self.table.keys_changed()
            return False

    def key(self):
        return self.iterator.key()

    def w_value(self):
        return self.iterator.w_value

    def forget_value(self):
        """Keep the entry's value no longer: then a trace does not write it to memory in each round."""
        self.iterator.w_value = None

    def find_in(self, table):
        return self.iterator.find_in(table)

    def put_into(self, table):
        self.iterator.put_into(table)

    def start_over(self):
        """Continue after the contents were replaced; the entries are presumed to be in the same order."""
        self.contents = self.table.contents
        self.iterator = self.table.entries()
        for i in range(self.position):
            if not self.iterator.advance():
                return


class TableStrategy(object):
    """What each strategy can do."""

    def is_own(self):
        """Return whether the entries are the table's own, so that it can change its strategy."""
        return True

    def is_traced(self, table):
        """Return what W_Table.is_traced does, of a table that was made in the trace."""
        return False

    def become_hashed(self, table):
        """Have the table keep its keys in a machine-level dict, if the strategy keeps them as something else."""

    def length(self, table):
        raise NotImplementedError

    def getitem(self, table, w_key):
        """Return the value, or None (machine-level)."""
        raise NotImplementedError

    def setitem(self, table, w_key, w_value):
        raise NotImplementedError

    def add(self, table, w_key):
        """Make the key a member of the table, a set."""
        self.setitem(table, w_key, w_None)

    def delitem(self, table, w_key):
        """Delete the entry.  Return False if there is none."""
        raise NotImplementedError

    # Of any key, whose hash is known.

    def getitem_hashed(self, table, w_key, hash):
        raise NotImplementedError

    def setitem_hashed(self, table, w_key, hash, w_value):
        raise NotImplementedError

    def delitem_hashed(self, table, w_key, hash):
        raise NotImplementedError

    def getitem_str(self, table, key):
        return self.getitem(table, W_Str(key))

    def setitem_str(self, table, key, w_value):
        self.setitem(table, W_Str(key), w_value)

    def delitem_str(self, table, key):
        return self.delitem(table, W_Str(key))

    def clear(self, table):
        table.strategy = empty_strategy
        table.contents = empty_strategy.empty_contents()

    def copy_entries(self, table, target):
        raise NotImplementedError

    def lend_entries(self, table, target):
        self.copy_entries(table, target)

    def values_of(self, table, names):
        return None

    def keys_w(self, table):
        raise NotImplementedError

    def hashed_keys(self, table):
        return [(w_key, key_hash(w_key)) for w_key in self.keys_w(table)]

    def entries(self, table):
        raise NotImplementedError

    def pop_last(self, table):
        raise NotImplementedError

    def move_to_last(self, table, w_key):
        """Put the entry of a key behind all others.  Return False if there is none."""
        hash = key_hash(w_key)
        w_value = table.getitem_hashed(w_key, hash)
        if w_value is None:
            return False
        table.delitem_hashed(w_key, hash)
        table.setitem_hashed(w_key, hash, w_value)
        return True

    # Two tables.  Where both are of one strategy, none of whose keys is compared by the program's code, no
    # objects are made for the keys.

    def each_key_is(self, table, other, present):
        """Return whether each key of the table is in the other (`present`), or none is (not `present`)."""
        for w_key, hash in table.hashed_keys():
            if (other.getitem_hashed(w_key, hash) is not None) != present:
                return False
        return True

    def put_keys_that_are(self, table, other, present, target, w_value):
        """Put those keys of the table that are in the other, or those that are not, into a fresh table."""
        for w_key, hash in table.hashed_keys():
            if (other.getitem_hashed(w_key, hash) is not None) == present:
                target.setitem_hashed(w_key, hash, w_value)

    def delete_keys_of(self, table, other):
        for w_key, hash in other.hashed_keys():
            table.delitem_hashed(w_key, hash)

    def put_keys_of(self, table, other, w_value):
        for w_key, hash in other.hashed_keys():
            table.setitem_hashed(w_key, hash, w_value)


def has_plain_hash(w_key):
    """Return whether the hash is fast and runs no code of the program."""
    return type(w_key) is W_Str or type(w_key) is W_Int


# Any key, which is hashed first: the table may be of another strategy afterwards.

def get_by_hash(table, w_key):
    hash = key_hash(w_key)
    return table.getitem_hashed(w_key, hash)


def set_by_hash(table, w_key, w_value):
    hash = key_hash(w_key)
    table.setitem_hashed(w_key, hash, w_value)


def delete_by_hash(table, w_key):
    hash = key_hash(w_key)
    return table.delitem_hashed(w_key, hash)


# No entries.

class NoEntries(TableIterator):
    def advance(self):
        return False


no_entries = NoEntries()


# A trace would call one function to look the key up, another to put it in, and make the dict itself.

@specialize.argtype(0)
@dont_look_inside
def new_members(key):
    """Return the contents of a set whose one member is a machine-level key."""
    members = ordered_dict()
    members[key] = w_None
    return members


@specialize.argtype(1)
@dont_look_inside
def put_member(members, key):
    """Put a machine-level key into the contents of a set."""
    members[key] = w_None


class EmptyStrategy(TableStrategy):
    erase, unerase = new_erasing_pair("empty table")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def empty_contents(self):
        return self.erase(None)

    def is_traced(self, table):
        return True

    def length(self, table):
        return 0

    def getitem(self, table, w_key):
        if has_plain_hash(w_key):
            return None
        return get_by_hash(table, w_key)        # it may be unhashable

    def setitem(self, table, w_key, w_value):
        if type(w_key) is W_Str:
            strategy = str_strategy
        elif type(w_key) is W_Int:
            strategy = int_strategy
        else:
            set_by_hash(table, w_key, w_value)
            return
        table.strategy = strategy
        table.contents = strategy.empty_contents()
        strategy.setitem(table, w_key, w_value)

    def add(self, table, w_key):
        if type(w_key) is W_Str:
            table.strategy = str_strategy
            table.contents = str_strategy.erase(new_members(w_key.text()))
        elif type(w_key) is W_Int:
            table.strategy = int_strategy
            table.contents = int_strategy.erase(new_members(w_key.value))
        else:
            set_by_hash(table, w_key, w_None)

    def delitem(self, table, w_key):
        if has_plain_hash(w_key):
            return False
        return delete_by_hash(table, w_key)

    def getitem_hashed(self, table, w_key, hash):
        return None

    def setitem_hashed(self, table, w_key, hash, w_value):
        if has_plain_hash(w_key):
            self.setitem(table, w_key, w_value)
        else:
            generalize(table)
            table.setitem_hashed(w_key, hash, w_value)

    def delitem_hashed(self, table, w_key, hash):
        return False

    def getitem_str(self, table, key):
        return None

    def setitem_str(self, table, key, w_value):
        table.strategy = str_strategy
        table.contents = str_strategy.empty_contents()
        str_strategy.setitem_str(table, key, w_value)

    def delitem_str(self, table, key):
        return False

    def clear(self, table):
        pass

    def copy_entries(self, table, target):
        target.init_empty_table()

    def keys_w(self, table):
        return []

    def entries(self, table):
        return no_entries

    def pop_last(self, table):
        return None, None


class HashStrategy(TableStrategy):
    """A strategy that an empty table can change to."""

    def empty_contents(self):
        raise NotImplementedError


class HashContents(object):
    """Mixin: the contents are a machine-level dict; wrap() turns a key into an object, remove() takes it as it is."""

    def length(self, table):
        return len(self.unerase(table.contents))

    def remove(self, table, key):
        dict = self.unerase(table.contents)
        try:
            del dict[key]
        except KeyError:
            return False
        return True

    def copy_entries(self, table, target):
        target.strategy = self
        target.contents = self.erase(self.unerase(table.contents).copy())

    def lend_entries(self, table, target):
        target.strategy = self
        target.contents = table.contents

    def keys_w(self, table):
        return [self.wrap(key) for key in self.unerase(table.contents)]

    def pop_last(self, table):
        dict = self.unerase(table.contents)
        if len(dict) == 0:
            return None, None
        key, w_value = dict.popitem()
        return self.wrap(key), w_value

    def move_key_to_last(self, table, key):
        try:
            move_to_end(self.unerase(table.contents), key)
        except KeyError:
            return False
        return True


class MachineKeys(object):
    """Mixin: the keys are not objects, so that comparing them runs no code of the program.

    `is_compared(w_key)` tells of which keys this is true when they are looked up.
    """

    def getitem_hashed(self, table, w_key, hash):
        if self.is_compared(w_key):
            return self.getitem(table, w_key)
        generalize(table)
        return table.getitem_hashed(w_key, hash)

    def delitem_hashed(self, table, w_key, hash):
        if self.is_compared(w_key):
            return self.delitem(table, w_key)
        generalize(table)
        return table.delitem_hashed(w_key, hash)

    def keeps_keys_of(self, other):
        """Return whether another table is of this strategy, perhaps from now on."""
        if other.strategy is not self:
            other.strategy.become_hashed(other)
        return other.strategy is self

    def each_key_is(self, table, other, present):
        if not self.keeps_keys_of(other):
            return HashStrategy.each_key_is(self, table, other, present)
        others = self.unerase(other.contents)
        for key in self.unerase(table.contents):
            if (key in others) != present:
                return False
        return True

    def put_keys_that_are(self, table, other, present, target, w_value):
        if not self.keeps_keys_of(other):
            HashStrategy.put_keys_that_are(self, table, other, present, target, w_value)
            return
        others = self.unerase(other.contents)
        chosen = ordered_dict()
        for key in self.unerase(table.contents):
            if (key in others) == present:
                chosen[key] = w_value
        if len(chosen) > 0:
            target.strategy = self
            target.contents = self.erase(chosen)

    def delete_keys_of(self, table, other):
        if not self.keeps_keys_of(other):
            HashStrategy.delete_keys_of(self, table, other)
            return
        for key in self.unerase(other.contents):
            self.remove(table, key)

    def put_keys_of(self, table, other, w_value):
        if not self.keeps_keys_of(other):
            HashStrategy.put_keys_of(self, table, other, w_value)
            return
        dict = self.unerase(table.contents)
        for key in self.unerase(other.contents):
            dict[key] = w_value


# Strs.

class StrEntries(TableIterator):
    def __init__(self, dict):
        self.iterator = iteritems_with_hash(dict)
        self.utf8 = ""

    def advance(self):
        for self.utf8, self.w_value, _ in self.iterator:
            return True
        return False

    def key(self):
        return W_Str(self.utf8)

    def key_name(self):
        return self.utf8


class StrStrategy(HashStrategy):
    """All keys are strs (not of a derived class): a machine-level dict of byte strings."""
    import_from_mixin(HashContents)
    import_from_mixin(MachineKeys)
    erase, unerase = new_erasing_pair("str table")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def empty_contents(self):
        return self.erase(ordered_dict())

    def is_traced(self, table):
        # A key that is no constant is set by a call, and with that the contents exist.
        return isvirtual(self.unerase(table.contents))

    def wrap(self, key):
        return W_Str(key)

    def getitem(self, table, w_key):
        if type(w_key) is W_Str:
            return self.unerase(table.contents).get(w_key.text(), None)
        if is_never_str(w_key):
            return None
        return get_by_hash(table, w_key)

    def setitem(self, table, w_key, w_value):
        if type(w_key) is W_Str:
            self.unerase(table.contents)[w_key.text()] = w_value
        else:
            set_by_hash(table, w_key, w_value)

    def add(self, table, w_key):
        if type(w_key) is W_Str:
            put_member(self.unerase(table.contents), w_key.text())
        else:
            set_by_hash(table, w_key, w_None)

    def setitem_hashed(self, table, w_key, hash, w_value):
        if type(w_key) is W_Str:
            self.setitem(table, w_key, w_value)
        else:
            generalize(table)
            table.setitem_hashed(w_key, hash, w_value)

    def delitem(self, table, w_key):
        if type(w_key) is W_Str:
            return self.remove(table, w_key.text())
        if is_never_str(w_key):
            return False
        return delete_by_hash(table, w_key)

    def is_compared(self, w_key):
        return type(w_key) is W_Str or is_never_str(w_key)

    def getitem_str(self, table, key):
        return self.unerase(table.contents).get(key, None)

    def setitem_str(self, table, key, w_value):
        self.unerase(table.contents)[key] = w_value

    def delitem_str(self, table, key):
        return self.remove(table, key)

    def move_to_last(self, table, w_key):
        if type(w_key) is W_Str:
            return self.move_key_to_last(table, w_key.text())
        if is_never_str(w_key):
            return False
        generalize(table)
        return table.strategy.move_to_last(table, w_key)

    def entries(self, table):
        return StrEntries(self.unerase(table.contents))

    def values_of(self, table, names):
        return values_of_texts(self.unerase(table.contents), names)


@dont_look_inside       # so that a trace need not make the table
def values_of_texts(contents, names):
    """Return the values of a machine-level dict, if the names are its keys in their order; else None."""
    if len(contents) != len(names):
        return None
    values_w = [None] * len(names)
    i = 0
    for name, w_value, _ in iteritems_with_hash(contents):
        if name != names[i]:
            return None
        values_w[i] = w_value
        i += 1
    return values_w


def is_never_str(w_key):
    """Return whether the object is known to be hashable and equal to no str."""
    return type(w_key) is W_Int or type(w_key) is W_Bool or type(w_key) is W_Float or type(w_key) is W_NoneType


# Ints.

class IntEntries(TableIterator):
    def __init__(self, dict):
        self.iterator = iteritems_with_hash(dict)
        self.value = 0

    def advance(self):
        for self.value, self.w_value, _ in self.iterator:
            return True
        return False

    def key(self):
        return W_Int(self.value)


class IntStrategy(HashStrategy):
    """All keys are ints that fit a machine word (and no bools): a machine-level dict of integers."""
    import_from_mixin(HashContents)
    import_from_mixin(MachineKeys)
    erase, unerase = new_erasing_pair("int table")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def empty_contents(self):
        return self.erase(ordered_dict())

    def wrap(self, key):
        return W_Int(key)

    def getitem(self, table, w_key):
        if type(w_key) is W_Int:
            return self.unerase(table.contents).get(w_key.value, None)
        return self.getitem_other(table, w_key)

    def getitem_other(self, table, w_key):
        if is_never_int(w_key):
            return None
        if is_same_as_int(w_key):
            return self.unerase(table.contents).get(int_of(w_key), None)
        return get_by_hash(table, w_key)

    def setitem(self, table, w_key, w_value):
        if type(w_key) is W_Int:
            self.unerase(table.contents)[w_key.value] = w_value
        else:
            set_by_hash(table, w_key, w_value)

    def add(self, table, w_key):
        if type(w_key) is W_Int:
            put_member(self.unerase(table.contents), w_key.value)
        else:
            set_by_hash(table, w_key, w_None)

    def setitem_hashed(self, table, w_key, hash, w_value):
        if type(w_key) is W_Int:
            self.setitem(table, w_key, w_value)
            return
        if is_same_as_int(w_key):
            key = int_of(w_key)
            dict = self.unerase(table.contents)
            if key in dict:
                dict[key] = w_value
                return
        generalize(table)
        table.setitem_hashed(w_key, hash, w_value)

    def delitem(self, table, w_key):
        if type(w_key) is W_Int:
            return self.remove(table, w_key.value)
        if is_never_int(w_key):
            return False
        if is_same_as_int(w_key):
            return self.remove(table, int_of(w_key))
        return delete_by_hash(table, w_key)

    def is_compared(self, w_key):
        return type(w_key) is W_Int or is_never_int(w_key) or is_same_as_int(w_key)

    def getitem_str(self, table, key):
        return None

    def delitem_str(self, table, key):
        return False

    def move_to_last(self, table, w_key):
        if type(w_key) is W_Int:
            return self.move_key_to_last(table, w_key.value)
        if is_never_int(w_key):
            return False
        if is_same_as_int(w_key):
            return self.move_key_to_last(table, int_of(w_key))
        generalize(table)
        return table.strategy.move_to_last(table, w_key)

    def entries(self, table):
        return IntEntries(self.unerase(table.contents))


def is_never_int(w_key):
    """Return whether the object is known to be hashable and equal to no int."""
    if type(w_key) is W_Float:
        return not is_same_as_int(w_key)
    return type(w_key) is W_Str or type(w_key) is W_NoneType


def is_same_as_int(w_key):
    """Return whether this is a bool or float that is the same key as an int that fits a machine word."""
    if type(w_key) is W_Bool:
        return True
    if type(w_key) is W_Float:
        value = w_key.value
        return -9223372036854775808.0 <= value < 9223372036854775808.0 and float(int(value)) == value
    return False


def int_of(w_key):
    """Return the int that is the same key, if is_same_as_int."""
    if isinstance(w_key, W_Float):
        return int(w_key.value)
    assert isinstance(w_key, W_Bool)
    return w_key.value


# Any objects.

class ObjectEntries(TableIterator):
    def __init__(self, dict):
        self.iterator = iteritems_with_hash(dict)
        self.w_key = None
        self.hash = 0

    def advance(self):
        for self.w_key, self.w_value, self.hash in self.iterator:
            return True
        return False

    def key(self):
        return self.w_key

    def find_in(self, table):
        return table.getitem_hashed(self.w_key, self.hash)

    def put_into(self, table):
        table.setitem_hashed(self.w_key, self.hash, self.w_value)

    def delete_from(self, table):
        table.delitem_hashed(self.w_key, self.hash)


class ObjectStrategy(HashStrategy):
    """Any keys, by hash() and `==`, which may run code of the program."""
    import_from_mixin(HashContents)
    erase, unerase = new_erasing_pair("object table")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def empty_contents(self):
        return self.erase(r_ordereddict(key_equal, key_hash))

    def wrap(self, w_key):
        return w_key

    def getitem(self, table, w_key):
        return get_by_hash(table, w_key)

    def setitem(self, table, w_key, w_value):
        set_by_hash(table, w_key, w_value)

    def delitem(self, table, w_key):
        return delete_by_hash(table, w_key)

    def getitem_hashed(self, table, w_key, hash):
        contents = table.contents
        try:
            w_value = getitem_with_hash(self.unerase(contents), w_key, hash)
        except KeyError:
            w_value = None
        if table.contents is not contents:
            return table.getitem_hashed(w_key, hash)
        return w_value

    def setitem_hashed(self, table, w_key, hash, w_value):
        contents = table.contents
        setitem_with_hash(self.unerase(contents), w_key, hash, w_value)
        if table.contents is not contents:
            table.setitem_hashed(w_key, hash, w_value)

    def delitem_hashed(self, table, w_key, hash):
        contents = table.contents
        try:
            delitem_with_hash(self.unerase(contents), w_key, hash)
            found = True
        except KeyError:
            found = False
        if table.contents is not contents:
            return table.delitem_hashed(w_key, hash)
        return found

    def move_to_last(self, table, w_key):
        # An entry that is the last one already stays: code of the program, which compares keys, may move it as well.
        contents = table.contents
        found = self.move_key_to_last(table, w_key)
        if table.contents is not contents:
            return table.strategy.move_to_last(table, w_key)
        return found

    def clear(self, table):
        self.unerase(table.contents).clear()    # for a lookup under way, which then compares no more
        HashStrategy.clear(self, table)

    def hashed_keys(self, table):
        return [(w_key, hash) for w_key, _, hash in iteritems_with_hash(self.unerase(table.contents))]

    def entries(self, table):
        return ObjectEntries(self.unerase(table.contents))


empty_strategy = EmptyStrategy()
str_strategy = StrStrategy()
int_strategy = IntStrategy()
object_strategy = ObjectStrategy()


def generalize(table):
    """Change a table whose keys are of one kind to the strategy for any keys."""
    iterator = table.entries()
    dict = r_ordereddict(key_equal, key_hash)
    while iterator.advance():
        dict[iterator.key()] = iterator.w_value
    table.strategy = object_strategy
    table.contents = object_strategy.erase(dict)
