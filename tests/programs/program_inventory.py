"""An inventory with dataclasses: ordering, defaults, replacement, reports."""
from collections import defaultdict
from dataclasses import asdict, astuple, dataclass, field, fields, replace, FrozenInstanceError
from functools import total_ordering
from itertools import groupby


@total_ordering
@dataclass(frozen=True, eq=True)
class Money:
    cents: int

    def __lt__(self, other):
        return self.cents < other.cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __mul__(self, n):
        return Money(self.cents * n)

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d}"


@dataclass(order=True)
class Item:
    sort_key: tuple = field(init=False, repr=False)
    name: str
    price: Money
    quantity: int = 0
    tags: list = field(default_factory=list, compare=False)

    def __post_init__(self):
        if self.quantity < 0:
            raise ValueError(f"{self.name}: quantity {self.quantity}")
        self.sort_key = (-self.quantity, self.name)

    @property
    def value(self):
        return self.price * self.quantity


class Inventory:
    def __init__(self, *items):
        self.items = {item.name: item for item in items}

    def __getitem__(self, name):
        return self.items[name]

    def __iter__(self):
        return iter(sorted(self.items.values()))

    def __len__(self):
        return len(self.items)

    def change(self, name, by):
        old = self.items[name]
        self.items[name] = replace(old, quantity=old.quantity + by)

    def by_tag(self):
        groups = defaultdict(list)
        for item in self:
            for tag in item.tags or ["untagged"]:
                groups[tag].append(item.name)
        return dict(groups)

    def total(self):
        return sum((item.value for item in self), Money(0))


stock = Inventory(Item("bolt", Money(5), 900, ["metal", "small"]), Item("nut", Money(3), 900, ["metal"]),
                  Item("lamp", Money(1999), 4, tags=["light"]), Item("glue", Money(450)))
for item in stock:
    print(f"{item.name:<6}{item.quantity:>5} x {item.price!s:>6} = {item.value!s:>8}")
print(stock.total(), stock.by_tag(), len(stock))
before = stock["lamp"]
stock.change("lamp", -4)
print(before.quantity, stock["lamp"], stock["lamp"].tags is before.tags, before == stock["lamp"])
for change in (("lamp", -1), ("rope", 1)):
    try:
        stock.change(*change)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    stock["nut"].price.cents = 0
except FrozenInstanceError as error:
    print(error)
print(asdict(stock["nut"]), astuple(stock["glue"]), [f.name for f in fields(Item) if f.init])
print(max(item.price for item in stock), Money(1) <= Money(1) < Money(2), {Money(1): "hashed"}[Money(1)])
by_count = sorted(stock, key=lambda item: item.quantity)
print([(n, [item.name for item in group]) for n, group in groupby(by_count, key=lambda item: item.quantity)])
print(Item("a", Money(1), 2) < Item("b", Money(1), 1), Item("a", Money(1), tags=[1]) == Item("a", Money(1)))
