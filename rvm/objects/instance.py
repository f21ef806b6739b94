"""Instances of classes made by class statements: a map and its storage."""
from rvm.objects import specials
from rvm.objects.finalizers import FinalizerHooks, register
from rvm.objects.root import W_Root, w_None
from rvm.rlib.jit import promote
from rvm.rlib.objectmodel import import_from_mixin


SLOT = "\x00"       # the attribute that a __slots__ entry `x` stands for is named SLOT + "x"
DICT = SLOT         # ... and the view that is `__dict__` is named just SLOT
WEAKREFS = SLOT + "\x01"        # the weak references to the instance
FINALIZED = SLOT + "\x02"       # is set once `__del__` was called


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
        self.storage = [None] * terminator.usual_size
        if w_type.has_finalizer:
            register(self)

    def gettype(self):
        return promote(self.map).w_type

    def attribute_map(self):
        return self.map

    def stored_attribute(self, index):
        return self.storage[index]

    def getdictvalue(self, name):
        map = promote(self.map)
        index = map.index_of(name)
        if index >= 0:
            return self.storage[index]
        if map.uses_dict and not name.startswith(SLOT):
            return self.attributes_dict().getitem_str(name)
        return None

    def setdictvalue(self, name, w_value):
        map = promote(self.map)
        index = map.index_of(name)
        if index >= 0:
            self.storage[index] = w_value
            return True
        if map.uses_dict and not name.startswith(SLOT):
            self.attributes_dict().setitem_str(name, w_value)
            return True
        if not map.w_type.has_dict and not name.startswith(SLOT):
            return False
        if map.is_full() and not name.startswith(SLOT):
            self.move_to_dict()
            return self.setdictvalue(name, w_value)
        self.append_attribute(map.with_attribute(name), w_value)
        return True

    def append_attribute(self, extended, w_value):
        """Add the attribute that the map `extended` has and the instance's map lacks."""
        index = extended.size - 1
        assert index >= 0
        if index >= len(self.storage):
            self.storage = grown(self.storage, index + 1 + (index >> 1))
        self.storage[index] = w_value
        self.map = extended

    def deldictvalue(self, name):
        map = self.map
        index = map.index_of(name)
        if index < 0:
            return map.uses_dict and not name.startswith(SLOT) and self.attributes_dict().delitem_str(name)
        old = self.storage
        self.map = map.without_attribute(name)
        storage = [None] * (len(old))
        j = 0
        for i in range(map.size):
            if i != index:
                storage[j] = old[i]
                j += 1
        self.storage = storage
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
        map = w_type.terminator
        if self.map.uses_dict:
            map = map.dict_terminator()
        for name in self.map.names():
            map = map.with_attribute(name)
        if w_type.has_finalizer and not self.gettype().has_finalizer:
            register(self)
        self.map = map
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
        names = self.map.names()
        old = self.storage
        self.map = self.map.get_terminator().dict_terminator() if not self.map.uses_dict else self.map.get_terminator()
        self.storage = [None] * len(old)
        self.setdictvalue(DICT, w_dict)
        for i in range(len(names)):
            if names[i].startswith(SLOT) and names[i] != DICT:
                self.setdictvalue(names[i], old[i])

    def move_to_dict(self):
        """Keep the attributes from now on in the dict that has been a view of them."""
        w_dict = self.getdict()
        DictHooks.detach(w_dict)
        self.keep_in_dict(w_dict)

    # Weak references and `__del__`.

    def getweakrefs(self):
        return self.getdictvalue(WEAKREFS)

    def setweakrefs(self, w_weakrefs):
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


def grown(storage, size):
    result = [None] * size
    for i in range(len(storage)):
        result[i] = storage[i]
    return result


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
