"""Objects with more attributes than a map is made for, which are kept in a dict then."""


class Plain:
    kind = "plain"

    def total(self):
        return sum(vars(self).values())


class Slotted:
    __slots__ = ("first", "second", "__dict__")


class ManySlots:
    __slots__ = ["s%d" % i for i in range(150)] + ["__dict__"]


class Checked:
    @property
    def size(self):
        return len(self.__dict__)


class Numbers(list):
    pass


def fill(thing, count):
    for i in range(count):
        setattr(thing, "a%d" % i, i)
    return thing


for count in list(range(97, 104)) + [300]:
    thing = fill(Plain(), count)
    thing.extra = 1000
    thing.more = 2000
    thing.extra += 1
    names = list(vars(thing))
    print(count, len(names), names[-3:], thing.a0, thing.a96, thing.extra, thing.more, thing.total(), thing.kind)
    thing.kind = 5
    del thing.a50
    thing.a50 = "again"
    print(thing.kind, Plain.kind, list(vars(thing))[-3:], hasattr(thing, "a49"), hasattr(thing, "b"))

thing = fill(Plain(), 10)
view = thing.__dict__
fill(thing, 250)
view["z"] = 7
print(thing.z, view is thing.__dict__, len(view), list(view)[8:12], view["a249"])
thing.late = 8
print(view.pop("late"), hasattr(thing, "late"), thing.__class__.__name__)
thing.__class__ = Checked
print(thing.size, thing.a200)
thing.__dict__ = {"only": 1}
print(vars(thing), thing.size, len(view))

slotted = fill(Slotted(), 50)
slotted.first = "one"
fill(slotted, 200)
slotted.second = "two"
print(slotted.first, slotted.second, len(slotted.__dict__), slotted.a199, "first" in slotted.__dict__)
del slotted.first
print(hasattr(slotted, "first"), slotted.second, slotted.a0)
many = ManySlots()
for i in range(150):
    setattr(many, "s%d" % i, i)
print(many.__dict__, many.s149)
many.x, many.y = 1, 2
del many.s7
many.s8 = -8
print(many.__dict__, many.s149, many.s8, hasattr(many, "s7"))
numbers = fill(Numbers([1, 2]), 150)
numbers.append(3)
print(numbers, numbers.a149, len(vars(numbers)))
error = fill(ValueError("text"), 150)
print(error, error.a149, error.args)
