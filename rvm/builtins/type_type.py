"""type: the methods and attributes of classes."""
from rvm.builtins import type_docs
from rvm.builtins.arguments import text_or_none
from rvm.builtins.object_type import attribute_names, type_path
from rvm.interp import typecalls
from rvm.interp.frameobject import frame_at
from rvm.interp.typemaking import new_type
from rvm.objects import protocol
from rvm.objects.basetypes import own_name, w_object_type, w_type_type
from rvm.objects.builtin import TypeTable, W_Builtin, W_Getset, W_StaticMethod
from rvm.objects.containers.listobject import new_list
from rvm.objects.containers.mappingproxy import W_MappingProxy
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import attribute_error, type_error, value_error
from rvm.objects.interned import name_object
from rvm.objects.mro import linearize
from rvm.objects.nametables import type_dict
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type

table = TypeTable(w_type_type, W_Type)


@table.static("__new__(cls: cls, *args, **kwargs)")
def new(w_metatype, args_w, names, values_w):
    if len(args_w) == 1 and w_metatype is w_type_type:
        if len(names) > 0:
            raise type_error("type() takes no keyword arguments")
        return args_w[0].gettype()
    if len(args_w) != 3:
        if w_metatype is w_type_type:
            raise type_error("type() takes 1 or 3 arguments")
        raise type_error("type.__new__() takes exactly 3 arguments (%d given)" % len(args_w))
    w_name = args_w[0]
    w_bases = args_w[1]
    if not w_name.is_text():
        raise type_error("type.__new__() argument 1 must be str, not %s" % protocol.type_name(w_name))
    if not isinstance(w_bases, W_Tuple):
        raise type_error("type.__new__() argument 2 must be tuple, not %s" % protocol.type_name(w_bases))
    return new_type.new_type(w_metatype, w_name, w_bases, args_w[2], calling_module(), names, values_w)


def calling_module():
    """Return the `__name__` of the module that makes the call; None (machine-level) where it has none."""
    frame = frame_at(0)
    return frame.globals.get("__name__") if frame is not None else None


@table.method("__init__(self, /, *args, **kwargs) -> None")
def init(w_self, args_w, names, values_w):
    if len(args_w) != 1 and len(args_w) != 3:
        raise type_error("type.__init__() takes 1 or 3 arguments")


@table.class_method("__prepare__(cls, /, *args, **kwargs) [unsigned]")
def prepare(w_cls, args_w, names, values_w):
    return new_dict()


@table.method("__call__(self, /, *args, **kwargs)")
def call(w_self, args_w, names, values_w):
    if len(names) == 0:
        return typecalls.call_type(w_self, args_w, None)
    return typecalls.call_type(w_self, args_w + values_w, names)


@table.method("__getattribute__(self, name: name, /)")
def getattribute(w_self, name):
    w_value = protocol.find_type_attribute(w_self, name)
    if w_value is None:
        raise protocol.no_attribute(w_self, name)
    return w_value


@table.method("__setattr__(self, name: name, value, /) -> None")
def setattr(w_self, name, w_value):
    protocol.set_type_attribute(w_self, name, w_value)


@table.method("__delattr__(self, name: name, /) -> None")
def delattr(w_self, name):
    protocol.check_mutable(w_self, name)
    w_descr = w_self.gettype().lookup(name)
    if w_descr is not None and w_descr.is_data_descr():
        w_descr.descr_delete(w_self)
    elif not w_self.delete_own(name):
        raise attribute_error("type object '%s' has no attribute '%s'" % (w_self.name, name))


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    return "<class '%s'>" % type_path(w_self)


@table.method("mro(self, /)")
def mro(w_self):
    return new_list([w_type for w_type in linearize(w_self, w_self.bases_w)])


@table.method("__subclasses__(self, /)")
def subclasses(w_self):
    return new_list([w_type for w_type in w_self.subclasses_w()])


@table.method("__instancecheck__(self, instance, /) -> bool")
def instancecheck(w_self, w_instance):
    return protocol.is_instance(w_instance, w_self)


@table.method("__subclasscheck__(self, subclass, /) -> bool")
def subclasscheck(w_self, w_subclass):
    return protocol.is_subclass(w_subclass, w_self)


@table.method("__dir__(self, /)")
def dir(w_self):
    return new_list(attribute_names(w_self))


def check_deletable(w_type, name):
    """Raise TypeError for an attribute that can be set but not deleted."""
    protocol.check_mutable(w_type, name)
    raise type_error("cannot delete '%s' attribute of immutable type '%s'" % (name, w_type.name))


def set_name(w_self, w_name):
    protocol.check_mutable(w_self, "__name__")
    if not w_name.is_text():
        raise type_error("can only assign string to %s.__name__, not '%s'" % (
            w_self.name, protocol.type_name(w_name)))
    new_type.check_type_name(w_name.text())
    w_self.name = w_name.text()


def delete_name(w_self):
    check_deletable(w_self, "__name__")


@table.getter("__name__", set_name, delete_name)
def get_name(w_self):
    return name_object(w_self.qualname if w_self.is_sealed else w_self.name)


def set_qualname(w_self, w_name):
    protocol.check_mutable(w_self, "__qualname__")
    if not w_name.is_text():
        raise type_error("can only assign string to %s.__qualname__, not '%s'" % (
            w_self.name, protocol.type_name(w_name)))
    w_self.qualname = w_name.text()


def delete_qualname(w_self):
    check_deletable(w_self, "__qualname__")


@table.getter("__qualname__", set_qualname, delete_qualname)
def get_qualname(w_self):
    return name_object(w_self.qualname)


def set_module(w_self, w_module):
    protocol.check_mutable(w_self, "__module__")
    w_self.set_own("__module__", w_module)


def delete_module(w_self):
    protocol.check_mutable(w_self, "__module__")
    raise type_error("cannot delete '__module__' attribute of immutable type '%s'" % w_self.name)


@table.getter("__module__", set_module, delete_module)
def get_module(w_self):
    if not w_self.is_heap:
        dot = w_self.name.rfind(".")
        return W_Str(w_self.name[:dot] if dot > 0 else "builtins")
    w_module = w_self.dict.get("__module__", None)
    if w_module is None:
        raise attribute_error("__module__")
    return w_module


def set_doc(w_self, w_doc):
    protocol.check_mutable(w_self, "__doc__")
    w_self.set_own("__doc__", w_doc)


def delete_doc(w_self):
    check_deletable(w_self, "__doc__")


@table.getter("__doc__", set_doc, delete_doc)
def get_doc(w_self):
    w_doc = w_self.dict.get("__doc__", None)
    if w_doc is None:
        return w_None
    if w_self.is_heap:
        return w_doc.descr_get(None, w_self)
    return type_docs.HIDDEN.get(w_self.name, w_None) if isinstance(w_doc, W_Getset) else w_doc


@table.getter("__text_signature__")
def get_text_signature(w_self):
    if w_self.is_heap:
        w_doc = w_self.dict.get("__doc__", None)
        return signature_in_doc(own_name(w_self), w_doc.text()) if w_doc is not None and w_doc.is_text() else w_None
    for name in ["__init__", "__new__"]:
        w_function = w_self.dict.get(name, None)
        if isinstance(w_function, W_StaticMethod):
            w_function = w_function.w_function
        if isinstance(w_function, W_Builtin) and w_function.signature.makes_instance:
            return text_or_none(w_function.signature.shown)
    return W_Str("()") if w_self is w_object_type else w_None


def signature_in_doc(name, doc):
    """Return the signature that a class's docstring may begin with, `name(parameters)` before a line `--`, or None."""
    end = doc.find(")\n--\n\n")
    if end < 0 or not doc.startswith(name + "("):
        return w_None
    return W_Str(doc[len(name):end + 1])


def set_bases(w_self, w_bases):
    protocol.check_mutable(w_self, "__bases__")
    if not isinstance(w_bases, W_Tuple):
        raise type_error("can only assign tuple to %s.__bases__, not %s" % (
            w_self.name, protocol.type_name(w_bases)))
    if len(w_bases.items_w) == 0:
        raise type_error("can only assign non-empty tuple to %s.__bases__, not ()" % w_self.name)
    types_w = []
    for w_base in w_bases.items_w:
        if not isinstance(w_base, W_Type):
            raise type_error("%s.__bases__ must be tuple of classes, not '%s'" % (
                w_self.name, protocol.type_name(w_base)))
        if w_base.is_subtype(w_self) or w_base.comes_from(w_self):
            raise type_error("a __bases__ item causes an inheritance cycle")
        types_w.append(w_base)
    new_type.set_bases(w_self, new_type.as_types(w_bases.items_w))


def delete_bases(w_self):
    check_deletable(w_self, "__bases__")


@table.getter("__bases__", set_bases, delete_bases)
def get_bases(w_self):
    return W_Tuple([w_base for w_base in w_self.bases_w])


@table.member("__base__")
def get_base(w_self):
    return w_self.w_base if w_self.w_base is not None else w_None


@table.member("__mro__")
def get_mro(w_self):
    if len(w_self.mro_w) == 0:
        return w_None       # the class is being made
    return W_Tuple([w_type for w_type in w_self.mro_w])


@table.getter("__dict__")
def get_dict(w_self):
    return W_MappingProxy(type_dict(w_self))


def set_abstractmethods(w_self, w_names):
    w_self.is_abstract = protocol.truth(w_names)
    w_self.set_own("__abstractmethods__", w_names)      # a new version: is_abstract is one of the facts it stands for


def delete_abstractmethods(w_self):
    if "__abstractmethods__" not in w_self.dict:
        raise attribute_error("__abstractmethods__")
    w_self.is_abstract = False
    w_self.delete_own("__abstractmethods__")


@table.getter("__abstractmethods__", set_abstractmethods, delete_abstractmethods)
def get_abstractmethods(w_self):
    w_names = w_self.dict.get("__abstractmethods__", None)
    if w_names is None or w_self is w_type_type:
        raise attribute_error("__abstractmethods__")
    return w_names


def set_annotations(w_self, w_annotations):
    protocol.check_mutable(w_self, "__annotations__")
    w_self.set_own("__annotations__", w_annotations)


def delete_annotations(w_self):
    protocol.check_mutable(w_self, "__annotations__")
    if not w_self.delete_own("__annotations__"):
        raise attribute_error("__annotations__")


@table.getter("__annotations__", set_annotations, delete_annotations)
def get_annotations(w_self):
    w_annotations = w_self.dict.get("__annotations__", None)
    if w_annotations is None:
        w_annotations = new_dict()
        if not w_self.is_heap:
            raise attribute_error("type object '%s' has no attribute '__annotations__'" % w_self.name)
        w_self.set_own("__annotations__", w_annotations)
    return w_annotations


new_type.type_methods.w_mro = w_type_type.dict["mro"]
new_type.type_methods.w_new = w_type_type.dict["__new__"]
protocol.w_type_getattribute.w_function = w_type_type.dict["__getattribute__"]
protocol.w_type_setattr.w_function = w_type_type.dict["__setattr__"]
typecalls.type_call.w_function = w_type_type.dict["__call__"]
