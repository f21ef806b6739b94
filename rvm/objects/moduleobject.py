"""module: an object whose attributes are the names of a Namespace."""
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.namespace import Namespace
from rvm.objects.nametables import namespace_dict
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str


class W_Module(W_Root):
    """A module: a name and a Namespace."""
    _immutable_fields_ = ["namespace"]

    def __init__(self, name, namespace):
        self.namespace = namespace
        self.origin = "built-in"        # where it is from, if from no file
        self.initializing = False       # is its body being run?
        namespace.set("__name__", W_Str(name))

    def getdictvalue(self, name):
        return self.namespace.get(name)

    def setdictvalue(self, name, w_value):
        self.namespace.set(name, w_value)
        return True

    def deldictvalue(self, name):
        return self.namespace.delete(name)

    def getdict(self):
        return namespace_dict(self.namespace)

    def module_name(self):
        w_name = self.namespace.get("__name__")
        if w_name is not None and w_name.is_text():
            return w_name.text()
        return "?"


w_module_type = builtin_type("module", W_Module, w_object_type, has_dict=True)


def new_module(name):
    """A module with the attributes that every module has."""
    w_module = W_Module(name, Namespace())
    for attribute in ["__doc__", "__package__", "__loader__", "__spec__"]:
        w_module.namespace.set(attribute, w_None)
    return w_module
