"""Classes whose fields are declared by annotations, with methods made from them (PEP 557)."""
import sys
from _library import define
from keyword import iskeyword
from types import GenericAlias, MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HasDefaultFactory:
    """Stands for a default that is made for each object."""

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HasDefaultFactory()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    """What an annotated name is: a field, a class variable, or only an argument of __init__."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"
_EMPTY_METADATA = MappingProxyType({})


_type = type


class InitVar:
    """The annotation of an argument of __init__ that is given to __post_init__, and is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, _type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field; `field()` makes it, `fields()` shows it."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return ("Field("
                f"name={self.name!r},"
                f"type={self.type!r},"
                f"default={self.default!r},"
                f"default_factory={self.default_factory!r},"
                f"init={self.init!r},"
                f"repr={self.repr!r},"
                f"hash={self.hash!r},"
                f"compare={self.compare!r},"
                f"metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},"
                f"_field_type={self._field_type}"
                ")")

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook is not None:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


class _DataclassParams:
    """The arguments of dataclass()."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return ("_DataclassParams("
                f"init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Say more of a field than its default.

    default_factory makes the default for each object; init, repr, hash and compare tell
    in which methods the field takes part; kw_only, whether it is given by keyword only.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# From annotations to fields.

def _kind_of(annotation, module):
    """What an annotated name is."""
    if isinstance(annotation, str):
        annotation = _named_kind(annotation, module)
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    if _is_classvar(annotation):
        return _FIELD_CLASSVAR
    return _FIELD


def _is_classvar(annotation):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _named_kind(annotation, module):
    """The object that the annotation, which is text, begins with the name of; None if there is none."""
    name = annotation.strip()
    end = 0
    while end < len(name) and (name[end].isalnum() or name[end] in "_."):
        end += 1
    found = sys.modules.get(module)
    for part in name[:end].split("."):
        found = getattr(found, part, None)
    return found


def _is_kw_only(annotation, module):
    if isinstance(annotation, str):
        annotation = _named_kind(annotation, module)
    return annotation is _KW_ONLY_TYPE or annotation is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    """The Field of an annotated name of the class."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING       # a slot's, no default
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind_of(annotation, cls.__module__)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _own_fields(cls, kw_only):
    """The fields that the class itself declares."""
    found = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation, cls.__module__):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            found.append(_make_field(cls, name, annotation, kw_only))
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _gather_fields(cls, params, kw_only):
    """All fields by name, those of bases first; the class's own defaults are put in place."""
    found = {}
    any_frozen = False
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_bases = True
            found.update(base_fields)
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    for f in _own_fields(cls, kw_only):
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    if has_bases:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


# The methods, as text.

def _init_source(std_fields, kw_only_fields, frozen, has_post_init):
    seen_default = False
    for f in std_fields:
        if f.init:
            if f.has_default():
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    all_fields = std_fields + kw_only_fields
    self_name = "__dataclass_self__" if any(f.name == "self" for f in all_fields) else "self"
    parameters = [self_name] + [_parameter(f) for f in std_fields if f.init]
    by_keyword = [_parameter(f) for f in kw_only_fields if f.init]
    if by_keyword:
        parameters += ["*"] + by_keyword
    body = []
    for f in all_fields:
        value = _initial_value(f)
        if value is None:
            continue
        if frozen:
            body.append(f"__dataclass_setattr__({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if has_post_init:
        arguments = ", ".join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT_NAME}({arguments})")
    return _function("__init__", parameters, body or ["pass"])


def _function(name, parameters, body):
    return f"def {name}({', '.join(parameters)}):\n" + "".join([f"    {line}\n" for line in body])


def _parameter(f):
    if f.default is not MISSING:
        return f"{f.name}=__dataclass_default_{f.name}__"
    if f.default_factory is not MISSING:
        return f"{f.name}=__dataclass_has_factory__"
    return f.name


def _initial_value(f):
    """The text of what __init__ sets a field to; None where it leaves it alone."""
    if f._field_type is _FIELD_INITVAR:
        return None
    if f.default_factory is not MISSING:
        made = f"__dataclass_factory_{f.name}__()"
        if f.init:
            return f"{made} if {f.name} is __dataclass_has_factory__ else {f.name}"
        return made
    return f.name if f.init else None


def _names_for_init(all_fields):
    """What the text of __init__ refers to."""
    names = {"__dataclass_has_factory__": _HAS_DEFAULT_FACTORY, "__dataclass_setattr__": object.__setattr__}
    for f in all_fields:
        if f.default is not MISSING:
            names[f"__dataclass_default_{f.name}__"] = f.default
        elif f.default_factory is not MISSING:
            names[f"__dataclass_factory_{f.name}__"] = f.default_factory
    return names


def _tuple_source(owner, names):
    return "(" + "".join([f"{owner}.{name}, " for name in names]) + ")"


def _comparison_source(name, symbol, names):
    return _function(name, ["self", "other"], [
        "if other.__class__ is self.__class__:",
        f"    return {_tuple_source('self', names)} {symbol} {_tuple_source('other', names)}",
        "return NotImplemented"])


def _repr_source(names):
    shown = ", ".join([f"{name}={{self.{name}!r}}" for name in names])
    return _function("__repr__", ["self"], [
        "key = id(self)",
        "if key in __dataclass_shown__:",
        "    return '...'",
        "__dataclass_shown__[key] = True",
        "try:",
        "    return self.__class__.__qualname__ + f\"(" + shown + ")\"",
        "finally:",
        "    del __dataclass_shown__[key]"])


_shown = {}     # the ids of the objects whose repr is being made


def _frozen_methods(cls, names):
    """__setattr__ and __delattr__ of a frozen class."""
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


_ORDERINGS = [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]


def _process_class(cls, params, match_args, kw_only, slots, weakref_slot):
    """Give the class its fields and methods."""
    found = _gather_fields(cls, params, kw_only)
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and "__eq__" in cls.__dict__)
    init_fields = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    own = [f for f in init_fields if f._field_type is _FIELD]
    std_fields = [f for f in init_fields if not f.kw_only]
    kw_only_fields = [f for f in init_fields if f.kw_only]
    source = _method_sources(cls, params, own, std_fields, kw_only_fields)
    names = _names_for_init(init_fields)
    names["__dataclass_shown__"] = _shown
    methods = define(source, cls.__module__, names)
    if params.init:
        annotations = {f.name: f.type for f in std_fields + kw_only_fields if f.init}
        annotations["return"] = None
        methods["__init__"].__annotations__ = annotations
    if params.frozen:
        frozen = _frozen_methods(cls, tuple([f.name for f in own]))
        for name in frozen:
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        methods.update(frozen)
    for name, method in methods.items():
        if name == "__hash__":
            continue
        if name in _REFUSED and name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                            "Consider using functools.total_ordering")
        if name not in cls.__dict__ or name == "__init__":
            _set_method(cls, name, method)
    _set_hash(cls, params, has_explicit_hash, methods["__hash__"])
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature(std_fields, kw_only_fields)
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in std_fields if f.init])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, params.frozen, weakref_slot)
    from abc import update_abstractmethods
    return update_abstractmethods(cls)


_REFUSED = [name for name, symbol in _ORDERINGS]


def _method_sources(cls, params, own, std_fields, kw_only_fields):
    """The text of the methods that the arguments ask for."""
    source = []
    if params.init:
        source.append(_init_source(std_fields, kw_only_fields, params.frozen, hasattr(cls, _POST_INIT_NAME)))
    if params.repr:
        source.append(_repr_source([f.name for f in own if f.repr]))
    compared = [f.name for f in own if f.compare]
    if params.eq:
        source.append(_comparison_source("__eq__", "==", compared))
    if params.order:
        for name, symbol in _ORDERINGS:
            source.append(_comparison_source(name, symbol, compared))
    hashed = [f.name for f in own if (f.compare if f.hash is None else f.hash)]
    source.append(_function("__hash__", ["self"], [f"return hash({_tuple_source('self', hashed)})"]))
    return "".join(source)


def _set_method(cls, name, method):
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, method)


def _set_hash(cls, params, has_explicit_hash, method):
    """__hash__ by unsafe_hash, eq and frozen, as the documentation's table says."""
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _set_method(cls, "__hash__", method)
    elif params.eq and not has_explicit_hash:
        if params.frozen:
            _set_method(cls, "__hash__", method)
        else:
            cls.__hash__ = None


def _signature(std_fields, kw_only_fields):
    """The parameters of __init__, as the docstring shows them."""
    shown = [_shown_parameter(f) for f in std_fields if f.init]
    by_keyword = [_shown_parameter(f) for f in kw_only_fields if f.init]
    if by_keyword:
        shown += ["*"] + by_keyword
    return "(" + ", ".join(shown) + ")"


def _shown_parameter(f):
    annotation = f.type
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            annotation = annotation.__qualname__
        else:
            annotation = f"{annotation.__module__}.{annotation.__qualname__}"
    else:
        annotation = repr(annotation)
        if annotation.startswith("typing."):
            annotation = annotation.replace("typing.", "")
    text = f"{f.name}: {annotation}"
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    if f.default_factory is not MISSING:
        return f"{text} = {_HAS_DEFAULT_FACTORY!r}"
    return text


def _add_slots(cls, is_frozen, weakref_slot):
    """A class like it, with slots for the fields: they cannot be added to a class that is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple([f.name for f in fields(cls)])
    inherited = []
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.extend((slots,) if isinstance(slots, str) else slots)
    own = [name for name in field_names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        own.append("__weakref__")
    cls_dict["__slots__"] = tuple(own)
    for name in field_names:
        cls_dict.pop(name, None)
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in cls_dict:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            cls.__setstate__ = _dataclass_setstate
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator that adds methods made from the fields.

    The arguments say which: __init__, __repr__, __eq__, the orderings, __hash__; whether
    fields cannot be assigned; whether they are given by keyword only, and kept in slots.
    """
    def wrap(cls):
        params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
        return _process_class(cls, params, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


# Of classes that are made.

def fields(class_or_instance):
    """A tuple of the fields."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a dataclass, or an instance of one?"""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """A dict of the fields; dataclasses in them, in lists, tuples and dicts too, become dicts."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_plain(obj, lambda obj, convert: dict_factory(
        [(f.name, convert(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the fields; dataclasses in them, in lists, tuples and dicts too, become tuples."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_plain(obj, lambda obj, convert: tuple_factory(
        [convert(getattr(obj, f.name)) for f in fields(obj)]))


def _as_plain(obj, make):
    """A copy of the object in which make() replaces dataclasses."""
    def convert(obj):
        if _is_dataclass_instance(obj):
            return make(obj, convert)
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return type(obj)(*[convert(v) for v in obj])
        if isinstance(obj, (list, tuple)):
            return type(obj)([convert(v) for v in obj])
        if isinstance(obj, dict):
            pairs = [(convert(k), convert(v)) for k, v in obj.items()]
            if hasattr(type(obj), "default_factory"):
                result = type(obj)(getattr(obj, "default_factory"))
                result.update(pairs)
                return result
            return type(obj)(pairs)
        import copy
        return copy.deepcopy(obj)
    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False):
    """A new dataclass; fields are names, pairs (name, type), or triples (name, type, field or default)."""
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def exec_body(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations
    from types import new_class
    cls = new_class(cls_name, bases, {}, exec_body)
    if "__module__" not in namespace:
        cls.__module__ = "types"
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object of the same class, with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
