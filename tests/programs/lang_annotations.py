"""Annotations: where they are kept, when they are evaluated, what they bind."""


def tell(value):
    print("evaluate", value)
    return value


x: tell("int") = tell("value")
y: tell("unbound")
(z): tell("in brackets") = 1
print(__annotations__, "y" in globals(), "z" in globals())


class Target:
    pass


target = Target()
target.a: tell("attribute") = 1
target.b: tell("no value")
items = [0]
items[tell(0)]: tell("item") = 5
print(vars(target), items, sorted(__annotations__))


class Record:
    name: str
    size: "later" = 3
    __private: int = 0
    items: list[int]
    if size > 2:
        extra: tell("conditional")
    for size in range(2):
        loop: tell(size)


print(Record.__annotations__, hasattr(Record, "name"), Record.size)


class Child(Record):
    more: float


class Plain:
    pass


print(Child.__annotations__, Plain.__annotations__, hasattr(target, "__annotations__"))
Plain.__annotations__["late"] = 1
print(Plain.__annotations__)


def local():
    a: undefined_here = 1
    b: also_undefined
    (c): tell("never") = 2
    target.c: tell("evaluated in a function") = 3
    try:
        return b
    except UnboundLocalError as error:
        return a, c, str(error)


print(local())


def function(a: tell("a"), b: tell("b") = tell("default"), /, c: "text" = 1, *args: tell("args"),
             d: int, e: None = None, **kwargs: tell("kwargs")) -> tell("return"):
    return a


print(function.__annotations__)
print((lambda x: x).__annotations__, list(function.__annotations__))
function.__annotations__["a"] = "changed"
print(function.__annotations__["a"])
function.__annotations__ = {"new": 1}
del function.__annotations__
print(function.__annotations__)


def order(a: print("annotation a"), b=print("default b")) -> print("annotation return"):
    pass


class Shadow:
    int = "shadowed"
    field: int = 0
    other: "int"

    def method(self, x: int) -> field:
        pass


print(Shadow.__annotations__, Shadow.method.__annotations__)
for source, value in (("function", function), ("class", Plain)):
    try:
        value.__annotations__ = 5
        print(source, value.__annotations__)
    except TypeError as error:
        print(source, error)
p: int; q: str = "one line"
print(q, type(__annotations__["p"]), __annotations__["q"])
