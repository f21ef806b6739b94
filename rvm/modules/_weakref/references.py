"""_weakref: ref, and functions that make and find weak references."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.object_type import address
from rvm.modules._weakref import w_ref_type, weakref
from rvm.objects import protocol, specials
from rvm.objects.builtin import TypeTable
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import PyError, type_error
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.weakrefs import W_AnyWeakref, W_Weakref, all_weakrefs, new_proxy, new_weakref, new_weakref_of_type


def callback_of(w_callback):
    return None if w_callback is w_None else w_callback


def check_count(name, count, least, most):
    """Raise TypeError for a number of arguments that is not between these."""
    if count < least:
        raise type_error("%s expected at least %d argument%s, got %d" % (name, least, "" if least == 1 else "s", count))
    if count > most:
        raise type_error("%s expected %s%d argument%s, got %d" % (
            name, "at most " if least < most else "", most, "" if most == 1 else "s", count))


@weakref.function("proxy(*args) [unsigned]")
def proxy(args_w):
    """Create a proxy object that weakly references 'object'.

'callback', if given, is called with a reference to the
proxy when 'object' is about to be finalized.
"""
    check_count("proxy", len(args_w), 1, 2)
    return new_proxy(args_w[0], callback_of(args_w[1]) if len(args_w) > 1 else None)


@weakref.function("getweakrefcount(object, /) -> int")
def getweakrefcount(w_object):
    """Return the number of weak references to 'object'."""
    return len(all_weakrefs(w_object))


@weakref.function("getweakrefs(object, /)")
def getweakrefs(w_object):
    """Return a list of all weak reference objects pointing to 'object'."""
    return new_list([w_reference for w_reference in all_weakrefs(w_object)])


@weakref.function("_remove_dead_weakref(dct, key, /) -> None")
def remove_dead_weakref(w_dict, w_key):
    """Atomically remove key from dict if it points to a dead weakref."""
    if not isinstance(w_dict, W_Dict):
        raise type_error("_remove_dead_weakref() argument 1 must be dict, not %s" % (
            "None" if w_dict is w_None else protocol.type_name(w_dict)))
    w_value = w_dict.getitem(w_key)
    if w_value is None:
        return
    if not isinstance(w_value, W_AnyWeakref):
        raise type_error("not a weakref")
    if w_value.referent() is None:
        w_dict.delitem(w_key)


# ref

ref = TypeTable(w_ref_type, W_Weakref)
declare_subscription(ref)


@ref.constructor("ref(cls: cls, /, *args, **kwargs)")
def new_ref(w_cls, args_w, names, values_w):
    check_count("__new__", len(args_w), 1, 2)
    w_callback = callback_of(args_w[1]) if len(args_w) > 1 else None
    if w_cls is w_ref_type:
        return new_weakref(args_w[0], w_callback)
    return new_weakref_of_type(w_cls, args_w[0], w_callback)


@ref.initializer("ref(self, /, *args, **kwargs) -> None [unsigned]")
def init_ref(self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("ref() takes no keyword arguments")
    check_count("__init__", len(args_w), 1, 2)


@ref.method("__call__(self, /, *args, **kwargs)")
def call_ref(self, args_w, names, values_w):
    if len(names) > 0:
        raise type_error("weakref() takes no keyword arguments")
    check_count("weakref", len(args_w), 0, 0)
    w_object = self.referent()
    return w_object if w_object is not None else w_None


@ref.method("__hash__(self, /) -> int")
def hash_ref(self):
    if not self.has_hash:
        w_object = self.referent()
        if w_object is None:
            raise type_error("weak object has gone away")
        self.hash = protocol.hash(w_object)
        self.has_hash = True
    return self.hash


def declare_comparison(name, number):
    @ref.method("%s(self, value, /)" % name)
    def comparison(self, w_other):
        if not isinstance(w_other, W_Weakref):
            return w_NotImplemented
        w_mine = self.referent()
        w_others = w_other.referent()
        if w_mine is None or w_others is None:
            return protocol.wrap_bool((self is w_other) == (number == specials.EQ))
        return protocol.compare(number, w_mine, w_others)


declare_comparison("__eq__", specials.EQ)
declare_comparison("__ne__", specials.NE)


@ref.method("__repr__(self, /) -> str")
def repr_ref(self):
    w_object = self.referent()
    if w_object is None:
        return "<weakref at %s; dead>" % address(self)
    text = "<weakref at %s; to '%s' at %s" % (address(self), protocol.type_name(w_object), address(w_object))
    w_name = name_by_type(w_object)
    if w_name is not None and w_name.is_text():
        text += " (%s)" % w_name.text()
    return text + ">"


def name_by_type(w_object):
    """Return what the object's type has as `__name__` for it, or None."""
    w_type = w_object.gettype()
    w_found = w_type.lookup("__name__")
    if w_found is None:
        return None
    try:
        return w_found.descr_get(w_object, w_type)
    except PyError:
        return None


@ref.member("__callback__")
def get_callback(self):
    w_callback = self.w_callback
    return w_callback if w_callback is not None and self.referent() is not None else w_None
