"""How functions, methods and types written in the core are declared.

One form serves all: a decorator that takes the signature as CPython writes it, with a
kind where an argument is not just any object:

    @function("sorted(iterable, /, *, key=None, reverse: cint = 0) [unpacked, keywords=sort]")
    def sorted_(w_iterable, w_key, reverse): ...

    list_type = TypeTable(w_list_type, W_List)

    @list_type.method("insert(self, index: index, object, /) -> None")
    def insert(self, index, w_object): ...

The kinds of arguments and what the Python function is passed:

    (none)    a W_Root           int      machine integer, by __index__; too large: OverflowError
    str       UTF-8 of a str     index    machine integer, by __index__; too large: clamped
    cint      as int, but no more than 32 bits
    name      as str, for the name of an attribute
    data      the bytes of a bytes-like object
    bool      truth value        float    machine float, by __float__ or __index__
    self      in a TypeTable: an instance of the table's class, checked
    whole     of `self`: checked as well, but passed as it is, where a derived class wraps what `self` is
    cls       in a constructor: the type to make an instance of, checked

A default is `None`, a number, a quoted string, `True`, `False`, or `NULL` (the machine-level
None, for an argument that may be left out).  `*args` takes a list of W_Root; `**kwargs` a list
of names and a list of W_Root, as two arguments.  After `->` stands what the function
returns if it is not a W_Root: None, int, bool, str or float.

At the end, in brackets, stands what the parameters do not tell: how CPython's C code takes the
arguments, which decides how it words errors about them (rvm.objects.wrong_calls).  Without a
note that is what most functions have: METH_NOARGS, METH_O, or what Argument Clinic makes.

    parsed              a tuple, by a format, as PyArg_ParseTuple does; with keywords too
    unpacked            a tuple, only counted, as PyArg_UnpackTuple does; keywords are parsed after that
    named               arguments without names are parsed as if they had some
    called=NAME         the name in errors about the number of arguments; "function": they name none;
                        "type": the name of the object's type
    keywords=NAME       the name in errors about keywords, where arguments are unpacked
    least=NUMBER        how many arguments there must be by position, where `*args` takes them
    ignoring            of a constructor: it takes no notice of `*args` and `**kwargs`, which are the initializer's,
                        and its function does not get them
    strict              of an initializer: keywords are an error even where a derived class has its own `__new__`

From the signature come the checks of the number and names of arguments, with CPython's
messages, the conversions, and direct entries for calls with up to three positional arguments,
or four with the object or class; and `__text_signature__`: [unsigned] says that it is None,
`name=NULL as 0` that it shows the default as 0, `name=NULL as ...` that it shows none.
"""
from rvm.objects import protocol, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.errors import attribute_error, overflow_error, type_error
from rvm.objects.floatobject import W_Float
from rvm.objects.instance import InstanceMixin, user_subclass
from rvm.objects.intobject import W_Int
from rvm.objects.memberobject import W_Descriptor, w_member_type
from rvm.objects.root import W_Root, WeakrefMixin, w_None
from rvm.objects.signature import Signature, bind
from rvm.objects.slot_docs import SLOT_DOCS
from rvm.objects.strobject import W_Str
from rvm.objects.typeobject import Layout, W_Type
from rvm.objects.wrong_calls import wrong_class, wrong_self
from rvm.rlib.generated import make_function
from rvm.rlib.jit import promote, unroll_safe
from rvm.rlib.objectmodel import import_from_mixin, set_function

CINT_LIMIT = 1 << 31
# Calls with up to so many positional arguments have a direct entry.  Where the object or the class is the first one,
# it is one more: `range(a, b, c)` starts the inner loop of scimark's FFT, `text.find(a, b, c)` may be in any loop.
MOST_DIRECT = 3
MOST_DIRECT_WITH_SELF = 4


@unroll_safe
def count_given(args_w):
    """Return how many objects there are before the first that is None."""
    count = 0
    while count < len(args_w) and args_w[count] is not None:
        count += 1
    return count


class W_Callable(W_Root):
    """A function of the core, plain or bound: the class of builtin_function_or_method and its relatives."""
    import_from_mixin(WeakrefMixin)


class W_Builtin(W_Callable):
    """A function of the core.  `direct0` ... take exactly that many positional arguments; None if they do not fit."""
    _immutable_fields_ = ["name", "signature", "doc", "w_owner", "general",
                          "w_kind", "w_bound_kind", "of_sequence",
                          "direct0", "direct1", "direct2", "direct3", "direct4"]

    def __init__(self, signature, doc):
        self.name = signature.name
        self.signature = signature
        self.doc = doc
        self.w_owner = None             # the type whose method it is
        self.w_kind = w_builtin_type    # its own type, and the one that it has when bound
        self.w_bound_kind = w_builtin_type
        self.general = None             # takes a Bound; None where the others take all calls
        self.direct0 = None
        self.direct1 = None
        self.direct2 = None
        self.direct3 = None
        self.direct4 = None             # of methods and constructors only
        self.w_module = w_None
        self.of_sequence = False        # is_sequence_operator()

    def gettype(self):
        return self.w_kind

    def is_sequence_operator(self):
        return self.of_sequence

    def become_method(self, w_owner):
        """Make this a method of a type; at import only."""
        self.w_owner = w_owner
        self.w_kind = w_method_descriptor_type
        if is_slot(w_owner.name, self.name):
            self.w_kind = w_wrapper_descriptor_type
            self.w_bound_kind = w_method_wrapper_type

    def call(self, args_w, kwnames):
        return self.call_bound(None, args_w, kwnames)

    def call_bound(self, w_bound, args_w, kwnames):
        """Call; errors name the type of the object that the function is bound to, unless that is None."""
        if kwnames is None:
            count = len(args_w)
            if count == 1 and self.direct1 is not None:
                return self.direct1(args_w[0])
            if count == 2 and self.direct2 is not None:
                return self.direct2(args_w[0], args_w[1])
            if count == 3 and self.direct3 is not None:
                return self.direct3(args_w[0], args_w[1], args_w[2])
            if count == 4 and self.direct4 is not None:
                return self.direct4(args_w[0], args_w[1], args_w[2], args_w[3])
        return self.call_entry(bind(self.signature, args_w, kwnames, w_bound))

    def call_entry(self, bound):
        """Call with the arguments in the Bound."""
        if self.general is not None:
            return self.general(bound)
        return self.call_direct_entry(bound.args_w)

    def call_direct_entry(self, args_w):
        """Call with the arguments before the first that is None; there is an entry for so many."""
        count = count_given(args_w)
        if count == 0:
            return self.direct0()
        if count == 1:
            return self.direct1(args_w[0])
        if count == 2:
            return self.direct2(args_w[0], args_w[1])
        if count == 3:
            return self.direct3(args_w[0], args_w[1], args_w[2])
        return self.direct4(args_w[0], args_w[1], args_w[2], args_w[3])

    def call0(self):
        if self.direct0 is not None:
            return self.direct0()
        return self.call([], None)

    def call1(self, w_1):
        if self.direct1 is not None:
            return self.direct1(w_1)
        return self.call([w_1], None)

    def call2(self, w_1, w_2):
        if self.direct2 is not None:
            return self.direct2(w_1, w_2)
        return self.call([w_1, w_2], None)

    def call3(self, w_1, w_2, w_3):
        if self.direct3 is not None:
            return self.direct3(w_1, w_2, w_3)
        return self.call([w_1, w_2, w_3], None)

    # A method of a type is a descriptor; a plain function is not.  Operators come by here: the usual direct entry is
    # tested for in place of another virtual call.

    def descr_get(self, w_object, w_type):
        if w_object is None or self.w_owner is None:
            return self
        return W_BoundMethod(self, w_object)

    def descr_call(self, w_self, args_w, kwnames):
        if self.w_owner is None:
            return self.call(args_w, kwnames)
        return self.call([w_self] + args_w, kwnames)

    def descr_call1(self, w_self):
        if self.w_owner is None:
            return self.call0()
        if self.direct1 is not None:
            return self.direct1(w_self)
        return self.call1(w_self)

    def descr_call2(self, w_self, w_1):
        if self.w_owner is None:
            return self.call1(w_1)
        if self.direct2 is not None:
            return self.direct2(w_self, w_1)
        return self.call2(w_self, w_1)

    def descr_compare(self, w_self, w_other):
        return self.descr_call2(w_self, w_other)

    def descr_call3(self, w_self, w_1, w_2):
        if self.w_owner is None:
            return self.call2(w_1, w_2)
        if self.direct3 is not None:
            return self.direct3(w_self, w_1, w_2)
        return self.call3(w_self, w_1, w_2)


class W_BoundMethod(W_Callable):
    """A function found through an object, and the object.

    Compiled code takes the function for a constant: it comes from a class.
    """
    _immutable_fields_ = ["w_function", "w_self"]

    def __init__(self, w_function, w_self):
        self.w_function = w_function
        self.w_self = w_self

    def gettype(self):
        w_function = self.w_function
        if type(w_function) is W_Builtin:
            return w_function.w_bound_kind
        return w_bound_method_type

    def loop_shape(self):
        return self.w_function.loop_shape()

    def call(self, args_w, kwnames):
        w_function = self.w_function
        if type(w_function) is W_Builtin:
            return w_function.call_bound(self.w_self, [self.w_self] + args_w, kwnames)
        return w_function.call([self.w_self] + args_w, kwnames)

    def call0(self):
        w_function = promote(self.w_function)
        if type(w_function) is W_Builtin and w_function.direct1 is None:
            return self.call([], None)
        return w_function.call1(self.w_self)

    def call1(self, w_1):
        w_function = promote(self.w_function)
        if type(w_function) is W_Builtin and w_function.direct2 is None:
            return self.call([w_1], None)
        return w_function.call2(self.w_self, w_1)

    def call2(self, w_1, w_2):
        w_function = promote(self.w_function)
        if type(w_function) is W_Builtin and w_function.direct3 is None:
            return self.call([w_1, w_2], None)
        return w_function.call3(self.w_self, w_1, w_2)

    def getdictvalue(self, name):
        return None


class W_Wrapping(W_Root):
    """What staticmethod and classmethod share: a function, and attributes of their own."""
    import_from_mixin(InstanceMixin)
    _immutable_fields_ = ["w_function?"]

    def __init__(self, w_type, w_function):
        self.init_instance(w_type)
        self.w_function = w_function    # None (Python's) until the initializer is called

    def lasting_function(self):
        """Return the function for inline caches, or None: the initializer, called again, forgets them."""
        return self.w_function if self.w_function is not w_None else None


class W_StaticMethod(W_Wrapping):
    """staticmethod(f)."""

    def descr_get(self, w_object, w_type):
        return self.w_function


class W_ClassMethod(W_Wrapping):
    """classmethod(f)."""

    def descr_get(self, w_object, w_type):
        if w_type is None:
            w_type = w_object.gettype()
        w_function = self.w_function
        w_found = w_function.descr_get(w_type, w_type)      # a property too may be a class method
        if w_found is w_function:
            return W_BoundMethod(w_function, w_type)
        return w_found


class W_ClassMethodDescriptor(W_Descriptor):
    """A class method of a builtin type."""
    _immutable_fields_ = ["w_function"]

    def __init__(self, w_function, w_owner):
        W_Descriptor.__init__(self, w_function.name, w_owner)
        self.doc = w_function.doc
        self.w_function = w_function

    def descr_get(self, w_object, w_type):
        return W_BoundMethod(self.w_function, w_type if w_type is not None else w_object.gettype())


class W_Getset(W_Descriptor):
    """A computed attribute of a builtin type."""
    _immutable_fields_ = ["getter", "setter", "deleter", "is_member"]

    def __init__(self, name, w_owner, getter, setter, deleter):
        W_Descriptor.__init__(self, name, w_owner)
        self.getter = getter
        self.setter = setter
        self.deleter = deleter
        self.is_member = False      # to programs it is a member_descriptor

    def of_type(self, w_owner):
        """Return the same attribute, as one of another type."""
        w_getset = W_Getset(self.name, w_owner, self.getter, self.setter, self.deleter)
        w_getset.doc = self.doc
        w_getset.is_member = self.is_member
        return w_getset

    def gettype(self):
        return w_member_type if self.is_member else w_getset_type

    def is_data_descr(self):
        return True

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        return self.getter(w_object)

    def descr_set(self, w_object, w_value):
        if self.setter is None:
            raise self.not_writable()
        self.setter(w_object, w_value)

    def descr_delete(self, w_object):
        if self.deleter is None:
            raise self.not_writable()
        self.deleter(w_object)

    def not_writable(self):
        if self.is_member:
            return attribute_error("readonly attribute")
        return attribute_error("attribute '%s' of '%s' objects is not writable" % (
            self.name, self.w_owner.name))


w_builtin_type = builtin_type("builtin_function_or_method", W_Builtin, w_object_type, has_weakref=True)
w_method_descriptor_type = builtin_type("method_descriptor", W_Builtin, w_object_type)
w_wrapper_descriptor_type = builtin_type("wrapper_descriptor", W_Builtin, w_object_type)
w_method_wrapper_type = builtin_type("method-wrapper", W_BoundMethod, w_object_type)
w_bound_method_type = builtin_type("method", W_BoundMethod, w_object_type, has_weakref=True)
w_staticmethod_type = builtin_type(
    "staticmethod", W_StaticMethod, w_object_type, Layout("staticmethod"), has_dict=True)
w_classmethod_type = builtin_type(
    "classmethod", W_ClassMethod, w_object_type, Layout("classmethod"), has_dict=True)
W_UserStaticMethod = user_subclass(W_StaticMethod)
W_UserClassMethod = user_subclass(W_ClassMethod)
w_getset_type = builtin_type("getset_descriptor", W_Getset, w_object_type)
w_classmethod_descriptor_type = builtin_type("classmethod_descriptor", W_ClassMethodDescriptor, w_object_type)


# Conversions of arguments.

def to_int(w_object):
    w_index = protocol.index_object(w_object)
    if isinstance(w_index, W_Int):
        return w_index.value
    raise too_large("ssize_t")


def to_cint(w_object):
    w_index = protocol.index_object(w_object)
    if isinstance(w_index, W_Int) and -CINT_LIMIT <= w_index.value < CINT_LIMIT:
        return w_index.value
    raise too_large("int")


def too_large(kind):
    return overflow_error("Python int too large to convert to C " + kind)


def to_index(w_object):
    return protocol.as_index(w_object, None)


def to_str(w_object, what):
    """Return the UTF-8 of a str argument.  Raise TypeError, with `what` as the argument's name in the message."""
    if w_object.is_text():
        return w_object.text()
    given = "None" if w_object is w_None else protocol.type_name(w_object)
    raise type_error("%s must be str, not %s" % (what, given))


def to_name(w_object):
    if w_object.is_text():
        return w_object.text()
    raise type_error("attribute name must be string, not '%s'" % protocol.type_name(w_object))


def to_data(w_object):
    """Return the bytes of a bytes-like object."""
    data = w_object.buffer_data()
    if data is None:
        raise type_error("a bytes-like object is required, not '%s'" % protocol.type_name(w_object))
    return data


def to_float(w_object):
    if isinstance(w_object, W_Float):
        return w_object.value
    return protocol.float_of(w_object)


CONVERTERS = {"int": "to_int(%s)", "cint": "to_cint(%s)", "index": "to_index(%s)",
              "str": "to_str(%s, what_%d)", "name": "to_name(%s)",
              "data": "to_data(%s)", "bool": "truth(%s)", "float": "to_float(%s)", "": "%s", "self": "to_self(%s)",
              "whole": "to_whole(%s)",
              "cls": "to_cls(%s)"}

# The other names in these texts.
COMMON_NAMES = {"to_int": to_int, "to_cint": to_cint, "to_index": to_index, "to_str": to_str, "to_name": to_name,
                "to_float": to_float, "to_data": to_data, "truth": protocol.truth, "wrap_bool": protocol.wrap_bool,
                "W_Int": W_Int, "W_Str": W_Str, "W_Float": W_Float, "w_None": w_None}

RESULTS = {"": "return %s", "int": "return W_Int(%s)", "bool": "return wrap_bool(%s)", "str": "return W_Str(%s)",
           "float": "return W_Float(%s)", "None": "%s; return w_None"}


MORE_SLOTS = ["__divmod__", "__rdivmod__", "__abs__", "__await__", "__aiter__", "__anext__"]
NOT_SLOTS = ["__format__", "list.__getitem__", "dict.__getitem__", "dict.__contains__", "set.__contains__",
             "frozenset.__contains__"]


def is_slot(type_name, name):
    """Return whether CPython keeps that method of the type in a slot, and so shows it as a slot wrapper."""
    if name in NOT_SLOTS or type_name + "." + name in NOT_SLOTS:
        return False
    return name in specials.NUMBER_OF or name in MORE_SLOTS


def make_self_check(cls, w_type, name):
    slot = is_slot(w_type.name, name)

    def to_self(w_object):
        if isinstance(w_object, cls):
            return w_object
        raise wrong_self(w_type, name, slot, w_object)
    return to_self


def make_whole_check(to_self):
    def to_whole(w_object):
        to_self(w_object)
        return w_object
    return to_whole


def make_class_check(w_type):
    def to_cls(w_cls):
        error = wrong_class(w_type, w_cls)
        if error is not None:
            raise error
        assert isinstance(w_cls, W_Type)
        return w_cls
    return to_cls


def method_signature(text):
    signature = Signature(text)
    if signature.parameters and signature.parameters[0].name == "self":
        signature.parameters[0].kind = signature.parameters[0].kind or "self"
    return signature


def make_builtin(text, python_function, table, w_type, method_name=None, first=""):
    """Return the W_Builtin that checks and converts arguments by the signature `text` and calls `python_function`.

    `table` is the TypeTable whose method it is, or None; `first` is how `__text_signature__` shows the method's object.
    """
    signature = method_signature(text) if table is not None else Signature(text)
    signature.show(first)
    name = method_name or signature.name
    to_self = table.self_check(name) if table is not None else None
    namespace = {
        "function": python_function,
        "to_self": to_self,
        "to_whole": make_whole_check(to_self),
        "to_cls": make_class_check(w_type) if w_type is not None else None}
    w_builtin = W_Builtin(signature, python_function.__doc__ or SLOT_DOCS.get(name, ""))
    most = MOST_DIRECT if w_type is None else MOST_DIRECT_WITH_SELF
    if signature.positional > most or not signature.is_full_in_order():
        set_function(w_builtin, "general", _general_maker(signature, namespace, name))
    if signature.is_plain():
        for count in range(signature.required, min(signature.positional, most) + 1):
            set_function(w_builtin, "direct%d" % count, _direct_maker(signature, count, namespace, name))
    if signature.is_ignoring:
        for count in range(len(signature.parameters), most + 1):
            set_function(w_builtin, "direct%d" % count, _direct_maker(signature, count, namespace, name))
    return w_builtin


def _general_maker(signature, namespace, name):
    """Return the function that makes the entry that takes a Bound."""
    return lambda: as_entry(
        _compile(signature, "general(bound)", _general_arguments(signature), namespace),
        namespace["function"], "call", name)


def _direct_maker(signature, count, namespace, name):
    """Return the function that makes the direct entry for `count` arguments."""
    names = ["w_%d" % i for i in range(count)]
    return lambda: as_entry(
        _compile(signature, "direct(%s)" % ", ".join(names), _direct_arguments(signature, names), namespace),
        namespace["function"], "call", name)


def as_entry(function, python_function, kind, name):
    """Note that `function` is an entry: what interpreters call to get to the declared `python_function`.

    `kind` says what for: "call", or "get", "set", "delete" of an attribute.  By this the JIT's policy tells rare ones;
    it is in targets/main.py.
    """
    function.entry = (python_function.__module__, kind, name)
    return function


def _default_object(value):
    """Return the default object of a parameter without a kind."""
    if value is True or value is False:
        return protocol.wrap_bool(value)
    if isinstance(value, int):
        return W_Int(value)
    if isinstance(value, float):
        return W_Float(value)
    return W_Str(value)


def _default(parameter, namespace):
    """Return the machine-level expression for a parameter's default."""
    text = parameter.default
    if text == "NULL":
        return "None"
    if text == "None":
        return "w_None"
    if parameter.kind != "":
        return text
    key = "default_" + parameter.name
    namespace[key] = _default_object(eval(text))
    return key


def _converted(parameter, index, text):
    """Return the expression that converts the argument `text` of the parameter with that index."""
    if parameter.kind == "str":
        return CONVERTERS["str"] % (text, index)
    return CONVERTERS[parameter.kind] % text


def _direct_arguments(signature, names):
    """Return the arguments of the Python function as text, for objects called `names`; it may ignore the last ones."""
    def arguments(namespace):
        result = []
        for i, parameter in enumerate(signature.parameters):
            if i < len(names):
                result.append(_converted(parameter, i, names[i]))
            else:
                result.append(_default(parameter, namespace))
        return [], result
    return arguments


def _general_arguments(signature):
    """Return the arguments of the Python function as text, for a Bound."""
    def arguments(namespace):
        lines = ["args_w = bound.args_w"]
        result = []
        for i, parameter in enumerate(signature.parameters):
            lines.append("w_%d = args_w[%d]" % (i, i))
            convert = _converted(parameter, i, "w_%d" % i)
            if parameter.default is not None:
                convert += " if w_%d is not None else %s" % (i, _default(parameter, namespace))
            lines.append("a_%d = %s" % (i, convert))
            result.append("a_%d" % i)
        if signature.is_ignoring:
            return lines, result
        if signature.varargs:
            result.append("bound.rest_w")
        if signature.varkeywords:
            result.append("bound.names")
            result.append("bound.values_w")
        return lines, result
    return arguments


def _compile(signature, header, arguments, namespace):
    """Make a function from text, so that each has its own fixed number of arguments."""
    namespace.update(COMMON_NAMES)
    for i in range(len(signature.parameters)):
        namespace["what_%d" % i] = signature.argument_name(i)
    lines, values = arguments(namespace)
    lines.append(RESULTS[signature.result] % ("function(%s)" % ", ".join(values)))
    source = "def %s:\n    %s\n" % (header, "\n    ".join(lines))
    return make_function(source, header.split("(")[0], namespace)


# Declarations.

FUNCTIONS = {}      # the functions of the module `builtins`: name -> W_Builtin


def function(text):
    """Declare a function of the module `builtins`."""
    def declare(python_function):
        w_function = make_builtin(text, python_function, None, None, first="$module")
        FUNCTIONS[w_function.name] = w_function
        return python_function
    return declare


class TypeTable(object):
    """Declares what a builtin type has; only used at import."""

    def __init__(self, w_type, cls):
        self.w_type = w_type
        self.cls = cls

    def self_check(self, name):
        """Return the function that checks the object a method of that name is called with; it returns a `cls`."""
        return make_self_check(self.cls, self.w_type, name)

    def method(self, text):
        """Declare a method; its first parameter is `self`."""
        def declare(python_function):
            self.add_method(make_builtin(text, python_function, self, self.w_type, first="$self"))
            return python_function
        return declare

    def add_method(self, w_function):
        w_function.become_method(self.w_type)
        w_function.signature.become_method(self.w_type, is_slot(self.w_type.name, w_function.name))
        self.w_type.dict[w_function.name] = w_function

    def adapted(self, w_method, call):
        """Declare a method that takes what `w_method`, another type's, takes; `call` is passed the Bound."""
        signature = method_signature(w_method.signature.text)
        signature.show("$self")
        to_self = self.self_check(w_method.name)
        w_function = W_Builtin(signature, w_method.doc)

        def general(bound):
            to_self(bound.args_w[0])
            return call(bound)

        set_function(w_function, "general", lambda: general)
        self.add_method(w_function)

    def get_method(self, python_function):
        """Declare `__get__`: the function is passed the object, and instance and owner or None (machine-level)."""
        @self.method("__get__(self, instance, owner=NULL as None, /)")
        def get(w_self, w_instance, w_owner):
            if w_owner is w_None:
                w_owner = None
            if w_instance is w_None:
                w_instance = None
                if w_owner is None:
                    raise type_error("__get__(None, None) is invalid")
            return python_function(w_self, w_instance, w_owner)
        return python_function

    def sequence_operators(self):
        """Declare that the `+` and `*` that the type has are those of a sequence."""
        for number in [specials.ADD, specials.MULTIPLY]:
            for name in specials.BINARY[number][1:]:
                if name in self.w_type.dict:
                    self.w_type.dict[name].of_sequence = True
                    self.w_type.dict[name].signature.is_unpacked = number == specials.MULTIPLY

    def static(self, text):
        """Declare a static method; `__new__(cls, ...)` is one."""
        def declare(python_function):
            w_function = make_builtin(text, python_function, None, self.w_type)
            w_function.signature.become_method(self.w_type, False)
            self.w_type.dict[w_function.name] = W_StaticMethod(w_staticmethod_type, w_function)
            return python_function
        return declare

    def constructor(self, text):
        """Declare `__new__`; the text names the type, as messages do, and the first parameter is `cls: cls`."""
        def declare(python_function):
            w_function = make_builtin(text, python_function, None, self.w_type)
            w_function.name = "__new__"
            w_function.signature.become_constructor(self.w_type)
            self.w_type.dict["__new__"] = W_StaticMethod(w_staticmethod_type, w_function)
            if w_function.doc != "":
                self.w_type.dict["__doc__"] = W_Str(w_function.doc)
            return python_function
        return declare

    def initializer(self, text):
        """Declare `__init__`; the text names the type, as messages do, and the first parameter is `self`."""
        def declare(python_function):
            w_function = make_builtin(text, python_function, self, self.w_type, "__init__")
            w_function.name = "__init__"
            w_function.become_method(self.w_type)
            w_function.signature.become_constructor(self.w_type)
            self.w_type.dict["__init__"] = w_function
            return python_function
        return declare

    def class_method(self, text):
        """Declare a class method; its first parameter is `cls`."""
        def declare(python_function):
            w_function = make_builtin(text, python_function, None, None, first="$type")
            w_function.signature.qualname = self.w_type.qualname + "." + w_function.name
            self.w_type.dict[w_function.name] = W_ClassMethodDescriptor(w_function, self.w_type)
            return python_function
        return declare

    def getter(self, name, setter=None, deleter=None, doc="", is_member=False):
        """Declare a computed attribute: the decorated function takes the checked object and returns a W_Root.

        `setter(object, w_value)` and `deleter(object)` take the checked object too.  If `is_member`, programs see a
        member_descriptor, as where CPython keeps the value in the object.
        """
        to_self = self.self_check(name)

        def declare(python_function):
            def get(w_object):
                return python_function(to_self(w_object))

            def set(w_object, w_value):
                setter(to_self(w_object), w_value)

            def delete(w_object):
                deleter(to_self(w_object))

            as_entry(get, python_function, "get", name)
            as_entry(set, python_function, "set", name)
            as_entry(delete, python_function, "delete", name)
            w_getset = W_Getset(
                name, self.w_type, get, set if setter is not None else None, delete if deleter is not None else None)
            w_getset.doc = doc
            w_getset.is_member = is_member
            self.w_type.dict[name] = w_getset
            return python_function
        return declare

    def member(self, name, doc=""):
        """Declare a read-only attribute.  It differs from getter() in the message of the error when it is set."""
        return self.getter(name, doc=doc, is_member=True)

    def field(self, name, wrap, field):
        """Declare a read-only attribute: the object's machine-level `field`, made an object by `wrap`."""
        @self.member(name)
        def show(w_self):
            return wrap(getattr(w_self, field))

    def value(self, name, w_value):
        """Declare a constant attribute."""
        self.w_type.dict[name] = w_value
