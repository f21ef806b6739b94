"""Context variables: values that belong to what runs, such as a task, instead of to a module.

A context holds its values in a dict that never changes: setting a variable puts a changed copy in its place.  So
copies of contexts share it, and nobody sees it change while iterating over it.
"""

from _library import builtin as _builtin, final_type as _final_type, thread_dict as _own

_GenericAlias = type(list[int])
_given_nothing = object()


def _current():
    """Return the context that is current in this thread."""
    own = _own()
    if "context" not in own:
        own["context"] = Context()
    return own["context"]


def _readonly(get, message):
    """Return a property that cannot be set, as `message` says."""
    def refuse(self, value=None):
        raise AttributeError(message)
    return property(get, refuse, refuse)


class _Unpickled:
    """What the classes here have in common: their objects are not pickled."""

    __slots__ = ()
    __module__ = "_contextvars"

    def __reduce__(self):
        raise TypeError("cannot pickle '_contextvars.%s' object" % type(self).__name__)


@_final_type
class Context(_Unpickled):
    """A mapping from context variables to their values, which changes only by what runs in it."""

    # The variable that was asked for last and its value here are kept: the dict is searched by calls of the program's
    # class of keys, which takes a JIT's code longer than all else that get() does.
    __slots__ = ("_values", "_previous", "_is_entered", "_last_variable", "_last_value", "__weakref__")
    __module__ = "_contextvars"

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self = object.__new__(cls)
        self._values = {}
        self._previous = None
        self._is_entered = False
        self._last_variable = self._last_value = None
        return self

    def _change(self, values):
        """Put another dict of values in place of the present one."""
        self._last_variable = self._last_value = None
        self._values = values

    def run(*args, **kwargs):
        """Call a function with this as the current context.  Return its result."""
        self, *args = args
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        if self._is_entered:
            raise RuntimeError("cannot enter context: %r is already entered" % self)
        self._previous = _current()
        self._is_entered = True
        _own()["context"] = self
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            _own()["context"] = self._previous
            self._previous = None
            self._is_entered = False

    def copy(self):
        """Return a copy, in which other functions can run."""
        other = Context()
        other._values = self._values
        return other

    def get(self, key, default=None, /):
        """Return the value of a variable, or `default` if it has none here."""
        _check_key(key)
        return self._values.get(key, default)

    def keys(self):
        """Return an iterator over the variables."""
        return iter(self._values)

    def values(self):
        """Return an iterator over the values."""
        return iter(self._values.values())

    def items(self):
        """Return an iterator over pairs of a variable and its value."""
        return iter(self._values.items())

    def __getitem__(self, key, /):
        _check_key(key)
        return self._values[key]

    def __contains__(self, key, /):
        _check_key(key)
        return key in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other, /):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None


def _check_key(key):
    if not isinstance(key, ContextVar):
        raise TypeError("a ContextVar key was expected, got %r" % (key,))


@_final_type
class ContextVar(_Unpickled):
    """A variable that can have another value in each context."""

    __slots__ = ("_name", "_default")
    __module__ = "_contextvars"
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, name, /, *, default=_given_nothing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    name = _readonly(lambda self: self._name, "readonly attribute")

    def get(self, default=_given_nothing, /):
        """Return the value in the current context, else `default`, else the variable's own default.

        Raise LookupError if there is none of these.
        """
        own = _own()
        context = own["context"] if "context" in own else _current()
        if context._last_variable is self:
            return context._last_value
        value = context._values.get(self, _given_nothing)
        if value is not _given_nothing:
            context._last_variable, context._last_value = self, value
            return value
        value = default if default is not _given_nothing else self._default
        if value is _given_nothing:
            raise LookupError(self)
        return value

    def set(self, value, /):
        """Set the value in the current context.  Return a Token with which reset() can undo that."""
        context = _current()
        token = _new_token(context, self, context._values.get(self, Token.MISSING))
        context._change({**context._values, self: value})
        return token

    def reset(self, token, /):
        """Set the value to what it was before the set() that returned the token."""
        if not isinstance(token, Token):
            raise TypeError("expected an instance of Token, got %r" % (token,))
        if token._is_used:
            raise RuntimeError("%r has already been used once" % token)
        if token._variable is not self:
            raise ValueError("%r was created by a different ContextVar" % token)
        context = _current()
        if token._context is not context:
            raise ValueError("%r was created in a different Context" % token)
        token._is_used = True
        values = context._values.copy()
        if token._old_value is Token.MISSING:
            del values[self]
        else:
            values[self] = token._old_value
        context._change(values)

    def __repr__(self):
        default = "" if self._default is _given_nothing else " default=%r" % (self._default,)
        return "<ContextVar name=%r%s at %#x>" % (self._name, default, id(self))


class _Missing:
    """The type of Token.MISSING, which stands for no value."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'Token.MISSING' instances")

    def __repr__(self):
        return "<Token.MISSING>"


_Missing.__module__, _Missing.__qualname__ = "Token", "MISSING"
_final_type(_Missing)


@_final_type
class Token(_Unpickled):
    """What one set() of a variable changed."""

    __slots__ = ("_context", "_variable", "_old_value", "_is_used")
    __module__ = "_contextvars"
    __class_getitem__ = classmethod(_GenericAlias)
    MISSING = object.__new__(_Missing)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    var = _readonly(lambda self: self._variable, "attribute 'var' of '_contextvars.Token' objects is not writable")
    old_value = _readonly(lambda self: self._old_value,
                          "attribute 'old_value' of '_contextvars.Token' objects is not writable")

    __hash__ = None

    def __repr__(self):
        return "<Token%s var=%r at %#x>" % (" used" if self._is_used else "", self._variable, id(self))


def _new_token(context, variable, old_value):
    token = object.__new__(Token)
    token._context = context
    token._variable = variable
    token._old_value = old_value
    token._is_used = False
    return token


def copy_context():
    """Return a copy of the current context."""
    return _current().copy()


copy_context = _builtin(copy_context)
