"""W_Root, the class of every run-time object, and the singletons None, Ellipsis, NotImplemented.

W_Root's methods are the machine-level protocol: what the interpreter may ask any
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
        """Return the object's W_Type."""
        return self.static_type

    # Attributes kept in the object itself.

    def getdictvalue(self, name):
        """Return the value of the object's own attribute `name`, or None (machine-level)."""
        return None

    def setdictvalue(self, name, w_value):
        """Set the object's own attribute.  Return False if the object has none."""
        return False

    def deldictvalue(self, name):
        """Delete the object's own attribute.  Return False if there is none."""
        return False

    def own_names(self):
        """Return a new list of the names of the object's own attributes in the order in which they were set."""
        return []

    def getdict(self):
        """Return the W_Dict of `__dict__`, or None."""
        return None

    def setdict(self, w_dict):
        """Make `w_dict` the object's `__dict__`.  Return False if the object has none."""
        return False

    def keep_in_dict(self, w_dict):
        """Keep the attributes in `w_dict` from now on, if the object's `__dict__` can be replaced."""
        raise NotImplementedError

    def change_type(self, w_type):
        """Make this an instance of `w_type`, which has the same layout.  Return False if objects cannot change."""
        return False

    def attribute_map(self):
        """Return the map of the object's own attributes (rvm.objects.maps), or None where they are kept otherwise."""
        return None

    def stored_attribute(self, attribute):
        """Return the attribute of the object that the map `attribute` adds, which its own map comes from."""
        raise NotImplementedError

    # Texts for those who watch a program run (rvm.interp.value_texts).

    def shown_items(self, most):
        """Return a new list of the first items, at most so many, or None (machine-level) if it has none to show.

        It runs no code of the program and raises nothing.
        """
        return None

    # Descriptors.

    def descr_get(self, w_object, w_type):
        """Return the value when this attribute of a type is read; w_object is None for `type.name`."""
        return self

    def is_data_descr(self):
        """Return whether this, in a type, takes assignment and deletion from the instance's own attributes."""
        return False

    def is_read_first(self):
        """Return whether reading also finds this before the instance's own attributes."""
        return self.is_data_descr()

    def descr_set(self, w_object, w_value):
        """Set the attribute, if is_data_descr()."""
        raise NotImplementedError

    def descr_delete(self, w_object):
        """Delete the attribute, if is_data_descr()."""
        raise NotImplementedError

    # Iteration.

    def native_iter(self):
        """Return a W_Iterator over the object, or None if `__iter__` must be called."""
        return None

    def stored_items_w(self):
        """Return a new list of all items, or None if iterating needs an iterator or code of the program."""
        return None

    def loop_shape(self):
        """Return what the JIT compiles a loop for, which calls this or iterates over it, or None.

        It is the program's code that runs in the loop, or a type; None stands for all else.
        """
        return None

    def comparison_shape(self):
        """Return the loop_shape of the function by which this compares, if its type's methods do not tell."""
        return None

    # Calls.  `call` takes every argument; the last len(kwnames) of them are by keyword.

    def call(self, args_w, kwnames):
        """Call with the list `args_w`; its last ones have the names `kwnames` (a list of str, or None)."""
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

    # Calls as a method of an object found in a type: as descr_get and then a call,
    # but without an object for the bound method.

    def descr_call(self, w_self, args_w, kwnames):
        return self.descr_get(w_self, w_self.gettype()).call(args_w, kwnames)

    def descr_call1(self, w_self):
        return self.descr_get(w_self, w_self.gettype()).call0()

    def descr_call2(self, w_self, w_1):
        return self.descr_get(w_self, w_self.gettype()).call1(w_1)

    def descr_compare(self, w_self, w_other):
        """Do descr_call2() for a comparison, where a method that cannot be bound counts as NotImplemented."""
        w_method = self.bound_or_none(w_self)
        return w_method.call1(w_other) if w_method is not None else w_NotImplemented

    def bound_or_none(self, w_self):
        """Return what descr_get() does, None where it raises an error; filled by rvm.objects.errors."""
        raise NotImplementedError

    def descr_call3(self, w_self, w_1, w_2):
        return self.descr_get(w_self, w_self.gettype()).call2(w_1, w_2)

    def is_sequence_operator(self):
        """Return whether this is the `+` or `*` of a builtin sequence, which CPython asks after the operators of
        numbers.
        """
        return False

    # The end of an object.

    def getweakrefs(self):
        """Return the W_Weakrefs with the weak references to the object, or None."""
        return None

    def setweakrefs(self, w_weakrefs):
        """Keep the W_Weakrefs; only objects whose type `has_weakref` can."""
        raise NotImplementedError

    def is_finalized(self):
        """Return whether the object's `__del__` was called."""
        return False

    def finalize(self):
        """Do what is to be done now that nothing refers to the object: see rvm.objects.finalizers."""

    # Machine values.

    def is_text(self):
        """Return whether this is a str (or of a subclass), so that text() returns its UTF-8."""
        return False

    def text(self):
        """Return the UTF-8 of a str."""
        raise NotImplementedError

    def buffer(self):
        """Return the Buffer of a bytes-like object (see rvm.objects.buffers), or None."""
        return None

    def buffer_data(self):
        """Return the bytes of a bytes-like object, or None.  Raise BufferError if they do not lie together."""
        return None

    def buffer_owner(self):
        """Return what the attribute `obj` of a view of this bytes-like object is."""
        return self

    def is_buffer(self):
        """Return whether this is a bytes-like object."""
        return False

    def is_integer(self):
        """Return whether this is an int (or of a subclass), so that to_big() returns its value."""
        return False


class WeakrefMixin(object):
    """State and methods of objects without a map that can have weak references."""
    w_weakrefs = None

    def getweakrefs(self):
        return self.w_weakrefs

    def setweakrefs(self, w_weakrefs):
        self.w_weakrefs = w_weakrefs


class W_Iterator(W_Root):
    """An iterator that needs no call of `__next__`."""

    def next_item(self):
        """Return the next object, or None (machine-level) at the end."""
        raise NotImplementedError

    def next_collected(self, items_w):
        """Do the same, perhaps with some of the objects before it appended to the list."""
        return self.next_item()

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
