"""super(): attributes, class methods, properties, missing names."""


class Base:
    kind = "base"

    def __init__(self, name):
        self.name = name

    @property
    def label(self):
        return "label of " + self.name

    @classmethod
    def make(cls):
        return "made by " + cls.__name__

    @staticmethod
    def help():
        return "help"

    def __getitem__(self, key):
        return "item %s" % key

    def __len__(self):
        return 7


class Child(Base):
    kind = "child"

    def __init__(self, name):
        super().__init__(name.upper())

    @property
    def label(self):
        return super().label + "!"

    @classmethod
    def make(cls):
        return super().make() + "?"

    @staticmethod
    def help():
        return super(Child, Child).help() + "..."

    def __getitem__(self, key):
        return super().__getitem__(key) + "*"

    def show(self):
        parent = super()
        return parent.kind, parent.label, parent.make(), parent[1] if hasattr(type(parent), "__getitem__") else "no item", parent.__len__()

    def missing(self):
        return super().missing

    def nested(self):
        def inner():
            return super(Child, self).kind
        return [super(Child, self).kind for _ in range(2)], inner(), (lambda: super().kind)() if False else None


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


c = Child("x")
print(c.name, c.label, Child.make(), c.make(), c.help(), c["k"], c.show(), c.nested(), len(c))
attempt(c.missing)
attempt(lambda: super(Child, c)["k"])
attempt(lambda: len(super(Child, c)))
attempt(lambda: setattr(super(Child, c), "label", 1))
attempt(lambda: super(Child).kind)
attempt(lambda: super(Base, Child).make())
attempt(lambda: super(Child, Base))
