"""W_Root, the class of every run-time object, and the singletons None, Ellipsis, NotImplemented.

W_Root's methods are the machine-level protocol: what the interpreter may ask of any
object without knowing its class.  Each has a default that means "nothing special";
a class overrides what it does better or differently.  What Python programs see
(special methods) is in rvm.objects.protocol.

This module may import nothing of rvm but rvm.rlib.
"""
from rvm.rlib.objectmodel import keepalive_until_here


class W_Root(object):
    """Any run-time object.  Names starting with `w_` hold one."""
    static_type = None      # the W_Type of all instances of a builtin class; see rvm.objects.basetypes

    def gettype(self):
        """The object's W_Type."""
        return self.static_type

    # Attributes kept in the object itself.

    def getdictvalue(self, name):
        """The value of the object's own attribute `name`, or None (machine-level)."""
        return None

    def setdictvalue(self, name, w_value):
        """Set the object's own attribute; False where the object has none."""
        return False

    def deldictvalue(self, name):
        """Delete the object's own attribute; False where it is not there."""
        return False

    def own_names(self):
        """A new list of the names of the object's own attributes, in the order they were set."""
        return []

    def getdict(self):
        """The W_Dict that `__dict__` gives, or None."""
        return None

    def setdict(self, w_dict):
        """Make `w_dict` what `__dict__` gives; False where the object has none."""
        return False

    def keep_in_dict(self, w_dict):
        """Have the attributes in `w_dict` from now on, where a view of them is possible."""
        raise NotImplementedError

    def change_type(self, w_type):
        """Make this an instance of `w_type`, whose layout is the same; False where objects cannot change."""
        return False

    # Descriptors.

    def descr_get(self, w_object, w_type):
        """What reading this as an attribute of a type gives; w_object is None for `type.name`."""
        return self

    def is_data_descr(self):
        """Does this, in a type, see to assignment and deletion instead of the instance's own attributes?"""
        return False

    def is_read_first(self):
        """Does reading, too, find this before the instance's own attributes?"""
        return self.is_data_descr()

    def descr_set(self, w_object, w_value):
        """Assignment to the attribute, where is_data_descr()."""
        raise NotImplementedError

    def descr_delete(self, w_object):
        """Deletion of the attribute, where is_data_descr()."""
        raise NotImplementedError

    # Iteration.

    def native_iter(self):
        """A W_Iterator over the object, or None where only `__iter__` can tell."""
        return None

    def stored_items_w(self):
        """A new list of all that iterating gives, where no code of the program and no iterator is needed; else None."""
        return None

    def loop_shape(self):
        """What the JIT makes loops over an iterator for, one for each: the code of a generator; else None."""
        return None

    # Calls.  `call` takes every argument; the last len(kwnames) of them are by keyword.

    def call(self, args_w, kwnames):
        """Call with the list `args_w`, whose last ones have the names `kwnames` (a list of str, or None)."""
        w_call = self.gettype().lookup("__call__")
        if w_call is None:
            return self.gettype().not_callable()
        w_result = w_call.descr_call(self, args_w, kwnames)
        keepalive_until_here(self)      # not a tail call: an endless chain of these must fill the stack
        return w_result

    def call0(self):
        return self.call([], None)

    def call1(self, w_1):
        return self.call([w_1], None)

    def call2(self, w_1, w_2):
        return self.call([w_1, w_2], None)

    def call3(self, w_1, w_2, w_3):
        return self.call([w_1, w_2, w_3], None)

    # Calls as a method, of what a lookup in a type found: as descr_get and then a call,
    # but without an object for the bound method.

    def descr_call(self, w_self, args_w, kwnames):
        return self.descr_get(w_self, w_self.gettype()).call(args_w, kwnames)

    def descr_call1(self, w_self):
        return self.descr_get(w_self, w_self.gettype()).call0()

    def descr_call2(self, w_self, w_1):
        return self.descr_get(w_self, w_self.gettype()).call1(w_1)

    def descr_call3(self, w_self, w_1, w_2):
        return self.descr_get(w_self, w_self.gettype()).call2(w_1, w_2)

    def is_sequence_operator(self):
        """Is this the `+` or `*` of a builtin sequence, which CPython asks after the operators of numbers?"""
        return False

    # Machine values.

    def is_text(self):
        """Is this a str (or of a subclass)?  Then text() gives its UTF-8."""
        return False

    def text(self):
        """The UTF-8 of a str."""
        raise NotImplementedError

    def buffer_data(self):
        """The bytes of a bytes-like object, or None."""
        return None

    def is_integer(self):
        """Is this an int (or of a subclass)?  Then to_big() gives its value."""
        return False


class W_Iterator(W_Root):
    """An iterator that needs no call of `__next__`."""

    def next_item(self):
        """The next object, or None (machine-level) at the end."""
        raise NotImplementedError

    def native_iter(self):
        return self


class W_NoneType(W_Root):
    pass


class W_EllipsisType(W_Root):
    pass


class W_NotImplementedType(W_Root):
    pass


w_None = W_NoneType()
w_Ellipsis = W_EllipsisType()
w_NotImplemented = W_NotImplementedType()
