"""Where tracebacks point in patterns."""
import collections.abc
import sys


class Bad:
    __match_args__ = ("fine", "broken")
    fine = 1
    listed = [1, 2]

    def __eq__(self, other):
        raise ValueError("eq")

    @property
    def broken(self):
        raise ValueError("property")


class Items(collections.abc.Sequence):
    length = 3

    def __len__(self):
        if self.length < 0:
            raise ValueError("len")
        self.length -= 1
        return 3

    def __getitem__(self, index):
        if index == 2:
            raise ValueError("item")
        return index

    def __iter__(self):
        raise ValueError("iter")


class Map(collections.abc.Mapping):
    def __len__(self):
        return 2

    def __iter__(self):
        raise ValueError("iter")

    def __getitem__(self, key):
        return key

    def get(self, key, default):
        if key == "b":
            raise ValueError("get")
        return key

    def keys(self):
        return self


def in_values(x):
    match x:
        case [1, (2 |
                  3)]:
            pass
        case x.y.z | missing.attribute:
            pass


def in_sequences(x):
    match x:
        case [[0, *_, ("a" | "b") as c], 5]:
            pass
        case [[*items], _]:
            pass


def in_length(x):
    match x:
        case {"k": [_,
                    *_,
                    _]}:
            pass


def in_mappings(x):
    match x:
        case {"a": "a", "b": 1}:
            pass
        case _:
            pass


def in_rest(x):
    match x:
        case {"a": first, **rest} as whole:
            pass


def in_keys(x):
    match x:
        case {x.fine: 1, Bad.listed: 1}:
            pass


def in_classes(x):
    match x:
        case int() | str(a=1):
            pass
        case Bad(1,
                 broken=_):
            pass


def in_arguments(x):
    match x:
        case Bad(1, 2, 3):
            pass


def in_class_name(x):
    match x:
        case [Missing(1), _]:
            pass


def no_class(x):
    match x:
        case [len(a=1),
              _]:
            pass


def in_guard(x):
    match x:
        case [a, b] if (a <
                        b):
            pass


def in_subject(x):
    match x.absent, 1:
        case _:
            pass


class Fresh(dict):
    def __setitem__(self, name, value):
        if name == "captured":
            raise ValueError("store")
        dict.__setitem__(self, name, value)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return Fresh()


def in_body(x):
    class Body(metaclass=Meta):
        match x:
            case [captured,
                  {"k": _}]:
                pass


def attempt(function, *arguments):
    try:
        function(*arguments)
        print(function.__name__, "did not fail")
    except Exception:
        sys.stderr.write("--- " + function.__name__ + "\n")
        sys.excepthook(*sys.exc_info())


attempt(in_values, [1, Bad()])
attempt(in_values, [2])
attempt(in_sequences, [Items(), 5])
attempt(in_sequences, [[0, Bad()], 5])
attempt(in_sequences, [Bad(), 5])
attempt(in_length, {"k": Items()})
Items.length = -1
attempt(in_length, {"k": Items()})
Items.length = 3
attempt(in_mappings, Map())
attempt(in_rest, Map())
attempt(in_keys, {1: 1})
attempt(in_keys, Bad())
attempt(in_classes, Bad())
attempt(in_arguments, Bad())
attempt(in_class_name, [1, 2])
attempt(no_class, [1, 2])
attempt(in_guard, [1, "x"])
attempt(in_subject, 1)
attempt(in_body, [1, {"k": 1}])
