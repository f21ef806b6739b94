"""The class statement.  At its end it calls type.__new__, which is in rvm.interp.typemaking.new_type."""
from rvm.interp import binding
from rvm.interp.frame import W_Cell
from rvm.interp.function import start
from rvm.interp.names import item_of
from rvm.objects import protocol, specials
from rvm.objects.basetypes import w_type_type
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import name_error, runtime_error, type_error
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import hint


def get_build_class(frame):
    """GET_BUILD_CLASS."""
    w_build_class = item_of(frame.globals.builtins, "__build_class__")
    if w_build_class is None:
        raise name_error("__build_class__ not found")
    return w_build_class


def build_class(w_function, name, bases_w, names, values_w):
    """Carry out a class statement: run the body in a namespace, then call the metaclass."""
    w_orig_bases = W_Tuple(bases_w)
    bases_w = resolve_bases(bases_w)
    w_metaclass = None
    keyword_names = []
    keywords_w = []
    for i in range(len(names)):
        if names[i] == "metaclass":
            w_metaclass = values_w[i]
        else:
            keyword_names.append(names[i])
            keywords_w.append(values_w[i])
    if w_metaclass is None:
        w_metaclass = w_type_type if len(bases_w) == 0 else bases_w[0].gettype()
    if isinstance(w_metaclass, W_Type):
        w_metaclass = most_derived_metaclass(w_metaclass, bases_w)
    w_bases = W_Tuple(bases_w)
    w_namespace = prepare(w_metaclass, name, w_bases, keyword_names, keywords_w)
    w_cell = run_class_body(w_function, w_namespace)
    if not same_bases(bases_w, w_orig_bases.items_w):
        protocol.setitem(w_namespace, W_Str("__orig_bases__"), w_orig_bases)
    args_w = [W_Str(name), w_bases, w_namespace] + keywords_w
    w_class = w_metaclass.call(args_w, keyword_names if len(keyword_names) > 0 else None)
    if isinstance(w_cell, W_Cell) and isinstance(w_class, W_Type):
        check_class_cell(w_cell, w_class, name)
    return w_class


def run_class_body(w_function, w_namespace):
    """Run the class's body; return the cell for `__class__`, which type.__new__ fills, if there is one."""
    w_function.code.complete()      # a program may pass any function
    frame = w_function.new_frame()
    if w_function.code.parameters > 0:
        binding.bind(w_function, hint(frame, access_directly=True, fresh_virtualizable=True), [], None)
    frame.w_namespace = w_namespace
    w_cell = start(frame, None)
    if isinstance(w_cell, W_Cell):
        protocol.setitem(w_namespace, W_Str("__classcell__"), w_cell)
    return w_cell


def check_class_cell(w_cell, w_class, name):
    """Raise an error unless type.__new__ of this very class has filled the cell: a metaclass may prevent it."""
    if w_cell.get() is None:
        raise runtime_error("__class__ not set defining '%s' as %s. Was __classcell__ propagated to type.__new__?" % (
            name, protocol.repr(w_class)))
    if w_cell.get() is not w_class:
        raise type_error("__class__ set to %s defining '%s' as %s" % (
            protocol.repr(w_cell.get()), name, protocol.repr(w_class)))


def same_bases(bases_w, others_w):
    if len(bases_w) != len(others_w):
        return False
    for i in range(len(bases_w)):
        if bases_w[i] is not others_w[i]:
            return False
    return True


def resolve_bases(bases_w):
    """Replace bases that are not types by what their `__mro_entries__` returns (PEP 560)."""
    result = []
    for w_base in bases_w:
        if not isinstance(w_base, W_Type):
            w_entries = protocol.find_attr(w_base, "__mro_entries__")
            if w_entries is not None:
                w_replaced = w_entries.call1(W_Tuple(bases_w))
                if not isinstance(w_replaced, W_Tuple):
                    raise type_error("__mro_entries__ must return a tuple")
                result.extend(w_replaced.items_w)
                continue
        result.append(w_base)
    return result[:]


def most_derived_metaclass(w_metaclass, bases_w):
    for w_base in bases_w:
        w_other = w_base.gettype()
        if w_metaclass.is_subtype(w_other):
            continue
        if w_other.is_subtype(w_metaclass):
            w_metaclass = w_other
            continue
        raise type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                         "subclass of the metaclasses of all its bases")
    return w_metaclass


def prepare(w_metaclass, name, w_bases, keyword_names, keywords_w):
    """Return the namespace for the class body."""
    if w_metaclass is w_type_type:
        return new_dict()
    w_prepare = protocol.find_attr(w_metaclass, "__prepare__")
    if w_prepare is None:
        return new_dict()
    args_w = [W_Str(name), w_bases] + keywords_w
    w_namespace = w_prepare.call(args_w, keyword_names if len(keyword_names) > 0 else None)
    if w_namespace.gettype().special(specials.GETITEM) is None:
        raise type_error("%s.__prepare__() must return a mapping, not %s" % (
            w_metaclass.name if isinstance(w_metaclass, W_Type) else "<metaclass>", protocol.type_name(w_namespace)))
    return w_namespace
