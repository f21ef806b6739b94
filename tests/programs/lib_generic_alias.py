"""Generic aliases: made, filled in, derived from."""
from collections.abc import Callable, Iterable, Mapping


print(Callable[[int, str], list[int]], Callable[..., int], Iterable[int], Mapping[str, int])
G = type(list[int])
print(G(list, (int,)), G(dict, (str, int)) == dict[str, int], G(list, int).__args__)
print(list[int].__parameters__)
try:
    list[int][str]
except TypeError as e:
    print(e)


class T:

    def __typing_subst__(self, x):
        return x

    def __repr__(self):
        return '~T'


t = T()
print(list[t], list[t].__parameters__, list[t][int], dict[t, list[t]])
print(dict[t, list[t]][int])
try:
    list[t][int, str]
except TypeError as e:
    print(e)

print(isinstance([], list[int].__origin__), list[int]('ab'))

class L(list[int]):
    pass


print(L.__bases__, L.__orig_bases__, L.__mro__)
