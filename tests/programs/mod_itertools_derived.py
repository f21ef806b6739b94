# Classes derived from the types of itertools, and from enumerate, zip, map, filter and reversed.
import copy
import itertools
import pickle
import weakref


class Squares:
    """A sequence without `__reversed__`."""
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index * index


ARGUMENTS = {
    itertools.accumulate: ([1, 2, 3],),
    itertools.chain: ([1], [2, 3]),
    itertools.combinations: ("abc", 2),
    itertools.combinations_with_replacement: ("ab", 2),
    itertools.compress: ("abc", [1, 0, 1]),
    itertools.count: (5,),
    itertools.cycle: ("ab",),
    itertools.dropwhile: (bool, [1, 0, 2]),
    itertools.filterfalse: (None, [1, 0, ""]),
    itertools.groupby: ("aab",),
    itertools.islice: (range(9), 1, 7, 2),
    itertools.pairwise: ([1, 2, 3],),
    itertools.permutations: ("abc", 2),
    itertools.product: ("ab", [1, 2]),
    itertools.repeat: ("x", 4),
    itertools.starmap: (pow, [(2, 3), (3, 2)]),
    itertools.takewhile: (bool, [1, 2, 0]),
    itertools.zip_longest: ("ab", "c"),
    enumerate: ("ab",),
    zip: ("ab", "cd"),
    map: (abs, [-1, -2]),
    filter: (None, [0, 1, 2]),
    reversed: (Squares(),),
}


def first_three(iterator):
    return [str(item) if not isinstance(item, tuple) or len(item) < 2 or not hasattr(item[1], "__next__")
            else (item[0], list(item[1])) for item in itertools.islice(iterator, 3)]


def attempt(label, function, *args):
    try:
        print(label, function(*args))
    except Exception as error:
        print(label, type(error).__name__, error)


def derived_from(base):
    class Derived(base):
        def __new__(cls, *args):
            self = super().__new__(cls, *args)
            self.tag = len(args)
            return self

        def twice(self):
            return next(self), next(self)
    Derived.__qualname__ = "Derived_" + base.__name__
    globals()[Derived.__qualname__] = Derived
    return Derived


for base, args in ARGUMENTS.items():
    Derived = derived_from(base)
    name = base.__name__
    made = Derived(*args)
    print(name, isinstance(made, base), type(made) is Derived, made.tag, iter(made) is made, made.__dict__)
    print("  ", weakref.ref(made)() is made, base.__iter__(made) is made)
    print("  ", first_three(made))
    attempt("   next", base.__next__, Derived(*args)) if base is not itertools.groupby else None
    attempt("   wrong self", base.__next__, iter([]))
    attempt("   wrong class", base.__new__, int)
    attempt("   object.__new__", object.__new__, Derived)
    reduced = Derived(*args).__reduce__() if base is not itertools.pairwise else (Derived,)
    print("  ", reduced[0] is Derived)
    if base is not itertools.pairwise:
        again = copy.copy(Derived(*args))
        print("  ", type(again) is Derived, first_three(again))
        again = pickle.loads(pickle.dumps(Derived(*args)))
        print("  ", type(again) is Derived, first_three(again))


class Doubled(itertools.count):
    def __next__(self):
        return 2 * super().__next__()


class Ending(itertools.repeat):
    def __next__(self):
        raise StopIteration


class Restarting(itertools.chain):
    def __iter__(self):
        return iter("abc")


print(list(zip("abc", Doubled(3))), next(Doubled()), Doubled(1), Ending(1), Ending(2, 3))
print(list(Ending(1)), list(Restarting([1])), next(Restarting([1])))
print([value for value in itertools.takewhile(lambda value: value < 6, Doubled())])

chained = Restarting.from_iterable(["ab", "c"])
print(type(chained), next(chained), list(itertools.chain.__iter__(chained)))
print(Restarting[int])

Groups = derived_from(itertools.groupby)
groups = Groups([1, 1, 2])
key, group = next(groups)
print(key, group.__reduce__()[1][0] is groups)
print(list(itertools._grouper(groups, 1)))


class Both(itertools.count, dict):
    pass
