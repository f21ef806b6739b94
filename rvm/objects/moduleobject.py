"""module: an object whose attributes are the names of a Namespace."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.instance import SLOT
from rvm.objects.namespace import new_namespace
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import W_Root, WeakrefMixin, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import import_from_mixin


class W_Module(W_Root):
    """A module: a Namespace, and a class if it is not of the type module itself."""
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["namespace", "w_class?"]

    def __init__(self, namespace):
        self.namespace = namespace
        self.origin = "built-in"        # its origin, if it is not from a file
        self.initializing = False       # whether its body is running
        self.w_class = None             # a class of the program that derives from module
        self.slots = None               # {name: object}: the attributes in the __slots__ of such a class

    def gettype(self):
        if self.w_class is not None:
            return self.w_class
        return self.static_type

    def change_type(self, w_type):
        self.w_class = w_type if w_type.is_heap else None
        self.namespace.changed()        # an attribute may hide what caches know about its names
        return True

    # The name of a slot begins with SLOT (see rvm.objects.instance).

    def getdictvalue(self, name):
        if self.w_class is not None and name.startswith(SLOT):
            return self.slots.get(name, None) if self.slots is not None else None
        return self.namespace.get(name)

    def setdictvalue(self, name, w_value):
        if self.w_class is not None and name.startswith(SLOT):
            if self.slots is None:
                self.slots = {}
            self.slots[name] = w_value
        else:
            self.namespace.set(name, w_value)
        return True

    def deldictvalue(self, name):
        if self.w_class is not None and name.startswith(SLOT):
            if self.slots is None or name not in self.slots:
                return False
            del self.slots[name]
            return True
        return self.namespace.delete(name)

    def getdict(self):
        return namespace_dict(self.namespace)

    def module_name(self):
        w_name = self.namespace.get("__name__")
        if w_name is not None and w_name.is_text():
            return w_name.text()
        return "?"

    def leave_undescribed(self):
        """Let `__spec__` and `__loader__` be made when a program asks for them."""
        self.namespace.set_late("__loader__")
        self.namespace.set_late("__spec__")


w_module_type = builtin_type("module", W_Module, w_object_type, Layout("module"), has_dict=True, has_weakref=True)


def new_module(name):
    """Return a module with the attributes that every module has."""
    w_module = W_Module(new_namespace())
    init_module(w_module, name, w_None)
    return w_module


def init_module(w_module, name, w_doc):
    """Set the attributes that every module has."""
    namespace = w_module.namespace
    namespace.set("__name__", W_Str(name))
    namespace.set("__doc__", w_doc)
    for attribute in ["__package__", "__loader__", "__spec__"]:
        namespace.set(attribute, w_None)
