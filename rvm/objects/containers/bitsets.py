"""Frozensets of small ints as the bits of one machine word: set operations are operations on words.

It is a strategy of tables (rvm.objects.tables), which a frozenset gets when it has been made of all its items
(`pack`), and which the results of operations on two such sets have.  A table that is changed, or meets one of
another strategy, goes over to the strategy of ints for good (`become_hashed`): so sets to which ints are added one
by one are never of this strategy.  Only sets may be, as there are no values; the members are in ascending order.

Bits are counted as in Knuth, "The Art of Computer Programming", volume 4A, 7.1.3 ("sideways addition").
"""
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.tables import (
    TableIterator, TableStrategy, get_by_hash, int_of, int_strategy, is_never_int, is_same_as_int)
from rvm.rlib.objectmodel import new_erasing_pair

# Members are from 0 up to this number, so that the word is never negative.
LIMIT = 63


def count_of_bits(word):
    """Return how many bits of a word that is not negative are set."""
    word -= (word >> 1) & 0x5555555555555555
    word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333)
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F
    word += word >> 8
    word += word >> 16
    word += word >> 32
    return word & 127


def lowest_bit(word):
    """Return the number of the lowest bit that is set in a word that is not 0."""
    return count_of_bits((word & -word) - 1)


class Bits(object):
    """The contents of a table: bit i is set if i is a member."""
    _immutable_fields_ = ["word", "count"]

    def __init__(self, word):
        self.word = word
        self.count = count_of_bits(word)


class BitEntries(TableIterator):
    def __init__(self, word):
        self.rest = word        # the members that are left
        self.value = 0
        self.w_value = w_None

    def advance(self):
        rest = self.rest
        if rest == 0:
            return False
        self.value = lowest_bit(rest)
        self.rest = rest & (rest - 1)
        return True

    def key(self):
        return W_Int(self.value)


class BitStrategy(TableStrategy):
    """The members are the bits of a word.  No table of this strategy is empty."""
    erase, unerase = new_erasing_pair("bit set")
    erase = staticmethod(erase)
    unerase = staticmethod(unerase)

    def put_word(self, table, word):
        """Make the table hold these members."""
        if word == 0:
            table.init_empty_table()
        else:
            table.strategy = self
            table.contents = self.erase(Bits(word))

    def word(self, table):
        return self.unerase(table.contents).word

    def word_of_other(self, other):
        """Return the members of another table as bits, or -1 if it is of another strategy and not empty."""
        if other.strategy is self:
            return self.word(other)
        return 0 if other.length() == 0 else -1

    def become_hashed(self, table):
        entries = self.entries(table)
        table.strategy = int_strategy
        table.contents = int_strategy.empty_contents()
        while entries.advance():
            int_strategy.setitem(table, entries.key(), w_None)

    def length(self, table):
        return self.unerase(table.contents).count

    def getitem(self, table, w_key):
        if type(w_key) is W_Int:
            return self.found(table, w_key.value)
        if is_never_int(w_key):
            return None
        if is_same_as_int(w_key):
            return self.found(table, int_of(w_key))
        return get_by_hash(table, w_key)

    def found(self, table, value):
        """Return what getitem() does for an int."""
        if 0 <= value < LIMIT and (self.word(table) >> value) & 1:
            return w_None
        return None

    def setitem(self, table, w_key, w_value):
        self.become_hashed(table)
        table.setitem(w_key, w_value)

    def delitem(self, table, w_key):
        self.become_hashed(table)
        return int_strategy.delitem(table, w_key)

    def getitem_hashed(self, table, w_key, hash):
        if type(w_key) is W_Int or is_never_int(w_key) or is_same_as_int(w_key):
            return self.getitem(table, w_key)
        self.become_hashed(table)
        return table.getitem_hashed(w_key, hash)

    def setitem_hashed(self, table, w_key, hash, w_value):
        self.become_hashed(table)
        table.setitem_hashed(w_key, hash, w_value)

    def delitem_hashed(self, table, w_key, hash):
        self.become_hashed(table)
        return int_strategy.delitem_hashed(table, w_key, hash)

    def copy_entries(self, table, target):
        target.strategy = self
        target.contents = table.contents

    def keys_w(self, table):
        keys_w = [None] * self.length(table)
        entries = self.entries(table)
        for i in range(len(keys_w)):
            entries.advance()
            keys_w[i] = entries.key()
        return keys_w

    def entries(self, table):
        return BitEntries(self.word(table))

    def pop_last(self, table):
        self.become_hashed(table)
        return int_strategy.pop_last(table)

    # Two tables.

    def each_key_is(self, table, other, present):
        others = self.word_of_other(other)
        if others < 0:
            self.become_hashed(table)
            return int_strategy.each_key_is(table, other, present)
        word = self.word(table)
        return (word & others) == (word if present else 0)

    def put_keys_that_are(self, table, other, present, target, w_value):
        others = self.word_of_other(other)
        if others < 0:
            self.become_hashed(table)
            int_strategy.put_keys_that_are(table, other, present, target, w_value)
            return
        word = self.word(table)
        self.put_word(target, word & others if present else word & ~others)

    def delete_keys_of(self, table, other):
        others = self.word_of_other(other)
        if others < 0:
            self.become_hashed(table)
            int_strategy.delete_keys_of(table, other)
            return
        self.put_word(table, self.word(table) & ~others)

    def put_keys_of(self, table, other, w_value):
        others = self.word_of_other(other)
        if others < 0:
            self.become_hashed(table)
            int_strategy.put_keys_of(table, other, w_value)
            return
        self.put_word(table, self.word(table) | others)


bit_strategy = BitStrategy()


def pack(w_set):
    """Keep the members of a set that will hardly be changed as bits, if all of them are small ints."""
    if w_set.strategy is not int_strategy or w_set.length() > LIMIT:
        return
    word = 0
    for value in int_strategy.unerase(w_set.contents):
        if value < 0 or value >= LIMIT:
            return
        word |= 1 << value
    bit_strategy.put_word(w_set, word)
