"""object.__reduce_ex__, __reduce__ and __getstate__: how copy and pickle take an object apart."""
from rvm.builtins.object_type import table
from rvm.builtins.type_layout import builtin_size
from rvm.interp.importing import imports
from rvm.objects import protocol, specials
from rvm.objects.basetypes import OBJECT_LAYOUT, w_object_type
from rvm.objects.containers.listobject import W_List
from rvm.objects.containers.memoryobject import W_MemoryView
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.instance import SLOT
from rvm.objects.intobject import W_Int
from rvm.objects.root import w_None
from rvm.objects.streams.iobase import IOBASE_LAYOUT
from rvm.objects.tupleobject import W_Tuple


def copyreg(name):
    """Return what the module copyreg has under the name."""
    w_module = imports.import_name("copyreg", "", True, W_Tuple([]), 0)
    return protocol.getattr(w_module, name)


def cannot_pickle(w_self):
    return type_error("cannot pickle '%s' object" % protocol.type_name(w_self))


@table.method("__getstate__(self, /)")
def getstate(w_self):
    """Helper for pickle."""
    return state_of(w_self)


def state_of(w_self):
    """Return the attributes: a dict or None, or a tuple of that and a dict of the slots."""
    w_dict = w_self.getdict()
    w_state = w_None
    if isinstance(w_dict, W_Dict) and w_dict.length() > 0:
        w_state = w_dict.copy()
    w_slots = values_in_slots(w_self)
    if w_slots.length() > 0:
        return W_Tuple([w_state, w_slots])
    return w_state


def values_in_slots(w_self):
    w_slots = new_dict()
    w_names = w_self.gettype().dict.get("__slotnames__", None)
    if isinstance(w_names, W_List):
        for w_name in w_names.items_w()[:]:
            w_value = protocol.find_attr(w_self, w_name.text()) if w_name.is_text() else None
            if w_value is not None:
                w_slots.setitem(w_name, w_value)
        return w_slots
    for w_type in w_self.gettype().mro_w:
        for name in w_type.slots:
            w_value = w_self.getdictvalue(SLOT + name)
            if w_value is not None:
                w_slots.setitem_str(name, w_value)
    return w_slots


@table.method("__reduce_ex__(self, protocol: cint, /)")
def reduce_ex(w_self, number):
    """Helper for pickle."""
    w_reduce = w_self.gettype().lookup("__reduce__")
    if w_reduce is not None and w_reduce is not w_object_type.dict["__reduce__"]:
        return protocol.getattr(w_self, "__reduce__").call0()      # the object's own one, if it has one
    return reduce_by(w_self, number)


@table.method("__reduce__(self, /)")
def reduce(w_self):
    """Helper for pickle."""
    return reduce_by(w_self, 0)


def reduce_by(w_self, number):
    if number < 2:
        return copyreg("_reduce_ex").call2(w_self, W_Int(number))
    return reduce_newobj(w_self)


def reduce_newobj(w_self):
    """Return (copyreg.__newobj__, (class, arguments...), state, items of a list, items of a dict)."""
    w_type = w_self.gettype()
    if w_type.special(specials.NEW) is None:
        raise cannot_pickle(w_self)
    w_function = copyreg("__newobj__")
    w_args = W_Tuple([w_type])
    w_with_keywords = w_type.lookup("__getnewargs_ex__")
    w_plain = w_type.lookup("__getnewargs__")
    if w_with_keywords is not None:
        items_w = tuple_items(w_with_keywords.descr_call1(w_self), "__getnewargs_ex__")
        check_arguments(items_w)
        if protocol.truth(items_w[1]):
            w_function = copyreg("__newobj_ex__")
            w_args = W_Tuple([w_type, items_w[0], items_w[1]])
        else:
            w_args = W_Tuple([w_type] + tuple_items(items_w[0], "__getnewargs_ex__"))
    elif w_plain is not None:
        w_args = W_Tuple([w_type] + tuple_items(w_plain.descr_call1(w_self), "__getnewargs__"))
    elif needs_arguments(w_self, w_type):
        if isinstance(w_self, W_MemoryView):
            raise type_error("cannot pickle memoryview objects")
        if builtin_size(w_type)[1] > 0 and w_type.special(specials.NEW) is not w_object_type.dict["__new__"]:
            raise type_error("cannot pickle %s objects" % w_type.name)
        raise cannot_pickle(w_self)
    w_state = protocol.getattr(w_self, "__getstate__").call0()
    w_list = protocol.iter(w_self) if isinstance(w_self, W_List) else w_None
    w_dict = w_None
    if isinstance(w_self, W_Dict):
        w_dict = protocol.iter(protocol.getattr(w_self, "items").call0())
    return W_Tuple([w_function, w_args, w_state, w_list, w_dict])


def needs_arguments(w_self, w_type):
    """Return whether the attributes are not all that there is of the object, so that it cannot be pickled."""
    if w_type.layout is OBJECT_LAYOUT or w_type.layout is IOBASE_LAYOUT:
        return False
    if isinstance(w_self, W_List) or isinstance(w_self, W_Dict):
        return False
    return w_type.lookup("__getstate__") is w_object_type.dict["__getstate__"]


def check_arguments(items_w):
    """Check what `__getnewargs_ex__` returned: the positional arguments of `__new__`, and those by keyword."""
    if len(items_w) != 2:
        raise value_error("__getnewargs_ex__ should return a tuple of length 2, not %d" % len(items_w))
    if not isinstance(items_w[0], W_Tuple):
        raise type_error("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'" % (
            protocol.type_name(items_w[0])))
    if not isinstance(items_w[1], W_Dict):
        raise type_error("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'" % (
            protocol.type_name(items_w[1])))


def tuple_items(w_args, name):
    if not isinstance(w_args, W_Tuple):
        raise type_error("%s should return a tuple, not '%s'" % (name, protocol.type_name(w_args)))
    return w_args.items_w[:]
