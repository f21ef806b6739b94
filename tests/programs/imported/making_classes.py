"""A module that makes classes by calls: they are this module's, not the importing one's."""


class Meta(type):
    def __new__(meta, name, bases, namespace):
        return super().__new__(meta, name, bases, namespace)


Made = type("Made", (), {})
Derived = Meta("Derived", (Made,), {})


def make():
    return type("Inner", (Made,), {})
