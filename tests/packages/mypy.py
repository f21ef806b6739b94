"""One file with faults in its types checked, together with the stubs of the library that it imports."""
import os
import tempfile

from mypy import api

SOURCE = '''\
from __future__ import annotations
from dataclasses import dataclass
from typing import Callable, Generic, Optional, Protocol, TypeVar, overload

T = TypeVar("T")

@dataclass
class Point(Generic[T]):
    x: T
    y: T
    def swapped(self) -> Point[T]:
        return Point(self.y, self.x)

class Sized2(Protocol):
    def size(self) -> int: ...

class Box:
    def size(self) -> str:
        return "big"

def total(values: list[int], f: Callable[[int], int] = abs) -> int:
    return sum(f(value) for value in values)

def maybe(n: int) -> Optional[str]:
    return str(n) if n else None

reveal_type(Point(1, 2).swapped())
total(["a"])
maybe(1).upper()
sized: Sized2 = Box()
Point("a", 2).z
total([1], f=lambda s: s + "x")
x: int = "text"
def untyped() -> int:
    pass
for key, value in {"a": 1}.items():
    reveal_type(value)
'''

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "checked.py")
    with open(path, "w") as file:
        file.write(SOURCE)
    os.chdir(folder)
    out, err, status = api.run(["--strict", "--cache-dir", os.devnull, "--python-version", "3.11", "checked.py"])
    print(out, err, status)
