"""Classes made by calls belong to the module that makes the call, by whatever name and way."""
import collections
import enum
import sys
import typing

make_type, make_tuple = type, collections.namedtuple


class Meta(type):
    def __new__(mcs, *args):
        return type.__new__(mcs, *args)


made = [
    make_type("A", (), {}), type("B", (object,), {"x": 1}), Meta("C", (), {}), type(*("D", (), {})),
    make_type.__call__(type, "E", (), {}), list(map(type, ["F"], [()], [{}]))[0],
    make_tuple("G", "x y"), collections.namedtuple("H", [], module="elsewhere"),
    enum.Enum("I", "a b"), enum.IntFlag("J", ["a"]), enum.Enum("K", "a", module="elsewhere"),
    typing.NamedTuple("L", [("x", int)]), typing.TypedDict("M", {"x": int}),
]
print([(each.__name__, each.__module__) for each in made])
print([each.__module__ for each in (
    typing.TypeVar("T"), typing.ParamSpec("P"), typing.TypeVarTuple("Ts"), typing.NewType("N", int))])

names = {"__name__": "named", "make": None}
exec_module = type(sys)("module_by_hand")


def inner():
    return make_type("O", (), {}), make_tuple("P", "a"), enum.Enum("Q", "a")


print([each.__module__ for each in inner()])
__name__ = "renamed"
print([each.__module__ for each in inner()])
print(type("R", (), {"__module__": "given"}).__module__, type("S", (), {}).__module__)
del __name__
print("__module__" in vars(type("T", (), {})), make_tuple("U", "a").__module__)
