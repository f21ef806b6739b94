# A descriptor with __set__ or __delete__ and without __get__: reading gives the instance's own value first.
class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} is negative")
        instance.__dict__[self.name] = value

    def __repr__(self):
        return f"Positive({self.name})"


class Item:
    price = Positive()

    def __init__(self, price):
        self.price = price

    def total(self, count):
        return self.price * count


item = Item(5)
print(item.price, getattr(item, "price"), item.total(2), vars(item))
try:
    item.price = -1
except ValueError as error:
    print(error)
try:
    del item.price
except AttributeError as error:
    print("AttributeError", error)
print(Item.price, Item.__new__(Item).price)

total = 0
for number in range(3000):
    item = Item(number)
    item.price += 1
    total += item.price + getattr(item, "price") + item.total(1)
print(total)


class OnlyDelete:
    def __delete__(self, instance):
        print("deleted", instance.__dict__.pop("field"))


class Holder:
    field = OnlyDelete()


holder = Holder()
print(type(holder.field).__name__)
holder.__dict__["field"] = 7
print(holder.field, hasattr(holder, "field"), object.__getattribute__(holder, "field"))
del holder.field
print(type(holder.field).__name__)
try:
    holder.field = 1
except AttributeError as error:
    print("AttributeError", error)

# A method of that name in the instance, and a class that gets __get__ later.
class Calling:
    run = Positive()


calling = Calling()
calling.__dict__["run"] = lambda: "own"
for _ in range(3):
    print(calling.run(), end=" ")
Positive.__get__ = lambda self, instance, owner: lambda: "got"
print(calling.run(), item.price())
del Positive.__get__
print(calling.run())


# In a metaclass, and a class that is the descriptor because of its metaclass.
class Meta(type):
    limit = Positive()


class Made(metaclass=Meta):
    pass


print(Made.limit)
class Limited(metaclass=Meta):
    limit = 3


print(Limited.limit)


class Setting(type):
    def __set__(cls, instance, value):
        instance.__dict__["kind"] = (cls.__name__, value)

    def __delete__(cls, instance):
        print(cls.__name__, "deletes", instance.__dict__.pop("kind"))


class Kind(metaclass=Setting):
    pass


class Thing:
    kind = Kind


thing = Thing()
print(thing.kind.__name__)
thing.kind = 1
print(thing.kind)
del thing.kind
print(thing.kind.__name__)
