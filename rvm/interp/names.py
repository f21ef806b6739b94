"""Variables that are not registers: cells, module globals and builtins, names of class bodies."""
from rvm.code.code import CO_OPTIMIZED, GlobalCache
from rvm.interp.frame import W_Cell
from rvm.objects import protocol
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import PyError, name_error, w_KeyError, w_UnboundLocalError
from rvm.objects.namespace import Namespace, read_cell
from rvm.objects.nametables import namespace_dict
from rvm.objects.strobject import W_Str
from rvm.rlib.jit import dont_look_inside, promote, we_are_jitted
from rvm.rlib.objectmodel import try_inline

builtins = Namespace()      # the module builtins' names; filled by rvm.builtins


# Registers and cells.

def check_bound(frame, code, register):
    """CHECK."""
    if frame.regs[register] is None:
        raise unbound_local(code.register_names[register])


def bound_local(frame, code, register):
    """LOAD_FAST_CHECK."""
    w_value = frame.regs[register]
    if w_value is None:
        raise unbound_local(code.register_names[register])
    return w_value


def unbound_local(name):
    return PyError(w_UnboundLocalError, None,
                   "cannot access local variable '%s' where it is not associated with a value" % name)


def make_cell(w_value):
    """MAKE_CELL."""
    return W_Cell(w_value)


def get_cell(frame, code, w_cell):
    """GET_CELL."""
    assert isinstance(w_cell, W_Cell)
    w_value = w_cell.w_value
    if w_value is None:
        raise unbound_cell(frame, code, w_cell)
    return w_value


def set_cell(w_cell, w_value):
    """SET_CELL."""
    assert isinstance(w_cell, W_Cell)
    w_cell.w_value = w_value


def delete_cell(frame, code, w_cell):
    """DELETE_CELL."""
    assert isinstance(w_cell, W_Cell)
    if w_cell.w_value is None:
        raise unbound_cell(frame, code, w_cell)
    w_cell.w_value = None


@dont_look_inside
def unbound_cell(frame, code, w_cell):
    """Return the error for a cell without a value; its name is that of the register it is in."""
    for i in range(len(code.register_names)):
        if frame.regs[i] is w_cell:
            if code.first_free <= i < code.first_free + len(code.freevars):
                error = name_error("cannot access free variable '%s' where it is not associated with a value"
                                   " in enclosing scope" % code.register_names[i])
                error.missing = code.register_names[i]
                return error
            return unbound_local(code.register_names[i])
    return name_error("cannot access variable where it is not associated with a value")


def unbind():
    """UNBIND: return what an unbound register holds."""
    return None


# Globals.

@try_inline
def get_global(frame, code, name_index):
    """GET_GLOBAL."""
    name = code.names[name_index]
    if we_are_jitted():
        w_value = promote(frame.globals).get(name)
        if w_value is None:
            w_value = builtins.get(name)
            if w_value is None:
                raise not_defined(name)
        return w_value
    cache = code.global_caches[name_index]
    if cache.version is not frame.globals.version or cache.builtins_version is not builtins.version:
        cache = fill_global_cache(frame.globals, code, name_index, name)
    return read_cell(cache.w_value)


def fill_global_cache(globals, code, name_index, name):
    globals.make_room()
    w_value = globals.find_cell(name)
    if w_value is None:
        w_value = builtins.find_cell(name)
        if w_value is None:
            raise not_defined(name)
    cache = GlobalCache(globals.version, builtins.version, w_value)
    code.global_caches[name_index] = cache
    globals.caches.append(cache)
    return cache


def not_defined(name):
    error = name_error("name '%s' is not defined" % name)
    error.missing = name
    return error


def set_global(frame, code, name_index, w_value):
    """SET_GLOBAL."""
    promote(frame.globals).set(code.names[name_index], w_value)


def delete_global(frame, code, name_index):
    """DELETE_GLOBAL."""
    name = code.names[name_index]
    if not frame.globals.delete(name):
        raise not_defined(name)


# The names of a class body.

def find_name(w_namespace, name):
    """Return the value of `name` in a class body's namespace, or None."""
    if type(w_namespace) is W_Dict:
        return w_namespace.getitem_str(name)
    try:
        return protocol.getitem(w_namespace, W_Str(name))
    except PyError as e:
        if not e.matches(w_KeyError):
            raise
        return None


def get_name(frame, code, name_index):
    """GET_NAME."""
    if frame.w_namespace is not None:
        w_value = find_name(frame.w_namespace, code.names[name_index])
        if w_value is not None:
            return w_value
    return get_global(frame, code, name_index)


def set_name(frame, code, name_index, w_value):
    """SET_NAME."""
    if frame.w_namespace is None:
        set_global(frame, code, name_index, w_value)
    elif type(frame.w_namespace) is W_Dict:
        frame.w_namespace.setitem_str(code.names[name_index], w_value)
    else:
        protocol.setitem(frame.w_namespace, W_Str(code.names[name_index]), w_value)


def delete_name(frame, code, name_index):
    """DELETE_NAME."""
    name = code.names[name_index]
    if frame.w_namespace is None:
        delete_global(frame, code, name_index)
        return
    if find_name(frame.w_namespace, name) is None:
        raise not_defined(name)
    protocol.delitem(frame.w_namespace, W_Str(name))


def get_class_cell(frame, code, w_cell, name_index):
    """GET_CLASS_CELL: a class body reads a variable of an enclosing function."""
    if frame.w_namespace is not None:
        w_value = find_name(frame.w_namespace, code.names[name_index])
        if w_value is not None:
            return w_value
    return get_cell(frame, code, w_cell)


def nothing():
    """SPLIT."""


def setup_annotations(frame, code):
    """SETUP_ANNOTATIONS."""
    if frame.w_namespace is not None:
        if find_name(frame.w_namespace, "__annotations__") is None:
            protocol.setitem(frame.w_namespace, W_Str("__annotations__"), new_dict())
    elif frame.globals.get("__annotations__") is None:
        frame.globals.set("__annotations__", new_dict())


def namespace_of(frame):
    """Return what `locals()` does: the namespace of a class body or module; of a function, a new dict."""
    code = frame.code
    if code.flags & CO_OPTIMIZED == 0:
        if frame.w_namespace is not None:
            return frame.w_namespace
        return namespace_dict(frame.globals)
    w_dict = new_dict()
    for i in range(len(code.register_names)):
        w_value = frame.regs[i]
        if isinstance(w_value, W_Cell):
            w_value = w_value.w_value
        if w_value is not None and code.register_names[i] != "":
            w_dict.setitem_str(code.register_names[i], w_value)
    return w_dict
