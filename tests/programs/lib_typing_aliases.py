"""typing: how types show, compare, and take arguments."""
import typing
from typing import *


T = TypeVar('T')
K = TypeVar('K', bound=int)
print(List[int], Dict[str, int], Optional[int], Union[int, str, None], Union[int])
print(Callable[[int, str], bool], Callable[..., int], Tuple[int, ...], Tuple[int, str], Any)
print(List, Dict, T, Iterable[T], List['Fwd'], Type[int], Set[int], Sequence[str])
print(Literal['a', 1], ClassVar[int], Final[str], NoReturn, Optional['X'])
print(List[T][int], Dict[K, T][int, str], Union[int, Union[str, int]])
print(Optional[Optional[int]], Callable[[T], T][int], List[int] == List[int])
print(List[int] != List[str], hash(List[int]) == hash(List[int]))
print(Union[int, str] == Union[str, int])
