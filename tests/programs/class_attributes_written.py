"""Attributes of classes that are set often: counters, what they turn into, and who sees it."""


class Counter:
    count = 0
    total = 0.5
    label = "a"

    def get(self):
        return self.count

    @classmethod
    def next(cls):
        cls.count += 1
        return cls.count


class Derived(Counter):
    pass


class Again(Derived):
    def parent(self):
        return super().count, super(Again, self).label


def run(count):
    for i in range(count):
        Counter.count += i
        Counter.total += 0.25
        Counter.label = "abc"[i % 3]
    return Counter.count, Counter.total, Counter.label


print(run(3000), Derived.count, Again().count, Again().parent(), Counter().get())
print([Counter.next() for _ in range(3)], [Derived.next() for _ in range(3)], Counter.count, Again.count)

# An int that overflows, and other types.
Counter.count = 2 ** 63 - 100
for i in range(2000):
    Counter.count += 1
print(Counter.count, type(Counter.count))
for value in [True, None, 7, "text", 2.5, -1, Counter, [1], 2 ** 70, 0]:
    Counter.count = value
    print(Counter.count, type(Counter().count).__name__, Derived.__dict__.get("count", "-"), Counter.__dict__["count"])

# It is shadowed by an instance and by a derived class, and comes back.
counter, derived = Counter(), Derived()
for i in range(2000):
    counter.count += 1
    Counter.count = -i
    derived.count = i
print(counter.count, Counter.count, derived.count, vars(counter), Derived().count)
del counter.count, derived.count
print(counter.count, derived.count)
Derived.count = "own"
Derived.count = "own again"
print(counter.count, derived.count, Again().parent())
del Derived.count
print(derived.count, "count" in vars(Derived), "count" in vars(Counter))
del Counter.count
for thing in (Counter, counter, derived):
    try:
        print(thing.count)
    except AttributeError as e:
        print(e)
Counter.count = 5
print(derived.count)


# It becomes a descriptor, a function, a property, and a plain value again, read at one place.
class Descriptor:
    def __get__(self, instance, owner):
        return "got from %s of %s" % (type(instance).__name__, owner.__name__)


class DataDescriptor(Descriptor):
    def __set__(self, instance, value):
        print("set to", value)


def read(thing):
    return [thing.value for _ in range(3)]


def call(thing):
    try:
        found = thing.value()
        return found if isinstance(found, str) else type(found).__name__
    except TypeError as e:
        return str(e)


class Thing:
    value = 1


class Plain:
    pass


def method(*args):
    return "called with %d" % len(args)


thing = Thing()
for value in [2, 3, Descriptor(), 4, DataDescriptor(), 5, 6, method, staticmethod(method), classmethod(method), 7,
              property(lambda self: "property"), 8, Plain(), Plain, 9]:
    Thing.value = value
    print([x if isinstance(x, (int, str)) else type(x).__name__ for x in read(thing) + read(Thing)], end=" ")
    print(call(thing), call(Thing))
    try:
        thing.value = "own"
        print(read(thing))
        del thing.value
    except AttributeError as e:
        print(type(e).__name__)

# What the class of a value becomes: a descriptor.
Thing.value = Plain()
Thing.value = Plain()
print(type(thing.value).__name__)
Plain.__get__ = lambda self, instance, owner: "it is a descriptor now"
print(thing.value, Thing.value)
Plain.__set__ = lambda self, instance, value: print("set", value)
thing.value = 1


# Special names are looked up anew.
class Special:
    def __len__(self):
        return 1


for size in range(2, 5):
    Special.__len__ = lambda self, size=size: size
    print(len(Special()), end=" ")
Special.__doc__ = "first"
Special.__doc__ = "second"
Special.__module__ = "elsewhere"
print(Special.__doc__, Special)


# A metaclass's attributes, and its say.
class Meta(type):
    made = 0

    def __setattr__(cls, name, value):
        type.__setattr__(cls, name, value)
        Meta.made += 1


class Made(metaclass=Meta):
    x = 0


for i in range(2000):
    Made.x += 1
    setattr(Made, "y", getattr(Made, "y", 0) + 2)
print(Made.x, Made.y, Meta.made, Made.made, {name: value for name, value in vars(Made).items() if name[0] != "_"})
Meta.x = property(lambda cls: "of the metaclass")
print(Made.x, Made().x)
