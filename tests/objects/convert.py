"""Host values as rvm's objects and back, and the same call on both, for tests against the host's Python.

    to_rvm(value)           the object; the host's own objects are converted by value
    to_host(w_object)       the value, as near as the host has one
    host_outcome(f)         what f() gave or raised, in a form that can be compared
    rvm_outcome(f)          the same of a function that gives an rvm object

Text is UTF-8 in byte strings in rvm, one byte a character on the host too: see rvm.rlib.
"""
from rvm import everything  # noqa: F401  (fills all tables)
from rvm.objects.basetypes import BUILTIN_TYPES
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.dictviews import W_DictView
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.containers.rangeobject import W_Range, new_range_of
from rvm.objects.containers.setobject import W_AnySet, W_FrozenSet, W_Set
from rvm.objects.containers.sliceobject import W_Slice
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import PyError
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Bool, W_Integer, new_int, w_False, w_True
from rvm.objects.root import W_Iterator, w_Ellipsis, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple, new_tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.bigint import rbigint

SINGLETONS = [(None, w_None), (True, w_True), (False, w_False), (Ellipsis, w_Ellipsis),
              (NotImplemented, w_NotImplemented)]


def utf8(text):
    """A host str as rvm holds it."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def text_of(utf8_text):
    """The host's str of rvm's text."""
    return utf8_text.encode("latin-1").decode("utf-8", "surrogatepass")


def to_rvm(value):
    for host, w_object in SINGLETONS:
        if value is host:
            return w_object
    convert = TO_RVM.get(type(value))
    if convert is None:
        raise TypeError("no rvm object for %r" % (value,))
    return convert(value)


def int_to_rvm(value):
    return new_int(rbigint.fromdecimalstr(str(value)))


def dict_to_rvm(value):
    w_dict = new_dict()
    for key in value:
        w_dict.setitem(to_rvm(key), to_rvm(value[key]))
    return w_dict


def fill_set(w_set, value):
    for item in value:
        w_set.add(to_rvm(item))
    return w_set


TO_RVM = {
    int: int_to_rvm,
    float: W_Float,
    str: lambda value: W_Str(utf8(value)),
    bytes: lambda value: W_Bytes(value.decode("latin-1")),
    tuple: lambda value: new_tuple([to_rvm(item) for item in value]),
    list: lambda value: new_list([to_rvm(item) for item in value]),
    dict: dict_to_rvm,
    set: lambda value: fill_set(W_Set(), value),
    frozenset: lambda value: fill_set(W_FrozenSet(), value),
    slice: lambda value: W_Slice(to_rvm(value.start), to_rvm(value.stop), to_rvm(value.step)),
    range: lambda value: new_range_of(to_rvm(value.start), to_rvm(value.stop), to_rvm(value.step)),
}


def to_host(w_object):
    for host, w_singleton in SINGLETONS:
        if w_object is w_singleton:
            return host
    for cls, convert in TO_HOST:
        if isinstance(w_object, cls):
            return convert(w_object)
    raise TypeError("no host value for %r" % (w_object,))


def int_to_host(w_int):
    return int(w_int.to_big().str())


def items_to_host(items_w):
    return [to_host(w_item) for w_item in items_w]


def iterator_to_host(w_iter):
    result = []
    while True:
        w_item = w_iter.next_item()
        if w_item is None:
            return Items(result)
        result.append(to_host(w_item))


class Items(list):
    """What an iterator or a view gave."""


TO_HOST = [
    (W_Bool, lambda w: bool(w.value)),
    (W_Integer, int_to_host),
    (W_Float, lambda w: w.value),
    (W_Str, lambda w: text_of(w.text())),
    (W_Bytes, lambda w: w.data().encode("latin-1")),
    (W_Tuple, lambda w: tuple(items_to_host(w.items_w))),
    (W_List, lambda w: items_to_host(w.items_w())),
    (W_Dict, lambda w: dict(zip(items_to_host(w.keys_w()), items_to_host(w.values_w())))),
    (W_FrozenSet, lambda w: frozenset(items_to_host(w.keys_w()))),
    (W_AnySet, lambda w: set(items_to_host(w.keys_w()))),
    (W_Slice, lambda w: slice(to_host(w.w_start), to_host(w.w_stop), to_host(w.w_step))),
    (W_Range, lambda w: range(to_host(w.w_start()), to_host(w.w_stop()), to_host(w.w_step()))),
    (W_DictView, lambda w: Items(items_to_host(w.items_w()))),
    (W_Iterator, iterator_to_host),
    (W_Type, lambda w: w.name),
]


def error_text(w_value):
    """The argument of an exception object, as text."""
    args_w = w_value.args_w
    if len(args_w) == 0:
        return ""
    value = to_host(args_w[0])
    return value if isinstance(value, str) else repr(value)


def comparable(value):
    """The value with its type, dicts with their order, and what the host iterates lazily as Items."""
    if isinstance(value, Items):
        return "iterator", [comparable(item) for item in value]
    if isinstance(value, (list, tuple)):
        return type(value).__name__, [comparable(item) for item in value]
    if isinstance(value, dict):
        return "dict", [(comparable(key), comparable(value[key])) for key in value]
    if isinstance(value, (set, frozenset)):
        return type(value).__name__, sorted((repr(comparable(item)) for item in value))
    if isinstance(value, type):
        return "type", value.__name__
    if type(value) in TO_RVM or any(value is host for host, _ in SINGLETONS):
        return type(value).__name__, repr(value)
    return "iterator", [comparable(item) for item in value]


def host_outcome(function):
    try:
        return comparable(function())
    except Exception as error:
        argument = error.args[0] if error.args else ""
        return "raised", type(error).__name__, argument if isinstance(argument, str) else repr(argument)


def rvm_outcome(function):
    try:
        return comparable(to_host(function()))
    except PyError as error:
        return "raised", error.w_type.name, error_text(error.value())


def call_method(w_object, name, *args_w):
    """`w_object.name(*args_w)`, by the method that its type has."""
    w_method = w_object.gettype().lookup(name)
    return w_method.call([w_object] + list(args_w), None)


def call_function(name, *args_w, **keywords_w):
    """A function of the module `builtins`."""
    return FUNCTIONS[name].call(list(args_w) + list(keywords_w.values()), list(keywords_w) or None)


def construct(name, *args_w, **keywords_w):
    """An instance of the builtin type, as calling it gives."""
    w_type = [w_type for w_type in BUILTIN_TYPES if w_type.name == name][0]
    names = list(keywords_w) or None
    arguments = list(args_w) + list(keywords_w.values())
    w_new = w_type.lookup("__new__").descr_get(None, w_type)
    w_object = w_new.call([w_type] + arguments, names)
    w_init = w_type.lookup("__init__")
    if "__init__" in w_type.dict:
        w_init.call([w_object] + arguments, names)
    return w_object
