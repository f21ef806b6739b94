"""Namespaces seen as dicts: globals(), an instance's __dict__, vars()."""

counter = 0


def bump():
    global counter
    counter += 1
    return counter


print(bump(), bump(), globals()["counter"], "counter" in globals())
globals()["made"] = "through globals()"
print(made)
for _ in range(3):
    counter += 1
print(counter, globals()["counter"], globals() is globals())
counter = "text now"
print(counter, globals().get("counter"))
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
scope = {"x": 1}
print(scope, type(globals()).__name__)


class Thing:
    kind = "thing"

    def __init__(self):
        self.a = 1
        self.b = 2


thing = Thing()
names = thing.__dict__
names["c"] = 3
thing.d = 4
print(names, thing.c, vars(thing) == names, len(names), list(names.items()))
print(names.pop("a"), hasattr(thing, "a"), "kind" in names, names.get("kind"))
names.update(b=20, e=5)
print(thing.b, thing.e, sorted(thing.__dict__))
del thing.b
print(names, {**names}, dict(names) == names)
for name, value in names.items():
    print(name, value)
names.clear()
print(thing.__dict__, hasattr(thing, "c"))
