"""`__abstractmethods__` of abstract classes: which names are in it, what is asked for them, and what goes wrong."""
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods


class Mark:
    """An attribute that says whether it is abstract, and that it was asked."""

    def __init__(self, label, answer):
        self.label = label
        self.answer = answer

    @property
    def __isabstractmethod__(self):
        print("asked", self.label)
        if self.answer is None:
            raise AttributeError
        if self.answer == "wrong":
            raise ValueError("neither")
        return self.answer


class Marked(ABC):
    one = Mark("one", [1])
    two = Mark("two", "")
    three = Mark("three", None)


print(sorted(Marked.__abstractmethods__), type(Marked.__abstractmethods__))


class Inherits(Marked):
    three = Mark("its own three", True)


print(sorted(Inherits.__abstractmethods__))


class Overrides(Inherits):
    one = None
    three = 1


print(Overrides.__abstractmethods__, Overrides().three)

try:
    class Wrong(ABC):
        four = Mark("four", "wrong")
except ValueError as error:
    print(error)


class Removing:
    """Takes the attribute behind it out of the class while it is asked."""

    @property
    def __isabstractmethod__(self):
        for cls in ABC.__subclasses__():
            if "behind" in vars(cls):
                del cls.behind
        return True


class Shrinks(ABC):
    first = Removing()
    behind = abstractmethod(lambda self: 0)


print("first" in Shrinks.__abstractmethods__, hasattr(Shrinks, "behind"))


class Plain:
    pass


Plain.__abstractmethods__ = ["m", "absent", "m"]


class Named(Plain, metaclass=ABCMeta):
    @abstractmethod
    def m(self):
        pass


print(sorted(Named.__abstractmethods__))
Plain.__abstractmethods__ = [1]
try:
    class Numbered(Plain, metaclass=ABCMeta):
        pass
except TypeError as error:
    print(error)
Plain.__abstractmethods__ = 7
try:
    class NoNames(Plain, metaclass=ABCMeta):
        pass
except TypeError as error:
    print(error)


class Sets(ABC):
    @abstractmethod
    def m(self):
        pass

    n = 1


Sets.m = 1
Sets.m = 2
Sets.n = abstractmethod(lambda self: 1)
Sets.n = abstractmethod(lambda self: 2)
update_abstractmethods(Sets)
print(Sets.__abstractmethods__)


class Proxy:
    """An object that says it is a class, which isinstance() believes."""

    __class__ = type
    __bases__ = ()


for question in (lambda: isinstance(Proxy(), type), lambda: issubclass(Proxy(), ABC), lambda: ABC.register(Proxy())):
    try:
        print(question())
    except TypeError as error:
        print(error)
