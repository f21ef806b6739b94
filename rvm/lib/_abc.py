"""What abstract base classes know of their subclasses (PEP 3119); abc has the rest."""

from _library import abstract_names, copy_collection, mark_collection
from _weakref import ref


class _abc_data:
    """What an abstract class knows of its subclasses; the negative answers are of one token's time.

    The keys of the dicts are weak references to classes.  They have no callbacks, which the collector would have to
    look for: from time to time the dead ones are taken out.
    """

    __slots__ = ("registry", "subclasses", "strangers", "token", "room")

    def __init__(self):
        self.registry = {}
        self.subclasses = {}
        self.strangers = {}
        self.token = 0
        self.room = 8       # for so many more classes before the dead ones are taken out

    def add(self, classes, cls):
        """Put a class into one of the dicts."""
        if not self.room:
            self.forget_dead()
        self.room -= 1
        classes[ref(cls)] = True

    def forget_dead(self):
        """Take out the classes that are gone, and leave room for as many as there are."""
        for classes in (self.registry, self.subclasses, self.strangers):
            for reference in list(classes):
                if reference() is None:
                    classes.pop(reference, None)
        self.room = len(self.registry) + len(self.subclasses) + len(self.strangers) + 8


_token = 0      # how often a class was registered


def get_cache_token():
    """Return a number that changes whenever a class is registered."""
    return _token


def _abc_init(cls):
    """Begin to know of the subclasses of a new class, and find its abstract methods."""
    cls._abc_impl = _abc_data()
    flags = cls.__dict__.get("__abc_tpflags__")
    if type(flags) is int:
        mark_collection(cls, flags)
        del cls.__abc_tpflags__
    cls.__abstractmethods__ = abstract_names(cls)


def _abc_register(cls, subclass):
    """Make a class a virtual subclass of another one.  Return it."""
    global _token
    if not issubclass(type(subclass), type):     # isinstance() would believe a proxy's __class__
        raise TypeError("Can only register classes")
    if issubclass(subclass, cls):
        return subclass
    if issubclass(cls, subclass):
        raise RuntimeError("Refusing to create an inheritance cycle")
    data = cls._abc_impl
    data.add(data.registry, subclass)
    _token += 1
    copy_collection(subclass, cls)
    return subclass


def _abc_instancecheck(cls, instance):
    """Return isinstance(instance, cls)."""
    subclass = instance.__class__
    data = cls._abc_impl
    key = ref(subclass)
    if key in data.subclasses:
        return True
    subtype = type(instance)
    if subtype is subclass:
        if data.token == _token and key in data.strangers:
            return False
        return cls.__subclasscheck__(subclass)
    return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)


def _abc_subclasscheck(cls, subclass):
    """Return issubclass(subclass, cls)."""
    if not issubclass(type(subclass), type):
        raise TypeError("issubclass() arg 1 must be a class")
    data = cls._abc_impl
    key = ref(subclass)
    if key in data.subclasses:
        return True
    if data.token != _token:
        data.strangers = {}
        data.token = _token
    elif key in data.strangers:
        return False
    answer = _find_subclass(cls, subclass, data)
    data.add(data.subclasses if answer else data.strangers, subclass)
    return answer


def _find_subclass(cls, subclass, data):
    """Return whether it is a subclass by the hook, by inheritance, by registration, or of a subclass of cls."""
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if type(answer) is not bool:
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        return answer
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for reference in list(data.registry):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    return any(issubclass(subclass, derived) for derived in cls.__subclasses__())


def _get_dump(cls):
    """Return what is known: the registered classes, the answers that were yes and no, and the token of these."""
    data = cls._abc_impl
    data.forget_dead()
    return set(data.registry), set(data.subclasses), set(data.strangers), data.token


def _reset_registry(cls):
    """Forget the registered classes."""
    cls._abc_impl.registry = {}


def _reset_caches(cls):
    """Forget the answers."""
    cls._abc_impl.subclasses = {}
    cls._abc_impl.strangers = {}
