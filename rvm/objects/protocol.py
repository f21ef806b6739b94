"""The data model: what Python's operators and builtin functions do with any object.

A function here is right for every object: it looks the special method up in the object's type
and calls it.  A few shortcuts come first, for ints, floats and strs and for what W_Root's methods
answer at machine level (`native_iter`, `stored_items_w`).  The module knows no other concrete
types than tuples, types, generic aliases and exceptions.

rvm.interp.operations has the operators a second time, as the machines' instructions call them.
It tries fast paths for objects of exactly the common types, among them types that this module may
not know (list, dict, array, slice), and calls this module for everything else.  `truth`, `length`,
`getitem`, `contains`, `iter` and `next_item` mean the same in both.  Call protocol from rvm.objects,
which may not import interp, and wherever speed does not matter.  Call operations from instructions,
and from builtin functions that apply an operator to many objects.
"""
from rvm.objects import specials, textrepr
from rvm.objects.errors import (
    PyError, type_error, attribute_error, value_error, overflow_error, warn_of_subclass, w_AttributeError,
    w_StopIteration, w_IndexError, w_OverflowError, w_TypeError)
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Long, w_True, w_False
from rvm.objects.root import W_Iterator, w_None, w_NotImplemented
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import W_Type
from rvm.rlib.arith import MAXINT, MININT
from rvm.rlib.floats import copysign, float_repr
from rvm.rlib.jit import is_made, look_inside_iff, loop_driver, loop_unrolling_heuristic, promote, we_are_jitted
from rvm.rlib.objectmodel import dont_inline, newlist_hint, try_inline


def type_name(w_object):
    return w_object.gettype().name


def wrap_bool(flag):
    return w_True if flag else w_False


# Attributes.

def getattr(w_object, name):
    """Return `w_object.name`.  Raise AttributeError."""
    w_type = w_object.gettype()
    w_hook = w_type.special(specials.GETATTRIBUTE)
    try:
        if w_hook is w_object_getattribute.w_function:
            w_value = find_attribute(w_object, w_type, name)
        elif isinstance(w_object, W_Type) and w_hook is w_type_getattribute.w_function:
            w_value = find_type_attribute(w_object, name)
        else:
            w_value = call_method1(w_hook, w_object, W_Str(name))
    except PyError as e:                # of a property or another descriptor, or of the hook
        if not e.matches(w_AttributeError):
            raise
        if w_type.special(specials.GETATTR) is None:
            e.note_missing(w_object, name)
            raise
        w_value = None
    if w_value is None:
        w_hook = w_type.special(specials.GETATTR)
        if w_hook is None:
            raise no_attribute(w_object, name)
        w_value = call_getattr(w_hook, w_object, name)
    return w_value


def call_getattr(w_hook, w_object, name):
    """Call the `__getattr__` of the object's type."""
    try:
        return call_method1(w_hook, w_object, W_Str(name))
    except PyError as e:
        if e.matches(w_AttributeError):
            e.note_missing(w_object, name)
        raise


def find_attribute(w_object, w_type, name):
    """Return what object.__getattribute__ finds, or None."""
    w_descr = w_type.lookup(name)
    if w_descr is not None and w_descr.is_read_first():
        return w_descr.descr_get(w_object, w_type)
    w_value = w_object.getdictvalue(name)
    if w_value is not None:
        return w_value
    if w_descr is not None:
        return w_descr.descr_get(w_object, w_type)
    return None


def find_type_attribute(w_type, name):
    """Return what type.__getattribute__ finds, or None: the type's own attributes are descriptors too."""
    w_metatype = w_type.gettype()
    w_descr = w_metatype.lookup(name)
    if w_descr is not None and w_descr.is_read_first():
        return w_descr.descr_get(w_type, w_metatype)
    w_value = w_type.lookup(name)
    if w_value is not None:
        return w_value.descr_get(None, w_type)
    if w_descr is not None:
        return w_descr.descr_get(w_type, w_metatype)
    return None


def find_attr(w_object, name):
    """Return `w_object.name`, or None if that raises AttributeError."""
    w_type = w_object.gettype()
    is_plain = (w_type.special(specials.GETATTRIBUTE) is w_object_getattribute.w_function
                and w_type.special(specials.GETATTR) is None)
    try:
        if is_plain:
            return find_attribute(w_object, w_type, name)
        return getattr(w_object, name)
    except PyError as e:
        if not e.matches(w_AttributeError):
            raise
        return None


def is_abstract(w_function):
    """Return whether the function is marked by abc.abstractmethod."""
    w_mark = find_attr(w_function, "__isabstractmethod__")
    return w_mark is not None and truth(w_mark)


def no_attribute(w_object, name):
    if isinstance(w_object, W_Type):
        error = attribute_error("type object '%s' has no attribute '%s'" % (w_object.name, name))
    else:
        error = attribute_error("'%s' object has no attribute '%s'" % (type_name(w_object), name))
    error.note_missing(w_object, name)
    return error


class Hook(object):
    """A function that rvm.builtins declares and that the data model must recognise."""
    _immutable_fields_ = ["w_function?"]

    def __init__(self):
        self.w_function = None


w_object_getattribute = Hook()
w_type_getattribute = Hook()
w_object_setattr = Hook()
w_type_setattr = Hook()
w_object_delattr = Hook()
w_object_class = Hook()         # the descriptor `__class__` of object
w_print = Hook()


class RecursionHooks(object):
    """How the interpreter counts calls; what recurses without calls of the program is counted too."""

    @staticmethod
    def enter(where):
        """Begin what leave() ends.

        Raise RecursionError at the limit, with `where` at the end of its message; filled by rvm.interp.context.
        """
        raise NotImplementedError

    @staticmethod
    def leave():
        """End what enter() began; filled by rvm.interp.context."""
        raise NotImplementedError


def setattr(w_object, name, w_value):
    """Do `w_object.name = w_value`."""
    w_hook = w_object.gettype().special(specials.SETATTR)
    if w_hook is w_object_setattr.w_function:
        set_attribute(w_object, name, w_value)
    elif isinstance(w_object, W_Type) and w_hook is w_type_setattr.w_function:
        set_type_attribute(w_object, name, w_value)
    else:
        call_method2(w_hook, w_object, W_Str(name), w_value)


def set_attribute(w_object, name, w_value):
    """Do what object.__setattr__ does."""
    w_type = w_object.gettype()
    w_descr = w_type.lookup(name)
    if w_descr is not None and w_descr.is_data_descr():
        w_descr.descr_set(w_object, w_value)
    elif not w_object.setdictvalue(name, w_value):
        raise cannot_set(w_object, w_descr, name)


def set_type_attribute(w_type, name, w_value):
    """Do what type.__setattr__ does."""
    check_mutable(w_type, name)
    w_descr = w_type.gettype().lookup(name)
    if w_descr is not None and w_descr.is_data_descr():
        w_descr.descr_set(w_type, w_value)
    else:
        w_type.set_own(name, w_value)


def check_mutable(w_type, name):
    """Raise TypeError if the attributes of the type cannot be changed."""
    if w_type.is_sealed:
        raise type_error("cannot set '%s' attribute of immutable type '%s'" % (name, w_type.name))


def delattr(w_object, name):
    """Do `del w_object.name`."""
    w_hook = w_object.gettype().special(specials.DELATTR)
    if w_hook is w_object_delattr.w_function:
        delete_attribute(w_object, name)
    else:
        call_method1(w_hook, w_object, W_Str(name))


def delete_attribute(w_object, name):
    """Do what object.__delattr__ does."""
    w_descr = w_object.gettype().lookup(name)
    if w_descr is not None and w_descr.is_data_descr():
        w_descr.descr_delete(w_object)
    elif not w_object.deldictvalue(name):
        if w_descr is not None and not w_object.gettype().has_dict:
            raise cannot_set(w_object, w_descr, name)
        raise no_attribute(w_object, name)


def cannot_set(w_object, w_descr, name):
    if isinstance(w_object, W_Type):
        return type_error("cannot set '%s' attribute of immutable type '%s'" % (name, w_object.name))
    if w_descr is not None:
        return attribute_error("'%s' object attribute '%s' is read-only" % (type_name(w_object), name))
    return no_attribute(w_object, name)


# Calls of methods found in a type.

def call_method0(w_function, w_self):
    return w_function.descr_call1(w_self)


def call_method1(w_function, w_self, w_1):
    return w_function.descr_call2(w_self, w_1)


def call_method2(w_function, w_self, w_1, w_2):
    return w_function.descr_call3(w_self, w_1, w_2)


def call_special(w_object, number):
    """Return the result of the special method, called without arguments, or None if the type has none."""
    w_function = w_object.gettype().special(number)
    if w_function is None:
        return None
    return call_method0(w_function, w_object)


# Operators.

def binary(number, w_left, w_right):
    """Return `w_left OP w_right`, where `number` is OP's in specials.BINARY."""
    w_result = try_binary(number, w_left, w_right)
    if w_result is w_NotImplemented:
        w_result = try_sequences(number, number, w_left, w_right)
        if w_result is w_NotImplemented:
            raise unsupported(specials.SYMBOLS[number], w_left, w_right)
    return w_result


def try_binary(number, w_left, w_right):
    """Return the result of both operands' number operators, or NotImplemented."""
    w_left_type = w_left.gettype()
    w_right_type = w_right.gettype()
    w_forward = number_operator(w_left_type, number)
    w_reflected = None
    if w_left_type is not w_right_type:
        w_reflected = number_operator(w_right_type, number + specials.REFLECTED)
        if w_reflected is not None and w_right_type.is_subtype(w_left_type):
            if w_reflected is not w_left_type.special(number + specials.REFLECTED):
                w_result = call_method1(w_reflected, w_right, w_left)
                if w_result is not w_NotImplemented:
                    return w_result
                w_reflected = None
    if w_forward is not None:
        w_result = call_method1(w_forward, w_left, w_right)
        if w_result is not w_NotImplemented:
            return w_result
    if w_reflected is not None:
        return call_method1(w_reflected, w_right, w_left)
    return w_NotImplemented


def number_operator(w_type, number):
    """Return the special method, or None if it is only a sequence's.

    If a class itself has one of `__add__` and `__radd__` and inherits the other from a
    sequence, both are number operators.  The same goes for `__mul__` and `__rmul__`.
    """
    w_function = w_type.special(number)
    if w_function is not None and w_function.is_sequence_operator():
        if number < specials.REFLECTED:
            w_twin = w_type.special(number + specials.REFLECTED)
        else:
            w_twin = w_type.special(number - specials.REFLECTED)
        if w_twin is None or w_twin.is_sequence_operator():
            return None
    return w_function


def inplace(number, w_left, w_right):
    """Return the result of `w_left OP= w_right`."""
    w_result = try_inplace(number, w_left, w_right)
    if w_result is w_NotImplemented:
        w_result = try_sequences(number, number + specials.INPLACE, w_left, w_right)
        if w_result is w_NotImplemented:
            raise unsupported(specials.SYMBOLS[number] + "=", w_left, w_right)
    return w_result


def try_inplace(number, w_left, w_right):
    """Return the result of the number operators, the in-place one first, or NotImplemented."""
    w_type = w_left.gettype()
    w_function = w_type.special(number + specials.INPLACE)
    # The `__iadd__` that a class inherits from a sequence is, to CPython, one of a number.
    if w_function is not None and (
            not w_function.is_sequence_operator() or number == specials.ADD and w_type.is_heap):
        w_result = call_method1(w_function, w_left, w_right)
        if w_result is not w_NotImplemented:
            return w_result
    return try_binary(number, w_left, w_right)


def try_sequences(number, in_place, w_left, w_right):
    """Return the `+` or `*` of an operand that is a sequence, or NotImplemented.

    `in_place` is the number of the special method to try first.
    """
    if number != specials.ADD and number != specials.MULTIPLY:
        return w_NotImplemented
    w_function = sequence_operator(w_left.gettype(), in_place)
    if w_function is None:
        w_function = sequence_operator(w_left.gettype(), number)
    if w_function is not None:
        if number == specials.MULTIPLY:
            check_repetitions(w_right)
        return call_method1(w_function, w_left, w_right)
    if number == specials.MULTIPLY and (in_place == number or not has_items(w_left.gettype())):
        w_function = sequence_operator(w_right.gettype(), number + specials.REFLECTED)
        if w_function is not None:
            check_repetitions(w_left)
            return call_method1(w_function, w_right, w_left)
    return w_NotImplemented


def sequence_operator(w_type, number):
    """Return the special method of a sequence, or None."""
    w_function = w_type.special(number)
    if w_function is not None and w_function.is_sequence_operator():
        return w_function
    return None


def has_items(w_type):
    """Return whether CPython takes this for a type of containers.

    If so, `x *= sequence` with such an x does not ask the sequence.
    """
    return w_type.is_heap or w_type.special(specials.LEN) is not None or w_type.special(specials.CONTAINS) is not None


def check_repetitions(w_times):
    if not w_times.is_integer() and w_times.gettype().special(specials.INDEX) is None:
        raise type_error("can't multiply sequence by non-int of type '%s'" % type_name(w_times))


def unsupported(symbol, w_left, w_right):
    if symbol == "**":
        symbol = "** or pow()"
    hint = ""
    if symbol == ">>" and w_left is w_print.w_function:
        hint = ". Did you mean \"print(<message>, file=<output_stream>)\"?"
    return type_error("unsupported operand type(s) for %s: '%s' and '%s'%s" % (
        symbol, type_name(w_left), type_name(w_right), hint))


def unary(number, symbol, w_operand):
    """Return `-x`, `+x` or `~x`."""
    w_result = call_special(w_operand, number)
    if w_result is None:
        raise type_error("bad operand type for unary %s: '%s'" % (symbol, type_name(w_operand)))
    return w_result


@dont_inline        # the loop names no more constants than RPython's JIT allows
def compare(number, w_left, w_right):
    """Return the object that a rich comparison makes; `number` is from specials.LT to specials.GE."""
    try:
        return compare_by_methods(number, w_left, w_right)
    except PyError as e:
        e.at_limit_in(" in comparison")
        raise


def compare_by_methods(number, w_left, w_right):
    swapped = specials.SWAPPED[number - specials.LT]
    w_left_type = w_left.gettype()
    w_right_type = w_right.gettype()
    tried = False
    if w_left_type is not w_right_type and w_right_type.is_subtype(w_left_type):
        w_function = w_right_type.special(swapped)
        if w_function is not None:
            tried = True
            w_result = w_function.descr_compare(w_right, w_left)
            if w_result is not w_NotImplemented:
                return w_result
    w_function = w_left_type.special(number)
    if w_function is not None:
        w_result = w_function.descr_compare(w_left, w_right)
        if w_result is not w_NotImplemented:
            return w_result
    if not tried:
        w_function = w_right_type.special(swapped)
        if w_function is not None:
            w_result = w_function.descr_compare(w_right, w_left)
            if w_result is not w_NotImplemented:
                return w_result
    if number == specials.EQ:
        return wrap_bool(is_same(w_left, w_right))
    if number == specials.NE:
        return wrap_bool(not is_same(w_left, w_right))
    raise type_error("'%s' not supported between instances of '%s' and '%s'" % (
        specials.COMPARE_SYMBOLS[number - specials.LT], w_left_type.name, w_right_type.name))


def is_same(w_left, w_right):
    """Return `w_left is w_right`; machine integers, and floats except NaN, are values without identity."""
    if w_left is w_right:
        return True
    if type(w_left) is W_Float and type(w_right) is W_Float:
        return (w_left.value == w_right.value
                and copysign(1.0, w_left.value) == copysign(1.0, w_right.value))
    return type(w_left) is W_Int and type(w_right) is W_Int and w_left.value == w_right.value


def special_shape(w_object, number):
    """Return the program's code that is the object's special method `number`, or None where it has none.

    The JIT compiles for each such code a loop that compares or hashes by it.
    """
    w_function = w_object.gettype().special(number)
    if w_function is None:
        return None
    w_shape = w_function.loop_shape()
    if w_shape is None:
        return w_object.comparison_shape()
    return w_shape


def equal(w_left, w_right):
    """Return `w_left is w_right or w_left == w_right`, which is how containers compare."""
    if w_left is w_right:
        return True
    if type(w_left) is W_Str and type(w_right) is W_Str:
        return w_left.text() == w_right.text()
    if type(w_left) is W_Int and type(w_right) is W_Int:
        return w_left.value == w_right.value
    return truth(compare(specials.EQ, w_left, w_right))


def truth(w_object):
    """Return bool(w_object)."""
    if w_object is w_True:
        return True
    if w_object is w_False or w_object is w_None:
        return False
    if type(w_object) is W_Int:
        return w_object.value != 0
    w_result = call_special(w_object, specials.BOOL)
    if w_result is not None:
        if w_result is w_True:
            return True
        if w_result is w_False:
            return False
        raise type_error("__bool__ should return bool, returned %s" % type_name(w_result))
    if w_object.gettype().special(specials.LEN) is not None:
        return length(w_object) != 0
    return True


def length(w_object):
    """Return len(w_object), a machine integer."""
    w_result = call_special(w_object, specials.LEN)
    if w_result is None:
        raise type_error("object of type '%s' has no len()" % type_name(w_object))
    w_size = index_object(w_result)
    if isinstance(w_size, W_Long) and w_size.big.sign > 0:
        raise PyError(w_OverflowError, None, "cannot fit '%s' into an index-sized integer" % type_name(w_result))
    if not isinstance(w_size, W_Int) or w_size.value < 0:
        raise value_error("__len__() should return >= 0")
    return w_size.value


def length_hint(w_object, default):
    """Return operator.length_hint(w_object, default)."""
    w_type = w_object.gettype()
    if w_type.special(specials.LEN) is not None:
        try:
            return length(w_object)
        except PyError as e:
            if not e.matches(w_TypeError):
                raise
    w_function = w_type.lookup("__length_hint__")
    if w_function is None:
        return default
    try:
        w_result = call_method0(w_function, w_object)
    except PyError as e:
        if not e.matches(w_TypeError):
            raise
        return default
    if w_result is w_NotImplemented:
        return default
    if isinstance(w_result, W_Long):
        raise overflow_error("Python int too large to convert to C ssize_t")
    if not isinstance(w_result, W_Int):
        raise type_error("__length_hint__ must be an integer, not %s" % type_name(w_result))
    if w_result.value < 0:
        raise value_error("__length_hint__() should return >= 0")
    return w_result.value


def ask_length(w_iterable):
    """Ask an iterable for its length.  The answer is not used, but its class may raise an error."""
    if w_iterable.gettype().is_heap:
        length_hint(w_iterable, 0)


def hash(w_object):
    """Return hash(w_object), a machine integer."""
    if type(w_object) is W_Str:
        return w_object.hash()
    w_function = w_object.gettype().special(specials.HASH)
    if w_function is None or w_function is w_None:
        raise type_error("unhashable type: '%s'" % type_name(w_object))
    w_result = call_method0(w_function, w_object)
    if isinstance(w_result, W_Int):
        return -2 if w_result.value == -1 else w_result.value
    if isinstance(w_result, W_Long):
        return w_result.hash()
    raise type_error("__hash__ method should return an integer")


# Items.

def getitem(w_object, w_key):
    w_function = w_object.gettype().special(specials.GETITEM)
    if w_function is None:
        if isinstance(w_object, W_Type):
            if w_object is W_Type.static_type:      # type[C], which no class derived from type has
                return w_object.subscripted(w_key)
            w_method = find_attr(w_object, "__class_getitem__")
            if w_method is not None and w_method is not w_None:
                return w_method.call1(w_key)
            raise type_error("type '%s' is not subscriptable" % w_object.name)
        raise type_error("'%s' object is not subscriptable" % type_name(w_object))
    return call_method1(w_function, w_object, w_key)


def setitem(w_object, w_key, w_value):
    w_function = w_object.gettype().special(specials.SETITEM)
    if w_function is None:
        is_index_of_sequence(w_object, w_key)
        raise type_error("'%s' object does not support item assignment" % type_name(w_object))
    call_method2(w_function, w_object, w_key, w_value)


def delitem(w_object, w_key):
    w_function = w_object.gettype().special(specials.DELITEM)
    if w_function is None:
        raise type_error("'%s' object %s support item deletion" % (
            type_name(w_object), "doesn't" if is_index_of_sequence(w_object, w_key) else "does not"))
    call_method1(w_function, w_object, w_key)


def is_index_of_sequence(w_object, w_key):
    """Return whether CPython takes the key for the index of a sequence; raise IndexError if it fits no index.

    It asks that before it finds that the items cannot be changed, of everything that it keeps a sequence's
    operations for: builtin types that have `in`, and all classes of programs.
    """
    w_type = w_object.gettype()
    if not w_type.is_heap and w_type.special(specials.CONTAINS) is None:
        return False
    if not w_key.is_integer() and w_key.gettype().special(specials.INDEX) is None:
        return False
    as_index(w_key, w_IndexError)
    return True


@dont_inline
def contains(w_container, w_item):
    """Return `w_item in w_container`, a machine bool."""
    w_function = w_container.gettype().special(specials.CONTAINS)
    if w_function is w_None:
        raise type_error("'%s' object is not a container" % type_name(w_container))
    if w_function is not None:
        return truth(call_method1(w_function, w_container, w_item))
    try:
        w_iter = iter(w_container)
    except PyError as e:
        if not e.matches(w_TypeError):
            raise
        raise type_error("argument of type '%s' is not iterable" % type_name(w_container))
    return iterator_has(w_iter, w_item)


def iterator_has(w_iter, w_item):
    """Return whether the iterator comes to an item that equals `w_item`."""
    w_called = promote(special_shape(w_item, specials.EQ))
    w_shape = promote(w_iter.loop_shape())
    while True:
        has_driver.jit_merge_point(w_called=w_called, w_shape=w_shape)
        w_next = next_item(w_iter)
        if w_next is None:
            return False
        if equal(w_next, w_item):
            return True


has_driver = loop_driver("iterator_has", "search in an iterator", ["w_called", "w_shape"])


# Iteration.

def is_iterable(w_object):
    w_type = w_object.gettype()
    w_function = w_type.special(specials.ITER)
    if w_function is None:
        return has_indexed_items(w_type)
    return w_function is not w_None


def has_indexed_items(w_type):
    """Return whether objects of a type without `__iter__` are sequences: builtin types such as re.Match are none."""
    return w_type.is_heap and w_type.special(specials.GETITEM) is not None


class W_SequenceIterator(W_Iterator):
    """The iterator of an object that has `__getitem__` only."""

    def __init__(self, w_object):
        self.w_object = w_object
        self.index = 0

    def next_item(self):
        if self.w_object is None:
            return None
        try:
            w_item = getitem(self.w_object, W_Int(self.index))
        except PyError as e:
            if not e.matches(w_IndexError) and not e.matches(w_StopIteration):
                raise
            self.w_object = None
            return None
        self.index += 1
        return w_item


def iter(w_object):
    """Return iter(w_object), an object to pass to next_item."""
    w_iter = w_object.native_iter()
    if w_iter is not None:
        return w_iter
    w_type = w_object.gettype()
    w_function = w_type.special(specials.ITER)
    if w_function is None:
        if has_indexed_items(w_type):
            return W_SequenceIterator(w_object)
        raise type_error("'%s' object is not iterable" % w_type.name)
    if w_function is w_None:
        raise type_error("'%s' object is not iterable" % w_type.name)
    w_iter = call_method0(w_function, w_object)
    if not isinstance(w_iter, W_Iterator) and w_iter.gettype().special(specials.NEXT) is None:
        raise type_error("iter() returned non-iterator of type '%s'" % type_name(w_iter))
    return w_iter


@try_inline
def next_item(w_iter):
    """Return the next object, or None (machine-level) at the end."""
    if isinstance(w_iter, W_Iterator):
        return w_iter.next_item()
    return next_by_method(w_iter)


def next_by_method(w_iter):
    """Do the same as next_item for an object that is no iterator of the core."""
    w_function = w_iter.gettype().special(specials.NEXT)
    if w_function is None:
        raise type_error("'%s' object is not an iterator" % type_name(w_iter))
    try:
        return call_method0(w_function, w_iter)
    except PyError as e:
        if not e.matches(w_StopIteration):
            raise
        return None


def items_of(w_iterable):
    """Return a new list of all items of `w_iterable`."""
    items_w = w_iterable.stored_items_w()
    if items_w is not None:
        return items_w
    return items_from(iter(w_iterable))


def items_from(w_iter):
    """Return a new list of an iterator's remaining items."""
    result = newlist_hint(8)        # few items: it need not grow for them
    w_shape = promote(w_iter.loop_shape())
    while True:
        items_driver.jit_merge_point(w_shape=w_shape)
        if not we_are_jitted() and not is_made() and isinstance(w_iter, W_Iterator):
            w_item = w_iter.next_collected(result)
        else:
            w_item = next_item(w_iter)
        if w_item is None:
            return result
        result.append(w_item)


items_driver = loop_driver("items", "all items of an iterator")


# Text.

def is_plain_number(w_object):
    """Return whether repr() and str() make the text of the object without a call."""
    return type(w_object) is W_Int or type(w_object) is W_Float


def repr(w_object):
    """Return repr(w_object), as UTF-8."""
    if type(w_object) is W_Str:
        return textrepr.str_repr(w_object.text())
    if type(w_object) is W_Int:
        return "%d" % w_object.value
    if type(w_object) is W_Float:
        return float_repr(w_object.value)
    return repr_object(w_object).text()


def repr_object(w_object):
    """Return repr(w_object), which may be of a class derived from str."""
    RecursionHooks.enter(" while getting the repr of an object")
    try:
        w_result = call_special(w_object, specials.REPR)
    finally:
        RecursionHooks.leave()
    if w_result is None or not w_result.is_text():
        raise type_error("__repr__ returned non-string (type %s)" % type_name(w_result))
    return w_result


def str_of(w_object):
    """Return str(w_object), as UTF-8."""
    if type(w_object) is W_Str:
        return w_object.text()
    if type(w_object) is W_Int:
        return "%d" % w_object.value
    if type(w_object) is W_Float:
        return float_repr(w_object.value)
    return str_object(w_object).text()


def str_object(w_object):
    """Return str(w_object), which may be of a class derived from str."""
    RecursionHooks.enter(" while getting the str of an object")
    try:
        w_result = call_special(w_object, specials.STR)
    finally:
        RecursionHooks.leave()
    if w_result is None or not w_result.is_text():
        raise type_error("__str__ returned non-string (type %s)" % type_name(w_result))
    return w_result


def ascii(w_object):
    """Return ascii(w_object)."""
    return textrepr.ascii_text(repr(w_object))


def format_of(w_object, spec):
    """Return format(w_object, spec), as UTF-8."""
    if spec == "":
        if type(w_object) is W_Str:
            return w_object.text()
        if type(w_object) is W_Int:
            return "%d" % w_object.value
        if type(w_object) is W_Float:
            return float_repr(w_object.value)
    return format_object(w_object, spec).text()


def format_object(w_object, spec):
    """Return format(w_object, spec), which may be of a class derived from str."""
    w_result = call_method1(w_object.gettype().special(specials.FORMAT), w_object, W_Str(spec))
    if not w_result.is_text():
        raise type_error("__format__ must return a str, not %s" % type_name(w_result))
    return w_result


# Numbers.

def index_object(w_object):
    """Return operator.index(w_object), a W_Int or W_Long."""
    if isinstance(w_object, W_Int) or isinstance(w_object, W_Long):
        return w_object
    w_result = call_special(w_object, specials.INDEX)
    if w_result is None:
        raise type_error("'%s' object cannot be interpreted as an integer" % type_name(w_object))
    if not w_result.is_integer():
        raise type_error("__index__ returned non-int (type %s)" % type_name(w_result))
    if type(w_result) is not W_Int and type(w_result) is not W_Long:
        warn_of_subclass(w_result, "__index__", "int")
    return w_result


def as_index(w_object, w_overflow):
    """Return operator.index(w_object) as a machine integer.

    If it is too large, raise `w_overflow`, or clamp it if that is None.
    """
    w_index = index_object(w_object)
    if isinstance(w_index, W_Int):
        return w_index.value
    assert isinstance(w_index, W_Long)
    if w_overflow is None:
        return MAXINT if w_index.big.sign > 0 else MININT
    raise PyError(w_overflow, None, "cannot fit '%s' into an index-sized integer" % type_name(w_object))


def float_of(w_object):
    """Return the machine float of `__float__` or `__index__`."""
    w_result = call_special(w_object, specials.FLOAT)
    if w_result is not None:
        if isinstance(w_result, W_Float):
            if type(w_result) is not W_Float:
                warn_of_subclass(w_result, type_name(w_object) + ".__float__", "float")
            return w_result.value
        raise type_error("%s.__float__ returned non-float (type %s)" % (type_name(w_object), type_name(w_result)))
    if w_object.gettype().special(specials.INDEX) is None:
        raise type_error("must be real number, not %s" % type_name(w_object))
    w_result = index_object(w_object)
    if isinstance(w_result, W_Int):
        return float(w_result.value)
    assert isinstance(w_result, W_Long)
    try:
        return w_result.big.tofloat()
    except OverflowError:
        raise overflow_error("int too large to convert to float")


# Types.

def isinstance_of(w_object, w_class):
    """Return isinstance(w_object, w_class) for one class or a tuple of them.  Raise TypeError."""
    if w_object.gettype() is w_class:
        return True
    if isinstance(w_class, W_Type) and w_class.w_metatype is None:
        return is_instance(w_object, w_class)
    if isinstance(w_class, W_Tuple):
        return isinstance_of_any(w_object, w_class.items_w)
    return isinstance_by_method(w_object, w_class)


def isinstance_by_method(w_object, w_class):
    w_check = w_class.gettype().lookup("__instancecheck__")
    if w_check is not None:
        return truth(call_method1(w_check, w_class, w_object))
    return is_instance(w_object, w_class)


def few_classes(w_object, classes_w):
    return loop_unrolling_heuristic(classes_w, len(classes_w), 8)


@look_inside_iff(few_classes)
def isinstance_of_any(w_object, classes_w):
    if not we_are_jitted():
        return isinstance_of_any_untraced(w_object, classes_w)
    for w_class in classes_w:
        if isinstance_of_one(w_object, w_class):
            return True
    return False


def isinstance_of_any_untraced(w_object, classes_w):
    """Do the same outside of traces, where it is looked up once, not for each class, what the object's class is."""
    w_type = w_object.gettype()
    is_plain = has_plain_class(w_type)
    for w_class in classes_w:
        if is_plain and isinstance(w_class, W_Type) and w_class.w_metatype is None:
            if w_type.is_subtype(w_class):
                return True
        else:
            if isinstance_of_one(w_object, w_class):
                return True
            is_plain = False        # code of the program may have given the object another class
    return False


def isinstance_of_one(w_object, w_class):
    """Do isinstance_of() for an item of a tuple; tuples in it may be nested too deep."""
    if w_object.gettype() is w_class:
        return True
    if isinstance(w_class, W_Type) and w_class.w_metatype is None:
        return is_instance(w_object, w_class)
    if not isinstance(w_class, W_Tuple):
        return isinstance_by_method(w_object, w_class)
    RecursionHooks.enter(" in __instancecheck__")
    try:
        return isinstance_of_any(w_object, w_class.items_w)
    finally:
        RecursionHooks.leave()


def is_instance(w_object, w_class):
    """Return what type.__instancecheck__ does, extended to other objects with `__bases__`."""
    if isinstance(w_class, W_Type):
        w_type = w_object.gettype()
        if w_type.is_subtype(w_class):
            return True
        if has_plain_class(w_type):
            return False                # `__class__` is the same class
        w_claimed = find_attr(w_object, "__class__")
        return isinstance(w_claimed, W_Type) and w_claimed.is_subtype(w_class)
    if bases_of(w_class) is None:
        raise type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")
    w_claimed = find_attr(w_object, "__class__")
    return w_claimed is not None and derives(w_claimed, w_class)


def has_plain_class(w_type):
    """Return whether the `__class__` of the type's objects is the type itself, whatever they are."""
    if not we_are_jitted() and w_type.plain_class_version is w_type.version:
        return True
    is_plain = (w_type.lookup("__class__") is w_object_class.w_function
                and w_type.special(specials.GETATTRIBUTE) is w_object_getattribute.w_function)
    if is_plain and not we_are_jitted():
        w_type.plain_class_version = w_type.version
    return is_plain


def issubclass_of(w_type, w_class):
    """Return issubclass(w_type, w_class).  Raise TypeError."""
    if isinstance(w_class, W_Tuple):
        RecursionHooks.enter(" in __subclasscheck__")
        try:
            for w_one in w_class.items_w:
                if issubclass_of(w_type, w_one):
                    return True
            return False
        finally:
            RecursionHooks.leave()
    w_check = w_class.gettype().lookup("__subclasscheck__")
    if w_check is not None:
        return truth(call_method1(w_check, w_class, w_type))
    return is_subclass(w_type, w_class)


def is_subclass(w_type, w_class):
    """Return what type.__subclasscheck__ does, extended to other objects with `__bases__`."""
    if isinstance(w_type, W_Type) and isinstance(w_class, W_Type):
        return w_type.is_subtype(w_class)
    if not isinstance(w_type, W_Type) and bases_of(w_type) is None:
        raise type_error("issubclass() arg 1 must be a class")
    if not isinstance(w_class, W_Type) and bases_of(w_class) is None:
        raise type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return derives(w_type, w_class)


def bases_of(w_class):
    """Return the list of `w_class.__bases__`, or None if it is not a tuple."""
    w_bases = find_attr(w_class, "__bases__")
    return w_bases.items_w if isinstance(w_bases, W_Tuple) else None


def derives(w_type, w_class):
    """Return whether the object is `w_class`, or one of its bases derives from it."""
    if w_type is w_class:
        return True
    bases_w = bases_of(w_type)
    if bases_w is not None:
        for w_base in bases_w:
            if derives(w_base, w_class):
                return True
    return False
