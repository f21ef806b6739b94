"""module: the type of modules."""
from rvm.interp.importing.imports import is_initializing
from rvm.interp.importing.loading import loading
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import PyError, attribute_error, type_error, w_AttributeError
from rvm.objects.moduleobject import W_Module, init_module, w_module_type
from rvm.objects.namespace import LateNames, new_namespace
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str

module = TypeTable(w_module_type, W_Module)


@module.constructor("module(cls: cls, /, *args, **kwargs)")
def module_new(w_cls, args_w, names, values_w):
    w_module = W_Module(new_namespace())
    w_module.origin = ""
    if w_cls is not w_module_type:
        w_module.w_class = w_cls
    return w_module


@module.initializer("module(self, name: str, doc=None) -> None")
def module_init(w_self, name, w_doc):
    """Create a module object.

The name must be a string; the optional docstring can have any type."""
    init_module(w_self, name, w_doc)


@module.method("__repr__(self, /) -> str")
def module_repr(w_self):
    w_spec = w_self.namespace.known("__spec__")
    if w_spec is not None and protocol.truth(w_spec):
        return repr_by_spec(w_spec)
    w_loader = w_self.namespace.known("__loader__")
    w_repr = protocol.find_attr(w_loader, "module_repr") if w_loader is not None else None
    if w_repr is not None:
        try:
            return protocol.str_of(w_repr.call1(w_self))
        except PyError:
            pass
    name = protocol.repr(W_Str(w_self.module_name()))
    w_file = w_self.namespace.get("__file__")
    if w_file is not None:
        return "<module %s from %s>" % (name, protocol.repr(w_file))
    if w_self.origin != "":
        return "<module %s (%s)>" % (name, w_self.origin)
    return "<module %s%s>" % (name, loader_text(w_loader))


def repr_by_spec(w_spec):
    """Return the repr of a module that has this `__spec__`."""
    w_name = protocol.getattr(w_spec, "name")
    name = protocol.repr(w_name if w_name is not w_None else W_Str("?"))
    w_origin = protocol.getattr(w_spec, "origin")
    if w_origin is w_None:
        return "<module %s%s>" % (name, loader_text(protocol.getattr(w_spec, "loader")))
    if protocol.truth(protocol.getattr(w_spec, "has_location")):
        return "<module %s from %s>" % (name, protocol.repr(w_origin))
    return "<module %s (%s)>" % (name, protocol.str_of(w_origin))


def loader_text(w_loader):
    return " (%s)" % protocol.repr(w_loader) if w_loader is not None and w_loader is not w_None else ""


@module.method("__getattribute__(self, name: name, /)")
def module_getattribute(w_self, name):
    try:
        w_value = protocol.find_attribute(w_self, w_self.gettype(), name)
    except PyError as e:        # of a property or another descriptor
        if not e.matches(w_AttributeError):
            raise
        w_value = None
    if w_value is not None:
        return w_value
    if LateNames.make(w_self.namespace, name):
        w_value = w_self.namespace.get(name)
        if w_value is not None:
            return w_value
    w_hook = w_self.namespace.get("__getattr__")
    if w_hook is not None:
        return w_hook.call1(W_Str(name))
    raise no_attribute(w_self, name)


def no_attribute(w_module, name):
    """Return the AttributeError for a name that a module does not have."""
    w_name = w_module.namespace.get("__name__")
    if w_name is None or not w_name.is_text():
        return attribute_error("module has no attribute '%s'" % name)
    if is_initializing(w_module):
        return attribute_error("partially initialized module '%s' has no attribute '%s' "
                               "(most likely due to a circular import)" % (w_name.text(), name))
    if loading.is_loaded_now(w_name.text() + "." + name):
        return attribute_error("cannot access submodule '%s' of module '%s' "
                               "(most likely due to a circular import)" % (name, w_name.text()))
    return attribute_error("module '%s' has no attribute '%s'" % (w_name.text(), name))


@module.method("__dir__(self, /) [unsigned]")
def module_dir(w_self):
    w_dict = protocol.getattr(w_self, "__dict__")
    if not isinstance(w_dict, W_Dict):
        raise type_error("<module>.__dict__ is not a dictionary")
    w_hook = w_dict.getitem_str("__dir__")
    if w_hook is not None:
        return w_hook.call0()
    return new_list(w_dict.keys_w())


@module.member("__dict__")
def module_dict(w_self):
    return w_self.getdict()


def set_annotations(w_self, w_annotations):
    w_self.namespace.set("__annotations__", w_annotations)


def delete_annotations(w_self):
    if not w_self.namespace.delete("__annotations__"):
        raise attribute_error("__annotations__")


@module.getter("__annotations__", set_annotations, delete_annotations)
def module_annotations(w_self):
    w_annotations = w_self.namespace.get("__annotations__")
    if w_annotations is None:
        w_annotations = new_dict()
        w_self.namespace.set("__annotations__", w_annotations)
    return w_annotations
