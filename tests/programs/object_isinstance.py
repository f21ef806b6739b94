"""isinstance and issubclass: hooks of metaclasses, claimed classes, what only looks like a class."""


def attempt(function, *args):
    try:
        print(function(*args))
    except TypeError as error:
        print(error)


class Meta(type):
    def __instancecheck__(cls, instance):
        return 'yes' if instance == 1 else ''

    def __subclasscheck__(cls, subclass):
        return subclass is int


class Checked(metaclass=Meta):
    pass


class Pretender:
    """Its instances say that they are int."""

    @property
    def __class__(self):
        return int


class LooksLikeClass:
    def __init__(self, *bases):
        self.bases = bases

    @property
    def __bases__(self):
        return self.bases


base = LooksLikeClass()
derived = LooksLikeClass(base)
for arguments in [(1, Checked), (2, Checked), (Checked(), Checked), (Pretender(), int), (Pretender(), Pretender),
                  (Pretender(), str), (1, 1), (1, (int, 1)), (1, (str, 1)), (1, (str, (bytes, (int,)))), (1, ())]:
    attempt(isinstance, *arguments)
for arguments in [(int, Checked), (str, (Checked, float)), (1, int), (int, 1), (derived, base), (base, derived),
                  (derived, (int, base)), (bool, (str, int))]:
    attempt(issubclass, *arguments)
print(type(Pretender()), Pretender().__class__)
