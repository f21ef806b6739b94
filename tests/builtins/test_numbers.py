"""Numbers against the host's: every operator and method on many operands, with results and error messages."""
import itertools
import math
import operator

import pytest

from rvm import everything  # noqa: F401  (fills all tables)
from rvm.builtins import complex_type, float_type, int_type
from rvm.interp import operations
from rvm.modules.declare import MODULES
from rvm.objects import protocol
from rvm.objects.builtin import FUNCTIONS
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.containers.listobject import W_List, new_list
from rvm.objects.errors import PyError
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Integer, W_Long, new_int, w_False, w_True
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
OTHERS = [None, "a", "", [1], (1, 2)]
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
        return w_value.data.encode("latin-1")
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


ARITHMETIC = [("add", "add", "inplace_add"), ("sub", "subtract", "inplace_subtract"),
              ("mul", "multiply", "inplace_multiply"), ("truediv", "divide", "inplace_divide"),
              ("floordiv", "floor_divide", "inplace_floor_divide"), ("mod", "modulo", "inplace_modulo"),
              ("and_", "and_", "inplace_and"), ("or_", "or_", "inplace_or"), ("xor", "xor", "inplace_xor")]
NUMBERS = INTS + FLOATS + BOOLS + COMPLEX + [None]


@pytest.mark.parametrize("name,w_name,w_inplace", ARITHMETIC)
def test_arithmetic(name, w_name, w_inplace):
    for a, b in itertools.product(NUMBERS, NUMBERS):
        compare(getattr(operator, name), getattr(operations, w_name), a, b)
        compare(getattr(operator, "i" + name.strip("_")), getattr(operations, w_inplace), a, b)


@pytest.mark.parametrize("name,w_name", [("lshift", "left_shift"), ("rshift", "right_shift")])
def test_shifts(name, w_name):
    for a, b in itertools.product(INTS + [1.5, True], SMALL + [True, 1.5, None, -2 ** 70]):
        compare(getattr(operator, name), getattr(operations, w_name), a, b)
    compare(operator.rshift, operations.right_shift, -5, 2 ** 70)
    compare(operator.lshift, operations.left_shift, 0, 2 ** 70)
    compare(operator.lshift, operations.left_shift, 1, 2 ** 70)


def test_power():
    for a, b in itertools.product(INTS + FLOATS + BOOLS, SMALL + FLOATS + [True, None, -2 ** 70]):
        compare(operator.pow, operations.power, a, b)
    for a, b, c in itertools.product(INTS, SMALL, INTS + [None, 1.5, "a"]):
        compare(pow, builtin("pow"), a, b, c)
    for a, b in itertools.product(COMPLEX, [0, 1, 2, 3, -1, 1 + 1j, 0.5]):
        expected = outcome(operator.pow, a, b)
        found = w_outcome(operations.power, a, b)
        if not expected.startswith("complex"):
            assert found == expected
        else:
            assert abs(eval(found[8:]) - eval(expected[8:])) <= 1e-12 * abs(eval(expected[8:]))


@pytest.mark.parametrize("name", ["lt", "le", "eq", "ne", "gt", "ge"])
def test_comparisons(name):
    values = INTS + FLOATS + BOOLS + COMPLEX + OTHERS
    for a, b in itertools.product(values, values):
        compare(getattr(operator, name), getattr(operations, "compare_" + name), a, b)
        compare(getattr(operator, name), getattr(operations, name), a, b)


def test_unary():
    for value in INTS + FLOATS + BOOLS + COMPLEX + OTHERS:
        compare(operator.neg, operations.negative, value)
        compare(operator.pos, operations.positive, value)
        compare(operator.invert, operations.invert, value)
        compare(bool, operations.truth, value)
        compare(abs, builtin("abs"), value)


def test_hash():
    for value in INTS + [x for x in FLOATS if x == x] + BOOLS + COMPLEX:
        compare(hash, builtin("hash"), value)
    for value in [2 ** 61 - 1, 2 ** 61 - 2, -2 ** 61 + 1, 2 ** 61, -(2 ** 61), 2 ** 122, 1e-300, 1.5e300]:
        compare(hash, builtin("hash"), value)


def test_divmod_and_round():
    for a, b in itertools.product(INTS + FLOATS + BOOLS + [None], repeat=2):
        compare(divmod, builtin("divmod"), a, b)
    for value in INTS + FLOATS + BOOLS + OTHERS + [15, 25, 35, -15, 149, 150, 151, 2.675, 1.005, 12345.678]:
        compare(round, builtin("round"), value)
        for digits in [None, 0, 1, 2, -1, -2, -3, 5, 20, 400, -400, -30]:
            compare(round, builtin("round"), value, digits)


METHODS = ["__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__",
           "__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__divmod__", "__rdivmod__", "__eq__", "__ne__",
           "__lt__", "__le__", "__gt__", "__ge__", "__and__", "__ror__", "__xor__"]


def test_special_methods():
    for name in METHODS:
        for a in INTS[::3] + FLOATS[::4] + BOOLS:
            if hasattr(a, name):
                for b in [3, 2 ** 70, 1.5, True, 1j, "a", None]:
                    compare(method(name), w_method(name), a, b)


@pytest.mark.parametrize("name", [
    "bit_length", "bit_count", "as_integer_ratio", "conjugate", "__index__", "__int__", "__float__", "__trunc__",
    "__floor__", "__ceil__", "__bool__", "__hash__", "__repr__", "__getnewargs__", "__neg__", "__invert__",
    "__round__", "is_integer", "hex", "__abs__", "__pos__"])
def test_methods_without_arguments(name):
    for value in INTS + FLOATS + BOOLS + COMPLEX:
        if hasattr(value, name) and not (value != value and name == "__hash__"):
            compare(method(name), w_method(name), value)


def test_attributes():
    for value in INTS + FLOATS + BOOLS + COMPLEX:
        for name in ["real", "imag", "numerator", "denominator"]:
            if hasattr(value, name):
                compare(lambda x: getattr(x, name), lambda w_x: protocol.getattr(w_x, name), value)


def test_bytes_of_ints():
    for value, length, order, signed in itertools.product(INTS, [0, 1, 2, 8, 9, 20, -1], ["big", "little", "x"], BOOLS):
        def to_bytes(value, length, order, signed):
            return value.to_bytes(length, order, signed=signed)

        def w_to_bytes(w_value, w_length, w_order, w_signed):
            return protocol.getattr(w_value, "to_bytes").call([w_length, w_order, w_signed], ["signed"])
        compare(to_bytes, w_to_bytes, value, length, order, signed)
    for data, order in itertools.product([b"", b"\x00", b"\xff", b"\x01\x02\x03", b"\xff" * 9, [1, 2], "a", [256], 5],
                                         ["big", "little", "x"]):
        compare(lambda data, order: int.from_bytes(data, order),
                lambda *w_args: protocol.getattr(int_type.w_int_type, "from_bytes").call(list(w_args), None),
                data, order)


TEXTS = ["", " ", "0", "00", "1", "-1", "+5", " 12 ", "1_000", "1__0", "_1", "1_", "0x10", "0b11", "0o17", "0X_F", "z",
         "x", "9", "1e5", "1.5", "-", "+-1", "\u2003\u0661\u0662\n", "\uff11", "\xa05", "12a", "0_0", "010", "1" * 30,
         "-" + "9" * 25, "0x", "1 2", "\x1f7", "\xb2", "5" * 4300, "0b102", "-0x1f", "1\x00"]


def test_int_from_text():
    new = constructor(int_type.w_int_type)
    for text in TEXTS:
        compare(int, new, text)
        for base in [0, 2, 8, 10, 16, 36, 1, 37, -1]:
            compare(int, new, text, base)
    for data in [b"12", b" 7 ", b"x", b"\xff", b""]:
        compare(int, new, data)


def test_int_of_numbers():
    new = constructor(int_type.w_int_type)
    for value in INTS + FLOATS + BOOLS + COMPLEX + OTHERS:
        compare(int, new, value)
        compare(int, new, value, 10)


def test_limit_of_digits():
    assert w_outcome(constructor(int_type.w_int_type), "5" * 4301) == (
        "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; "
        "use sys.set_int_max_str_digits() to increase the limit")
    compare(int, constructor(int_type.w_int_type), "f" * 5000, 16)
    assert unwrap(builtin("repr")(wrap(10 ** 4299))) == "1" + "0" * 4299
    for value in [10 ** 4300, -10 ** 4300, 10 ** 6000]:
        assert w_outcome(builtin("repr"), value) == (
            "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
            "use sys.set_int_max_str_digits() to increase the limit")


FLOAT_TEXTS = TEXTS + [".5", "5.", ".", "1e", "1e+5", "1E-5", "inf", "-Infinity", "nan", "+NaN", "infin", "1_0.0_1",
                       "1_.5", "1._5", "1e1_0", "1e_1", "1e400", "-1e400", "1e-400", "0x1p3", "1d5", "1.5j"]


def test_float_from_text():
    for text in FLOAT_TEXTS:
        compare(float, constructor(float_type.w_float_type), text)
    for value in INTS + FLOATS + BOOLS + COMPLEX + OTHERS + [10 ** 400]:
        compare(float, constructor(float_type.w_float_type), value)


def test_hexadecimal_floats():
    fromhex = lambda w_text: protocol.getattr(float_type.w_float_type, "fromhex").call1(w_text)  # noqa: E731
    for value in FLOATS + [1e-310, 2.2250738585072014e-308, 1.7976931348623157e308]:
        compare(float.fromhex, fromhex, value.hex())
    for text in ["0x1.8p3", "1.8", "x", "", "0x", "0x1p5000", "0x1p-5000", "-0x.1p1", "0x1.fffffffffffff8p0", "inf",
                 "-nan", "+Infinity", "0x1p", "0x1px", " 0x1p1 ", "0x1.00000000000008p0", "0x1.00000000000018p0",
                 "0x0.0000000000001p-1022", "0x0.00000000000008p-1022", "0x1.fffffffffffffp1023",
                 "0x1.fffffffffffff8p1023", "i", "abc", "0xp1", "-"]:
        compare(float.fromhex, fromhex, text)


def test_complex():
    new = constructor(complex_type.w_complex_type)
    for text in ["1+2j", "j", "-j", "1", "(1+2j)", " ( 1-2J ) ", "1e5-1e-5j", "x", "", "1+2", "1+j", "+1-1j", "nan+infj",
                 "1 + 2j", "1j2", "()", "--j", "1e+5j"]:
        compare(complex, new, text)
    for a, b in itertools.product([1, 1.5, 1j, 2 + 3j, True, 10 ** 20, "1", None], repeat=2):
        compare(complex, new, a, b)
    for value in COMPLEX + [complex("nan+infj"), complex(-0.0, 1), complex("infj")]:
        compare(repr, builtin("repr"), value)
        compare(abs, builtin("abs"), value)


@pytest.mark.parametrize("name", ["bin", "oct", "hex", "callable", "repr", "ascii"])
def test_builtin_of_one(name):
    for value in INTS + FLOATS + BOOLS + OTHERS + ["\xe9\u20ac\U0001f600"]:
        compare(eval(name), builtin(name), value)


@pytest.mark.parametrize("spec", ["", "d", "5", "<8", "^+9d", "=+12", "08", ",", "_", "x", "#X", "o", "#b", "e", ".3f", "g", ".2%",
                                  "n", "+.2e", "010.3f", "c", "s", ".3", "z.1f", "G", "_x", "*>12,.2f", "y", "5.1d", "#.0f"])
def test_format(spec):
    for value in INTS + FLOATS + BOOLS + COMPLEX:
        compare(format, builtin("format"), value, spec)


def test_attribute_functions():
    for function in ["getattr", "hasattr", "delattr", "setattr"]:
        for arguments in [(1, "real"), (1, "x"), (1, 2), (1,), (1, "x", 5), (1.5, "imag", 3), ("a", "x", 1), (1, "real", 2)]:
            if function == "setattr" and arguments[1:2] == ("real",):
                continue        # the same refusal in other words
            if function == "delattr" and arguments[1:2] == ("real",):
                continue
            compare(eval(function), builtin(function), *arguments)


MATH_VALUES = FLOATS + [3, -3, 10 ** 20, -10 ** 20, 2 ** 1100, 0, 1, True, 0.25, -0.75, 100.5, 170.5, 171.7, -1.5, "a", None,
                        710.0, 1e-310, 8.0, 1000]
NEAR = {"gamma": 1e-13, "lgamma": 1e-13}
UNARY = ["sqrt", "cbrt", "exp", "exp2", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin", "acos",
         "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "erf", "erfc", "gamma", "lgamma", "fabs", "floor",
         "ceil", "trunc", "degrees", "radians", "isnan", "isinf", "isfinite", "ulp", "frexp", "modf"]


@pytest.mark.parametrize("name", UNARY)
def test_math_of_one(name):
    for value in MATH_VALUES:
        expected = outcome(getattr(math, name), value)
        found = w_outcome(of_module("math", name), value)
        if found != expected and name in NEAR:
            a, b = float(found.split()[1]), float(expected.split()[1])
            assert abs(a - b) <= NEAR[name] * abs(b), value
        else:
            assert found == expected, value


@pytest.mark.parametrize("name", ["atan2", "copysign", "fmod", "nextafter", "remainder", "pow", "log", "ldexp", "isclose",
                                  "hypot"])
def test_math_of_two(name):
    for a, b in itertools.product(MATH_VALUES, repeat=2):
        compare(getattr(math, name), of_module("math", name), a, b)


def test_math_of_integers():
    values = SMALL + [10 ** 20, 2 ** 64, -6 ** 30, 2 ** 63, -2 ** 63, True]
    for name in ["gcd", "lcm"]:
        for a, b in itertools.product(values + [1.5], repeat=2):
            compare(getattr(math, name), of_module("math", name), a, b)
        compare(getattr(math, name), of_module("math", name))
        compare(getattr(math, name), of_module("math", name), 12, 18, 27)
    for name in ["comb", "perm"]:
        for a, b in itertools.product([0, 1, 5, 30, 100, -1, 10 ** 20, 1.5], [0, 1, 2, 7, 29, 50, -2, "a"]):
            compare(getattr(math, name), of_module("math", name), a, b)
    for value in [0, 1, 2, 5, 20, 21, 100, 500, -1, 1.5, 10 ** 20]:
        compare(math.factorial, of_module("math", "factorial"), value)
    for value in INTS + [2 ** 126 - 1, 10 ** 60, 99, 100, 3037000499 ** 2 - 1, 3037000500 ** 2 - 1, 1.5]:
        compare(math.isqrt, of_module("math", "isqrt"), value)


def test_math_of_sequences():
    for values in [[], [0.1] * 10, [1e308, 1e308, -1e308], [1e308, -1e308, 1.0], [1e16, 1.0, 1e-16], [float("inf"), 1.0],
                   [float("inf"), float("-inf")], [float("nan"), 1.0], [1, 2, 3], ["a"], [0.1, 0.2, 0.3, -0.6],
                   [1.0, 2.0 ** -53, 2.0 ** -106], [1e100, 1.0, -1e100] * 5]:
        compare(math.fsum, of_module("math", "fsum"), values)
        compare(math.prod, of_module("math", "prod"), values)
    for vector in [[], [3.0], [3, 4], [1.0, 2.0, 3.0], [1e200, 1e200], [5e-324, 5e-324], [0.0, -0.0], [1e308, 1e308],
                   [float("nan"), float("inf")], [0.1, 0.7, 0.3, 1.9], [1 / 3, 2 / 3, 1 / 7]]:
        compare(math.hypot, of_module("math", "hypot"), *vector)
        compare(math.dist, of_module("math", "dist"), vector, [0.5] * len(vector))
    compare(math.dist, of_module("math", "dist"), [1], [1, 2])


def test_operator_module():
    for name in ["add", "iadd", "lt", "eq", "contains", "is_", "concat", "countOf", "indexOf", "and_", "truediv", "getitem"]:
        for a, b in itertools.product([1, 2.5, [1, 2, 1], (1, 2), 0, 1], repeat=2):
            if name == "iadd" and isinstance(a, list):
                continue
            if name != "is_" or isinstance(a, int):
                compare(getattr(operator, name), of_module("operator", name), a, b)
    for name in ["neg", "not_", "truth", "index", "inv", "pos", "abs"]:
        for value in [0, 5, -2.5, [], 2 ** 70]:
            compare(getattr(operator, name), of_module("operator", name), value)
    getter = MODULES["operator"].contents
    w_item = constructor(getter["itemgetter"])(wrap(1))
    assert unwrap(w_item.call1(wrap([5, 6]))) == 6
    w_items = constructor(getter["itemgetter"])(wrap(1), wrap(0))
    assert unwrap(w_items.call1(wrap((5, 6)))) == (6, 5)
    w_attribute = constructor(getter["attrgetter"])(wrap("real.imag"))
    assert unwrap(w_attribute.call1(wrap(5))) == 0
    w_caller = constructor(getter["methodcaller"])(wrap("bit_length"))
    assert unwrap(w_caller.call1(wrap(255))) == 8
    assert unwrap(builtin("repr")(w_caller)) == "operator.methodcaller('bit_length')"


def test_identity():
    assert unwrap(builtin("id")(W_Int(5))) == unwrap(builtin("id")(W_Int(5)))
    assert unwrap(builtin("id")(W_Int(5))) != unwrap(builtin("id")(W_Int(6)))
    assert operations.is_(W_Int(5), W_Int(5))
    assert not operations.is_(W_Int(1), w_True)
    assert not operations.is_(W_Float(1.0), W_Int(1))


def test_results_are_normal():
    """An int that fits a word is never big."""
    for a, b in itertools.product([2 ** 63, -2 ** 63 - 1, 2 ** 64], repeat=2):
        for name in ["subtract", "floor_divide", "and_", "xor", "modulo"]:
            w_result = getattr(operations, name)(wrap(a), wrap(b))
            assert isinstance(w_result, W_Integer)
            unwrap(w_result)
