"""_operator: Python's operators as functions."""
from rvm.builtins.functions.numbers import abs as builtin_abs
from rvm.interp import operations
from rvm.modules._functools.partial import w_partial_type
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import type_error, value_error
from rvm.objects.numbers.arithmetic import integer_value
from rvm.objects.root import W_Root, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.strings import is_ascii

operator = ModuleTable("_operator", "Operator interface.")

ONE_NAME = ["is_", "is_not", "truth"]       # these do not stand for a special method

operator.function("abs(a, /)")(builtin_abs)
operator.alias("__abs__", "abs")


# Operators.

def declare(text, function, doc):
    """Declare the function under its name and under `__name__`."""
    def declared(w_a, w_b):
        return function(w_a, w_b)
    declared.__doc__ = doc
    declare_twice(text, declared)


def declare_unary(text, function, doc):
    def declared(w_a):
        return function(w_a)
    declared.__doc__ = doc
    declare_twice(text, declared)


def declare_twice(text, declared):
    operator.function(text)(declared)
    name = text.split("(")[0]
    if name in ONE_NAME:
        return
    operator.alias("__%s__" % name.strip("_"), name)


for _name, _function, _inplace, _symbol in [
        ("add", operations.add, operations.inplace_add, "+"),
        ("sub", operations.subtract, operations.inplace_subtract, "-"),
        ("mul", operations.multiply, operations.inplace_multiply, "*"),
        ("truediv", operations.divide, operations.inplace_divide, "/"),
        ("floordiv", operations.floor_divide, operations.inplace_floor_divide, "//"),
        ("mod", operations.modulo, operations.inplace_modulo, "%"),
        ("pow", operations.power, operations.inplace_power, "**"),
        ("lshift", operations.left_shift, operations.inplace_left_shift, "<<"),
        ("rshift", operations.right_shift, operations.inplace_right_shift, ">>"),
        ("and_", operations.and_, operations.inplace_and, "&"),
        ("or_", operations.or_, operations.inplace_or, "|"),
        ("xor", operations.xor, operations.inplace_xor, "^"),
        ("matmul", operations.matrix_multiply, operations.inplace_matrix_multiply, "@")]:
    declare(_name + "(a, b, /)", _function, "Same as a %s b." % _symbol)
    declare("i%s(a, b, /)" % _name.strip("_"), _inplace, "Same as a %s= b." % _symbol)

for _name, _function, _symbol in [
        ("lt", operations.compare_lt, "<"), ("le", operations.compare_le, "<="),
        ("eq", operations.compare_eq, "=="), ("ne", operations.compare_ne, "!="),
        ("ge", operations.compare_ge, ">="), ("gt", operations.compare_gt, ">"),
        ("getitem", operations.getitem, "[]")]:
    declare(_name + "(a, b, /)", _function, "Same as a %s b." % _symbol)

declare("delitem(a, b, /) -> None", operations.delitem, "Same as del a[b].")
declare("contains(a, b, /) -> bool", operations.contains, "Same as b in a (note reversed operands).")
declare("is_(a, b, /) -> bool", operations.is_, "Same as a is b.")
declare("is_not(a, b, /) -> bool", lambda w_a, w_b: not operations.is_(w_a, w_b), "Same as a is not b.")

declare_unary("neg(a, /)", operations.negative, "Same as -a.")
declare_unary("pos(a, /)", operations.positive, "Same as +a.")
declare_unary("inv(a, /)", operations.invert, "Same as ~a.")
declare_unary("invert(a, /)", operations.invert, "Same as ~a.")
declare_unary("not_(a, /) -> bool", lambda w_a: not operations.truth(w_a), "Same as not a.")
declare_unary("truth(a, /) -> bool", operations.truth, "Return True if a is true, False otherwise.")


def exact_index(w_a):
    return integer_value(protocol.index_object(w_a))


declare_unary("index(a, /)", exact_index, "Same as a.__index__()")


@operator.function("setitem(a, b, c, /) -> None")
def setitem(w_object, w_key, w_value):
    """Same as a[b] = c."""
    operations.setitem(w_object, w_key, w_value)


operator.alias("__setitem__", "setitem")


def is_sequence(w_object):
    return w_object.gettype().special(specials.GETITEM) is not None and not isinstance(w_object, W_Dict)


def not_concatenated(w_object):
    return type_error("'%s' object can't be concatenated" % protocol.type_name(w_object))


@operator.function("concat(a, b, /)")
def concat(w_a, w_b):
    """Same as a + b, for a and b sequences."""
    return concatenated(protocol.sequence_operator(w_a.gettype(), specials.ADD), w_a, w_b, False)


@operator.function("iconcat(a, b, /)")
def iconcat(w_a, w_b):
    """Same as a += b, for a and b sequences."""
    w_function = protocol.sequence_operator(w_a.gettype(), specials.ADD + specials.INPLACE)
    if w_function is None:
        w_function = protocol.sequence_operator(w_a.gettype(), specials.ADD)
    return concatenated(w_function, w_a, w_b, True)


def concatenated(w_function, w_a, w_b, in_place):
    """Return what the type's function for `+` or `+=` makes of two sequences, or if it is None what operators do."""
    if w_function is not None:
        return protocol.call_method1(w_function, w_a, w_b)
    if is_sequence(w_a) and is_sequence(w_b):
        w_result = protocol.try_inplace(specials.ADD, w_a, w_b) if in_place else protocol.try_binary(
            specials.ADD, w_a, w_b)
        if w_result is not w_NotImplemented:
            return w_result
    raise not_concatenated(w_a)


operator.alias("__concat__", "concat")
operator.alias("__iconcat__", "iconcat")


# Sequences.

def iterate(w_iterable):
    if not protocol.is_iterable(w_iterable):
        raise type_error("argument of type '%s' is not iterable" % protocol.type_name(w_iterable))
    return protocol.iter(w_iterable)


@operator.function("countOf(a, b, /) -> int")
def count_of(w_iterable, w_item):
    """Return the number of items in a which are, or which equal, b."""
    count = 0
    w_iter = iterate(w_iterable)
    while True:
        w_next = protocol.next_item(w_iter)
        if w_next is None:
            return count
        if protocol.equal(w_next, w_item):
            count += 1


@operator.function("indexOf(a, b, /) -> int")
def index_of(w_iterable, w_item):
    """Return the first index of b in a."""
    index = 0
    w_iter = iterate(w_iterable)
    while True:
        w_next = protocol.next_item(w_iter)
        if w_next is None:
            raise value_error("sequence.index(x): x not in sequence")
        if protocol.equal(w_next, w_item):
            return index
        index += 1


@operator.function("length_hint(obj, default: int = 0, /) -> int")
def length_hint(w_object, default):
    """Return an estimate of the number of items in obj."""
    return protocol.length_hint(w_object, default)


@operator.function("call(obj, /, *args, **kwargs)")
def call(w_object, args_w, names, values_w):
    """Same as obj(*args, **kwargs)."""
    return w_object.call(args_w + values_w, names if len(names) > 0 else None)


operator.alias("__call__", "call")


# Getters.

class W_Getter(W_Root):
    """A function of one object that returns something of it."""
    name = ""

    def get(self, w_object):
        raise NotImplementedError

    def call(self, args_w, kwnames):
        if kwnames is not None and len(kwnames) > 0:
            raise type_error("%s() takes no keyword arguments" % self.name)
        if len(args_w) != 1:
            raise type_error("%s expected 1 argument, got %d" % (self.name, len(args_w)))
        return self.get(args_w[0])

    def call1(self, w_object):
        return self.get(w_object)


class W_ItemGetter(W_Getter):
    name = "itemgetter"

    def __init__(self, keys_w):
        self.keys_w = keys_w

    def get(self, w_object):
        if len(self.keys_w) == 1:
            return operations.getitem(w_object, self.keys_w[0])
        return W_Tuple([operations.getitem(w_object, w_key) for w_key in self.keys_w])


class W_AttrGetter(W_Getter):
    """Each path is a list of names."""
    name = "attrgetter"

    def __init__(self, paths):
        self.paths = paths

    def get(self, w_object):
        if len(self.paths) == 1:
            return follow(w_object, self.paths[0])
        return W_Tuple([follow(w_object, path) for path in self.paths])


def follow(w_object, path):
    for name in path:
        w_object = protocol.getattr(w_object, name)
    return w_object


class W_MethodCaller(W_Getter):
    name = "methodcaller"

    def __init__(self, method, args_w, names, values_w):
        self.method = method
        self.args_w = args_w
        self.names = names
        self.values_w = values_w

    def get(self, w_object):
        w_method = protocol.getattr(w_object, self.method)
        return w_method.call(self.args_w + self.values_w, self.names if len(self.names) > 0 else None)


def getter_type(cls):
    """Make the type; return its table with what all getters have."""
    w_type = builtin_type("operator." + cls.name, cls, w_object_type)
    table = TypeTable(w_type, cls)
    operator.value(cls.name, w_type)

    @table.method("__call__(self, /, *args, **kwargs)")
    def call(self, args_w, names, values_w):
        return self.call(args_w + values_w, names if len(names) > 0 else None)
    return table


itemgetter_type = getter_type(W_ItemGetter)
attrgetter_type = getter_type(W_AttrGetter)
methodcaller_type = getter_type(W_MethodCaller)


@itemgetter_type.constructor("itemgetter(cls: cls, /, *items) [unsigned]")
def itemgetter_new(w_cls, keys_w):
    """Return a callable object that fetches the given item(s) from its operand."""
    if len(keys_w) == 0:
        raise type_error("itemgetter expected 1 argument, got 0")
    return W_ItemGetter(keys_w[:])


@itemgetter_type.method("__repr__(self, /) -> str")
def itemgetter_repr(self):
    return "operator.itemgetter(%s)" % ", ".join([protocol.repr(w_key) for w_key in self.keys_w])


@itemgetter_type.method("__reduce__(self, /) [unsigned]")
def itemgetter_reduce(self):
    """Return state information for pickling"""
    return W_Tuple([self.gettype(), W_Tuple(self.keys_w[:])])


@attrgetter_type.constructor("attrgetter(cls: cls, /, *attrs) [unsigned]")
def attrgetter_new(w_cls, names_w):
    """Return a callable object that fetches the given attribute(s) from its operand."""
    if len(names_w) == 0:
        raise type_error("attrgetter expected 1 argument, got 0")
    paths = []
    for w_name in names_w:
        if not w_name.is_text():
            raise type_error("attribute name must be a string")
        paths.append(w_name.text().split("."))
    return W_AttrGetter(paths)


@attrgetter_type.method("__repr__(self, /) -> str")
def attrgetter_repr(self):
    names = [protocol.repr(W_Str(".".join(path))) for path in self.paths]
    return "operator.attrgetter(%s)" % ", ".join(names)


@attrgetter_type.method("__reduce__(self, /) [unsigned]")
def attrgetter_reduce(self):
    """Return state information for pickling"""
    names_w = [W_Str(".".join(path)) for path in self.paths]
    return W_Tuple([self.gettype(), W_Tuple(names_w[:])])


@methodcaller_type.constructor("methodcaller(cls: cls, *args, **kwargs) [unsigned]")
def methodcaller_new(w_cls, args_w, names, values_w):
    """Return a callable object that calls the given method on its operand."""
    if len(args_w) == 0:
        raise type_error("methodcaller needs at least one argument, the method name")
    if not args_w[0].is_text():
        raise type_error("method name must be a string")
    return W_MethodCaller(args_w[0].text(), args_w[1:], names, values_w)


@methodcaller_type.method("__repr__(self, /) -> str")
def methodcaller_repr(self):
    parts = [protocol.repr(W_Str(self.method))]
    for w_argument in self.args_w:
        parts.append(protocol.repr(w_argument))
    for i in range(len(self.names)):
        parts.append(self.names[i] + "=" + protocol.repr(self.values_w[i]))
    return "operator.methodcaller(%s)" % ", ".join(parts)


@methodcaller_type.method("__reduce__(self, /) [unsigned]")
def methodcaller_reduce(self):
    """Return state information for pickling"""
    args_w = [W_Str(self.method)] + self.args_w
    if len(self.names) == 0:
        return W_Tuple([self.gettype(), W_Tuple(args_w[:])])
    w_maker = w_partial_type.call([self.gettype(), args_w[0]] + self.values_w, self.names)
    return W_Tuple([w_maker, W_Tuple(self.args_w[:])])


@operator.function("_compare_digest(a, b, /) -> bool")
def compare_digest(w_a, w_b):
    """Return 'a == b'; how long this takes does not depend on where they differ."""
    if w_a.is_text() and w_b.is_text():
        a = w_a.text()
        b = w_b.text()
        if not is_ascii(a) or not is_ascii(b):
            raise type_error("comparing strings with non-ASCII characters is not supported")
    else:
        a = w_a.buffer_data()
        b = w_b.buffer_data()
        if a is None and b is None:
            raise type_error("unsupported operand types(s) or combination of types: '%s' and '%s'"
                             % (protocol.type_name(w_a), protocol.type_name(w_b)))
        if a is None or b is None:
            w_wrong = w_a if a is None else w_b
            raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_wrong))
    difference = 0 if len(a) == len(b) else 1
    if difference != 0:
        a = b
    for i in range(len(b)):
        difference |= ord(a[i]) ^ ord(b[i])
    return difference == 0
