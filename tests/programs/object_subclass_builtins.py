"""Classes derived from the builtin descriptors and iterators."""


class Tagged(classmethod):
    def __init__(self, function, tag='none'):
        super().__init__(function)
        self.tag = tag


class Logged(staticmethod):
    def __get__(self, instance, owner=None):
        function = super().__get__(instance, owner)
        return lambda *args: ('logged', function(*args))


class Example:
    @Tagged
    def which(cls):
        return cls.__name__

    def named(cls):
        return cls.__name__.upper()
    named = Tagged(named, tag='upper')

    @Logged
    def double(x):
        return 2 * x

    @classmethod
    @property
    def label(cls):
        return 'label of ' + cls.__name__


class Derived(Example):
    pass


print(Example.which(), Derived().which(), Derived.named(), Example.double(3), Derived().double(4))
print(Example.__dict__['named'].tag, Example.__dict__['which'].__func__.__name__, Derived.label)
print(Example.__dict__['which'].__wrapped__.__qualname__, Example.__dict__['named'].__name__)


class Doubled(enumerate):
    def __next__(self):
        index, item = super().__next__()
        return 2 * index, item


class Pairs(zip):
    def first(self):
        return next(self)


class Upper(map):
    def __new__(cls, words):
        return super().__new__(cls, str.upper, words)


class Odd(filter):
    count = 0

    def __next__(self):
        result = super().__next__()
        self.count += 1
        return result


class Backwards(reversed):
    pass


print(list(Doubled('abc', 5)), [*Doubled('xy')], dict(Doubled('q')))
pairs = Pairs('abc', [1, 2, 3])
print(pairs.first(), list(pairs), isinstance(pairs, zip))
print(list(Upper(['a', 'b'])), ' '.join(Upper('cd')))
odd = Odd(lambda x: x % 2, range(10))
print(sum(odd), odd.count)
print(list(Backwards([1, 2, 3])), list(reversed([])), reversed([1, 2]).__length_hint__())


class Shout(property):
    extra = 1


class Speaker:
    @Shout
    def word(self):
        """What is said."""
        return 'word'


print(Speaker().word, Speaker.word.__doc__, Speaker.word.extra, type(Speaker.word).__name__)


class Chain(super):
    def describe(self):
        return self.__thisclass__.__name__ + ' before ' + self.__self_class__.__name__


class Last(Derived):
    def look(self):
        chain = Chain(Last, self)
        return chain.which(), chain.describe()


print(Last().look())
unbound = super(Derived)
print(unbound.__self__, unbound.__get__(Derived(), Derived).which())
for base in (bool, type(None), type(print), type(lambda: 0), range, slice, type(iter(()))):
    try:
        type('Derived', (base,), {})
    except TypeError as error:
        print(error)
