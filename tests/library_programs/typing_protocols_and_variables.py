"""Protocols that look at who asks, and generic builtin types with variadic type variables."""
import collections.abc
import inspect
import sys
from abc import ABC, abstractmethod
from typing import Annotated, Callable, Generic, ParamSpec, Protocol, TypeVar, TypeVarTuple, runtime_checkable

T1, T2, P, Ts = TypeVar("T1"), TypeVar("T2"), ParamSpec("P"), TypeVarTuple("Ts")


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


class A:
    def __init__(self):
        self.name = "a"


class B:
    close = None


print(isinstance(A(), Named), isinstance(B(), Named), isinstance(A(), Closable), isinstance(B(), Closable))
for check in (lambda: issubclass(A, Named), lambda: isinstance(A(), NotChecked)):
    class NotChecked(Protocol):
        x: int
    try:
        print(check())
    except TypeError as error:
        print(error)
print(isinstance([], collections.abc.Mapping), isinstance(sys.stdout, Closable))


class Caller(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        frames = inspect.stack()[:4]
        print([frame.function for frame in frames])
        return NotImplemented

    @abstractmethod
    def f(self): ...


def ask():
    return isinstance(3, Caller), issubclass(str, Caller)


print(ask())


class G(Generic[*Ts]):
    pass


for make in (
        lambda: list[T1][*tuple[int]], lambda: dict[T1, T2][*tuple[int, str]], lambda: dict[T1, T2][int],
        lambda: tuple[*Ts][()], lambda: tuple[*Ts][int, str], lambda: tuple[int, *Ts, str][()],
        lambda: tuple[T1, *Ts][int], lambda: tuple[T1, *Ts][()], lambda: tuple[*Ts][*tuple[int, ...]],
        lambda: list[G[*Ts]][()], lambda: list[G[*Ts]][int, str], lambda: list[Callable[P, T1]][[int, str], bool],
        lambda: collections.abc.Callable[[int, *Ts, str], T2][bool, bytes, float],
        lambda: collections.abc.Callable[P, T1][[int], str], lambda: list[int][str],
        lambda: Annotated[tuple[*Ts], "x"][int], lambda: Annotated[int | str, "x"], lambda: (list[T1] | T2)[int, str]):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)
print((int | str).__module__)
