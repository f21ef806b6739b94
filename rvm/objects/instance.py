"""Instances of classes made by class statements: a map and its storage.

The storage is a list of objects, or of machine integers or floats if all attributes are ints that fit a machine
word, or all are floats (rvm.objects.maps says which).  Among objects an int or a float has a cell, in which the
next one is stored.  So compiled loops read and write numbers without making objects for them.  What has an identity
is kept as an object: bools, objects of derived classes, and NaN, because each is equal only to itself.

A list of numbers takes less memory than one of objects and the numbers as objects, a cell as much as an object.
The method: Bolz, Diekmann, Tratt, "Storage strategies for collections in dynamically typed languages",
OOPSLA 2013, here for attributes.
"""
from rvm.objects import specials
from rvm.objects.finalizers import FinalizerHooks, register
from rvm.objects.floatvalue import W_Float, float_of, is_number_float
from rvm.objects.intvalue import W_Int, int_of
from rvm.objects.maps import FLOAT, FLOAT_CELL, INT, INT_CELL, OBJECT
from rvm.objects.root import W_Root, w_None
from rvm.rlib.jit import promote, unboxes_attributes
from rvm.rlib.objectmodel import import_from_mixin, new_erasing_pair, record_not_none


SLOT = "\x00"       # the attribute that a __slots__ entry `x` stands for is named SLOT + "x"
DICT = SLOT         # ... and the view that is `__dict__` is named just SLOT
WEAKREFS = SLOT + "\x01"        # the weak references to the instance
FINALIZED = SLOT + "\x02"       # is set once `__del__` was called


# What storages are to the translator, which lets a field hold lists of one type.
erase_objects, unerase_objects = new_erasing_pair("attributes that are objects")
erase_ints, unerase_ints = new_erasing_pair("attributes that are ints")
erase_floats, unerase_floats = new_erasing_pair("attributes that are floats")

no_attributes = erase_objects([])


def make_grown(empty):
    """Make the function that returns a longer copy of a storage's list, `empty` behind its items."""
    def grown(items, size):
        result = [empty] * size
        for i in range(len(items)):
            result[i] = items[i]
        return result
    return grown


grown = make_grown(None)


def make_storage_of_numbers(erase, unerase, zero, number_of):
    """Make what puts numbers of one kind into a storage: a method that adds an attribute, and a function.

    The function returns a new storage of `size` numbers, of which the first are those of the objects.
    """
    grown_numbers = make_grown(zero)

    def append(self, extended, w_value):
        index = extended.index
        if index == 0:
            numbers = [zero] * extended.get_terminator().usual_size
            self.storage = erase(numbers)
        else:
            numbers = unerase(self.storage)
            if index >= len(numbers):
                numbers = grown_numbers(numbers, index + 1 + (index >> 1))
                self.storage = erase(numbers)
        numbers[index] = number_of(w_value)
        self.map = extended

    def new(values_w, size):
        numbers = [zero] * size
        for i in range(len(values_w)):
            numbers[i] = number_of(values_w[i])
        return erase(numbers)

    return append, new


append_to_ints, new_ints = make_storage_of_numbers(erase_ints, unerase_ints, 0, int_of)
append_to_floats, new_floats = make_storage_of_numbers(erase_floats, unerase_floats, 0.0, float_of)


class AttributeIntCell(W_Root):
    """Holds an int attribute of one instance, of which other attributes are of another kind."""

    def __init__(self, value):
        self.value = value


class AttributeFloatCell(W_Root):
    """Holds a float attribute of one instance, of which other attributes are of another kind."""

    def __init__(self, value):
        self.value = value


def is_attribute_cell(w_object):
    """Return whether this is a cell, which no program sees."""
    return isinstance(w_object, AttributeIntCell) or isinstance(w_object, AttributeFloatCell)


def kind_of(w_value):
    """Return how an attribute with this value may be kept among objects."""
    if unboxes_attributes() and w_value is not None:
        if type(w_value) is W_Int:
            return INT_CELL
        if is_number_float(w_value):
            return FLOAT_CELL
    return OBJECT


class DictHooks(object):
    """What instances need of dicts, which stand above them."""

    @staticmethod
    def view_of(w_instance):
        """Return a new W_Dict that is a view of the attributes; filled by rvm.objects.nametables."""
        raise NotImplementedError

    @staticmethod
    def detach(w_dict):
        """Turn a view of attributes into a dict of its own; leave other dicts as they are.

        Filled by rvm.objects.nametables.
        """
        raise NotImplementedError

    @staticmethod
    def as_dict(w_value):
        """Return `w_value`, which is a W_Dict, as one; filled by rvm.objects.nametables."""
        raise NotImplementedError


class InstanceMixin(object):
    """State and methods of any object that can have attributes of its own.

    W_Instance has them, and so has each class that represents instances of a
    subclass of a builtin type (see user_subclass).
    """
    def init_instance(self, w_type):
        terminator = promote(w_type).terminator
        self.map = terminator
        if unboxes_attributes():
            self.storage = no_attributes        # of which kind it is the first attribute decides
        else:
            self.storage = erase_objects([None] * terminator.usual_size)
        if w_type.has_finalizer:
            register(self)

    def gettype(self):
        return promote(self.map).w_type

    def attribute_map(self):
        return self.map

    def stored_attribute(self, attribute):
        kind = attribute.kind
        if not unboxes_attributes() or kind == OBJECT:
            return attribute.known(record_not_none(unerase_objects(self.storage)[attribute.index]))
        if kind == INT:
            return W_Int(unerase_ints(self.storage)[attribute.index])
        if kind == FLOAT:
            return W_Float(unerase_floats(self.storage)[attribute.index])
        if kind == INT_CELL:
            return W_Int(self.int_cell(attribute).value)
        return W_Float(self.float_cell(attribute).value)

    def int_cell(self, attribute):
        w_cell = unerase_objects(self.storage)[attribute.index]
        assert isinstance(w_cell, AttributeIntCell)
        return w_cell

    def float_cell(self, attribute):
        w_cell = unerase_objects(self.storage)[attribute.index]
        assert isinstance(w_cell, AttributeFloatCell)
        return w_cell

    def store_attribute(self, attribute, w_value):
        """Set the attribute that the map `attribute` adds, which this instance's map comes from."""
        kind = attribute.kind
        if not unboxes_attributes() or kind == OBJECT:
            attribute.admit(w_value)
            unerase_objects(self.storage)[attribute.index] = w_value
        elif not is_of_kind(w_value, kind):
            self.store_object(attribute, w_value)
        elif kind == INT:
            unerase_ints(self.storage)[attribute.index] = int_of(w_value)
        elif kind == FLOAT:
            unerase_floats(self.storage)[attribute.index] = float_of(w_value)
        elif kind == INT_CELL:
            self.int_cell(attribute).value = int_of(w_value)
        else:
            self.float_cell(attribute).value = float_of(w_value)

    def store_object(self, attribute, w_value):
        """Set an attribute that is kept as a number to what is no such one; from now on it is kept as an object."""
        values_w = self.stored_attributes()
        values_w[attribute.index] = w_value
        self.rebuild(self.map.get_terminator(), self.map.names(), values_w)

    def stored_attributes(self):
        """Return a new list of all attributes in the order in which the map has them."""
        return [self.stored_attribute(self.map.find(name)) for name in self.map.names()]

    def getdictvalue(self, name):
        map = promote(self.map)
        attribute = map.find(name)
        if attribute is not None:
            return self.stored_attribute(attribute)
        if map.uses_dict and not name.startswith(SLOT):
            return self.attributes_dict().getitem_str(name)
        return None

    def setdictvalue(self, name, w_value):
        map = promote(self.map)
        attribute = map.find(name)
        if attribute is not None:
            self.store_attribute(attribute, w_value)
            return True
        if map.uses_dict and not name.startswith(SLOT):
            self.attributes_dict().setitem_str(name, w_value)
            return True
        if not map.w_type.has_dict and not name.startswith(SLOT):
            return False
        if map.is_full() and not name.startswith(SLOT):
            self.move_to_dict()
            return self.setdictvalue(name, w_value)
        self.append_attribute(map_with(map, name, w_value), w_value)
        return True

    def append_attribute(self, extended, w_value):
        """Add the attribute that the map `extended` has and the instance's map lacks."""
        if not unboxes_attributes():
            extended.admit(w_value)
            self.append_object(extended, w_value)
        elif extended.back is not self.map or not takes(extended, w_value):
            self.append_otherwise(extended.name, w_value)
        elif extended.kind == INT:
            self.append_int(extended, w_value)
        elif extended.kind == FLOAT:
            self.append_float(extended, w_value)
        elif extended.kind == OBJECT:
            extended.admit(w_value)
            self.append_object(extended, w_value)
        else:
            self.append_object(extended, new_cell(w_value))

    def append_object(self, extended, w_value):
        """Add an attribute to a storage of objects."""
        index = extended.index
        objects = unerase_objects(self.storage)
        if unboxes_attributes() and index == 0:
            objects = [None] * extended.get_terminator().usual_size
            self.storage = erase_objects(objects)
        elif index >= len(objects):
            objects = grown(objects, index + 1 + (index >> 1))
            self.storage = erase_objects(objects)
        objects[index] = w_value
        self.map = extended

    append_int = append_to_ints
    append_float = append_to_floats

    def append_otherwise(self, name, w_value):
        """Add an attribute where the others have to be kept in another way for that."""
        names = self.map.names()
        names.append(name)
        values_w = self.stored_attributes()
        values_w.append(w_value)
        self.rebuild(self.map.get_terminator(), names, values_w)

    def rebuild(self, terminator, names, values_w):
        """Make these the attributes, in this order, and the map one that comes from `terminator`."""
        map = terminator
        for i in range(len(names)):
            map = map_with(map, names[i], values_w[i])
        self.storage = new_storage(map, names, values_w, max(len(names), terminator.usual_size))
        self.map = map

    def deldictvalue(self, name):
        map = self.map
        attribute = map.find(name)
        if attribute is None:
            return map.uses_dict and not name.startswith(SLOT) and self.attributes_dict().delitem_str(name)
        names = map.names()
        values_w = self.stored_attributes()
        del names[attribute.index]
        del values_w[attribute.index]
        self.rebuild(map.get_terminator(), names, values_w)
        return True

    def own_names(self):
        if self.map.uses_dict:
            return [w_key.text() for w_key in self.attributes_dict().keys_w() if w_key.is_text()]
        return [name for name in self.map.names() if not name.startswith(SLOT)]

    def getdict(self):
        """Return the view of the attributes that is `__dict__`; it is the same as long as the instance lives."""
        if not self.gettype().has_dict:
            return None
        w_dict = self.getdictvalue(DICT)
        if w_dict is None:
            w_dict = DictHooks.view_of(self)
            self.setdictvalue(DICT, w_dict)
        return DictHooks.as_dict(w_dict)

    def change_type(self, w_type):
        """Make this an instance of `w_type` and keep its attributes (assignment to __class__).  Return True."""
        terminator = w_type.terminator
        if self.map.uses_dict:
            terminator = terminator.dict_terminator()
        if w_type.has_finalizer and not self.gettype().has_finalizer:
            register(self)
        self.rebuild(terminator, self.map.names(), self.stored_attributes())
        return True

    # Attributes in a dict: if `__dict__` was assigned, has a key that is not a str, or a map would be too large.

    def attributes_dict(self):
        """Return the dict that holds the attributes if map.uses_dict, else the view of them, which must exist."""
        return DictHooks.as_dict(self.getdictvalue(DICT))

    def setdict(self, w_dict):
        if not self.gettype().has_dict:
            return False
        w_before = self.getdictvalue(DICT)
        if w_before is w_dict:
            return True
        if w_before is not None and not self.map.uses_dict:     # a view of this object
            DictHooks.detach(w_before)
        self.keep_in_dict(w_dict)
        return True

    def keep_in_dict(self, w_dict):
        """Replace the attributes by those in `w_dict` and keep them there from now on; slots stay."""
        names = [DICT]
        values_w = [w_dict]
        for name in self.map.names():
            if name.startswith(SLOT) and name != DICT:
                names.append(name)
                values_w.append(self.stored_attribute(self.map.find(name)))
        terminator = self.map.get_terminator()
        self.rebuild(terminator if self.map.uses_dict else terminator.dict_terminator(), names, values_w)

    def move_to_dict(self):
        """Keep the attributes from now on in the dict that has been a view of them."""
        w_dict = self.getdict()
        DictHooks.detach(w_dict)
        self.keep_in_dict(w_dict)

    # Weak references and `__del__`.

    def getweakrefs(self):
        return self.getdictvalue(WEAKREFS)

    def setweakrefs(self, w_weakrefs):
        if w_weakrefs is None:
            self.deldictvalue(WEAKREFS)
        else:
            self.setdictvalue(WEAKREFS, w_weakrefs)

    def is_finalized(self):
        """Return whether `__del__` was called."""
        return self.getdictvalue(FINALIZED) is not None

    def finalize(self):
        """Call `__del__`, unless it was called before."""
        w_function = self.gettype().special(specials.DEL)
        if w_function is None or self.is_finalized():
            return
        self.setdictvalue(FINALIZED, w_None)
        w_weakrefs = self.getweakrefs()
        if w_weakrefs is not None:
            FinalizerHooks.renew(w_weakrefs, self)
        FinalizerHooks.call_method(w_function, self)

    # The class's special methods may make its instances descriptors.

    def descr_get(self, w_object, w_type):
        w_get = self.gettype().special(specials.GET)
        if w_get is None:
            return self
        if w_object is None:
            w_object = w_None
        return w_get.descr_call3(self, w_object, w_type)

    def is_data_descr(self):
        w_class = self.gettype()
        return w_class.special(specials.SET) is not None or w_class.special(specials.DELETE) is not None

    def is_read_first(self):
        return self.gettype().special(specials.GET) is not None and self.is_data_descr()

    def descr_set(self, w_object, w_value):
        w_set = self.gettype().special(specials.SET)
        if w_set is None:
            raise self.gettype().no_special("__set__")
        w_set.descr_call3(self, w_object, w_value)

    def descr_delete(self, w_object):
        w_delete = self.gettype().special(specials.DELETE)
        if w_delete is None:
            raise self.gettype().no_special("__delete__")
        w_delete.descr_call2(self, w_object)


def map_with(map, name, w_value):
    """Return the map of an instance with this one's attributes and one more, which is set to `w_value`."""
    extended = map.transition(name)
    if extended is not None and extended.kind == OBJECT:
        return extended             # a compiled loop need not know what kind of object it is
    kind = kind_of(w_value)
    if kind == INT_CELL:            # constants as arguments: of a variable a compiled loop would not know which it is
        return map.with_attribute(name, INT_CELL)
    if kind == FLOAT_CELL:
        return map.with_attribute(name, FLOAT_CELL)
    return map.with_attribute(name, OBJECT)


def takes(extended, w_value):
    """Return whether an instance may get the attribute, with this value, as the map `extended` keeps it."""
    return extended.kind == OBJECT or (not extended.is_retired and is_of_kind(w_value, extended.kind))


def is_of_kind(w_value, kind):
    """Return whether an attribute with this value may be kept as a number of this kind."""
    if w_value is None:
        return False
    if kind == INT or kind == INT_CELL:
        return type(w_value) is W_Int
    return is_number_float(w_value)


def new_cell(w_value):
    """Return what a storage of objects holds for an int or a float."""
    if type(w_value) is W_Int:
        return AttributeIntCell(int_of(w_value))
    return AttributeFloatCell(float_of(w_value))


def new_storage(map, names, values_w, size):
    """Return a storage with these attributes, which are all that the map has."""
    if map.kind == INT:
        return new_ints(values_w, size)
    if map.kind == FLOAT:
        return new_floats(values_w, size)
    objects = [None] * size
    for i in range(len(names)):
        attribute = map.find(names[i])
        if attribute.kind == OBJECT:
            attribute.admit(values_w[i])
            objects[i] = values_w[i]
        else:
            objects[i] = new_cell(values_w[i])
    return erase_objects(objects)


class W_Instance(W_Root):
    """An instance of a class made by a class statement."""
    import_from_mixin(InstanceMixin)

    def __init__(self, w_type):
        self.init_instance(w_type)

    def loop_shape(self):
        return self.gettype()


def user_subclass(cls):
    """Make the class of objects that are a `cls` and have attributes of their own.

    Call it at import, once for each builtin class that programs may derive from.
    `init_instance(w_type)` must be called on each new object.
    """
    class User(cls):
        import_from_mixin(InstanceMixin)
    User.__name__ = cls.__name__ + "User"
    return User
