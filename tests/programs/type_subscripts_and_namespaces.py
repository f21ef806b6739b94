# C[x] where the class does not say how, and the order of a class's namespace.
class Nothing:
    __class_getitem__ = None


class Meta(type):
    def __getattr__(cls, name):
        if name == "__class_getitem__":
            return lambda key: (cls.__name__, key)
        raise AttributeError(name)


class FromMeta(metaclass=Meta):
    pass


class Derived(type):
    pass


for cls in Nothing, FromMeta, int, type, Derived, list:
    try:
        print(cls[1])
    except TypeError as error:
        print(error)


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"pre": 1}


class First(metaclass=Prepared):
    x = 1


print(list(First.__dict__))
print(list(type("Made", (), {"a": 1}).__dict__), list(type("Made", (), {"a": 1, "__module__": "m"}).__dict__))


class Late(type):
    def __new__(mcs, name, bases, namespace):
        del namespace["__module__"]
        return super().__new__(mcs, name, bases, namespace)


class Without(metaclass=Late):
    x = 1


print(list(Without.__dict__), Without.__module__)
