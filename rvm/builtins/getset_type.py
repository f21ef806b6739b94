"""getset_descriptor and member_descriptor: attributes of builtin types, and slots of classes."""
from rvm.builtins.arguments import text_or_none
from rvm.builtins.pickling import called, declare_pickling
from rvm.objects.builtin import FUNCTIONS, TypeTable, W_Getset, w_getset_type
from rvm.objects.memberobject import W_Descriptor, w_member_type
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str


def declare_descriptor(table):
    @table.get_method
    def get(w_self, w_instance, w_owner):
        if w_instance is None:
            return w_self
        return w_self.descr_get(w_instance, w_instance.gettype())

    @table.method("__set__(self, instance, value, /) -> None")
    def set(w_self, w_instance, w_value):
        w_self.descr_set(w_instance, w_value)

    @table.method("__delete__(self, instance, /) -> None")
    def delete(w_self, w_instance):
        w_self.descr_delete(w_instance)

    declare_description(table)


def declare_description(table):
    """Declare what a descriptor tells of itself."""
    table.field("__name__", W_Str, "name")

    @table.member("__objclass__")
    def owner(w_self):
        return w_self.w_owner if w_self.w_owner is not None else w_None

    @table.getter("__doc__")
    def doc(w_self):
        return text_or_none(w_self.doc)

    @table.getter("__qualname__")
    def qualname(w_self):
        if w_self.w_owner is None:
            return W_Str(w_self.name)
        return W_Str(w_self.w_owner.qualname + "." + w_self.name)


getset = TypeTable(w_getset_type, W_Getset)
member = TypeTable(w_member_type, W_Descriptor)
declare_descriptor(getset)
declare_descriptor(member)


@getset.method("__repr__(self, /) -> str")
def getset_repr(w_self):
    owner = w_self.w_owner.name if w_self.w_owner is not None else "?"
    return "<attribute '%s' of '%s' objects>" % (w_self.name, owner)


@member.method("__repr__(self, /) -> str")
def member_repr(w_self):
    return "<member '%s' of '%s' objects>" % (w_self.name, w_self.w_owner.name)


def reduce_member(w_self):
    return called(FUNCTIONS["getattr"], [w_self.w_owner, W_Str(w_self.name)])


declare_pickling(member, reduce_member)
