from typing import *

Ts = TypeVarTuple("Ts")
T = TypeVar("T")


class Array(Generic[T, *Ts]):
    pass


print(Unpack[Ts], [*Ts], Tuple[Unpack[Ts]], Tuple[T, *Ts], tuple[*Ts], Array[int, str, float], Unpack)
print(Callable[[*Ts], T], Generic[Unpack[Ts]], Unpack[Tuple[int, str]], Unpack[tuple[int, ...]])
