"""types.GenericAlias: the type of `list[int]`."""
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import PyError, type_error, w_AttributeError, w_TypeError
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root, WeakrefMixin, w_Ellipsis, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout, W_Type
from rvm.rlib.objectmodel import import_from_mixin


class W_GenericAlias(W_Root):
    import_from_mixin(WeakrefMixin)
    _immutable_fields_ = ["w_origin", "w_args"]

    def __init__(self, w_origin, w_args):
        self.w_origin = w_origin
        self.w_args = w_args        # a W_Tuple
        self.is_unpacked = False    # `*list[int]`

    def call(self, args_w, kwnames):
        w_object = self.w_origin.call(args_w, kwnames)
        try:
            protocol.setattr(w_object, "__orig_class__", self)
        except PyError as e:
            if not e.matches(w_AttributeError) and not e.matches(w_TypeError):
                raise
        return w_object


W_GenericAliasUser = user_subclass(W_GenericAlias)
w_genericalias_type = builtin_type(
    "types.GenericAlias", W_GenericAlias, w_object_type, Layout("GenericAlias"), has_weakref=True)


def subscripted(w_origin, w_args):
    """Return `origin[args]`."""
    if not isinstance(w_args, W_Tuple):
        w_args = W_Tuple([w_args])
    return W_GenericAlias(w_origin, w_args)


W_Type.subscripted = subscripted


def new_alias(w_type, w_origin, w_args):
    """Return an alias of `w_type`: GenericAlias or a class derived from it."""
    if w_type is w_genericalias_type:
        return W_GenericAlias(w_origin, w_args)
    w_alias = W_GenericAliasUser(w_origin, w_args)
    w_alias.init_instance(w_type)
    return w_alias


# Type variables.

def parameters(w_args):
    """Return the type variables among the arguments and within them, each one once."""
    found_w = []
    for w_argument in w_args.items_w:
        if is_parameter(w_argument):
            add_parameter(found_w, w_argument)
        else:
            for w_inner in parameters_of(w_argument):
                add_parameter(found_w, w_inner)
    return found_w


def is_parameter(w_argument):
    """Return whether the object is a type variable."""
    return w_argument.gettype().lookup("__typing_subst__") is not None


def parameters_of(w_argument):
    """Return the type variables within an argument."""
    if isinstance(w_argument, W_Type):
        return []
    w_inner = protocol.find_attr(w_argument, "__parameters__")
    if isinstance(w_inner, W_Tuple):
        return w_inner.items_w
    return []


def add_parameter(found_w, w_parameter):
    if position(found_w, w_parameter) < 0:
        found_w.append(w_parameter)


def position(found_w, w_parameter):
    for i in range(len(found_w)):
        if found_w[i] is w_parameter:
            return i
    return -1


def substituted(w_alias, w_items):
    """Return `alias[items]`: the alias with the items in place of its type variables."""
    parameters_w = parameters(w_alias.w_args)
    if len(parameters_w) == 0:
        raise type_error("%s is not a generic class" % protocol.repr(w_alias))
    items_w = prepared(w_alias, parameters_w, w_items)
    if len(items_w) != len(parameters_w):
        raise type_error("Too %s arguments for %s; actual %d, expected %d" % (
            "many" if len(items_w) > len(parameters_w) else "few", protocol.repr(w_alias),
            len(items_w), len(parameters_w)))
    args_w = []
    for w_argument in w_alias.w_args.items_w:
        if isinstance(w_argument, W_Type):
            args_w.append(w_argument)
            continue
        if is_parameter(w_argument):
            w_subst = protocol.getattr(w_argument, "__typing_subst__")
            w_new = w_subst.call1(items_w[position(parameters_w, w_argument)])
        else:
            w_new = substituted_within(w_argument, parameters_w, items_w)
        append_item(args_w, w_new, is_unpacked_variable(w_argument))
    return new_alias(w_alias.gettype(), w_alias.w_origin, W_Tuple(args_w[:]))


def prepared(w_alias, parameters_w, w_items):
    """Return a list with one item for each type variable; one that takes several at once gets a tuple."""
    items_w = []
    for w_item in w_items.items_w if isinstance(w_items, W_Tuple) else [w_items]:
        w_unpacked = None
        if not isinstance(w_item, W_Type):
            w_unpacked = protocol.find_attr(w_item, "__typing_unpacked_tuple_args__")
        unbounded = (isinstance(w_unpacked, W_Tuple) and len(w_unpacked.items_w) > 0
                     and w_unpacked.items_w[len(w_unpacked.items_w) - 1] is w_Ellipsis)
        append_item(items_w, w_unpacked if isinstance(w_unpacked, W_Tuple) and not unbounded else w_item,
                    isinstance(w_unpacked, W_Tuple) and not unbounded)
    for w_parameter in parameters_w:
        w_prepare = protocol.find_attr(w_parameter, "__typing_prepare_subst__")
        if w_prepare is not None and w_prepare is not w_None:
            w_prepared = w_prepare.call2(w_alias, W_Tuple(items_w[:]))
            items_w = []
            append_item(items_w, w_prepared, True)
    return items_w


def append_item(items_w, w_item, is_several):
    """Append an item, or the items of a tuple that is unpacked."""
    if is_several and isinstance(w_item, W_Tuple):
        for w_part in w_item.items_w:
            items_w.append(w_part)
    else:
        items_w.append(w_item)


def is_unpacked_variable(w_argument):
    """Return whether the argument is a `*Ts`."""
    w_unpacked = protocol.find_attr(w_argument, "__typing_is_unpacked_typevartuple__")
    return w_unpacked is not None and protocol.truth(w_unpacked)


def substituted_within(w_argument, parameters_w, items_w):
    """Return an argument with the items in place of the type variables within it."""
    within_w = parameters_of(w_argument)
    if len(within_w) == 0:
        return w_argument
    inner_w = []
    for w_inner in within_w:
        number = position(parameters_w, w_inner)
        w_item = items_w[number] if number >= 0 else w_inner
        append_item(inner_w, w_item, w_inner.gettype().lookup("__iter__") is not None)
    return protocol.getitem(w_argument, W_Tuple(inner_w[:]))
