"""Enumerations: classes whose members are named constants."""
import builtins as _builtins
import sys as _sys
from types import MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "show_flag_values", "bin"]

# Until these classes are made, below, nothing is one of them.
Enum = Flag = ReprEnum = EJECT = CONFORM = STRICT = KEEP = None


# What may stand in the body of an enumeration besides plain values.

class nonmember:
    """Keeps a value in the body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of a value that would else be none, such as a function."""

    def __init__(self, value):
        self.value = value


_undecided = object()


class auto:
    """Stands for a value that is made from the name and from the values before."""

    def __init__(self, value=_undecided):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(_builtins.property):
    """A property of members only; the class may have a member of the same name."""

    name = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            found = ownerclass._member_map_.get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")
        members = getattr(ownerclass, "_member_map_", None)
        if members is not None and self.name in members:
            return members[self.name]
        raise AttributeError(self.name)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_")


def _is_private(class_name, name):
    prefix = f"_{class_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


_KNOWN_SUNDERS = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                  "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_")


class _EnumDict(dict):
    """The namespace of a class body: sees which names become members, and gives auto() its value."""

    def __init__(self, class_name):
        super().__init__()
        self._class_name = class_name
        self._member_names = {}         # in order
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if _is_private(self._class_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolve(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _sunder(self, key, value):
        """Take note of one of the names that enumerations know."""
        if key not in _KNOWN_SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value
            if isinstance(value, staticmethod):
                self._generate_next_value = value.__func__
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _resolve(self, key, value):
        """The value, auto() in it replaced; auto() may stand in a tuple."""
        if isinstance(value, auto):
            return self._next_value(key, value)
        if type(value) is tuple and any([isinstance(item, auto) for item in value]):
            return tuple([self._next_item(key, item) if isinstance(item, auto) else item for item in value])
        return value

    def _next_item(self, key, automatic):
        """Of an auto() in a tuple: it counts as a value for those after it."""
        value = self._next_value(key, automatic)
        self._last_values.append(value)
        return value

    def _next_value(self, key, automatic):
        if automatic.value is _undecided:
            automatic.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return automatic.value

    def update(self, members, **more_members):
        if hasattr(members, "keys"):
            members = [(key, members[key]) for key in members.keys()]
        for name, value in members:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        member_names = list(classdict._member_names)
        ignored = classdict.setdefault("_ignore_", [])
        if "_ignore_" not in ignored:
            ignored.append("_ignore_")
        for name in ignored:
            classdict.pop(name, None)
        invalid = {"mro", ""} & set(member_names)
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(name) for name in invalid))
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = [(name, classdict[name]) for name in member_names]
        namespace = {}
        for name in classdict:
            if name not in classdict._member_names:
                namespace[name] = classdict[name]
        namespace.update({
            "_new_member_": new,
            "_use_args_": use_args,
            "_member_names_": [],           # canonical members, in order
            "_member_map_": {},             # aliases too
            "_value2member_map_": {},
            "_unhashable_values_": [],
            "_member_type_": member_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases),
            "_boundary_": boundary or getattr(first_enum, "_boundary_", None),
            "_flag_mask_": 0,               # bits of named members
            "_singles_mask_": 0,            # bits of members of one bit
            "_all_bits_": 0,
            "_inverted_": None,
        })
        _choose_text_methods(namespace, member_type, first_enum, bases)
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        for name, value in values:
            _add_member(enum_class, name, value)
        if "__new__" in namespace:
            enum_class.__new_member__ = new
        if Enum is not None:
            enum_class.__new__ = Enum.__new__
        _finish_flag(enum_class)
        _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        """A class is true, with members or without."""
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member of a value; with names, a new enumeration of which `value` is the name."""
        if names is None and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                            boundary=boundary)

    def __contains__(cls, member):
        """Is it a member of this class?  TypeError for what is no member of any."""
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        interesting = set([
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
            "__module__", "__name__", "__qualname__"] + cls._member_names_)
        if cls._new_member_ is not object.__new__:
            interesting.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        """The member of a name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Over the members in order of definition, aliases left out."""
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """A mapping of names to members, aliases too, that cannot be changed."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional API: names are in one string, in an iterable, pairs with values, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                member_name, member_value = item, names[item]
            else:
                member_name, member_value = item
            classdict[member_name] = member_value
        if module is None:
            module = _sys._getframe(2).f_globals.get("__name__")
        classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    # What the bases say.

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the members, object if there is no mixed-in one, and the enumeration derived from."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        """The builtin or other value-making type among the bases, or None."""
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__init__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {data_types!r}")
        return data_types.pop() if data_types else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """The __repr__ of the values: of the mixed-in type, or None."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members; whether it is to be kept; whether the values are its arguments."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            new = _inherited_new(member_type, first_enum)
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args


EnumMeta = EnumType


def _inherited_new(member_type, first_enum):
    """The __new__ for members of a class that has none in its body."""
    for method in ("__new_member__", "__new__"):
        for possible in (member_type, first_enum):
            target = getattr(possible, method, None)
            if target is None or target is object.__new__:
                continue
            if Enum is not None and target is Enum.__new__ or target is _enum_new:
                continue
            return target
    return object.__new__


def _choose_text_methods(namespace, member_type, first_enum, bases):
    """Which __str__, __repr__ and so on the class gets of its mixed-in type, and which of Enum."""
    if ReprEnum is not None and ReprEnum in bases:
        if "__repr__" not in namespace:
            namespace["__repr__"] = first_enum.__repr__
        for name in ("__format__", "__str__"):
            if name not in namespace:
                namespace[name] = _method_of(member_type, name, getattr(first_enum, name))
    elif Enum is not None:
        for name in ("__repr__", "__str__", "__format__"):
            if name in namespace or len(bases) < 2:
                continue
            enum_method = getattr(first_enum, name)
            if _found_before(bases, name) is not enum_method:
                namespace[name] = enum_method
    if Flag is not None:
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if issubclass(first_enum or object, Flag) and len(bases) > 1 and name not in namespace:
                namespace[name] = getattr(first_enum, name)


def _method_of(member_type, name, default):
    """A type's own method: the __str__ of a type with only a __repr__ is its __repr__."""
    for base in member_type.__mro__:
        if base is object:
            break
        if name in base.__dict__:
            return base.__dict__[name]
        if name == "__str__" and "__repr__" in base.__dict__:
            return base.__dict__["__repr__"]
    return default


def _found_before(bases, name):
    for base in bases:
        for cls in base.__mro__:
            if cls is not object and name in cls.__dict__:
                return cls.__dict__[name]
    return None


# Members.

def _add_member(enum_class, name, value):
    """Make the member of a name and a value, or find the one that the name is an alias of."""
    args = value if isinstance(value, tuple) else (value,)
    if enum_class._member_type_ is tuple:
        args = (args,)
    new_member = _new_member(enum_class, value, args)
    value = new_member._value_
    new_member._name_ = name
    new_member.__objclass__ = enum_class
    new_member._sort_order_ = len(enum_class._member_names_)
    initialize = enum_class.__init__
    if initialize is not Enum.__init__:
        new_member.__init__(*args)
    found = _find_member(enum_class, value)
    if found is None:
        if _is_canonical(enum_class, value):
            enum_class._member_names_.append(name)
        found = new_member
        try:
            enum_class._value2member_map_[value] = new_member
        except TypeError:
            enum_class._unhashable_values_.append(value)
    enum_class._member_map_[name] = found
    _offer_member(enum_class, name, found)


def _new_member(enum_class, value, args):
    """The object of a member, its _value_ set."""
    if enum_class._use_args_:
        new_member = enum_class._new_member_(enum_class, *args)
    else:
        new_member = enum_class._new_member_(enum_class)
    if not hasattr(new_member, "_value_"):
        member_type = enum_class._member_type_
        if member_type is object:
            new_member._value_ = value
        else:
            try:
                new_member._value_ = member_type(*args)
            except Exception as exc:
                error = TypeError("_value_ not set in __new__, unable to create it")
                error.__cause__ = exc
                raise error
    return new_member


def _find_member(enum_class, value):
    """The member of a value, or None."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for found in enum_class._member_map_.values():
            if found._value_ == value:
                return found
    return None


def _is_canonical(enum_class, value):
    """Every value but, of a flag, what is not one bit; it notes the bits of flags."""
    if Flag is None or not issubclass(enum_class, Flag):
        return True
    if not isinstance(value, int):
        return True
    type.__setattr__(enum_class, "_flag_mask_", enum_class._flag_mask_ | value)
    if value > 0 and value & (value - 1) == 0:
        type.__setattr__(enum_class, "_singles_mask_", enum_class._singles_mask_ | value)
        return True
    return False


def _offer_member(enum_class, name, found):
    """Make the member an attribute of the class, unless a property of members has its name."""
    for base in enum_class.__mro__[1:]:
        descriptor = base.__dict__.get(name)
        if descriptor is None:
            continue
        if isinstance(descriptor, property):
            return          # it looks into _member_map_
        if _is_descriptor(descriptor) and base is not object:
            redirect = property(getattr(descriptor, "fget", None), getattr(descriptor, "fset", None),
                                getattr(descriptor, "fdel", None))
            redirect.__set_name__(enum_class, name)
            type.__setattr__(enum_class, name, redirect)
            return
    type.__setattr__(enum_class, name, found)


def _finish_flag(enum_class):
    """What all members of a flag tell: the mask of all bits; negative values made positive."""
    if Flag is None or not issubclass(enum_class, Flag):
        return
    set_own = type.__setattr__
    set_own(enum_class, "_all_bits_", 2 ** enum_class._flag_mask_.bit_length() - 1)
    set_own(enum_class, "_iter_member_", enum_class._iter_member_by_value_)
    values = [enum_class._member_map_[name]._value_ for name in enum_class._member_names_]
    if values != sorted(values):
        set_own(enum_class, "_iter_member_", enum_class._iter_member_by_def_)


def _check_order(enum_class, order):
    """The names in `_order_` are to be those of the members."""
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    order = [name for name in order
             if name in enum_class._member_map_ and enum_class[name].name == name]
    if order != enum_class._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (
            enum_class._member_names_, order))


def _enum_new(cls, value):
    """The member of a value: Enum.__new__."""
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
    return _made_up_member(cls, value)


def _made_up_member(cls, value):
    """What _missing_ gives for a value that no member has; ValueError if it gives nothing."""
    exc = None
    try:
        result = cls._missing_(value)
    except Exception as e:
        exc = e
        result = None
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
        return result
    ve_exc = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    if result is None and exc is None:
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        raise ve_exc
    if exc is None:
        exc = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
    if not isinstance(exc, ValueError):
        exc.__context__ = ve_exc
    raise exc


class Enum(metaclass=EnumType):
    """A class of named constants: its members are instances of it, made by the class body."""

    __new__ = _enum_new

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() gives: one more than the last value that can be added to."""
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        """What the members have besides what every object has, and what the class defines for them."""
        if self.__class__._member_type_ is object:
            interesting = set(["__class__", "__doc__", "__eq__", "__hash__", "__module__"])
        else:
            interesting = set(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_" or name in self._member_map_ and not isinstance(value, property):
                    continue
                if name in self._member_map_ and value.fget is None:
                    continue
                interesting.add(name)
        return sorted(interesting)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """Changes the repr() alone: str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() gives: the name in small letters."""
        return name.lower()


# Flags.

class FlagBoundary(StrEnum):
    """What becomes of bits that no member of a flag has."""

    STRICT = auto()     # they are an error
    CONFORM = auto()    # they are dropped
    EJECT = auto()      # the value becomes a plain int
    KEEP = auto()       # they are kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _high_bit(value):
    """The number of the highest bit, or -1."""
    return value.bit_length() - 1


def _single_bits(value):
    """The bits that make up a number, the lowest first."""
    while value:
        lowest = value & -value
        yield lowest
        value ^= lowest


def bin(num, max_bits=None):
    """As the builtin bin(), but a sign bit stands apart, and there are at least max_bits others."""
    num = num.__index__()
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        digits = _builtins.bin(num + ceiling).replace("1", "0", 1)
    else:
        digits = _builtins.bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = digits[:3], digits[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


class Flag(Enum, boundary=STRICT):
    """Support for flags: members are bits, and can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() gives: the bit above the highest one."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = _high_bit(last_value)
        except Exception:
            raise TypeError("invalid flag value %r" % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members of the single bits of a value, the lowest first."""
        for bit in _single_bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members of the single bits of a value, in order of definition."""
        found = [member for member in cls._iter_member_by_value_(value)]
        found.sort(key=lambda member: member._sort_order_)
        return iter(found)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        """A member for a combination of bits, made when it is first needed."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        given = value
        all_bits = cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ cls._flag_mask_):
            if cls._boundary_ is STRICT:
                max_bits = max(value.bit_length(), cls._flag_mask_.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, bin(value, max_bits), bin(cls._flag_mask_, max_bits)))
            if cls._boundary_ is CONFORM:
                value &= cls._flag_mask_
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(all_bits + 1, 2 ** value.bit_length())
            else:
                raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))
        if value < 0:
            value += all_bits + 1
        result = cls._value2member_map_.get(value)
        if result is None:
            result = cls._combination(value)
            cls._value2member_map_[value] = result
        if given < 0:
            cls._value2member_map_[given] = result
        return result

    @classmethod
    def _combination(cls, value):
        """A new member, which is not among those of the class."""
        if cls._member_type_ is object:
            combined = object.__new__(cls)
        else:
            combined = cls._member_type_.__new__(cls, value)
        combined._value_ = value
        names = [member._name_ for member in cls._iter_member_(value & cls._singles_mask_)]
        unknown = value & ~cls._singles_mask_ if cls._boundary_ is KEEP else value & ~cls._flag_mask_
        if not names:
            combined._name_ = None
        else:
            if unknown:
                names.append(cls._numeric_repr_(unknown))
            combined._name_ = "|".join(names)
        return combined

    def __contains__(self, other):
        """Has this flag all the bits of the other?"""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Over the members of its single bits."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        v_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (self.__class__.__name__, v_repr(self._value_))
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, v_repr(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ other_value)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ is EJECT or self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


# Decorators of enumerations.

def unique(enumeration):
    """A decorator that refuses aliases."""
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items()
                  if name != member.name]
    if duplicates:
        alias_details = ", ".join(["%s -> %s" % (alias, name) for alias, name in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, alias_details))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self.check_unique(enumeration)
            elif check is CONTINUOUS:
                self.check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self.check_named_flags(enumeration)
        return enumeration

    def check_unique(self, enumeration):
        aliases = ["%s -> %s" % (name, member.name) for name, member in enumeration.__members__.items()
                   if name != member.name]
        if aliases:
            raise ValueError("aliases found in %r: %s" % (enumeration, ", ".join(aliases)))

    def check_continuous(self, enumeration):
        values = set([member.value for member in enumeration])
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "Flag"
            wanted = [2 ** i for i in range(_high_bit(low) + 1, _high_bit(high))]
        elif issubclass(enumeration, IntEnum) or isinstance(low, int):
            kind = "enum"
            wanted = range(low + 1, high)
        else:
            raise Exception("verify: unknown type %r" % enumeration)
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                kind, enumeration.__name__, ", ".join(missing)))[:256])

    def check_named_flags(self, enumeration):
        values = [member.value for member in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _single_bits(alias.value) if bit not in values]
            if missed:
                missing_names.append(name)
                for bit in missed:
                    missing_value |= bit
        if not missing_names:
            return
        if len(missing_names) == 1:
            alias = "alias %s is missing" % missing_names[0]
        else:
            alias = "aliases %s and %s are missing" % (", ".join(missing_names[:-1]), missing_names[-1])
        if missing_value.bit_count() == 1:
            value = "value 0x%x" % missing_value
        else:
            value = "combined values of 0x%x" % missing_value
        raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]" % (
            enumeration.__name__, alias, value))


def show_flag_values(value):
    """The single bits of a value."""
    return list(_single_bits(value))


# Enumerations whose members stand in the module.

def global_enum_repr(self):
    """MODULE.NAME"""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    """MODULE.NAME|MODULE.NAME for a combination"""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join([name if name[0] in "0123456789" else "%s.%s" % (module, name)
                     for name in self._name_.split("|")])


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that puts the members into the module of the class, and shows them so."""
    from sys import modules
    if issubclass(cls, Flag):
        cls.__repr__ = global_flag_repr
    else:
        cls.__repr__ = global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a plain class, whose attributes become its members."""
    def make(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        namespace["__qualname__"] = cls.__qualname__
        return metacls(cls.__name__, (etype,), namespace, boundary=boundary)
    return make
