"""A class that gets its own `__annotations__` when they are first asked for, and its instances."""


class Base:
    x: int


class Derived(Base):
    pass


class Plain:
    pass


class PlainToo(Plain):
    pass


def of(thing):
    try:
        return thing.__annotations__
    except AttributeError as error:
        return str(error)


for i in range(2):
    print(of(Derived()), of(Plain()), of(PlainToo()))
print(of(Derived), "__annotations__" in Derived.__dict__)
for i in range(2):
    print(of(Derived()), of(Base()), of(Base))
Derived.__annotations__["y"] = str
print(of(Derived()), of(Derived), of(Base))
print(of(PlainToo))
print(of(Plain()), of(PlainToo()))
print(of(Plain))
print(of(Plain()), of(PlainToo()), of(Plain()) is of(Plain), of(PlainToo()) is of(PlainToo))
del Derived.__annotations__
print(of(Derived()), of(Derived()) is of(Base))
try:
    del Derived.__annotations__
except AttributeError as error:
    print(error)
print(of(Derived), of(Derived()))
Derived.__annotations__ = {"z": None}
print(of(Derived()), of(Derived))
print(of(int))
