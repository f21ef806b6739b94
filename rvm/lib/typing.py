"""Types for annotations (PEP 484 and those after it): what programs annotate with, not a checker."""
import collections
import sys
from _collections_abc import _is_parameters
from _library import evaluate
from abc import ABCMeta, abstractmethod
import collections.abc
from types import GenericAlias as _BuiltinAlias, UnionType

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
    "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union",
    "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable",
    "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet",
    "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine",
    "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes",
    "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
    "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "TextIO",
    "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
    "get_args", "get_origin", "get_overloads", "get_type_hints", "is_typeddict", "LiteralString",
    "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired",
    "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable",
    "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]

TYPE_CHECKING = False
Text = str


# Arguments of types.

def _type_repr(obj):
    """An argument as the repr of a type shows it."""
    if isinstance(obj, _BuiltinAlias):
        return repr(obj)
    if isinstance(obj, type) and not isinstance(obj, _AnyMeta):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, type(_type_repr)):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join([_type_repr(item) for item in obj]) + "]"
    return repr(obj)


def _convert(arg):
    """None stands for its type, and text for a type to come."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _check(arg, message):
    """An argument that can be a type."""
    arg = _convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters_of(args):
    """The type variables among the arguments and within them, each once."""
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, tuple):
            inner = _parameters_of(arg)
        elif isinstance(arg, type):
            inner = ()
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _unique(args):
    """The arguments, those equal to an earlier one left out."""
    found = []
    for arg in args:
        if arg not in found:
            found.append(arg)
    return found


class _Typing:
    """What is a type in annotations, and no class."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __init_subclass__(cls, /, *args, **kwds):
        super().__init_subclass__()


# Special forms: Any, Union, Literal, ...

class _SpecialForm(_Typing):
    """A name that may be subscripted, by the function that it is made of."""

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _plain_form(self, parameters):
    raise TypeError(f"{self} is not subscriptable")


def _make_plain(name, doc):
    """A special form that takes no arguments."""
    form = _SpecialForm(_plain_form)
    form._name = name
    form.__doc__ = doc
    return form


def _make_single(name, doc):
    """A special form that takes one type."""
    def getitem(self, parameters):
        return _GenericAlias(self, (_check(parameters, f"{self} accepts only single type."),))
    form = _SpecialForm(getitem)
    form._name = name
    form.__doc__ = doc
    return form


NoReturn = _make_plain("NoReturn", "The type of what a function gives that never returns.")
Never = _make_plain("Never", "The type that has no values.")
Self = _make_plain("Self", "The class that the method is in.")
LiteralString = _make_plain("LiteralString", "A str that stands in the source.")
TypeAlias = _make_plain("TypeAlias", "Says that an assignment defines a name for a type.")
ClassVar = _make_single("ClassVar", "The type of a class variable.")
Final = _make_single("Final", "The type of a name that is assigned once.")
Required = _make_single("Required", "Of a TypedDict: the key must be there.")
NotRequired = _make_single("NotRequired", "Of a TypedDict: the key may be missing.")
TypeGuard = _make_single("TypeGuard", "What a function gives that tells types apart.")
Unpack = _make_single("Unpack", "A type variable tuple, unpacked.")


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    members = []
    for parameter in parameters:
        parameter = _check(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(parameter, (_UnionAlias, UnionType)):
            members.extend(parameter.__args__)
        else:
            members.append(parameter)
    members = _unique(members)
    if len(members) == 1:
        return members[0]
    return _UnionAlias(self, tuple(members))


@_SpecialForm
def Optional(self, parameters):
    """The type, or None."""
    return Union[_check(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    values = []
    seen = []
    for parameter in parameters:
        inner = parameter.__args__ if isinstance(parameter, _LiteralAlias) else (parameter,)
        for value in inner:
            if (value, type(value)) not in seen:
                seen.append((value, type(value)))
                values.append(value)
    return _LiteralAlias(self, tuple(values))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(self, tuple([_convert(p) for p in parameters]))


class Annotated:
    """A type with other things said of it: Annotated[T, x]."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin = _check(params[0], "Annotated[t, ...]: t must be a type.")
        metadata = tuple(params[1:])
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        return _AnnotatedAlias(origin, metadata)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


# Aliases: what a subscripted type is.

class _GenericAlias(_Typing):
    """A type with its arguments; `name` is that of the special form where it is not the origin's."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        self._name = name
        if name is None and not isinstance(origin, _SpecialForm):
            self.__module__ = origin.__module__

    def _shown_origin(self):
        if self._name:
            return "typing." + self._name
        return _type_repr(self.__origin__)

    def __repr__(self):
        if self.__origin__ is Unpack:
            return "*" + repr(self.__args__[0])
        args = ", ".join([_type_repr(arg) for arg in self.__args__]) or "()"
        return f"{self._shown_origin()}[{args}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot instantiate {self!r}")
        if self._name is not None:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __getattr__(self, attr):
        if attr == "__name__" or attr == "__qualname__":
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __getitem__(self, items):
        """The alias with items for its type variables."""
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(items, tuple):
            items = (items,)
        return self._with_args(_substitute(self, self.__args__, self.__parameters__, items))

    def _with_args(self, args):
        return self.__class__(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        later = bases[bases.index(self) + 1:]
        if self._name:
            entries = [self.__origin__] if self.__origin__ not in bases else []
            if not any([_is_generic(base) for base in later]) and Generic not in bases:
                entries.append(Generic)
            return tuple(entries)
        if self.__origin__ is Generic:
            if Protocol in bases or any([_is_generic(base) for base in bases if base is not self]):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpack[self]


def _is_generic(base):
    if isinstance(base, _GenericAlias):
        return True
    return isinstance(base, type) and issubclass(base, Generic)


def _substitute(alias, args, parameters, items):
    """The arguments with items for the type variables."""
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            len(items) == 1 and (isinstance(items[0], (list, tuple, ParamSpec)) or items[0] is ...)):
        items = (items,)
    if any([isinstance(parameter, TypeVarTuple) for parameter in parameters]):
        return _substitute_tuple(args, parameters, items)
    if len(items) != len(parameters):
        kind = "many" if len(items) > len(parameters) else "few"
        raise TypeError(f"Too {kind} arguments for {alias}; actual {len(items)}, expected {len(parameters)}")
    values = {parameter: _value_for(item) for parameter, item in zip(parameters, items)}
    return _replaced(args, values)


def _value_for(item):
    return tuple([_convert(one) for one in item]) if isinstance(item, (list, tuple)) else _convert(item)


def _replaced(args, values):
    result = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec)):
            value = values.get(arg, arg)
            if isinstance(arg, ParamSpec) and isinstance(value, tuple):
                result.extend(value)
            else:
                result.append(value)
        elif isinstance(arg, type):
            result.append(arg)
        elif getattr(arg, "__parameters__", ()):
            result.append(arg[tuple([values[p] for p in arg.__parameters__])])
        else:
            result.append(arg)
    return tuple(result)


def _substitute_tuple(args, parameters, items):
    """As _substitute, where one of the variables takes any number of items."""
    result = []
    before = [isinstance(parameter, TypeVarTuple) for parameter in parameters].index(True)
    after = len(parameters) - before - 1
    if len(items) < before + after:
        raise TypeError(f"Too few arguments; actual {len(items)}, expected at least {before + after}")
    values = dict(zip(parameters[:before], items[:before]))
    values.update(zip(parameters[before + 1:], items[len(items) - after:]))
    for arg in args:
        if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack:
            result.extend(items[before:len(items) - after])
        else:
            result.extend(_replaced((arg,), values))
    return tuple(result)


class _UnionAlias(_GenericAlias):

    def __init__(self, origin, args, name=None):
        super().__init__(origin, args)
        self.__module__ = "typing"

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return super().__repr__()

    def _with_args(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, arg) for arg in self.__args__])


_UnionAlias.__name__ = _UnionAlias.__qualname__ = "_UnionGenericAlias"


class _LiteralAlias(_GenericAlias):

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(self._typed())

    def _typed(self):
        return frozenset([(arg, type(arg)) for arg in self.__args__])


class _ConcatenateGenericAlias(_GenericAlias):
    pass


class _AnnotatedAlias(_GenericAlias):

    def __init__(self, origin, metadata):
        super().__init__(origin, origin)
        self.__metadata__ = metadata
        self._name = "Annotated"

    def __repr__(self):
        said = ", ".join([repr(a) for a in self.__metadata__])
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {said}]"

    def _with_args(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class _CallableAlias(_GenericAlias):
    """Callable[[A, B], R]; its arguments are flat."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or _is_parameters(args[0])):
            return super().__repr__()
        shown = ", ".join([_type_repr(arg) for arg in args[:-1]])
        return f"typing.Callable[[{shown}], {_type_repr(args[-1])}]"


# The names for classes: List, Dict, Iterable, ...

class _ClassAlias(_Typing):
    """A name for a class that takes `number` type arguments; any number if it is -1."""

    def __init__(self, origin, number, name=None, alias=_GenericAlias):
        self.__origin__ = origin
        self._number = number
        self._name = name or origin.__name__
        self._alias = alias
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwargs):
        if self._name in ("Deque", "DefaultDict", "OrderedDict", "Counter", "ChainMap"):
            return self.__origin__(*args, **kwargs)
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __mro_entries__(self, bases):
        entries = [self.__origin__] if self.__origin__ not in bases else []
        later = bases[bases.index(self) + 1:]
        if self._number and not any([_is_generic(base) for base in later]) and Generic not in bases:
            entries.append(Generic)
        return tuple(entries)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _ClassAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if self._number == 0:
            raise TypeError(f"{self} is not a generic class")
        params = tuple([_check(p, "Parameters to generic types must be types.") for p in params])
        if self._number > 0 and len(params) != self._number:
            kind = "many" if len(params) > self._number else "few"
            raise TypeError(f"Too {kind} arguments for {self}; actual {len(params)}, expected {self._number}")
        return self._alias(self.__origin__, params, self._name)


class _TupleName(_ClassAlias):

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            return _GenericAlias(tuple, tuple([_convert(p) for p in params]), "Tuple")
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return _GenericAlias(tuple, tuple([_check(p, message) for p in params]), "Tuple")


class _CallableName(_ClassAlias):

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        message = "Callable[args, result]: result must be a type."
        result = _check(result, message)
        if isinstance(args, list):
            args = tuple([_convert(arg) for arg in args])
        elif args is ... or _is_parameters(args):
            args = (args,)
        elif not isinstance(args, tuple):
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableAlias(collections.abc.Callable, (*args, result), "Callable")


_abc = collections.abc
List = _ClassAlias(list, 1, "List")
Dict = _ClassAlias(dict, 2, "Dict")
Set = _ClassAlias(set, 1, "Set")
FrozenSet = _ClassAlias(frozenset, 1, "FrozenSet")
Type = _ClassAlias(type, 1, "Type")
Tuple = _TupleName(tuple, -1, "Tuple")
Callable = _CallableName(_abc.Callable, 2, "Callable")
Deque = _ClassAlias(collections.deque, 1, "Deque")
DefaultDict = _ClassAlias(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _ClassAlias(collections.OrderedDict, 2)
Counter = _ClassAlias(collections.Counter, 1)
ChainMap = _ClassAlias(collections.ChainMap, 2)
Hashable = _ClassAlias(_abc.Hashable, 0)
Sized = _ClassAlias(_abc.Sized, 0)
ByteString = _ClassAlias(_abc.ByteString, 0)
Awaitable = _ClassAlias(_abc.Awaitable, 1)
Coroutine = _ClassAlias(_abc.Coroutine, 3)
AsyncIterable = _ClassAlias(_abc.AsyncIterable, 1)
AsyncIterator = _ClassAlias(_abc.AsyncIterator, 1)
AsyncGenerator = _ClassAlias(_abc.AsyncGenerator, 2)
Iterable = _ClassAlias(_abc.Iterable, 1)
Iterator = _ClassAlias(_abc.Iterator, 1)
Reversible = _ClassAlias(_abc.Reversible, 1)
Container = _ClassAlias(_abc.Container, 1)
Collection = _ClassAlias(_abc.Collection, 1)
AbstractSet = _ClassAlias(_abc.Set, 1, "AbstractSet")
MutableSet = _ClassAlias(_abc.MutableSet, 1)
Mapping = _ClassAlias(_abc.Mapping, 2)
MutableMapping = _ClassAlias(_abc.MutableMapping, 2)
Sequence = _ClassAlias(_abc.Sequence, 1)
MutableSequence = _ClassAlias(_abc.MutableSequence, 1)
MappingView = _ClassAlias(_abc.MappingView, 1)
KeysView = _ClassAlias(_abc.KeysView, 1)
ItemsView = _ClassAlias(_abc.ItemsView, 2)
ValuesView = _ClassAlias(_abc.ValuesView, 1)
Generator = _ClassAlias(_abc.Generator, 3)


class ForwardRef(_Typing):
    """A type given as text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _caller(depth=1):
    """The name of the module that calls the function that calls this one, `depth` calls below."""
    return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")


# Type variables.

class _Variable(_Typing):

    def _set_module(self):
        self.__module__ = _caller(2)

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_Variable):
    """A type variable: TypeVar("T"), TypeVar("A", str, bytes), TypeVar("B", bound=int)."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self.__name__ = name
        self.__constraints__ = tuple([_check(t, message) for t in constraints])
        self.__bound__ = None if bound is None else _check(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._set_module()

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __typing_subst__(self, arg):
        return _check(arg, "Parameters to generic types must be types.")


class TypeVarTuple(_Variable):
    """A type variable for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        self._set_module()

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpecArgs(_Typing):
    """P.args of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpecKwargs(_Typing):
    """P.kwargs of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__


class ParamSpec(_Variable):
    """A variable for the parameters of a callable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self._set_module()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __typing_subst__(self, arg):
        return _value_for(arg)


# Generic classes and protocols.

class Generic:
    """The base of generic classes: class Box(Generic[T])."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            params = tuple([_convert(p) for p in params])
            for p in params:
                if not isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) and not (
                        isinstance(p, _GenericAlias) and p.__origin__ is Unpack):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    "or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            alias = _GenericAlias(cls, params)
            return alias
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        unpacked = tuple([next(iter(p)) if isinstance(p, TypeVarTuple) else p for p in parameters])
        return _GenericAlias(cls, _substitute(cls, unpacked, parameters, params))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            bases = cls.__orig_bases__
            if Generic in bases:
                raise TypeError("Cannot inherit from plain Generic")
        elif Generic in cls.__bases__ and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        else:
            bases = ()
        declared = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if declared is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        cls.__parameters__ = _declared_parameters(bases, declared)


def _declared_parameters(bases, declared):
    """The type variables of a class: those of Generic[...] if it is there, else all of its bases."""
    found = _parameters_of(bases)
    if declared is None:
        return found
    missing = [v for v in found if v not in declared]
    if missing:
        raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are"
                        f" not listed in Generic[{', '.join(map(str, declared))}]")
    return declared


def _protocol_members(cls):
    """The names that a class must have to follow the protocol."""
    members = []
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in [*base.__dict__, *base.__dict__.get("__annotations__", {})]:
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS and name not in members:
                members.append(name)
    return members


_NOT_MEMBERS = [
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
    "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__qualname__"]


class _ProtocolMeta(ABCMeta):

    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in _protocol_members(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes that others follow by having their methods."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_follows)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            init(self, *args, **kwargs)
            return


def _follows(cls, other):
    """The subclass hook of protocols."""
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not cls._is_runtime_protocol:
        return NotImplemented
    for name in _protocol_members(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def runtime_checkable(cls):
    """A decorator of protocols that lets isinstance() look for the methods."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
for _variable in (T, KT, VT, T_co, AnyStr):
    _variable.__module__ = "typing"


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """A file of text or bytes."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()


def __getattr__(name):
    """The names that need another module, which is imported when one is asked for."""
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        origin = getattr(contextlib, "Abstract" + name)
        found = _ClassAlias(origin, 1, name)
        globals()[name] = found
        return found
    raise AttributeError(f"module 'typing' has no attribute '{name}'")


# Named tuples, dicts with known keys, new types.

_REFUSED = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types",
            "_make", "_replace", "_asdict", "_source")


def _make_nmtuple(name, types, module, defaults=()):
    fields = [n for n, t in types]
    types = {n: _check(t, f"field {n} annotation must be a type") for n, t in types}
    nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
    nm_tpl.__annotations__ = nm_tpl.__new__.__annotations__ = types
    return nm_tpl


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        rest = tuple([Generic if base is _NamedTuple else base for base in bases if base is not _NamedTuple])
        for base in rest:
            if base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        default_names = []
        for field_name in types:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                raise TypeError(f"Non-default namedtuple field {field_name} cannot follow default field"
                                f"{'s' if len(default_names) > 1 else ''} {', '.join(default_names)}")
        nm_tpl = _make_nmtuple(typename, types.items(), ns["__module__"], [ns[n] for n in default_names])
        if Generic in rest:
            nm_tpl.__class_getitem__ = classmethod(_BuiltinAlias)
        for key in ns:
            if key in _REFUSED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__annotations__", "__qualname__") and key not in nm_tpl._fields:
                setattr(nm_tpl, key, ns[key])
        if "__qualname__" in ns:
            nm_tpl.__qualname__ = ns["__qualname__"]
        return nm_tpl


def NamedTuple(typename, fields=None, /, **kwargs):
    """A named tuple whose fields have types: class P(NamedTuple): x: int"""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _make_nmtuple(typename, fields, module=_caller())


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        """A class of dicts; what it says of keys is for checkers."""
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if Generic in bases else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, annotation in ns.get("__annotations__", {}).items():
            annotations[key] = annotation = _check(annotation, message)
            origin = get_origin(annotation)
            if origin is Required or total and origin is not NotRequired:
                required.add(key)
            else:
                optional.add(key)
        tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required)
        tp_dict.__optional_keys__ = frozenset(optional)
        if not hasattr(tp_dict, "__total__"):
            tp_dict.__total__ = total
        return tp_dict

    __call__ = dict         # what a call makes is a plain dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict with known keys: class D(TypedDict): x: int"""
    if fields is None:
        fields = kwargs
    ns = {"__annotations__": dict(fields), "__module__": _caller()}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Is it a class made by TypedDict?"""
    return isinstance(tp, _TypedDictMeta)


class NewType(_Typing):
    """A name for a type that checkers tell from it: UserId = NewType("UserId", int)."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`Name = NewType('Name', {self.__name__})`")


# Functions.

def cast(typ, val):
    """The value, of which checkers believe that it has the type."""
    return val


def assert_type(val, typ, /):
    """The value; a checker says whether it has the type."""
    return val


def assert_never(arg, /):
    """For what cannot be reached: raises AssertionError."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """The object; its type is printed."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """A decorator that says: not to be overridden or derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """A decorator that says: the annotations are not types."""
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            if isinstance(value, type(no_type_check)):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """A decorator like the given one that says no_type_check, too."""
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


_overloads = {}     # (module, qualname) -> functions


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed.")


def overload(func):
    """A decorator of one of several signatures of a function, which is defined after them."""
    f = getattr(func, "__func__", func)
    _overloads.setdefault((f.__module__, f.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    """The signatures given for a function."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get((f.__module__, f.__qualname__), []))


def clear_overloads():
    """Forget all signatures."""
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                        field_specifiers=(), **kwargs):
    """A decorator that says: makes classes like dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn
    return decorator


def get_origin(tp):
    """What a type is an alias of: list for List[int], Union for Optional[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _ClassAlias, _BuiltinAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, UnionType):
        return UnionType
    return None


def get_args(tp):
    """The arguments of a type, as they were given."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        if get_origin(tp) is collections.abc.Callable and not (
                len(args) == 2 and (args[0] is ... or _is_parameters(args[0]))):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, UnionType):
        return tp.__args__
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, a class with its bases, or a module; text in them is evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = dict(getattr(sys.modules.get(base.__module__), "__dict__", {})) if globalns is None else globalns
            names = {**names, **base.__dict__, **(localns or {})}
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(value, names)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        names = globalns
        if names is None:
            names = getattr(obj, "__globals__", None) or getattr(obj, "__dict__", {})
        names = {**names, **(localns or {})}
        for name, value in annotations.items():
            hints[name] = _evaluated(value, names)
    return hints if include_extras else {name: _strip_annotations(t) for name, t in hints.items()}


def _evaluated(value, names):
    """A type, text in it evaluated with these names."""
    if value is None:
        return type(None)
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _evaluated(evaluate(value, names.get("__name__", "typing"), dict(names)), names)
    if isinstance(value, (_LiteralAlias, _AnnotatedAlias)) or not isinstance(
            value, (_GenericAlias, _BuiltinAlias, UnionType)):
        return value
    args = tuple([_evaluated(arg, names) if not isinstance(arg, tuple) else arg for arg in value.__args__])
    if args == value.__args__:
        return value
    if isinstance(value, _BuiltinAlias):
        return _BuiltinAlias(value.__origin__, args)
    if isinstance(value, UnionType):
        return Union[args]
    return value._with_args(args)


def _strip_annotations(t):
    """The type without Annotated, Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_LiteralAlias, _ClassAlias)) or not isinstance(t, (_GenericAlias, _BuiltinAlias)):
        return t
    args = tuple([_strip_annotations(arg) for arg in t.__args__])
    if args == t.__args__:
        return t
    if isinstance(t, _BuiltinAlias):
        return _BuiltinAlias(t.__origin__, args)
    return t._with_args(args)
