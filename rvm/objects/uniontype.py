"""types.UnionType: the type of `int | str`."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_none_type, w_object_type
from rvm.objects.genericalias import W_GenericAlias
from rvm.objects.root import W_Root, w_None, w_NotImplemented
from rvm.objects.typeobject import W_Type


class W_Union(W_Root):
    _immutable_fields_ = ["args_w[*]"]

    def __init__(self, args_w):
        self.args_w = args_w        # two or more, no two equal


w_union_type = builtin_type("types.UnionType", W_Union, w_object_type)


def union(w_left, w_right):
    """Return `left | right` if both can be in a union, else NotImplemented."""
    if not is_member(w_left) or not is_member(w_right):
        return w_NotImplemented
    args_w = []
    add_members(args_w, w_left)
    add_members(args_w, w_right)
    if len(args_w) == 1:
        return args_w[0]
    return W_Union(args_w[:])


def is_member(w_object):
    return (w_object is w_None or isinstance(w_object, W_Type) or isinstance(w_object, W_GenericAlias)
            or isinstance(w_object, W_Union))


def add_members(args_w, w_object):
    """Add the object, or the members of a union, unless they are there already."""
    if isinstance(w_object, W_Union):
        for w_member in w_object.args_w:
            add_member(args_w, w_member)
    elif w_object is w_None:
        add_member(args_w, w_none_type)
    else:
        add_member(args_w, w_object)


def add_member(args_w, w_object):
    if not contains(args_w, w_object):
        args_w.append(w_object)


def contains(args_w, w_object):
    for w_member in args_w:
        if protocol.equal(w_member, w_object):
            return True
    return False
