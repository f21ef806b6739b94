"""type: W_Type, its method resolution order and the caches of attribute lookup.

A type has a version tag: a fresh object after each change of the type or of a
base.  Under the JIT a lookup is an elidable function of the tag, so it costs
one guard; elsewhere each type keeps the results found since the last change.

An attribute that is set again, such as a counter, gets a cell (rvm.objects.cells), and only that first time is a
change of the type.  Special names get none, nor do functions and other descriptors: they stay constants.
"""
from rvm.objects import specials
from rvm.objects.cells import Cell, new_cell, read_cell, write_cell
from rvm.objects.finalizers import FinalizerHooks, register
from rvm.objects.maps import Terminator
from rvm.objects.root import W_Root, WeakrefMixin, w_None
from rvm.objects.version import Version
from rvm.rlib.gc import weak_ref
from rvm.rlib.jit import dont_look_inside, elidable, promote, we_are_jitted
from rvm.rlib.objectmodel import import_from_mixin


class W_Absent(W_Root):
    """What a cache holds for a name that is known to be absent."""


w_absent = W_Absent()

# Bits of a type's `collection`: which patterns of `match` take its instances.  They are CPython's
# Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING, which the library's abstract classes write as numbers.
SEQUENCE, MAPPING = 1 << 5, 1 << 6


# The `special_cache` of a type of which no special method has been looked up since it last changed; never written to.
NO_SPECIALS = [None] * len(specials.NAMES)


def is_variable(w_value):
    """Return whether an attribute with this value, set again, may well be set more often."""
    return w_value.gettype().special(specials.GET) is None


class Layout(object):
    """How instances of a type and of its derived types are represented."""

    def __init__(self, name):
        self.name = name


class W_Type(W_Root):
    """A class.  `dict` maps names (byte strings) to objects, or to their Cells, in order of definition."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["version?", "name?", "mro_w?[*]", "terminator", "layout", "is_heap", "collection?",
                          "matches_self", "has_finalizer?", "is_sealed?"]

    def __init__(self, name, bases_w, dict, layout, is_heap):
        self.name = name
        self.qualname = name
        self.bases_w = bases_w
        self.dict = dict
        self.layout = layout                # Layout
        self.is_heap = is_heap              # made by a class statement (or type())
        self.is_sealed = not is_heap        # its attributes cannot be changed
        self.w_metatype = None              # None: type itself
        self.subclasses = []                # weak references to the types derived from it, in order of making
        self.most_subclasses = 8            # with more the list is rid of dead references
        self.version = Version()
        self.cache = {}
        self.special_cache = NO_SPECIALS
        self.mro_w = [self]                 # set by whoever makes the type (see rvm.objects.mro)
        self.has_dict = False               # whether instances have a __dict__
        self.has_weakref = False            # ... and weak references
        self.has_finalizer = False          # ... and are registered when made, as they have `__del__`
        self.own_finalizer = False          # this type itself is registered, as its metaclass has `__del__`
        self.slots = []                     # names in __slots__
        self.acceptable_as_base = True
        self.is_abstract = False            # has abstract methods
        self.collection = 0                 # SEQUENCE, MAPPING or neither
        self.matches_self = False           # the pattern C(x) matches x against the instance itself
        self.init_version = None            # the version that w_plain_init holds for
        self.w_plain_init = None            # see rvm.interp.typecalls
        self.plain_class_version = None     # the version that protocol.has_plain_class() is known to hold for
        self.terminator = Terminator(self, False)
        self.w_solid = None                 # the type, of those in the mro, that last changed the instances' layout
        self.w_base = None                  # the base from which it comes, or None

    def add_to_bases(self):
        """Add the type to the subclasses of each base."""
        for w_base in self.bases_w:
            w_base.add_subclass(self)

    def remove_from(self, bases_w):
        """Take the type out of the subclasses of each of these bases."""
        for w_base in bases_w:
            w_base.subclasses = [weak_ref(w_type) for w_type in w_base.subclasses_w() if w_type is not self]

    def add_subclass(self, w_type):
        """Note a type that is derived from this one."""
        assert w_type is not None
        if len(self.subclasses) >= self.most_subclasses:
            self.subclasses = [weak_ref(w_known) for w_known in self.subclasses_w()]
            self.most_subclasses = 2 * len(self.subclasses) + 8
        self.subclasses.append(weak_ref(w_type))

    def subclasses_w(self):
        """Return a new list of the types derived from this one that are still there."""
        found_w = []
        for reference in self.subclasses:
            w_type = reference()
            if w_type is not None:
                found_w.append(w_type)
        return found_w

    def gettype(self):
        if self.w_metatype is not None:
            return self.w_metatype
        return self.static_type

    # Lookup.

    def lookup(self, name):
        """Return the attribute `name` of the first type in the method resolution order that has it, or None."""
        return read_cell(self.find(name))

    def find(self, name):
        """Return the attribute that lookup() returns, or its Cell: this stays the same as long as the version does."""
        if we_are_jitted():
            promote(self)
            return self._lookup_elidable(name, promote(self.version))
        return self._lookup_cached(name)

    @elidable
    def _lookup_elidable(self, name, version):
        return self._lookup_cached(name)

    def _lookup_cached(self, name):
        w_found = self.cache.get(name, None)
        if w_found is None:
            w_found = self._lookup_uncached(name)
            if w_found is None:
                w_found = w_absent
            self.cache[name] = w_found
        if w_found is w_absent:
            return None
        return w_found

    def _lookup_uncached(self, name):
        for w_type in self.mro_w:
            w_found = w_type.dict.get(name, None)
            if w_found is not None:
                return w_found
        return None

    def special(self, number):
        """Return the special method of the number `number` (see rvm.objects.specials), or None."""
        if we_are_jitted():
            promote(self)
            return self._special_elidable(number, promote(self.version))
        return self._special(number)

    @elidable
    def _special_elidable(self, number, version):
        return self._special(number)

    def _special(self, number):
        w_found = self.special_cache[number]
        if w_found is None:
            w_found = self._find_special(number)
        if w_found is w_absent:
            return None
        return w_found

    def _find_special(self, number):
        """Look a special method up, and remember what is found."""
        w_found = self._lookup_uncached(specials.NAMES[number])
        if w_found is None:
            w_found = w_absent
        if self.special_cache is NO_SPECIALS:
            self.special_cache = [None] * len(specials.NAMES)
        self.special_cache[number] = w_found
        return w_found

    def lookup_after(self, w_type, name):
        """Look up as lookup() does, but only in the types behind `w_type` in the method resolution order."""
        if we_are_jitted():
            promote(self)
            promote(w_type)
            return read_cell(self._lookup_after_elidable(w_type, name, promote(self.version)))
        return read_cell(self._lookup_after(w_type, name))

    @elidable
    def _lookup_after_elidable(self, w_type, name, version):
        return self._lookup_after(w_type, name)

    def _lookup_after(self, w_type, name):
        found = False
        for w_base in self.mro_w:
            if found:
                w_found = w_base.dict.get(name, None)
                if w_found is not None:
                    return w_found
            elif w_base is w_type:
                found = True
        return None

    def is_subtype(self, w_other):
        """Return whether this is `w_other` or derived from it."""
        if self is w_other:
            return True
        if we_are_jitted():
            promote(self)
            promote(w_other)
            return self._is_subtype_elidable(w_other, promote(self.version))
        return self._is_subtype(w_other)

    @elidable
    def _is_subtype_elidable(self, w_other, version):
        return self._is_subtype(w_other)

    def _is_subtype(self, w_other):
        for w_type in self.mro_w:
            if w_type is w_other:
                return True
        return False

    def comes_from(self, w_other):
        """Return whether this is `w_other`, or its base is, or that one's base, and so on.

        Unlike is_subtype() this holds while the method resolution order is being found.
        """
        w_type = self
        while w_type is not None and w_type is not w_other:
            w_type = w_type.w_base
        return w_type is w_other

    # Collections.

    def inherit_collection(self):
        """Become the kind of collection that the first type in the method resolution order is."""
        for w_type in self.mro_w:
            if self.collection == 0:
                self.collection = w_type.collection

    def become_collection(self, collection):
        """Make the type and all derived from it this kind of collection; builtin types stay what they are."""
        if self.is_heap and self.collection != collection:
            self.collection = collection
            for w_subclass in self.subclasses_w():
                w_subclass.become_collection(collection)

    # Finalizers.

    def find_finalizer(self):
        """Note whether the type and those derived from it have `__del__`, from now on."""
        self.has_finalizer = self._lookup_uncached("__del__") is not None
        for w_subclass in self.subclasses_w():
            w_subclass.find_finalizer()

    def finalize(self):
        """Call the metaclass's `__del__`."""
        w_function = self.gettype().special(specials.DEL)
        if w_function is not None and self.own_finalizer:
            self.own_finalizer = False
            FinalizerHooks.call_method(w_function, self)

    # Changes.

    def change_type(self, w_type):
        """Give the class another metaclass, which may be the class itself.  Return True."""
        self.w_metatype = w_type
        self.changed()
        self.note_metaclass_finalizer()
        return True

    def seal(self, module):
        """Make a class in Python as builtin types are: its attributes are fixed, and its name has the module's."""
        self.name = module + "." + self.qualname if module != "builtins" else self.qualname
        self.is_sealed = True

    def note_metaclass_finalizer(self):
        """Register the class if its metaclass has `__del__`."""
        if self.gettype().has_finalizer and not self.own_finalizer:
            self.own_finalizer = True
            register(self)

    def set_own(self, name, w_value):
        """Set the attribute of this type itself."""
        w_found = self.find_own(name)
        if isinstance(w_found, Cell):
            write_cell(w_found, w_value)
        else:
            self.replace_own(name, w_found, w_value)

    def find_own(self, name):
        """Return the attribute of this type itself, its Cell, or None."""
        if we_are_jitted():
            promote(self)
            return self._find_own_elidable(name, promote(self.version))
        return self.dict.get(name, None)

    @elidable
    def _find_own_elidable(self, name, version):
        return self.dict.get(name, None)

    @dont_look_inside
    def replace_own(self, name, w_before, w_value):
        """Set the attribute of this type itself, which is `w_before` or None and has no cell."""
        if w_before is not None and not name.startswith("__") and is_variable(w_before) and is_variable(w_value):
            w_value = new_cell(w_value)
        self.dict[name] = w_value
        self.changed()
        if name == "__del__":
            self.find_finalizer()

    def delete_own(self, name):
        """Delete the attribute of this type itself.  Return False if there is none."""
        if name not in self.dict:
            return False
        del self.dict[name]
        self.changed()
        if name == "__del__":
            self.find_finalizer()
        return True

    def changed(self):
        """Forget what was looked up, because the type or one of its bases has changed."""
        self.version = Version()
        self.cache = {}
        self.special_cache = NO_SPECIALS
        for w_subclass in self.subclasses_w():
            w_subclass.changed()

    # The type as an object.

    def getdictvalue(self, name):
        return self.lookup(name)

    def descr_get(self, w_object, w_type):
        """Return the result of the metaclass's `__get__` if it has one: then the class is a descriptor."""
        if self.w_metatype is None:
            return self
        w_get = self.w_metatype.special(specials.GET)
        if w_get is None:
            return self
        if w_object is None:
            w_object = w_None
        return w_get.descr_call3(self, w_object, w_type)

    def is_data_descr(self):
        w_metatype = self.w_metatype
        return w_metatype is not None and (
            w_metatype.special(specials.SET) is not None or w_metatype.special(specials.DELETE) is not None)

    def is_read_first(self):
        return self.is_data_descr() and self.w_metatype.special(specials.GET) is not None

    def descr_set(self, w_object, w_value):
        w_set = self.w_metatype.special(specials.SET)
        if w_set is None:
            raise self.w_metatype.no_special("__set__")
        w_set.descr_call3(self, w_object, w_value)

    def descr_delete(self, w_object):
        w_delete = self.w_metatype.special(specials.DELETE)
        if w_delete is None:
            raise self.w_metatype.no_special("__delete__")
        w_delete.descr_call2(self, w_object)

    def loop_shape(self):
        return self

    # Hooks: what needs modules above this one.

    def call(self, args_w, kwnames):
        """Make an instance; filled by rvm.interp.typecalls."""
        raise NotImplementedError

    def call1(self, w_1):
        """Call with one argument; filled by rvm.interp.typecalls."""
        raise NotImplementedError

    def call2(self, w_1, w_2):
        """Call with two arguments; filled by rvm.interp.typecalls."""
        raise NotImplementedError

    def not_callable(self):
        """Raise the TypeError of a call of an object of this type; filled by rvm.objects.errors."""
        raise NotImplementedError

    def no_special(self, name):
        """Return the error of a descriptor of this type without the special method; filled by rvm.objects.errors."""
        raise NotImplementedError

    def subscripted(self, w_key):
        """Return the generic alias `C[key]`; filled by rvm.objects.genericalias."""
        raise NotImplementedError
