"""Classes, super(), attributes, and with."""


class Base:
    count: int = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return kind is KeyError

    @property
    def text(self):
        return "<" + self.name + ">"


class Derived(Base):
    def __init__(self, name, *items):
        super().__init__(name)
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]


with Derived("d", 1, 2) as d:
    d.count += 1
    del d.items[0]
    raise KeyError("k")
print(d.text, d[0], d.count, isinstance(d, Base))
