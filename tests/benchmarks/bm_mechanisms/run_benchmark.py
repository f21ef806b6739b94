"""The mechanisms of the language and of builtin types, each a benchmark of its own, a few lines long.

Where a program is slow, one of these mostly is as well, and shows why with nothing else around it.  A function
marked `@mechanism(rounds)` is one; it returns something that is the same on every Python from 3.9 on.
"""
import bisect
import datetime
import decimal
import enum
import functools
import heapq
import json
import re
import struct
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass

import pyperf

MECHANISMS = {}         # name: (function, rounds)


def mechanism(rounds):
    """Return a decorator that declares a mechanism, which takes the number of its rounds."""
    def declare(function):
        MECHANISMS[function.__name__] = function, rounds
        return function
    return declare


def random_numbers(count, seed=12345):
    """Return ints below 1 << 23 that look random."""
    numbers = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        numbers.append(seed >> 8)
    return numbers


WORDS = ("ant bear cat deer eel fox goat hare ibis jay koala lion mole newt owl pig quail rat seal toad "
         "urchin vole wolf yak zebra").split()
NUMBERS = random_numbers(1000)
TEXT = " ".join([WORDS[number % 25] for number in NUMBERS])


# Calls.

def three(a, b, c):
    return a + b - c


def defaults(a, b=2, c=3):
    return a + b - c


def keyword_only(a, *, b, c=3):
    return a + b - c


def starred(*args):
    return args[0] + len(args)


def double_starred(**kwargs):
    return kwargs["a"] + len(kwargs)


def passed_on(*args, **kwargs):
    return defaults(*args, **kwargs)


@mechanism(400000)
def call_positional(rounds):
    total = 0
    for i in range(rounds):
        total = three(total, i, 1)
    return total


@mechanism(400000)
def call_defaults(rounds):
    total = 0
    for i in range(rounds):
        total = defaults(total, i)
    return total


@mechanism(400000)
def call_keywords(rounds):
    total = 0
    for i in range(rounds):
        total = keyword_only(c=total, b=i, a=1)
    return total


@mechanism(400000)
def call_star_args(rounds):
    total = 0
    for i in range(rounds):
        total += starred(i, total, 3)
    return total & 0xffffffff


@mechanism(200000)
def call_star_kwargs(rounds):
    total = 0
    for i in range(rounds):
        total += double_starred(a=i, b=1)
    return total


@mechanism(200000)
def call_passed_on(rounds):
    total = 0
    for i in range(rounds):
        total = passed_on(i, 3, c=total)
    return total


@mechanism(200000)
def call_spread_dict(rounds):
    total = 0
    arguments = {"b": 3, "c": 4}
    for i in range(rounds):
        total += defaults(i, **arguments)
    return total


@mechanism(300000)
def call_partial(rounds):
    total = 0
    add = functools.partial(three, 5, c=2)
    for i in range(rounds):
        total += add(i)
    return total


@mechanism(30)
def call_deep_recursion(rounds):
    def depth(n):
        return 0 if n == 0 else 1 + depth(n - 1)
    return sum([depth(800) for _ in range(rounds * 10)])


@mechanism(25)
def call_fibonacci(rounds):
    def fibonacci(n):
        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    return fibonacci(rounds)


@mechanism(700000)
def closure(rounds):
    def make_counter():
        count = 0

        def step(by):
            nonlocal count
            count += by
            return count
        return step
    counter = make_counter()
    for i in range(rounds):
        counter(i)
    return counter(0)


@mechanism(300000)
def closure_made(rounds):
    total = 0
    for i in range(rounds):
        total = (lambda n: n + i)(total) & 0xffff
    return total


# Objects.

class Base:
    shared = 3

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x

    def step(self, by):
        self.x += by


class Derived(Base):
    def __init__(self, x):
        super().__init__(x)
        self.y = x

    def step(self, by):
        super().step(by + self.y)

    @property
    def both(self):
        return self.x + self.y

    @both.setter
    def both(self, value):
        self.x = value

    @staticmethod
    def plain(n):
        return n + 1

    @classmethod
    def made(cls, n):
        return cls(n)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)


VECTORS = [Vector(number % 100, number % 97) for number in NUMBERS]


@mechanism(700000)
def method(rounds):
    thing = Base(0)
    for i in range(rounds):
        thing.step(i)
    return thing.x


@mechanism(200000)
def method_super(rounds):
    thing = Derived(1)
    for i in range(rounds):
        thing.step(i)
    return thing.x


@mechanism(700000)
def method_bound(rounds):
    thing = Base(0)
    step = thing.step
    for i in range(rounds):
        step(i)
    return thing.x


@mechanism(300000)
def method_static_and_class(rounds):
    total = 0
    for i in range(rounds):
        total += Derived.plain(i)
        if i % 8 == 0:
            total += Derived.made(i).y
    return total


@mechanism(300000)
def method_property(rounds):
    thing = Derived(1)
    for _ in range(rounds):
        thing.both = thing.both & 0xffff
    return thing.x


class Fallback:
    def __getattr__(self, name):
        return len(name)


@mechanism(40000)
def method_getattr(rounds):
    thing = Fallback()
    total = 0
    for _ in range(rounds):
        total += thing.missing + thing.other
    return total


@mechanism(200000)
def operator_overloaded(rounds):
    position = Vector(0, 0)
    step = Vector(1, 2)
    for _ in range(rounds):
        position = position + step
    return position.x, position.y


@mechanism(200000)
def object_made(rounds):
    total = 0
    for i in range(rounds):
        total += Derived(i).y
    return total


@mechanism(100000)
def object_kept(rounds):
    kept = [None] * 1000
    for i in range(rounds):
        kept[i % 1000] = Slotted(i, kept[i % 1000 - 1])
    return kept[5].x


@mechanism(1000000)
def attribute_int(rounds):
    thing = Base(0)
    for i in range(rounds):
        thing.x = thing.x + i
    return thing.x


@mechanism(1000000)
def attribute_float(rounds):
    thing = Base(0.5)
    for _ in range(rounds):
        thing.x = thing.x * 0.5 + 1.5
    return thing.x


@mechanism(1000000)
def attribute_object(rounds):
    thing = Base(None)
    for i in range(rounds):
        thing.x = WORDS[i % 25]
        if thing.x is None:
            break
    return thing.x


@mechanism(600)
def attribute_many_objects(rounds):
    things = [Vector(i, i * 0.5) for i in range(2000)]
    for _ in range(rounds):
        for thing in things:
            thing.y += thing.x
    return sum([thing.y for thing in things])


@mechanism(1000000)
def attribute_slots(rounds):
    thing = Slotted(0, 1)
    for i in range(rounds):
        thing.x = thing.x + thing.y
    return thing.x


@mechanism(700000)
def attribute_class(rounds):
    total = 0
    thing = Derived(1)
    for _ in range(rounds):
        total += thing.shared + Derived.shared
    return total


@mechanism(500000)
def attribute_class_written(rounds):
    class Counter:
        count = 0
    for i in range(rounds):
        Counter.count += i
    return Counter.count


@mechanism(400000)
def attribute_by_name(rounds):
    thing = Base(0)
    for i in range(rounds):
        setattr(thing, "x", getattr(thing, "x") + hasattr(thing, "y"))
    return thing.x


global_count = 0


@mechanism(1000000)
def global_written(rounds):
    global global_count
    global_count = 0
    for i in range(rounds):
        global_count += i
    return global_count


class Square:
    def area(self, n):
        return n * n


class Circle:
    def area(self, n):
        return 3 * n


class Triangle:
    def area(self, n):
        return n * n // 2


@mechanism(300000)
def polymorphic(rounds):
    shapes = [Square(), Circle(), Triangle()]
    total = 0
    for i in range(rounds):
        total += shapes[i % 3].area(i & 15)
    return total


@mechanism(300000)
def megamorphic(rounds):
    shapes = [type("Shape%d" % i, (Square if i % 2 else Circle,), {"extra": i})() for i in range(20)]
    total = 0
    for i in range(rounds):
        total += shapes[i % 20].area(i & 15)
    return total


@mechanism(300000)
def isinstance_of_several(rounds):
    things = [1, "a", Square(), Circle(), Derived(1), None, 2.5]
    count = 0
    for i in range(rounds):
        thing = things[i % 7]
        if isinstance(thing, (int, str)):
            count += 1
        elif isinstance(thing, Base):
            count += 2
    return count


class Interval:
    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __contains__(self, number):
        return self.low <= number < self.high


@mechanism(400000)
def contains_by_method(rounds):
    interval = Interval(10, 100)
    count = 0
    for i in range(rounds):
        if i & 127 in interval:
            count += 1
    return count


@mechanism(500000)
def contains_in_tuple(rounds):
    count = 0
    for i in range(rounds):
        if i & 7 in (1, 3, 6):
            count += 1
    return count


@dataclass
class Item:
    name: str
    price: float
    count: int = 0

    def cost(self):
        return self.price * self.count


@mechanism(200000)
def dataclass_made(rounds):
    total = 0.0
    for i in range(rounds):
        total += Item("a", 1.5, i).cost()
    return total


@mechanism(300000)
def dataclass_equal(rounds):
    first = Item("a", 1.5, 1)
    second = Item("a", 1.5, 1)
    count = 0
    for _ in range(rounds):
        count += first == second
    return count


Point = namedtuple("Point", "x y")


@mechanism(100000)
def namedtuple_made(rounds):
    total = 0
    for i in range(rounds):
        point = Point(i, 2)
        total += point.x + point.y
    return total


class Colour(enum.Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


@mechanism(200000)
def enum_compared(rounds):
    colours = list(Colour)
    count = 0
    for i in range(rounds):
        colour = colours[i % 3]
        if colour is Colour.RED:
            count += 1
        elif colour == Colour.GREEN:
            count += colour.value
    return count


# Comprehensions, generators, coroutines.

@mechanism(2000)
def comprehension_list(rounds):
    return sum([len([x * 2 for x in NUMBERS if x & 1]) for _ in range(rounds)])


@mechanism(600)
def comprehension_dict_and_set(rounds):
    return sum([len({x: x + 1 for x in NUMBERS}) + len({x % 100 for x in NUMBERS}) for _ in range(rounds)])


def counted(n):
    for i in range(n):
        yield i


def delegating(n):
    yield from counted(n)
    yield n


def tree_items(depth):
    if depth:
        yield from tree_items(depth - 1)
        yield depth
        yield from tree_items(depth - 1)


@mechanism(900000)
def generator_loop(rounds):
    total = 0
    for i in counted(rounds):
        total += i
    return total


@mechanism(1000)
def generator_expression_sum(rounds):
    return sum([sum(x + 1 for x in NUMBERS) for _ in range(rounds)])


@mechanism(700000)
def generator_yield_from(rounds):
    total = 0
    for i in delegating(rounds):
        total += i
    return total


@mechanism(14)
def generator_tree(rounds):
    return sum(tree_items(rounds)) + sum(tree_items(rounds))


@mechanism(500000)
def generator_send(rounds):
    def averager():
        total = count = 0
        value = yield
        while True:
            total += value
            count += 1
            value = yield total // count
    coroutine = averager()
    next(coroutine)
    for i in range(rounds):
        last = coroutine.send(i)
    return last


async def async_leaf(n):
    return n + 1


async def async_middle(n):
    return await async_leaf(n) + 1


@mechanism(200000)
def coroutine_await(rounds):
    async def main():
        total = 0
        for i in range(rounds):
            total += await async_middle(i)
        return total
    try:
        main().send(None)
    except StopIteration as stop:
        return stop.value


# Control flow.

def raising(n):
    if n & 1:
        raise ValueError(n)
    return n


@mechanism(100000)
def exception_raised_in_call(rounds):
    total = 0
    for i in range(rounds):
        try:
            total += raising(i)
        except ValueError as error:
            total += error.args[0]
    return total


@mechanism(300000)
def exception_of_builtin(rounds):
    total = 0
    table = {1: 2}
    for i in range(rounds):
        try:
            total += table[i & 1]
        except KeyError:
            total += 1
    return total


@mechanism(700000)
def exception_finally(rounds):
    total = 0
    for i in range(rounds):
        try:
            if i & 3 == 0:
                continue
            total += i
        finally:
            total -= 1
    return total


class Manager:
    def __init__(self):
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *exception):
        self.depth -= 1
        return False


@mechanism(200000)
def with_statement(rounds):
    manager = Manager()
    total = 0
    for i in range(rounds):
        with manager as entered:
            total += entered.depth
    return total


@mechanism(600000)
def while_loop(rounds):
    i = total = 0
    while i < rounds:
        if i % 3 == 0 or i % 5 == 0:
            total += i
        i += 1
    return total


# Numbers.

@mechanism(400000)
def number_int(rounds):
    total = 1
    for i in range(rounds):
        total = (total * 31 + i // 3 - (i ^ 5)) & 0xffffff
    return total


@mechanism(1000000)
def number_float(rounds):
    x = 0.5
    for _ in range(rounds):
        x = 3.7 * x * (1.0 - x)
    return x


@mechanism(200000)
def number_mixed(rounds):
    total = 0.0
    for i in range(rounds):
        total += abs(i - 500) ** 2 / (i + 1) + int(total) % 7 - round(total / 3)
    return total


@mechanism(15000)
def number_big(rounds):
    a, b = 0, 1
    for _ in range(rounds):
        a, b = b, a + b
        a = a * 3 % (b + 7)
    return a % 1000000007


@mechanism(500000)
def number_slightly_big(rounds):
    total = 1
    for i in range(rounds):
        total = (total * 6364136223846793005 + i) & 0xffffffffffffffff
    return total


@mechanism(200000)
def number_power(rounds):
    total = 0
    for i in range(rounds):
        total += (i & 15) ** 3 + pow(i, 17, 1000003)
    return total


@mechanism(250000)
def number_of_bytes(rounds):
    total = 0
    for i in range(rounds):
        total += int.from_bytes((i * 7).to_bytes(4, "big"), "little") + i.bit_length()
    return total


@mechanism(60000)
def number_float_text(rounds):
    total = 0
    for i in range(rounds):
        total += len(str(i / 4)) + len("%.2f" % (i * 0.37)) + round(i * 0.123, 2)
    return total


@mechanism(200000)
def number_of_text(rounds):
    texts = [str(number) for number in NUMBERS]
    total = 0
    for i in range(rounds):
        total += int(texts[i % 1000]) + len(str(i))
    return total


# Lists, tuples.

@mechanism(700000)
def list_append_pop(rounds):
    stack = []
    for i in range(rounds):
        stack.append(i)
        if i % 3 == 2:
            stack.pop()
    return len(stack)


@mechanism(1000)
def list_index_loop(rounds):
    total = 0
    for _ in range(rounds):
        for i in range(len(NUMBERS)):
            total += NUMBERS[i]
    return total


@mechanism(700)
def list_written(rounds):
    numbers = NUMBERS[:]
    for _ in range(rounds):
        for i in range(1, len(numbers)):
            numbers[i] = numbers[i - 1] ^ numbers[i]
    return numbers[-1]


@mechanism(100000)
def list_slices(rounds):
    numbers = list(range(50))
    total = 0
    for i in range(rounds):
        part = numbers[i % 10:30]
        numbers[5:8] = part[:3]
        total += len(part[::2]) + part[-1]
    return total


@mechanism(300)
def list_of_lists(rounds):
    grid = [[0] * 50 for _ in range(50)]
    for k in range(rounds):
        for y in range(50):
            row = grid[y]
            for x in range(50):
                row[x] += x ^ y ^ k
    return sum([sum(row) for row in grid])


@mechanism(60000)
def list_insert_remove(rounds):
    numbers = list(range(200))
    for i in range(rounds):
        numbers.insert(i % 100, i)
        numbers.remove(i)
        del numbers[i % 50]
        numbers.append(i)
    return sum(numbers)


@mechanism(200)
def list_search_objects(rounds):
    total = 0
    for i in range(rounds):
        wanted = VECTORS[-1 - i]
        total += VECTORS.index(wanted) + VECTORS.count(wanted) + (Vector(-1, 0) in VECTORS)
    return total


@mechanism(500)
def list_equal_objects(rounds):
    copies = [Vector(each.x, each.y) for each in VECTORS]
    return sum([copies == VECTORS for _ in range(rounds)])


@mechanism(600000)
def tuple_made(rounds):
    total = 0
    for i in range(rounds):
        pair = i, total
        a, b = pair
        total = (b + a) & 0xffff
    return total


@mechanism(200000)
def tuple_unpacked_starred(rounds):
    total = 0
    for i in range(rounds):
        first, *rest = i, 2, 3
        *rest, last = rest
        total += first + last + len(rest)
    return total


@mechanism(400000)
def tuple_compared(rounds):
    count = 0
    last = 0, 0
    for i in range(rounds):
        pair = i & 7, i & 3
        if pair > last:
            count += 1
        if pair == (3, 3):
            count += 1
        last = pair
    return count


# Dicts and sets.

@mechanism(400000)
def dict_of_ints(rounds):
    counts = {}
    for i in range(rounds):
        key = i * 7 % 1000
        counts[key] = counts.get(key, 0) + 1
    return len(counts), counts[5]


@mechanism(600000)
def dict_of_strs(rounds):
    counts = dict.fromkeys(WORDS, 0)
    for i in range(rounds):
        counts[WORDS[i % 25]] += 1
    return counts["cat"]


@mechanism(200000)
def dict_of_tuples(rounds):
    cells = {}
    for i in range(rounds):
        key = i % 50, i % 7
        if key in cells:
            cells[key] += 1
        else:
            cells[key] = 1
    return len(cells)


@mechanism(200000)
def dict_of_objects(rounds):
    counts = {}
    for i in range(rounds):
        key = VECTORS[i % 1000]
        counts[key] = counts.get(key, 0) + 1
    return len(counts)


@mechanism(200)
def dict_from_objects(rounds):
    return sum([len(dict.fromkeys(VECTORS)) + len(set(VECTORS)) for _ in range(rounds)])


@mechanism(1000)
def dict_items_loop(rounds):
    table = {number: number & 7 for number in NUMBERS}
    total = 0
    for _ in range(rounds):
        for key, value in table.items():
            total += key ^ value
    return total


@mechanism(500000)
def dict_constant_keys(rounds):
    record = {"x": 1, "y": 2}
    for i in range(rounds):
        record["x"] += record["y"]
        record["y"] = i & 3
    return record["x"]


@mechanism(300000)
def dict_made(rounds):
    total = 0
    for i in range(rounds):
        total += len({"a": i, "b": 2, i: 3})
    return total


@mechanism(200000)
def dict_copied(rounds):
    total = 0
    table = {"a": 1, "b": 2}
    for i in range(rounds):
        copy = dict(table)
        copy["c"] = i
        total += len({**copy, "d": 1})
    return total


@mechanism(5000)
def dict_counter(rounds):
    return sum([Counter(WORDS * 10)["cat"] for _ in range(rounds)])


@mechanism(700000)
def dict_default(rounds):
    groups = defaultdict(list)
    for i in range(rounds):
        groups[i & 63].append(i)
    return len(groups)


@mechanism(200000)
def dict_ordered(rounds):
    cache = OrderedDict()
    for i in range(rounds):
        cache[i * 7 % 100] = i
        cache.move_to_end(i * 7 % 100)
        if len(cache) > 50:
            cache.popitem(last=False)
    return list(cache)[:3]


@mechanism(500000)
def set_of_ints(rounds):
    seen = set()
    count = 0
    for i in range(rounds):
        key = i * i % 1009
        if key in seen:
            count += 1
        else:
            seen.add(key)
    return count


@mechanism(30000)
def set_algebra(rounds):
    first = set(range(40))
    second = set(range(20, 60))
    total = 0
    for _ in range(rounds):
        total += len(first & second) + len(first | second) + len(first - second)
    return total


# Text and bytes.

@mechanism(800000)
def str_characters(rounds):
    total = 0
    text = TEXT
    for i in range(rounds):
        if text[i % 4000] == "a":
            total += 1
    return total


@mechanism(400)
def str_loop(rounds):
    total = 0
    for _ in range(rounds):
        for character in TEXT:
            if character in "aeiou":
                total += ord(character)
    return total


@mechanism(700000)
def str_built(rounds):
    text = ""
    for i in range(rounds):
        text += "ab"
        if len(text) > 1000:
            text = text[-10:]
    return text


@mechanism(3000)
def str_join(rounds):
    return sum([len(",".join([word.upper() for word in WORDS * 10])) for _ in range(rounds)])


@mechanism(3000)
def str_join_generator(rounds):
    return sum([len("".join(word + "!" for word in WORDS * 10)) for _ in range(rounds)])


@mechanism(200000)
def str_slices(rounds):
    total = 0
    text = TEXT[:200]
    for i in range(rounds):
        part = text[i % 100:i % 100 + 20]
        total += part.find(" ") + len(part.strip())
    return total


@mechanism(800)
def str_split(rounds):
    total = 0
    for _ in range(rounds):
        for word in TEXT.split():
            total += len(word)
    return total


@mechanism(200000)
def str_split_short(rounds):
    total = 0
    for i in range(rounds):
        name, number = "wolf 1234".split()
        first, second, third = "ab,cd,ef".split(",")
        total += len(name) + len(second)
    return total


@mechanism(200000)
def str_padded(rounds):
    total = 0
    for i in range(rounds):
        word = WORDS[i % 25]
        total += len(word.rjust(10)) + len(word.center(12, "*")) + len(word.title())
    return total


@mechanism(400000)
def str_encoded(rounds):
    total = 0
    for i in range(rounds):
        total += len(WORDS[i % 25].encode().decode())
    return total


@mechanism(5000)
def str_not_ascii(rounds):
    total = 0
    text = "a\xf1\u20ac" * 50
    for i in range(rounds):
        for character in text:
            total += ord(character) + len(character)
        total += ord(text[i % 150])
    return total


@mechanism(200000)
def str_methods(rounds):
    total = 0
    for i in range(rounds):
        word = WORDS[i % 25]
        total += word.startswith("s") + len(word.upper().replace("E", "--")) + word.isalpha()
    return total


@mechanism(100000)
def format_percent(rounds):
    return sum([len("%s has %d of %5.2f" % (WORDS[i % 25], i, i / 3)) for i in range(rounds)])


@mechanism(90000)
def format_method(rounds):
    return sum([len("{} has {:d} of {:>8}".format(WORDS[i % 25], i, i // 3)) for i in range(rounds)])


@mechanism(100000)
def format_fstring(rounds):
    return sum([len(f"{WORDS[i % 25]} has {i} of {i // 3:05d}") for i in range(rounds)])


@mechanism(200)
def bytes_loop(rounds):
    data = TEXT.encode()
    total = 0
    for _ in range(rounds):
        for byte in data:
            total = (total + byte) * 3 & 0xffff
    return total


@mechanism(200000)
def bytes_slices(rounds):
    data = TEXT.encode()
    total = 0
    for i in range(rounds):
        part = data[i % 100:i % 100 + 4]
        total += data[i % 4000] + len(part) + (part == b"wolf")
    return total


@mechanism(300000)
def bytearray_written(rounds):
    buffer = bytearray(1000)
    for i in range(rounds):
        buffer[i % 1000] = (buffer[i % 1000 - 1] + i) & 255
    return sum(buffer)


@mechanism(200000)
def struct_packed(rounds):
    total = 0
    for i in range(rounds):
        a, b, c = struct.unpack("<IHd", struct.pack("<IHd", i, i & 0xffff, i * 0.5))
        total += a + b + c
    return total


@mechanism(80000)
def re_match(rounds):
    pattern = re.compile(r"(\w+)=(\d+);?")
    total = 0
    for i in range(rounds):
        found = pattern.match("value=1234; other")
        total += len(found.group(1)) + int(found.group(2))
    return total


@mechanism(400)
def re_find_all(rounds):
    return sum([len(re.findall(r"\b[a-f]\w+", TEXT)) for _ in range(rounds)])


@mechanism(100)
def re_sub_function(rounds):
    pattern = re.compile(r"\w+")
    return sum([len(pattern.sub(lambda found: found.group().title(), TEXT)) for _ in range(rounds)])


@mechanism(7000)
def json_both_ways(rounds):
    record = {"id": 5, "name": "wolf", "tags": ["a", "b"], "at": {"x": 1.5, "y": None}, "ok": True}
    return sum([len(json.loads(json.dumps(record))) for _ in range(rounds)])


# Builtin functions that call or iterate.

@mechanism(1000)
def sort_ints(rounds):
    return sum([sorted(NUMBERS)[i % 1000] for i in range(rounds)])


@mechanism(600)
def sort_with_key(rounds):
    return sum([sorted(VECTORS, key=lambda each: each.x)[i % 1000].x for i in range(rounds)])


@mechanism(100)
def sort_with_tuple_key(rounds):
    return sum([sorted(VECTORS, key=lambda each: (each.x, each.y))[i % 1000].x for i in range(rounds)])


@mechanism(40)
def sort_with_lt(rounds):
    return sum([sorted(VECTORS)[i % 1000].x for i in range(rounds)])


@mechanism(100)
def sort_dates(rounds):
    dates = [datetime.date(1900 + number % 150, 1 + number % 12, 1 + number % 28) for number in NUMBERS]
    return sum([sorted(dates)[i % 1000].day for i in range(rounds)])


@mechanism(100)
def sort_decimals(rounds):
    decimals = [decimal.Decimal(number) / 8 for number in NUMBERS]
    return str(sum([sorted(decimals)[i % 1000] for i in range(rounds)]))


@mechanism(70)
def sort_with_cmp(rounds):
    key = functools.cmp_to_key(lambda a, b: a - b)
    return sum([sorted(NUMBERS, key=key)[i % 1000] for i in range(rounds)])


@mechanism(200)
def sort_tuples(rounds):
    pairs = [(number % 100, number) for number in NUMBERS]
    return sum([sorted(pairs)[i % 1000][1] for i in range(rounds)])


@mechanism(500)
def extreme_with_key(rounds):
    best = [max(VECTORS, key=lambda each: each.y).y + min(VECTORS, key=lambda each: each.x).x for _ in range(rounds)]
    return sum(best)


@mechanism(400)
def extreme_with_lt(rounds):
    return sum([min(VECTORS).x for _ in range(rounds)])


@mechanism(200000)
def extreme_of_two(rounds):
    most = 0
    for i in range(rounds):
        most = max(most, i & 1023)
        most = min(most, 1000)
    return most


@mechanism(1000)
def sum_of_map(rounds):
    return sum([sum(map(lambda n: n & 255, NUMBERS)) for _ in range(rounds)])


@mechanism(1000)
def list_of_map(rounds):
    return sum([len(list(map(lambda n: n & 255, NUMBERS))) for _ in range(rounds)])


@mechanism(1000)
def list_of_filter(rounds):
    return sum([len(list(filter(lambda n: n & 1, NUMBERS))) for _ in range(rounds)])


@mechanism(800)
def filter_loop(rounds):
    total = 0
    for _ in range(rounds):
        for number in filter(lambda n: n & 1, NUMBERS):
            total += number
    return total


@mechanism(800)
def zip_loop(rounds):
    total = 0
    for _ in range(rounds):
        for a, b in zip(NUMBERS, VECTORS):
            total += a + b.x
    return total


@mechanism(1000)
def dict_of_zip(rounds):
    return sum([len(dict(zip(NUMBERS, VECTORS))) for _ in range(rounds)])


@mechanism(800)
def enumerate_loop(rounds):
    total = 0
    for _ in range(rounds):
        for i, number in enumerate(NUMBERS):
            total += i ^ number
    return total


@mechanism(700)
def any_and_all(rounds):
    count = 0
    for _ in range(rounds):
        count += any(n < 0 for n in NUMBERS) + all(n >= 0 for n in NUMBERS)
    return count


@mechanism(900)
def reduce_function(rounds):
    return sum([functools.reduce(lambda a, b: a ^ b, NUMBERS) for _ in range(rounds)])


@mechanism(200000)
def bisect_with_lt(rounds):
    ordered = sorted(VECTORS)
    return sum([bisect.bisect_left(ordered, VECTORS[i % 1000]) for i in range(rounds // 10)])


@mechanism(100000)
def heap_of_tuples(rounds):
    heap = []
    for i in range(rounds):
        heapq.heappush(heap, (NUMBERS[i % 1000], i))
        if len(heap) > 100:
            heapq.heappop(heap)
    return heap[0]


@mechanism(30000)
def heap_with_lt(rounds):
    heap = []
    for i in range(rounds):
        heapq.heappush(heap, VECTORS[i % 1000])
        if len(heap) > 100:
            heapq.heappop(heap)
    return heap[0].x


@mechanism(600000)
def deque_ends(rounds):
    queue = deque()
    total = 0
    for i in range(rounds):
        queue.append(i)
        if len(queue) > 50:
            total += queue.popleft()
    return total


def run(name, measure):
    """Call measure(function, rounds) with those of a mechanism."""
    function, rounds = MECHANISMS[name]
    return measure(function, rounds)


if __name__ == "__main__":
    runner = pyperf.Runner()
    runner.argparser.add_argument("benchmark", choices=sorted(MECHANISMS))
    options = runner.parse_args()
    run(options.benchmark,
        lambda function, rounds: runner.bench_func("mechanisms_" + options.benchmark, function, rounds))
