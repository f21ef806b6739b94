"""_functools.partial: a function with some of its arguments."""
from rvm.builtins.genericalias_type import declare_subscription
from rvm.builtins.pickling import declare_pickling
from rvm.modules._functools import functools, is_callable
from rvm.objects import protocol, sequences, specials
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable
from rvm.objects.dictobject import W_Dict, new_dict
from rvm.objects.errors import type_error
from rvm.objects.instance import InstanceMixin
from rvm.objects.root import W_Root, w_None
from rvm.objects.tupleobject import W_Tuple
from rvm.objects.typeobject import Layout
from rvm.rlib.objectmodel import import_from_mixin


class W_Partial(W_Root):
    """A function with some of its arguments."""
    import_from_mixin(InstanceMixin)
    _immutable_fields_ = ["w_function?", "args_w?[*]", "w_keywords?", "names?", "values_w?"]

    def __init__(self, w_type, w_function, args_w, w_keywords):
        self.init_instance(w_type)
        self.w_function = w_function
        self.args_w = args_w
        self.w_keywords = w_keywords        # a W_Dict, which the program may change once it has seen it
        self.names = None                   # those of the keywords, and their values, until then
        self.values_w = None
        self.note_keywords()

    def note_keywords(self):
        if self.is_positional():
            return
        names = []
        for w_key in self.w_keywords.keys_w():
            if not w_key.is_text():
                return
            names.append(w_key.text())
        self.names = names
        self.values_w = self.w_keywords.values_w()

    def shown_keywords(self):
        """Return the dict of the keywords, for the program."""
        self.names = None
        self.values_w = None
        return self.w_keywords

    def is_positional(self):
        return self.w_keywords.length() == 0

    def call0(self):
        if self.is_positional():
            if len(self.args_w) == 1:
                return self.w_function.call1(self.args_w[0])
            if len(self.args_w) == 2:
                return self.w_function.call2(self.args_w[0], self.args_w[1])
        return self.call([], None)

    def call1(self, w_1):
        if self.is_positional():
            if len(self.args_w) == 1:
                return self.w_function.call2(self.args_w[0], w_1)
            if len(self.args_w) == 2:
                return self.w_function.call3(self.args_w[0], self.args_w[1], w_1)
        return self.call([w_1], None)

    def call2(self, w_1, w_2):
        if self.is_positional() and len(self.args_w) == 1:
            return self.w_function.call3(self.args_w[0], w_1, w_2)
        return self.call([w_1, w_2], None)

    def call(self, args_w, kwnames):
        return self.call_function(args_w, kwnames)

    def call_function(self, args_w, kwnames):
        if self.is_positional():
            return self.w_function.call(self.args_w + args_w, kwnames)
        names = self.names
        if names is not None and kwnames is None:
            return self.w_function.call(self.args_w + args_w + self.values_w, names)
        return self.call_keywords(args_w, kwnames if kwnames is not None else [])

    def call_keywords(self, args_w, kwnames):
        """Call with the keywords of the partial too; those of the call take precedence."""
        given = len(args_w) - len(kwnames)
        assert given >= 0
        w_keywords = self.w_keywords.copy()
        for i in range(len(kwnames)):
            w_keywords.setitem_str(kwnames[i], args_w[given + i])
        names = []
        for w_key in w_keywords.keys_w():
            if not w_key.is_text():
                raise type_error("keywords must be strings")
            names.append(w_key.text())
        return self.w_function.call(self.args_w + args_w[:given] + w_keywords.values_w(), names)


class W_PartialUser(W_Partial):
    """An instance of a class derived from partial, which may have a `__call__` of its own."""

    def call(self, args_w, kwnames):
        if calls_function(self):
            return self.call_function(args_w, kwnames)
        return W_Root.call(self, args_w, kwnames)

    def call0(self):
        return self.call([], None)

    def call1(self, w_1):
        return self.call([w_1], None)

    def call2(self, w_1, w_2):
        return self.call([w_1, w_2], None)


def calls_function(w_partial):
    return w_partial.gettype().special(specials.CALL) is w_partial_type.special(specials.CALL)


w_partial_type = builtin_type(
    "functools.partial", W_Partial, w_object_type, Layout("partial"), has_dict=True, has_weakref=True)
functools.value("partial", w_partial_type)
partial_table = TypeTable(w_partial_type, W_Partial)
declare_subscription(partial_table)


@partial_table.constructor("partial(cls: cls, /, *args, **keywords) [unsigned]")
def new_partial(w_cls, args_w, names, values_w):
    """partial(func, *args, **keywords) - new function with partial application
    of the given arguments and keywords.
"""
    if len(args_w) == 0:
        raise type_error("type 'partial' takes at least one argument")
    w_function = args_w[0]
    args_w = args_w[1:]
    if not is_callable(w_function):
        raise type_error("the first argument must be callable")
    w_keywords = new_dict()
    if isinstance(w_function, W_Partial) and calls_function(w_function) and len(w_function.own_names()) == 0:
        w_keywords = w_function.w_keywords.copy()
        args_w = w_function.args_w + args_w
        w_function = w_function.w_function
    for i in range(len(names)):
        w_keywords.setitem_str(names[i], values_w[i])
    if w_cls is w_partial_type:
        return W_Partial(w_cls, w_function, args_w[:], w_keywords)
    return W_PartialUser(w_cls, w_function, args_w[:], w_keywords)


@partial_table.method("__call__(self, /, *args, **kwargs)")
def call_partial(self, args_w, names, values_w):
    return self.call_function(args_w + values_w, names if len(names) > 0 else None)


@partial_table.method("__repr__(self, /) -> str")
def repr_partial(self):
    if not sequences.under_way.enter(self):
        return "..."
    try:
        parts = [protocol.repr(self.w_function)]
        for w_argument in self.args_w:
            parts.append(protocol.repr(w_argument))
        w_keywords = self.w_keywords
        for w_key in w_keywords.keys_w():
            w_value = w_keywords.getitem(w_key)
            if w_value is not None:
                parts.append("%s=%s" % (protocol.str_of(w_key), protocol.repr(w_value)))
        return "%s(%s)" % (protocol.type_name(self), ", ".join(parts))
    finally:
        sequences.under_way.leave()


@partial_table.member("func")
def partial_func(self):
    """function object to use in future partial calls"""
    return self.w_function


@partial_table.member("args")
def partial_args(self):
    """tuple of arguments to future partial calls"""
    return W_Tuple(self.args_w)


@partial_table.member("keywords")
def partial_keywords(self):
    """dictionary of keyword arguments to future partial calls"""
    return self.shown_keywords()


# How copy and pickle take it apart.

def reduce_partial(self):
    w_attributes = self.getdict()
    if not isinstance(w_attributes, W_Dict) or w_attributes.length() == 0:
        w_attributes = w_None
    w_state = W_Tuple([self.w_function, W_Tuple(self.args_w), self.shown_keywords(), w_attributes])
    return W_Tuple([self.gettype(), W_Tuple([self.w_function]), w_state])


def set_partial_state(self, w_state):
    if not isinstance(w_state, W_Tuple) or len(w_state.items_w) != 4:
        raise type_error("invalid partial state")
    w_function, w_args, w_keywords, w_attributes = (
        w_state.items_w[0], w_state.items_w[1], w_state.items_w[2], w_state.items_w[3])
    if not is_callable(w_function) or not isinstance(w_args, W_Tuple) or (
            w_keywords is not w_None and not isinstance(w_keywords, W_Dict)):
        raise type_error("invalid partial state")
    w_own = new_dict()
    if isinstance(w_keywords, W_Dict):
        w_own = w_keywords.copy() if type(w_keywords) is not W_Dict else w_keywords
    self.w_function = w_function
    self.args_w = w_args.items_w[:]
    self.w_keywords = w_own
    self.shown_keywords()       # the state has the dict too
    w_dict = self.getdict()
    if isinstance(w_dict, W_Dict):
        w_dict.clear()
        if isinstance(w_attributes, W_Dict):
            w_dict.update_from(w_attributes)


declare_pickling(partial_table, reduce_partial, set_partial_state)
