"""Variables that are not registers: cells, module globals and builtins, names of class bodies."""
from rvm.code.code import GlobalCache
from rvm.interp.frame import W_Cell, w_in_word
from rvm.interp.quick_ways import has_quick_way
from rvm.objects import protocol
from rvm.objects.cells import Cell
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import PyError, name_error, w_KeyError, w_UnboundLocalError
from rvm.objects.moduleobject import W_Module
from rvm.objects.namespace import LateNames, Namespace, read_global
from rvm.objects.nametables import dict_namespace, namespace_dict
from rvm.objects.strobject import W_Str
from rvm.rlib.jit import dont_look_inside, promote, we_are_jitted
from rvm.rlib.objectmodel import dont_inline, not_none, try_inline


# Registers and cells.

def check_bound(frame, code, register):
    """CHECK."""
    if frame.regs[register] is None:
        raise unbound_local(code.details.register_names[register])


def bound_local(frame, code, register):
    """LOAD_FAST_CHECK."""
    w_value = frame.regs[register]
    if w_value is None:
        raise unbound_local(code.details.register_names[register])
    return w_value


def unbound_local(name):
    return PyError(w_UnboundLocalError, None,
                   "cannot access local variable '%s' where it is not associated with a value" % name)


def make_cell(w_value):
    """MAKE_CELL."""
    return W_Cell(w_value)


@try_inline
def quick_get_cell(frame, code, w_cell):
    """Return what the cell holds, None where get_cell must tell."""
    w_cell = not_none(w_cell)
    if isinstance(w_cell, W_Cell):
        w_value = w_cell.w_value
        if w_value is not w_in_word:
            return w_value
    return None


@has_quick_way(quick_get_cell)
@dont_inline
def get_cell(frame, code, w_cell):
    """GET_CELL."""
    assert isinstance(w_cell, W_Cell)
    w_value = w_cell.get()
    if w_value is None:
        raise unbound_cell(frame, code, w_cell)
    return w_value


def set_cell(w_cell, w_value):
    """SET_CELL."""
    assert isinstance(w_cell, W_Cell)
    w_cell.set(w_value)


def delete_cell(frame, code, w_cell):
    """DELETE_CELL."""
    assert isinstance(w_cell, W_Cell)
    if w_cell.w_value is None:
        raise unbound_cell(frame, code, w_cell)
    w_cell.set(None)


@dont_look_inside
def unbound_cell(frame, code, w_cell):
    """Return the error for a cell without a value; its name is that of the register it is in."""
    names = code.details.register_names
    for i in range(len(names)):
        if frame.regs[i] is w_cell:
            if code.first_free <= i < code.first_free + len(code.freevars):
                error = name_error("cannot access free variable '%s' where it is not associated with a value"
                                   " in enclosing scope" % names[i])
                error.missing = names[i]
                return error
            return unbound_local(names[i])
    return name_error("cannot access variable where it is not associated with a value")


def unbind():
    """UNBIND: return what an unbound register holds."""
    return None


# Globals.

@try_inline
def quick_global(frame, code, name_index):
    """Return what the name's cache holds, None if it holds nothing that lasts."""
    globals = frame.globals
    cache = code.global_caches[name_index]
    if cache.version is globals.version and cache.builtins_version is globals.builtins.version:
        return cache.w_value
    return None


@has_quick_way(quick_global)
@try_inline
def get_global(frame, code, name_index):
    """GET_GLOBAL."""
    globals = frame.globals
    if we_are_jitted():
        name = code.names[name_index]
        globals = promote(globals)
        if globals.uncached:
            return find_global(globals, name)
        w_value = globals.get(name)
        if w_value is None:
            w_value = globals.builtins.get(name)
            if w_value is None:
                return late_global(globals, name)
        return w_value
    return cached_global(globals, code, name_index)


@dont_inline
def cached_global(globals, code, name_index):
    """Return the value of the global name by its cache, which is filled where it does not hold any more."""
    cache = code.global_caches[name_index]
    if cache.version is not globals.version or cache.builtins_version is not globals.builtins.version:
        cache = fill_global_cache(globals, code, name_index)
    w_value = cache.w_value
    return w_value if w_value is not None else read_global(cache.w_cell)


@dont_inline
def fill_global_cache(globals, code, name_index):
    """Return a new cache of the global name; the code keeps it, unless it holds only this time."""
    name = code.names[name_index]
    builtins = globals.builtins
    if globals.uncached or builtins.uncached:
        return GlobalCache(None, None, find_global(globals, name), None)
    w_found = globals.find_cell(name)
    if w_found is None:
        w_found = builtins.find_cell(name)
        if w_found is None:
            return GlobalCache(None, None, late_global(globals, name), None)
    is_cell = isinstance(w_found, Cell)
    cache = GlobalCache(globals.version, builtins.version, None if is_cell else w_found, w_found if is_cell else None)
    code.global_caches[name_index] = cache
    code.note_caches()
    return cache


@dont_look_inside
def find_global(globals, name):
    """Return the value of a global name, or else of the builtin one, where nothing of it may be remembered."""
    w_value = item_of(globals, name)
    if w_value is None:
        w_value = find_builtin(globals, name)
    return w_value


def find_builtin(globals, name):
    """Return the builtin of that name for code with these globals."""
    w_value = item_of(globals.builtins, name)
    if w_value is None:
        return late_global(globals, name)
    return w_value


@dont_look_inside
def late_global(globals, name):
    """Return the value of a name that is not there until it is asked for, such as `license`, or raise NameError."""
    if LateNames.make(globals, name):
        w_value = item_of(globals, name)
        if w_value is None:
            w_value = item_of(globals.builtins, name)
        if w_value is not None:
            return w_value
    raise not_defined(name)


def item_of(namespace, name):
    """Return the value of the name, or None; what is no plain dict is asked by `[]`."""
    w_mapping = namespace.w_mapping
    if w_mapping is None:
        return namespace.look_up(name)
    return find_item(w_mapping, name)


def find_item(w_mapping, name):
    """Return what `w_mapping[name]` is, or None where that is a KeyError."""
    try:
        return protocol.getitem(w_mapping, W_Str(name))
    except PyError as e:
        if not e.matches(w_KeyError):
            raise
        return None


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


# Which builtins code has.

@dont_look_inside
def begin(globals, builtins):
    """Return the namespace for code that begins to run with these globals, or for a function that it makes.

    They are the same names, with the builtins that `__builtins__` among them names now; where there is no such
    name, with `builtins`.  As in CPython, code keeps the builtins that it began with.
    """
    if globals.base is not None:
        globals = globals.base
    w_builtins = globals.look_up("__builtins__")
    if w_builtins is not None:
        builtins = builtins_of(w_builtins, globals.builtins)
    if globals.builtins is None:
        globals.set_builtins(builtins)
    if globals.builtins is builtins:
        if globals.is_constant("__builtins__"):
            globals.checked = globals.version
        return globals
    variant = globals.variant
    if variant is None or variant.builtins is not builtins:
        variant = Namespace(builtins)
        variant.base = globals
        variant.uncached = True
        variant.w_dict = namespace_dict(globals)
        variant.w_mapping = globals.w_mapping
        globals.variant = variant
    return variant


def builtins_of(w_builtins, known):
    """Return the namespace that the object `__builtins__` stands for; `known` is one that it may be, or None."""
    if isinstance(w_builtins, W_Module):
        return w_builtins.namespace
    if isinstance(w_builtins, W_Dict):
        return dict_namespace(w_builtins)
    if known is not None and known.w_mapping is w_builtins:
        return known
    namespace = Namespace(None)
    namespace.ask(w_builtins)
    return namespace


def builtins_object(builtins):
    """Return the object that a program has as `__builtins__` for this namespace."""
    return builtins.w_mapping if builtins.w_mapping is not None else namespace_dict(builtins)


@try_inline
def globals_of_function(frame):
    """Return the namespace for a function that the frame makes."""
    globals = frame.globals
    if we_are_jitted():
        promote(globals)
    if globals.checked is globals.version:
        return globals
    return begin(globals, globals.builtins)


# The names of a class body, and of code that exec() or eval() runs.

def find_name(w_namespace, name):
    """Return the value of `name` in a frame's own namespace, or None."""
    if type(w_namespace) is W_Dict:
        return w_namespace.getitem_str(name)
    return find_item(w_namespace, name)


def get_name(frame, code, name_index):
    """GET_NAME."""
    w_namespace = frame.w_namespace
    if w_namespace is None:
        return get_global(frame, code, name_index)
    name = code.names[name_index]
    w_value = find_name(w_namespace, name)
    if w_value is not None:
        return w_value
    globals = frame.globals
    if w_namespace is globals.w_dict or we_are_jitted() or globals.uncached:
        return find_outer_name(globals, name)
    return get_global(frame, code, name_index)


@dont_look_inside
def find_outer_name(globals, name):
    """Return the value of a name that is not in the frame's own namespace; the globals may differ each time."""
    w_value = globals.look_up(name)
    if w_value is None:
        w_value = find_builtin(globals, name)
    return w_value


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
    try:
        protocol.delitem(frame.w_namespace, W_Str(name))
    except PyError:
        raise not_defined(name)     # whatever the error was


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
    elif frame.globals.look_up("__annotations__") is None:
        frame.globals.put("__annotations__", new_dict())
