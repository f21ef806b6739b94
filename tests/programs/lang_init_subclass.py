"""__init_subclass__, __set_name__ and class keywords: a small framework of fields."""


class Field:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
        self.store = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.store, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(instance).__name__}.{self.name} takes {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.store] = value

    def __delete__(self, instance):
        instance.__dict__.pop(self.store, None)


class Model:
    registry = {}

    def __init_subclass__(cls, /, table=None, abstract=False, **others):
        print("init_subclass", cls.__name__, table, sorted(others))
        super().__init_subclass__(**others)
        cls.table = table or cls.__name__.lower()
        cls.fields = [f.name for base in reversed(cls.__mro__) for f in vars(base).values() if isinstance(f, Field)]
        if not abstract:
            Model.registry[cls.table] = cls

    def __init__(self, **values):
        for name in self.fields:
            if name in values:
                setattr(self, name, values.pop(name))
        if values:
            raise TypeError("no fields: " + ", ".join(values))

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % (n, getattr(self, n)) for n in self.fields))


class Named(Model, abstract=True):
    name = Field(str, "unnamed")


class User(Named, table="users"):
    age = Field(int)
    tags = Field(tuple, ())


class Admin(User):
    level = Field(int, 1)


print(Model.registry, Admin.fields)
print(User(name="Ann", age=3), Admin(level=2), Admin.level.default, Admin.table)
user = User()
for name, value in (("age", 5), ("age", "old"), ("name", 7)):
    try:
        setattr(user, name, value)
        print(user)
    except TypeError as error:
        print(error)
del user.age
print(user, vars(user))
for make in (lambda: User(size=1), lambda: type("Bad", (Model,), {}, unknown=1), lambda: type("Later", (User,), {}, table="t")):
    try:
        print(make())
    except TypeError as error:
        print(error)
late = Field(int)
User.late = late
print(hasattr(late, "name"), late.__set_name__(User, "late"), User(age=1).late)


class Counted:
    instances = 0
    children = []

    def __init_subclass__(cls):
        Counted.children.append((cls.__name__, [b.__name__ for b in cls.__bases__], cls.__doc__))


class First(Counted):
    """Doc one."""


class Second(First, Named):
    pass


print(Counted.children, Second.table if hasattr(Second, "table") else "cut off")
