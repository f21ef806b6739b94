"""typing: overload, get_type_hints, errors."""
import typing
from typing import *


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar('T')
K = TypeVar('K', bound=int)

@overload
def f(x: int) -> int:
    ...


@overload
def f(x: str) -> str:
    ...


def f(x):
    return x


print(f(3), len(get_overloads(f)))

def g(a: int, b: 'List[str]'=None, *, c: Optional['T']=None) -> None:
    pass


print(get_type_hints(g), g.__annotations__)

class H:
    x: 'int'
    y: ClassVar[List['H']] = []


print(get_type_hints(H))
attempt(lambda: List[int]())
attempt(lambda: Union[()])
attempt(lambda: List[1])
attempt(lambda: Dict[int])
attempt(lambda: isinstance([], List[int]))
attempt(lambda: Any())
attempt(lambda: Optional[int, str])
attempt(lambda: Generic[int])
attempt(lambda: TypeVar('Q', int))
print(isinstance([], List), isinstance({}, Mapping), isinstance(1, Union[int, str]))
print(List[int].__origin__, List[int].__args__, Deque[int], DefaultDict[str, int])
print(typing.OrderedDict[str, int], Counter[str])
print(Annotated[int, 'meta'], get_type_hints(H, include_extras=True)['x'])
print(Annotated[int, 1].__metadata__, List[int] | None, T | int, Optional[T])
print(None | List[int], List[None])

@final
class Fin:
    pass


@no_type_check
def nt():
    pass


print(Fin.__final__, Text, AnyStr, AnyStr.__constraints__, K.__bound__, ForwardRef('x'))
print(TypeVar('C', covariant=True), Hashable, Generator[int, None, str], ParamSpec('PS'))
print(ContextManager[int], SupportsIndex, IO[str], Self, Never)
PS = ParamSpec('PS')
print(Callable[PS, int], Callable[Concatenate[int, PS], str], PS.args, Type['H'])
print(Awaitable[int])
attempt(lambda: assert_never(3))

class Node(Generic[T]):
    nxt: 'Optional[Node[T]]' = None


print(get_type_hints(Node))

class M(Mapping[str, int]):

    def __getitem__(self, k):
        return 1

    def __len__(self):
        return 1

    def __iter__(self):
        return iter(['a'])


print(dict(M()), M.__mro__)
