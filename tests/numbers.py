"""Numbers to compute with, and the same call on the host's values and on rvm's, compared as text.

    compare(function, w_function, *arguments)    what both return or raise must be the same
    method, w_method, builtin, of_module, constructor    functions for it, by their names

It knows numbers and what holds them; tests.objects.convert knows all types.
"""
from rvm import everything  # noqa: F401  (fills all tables)
from rvm.modules.declare import MODULES
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.errors import PyError
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Long, new_int, w_False, w_True
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.bigint import rbigint

INTS = [0, 1, -1, 2, 3, -7, 10, 63, 64, 255, -256, 2 ** 31, 2 ** 53 + 1, 2 ** 62, 2 ** 63 - 1, -2 ** 63, 2 ** 63,
        -2 ** 63 - 1, 2 ** 64, 10 ** 20, -10 ** 20, 3 ** 100, -7 ** 90]
SMALL = [0, 1, -1, 2, 3, 5, -4, 17, 64, 100]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -2.5, 3.7, 1e16, -1e300, 1e308, 5e-324, 2.0 ** 53, 9007199254740993.0,
          float("inf"), float("-inf"), float("nan"), 0.1, 1 / 3]
COMPLEX = [0j, 1j, 1 + 2j, -3.5 + 0.5j, complex(0.0, -0.0), 1e10 + 1e-10j]
BOOLS = [True, False]


def wrap(value):
    if value is None:
        return w_None
    if value is True or value is False:
        return w_True if value else w_False
    if isinstance(value, int):
        return new_int(rbigint.fromlong(value))
    if isinstance(value, float):
        return W_Float(value)
    if isinstance(value, complex):
        return W_Complex(value.real, value.imag)
    if isinstance(value, str):
        return W_Str(value.encode("utf-8", "surrogatepass").decode("latin-1"))
    if isinstance(value, bytes):
        return W_Bytes(value.decode("latin-1"))
    if isinstance(value, tuple):
        return W_Tuple([wrap(item) for item in value])
    if isinstance(value, list):
        return new_list([wrap(item) for item in value])
    raise TypeError(value)


def unwrap(w_value):
    if w_value is w_None:
        return None
    if w_value is w_NotImplemented:
        return NotImplemented
    if w_value is w_True or w_value is w_False:
        return w_value is w_True
    if isinstance(w_value, W_Int):
        return w_value.value
    if isinstance(w_value, W_Long):
        value = w_value.big.tolong()
        assert not -2 ** 63 <= value < 2 ** 63, "a W_Long that fits a word"
        return value
    if isinstance(w_value, W_Float):
        return w_value.value
    if isinstance(w_value, W_Complex):
        return complex(w_value.real, w_value.imag)
    if isinstance(w_value, W_Str):
        return w_value.text().encode("latin-1").decode("utf-8", "surrogatepass")
    if isinstance(w_value, W_Bytes):
        return w_value.data().encode("latin-1")
    if isinstance(w_value, W_Tuple):
        return tuple(unwrap(w_item) for w_item in w_value.items_w)
    if isinstance(w_value, W_List):
        return [unwrap(w_item) for w_item in w_value.items_w()]
    raise TypeError(w_value)


def outcome(function, *arguments):
    """What a call gives, as text that tells types, signs of zeros and NaNs apart."""
    try:
        value = function(*arguments)
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)
    return "%s %r" % (type(value).__name__, value)


def w_outcome(function, *arguments):
    try:
        w_value = function(*[wrap(argument) for argument in arguments])
        value = w_value if isinstance(w_value, (bool, int)) else unwrap(w_value)
    except PyError as error:
        w_args = error.value().args_w
        if len(w_args) > 1:
            text = str(tuple(unwrap(w_arg) for w_arg in w_args))
        else:
            text = unwrap(w_args[0]) if w_args else ""
        return "%s: %s" % (error.w_type.name, text)
    return "%s %r" % (type(value).__name__, value)


def compare(function, w_function, *arguments):
    assert w_outcome(w_function, *arguments) == outcome(function, *arguments), arguments


def method(name):
    return lambda value, *arguments: getattr(value, name)(*arguments)


def w_method(name):
    return lambda w_value, *arguments_w: protocol.getattr(w_value, name).call(list(arguments_w), None)


def builtin(name):
    return lambda *arguments_w: FUNCTIONS[name].call(list(arguments_w), None)


def of_module(module, name):
    return lambda *arguments_w: MODULES[module].contents[name].call(list(arguments_w), None)


def constructor(w_type):
    return lambda *arguments_w: w_type.lookup("__new__").w_function.call([w_type] + list(arguments_w), None)
