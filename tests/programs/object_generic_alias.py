"""list[int] and its like, unions, and classes with __class_getitem__."""


def attempt(action):
    try:
        print(repr(action()))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Plain:
    pass


class Generic:
    def __class_getitem__(cls, item):
        return cls.__name__, item


class Integers(list[int]):
    pass


for action in [
        lambda: (list[int], dict[str, Plain | None], tuple[int, ...], tuple[()], type[int], list["A"]),
        lambda: (list[int]([1]), dict[str, int](a=1), list[int].__origin__, dict[str, int].__args__),
        lambda: (list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int])),
        lambda: (list[int].append, list[int].__name__, list[int].__module__, list[int].__parameters__),
        lambda: [*list[int]], lambda: next(iter(tuple[int, str])).__unpacked__, lambda: list[int].missing,
        lambda: int[int], lambda: Plain[int], lambda: list[int][str], lambda: isinstance([], list[int]),
        lambda: issubclass(list, list[int]), lambda: issubclass(list[int], list),
        lambda: (Integers.__mro__, Integers.__orig_bases__), lambda: (Generic[1], Generic[1, 2]), lambda: Generic()[1]]:
    attempt(action)

for action in [
        lambda: (int | str, int | None, None | int, int | str | int, int | int, list[int] | None, Plain | int),
        lambda: ((int | str) == (str | int), hash(int | str) == hash(str | int), type(int | str)),
        lambda: (isinstance(1, int | str), isinstance(None, int | None), isinstance(1.5, int | None)),
        lambda: (issubclass(bool, int | str), isinstance(1, (str, int | None)), (int | str).__args__),
        lambda: isinstance('', int | list[int]), lambda: isinstance(1, int | list[int]),
        lambda: int | 1, lambda: 'A' | int, lambda: (int | str)[int], lambda: (int | str)(), lambda: (int | str).name]:
    attempt(action)


class Marked:
    pass


class Alias(type(list[int])):
    pass


alias = Alias(Marked, int)
print(alias, alias().__orig_class__, alias.__origin__)
