"""_weakref: the operators of proxies, which do the operation with the objects themselves.

The JIT does not look into these: loops seldom calculate with proxies.
"""
from rvm.builtins.functions.numbers import abs, divmod, pow
from rvm.interp import operations
from rvm.modules._weakref import unwrapped
from rvm.objects import protocol, specials
from rvm.objects.floatobject import w_float_type
from rvm.objects.intobject import w_int_type


def int_of(w_object):
    return w_int_type.call1(w_object)


def float_of(w_object):
    return w_float_type.call1(w_object)


BINARY = [
    ("add", operations.add, operations.inplace_add),
    ("sub", operations.subtract, operations.inplace_subtract),
    ("mul", operations.multiply, operations.inplace_multiply),
    ("truediv", operations.divide, operations.inplace_divide),
    ("floordiv", operations.floor_divide, operations.inplace_floor_divide),
    ("mod", operations.modulo, operations.inplace_modulo),
    ("lshift", operations.left_shift, operations.inplace_left_shift),
    ("rshift", operations.right_shift, operations.inplace_right_shift),
    ("and", operations.and_, operations.inplace_and),
    ("or", operations.or_, operations.inplace_or),
    ("xor", operations.xor, operations.inplace_xor),
    ("matmul", operations.matrix_multiply, operations.inplace_matrix_multiply)]

COMPARISONS = [("__lt__", specials.LT), ("__le__", specials.LE), ("__eq__", specials.EQ),
               ("__ne__", specials.NE), ("__gt__", specials.GT), ("__ge__", specials.GE)]

UNARY = [("__neg__", operations.negative), ("__pos__", operations.positive), ("__invert__", operations.invert),
         ("__abs__", abs), ("__int__", int_of), ("__float__", float_of),
         ("__index__", protocol.index_object)]


def declare_binary(table, name, function):
    @table.method("__%s__(self, value, /)" % name)
    def operator(self, w_other):
        return function(unwrapped(self), unwrapped(w_other))


def declare_reflected(table, name, function):
    @table.method("__r%s__(self, value, /)" % name)
    def operator(self, w_other):
        return function(unwrapped(w_other), unwrapped(self))


def declare_compare(table, name, number):
    @table.method("%s(self, value, /)" % name)
    def operator(self, w_other):
        return protocol.compare(number, unwrapped(self), unwrapped(w_other))


def declare_unary(table, name, function):
    @table.method("%s(self, /)" % name)
    def operator(self):
        return function(unwrapped(self))


def declare_power(table):
    @table.method("__pow__(self, value, mod=None, /)")
    def power(self, w_other, w_modulus):
        return pow(unwrapped(self), unwrapped(w_other), unwrapped(w_modulus))

    @table.method("__rpow__(self, value, mod=None, /)")
    def reflected_power(self, w_other, w_modulus):
        return pow(unwrapped(w_other), unwrapped(self), unwrapped(w_modulus))

    @table.method("__ipow__(self, value, /)")
    def inplace_power(self, w_other):
        return operations.inplace_power(unwrapped(self), unwrapped(w_other))


def declare_operators(table):
    for name, function, inplace in BINARY:
        declare_binary(table, name, function)
        declare_reflected(table, name, function)
        declare_binary(table, "i" + name, inplace)
    declare_binary(table, "divmod", divmod)
    declare_reflected(table, "divmod", divmod)
    for name, number in COMPARISONS:
        declare_compare(table, name, number)
    for name, function in UNARY:
        declare_unary(table, name, function)
    declare_power(table)
