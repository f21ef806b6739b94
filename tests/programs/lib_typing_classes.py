"""typing: Generic, NamedTuple, TypedDict, NewType, Protocol."""
import typing
from typing import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar('T')
K = TypeVar('K', bound=int)

class Box(Generic[T]):

    def __init__(self, v: T):
        self.v = v

    def get(self) -> T:
        return self.v


b = Box[int](5)
print(b.get(), Box[int], Box.__parameters__, Box.__mro__, Box.__orig_bases__)
print(b.__orig_class__)

class Pair(Generic[T, K]):
    pass


class IntBox(Box[int]):
    pass


print(IntBox(3).get(), IntBox.__mro__[1].__name__, Pair[str, int], Pair[T, int][str])
attempt(lambda: Pair[int])
attempt(lambda: IntBox[int])

class Stack(List[T]):
    pass


s = Stack()
s.append(1)
print(s, Stack.__mro__, Stack[int])

class P(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return self.x + self.y


p = P(1)
print(p, p.norm(), P._fields, P.__annotations__, P._field_defaults, P.__name__)
print(P(2, 3)._replace(x=1))
attempt(lambda: P())
E = NamedTuple('E', [('a', int), ('b', str)])
print(E(1, 'x'))

class TD(TypedDict):
    name: str
    year: int


d = TD(name='x', year=1)
print(d, type(d), TD.__annotations__, TD.__required_keys__ == {'name', 'year'})
print(TD.__total__)

class TD2(TD, total=False):
    extra: int


print(sorted(TD2.__annotations__), TD2.__optional_keys__)
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__)
print(cast(int, 'x'), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str, int]))
print(get_origin(Union[int, str]), get_args(Callable[[int], str]), get_args(Optional[int]))
print(get_origin(int), get_origin(list[int]), get_args(int | str))

@runtime_checkable
class Closeable(Protocol):

    def close(self):
        ...


class F:

    def close(self):
        pass


print(isinstance(F(), Closeable), isinstance(3, Closeable), isinstance(3, SupportsInt))
print(issubclass(F, Closeable))
attempt(lambda: Closeable())

class Proto2(Protocol[T]):

    def m(self) -> T:
        ...


class Impl(Proto2[int]):

    def m(self):
        return 4


print(Impl().m(), Proto2[int])
attempt(lambda: isinstance(1, Proto2))
